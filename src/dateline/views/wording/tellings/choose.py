"""Each telling of an event in a line, and the one that is read best."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.rules import alternation, load
from dateline.types import LOOSE_KINDS, Span, Telling, When
from dateline.views.wording.tellings.days import day_edits, has_relative_unit
from dateline.views.wording.tellings.introduced import introducing
from dateline.views.wording.tellings.lands import is_landless, land_edits
from dateline.views.wording.tellings.leading import is_behind, leads_of_another_day, runs_on
from dateline.views.wording.tellings.pointing import (
    has_name,
    is_half,
    is_open,
    is_picture,
    is_unnamed,
    leans,
    main_edits,
    name_edits,
    points_out,
)
from dateline.views.wording.tellings.view import Draft, EventLines, draft_of, unspaced

CUT = " …"
WELL, FAIRLY, LEANING, FOLDED = 0, 1, 2, 3
FAIR, SHORTEST, FEWEST, HALF = 100, 12, 6, 0.5
# So far apart stand two days that are told in one breath.
BREATH = 14
Edit = tuple[int, int, str]
# What a list counts its points with: "vi) ", "b) ", "12) ".
COUNTED_OFF = re.compile(r"^\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s+")
# Where a report was written, before its first words: "LUND — ", "LOWER LUND, Estmark (Nordwire) - ", "LOWER LUND Two".
WRITTEN_AT = re.compile(
    r"^(?=\W*[A-Z]{3})[A-Z][A-Z.' ]+(?:,\s[\w. ]{2,20})?\s?(?:\([^)]{2,30}\)\s?)?(?:[—–]|--?)\s"
    r"|^(?:[A-Z]{3,}\s){2,}(?=[A-Z][a-z])"
)
# The first letter, also behind a mark of quotation.
FIRST = re.compile(r"\A[\"“‘']?\w")
# A quotation whose marks stand apart from its words, and a bracket that does.
SET_IN, BRACKET = re.compile(r'(?P<mark>")\s*(?P<within>[^"]*?)\s*"'), re.compile(r"\(\s")
# What its article breaks off: "the marches will be held, ..."
BROKEN_OFF = re.compile(r"(?:\.\.\.|--|—)\W*\Z")
# One sentence ends and another begins.
SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’]?\s+[\"“‘]?[A-Z]")
MARKS = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a line: the words, and how well they can be read alone (0 well, 1 fairly, 2 hardly, 3 not).

    `is_gapped` where words of it are missing, `is_bare` where they are the name of the main event and hardly more,
    `is_behind` where another deed leads them, `is_named` where they name anybody or anything, `is_misnamed` where they
    call somebody by half a name, or by an office that was left when they were written, `is_clause` where they are a
    sentence, `is_open` where a noun in them is filled by an article alone.
    """

    words: str
    rank: int
    is_gapped: bool = False
    is_bare: bool = False
    is_behind: bool = False
    is_named: bool = True
    is_misnamed: bool = False
    is_clause: bool = True
    is_open: bool = False

    @property
    def is_folded(self) -> bool:
        """True where the words cannot be read alone."""
        return self.rank == FOLDED

    @property
    def is_leaning(self) -> bool:
        """True where who or what it tells of is known from elsewhere only."""
        return self.rank == LEANING


def line_of(tellings: Sequence[Telling], when: When | None, lines: EventLines) -> EventLine:
    """The line of the telling that is best read alone, of those that tell it with its day where they can."""
    return min(written_of(tellings, when, lines), key=lambda row: _place(*row))[0]


def written_of(
    tellings: Sequence[Telling], when: When | None, lines: EventLines, *, is_brief: bool = False
) -> list[tuple[EventLine, Telling]]:
    """Each telling with its line; a brief one introduces nobody."""
    dated = {telling.mark.lemma for telling in tellings if telling.when}
    return [(_written(telling, when, lines, dated, is_brief), telling) for telling in tellings]


