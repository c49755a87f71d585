"""Words that point out of a line: pronouns, and nouns that only the article makes known."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.rules import alternation, load
from dateline.types import Span
from dateline.views.wording.days import MONTHS
from dateline.views.wording.tellings.days import is_relative
from dateline.views.wording.tellings.definites import bare_nouns, sort_of
from dateline.views.wording.tellings.leading import SAID
from dateline.views.wording.tellings.view import Draft, EventLines, Row

Edit = tuple[int, int, str]
# So many words has what a noun tells, and more where nobody takes part in it.
FEW, SEVERAL = 3, 5
# So far before a line a word that leads it may stand.
AS_FAR = 12
# So near its front a line begins, and what is said behind who says it: "since the truce", "said on Friday the truce".
FRONT = 12
# An article and a noun.
BARE = 2
# So many people are "they"; "bus" and "this" are no plurals.
TWO, LONGER = 2, 4
WORD = re.compile(r"[^\W\d_]+")
TITLED = re.compile(r"\s([A-Z][a-z]\w*)")
CAPITAL = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")


def name_edits(draft: Draft, lines: EventLines) -> Iterator[Edit]:
    """The names of those who are meant and not named in the line, each once, in brackets."""
    seen = {who for _, who in draft.named}
    for span, who in draft.meant:
        if who not in seen and not _is_named_later(span, draft, lines) and (name := _name(span, who, draft, lines)):
            seen.add(who)
            word = span.of(draft.text).lower()
            owner = word in _words()["owner"] or (word in _words()["her"] and span.start == draft.pieces[0].start)
            yield span.end, span.end, f" [{name}{'’s' if owner else ''}]"


def _name(span: Span, who: str, draft: Draft, lines: EventLines) -> str | None:
    """The name; none behind the "General" of "General Berg", who is named there; "his May visit" names nobody."""
    titled = TITLED.match(draft.text, span.end)
    return lines.names.get(who) if titled is None or titled[1].lower() in _calendar() else None


def main_edits(draft: Draft, lines: EventLines) -> Iterator[Edit]:
    """The name of the story's main event behind the first noun that means it, unless the line has it."""
    if any(lines.main.name in piece.of(draft.text) for piece in draft.pieces):
        return
    for span in draft.main[:1]:
        yield span.end, span.end, f" [{lines.main.name}]"


def _is_named_later(span: Span, draft: Draft, lines: EventLines) -> bool:
    """True for the "his" of "at his farm, Nils Berg ...", which is more likely the one named behind it."""
    word, first = span.of(draft.text).lower(), draft.pieces[0].start
    before = [row for row in (*draft.named, *draft.meant) if row[0].end <= span.start]
    behind = [one for one, who in draft.named if one.start > span.end and who in lines.people]
    led = span.start > first and word in _words()["he"] and not before
    return led and bool(behind) and "," in draft.text[span.end : behind[0].start]


def points_out(draft: Draft, lines: EventLines, words: str) -> bool:
    """True where the line begins with what only its article tells, or has a pronoun for nobody in the line."""
    if (_front().match(words) and not _is_named_first(draft)) or _back().search(words):
        return True
    if not has_name(draft) and _where().search(draft.text[: draft.pieces[0].start][-AS_FAR:]):
        return True
    return _opens_bare(draft) or any(_is_loose(span, draft, lines) for span in _pronouns(draft))


def leans(draft: Draft, lines: EventLines, words: str) -> bool:
    """True where who or what takes part, or what the line begins with, is told by a noun that only its article fills.

    So is what is full of such nouns, what has "another" or "each" anywhere, what begins with who said it ("said Berg"),
    and the words of a picture.
    """
    if _said().match(words) or _caption().search(words):
        return True
    mark, first = draft.telling.mark, draft.pieces[0].start
    open_ = _strange(draft, lines)
    parts = [span for span in (*mark.agents, *mark.patients) if any(piece.covers(span) for piece in draft.pieces)]
    others = (span for span in open_ if span.of(draft.text).lower().partition(" ")[0] not in _words()["definite"])
    begins = [first, mark.trigger.end] if mark.kind == SAID else [first]
    near = (span for span in open_ if any(0 <= span.start - at < FRONT for at in begins) or any(map(span.meets, parts)))
    return len(open_) > 1 or any(others) or any(near)


def is_open(draft: Draft, lines: EventLines) -> bool:
    """True for "bought two ferries under the deal": among many articles there are many of whatever has no name."""
    return lines.are_many and any(_is_bare(span, draft) for span in _strange(draft, lines))


def _strange(draft: Draft, lines: EventLines) -> list[Span]:
    """The nouns that point out of the line; the title of the story stands above its lines."""
    called = {*lines.main.name.lower().split(), sort_of(lines.main.noun)}
    return [span for span in _open(draft) if not called & {_noun(span, draft), sort_of(_noun(span, draft))}]


