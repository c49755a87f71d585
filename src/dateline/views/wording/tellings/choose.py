"""Each telling of an event in a line, and the one that is read best."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.types import Span, Telling, When
from dateline.views.wording.tellings.days import day_edits, has_relative_unit
from dateline.views.wording.tellings.pointing import goes_on, has_name, is_unnamed, name_edits, points_out
from dateline.views.wording.tellings.view import Draft, EventLines, draft_of

CUT = " …"
WELL, FAIRLY, FOLDED = 0, 1, 2
FAIR, SHORTEST = 100, 12
Edit = tuple[int, int, str]
SPACED = re.compile(r"(?<=[\w\]])\s(?=[,;:.)]\s|['’]s\b)")
# What a list counts its points with: "vi) ", "b) ", "12) ".
COUNTED_OFF = re.compile(r"^\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s+")
MARKS = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a line: the words, and how well they can be read alone (0 well, 1 fairly, 2 not)."""

    words: str
    rank: int

    @property
    def is_folded(self) -> bool:
        """True where the words cannot be read alone."""
        return self.rank == FOLDED


def line_of(tellings: Sequence[Telling], when: When | None, lines: EventLines) -> EventLine:
    """The line of the telling that is best read alone, of those that tell it with its day where they can."""
    return min(written_of(tellings, when, lines), key=lambda row: _place(*row))[0]


def written_of(tellings: Sequence[Telling], when: When | None, lines: EventLines) -> list[tuple[EventLine, Telling]]:
    """Each telling with its line."""
    dated = {telling.mark.lemma for telling in tellings if telling.when}
    return [(_written(telling, when, lines, dated), telling) for telling in tellings]


def _place(line: EventLine, telling: Telling) -> tuple[bool, int, int, bool, bool, int, Span]:
    """A key that puts the best telling first."""
    basis = {"dated": 0, "ongoing": 0, "counted": 1}.get(telling.basis, 2)
    mark, voice = telling.mark, telling.by is not None
    return (line.is_folded, basis, line.rank, mark.nominal, voice, abs(len(line.words) - FAIR), telling.span)


def _is_of_the_day(telling: Telling, when: When | None, dated: set[str]) -> bool:
    """False for what is told of other days; what has no day needs the word of a dated telling, and a past."""
    if telling.when is None:
        mark = telling.mark
        told_as_over = mark.past or mark.nominal or mark.status != "happened"
        return not dated or (mark.lemma in dated and told_as_over)
    return when is None or telling.when.hull.meets(when.hull)


def _written(telling: Telling, when: When | None, lines: EventLines, dated: set[str]) -> EventLine:
    draft = draft_of(telling, lines)
    edits = sorted([*day_edits(draft, when), *name_edits(draft, lines)])
    words = CUT.join(_plain(_edited(piece, draft.text, edits)) for piece in draft.pieces)
    words = _balanced(words.replace(CUT, CUT + " ")) + CUT * (telling.mark.is_cut or goes_on(draft))
    words = words[:1].upper() + words[1:]
    rank = _rank(draft, words, lines) if _is_of_the_day(telling, when, dated) else FOLDED
    return EventLine(words + _voice(draft, lines), rank)


def _edited(piece: Span, text: str, edits: Iterable[Edit]) -> str:
    """The words of a piece with its edits made; of two that meet the first."""
    parts, at = [], piece.start
    for start, end, put in edits:
        if at <= start and end <= piece.end:
            parts += [text[at:start], put]
            at = end
    return "".join([*parts, text[at : piece.end]])


def _plain(words: str) -> str:
    """In one line, without what punctuation is left over at its ends."""
    return SPACED.sub("", COUNTED_OFF.sub("", " ".join(words.split()))).strip(" ,;:")


def _balanced(words: str) -> str:
    """Without quotation marks and brackets that are opened or closed elsewhere."""
    if words.count('"') % 2:
        words = words.replace('"', "")
    for opening, closing in MARKS[:1] + MARKS[2:]:
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return SPACED.sub("", " ".join(words.split()))


def _voice(draft: Draft, lines: EventLines) -> str:
    """Whose words these are, where the line does not say so; a noun is the article's, but in a quotation."""
    by, mark = draft.telling.by, draft.telling.mark
    if mark.form == "phrase" and not any(lines.quoted.around(mark.trigger)):
        return ""
    if by is None or any(who == by for _, who in (*draft.named, *draft.meant)):
        return ""
    return f" [said by {lines.names[by]}]" if by in lines.names else ""


def _rank(draft: Draft, words: str, lines: EventLines) -> int:
    """How well the words can be read alone."""
    mark = draft.telling.mark
    if mark.form == "fragment" or len(words) < SHORTEST or has_relative_unit(words):
        return FOLDED
    if points_out(draft, lines, words) or is_unnamed(draft, words):
        return FOLDED
    return WELL if mark.form == "clause" and has_name(draft) else FAIRLY
