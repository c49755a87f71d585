"""The lead of an account: what is agreed, what moved, what is disputed, what one source alone says, what is planned."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.rules import load
from dateline.types import Amount, Claim, Happening, Line, When
from dateline.views.chronicle import MatterLines, entries, matters_of
from dateline.views.index import Index, clean, counted
from dateline.views.wording import short_words, when_words

MOST = 3
POINTS = 5
ARROW = " → "
LONGEST = 100
# Days and figures are what a reader checks first; who holds which office comes behind.
SLOTS = ("when", "amount", "where", "outcome", "holder")


@dataclass(frozen=True, slots=True)
class LeadItem:
    """A piece of a lead line, and the line or event (by id) that it stands for."""

    words: str
    called: str
    line: Line | None = None
    happening: str = ""


@dataclass(frozen=True, slots=True)
class LeadLine:
    """One of the five lines: its name, its pieces, and what is said of the rest or where there are none."""

    name: str
    items: tuple[LeadItem, ...]
    rest: str = ""


def lead_of(index: Index) -> tuple[LeadLine, ...]:
    """The five lines, in their order."""
    matters = matters_of(index.account.lines)
    told = [entry.happening for entry in sorted(entries(index), key=lambda entry: entry.rank)]
    return (
        _agreed(matters, index),
        _moved(matters, index),
        _disputed(matters, index),
        _from_one(told, index),
        _planned(told, index),
    )


def _agreed(matters: Sequence[MatterLines], index: Index) -> LeadLine:
    first = (next((line for line in matter.lines if _is_agreed(line)), None) for matter in matters)
    lines = sorted((line for line in first if line), key=_place)
    items = tuple(
        _item(line, f"{line.head}: {_closest(line, index)} ({counted(line.sources, 'source')})", index)
        for line in lines[:MOST]
    )
    return LeadLine("Agreed", items, _more(len(lines) - MOST, "agreement") if items else "nothing by two sources alike")


def _place(line: Line) -> tuple[bool, int, int]:
    """A key that puts days and the figures that news counts first, and a figure of anything else last."""
    odd = line.slot == "amount" and line.matter.label not in load("quantity").words["measure-head"]
    return odd, SLOTS.index(line.slot), -line.sources


def _is_agreed(line: Line) -> bool:
    return line.verdict == "agree" and line.slot in SLOTS


def _closest(line: Line, index: Index) -> str:
    """The value that most claims give; of days the closest."""
    dated = [claim for claim in line.claims if claim.when]
    if dated:
        return index.value(min(dated, key=lambda claim: claim.when.hull.days if claim.when else 0))
    values = [value for value in map(index.value, line.claims) if value]
    return max(values, key=values.count, default="")


def _moved(matters: Sequence[MatterLines], index: Index) -> LeadLine:
    moved = [
        (line, _curve(line, matter, index)) for matter in matters for line in matter.lines if line.verdict == "update"
    ]
    found = [(line, curve) for line, curve in moved if curve]
    items = tuple(_item(line, f"{line.head}: {curve}", index) for line, curve in found[:MOST])
    return LeadLine("Moved", items, _more(len(found) - MOST, "update") if items else "no figure or day as it was told")


def _curve(line: Line, matter: MatterLines, index: Index) -> str:
    """The values in the order of their days, each with its day: "at least 9 (15 Mar 2009) → 13 (19 Mar 2009)".

    What a source disputes did not move: such values are left to the line that tells of it.
    """
    disputed = {index.value(claim) for one in matter.lines if one.verdict == "conflict" for claim in one.claims}
    points: list[str] = []
    last: Claim | None = None
    for claim in sorted(line.claims, key=lambda claim: _told_for(claim, index)):
        value = index.value(claim)
        if value and value not in disputed and not (last and _holds(claim, last)):
            points.append(f"{value} ({_day(claim, index)})")
            last = claim
    if len(points) > POINTS:
        points = [*points[: POINTS - 2], "…", *points[-2:]]
    return ARROW.join([*points, *(["disputed"] if disputed else [])])


def _holds(later: Claim, earlier: Claim) -> bool:
    """True where the later value is the earlier one, or so vague that it can be: "some 60" after 57."""
    if (
        later.amount
        and earlier.amount
        and (later.amount.counted or later.amount.unit) == (earlier.amount.counted or earlier.amount.unit)
    ):
        least, most = _bounds(later.amount)
        low, high = _bounds(earlier.amount)
        return least <= low and high <= most
    return (later.when, later.amount, later.entity, later.text) == (
        earlier.when,
        earlier.amount,
        earlier.entity,
        earlier.text,
    )


def _bounds(amount: Amount) -> tuple[float, float]:
    low, high = amount.low, amount.high
    return -math.inf if low is None else low, math.inf if high is None else high


def _told_for(claim: Claim, index: Index) -> tuple[int, str]:
    as_of = _as_of(claim, index)
    if as_of:
        return as_of.hull.first.toordinal(), ""
    published = index.documents[claim.evidence.doc].published
    return (published.window.first.toordinal() if published else 0), claim.evidence.doc


def _as_of(claim: Claim, index: Index) -> When | None:
    """The day that the value is of, unless it is one to come, at which nobody has counted."""
    published = index.documents[claim.evidence.doc].published
    ahead = claim.as_of and published and claim.as_of.hull.first > published.window.last
    return None if ahead else claim.as_of


def _day(claim: Claim, index: Index) -> str:
    as_of = _as_of(claim, index)
    return short_words(as_of) if as_of else index.published(claim.evidence.doc, short=True)


def _disputed(matters: Sequence[MatterLines], index: Index) -> LeadLine:
    lines = [line for matter in matters for line in matter.lines if line.verdict == "conflict"]
    open_ = sum(matter.verdict == "unsettled" for matter in matters)
    items = tuple(_item(line, f"{line.head}: {_sides(line, index)}", index) for line in lines[:MOST])
    rest = [] if items else ["no source contradicts another"]
    rest += [_more(len(lines) - MOST, "conflict")] if len(lines) > MOST else []
    rest += [f"{counted(open_, 'matter')} that may differ"] if open_ else []
    return LeadLine("Disputed", items, "; ".join(rest))


def _sides(line: Line, index: Index) -> str:
    """What is claimed, with who claims it."""
    sides: dict[str, list[str]] = {}
    for claim in line.claims:
        value, outlet = index.value(claim), index.source(claim.evidence.doc)
        if value and outlet not in sides.setdefault(value, []):
            sides[value].append(outlet)
    return " or ".join(f"{value} ({_names(outlets)})" for value, outlets in sides.items())


def _names(outlets: Sequence[str]) -> str:
    more = len(outlets) - 2
    return ", ".join([*outlets[:2], *([f"{more} more"] if more > 0 else [])])


def _from_one(told: Sequence[Happening], index: Index) -> LeadLine:
    """Of what happened, what no second source tells."""
    done = [one for one in told if one.status == "happened"]
    alone = [one for one in done if _tellers(one, index) == 1]
    items = tuple(_event(one, index) for one in alone if _is_line(one) and _is_told(one))[:MOST]
    return LeadLine(
        "One source", items, f"{len(alone):,} of {counted(len(done), 'dated event')} in all" if done else ""
    )


def _tellers(happening: Happening, index: Index) -> int:
    """How many sources tell it; how many articles where it is not given whose they are."""
    known = all(index.sources.of[doc] in index.sources.told for doc in happening.documents)
    return index.count(happening.documents) if known else len(happening.documents)


def _is_line(happening: Happening) -> bool:
    """True for a line of news to be read alone and whole."""
    return not (happening.is_folded or happening.is_minor) and len(happening.label) <= LONGEST


def _is_told(happening: Happening) -> bool:
    """True where a clause tells it; a noun in a list ("the Berg nomination, 1996") is no news of one source."""
    return any(telling.mark.form == "clause" for telling in happening.tellings)


def _planned(told: Sequence[Happening], index: Index) -> LeadLine:
    """What was to come when the last article was published."""
    windows = [document.published.window for document in index.documents.values() if document.published]
    last = max((window.last for window in windows), default=None)
    ahead = [
        one
        for one in told
        if one.status == "planned" and _is_line(one) and one.when and last and one.when.hull.first > last
    ]
    items = tuple(_event(one, index) for one in sorted(ahead, key=_begin)[:MOST])
    return LeadLine("Planned", items, _more(len(ahead) - MOST, "plan") if items else "nothing after the last article")


def _begin(happening: Happening) -> tuple[int, str]:
    return (happening.when.hull.first.toordinal() if happening.when else 0), happening.id


def _event(happening: Happening, index: Index) -> LeadItem:
    day = f" ({when_words(happening.when)})" if happening.when else ""
    return LeadItem(clean(happening.label) + day, index.events_called[happening.id], happening=happening.id)


def _item(line: Line, words: str, index: Index) -> LeadItem:
    return LeadItem(clean(words), index.called[line], line=line)


def _more(number: int, thing: str) -> str:
    return f"{counted(number, f'more {thing}')}" if number > 0 else ""


def lead_text(line: LeadLine) -> Iterator[str]:
    """The pieces of a lead line with their ids, then the rest."""
    yield from (f"{item.words} [{item.called}]" for item in line.items)
    if line.rest:
        yield line.rest


def lead_words(lead: Iterable[LeadLine]) -> list[tuple[str, str]]:
    """The lines as name and words."""
    return [(line.name, "; ".join(lead_text(line))) for line in lead]