def _is_bare(span: Span, draft: Draft) -> bool:
    """True for "the deal", but "the polls" are always the same."""
    noun = _noun(span, draft)
    is_told = noun in _words()["set-phrase"] or _which().match(draft.text, span.end) is not None
    return len(span.of(draft.text).split()) == BARE and noun.isalpha() and not is_told


def _noun(span: Span, draft: Draft) -> str:
    return span.of(draft.text).lower().rpartition(" ")[2]


def _open(draft: Draft) -> Iterator[Span]:
    """The nouns that point out of the line and mean nobody that the story knows."""
    known = [*(span for span, _ in (*draft.meant, *draft.named)), *draft.titles, *draft.main]
    for span in draft.telling.mark.pointers:
        article, _, noun = span.of(draft.text).lower().partition(" ")
        alone = {noun, noun.rpartition(" ")[2]} & _words()["alone"] and article in _words()["definite"]
        inside = any(piece.covers(span) for piece in draft.pieces)
        if inside and not alone and not _is_time(noun) and not any(map(span.meets, known)):
            yield span


def _is_time(noun: str) -> bool:
    return noun.rpartition(" ")[2].rstrip("s") in load("event").words["day-word"]["unit"]


def is_half(span: Span, who: str, draft: Draft, lines: EventLines) -> bool:
    """True for somebody who is called by a given name alone."""
    word = span.of(draft.text)
    return who in lines.halves or (who in lines.people and lines.names[who].startswith(f"{word} "))


def is_picture(draft: Draft) -> bool:
    """True for "A man stands before the church, May 4, 2011": what goes on, with the day of the picture at its end."""
    mark, end = draft.telling.mark, draft.pieces[-1].end
    if mark.past or mark.nominal or mark.kind == SAID or mark.status != "happened":
        return False
    last = [timex for timex in draft.days if timex.span.end == end and timex.when and timex.when.hull.days == 1]
    told = (timex.span for timex in last if draft.text[: timex.span.start].rstrip().endswith(","))
    return any(not is_relative(span.of(draft.text)) for span in told)


@cache
def _caption() -> re.Pattern[str]:
    """Where somebody stands in a picture: "Ada Berg, left, and"."""
    return re.compile(rf",\s(?:{alternation(load('event').words['leaning']['picture'])})\b[,)]?", re.IGNORECASE)


@cache
def _said() -> re.Pattern[str]:
    """A verb of saying before who says it."""
    return re.compile(rf"{_says().pattern}(?!that\b)", re.IGNORECASE)


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('event').words['leaning']['said'])})\s", re.IGNORECASE)


def _opens_bare(draft: Draft) -> bool:
    """True for "the flames reached Lund": a noun that only the article makes known, and that nobody knows alone."""
    first = draft.pieces[0].start
    known = {span for span, _ in (*draft.meant, *draft.named)} | {*draft.titles, *draft.main}
    bare = bare_nouns(draft.telling, draft.pieces, draft.text)
    loose = (span for span, noun in bare if span.start == first and noun not in _words()["alone"])
    return any(span not in known and not _which().match(draft.text, span.end) for span in loose)


def is_unnamed(draft: Draft, words: str) -> bool:
    """True for what lacks a name where it needs one: "the vote was held", "a visit to Lund", and for too few words."""
    mark = draft.telling.mark
    if mark.form != "phrase":
        return not has_name(draft) and bool(_start("definite").match(words))
    if not mark.nominal or not has_name(draft):
        return True
    least = FEW if mark.agents or mark.patients or mark.places else SEVERAL
    short = sum(len(piece.of(draft.text).split()) for piece in draft.pieces) < least
    return short or (bool(_start("indefinite").match(words)) and not mark.agents)


def has_name(draft: Draft) -> bool:
    """True where anybody or anything is named: an entity, or a word with a capital that is none of the calendar's."""
    if draft.named or draft.meant or draft.main:
        return True
    capitals = (CAPITAL.findall(draft.text, piece.start, piece.end) for piece in draft.pieces)
    return any(word.lower() not in _calendar() for found in capitals for word in found)


def _is_named_first(draft: Draft) -> bool:
    """True where the first words stand for somebody: "this policy [the Works Plan]"."""
    first = draft.pieces[0].start
    return any(span.start == first for span in (*(one for one, _ in (*draft.meant, *draft.named)), *draft.main))


def _pronouns(draft: Draft) -> Iterator[Span]:
    """The pronouns that nobody is known to be meant by."""
    for piece in draft.pieces:
        for found in _pronoun().finditer(draft.text, piece.start, piece.end):
            span = Span(piece.doc, *found.span())
            if not any(span.meets(other) for other, _ in (*draft.meant, *draft.named)):
                yield span