def _place(line: EventLine, telling: Telling) -> tuple[bool | int | Span, ...]:
    """A key that puts the best telling first."""
    basis = {"dated": 0, "ongoing": 0, "counted": 1}.get(telling.basis, 2)
    mark, voice = telling.mark, telling.by is not None
    return (
        line.is_folded,
        line.is_leaning,
        line.is_open,
        line.is_gapped,
        line.is_behind,
        basis,
        line.is_misnamed,
        line.rank,
        mark.nominal,
        voice,
        abs(len(line.words) - FAIR),
        telling.span,
    )


def _is_of_the_day(telling: Telling, when: When | None, dated: set[str]) -> bool:
    """False for what is told of other days; what has no day needs the word of a dated telling, and a past."""
    if telling.when is None:
        mark = telling.mark
        told_as_over = mark.past or mark.nominal or mark.status != "happened"
        return not dated or (mark.lemma in dated and told_as_over)
    return when is None or telling.when.hull.meets(when.hull)


def _behind(draft: Draft) -> Span:
    """What stands behind the trigger."""
    end = draft.telling.mark.trigger.end
    return Span(draft.telling.span.doc, end, max(end, draft.pieces[-1].end))


def _is_before_its_clause(draft: Draft) -> bool:
    """True for "having sold the mill, Berg sails": what the line tells was on a later day, and that is not known."""
    own = draft.telling.span
    led = _earlier().match(draft.text, own.start, own.end)
    return led is not None and any(piece.start <= own.start and own.end < piece.end for piece in draft.pieces)


def _is_told_before(draft: Draft, when: When | None) -> bool:
    """True for what has no day itself, and was told on a day before that of the event: it tells of another time."""
    if when is None or draft.telling.when is not None or draft.telling.mark.status != "happened":
        return False
    told = [timex.when.hull for timex in draft.days if timex.type == "DATE" and timex.when]
    return bool(told) and all(hull.after <= when.hull.first for hull in told)


def _is_of_another_day(draft: Draft, when: When | None) -> bool:
    """True where the clause hangs on another, which is most of the line and tells another day.

    "In 2004 and 2007" are told in one breath.
    """
    span, trigger = draft.telling.span, draft.telling.mark.trigger
    hangs = _hung().search(draft.text[draft.pieces[0].start : trigger.start])
    if when is not None and _begins_on_another_day(draft, when):
        return True
    if when is None or not hangs or len(span) >= HALF * sum(map(len, draft.pieces)):
        return False
    dated = [timex for timex in draft.days if timex.type == "DATE" and timex.when]
    own = [timex.span for timex in dated if timex.when and timex.when.hull.meets(when.hull)]
    others = [timex.span for timex in dated if timex.span not in own and not span.meets(timex.span)]
    return any(all(abs(other.start - one.end) > BREATH for one in own) for other in others)


def _begins_on_another_day(draft: Draft, when: When) -> bool:
    """True for the Monday of "in a speech on Tuesday, Berg told of the vote on Monday": it is of what is told of."""
    mark, first = draft.telling.mark, draft.pieces[0].start
    end = min([mark.trigger.start, *(span.start for span in mark.agents)])
    led = [timex for timex in draft.days if timex.type == "DATE" and timex.when and timex.span.end <= end]
    if not led or _hung().search(draft.text[first : led[0].span.start]):
        return False
    return all(one.when and one.when.hull.days == 1 and not one.when.hull.meets(when.hull) for one in led)


def _written(
    telling: Telling, when: When | None, lines: EventLines, dated: set[str], is_brief: bool = False
) -> EventLine:
    draft = draft_of(telling, lines)
    edits = [*day_edits(draft, when), *name_edits(draft, lines), *main_edits(draft, lines)]
    edits += land_edits(draft)
    if not is_brief:
        edits += introducing(draft.named, draft.text, when, lines.known)
    edits.sort()
    words = CUT.join(_plain(_edited(piece, draft.text, edits)) for piece in draft.pieces)
    words = _balanced(words.replace(CUT, CUT + " ")) + CUT * draft.is_cut
    words = FIRST.sub(lambda found: found[0].upper(), words, count=1)
    is_of_the_day = _is_of_the_day(telling, when, dated) and not _is_of_another_day(draft, when)
    is_of_the_day = is_of_the_day and not _is_told_before(draft, when) and not leads_of_another_day(draft, when, lines)
    is_of_the_day = is_of_the_day and not (telling.when and _is_before_its_clause(draft))
    rank = _rank(draft, words, lines) if is_of_the_day else FOLDED
    return EventLine(
        words + _voice(draft, lines),
        rank,
        draft.is_gapped or draft.is_cut or runs_on(telling.mark, draft.text, _behind(draft)),
        _is_bare(draft, words, lines),
        is_behind(draft, lines),
        has_name(draft),
        not lines.former.isdisjoint(draft.titles) or any(is_half(span, who, draft, lines) for span, who in draft.named),
        telling.mark.form == "clause",
        is_open(draft, lines),
    )


