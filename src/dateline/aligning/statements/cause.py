"""What brought something about, as the sentences tell it: "caused by", "died of", or that it is not known yet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.aligning.frames import Holder
from dateline.aligning.statements.topic import Page, Topic
from dateline.resolving import content_words, stem
from dateline.rules import alternation, load
from dateline.types import Span

# So many words tell a cause at most; so far before a verb stands its subject, and so near what turns it.
MOST_WORDS, FAR, NEAR, LONG = 9, 140, 35, 280
STOP = re.compile(r"[,;:.!?()\[\]–—“”\"]|\s-\s")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
NOBODY = Holder(None, None)
GRAVE = ("disaster", "attack", "death", "fight")


@dataclass(frozen=True, slots=True)
class Cause:
    """What brought about something: the words for it, none where it is not known; `sure` where it is told as a fact.

    `deadly` is true where it is what people died of, `sorts` are the classes of its words that exclude one another.
    """

    evidence: Span
    of: Topic
    words: frozenset[str]
    sorts: frozenset[str]
    holder: Holder
    sure: bool = True
    deadly: bool = False

    @property
    def is_open(self) -> bool:
        """True where it is told as not known."""
        return not self.words

    def is_as(self, other: "Cause") -> bool:
        """True where one tells in other or more words what the other tells."""
        if self.sorts or other.sorts:
            return self.sorts == other.sorts
        return self.words <= other.words or other.words <= self.words


def causes(pages: Iterable[Page]) -> Iterator[Cause]:
    """Every statement of the story about what brought something about."""
    for page in pages:
        for sentence in page.sentences():
            words = sentence.of(page.view.text)
            if _asking().search(words) and _of("cause-open", "open").search(words):
                yield from _not_known(sentence, page)
            elif _any().search(words):
                yield from _of_the_dead(sentence, page)
                yield from _behind(sentence, page)
                yield from _before(sentence, page)


def _not_known(sentence: Span, page: Page) -> Iterator[Cause]:
    """That it is not known what brought about what stands behind the words that ask, else what is named before."""
    text = page.view.text
    asked = _asking().search(text, sentence.start, sentence.end)
    if asked is None:
        return
    phrase = _noun_behind(text, asked.end(), sentence) or _noun_before(text, asked.start(), sentence, last=True)
    if phrase:
        whole = sentence if len(sentence) <= LONG else Span(sentence.doc, asked.start(), sentence.end)
        holder = page.asserted.by(_at(asked, sentence)) or NOBODY
        yield Cause(whole, page.topic(phrase), frozenset(), frozenset(), holder)


def _of_the_dead(sentence: Span, page: Page) -> Iterator[Cause]:
    """What people died of."""
    for cue in _dying().finditer(page.view.text, sentence.start, sentence.end):
        at = _at(cue, sentence)
        if topic := _who_died(at, sentence, page):
            yield from _cause(at, _value_behind(cue.end(), sentence, page), topic, sentence, page, deadly=True)


def _behind(sentence: Span, page: Page) -> Iterator[Cause]:
    """What stands behind the words for it: "a fire caused by", "the cause of the fire was"."""
    text = page.view.text
    for cue in _of("caused-by", "caused-by").finditer(text, sentence.start, sentence.end):
        finite = _is_finite().search(text, sentence.start, cue.start()) or _of("caused-by", "finite").match(cue[0])
        phrase = _noun_before(text, cue.start(), sentence, last=finite is None)
        if phrase:
            at, value = _at(cue, sentence), _value_behind(cue.end(), sentence, page)
            yield from _cause(at, value, page.topic(phrase), sentence, page, also=phrase)
    for cue in _cause_is().finditer(text, sentence.start, sentence.end):
        if phrase := _noun_behind(text, cue.end(1), sentence):
            value = _value_behind(cue.end(), sentence, page)
            yield from _cause(_at(cue, sentence), value, page.topic(phrase), sentence, page)


def _before(sentence: Span, page: Page) -> Iterator[Cause]:
    """What stands before the verb: "a spark set off the blast"."""
    text = page.view.text
    for cue in _of("causing", "causing").finditer(text, sentence.start, sentence.end):
        phrase, value = _noun_behind(text, cue.end(), sentence), _value_before(cue.start(), sentence, page)
        if phrase:
            yield from _cause(_at(cue, sentence), value, page.topic(phrase), sentence, page, also=phrase)


def _cause(
    cue: Span,
    value: Span | None,
    topic: Topic,
    sentence: Span,
    page: Page,
    *,
    also: Span | None = None,
    deadly: bool = False,
) -> Iterator[Cause]:
    """The statement; none where the words for the cause stand for nothing in particular, or it is denied."""
    text = page.view.text
    words = content_words(_head(value.of(text))) - _nothing() if value else frozenset()
    if value is None or not words or _denied().search(text, max(sentence.start, cue.start - NEAR), cue.end):
        return
    known = load("event").words["cause-sort"]
    sorts = frozenset(known[word] for word in _lowered(value.of(text)) if word in known)
    sure = not _of("cause-supposed", "supposed").search(sentence.of(text))
    yield Cause(_around([cue, value, also]), topic, words, sorts, page.asserted.by(cue) or NOBODY, sure, deadly)


def _head(words: str) -> str:
    """The words for a cause without what tells more of it: "a gunshot wound" of "a gunshot wound in the mouth"."""
    cut = _more().search(words)
    return words[: cut.start()] if cut else words


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s(?:{alternation(load('event').words['cause-ends']['more'])})\s", re.IGNORECASE)


def _around(spans: Sequence[Span | None]) -> Span:
    told = [span for span in spans if span]
    return Span(told[0].doc, min(span.start for span in told), max(span.end for span in told))


def _at(found: re.Match[str], sentence: Span) -> Span:
    return Span(sentence.doc, found.start(), found.end())


def _who_died(cue: Span, sentence: Span, page: Page) -> Topic | None:
    """The death that the verb tells, and the last person named or meant before it in the sentence."""
    told = (event.id for event, one in page.told if cue.covers(one.mark.trigger) and one.mark.status == "happened")
    people = (who for at, who in page.view.mentions if sentence.start <= at.start < cue.start)
    events, who = frozenset(told), [one for one in people if one in page.view.people][-1:]
    return Topic(events, who=frozenset(who)) if events or who else None


def _value_behind(start: int, sentence: Span, page: Page) -> Span | None:
    """The words for a cause that begin here."""
    text, ends = page.view.text, load("event").words["cause-ends"]["ends"]
    stop = STOP.search(text, start, sentence.end)
    words = [*WORD.finditer(text, start, stop.start() if stop else sentence.end)][:MOST_WORDS]
    cut = next((at for at, word in enumerate(words) if word[0].lower() in ends), len(words))
    return Span(sentence.doc, words[0].start(), words[cut - 1].end()) if cut else None


def _value_before(end: int, sentence: Span, page: Page) -> Span | None:
    """The words for a cause that end here: those of the clause before its verb."""
    text, ends = page.view.text, load("event").words["cause-ends"]["ends"]
    start = max([sentence.start, *(found.end() for found in STOP.finditer(text, sentence.start, end))])
    words = [*WORD.finditer(text, start, end)]
    while words and words[-1][0].lower() in ends:
        words.pop()
    cut = max((at + 1 for at, word in enumerate(words) if word[0].lower() in ends), default=0)
    own = words[cut:]
    return Span(sentence.doc, own[0].start(), own[-1].end()) if 0 < len(own) <= MOST_WORDS else None


def _noun_behind(text: str, start: int, sentence: Span) -> Span | None:
    """The phrase that begins here and ends with the noun for something that befalls people."""
    found = _phrase().match(text, start, sentence.end)
    return Span(sentence.doc, *found.span(1)) if found else None


def _noun_before(text: str, end: int, sentence: Span, *, last: bool) -> Span | None:
    """The first such noun before this place, or with `last` the one that nothing parts from it."""
    found = [*_nouns().finditer(text, max(sentence.start, end - FAR), end)]
    if not found or (last and STOP.search(text, found[-1].end(), max(found[-1].end(), end - 2))):
        return None
    return _at(found[-1] if last else found[0], sentence)


def _lowered(text: str) -> Iterator[str]:
    return (word[0].lower() for word in WORD.finditer(text))


@cache
def _nothing() -> frozenset[str]:
    return frozenset(map(stem, load("event").words["cause-ends"]["nothing"]))


@cache
def _noun() -> str:
    nouns = load("event").words["event-noun"]
    return f"(?:{alternation({noun for kind in GRAVE for noun in nouns[kind]})})"


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{_noun()}\b", re.IGNORECASE)


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"\s*((?:[\w'’-]+\s){{0,5}}?{_noun()})\b", re.IGNORECASE)


@cache
def _dying() -> re.Pattern[str]:
    """ "Died of", "died on Friday from"."""
    words = load("event").words["dying-of"]
    word = rf"(?!(?:{alternation(words['no-day'])})\b)[\w'’]+"
    between = rf"(?:\s{word}){{0,2}}?\s(?:{alternation(words['of'])})"
    return re.compile(
        rf"\b(?:(?:{alternation(words['verb'])}){between}|{alternation(words['whole'])})(?![\w-])", re.IGNORECASE
    )


@cache
def _of(table: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{alternation(load('event').words[table][key])})(?![\w-])", re.IGNORECASE)


@cache
def _asking() -> re.Pattern[str]:
    """ "The cause of", "its exact cause", "what caused"."""
    words = load("event").words["cause-noun"]
    noun = rf"(?:{alternation(words['which'])})\s(?:\w+\s)?(?:{alternation(words['noun'])})"
    return re.compile(
        rf"\b(?:{noun}(?:\s(?:{alternation(words['of'])}))?|{alternation(words['asked'])})\b", re.IGNORECASE
    )


@cache
def _cause_is() -> re.Pattern[str]:
    """ "The cause of the fire was", with the words up to what it is of."""
    words = load("event").words["cause-noun"]
    head = rf"\b((?:{alternation(words['noun'])})\s(?:{alternation(words['of'])}))"
    return re.compile(rf"{head}\s(?:[\w'’-]+\s){{1,7}}?(?:{alternation(words['is'])})\b", re.IGNORECASE)


@cache
def _any() -> re.Pattern[str]:
    words = load("event").words
    keys = (
        ("caused-by", "caused-by"),
        ("dying-of", "verb"),
        ("dying-of", "whole"),
        ("causing", "causing"),
        ("cause-noun", "noun"),
    )
    return re.compile(
        rf"\b(?:{alternation([one for table, key in keys for one in words[table][key]])})\b", re.IGNORECASE
    )


@cache
def _is_finite() -> re.Pattern[str]:
    """A form of "be" right before the words: what was brought about is the subject."""
    return re.compile(rf"\b(?:{alternation(load('event').words['cause-noun']['is'])})\s(?:\w+\s)?$", re.IGNORECASE)


@cache
def _denied() -> re.Pattern[str]:
    words = alternation(load("event").words["cause-supposed"]["denied"])
    return re.compile(rf"(?:\b|(?<=\w))(?:{words})(?!\w)", re.IGNORECASE)
