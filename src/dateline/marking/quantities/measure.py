"""Which measure a figure belongs to: the measure word nearest to it in its clause."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.marking.quantities.noun import class_of, kind_of, singular, table
from dateline.marking.sentences import Sentences
from dateline.rules import alternation, load
from dateline.types import QuantityMark

APART = re.compile(r"[\"“”]|,? (?:but|while|whereas)\b")
WORD = re.compile(r"(?<!\w)[^\W\d_]+")
BEFORE, AFTER = 60, 70
PEOPLE_FAR = 16
JOIN = re.compile(r",? (?:and|with|as|in) |, ")
CLAUSES = re.compile(r",? and |, ")
OWN_VERB = re.compile(r"(?: [\w'’-]+){0,2} (?:were|was|are|is|have|had|has|remain(?:ed|s)?|will|would|could|may)\b")
MARGIN = "margin"
APPOSED = re.compile(r",? ?(?:or|that is|and|\()? ?(?:about |nearly )?$")


@cache
def _measure_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table('measure-word'))})(?!\w)", re.IGNORECASE)


@cache
def _firsts() -> frozenset[str]:
    return frozenset(words.split()[0] for words in table("measure-word"))


def _measures(text: str) -> Iterator[re.Match[str]]:
    """The measure words of a text; the table is only asked where one of its first words stands."""
    after = 0
    for word in WORD.finditer(text):
        if (
            word.group().lower() in _firsts()
            and word.start() >= after
            and (found := _measure_words().match(text, word.start()))
        ):
            yield found
            after = found.end()


def with_measures(sentences: Sentences, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks with the measures that the words around them name; an apposition shares its neighbour's."""
    text, done = sentences.text, list[QuantityMark]()
    for place, mark in enumerate(marks):
        stop = marks[place + 1].span.start if place + 1 < len(marks) else len(text)
        start = marks[place - 1].span.end if place else 0
        measure = None if (mark.unit or "").endswith("of age") else _nearest(sentences, mark, start, stop)
        if done and mark.counted == "share" and APPOSED.fullmatch(text[start : mark.span.start]) and done[-1].measure:
            measure = done[-1].measure
        if measure is None and done and _goes_on(text, done[-1], mark):
            measure = done[-1].measure
        if mark.unit in table("margin-unit") and _is_margin(sentences, mark):
            measure = MARGIN
        counted = "person" if measure in table("people-measure") and mark.unit is None else mark.counted
        same = measure is None and counted == mark.counted
        done.append(mark if same else replace(mark, measure=measure, counted=counted))
    return _taken_back(text, done)


def _is_margin(sentences: Sentences, mark: QuantityMark) -> bool:
    """True for what one had more than another: "won by 40 votes", "a 40-vote lead", "his deficit of 40 votes"."""
    before = sentences.before(mark.span.start, most=BEFORE)
    ahead, noun, behind = _margin()
    return bool(ahead.search(before) or noun.search(before) or behind.match(sentences.text, mark.span.end))


@cache
def _margin() -> tuple[re.Pattern[str], ...]:
    """A verb of winning or losing with "by" right before, a noun before, a noun right behind."""
    words = load("quantity").words["margin"]
    won, nouns, link = (alternation(words[name]) for name in ("won", "noun", "link"))
    return (
        re.compile(rf"\b(?:{won})\b[^.;:\d]*\b(?:{alternation(words['by'])})\s*$", re.IGNORECASE),
        re.compile(rf"\b(?:{nouns})\b[^.;:,\d]*\b(?:{link})\s*$", re.IGNORECASE),
        re.compile(rf"\s(?:{nouns})\b", re.IGNORECASE),
    )


def accepted(mark: QuantityMark) -> QuantityMark:
    """The mark without a measure that nothing of its kind can have: "released 50,000 pounds" rescued nobody."""
    kinds = table("measure-kinds").get(mark.measure or "")
    return mark if kinds is None or kind_of(mark) in kinds else replace(mark, measure=None)


def is_measured_in(clause: str, measure: str) -> bool:
    """True where a word of the clause names the measure."""
    words = table("measure-word")
    return any(words[" ".join(found.group().lower().split())] == measure for found in _measures(clause))


def _taken_back(text: str, marks: list[QuantityMark]) -> list[QuantityMark]:
    """The marks, each without a measure having that of its next: "12 soldiers and 3 civilians were killed"."""
    done = [*marks]
    for place in range(len(marks) - 1, 0, -1):
        one, other = done[place - 1], done[place]
        alike = one.counted == other.counted == "person" and other.measure in table("people-measure")
        if one.measure is None and alike and CLAUSES.fullmatch(text[one.span.end : other.span.start]):
            done[place - 1] = replace(one, measure=other.measure)
    return done


def _goes_on(text: str, last: QuantityMark, mark: QuantityMark) -> bool:
    """True for the second figure of "killed 12 farmers and 30 herders": people both, with no verb between or behind."""
    joined = CLAUSES.fullmatch(text[last.span.end : mark.span.start])
    alike = last.counted == mark.counted == "person" and last.measure in table("people-measure")
    return bool(joined) and alike and not OWN_VERB.match(text, mark.span.end)


def _nearest(sentences: Sentences, mark: QuantityMark, start: int, stop: int) -> str | None:
    text = sentences.text
    before = text[max(start, mark.span.start - BEFORE, sentences.clause_at(mark.span.start)) : mark.span.start]
    before = before[max((found.end() for found in APART.finditer(before)), default=0) :]
    after = text[mark.span.end : min(stop, mark.span.end + AFTER, sentences.clause_end(mark.span.start))]
    cut = APART.search(after)
    after = after[: cut.start()] if cut else after
    own = OWN_VERB.match(after) is not None
    options = [
        (len(before) - found.end() + gap, found)
        for found in _measures(before)
        if not ((gap := _parted(before[found.end() :])) and own)
    ]
    options += [(found.start() + _detour(after[: found.start()]), found) for found in _measures(after)]
    within = [(_farness(found.group()), found) for found in _own_words(text, mark, stop)]
    nearest = min([*options, *within], key=lambda option: option[0], default=None)
    return str(table("measure-word")[" ".join(nearest[1].group().lower().split())]) if nearest else None


def _own_words(text: str, mark: QuantityMark, stop: int) -> Iterator[re.Match[str]]:
    """The measure words that begin in the figure; the whole of a share is no measure of it."""
    end = mark.of.start if mark.counted == "share" and mark.of else mark.span.end
    for found in _measure_words().finditer(text, mark.span.start, min(stop, end + AFTER)):
        if found.start() < end:
            yield found


def _farness(word: str) -> int:
    """People by what they do are measured so only where no verb is near: "arrested 60 marchers"."""
    return PEOPLE_FAR if class_of(word) == "person" and singular(word) not in table("anyone") else 0


def _detour(between: str) -> int:
    """A measure word behind "and" or a comma belongs to the next figure as a rule."""
    return 25 if JOIN.search(between) else 0


def _parted(between: str) -> int:
    """A measure word before "and" or a comma was the last figure's as a rule: "nine died, and 30 were hurt"."""
    return 25 if CLAUSES.search(between) else 0