def _is_bare(draft: Draft, words: str, lines: EventLines) -> bool:
    """True for "the so-called Lund Fire", which tells a reader of the Lund fire nothing."""
    name = lines.main.name.lower()
    return (
        draft.telling.mark.form == "phrase"
        and bool(name)
        and name in words.lower()
        and len(words) - len(name) < FAIR // 4
    )


def _edited(piece: Span, text: str, edits: Iterable[Edit]) -> str:
    """The words of a piece with its edits made; of two that meet the first."""
    parts, at = [], piece.start
    for start, end, put in edits:
        if at <= start and end <= piece.end:
            parts += [text[at:start], put]
            at = end
    return "".join([*parts, text[at : piece.end]])


def _plain(words: str) -> str:
    """In one line, without what ties it to another one, and what punctuation is left over at its ends."""
    words = _between().sub(" ", _front().sub("", " ".join(words.split()), count=1))
    words = _brought().sub(r"\1", " ".join(words.split()))
    return unspaced(WRITTEN_AT.sub("", COUNTED_OFF.sub("", words))).strip(" ,;:")


def _balanced(words: str) -> str:
    """Without quotation marks and brackets that are opened or closed elsewhere."""
    if words.count('"') % 2:
        words = words.replace('"', "")
    for opening, closing in MARKS[:1] + MARKS[2:]:
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    words = SET_IN.sub(r"\g<mark>\g<within>\g<mark>", words) if words.count('"') % 2 == 0 else words
    return BRACKET.sub("(", unspaced(" ".join(words.split())))


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
    if (
        points_out(draft, lines, words)
        or is_unnamed(draft, words)
        or _says_too_little(draft, words)
        or is_picture(draft)
    ):
        return FOLDED
    if leans(draft, lines, words) or is_landless(draft) or BROKEN_OFF.search(words) or SENTENCES.search(words):
        return LEANING
    return WELL if mark.form == "clause" and has_name(draft) else FAIRLY


def _says_too_little(draft: Draft, words: str) -> bool:
    """True for "Berg made very clear" and "Nordwire reported": a few words of nothing done, and nothing said."""
    mark = draft.telling.mark
    days = sum(len(timex.span.of(draft.text).split()) for timex in draft.days if timex.span.of(draft.text) in words)
    return mark.kind in LOOSE_KINDS and not mark.patients and len(words.split()) - days < FEWEST


@cache
def _front() -> re.Pattern[str]:
    """What ties a line to the one before it, at its front: "By comparison, "."""
    return re.compile(rf"^(?:{alternation(load('event').words['line']['aside'])})\s?,\s", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    """The same between commas: "Berg, for example, left"."""
    return re.compile(rf"\s?,\s(?:{alternation(load('event').words['line']['aside'])})\s?,\s", re.IGNORECASE)


@cache
def _brought() -> re.Pattern[str]:
    """What stands twice where a day stood between: "said that on Friday that it fell"."""
    return re.compile(rf"\b({alternation(load('event').words['line']['brings'])})\s\1\b")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('event').words['line']['earlier'])})\s", re.IGNORECASE)


@cache
def _hung() -> re.Pattern[str]:
    """A word by which a clause hangs on another."""
    words = load("event").words["line"]
    return re.compile(rf"\b(?:{alternation(words['hangs'])})\b", re.IGNORECASE)
