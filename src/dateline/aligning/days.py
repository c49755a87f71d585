"""When a happening took place: the days its sources give, compared."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dateline.aligning.sources import Sources
from dateline.rules import load
from dateline.types import (
    Claim,
    Ground,
    GroundCode,
    Happening,
    Line,
    Matter,
    Story,
    Telling,
    TellingBasis,
    Verdict,
    When,
    Window,
)

DATED: tuple[TellingBasis, ...] = ("dated", "counted")


def day_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every happening that two documents date, and one for the anniversaries that count from it."""
    for happening in story.happenings:
        dated = [telling for telling in happening.tellings if telling.basis in DATED]
        claims = _claims(happening, dated, sources)
        if len({claim.evidence.doc for claim in claims}) > 1:
            yield _line(happening, claims, sources)
        counting = {telling.span for telling in dated if telling.basis == "counted"}
        counted = [claim for claim in claims if claim.evidence in counting]
        if len({claim.evidence.doc for claim in counted}) > 1 and len(counted) < len(claims):
            yield _line(happening, counted, sources)


def _claims(happening: Happening, dated: list[Telling], sources: Sources) -> list[Claim]:
    """One claim for each different date that a document gives, where it gives it most plainly."""
    found: dict[tuple[str, When], Claim] = {}
    for telling in sorted(dated, key=lambda telling: DATED.index(telling.basis)):
        if telling.when:
            claim = Claim(
                about=happening.id,
                slot="when",
                evidence=telling.span,
                source=sources.of[telling.span.doc],
                by=telling.by,
                when=telling.when,
            )
            found.setdefault((telling.span.doc, telling.when), claim)
    return [*found.values()]


def _line(happening: Happening, claims: list[Claim], sources: Sources) -> Line:
    recurs = happening.kind not in load("event").words["once"]["has-its-day"]
    verdict, code = compare_days(claims, planned=happening.status == "planned", recurs=recurs)
    verdict, ground = sources.weighed(claims, verdict, Ground(code))
    matter = Matter("event", happening.label)
    return Line(happening.id, matter, "when", tuple(claims), verdict, ground, sources.count(claims))


def compare_days(claims: list[Claim], *, planned: bool = False, recurs: bool = False) -> tuple[Verdict, GroundCode]:
    """How the dates of one happening stand to each other, and why; what recurs may have several days."""
    whens = [claim.when for claim in claims if claim.when]
    if all(when == whens[0] for when in whens):
        return "agree", "days-same"
    apart = [(one, other) for one, other in combinations(_of_each(claims), 2) if _exclude(one, other)]
    if not apart:
        return "compatible", "days-within-precision"
    if planned:
        return "update", "days-planned-anew"
    if recurs and not all(one.when and other.when and one.when.finish and other.when.finish for one, other in apart):
        return "complementary", "days-may-recur"
    return "conflict", "days-exclude"


def _of_each(claims: list[Claim]) -> list[Claim]:
    """For each of the dates two claims, of different sources where there are such: more add nothing."""
    kept: dict[When | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        told = kept[claim.when]
        if not told or (len(told) == 1 and told[0].source != claim.source):
            told.append(claim)
    return [claim for told in kept.values() for claim in told]


def _exclude(one: Claim, other: Claim) -> bool:
    """True where two claims of different sources cannot both be right."""
    if one.when is None or other.when is None or one.source == other.source:
        return False
    if one.when.finish is None or other.when.finish is None:
        return not one.when.hull.meets(other.when.hull)
    if _is_round(one.when) or _is_round(other.when):
        return not one.when.hull.meets(other.when.hull)
    begins = _year(one.when.begin).meets(_year(other.when.begin))
    ends = _year(one.when.finish).meets(_year(other.when.finish))
    return not (begins and ends)


def _is_round(when: When) -> bool:
    """True for a decade or a century as a whole: its ends are the calendar's, not the event's."""
    hull = when.hull
    return hull.first.year % 10 == 0 and hull.days > 3600 and (hull.first.day, hull.first.month) == (1, 1)


def _year(window: Window) -> Window:
    """The whole year where the window is the first or the last day of one: the source gave no day."""
    if window.days > 1 or (window.first.month, window.first.day) not in ((1, 1), (12, 31)):
        return window
    return Window(date(window.first.year, 1, 1), date(window.first.year + 1, 1, 1))
