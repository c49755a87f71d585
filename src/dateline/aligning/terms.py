"""Since when somebody holds an office: the years in which it was taken, as two documents tell them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from itertools import combinations

from dateline.aligning.sources import Sources
from dateline.rules import alternation, load
from dateline.types import (
    Claim,
    Ground,
    GroundCode,
    Line,
    Matter,
    OfficeHeld,
    Span,
    Stated,
    Story,
    Timex,
    Verdict,
    When,
    Window,
)

Standing = tuple[Verdict, GroundCode]
STRENGTH: tuple[Verdict, ...] = ("conflict", "compatible", "agree")
LENGTH = re.compile(r"P(\d+)Y")
NEAR, YEAR = 24, 366


@dataclass(frozen=True, slots=True)
class Start:
    """When an office was taken; `lasts` where it has been held ever since."""

    claim: Claim
    days: Window
    lasts: bool


def term_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every holder of whom two documents tell since when he has the office."""
    times: dict[str, list[Timex]] = {}
    for timex in story.times:
        times.setdefault(timex.span.doc, []).append(timex)
    for tenure in story.tenures:
        about = f"{tenure.person}/{tenure.office}/{tenure.of or ''}/since"
        told = [_start(about, held, times.get(held.span.doc, ()), sources) for held in tenure.held]
        starts = [start for start in told if start]
        pairs = [pair for pair in combinations(starts, 2) if pair[0].claim.evidence.doc != pair[1].claim.evidence.doc]
        found = [(stand, pair) for pair in pairs if (stand := _standing(*pair))]
        if found:
            matter = Matter("office", tenure.office, (tenure.of,) if tenure.of else ())
            yield _line(about, matter, [start.claim for start in starts], found, sources)


def _start(about: str, held: OfficeHeld, times: Sequence[Timex], sources: Sources) -> Start | None:
    """The start that the telling names: "became mayor in 2020", "mayor since 2016", "mayor for six years"."""
    source, published = sources.of[held.span.doc], sources.published(held.span)
    dated = [timex for timex in times if timex.span in held.because]
    since = any(timex.open == "since" for timex in dated)
    taken = _taking().search(sources.words(held.span)) is not None
    if dated and held.as_of and (since or taken):
        words = _up_to(held.span, max(timex.span.end for timex in dated))
        return Start(Claim(about, "when", words, source, when=When(held.as_of)), held.as_of, since)
    behind = (
        timex for timex in times if 0 <= timex.span.start - held.span.end <= NEAR and _is_held_for(held, timex, sources)
    )
    length, end = next(((match, t.span.end) for t in behind if (match := LENGTH.fullmatch(t.value))), (None, 0))
    if length is None or published is None or held.as_of is None or held.status != "current":
        return None
    years = timedelta(int(int(length[1]) * 365.25))
    days = Window(published - years - timedelta(YEAR), published - years + timedelta(YEAR))
    return Start(Claim(about, "when", _up_to(held.span, end), source, when=When(days)), days, lasts=True)


def _is_held_for(held: OfficeHeld, timex: Timex, sources: Sources) -> bool:
    """True for "mayor of Oslo for six years"; "the mayor has put an end to six years" tells of no time in office."""
    between = sources.words(Span(held.span.doc, held.span.end, timex.span.start)).replace(",", " ")
    found = _held_for().search(between)
    own = load("title").words["whose-link"]
    return found is not None and all(word in own or word[:1].isupper() for word in between[: found.start()].split())


@cache
def _held_for() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('title').words['held-for'])})\s*$")


def _up_to(span: Span, end: int) -> Span:
    return replace(span, end=max(span.end, end))


@cache
def _taking() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('title').words['taking-office'])})\b", re.IGNORECASE)


def _standing(one: Start, other: Start) -> Standing | None:
    """How two starts stand; None for years beside each other, and for a time in office before the one that lasts."""
    if one.days.meets(other.days):
        same = one.days == other.days
        return ("agree", "days-same") if same else ("compatible", "days-within-precision")
    first, second = sorted((one, other), key=lambda start: start.days)
    apart = (second.days.first - first.days.last).days
    return ("conflict", "days-exclude") if first.lasts and apart > YEAR else None


def _line(
    about: str,
    matter: Matter,
    claims: Sequence[Claim],
    found: Sequence[tuple[Standing, tuple[Start, Start]]],
    sources: Sources,
) -> Line:
    (verdict, code), pair = min(found, key=lambda row: STRENGTH.index(row[0][0]))
    between = tuple(Stated(start.claim.evidence, start.claim.by) for start in pair)
    ground = Ground(code, between if verdict == "conflict" else ())
    verdict, ground = sources.weighed(tuple(claims), verdict, ground)
    return Line(about, matter, "when", tuple(claims), verdict, ground, sources.count(claims))
