"""The words around a time that say whether it lies behind or ahead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from dateline.marking import Sentences
from dateline.rules import alternation, load
from dateline.types import Span

Tense = Literal["past", "future", "open"]
REACH = 260
NOUN_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their|our|this|that|of|to|[A-Za-z]+['’]s)(?: [a-z-]+)?\s$")
TENSES: dict[str | None, Tense] = {
    "past": "open",
    "behind": "past",
    "pledged": "future",
    "future": "future",
    "ahead": "future",
    "timetable": "future",
    "from": "past",
    "link": "open",
    "spoken": "past",
    "infinitive": "open",
    "outcome": "past",
    "open": "open",
}
# "Needs a big win on Saturday" is of one to come.
AHEAD_OF_OUTCOME = frozenset({"future", "pledged", "infinitive"})
OUTCOME_WORDS = (("neighbour", "possessive"), ("outcome", "noun"))
AHEAD_OF_IT = re.compile(r"[^,;:]{0,64}")
TO_THE_TIME = re.compile(r"(?: (?:the|late|early|about))?\s*")
THAT = re.compile(r"\b(?:that|same)\b", re.IGNORECASE)
WORD, FOLLOWING = re.compile(r"[^\W\d_]+"), re.compile(r" ([^\W\d_]+)")
PARTICIPLE = re.compile(
    r"(?:,|\() ?(?:\w+ly )?(?:[a-z]+(?:ed|en|wn|ng|lt|pt|ld|nt|ung)|won|lost|made|set|put|cut|left|shot|begun)"
    r"(?: [\w'’]+){0,5}? (?:in|on|of|since|by)(?: the)? (?:early |late )?$"
)
PLUPERFECT = re.compile(r"\bhad(?! (?:to|an?|no|the)\b)(?:(?!, and\b)[^;:(]){0,90}$")
# "had been told on 20 May" looks back, where "told" alone may announce a day to come
HAD_TOLD = re.compile(r"\bhad (?:not |never |already )?(?:been )?(?:told|said|announced|reported)\b[^,;:]*$")
BESIDE = re.compile(r"[^,;:\w]*(?:\w+ )?")
MOST_OPENING = 3
DEFINITE = "the "
CLAUSE_ENDS = re.compile(r"\s?(?:[,.;:)]|$)")


@dataclass(frozen=True)
class ContextWindow:
    """The text on both sides of a time, looked into only where the reading needs it."""

    sentences: Sentences
    span: Span

    @property
    def text(self) -> str:
        """The whole text."""
        return self.sentences.text

    @property
    def start(self) -> int:
        """Where the time begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.span.end

    @cached_property
    def tense(self) -> Tense | None:
        """Told by the nearest signal before it in its sentence, or else by the first after it."""
        if self.is_of_an_outcome:
            return "past"
        before = [kind for kind, gap in _signals(self.sentence_before) if _reaches(kind, gap)]
        core = [kind for kind in before if kind != "infinitive"] or before
        if not AHEAD_OF_OUTCOME.isdisjoint(before):
            core = [kind for kind in core if kind != "outcome"]
        if not core:
            return self._tense_after
        # "will meet to talk on Friday", "will double by August", "to be signed by Monday": the link keeps the future
        if core[-1] == "link" and (
            core[-2:-1] in (["future"], ["pledged"]) or not {"behind", "past", "from"} & set(core)
        ):
            return "future"
        if core[-1] == "open" and self.word_before != "for" and HAD_TOLD.search(self.sentence_before):
            return "past"
        return TENSES[core[-1]]

    @cached_property
    def is_pluperfect(self) -> bool:
        """True in a clause of "had signed": what lies before the time told of."""
        return PLUPERFECT.search(self.sentence_before) is not None

    @cached_property
    def is_participle(self) -> bool:
        """True after a participle that only adds to the sentence: ", hanged in 1949,"."""
        return PARTICIPLE.search(self.sentence_before) is not None

    @cached_property
    def is_quoted(self) -> bool:
        """True between the quotation marks of its paragraph."""
        paragraph = self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start]
        return paragraph.rfind("“") > paragraph.rfind("”") or paragraph.count('"') % 2 == 1

    @property
    def is_alone(self) -> bool:
        """True where nothing else stands in its line, as above an entry of a running report."""
        begin, end = self.text.rfind("\n", 0, self.start) + 1, self.text.find("\n", self.end)
        beside = self.text[begin : self.start] + self.text[self.end : end if end >= 0 else len(self.text)]
        return not any(char.isalnum() for char in beside)

    @property
    def new_sentence(self) -> bool:
        """True where the time opens its sentence, or follows no more than a word or two of it."""
        return len(self.sentence_before.split()) <= MOST_OPENING

    @cached_property
    def points_back(self) -> bool:
        """True where the time itself says that it was told before: "that year", "the same month"."""
        return THAT.search(self.text, self.start, self.end) is not None

    @cached_property
    def is_told_next(self) -> bool:
        """True for "the same day she resigned" and "the same week as the fire": what follows tells which day it was."""
        following = FOLLOWING.match(self.sentence_after)
        words = load("time").words["neighbour"]
        told = following is not None and (following[1][0].isupper() or following[1] in words["told-next"])
        said = WORD.findall(self.text, self.start, self.end) if told else []
        return any(word.lower() in words["same"] for word in said)

    @cached_property
    def is_of_what_follows(self) -> bool:
        """True for "on the night the weir burst" and "the night of the flood": what follows tells which."""
        said, following = self.text[self.start : self.end].lower(), FOLLOWING.match(self.sentence_after)
        words = load("time").words["neighbour"]
        if following is None or not said.startswith(DEFINITE) or self.word_before in words["time-itself"]:
            return False
        return following[1][0].isupper() or following[1] in (*words["told-next"], *words["told-after"])

    @cached_property
    def is_of_a_fixture(self) -> bool:
        """True for "the May election", which may be the last or the next whatever is told of it."""
        led = self.sentence_before.endswith(DEFINITE) or self.text.startswith(DEFINITE, self.start)
        return led and _fixture().match(self.sentence_after) is not None

    @cached_property
    def is_before_another(self) -> bool:
        """True for "the summer after the vote": which it was, what follows tells."""
        said = self.text[self.start : self.end].lower()
        return said.startswith(DEFINITE) and _told_from().match(self.sentence_after) is not None

    @property
    def is_of_week_told(self) -> bool:
        """True for "on the Friday morning, they left"; "on the Friday vote" is a day of its noun."""
        return self._is_led_by("on-the") and CLAUSE_ENDS.match(self.sentence_after) is not None

    @property
    def is_of_some_week(self) -> bool:
        """True for "on a Friday in May"."""
        return self._is_led_by("on-a")

    def _is_led_by(self, row: str) -> bool:
        led = self.sentence_before.lower()
        return any(re.search(rf"\b{word} \Z", led) for word in load("time").words["neighbour"][row])

    @property
    def is_of_an_outcome(self) -> bool:
        """True for "his Tuesday wins" and "Monday's attack": what has come about is of a day gone by."""
        found = _outcome().match(self.sentence_after)
        return found is not None and (found[0][0] != " " or NOUN_BEFORE.search(self.sentence_before) is not None)

    @property
    def _tense_after(self) -> Tense | None:
        """Told by what follows: a time that opens its sentence is of its first verb, another of the verb beside it."""
        for kind, gap in _signals(self.sentence_after, after=True):
            tense = "past" if kind == "pledged" else TENSES[kind]
            if kind != "ahead" and (self.new_sentence or tense != "future" or BESIDE.fullmatch(gap)):
                return tense
        return None

    @cached_property
    def sentence_before(self) -> str:
        """The sentence up to the time."""
        return _within_quote(self.sentences.before(self.start, most=REACH))

    @cached_property
    def sentence_after(self) -> str:
        """The sentence on from the time."""
        return self.sentences.after(self.span, most=REACH)

    @cached_property
    def word_before(self) -> str:
        """The last word before the time, in lower case."""
        words = self.sentence_before.split()
        return words[-1].lower().strip("(\"“'") if words else ""