def _is_loose(span: Span, draft: Draft, lines: EventLines) -> bool:
    """True for a pronoun before which the line has nothing that it could stand for."""
    word = span.of(draft.text).lower()
    if _is_another_than_subject(span, draft, lines):
        return True
    if word in _words()["we"]:
        return not _is_in_quote_with_speaker(span, draft)
    before = [row for row in (*draft.named, *draft.meant) if row[0].end <= span.start]
    people = [row for row in before if row[1] in lines.people]
    if word in _words()["he"]:
        return not (people or any(title.end <= span.start for title in draft.titles) or _opens_with_noun(span, draft))
    if word in _words()["several"] and len(people) < TWO:
        return not _has_several(span, draft, [row for row in before if row not in people])
    if word in _words()["thing"]:
        before = [row for row in before if row not in people]
    return not (before or _opens_with_noun(span, draft) or _is_dummy(span, draft))


def _is_another_than_subject(span: Span, draft: Draft, lines: EventLines) -> bool:
    """True for the "her" of "Berg attacked her": it is not Berg, and nobody else is named before it."""
    mark = draft.telling.mark
    if span not in mark.patients or span.of(draft.text).lower() in _words()["self"]:
        return False
    before = [one for one, who in (*draft.named, *draft.meant) if one.end <= span.start and who in lines.people]
    titles = [title for title in draft.titles if title.end <= span.start]
    # With nobody named before it, it is at the least not the subject that the line begins with.
    begins = any(agent.start == draft.pieces[0].start for agent in mark.agents)
    return (bool(before) or begins) and all(any(map(one.meets, mark.agents)) for one in (*before, *titles))


def _has_several(span: Span, draft: Draft, before: list[Row]) -> bool:
    """True where a noun before it is of several, or the line is of a body: "the club said that they"."""
    first = draft.pieces[0].start
    told = draft.text[first : span.start]
    led = _article().match(told)
    is_body = any(row[0].start - first <= (led.end() if led else 0) for row in before)
    return is_body or any(word.lower() in _words()["plural"] or _is_plural(word) for word in WORD.findall(told))


def _is_plural(word: str) -> bool:
    return (
        word.endswith("s") and len(word) > LONGER and word.lower() not in load("time").words["neighbour"]["no-plural"]
    )


def _opens_with_noun(span: Span, draft: Draft) -> bool:
    """True where the line begins with a noun that is told there: "a driver said that he"."""
    before = draft.text[draft.pieces[0].start : span.start]
    return bool(_article().match(before)) and len(before.split()) >= FEW


def _is_dummy(span: Span, draft: Draft) -> bool:
    """True for the "it" of "it emerged that", which nobody asks after; "it added that" asks who."""
    mark = draft.telling.mark
    takes_part = any(span == noun for noun in (*mark.agents, *mark.patients))
    is_said = _says().match(draft.text, span.end + 1) is not None
    return span.of(draft.text).lower() in _words()["dummy"] and not takes_part and not is_said


def _is_in_quote_with_speaker(span: Span, draft: Draft) -> bool:
    """True where the line says whose words these are; what he "asked that I do" is told by another."""
    before = next(draft.text[piece.start : span.start] for piece in draft.pieces if piece.covers(span))
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    by = draft.telling.by
    return is_quoted and by is not None and any(who == by for _, who in (*draft.named, *draft.meant))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in load("event").words["leaning"].items()}


@cache
def _calendar() -> frozenset[str]:
    """The names of days and months."""
    return frozenset([*load("event").words["day-word"]["weekday"], *(month.lower() for month in MONTHS)])


@cache
def _pronoun() -> re.Pattern[str]:
    listed = [word for name in ("he", "it", "we") for word in load("event").words["leaning"][name]]
    return re.compile(rf"(?<![\w’'.])(?:{alternation(listed)})(?![\w.]\w)\b", re.IGNORECASE)


@cache
def _front() -> re.Pattern[str]:
    """What points back at the front of a line, but "the decision to close" tells which one it is."""
    front, told, which = (alternation(load("event").words["leaning"][name]) for name in ("front", "told", "which"))
    return re.compile(rf"(?:(?:{front})\b|(?:{told})\b(?!\s(?:{which})\b))", re.IGNORECASE)


@cache
def _which() -> re.Pattern[str]:
    """What tells which one is meant: "the plan to close it"."""
    return re.compile(rf"\s(?:{alternation(load('event').words['leaning']['which'])})\b", re.IGNORECASE)


@cache
def _back() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['leaning']['back'])})$", re.IGNORECASE)


@cache
def _where() -> re.Pattern[str]:
    """What leads a clause on a place told before: "where 50 people had gathered" tells nobody where."""
    return re.compile(rf"\b(?:{alternation(load('event').words['leaning']['where'])})\s+$", re.IGNORECASE)


@cache
def _start(name: str) -> re.Pattern[str]:
    """One of the words of this name at the start."""
    return re.compile(rf"(?:{alternation(load('event').words['leaning'][name])})\s", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('event').words['leaning']['article'])}|\d[\d,.]*)\s", re.IGNORECASE)
