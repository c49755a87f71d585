"""The words around a time that say whether it lies behind or ahead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dateline.marking import Sentences
from dateline.types import Span

Tense = Literal["past", "future", "open"]
REACH = 260
NOUN_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their|our|this|that|of|to|[A-Za-z]+['’]s)(?: [a-z-]+)?\s$")
SIGNAL = re.compile(
    r"\b(?:(?P<past>(?:had(?: been)?|(?:was|were) (?:initially|originally|previously|first)) "
    r"(?:due|scheduled|planned|expected|set|supposed|to)\b)"
    r"|(?P<future>(?:was|were) (?:due|scheduled|expected|slated|to)\b(?: be)?(?: [a-z]+)?|"
    r"(?:have|has|needs?) to(?: be)? [a-z]+|"
    r"(?:has|have) been (?:scheduled|set|slated|planned)|"
    r"(?i:once|if|until|unless|when|as soon as) [^,;.\n]{1,60}? "
    r"(?:(?:is|are)(?: [a-z]+ed)?|takes?|leaves?)\b|if elected|"
    r"in hopes? of [a-z]+ing|(?:ordered|asked|requested|demanded|insisted|recommended) that [^.;,]{1,40}? "
    r"(?=(?:be|begin|start|commence|resume|take|appear|hand|leave|step)\b)|"
    r"(?:will|shall|won['’]t|would(?! have)|is to|are to|going to|"
    r"(?:plan(?:s|ned|ning)?|expects?|scheduled|expected|due|set|slated|agreed|hop(?:es?|ed|ing)|"
    r"intend(?:s|ed|ing)?|vow(?:s|ed)?|promised?|offered(?= to\b)|prepar(?:es|ed|ing)) (?:to|for)|"
    r"to be(?! (?:exact|sure|fair|honest|precise))|"
    r"(?:be|being|is|are) (?:scheduled|planned|expected|due|slated)|(?:a|an|the|his|her|its|their) (?:slated|planned)|"
    r"plan(?:s|ned|ning) (?:a|an|the)|upcoming|payable|redeem|deadline|as (?:soon|early) as|(?:have|has|had) until|"
    r"(?:given?|gave|giving)(?: [a-z]+){1,3} until|"
    r"(?:extended|postponed|delayed|adjourned|put off|moved) (?:to|until|till)|"
    r"(?:go|goes|head|heads|return|returns) to the polls)"
    r"(?: not)?(?: be| have)?(?: [a-z]+)?|(?:may|might|could)(?: not)?(?! have) [a-z]+|"
    r"(?i:let['’]s|(?:I|we|you|they|he|she|it)['’]ll))"
    r"|(?P<ahead>(?i:ahead|in advance) of|run-?up to|prepar(?:e|es|ed|ing) for|campaign(?:s|ed|ing)? for|ready for)"
    r"|(?P<timetable>meets?|begins?|arrives?|departs?|resumes?|convenes?|opens?|starts?|leaves?|travels?|goes|flies|"
    r"takes? (?:place|effect)|kicks? off|ends|expires?|runs out|closes)"
    r"|(?P<from>after)"
    r"|(?P<link>until|till|before (?:the|an?|his|her|its|their)|by(?! [a-z]+ing\b(?![^.;]* to [a-z]+)))"
    r"|(?P<infinitive>(?:to )?be [a-z]+ed|to [a-z]+)"
    r"|(?P<open>(?:is|are|being) [a-z]+ed|"
    r"may|might|could|can|should|must|effective|would have|said|says|told|announced|reported)"
    r"|(?P<behind>was|were|had|did|has|have|been|came|went|took|made|met|rose|fell|began|left|won|lost|held|gave|got|"
    r"saw|found|sent|spoke|ran|sold|paid|wrote|shot|hit|led|kept|became|broke|bought|brought|built|cut|drew|felt|flew|grew|"
    r"knew|heard|since|ended|set (?:aside|up|out|off)|(?!un)[a-z]{2,}ed))\b"
)
TENSES: dict[str | None, Tense] = {
    "past": "open",
    "behind": "past",
    "future": "future",
    "ahead": "future",
    "timetable": "future",
    "from": "past",
    "link": "open",
    "infinitive": "open",
    "open": "open",
}
AHEAD_OF_IT = re.compile(r"[^,;:]{0,48}")
TO_THE_TIME = re.compile(r"(?: (?:the|late|early|about))?\s*")
THAT = re.compile(r"\b(?:that|same)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"(?:,|\() ?(?:\w+ly )?(?:[a-z]+(?:ed|en|wn|ng|lt|pt|ld|nt|ung)|won|lost|made|set|put|cut|left|shot|begun)"
    r"(?: [\w'’]+){0,5}? (?:in|on|of|since|by)(?: the)? (?:early |late )?$"
)
PLUPERFECT = re.compile(r"\bhad(?! (?:to|an?|no|the)\b)(?:(?!, and\b)[^;:(]){0,90}$")
# "had been told on 20 May" looks back, where "told" alone may announce a day to come
HAD_TOLD = re.compile(r"\bhad (?:not |never |already )?(?:been )?(?:told|said|announced|reported)\b[^,;:]*$")
BESIDE = re.compile(r"[^,;:\w]*(?:\w+ )?")
MOST_OPENING = 3


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
        before = [kind for kind, gap in _signals(self.sentence_before) if _reaches(kind, gap)]
        core = [kind for kind in before if kind != "infinitive"] or before
        if not core:
            return self._tense_after
        # "will meet to talk on Friday", "will double by August", "to be signed by Monday": the link keeps the future
        if core[-1] == "link" and (core[-2:-1] == ["future"] or not {"behind", "past", "from"} & set(core)):
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

    @property
    def new_sentence(self) -> bool:
        """True where the time opens its sentence, or follows no more than a word or two of it."""
        return len(self.sentence_before.split()) <= MOST_OPENING

    @cached_property
    def points_back(self) -> bool:
        """True where the time itself says that it was told before: "that year", "the same month"."""
        return THAT.search(self.text, self.start, self.end) is not None

    @property
    def _tense_after(self) -> Tense | None:
        """Told by what follows: a time that opens its sentence is of its first verb, another of the verb beside it."""
        for kind, gap in _signals(self.sentence_after, after=True):
            tense = TENSES[kind]
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


def _signals(sentence: str, *, after: bool = False) -> Iterator[tuple[str | None, str]]:
    """The kinds of signal in order, each with the words between it and the time; "a rocky start" is no verb."""
    for found in SIGNAL.finditer(sentence):
        is_noun = found.lastgroup == "timetable" and NOUN_BEFORE.search(sentence, 0, found.start())
        if not is_noun:
            yield found.lastgroup, sentence[: found.start()] if after else sentence[found.end() :]