@cache
def _told_from() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load('time').words['counts-on'])}) \w")


def _within_quote(sentence: str) -> str:
    """What was said before the time, where it stands in words that are quoted: they have a tense of their own."""
    opened = max(sentence.rfind("“"), sentence.rfind("``"))
    if opened > max(sentence.rfind("”"), sentence.rfind("''")):
        return sentence[opened:]
    return sentence[sentence.rindex('"') :] if sentence.count('"') % 2 else sentence


def _reaches(kind: str | None, gap: str) -> bool:
    """True where a signal with these words between it and the time tells of the time."""
    if kind == "ahead":
        return AHEAD_OF_IT.fullmatch(gap) is not None
    return kind != "from" or TO_THE_TIME.fullmatch(gap) is None


@cache
def _signal() -> re.Pattern[str]:
    """The words that tell tense, each kind a group of its name."""
    words = load("time").words
    owners, outcomes = (alternation(words[table][row]) for table, row in OUTCOME_WORDS)
    outcome = rf"(?i:{owners}) (?:[\w’-]+ )?(?:{outcomes})(?=(?: [\w’'-]+,?){{0,8}}\s*$)"
    signals = {"outcome": [outcome], **words["tense-signal"]}
    kinds = (f"(?P<{kind}>{'|'.join(said)})" for kind, said in signals.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})\b")


@cache
def _fixture() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ )?(?:{alternation(load('time').words['outcome']['fixture'])})\b")


@cache
def _outcome() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s)? (?:[\w’-]+ )?(?:{alternation(load('time').words['outcome']['noun'])})\b")


def _signals(sentence: str, *, after: bool = False) -> Iterator[tuple[str | None, str]]:
    """The kinds of signal in order, each with the words between it and the time; "a rocky start" is no verb."""
    for found in _signal().finditer(sentence):
        is_noun = found.lastgroup == "timetable" and NOUN_BEFORE.search(sentence, 0, found.start())
        if not is_noun:
            yield found.lastgroup, sentence[: found.start()] if after else sentence[found.end() :]
