"""When a happening took place: the days its sources give, compared.

Days exclude each other only where two clauses assert the same of the same and say when. A day that tells which event is
meant ("the 1994 deal"), and one of what may happen again, leave it open that there were two.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from dateline.aligning.happenings.hours import are_of_two_hours, exclude_by_the_clock, reaches_over_midnight
from dateline.aligning.happenings.same import (
    Witness,
    Witnesses,
    are_alike,
    are_of_two,
    are_of_two_named,
    are_one,
    are_one_calamity,
    are_one_in_all,
    are_one_lately,
    are_one_stretch,
)
from dateline.aligning.happenings.windows import exclude
from dateline.aligning.sources import Sources
from dateline.rules import load
from dateline.types import (
    LOOSE_KINDS,
    Claim,
    Ground,
    GroundCode,
    Happening,
    Line,
    Matter,
    Stated,
    Story,
    Verdict,
    When,
    Window,
    told_as_one,
)

ONE_DAY, WEEK = 1, 7
# how many dates of one event are all held against each other, and how many of a sort where there are more
FEW, MOST_OF_SORT = 40, 3
Standing = tuple[Verdict, GroundCode]
STRENGTH: tuple[Verdict, ...] = ("conflict", "update", "unsettled", "compatible", "agree")


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim of a day, and the telling that makes it."""

    claim: Claim
    witness: Witness
    kind: str

    @property
    def when(self) -> When:
        """The days it gives."""
        return self.claim.when or When(Window(date.min, date.max))


Pair = tuple[Dated, Dated]


def day_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """A line for every happening that two documents date, and one for the anniversaries that count from it."""
    for happening in story.happenings:
        dated = dated_claims(happening, witnesses, sources)
        for group in _groups(dated, sources):
            yield from _line(happening, group, sources)
        counted = [one for one in dated if one.witness.telling.basis == "counted"]
        for group in _groups(counted, sources) if len(counted) < len(dated) else ():
            yield from _line(happening, group, sources)


def dated_claims(happening: Happening, witnesses: Witnesses, sources: Sources) -> list[Dated]:
    """One claim for each different date or hour that a document gives, where it gives it most plainly."""
    found: dict[tuple[str, When, frozenset[str]], Dated] = {}
    told = [telling for telling in happening.tellings if telling.mark.status in ("happened", "planned")]
    asserted = [telling for telling in told if telling.mark.modality in ("fact", "planned")]
    for basis in ("dated", "counted"):
        for telling in (one for one in asserted if one.basis == basis):
            if telling.when and telling.mark.kind != "speak":
                source = sources.of[telling.span.doc]
                claim = Claim(happening.id, "when", telling.span, source, telling.by, when=telling.when)
                one = Dated(claim, witnesses[telling.mark.trigger], happening.kind)
                hours = frozenset(timex.value for timex in one.witness.times if timex.type == "TIME")
                found.setdefault((telling.span.doc, telling.when, hours), one)
    return [*found.values()]


@dataclass(slots=True)
class _Group:
    """The claims of one matter, and by date and word the first few of each, which stand for the others."""

    claims: list[Dated] = field(default_factory=list)
    sorts: dict[Hashable, list[Dated]] = field(default_factory=lambda: defaultdict(list))

    def add(self, one: Dated) -> None:
        self.claims.append(one)
        alike = self.sorts[one.when, one.witness.telling.mark.lemma]
        if len(alike) < MOST_OF_SORT:
            alike.append(one)

    def some(self) -> list[Dated]:
        """All of a few; of many those that stand for the others."""
        return self.claims if len(self.claims) <= FEW else [one for alike in self.sorts.values() for one in alike]


def _groups(dated: list[Dated], sources: Sources) -> list[_Group]:
    """The claims that are of one matter; the day that most sources give comes first."""
    of_day: dict[When, list[Claim]] = defaultdict(list)
    for one in dated:
        of_day[one.when].append(one.claim)
    weight = {when: sources.count(claims) for when, claims in of_day.items()}
    groups: list[_Group] = []
    for one in sorted(
        dated, key=lambda one: (-weight[one.when], one.when.hull.days, sources.place(one.claim.evidence))
    ):
        home = next((group for group in groups if _belongs(one, group, sources)), None)
        if home is None:
            groups.append(home := _Group())
        home.add(one)
    return groups


def _belongs(one: Dated, group: _Group, sources: Sources) -> bool:
    """True where the claim can stand with all of them, and tells the same as one of them."""
    held = group.some()
    if not all(standing(one, other, sources) for other in held):
        return False
    return any(_are_of_one(one, other) and not (sources.are_many and _may_be_two(one, other)) for other in held)


def _may_be_two(one: Dated, other: Dated) -> bool:
    """True for what befell two, and for two surveys: of few articles no two tell of such on one day."""
    if told_as_one(one.witness.telling.mark.groups, other.witness.telling.mark.groups):
        return False
    return are_of_two(one.witness, other.witness) or are_of_two_named(one.witness, other.witness)


def _are_of_one(one: Dated, other: Dated) -> bool:
    """True where words or takers of part are the same; of a known kind of deed a day, or word and date, is enough.

    So is that a language model takes both for one: what excludes another is held against it all the same.
    """
    if told_as_one(one.witness.telling.mark.groups, other.witness.telling.mark.groups):
        return True
    same_word = one.witness.telling.mark.lemma == other.witness.telling.mark.lemma
    same_date = one.when == other.when and (same_word or one.when.hull.days == 1)
    if same_date and are_one_calamity(one.witness, other.witness):
        return True
    return (one.kind not in LOOSE_KINDS and same_date) or are_alike(one.witness, other.witness)


def _line(happening: Happening, group: _Group, sources: Sources) -> Iterator[Line]:
    if len({one.claim.evidence.doc for one in group.claims}) < 2:
        return
    found = [(stand, pair) for pair in combinations(group.some(), 2) if (stand := standing(*pair, sources))]
    yield line_of(happening, group.claims, found, sources)


def line_of(
    happening: Happening, group: Sequence[Dated], found: Sequence[tuple[Standing, Pair]], sources: Sources
) -> Line:
    """The line of the claims, as the strongest standing of two of them has it."""
    (verdict, code), pair = min(found, key=lambda row: STRENGTH.index(row[0][0]))
    between = tuple(Stated(one.claim.evidence, one.claim.by) for one in pair)
    ground = Ground(code, between if verdict in ("conflict", "unsettled") else ())
    claims = tuple(one.claim for one in group)
    verdict, ground = sources.weighed(claims, verdict, ground)
    matter = Matter("event", happening.label)
    return Line(happening.id, matter, "when", claims, verdict, ground, sources.count(claims))


def days_anew(happenings: Sequence[Happening], witnesses: Witnesses, sources: Sources) -> Callable[..., Line | None]:
    """What gives the line of days that a reader takes for those of one event; None where no two can be compared."""
    known = {
        (one.claim.evidence, one.when): one
        for happening in happenings
        for one in dated_claims(happening, witnesses, sources)
    }

    def line(old: Line, claims: Sequence[Claim]) -> Line | None:
        group = [one for claim in claims if claim.when and (one := known.get((claim.evidence, claim.when)))]
        found = [(stand, pair) for pair in combinations(group, 2) if (stand := standing(*pair, sources))]
        if len(group) < len(claims) or not found:
            return None
        happening = next(one for one in happenings if one.id == group[0].claim.about)
        return replace(line_of(happening, group, found, sources), about=old.about, matter=old.matter, head=old.head)

    return line


def standing(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """How two dates of one happening stand to each other, and why; None where they must be of two."""
    if exclude(one.when, other.when):
        if one.claim.evidence.doc == other.claim.evidence.doc or _are_of_one_text(one, other, sources):
            return None
        if reaches_over_midnight(one.witness.times, other.witness.times) and are_one(one.witness, other.witness):
            return "compatible", "days-within-precision"
        if are_one_stretch(one.witness, other.witness):
            return "conflict", "days-exclude"
        if not are_one(one.witness, other.witness):
            return _of_two_perhaps(one, other)
        if not (one.witness.is_asserted and other.witness.is_asserted):
            return of_plans(one, other, sources)
        return _of_deeds(one, other, sources)
    if one.when.hull.days == 1 and are_of_two_hours(one.witness.times, other.witness.times):
        return _of_hours(one, other, sources)
    same = one.when == other.when and _gives_hour_alone(one) == _gives_hour_alone(other)
    same = same and one.witness.is_open == other.witness.is_open
    return ("agree", "days-same") if same else ("compatible", "days-within-precision")


def _are_of_one_text(one: Dated, other: Dated, sources: Sources) -> bool:
    """True for what two articles have from one text, whose day is another only as it is reckoned from another one."""
    spans = one.claim.evidence, other.claim.evidence
    same_words = sources.words(spans[0]).casefold() == sources.words(spans[1]).casefold()
    written = all(timex.basis == "written" for dated in (one, other) for timex in dated.witness.times)
    return same_words or (not written and sources.first_told(spans[0]) == sources.first_told(spans[1]))


def _gives_hour_alone(dated: Dated) -> bool:
    """True where the day was not told with the hour, but is that of the event as others tell it."""
    times = dated.witness.times
    return bool(times) and all(timex.type == "TIME" and timex.basis == "told" for timex in times)


def _of_hours(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """Two hours of one day: of one deed they exclude each other, where neither is of another zone."""
    if _strikes_once(one, sources) and _strikes_once(other, sources) and are_one_calamity(one.witness, other.witness):
        words = (sources.words(timex.span) for dated in (one, other) for timex in dated.witness.times)
        apart = exclude_by_the_clock(one.witness.times, other.witness.times, words)
        return ("conflict", "hours-exclude") if apart else None
    if not are_one(one.witness, other.witness):
        return None
    if one.witness.is_asserted != other.witness.is_asserted:
        return of_plans(one, other, sources)
    words = (sources.words(timex.span) for dated in (one, other) for timex in dated.witness.times)
    if not exclude_by_the_clock(one.witness.times, other.witness.times, words):
        return None
    stand = _of_deeds(one, other, sources)
    return ("conflict", "hours-exclude") if stand == ("conflict", "days-exclude") else None


def _strikes_once(one: Dated, sources: Sources) -> bool:
    """True where the hour is the calamity's, by its verb or "the blast happened at"; "a second blast" is another."""
    mark, words = one.witness.telling.mark, load("event").words
    said = {*sources.words(mark.span).lower().split()}
    if not said.isdisjoint(words["tells-apart"]["tells-apart"]):
        return False
    return not mark.nominal or not said.isdisjoint(words["once"]["its-hour"])


def of_plans(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """A plan told with another day later, or done on another one: what is planned can be moved.

    None where it is not told by whom and to what in both: two may then be planned.
    No move is shown by a day that tells which is meant ("the May poll"), by days that follow each other and are
    reckoned from publication, nor by a stretch of days on which it was done.
    """
    if not are_one_in_all(one.witness, other.witness):
        return None
    if not (_tells_plan(one.witness) and _tells_plan(other.witness)):
        return "unsettled", "days-tell-which"
    days = {one.when.hull.days, other.when.hull.days} == {ONE_DAY}
    adjacent = days and one.when.hull != other.when.hull and _are_adjacent(one.when.hull, other.when.hull)
    adjacent = adjacent and may_be_out_by_a_day(one, other, sources)
    if one.witness.is_asserted != other.witness.is_asserted:
        done, plan = (one, other) if one.witness.is_asserted else (other, one)
        told = [sources.published(dated.claim.evidence) for dated in (plan, done)]
        is_before = told[0] is not None and told[1] is not None and told[0] <= told[1]
        moved = is_before and days and not adjacent
        return ("update", "days-done-otherwise") if moved else ("unsettled", "days-planned-anew")
    published = {sources.published(dated.claim.evidence) for dated in (one, other)}
    known = None not in published and len(published) > 1
    return "update" if known and not adjacent else "unsettled", "days-planned-anew"


def _tells_plan(one: Witness) -> bool:
    return one.is_own_day or not one.telling.mark.nominal


def _of_deeds(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """Two days of what was done: a conflict where it can be done once only, and nothing leaves room for both."""
    once = load("event").words["once"]
    if one.kind in once["again"] or are_of_two(one.witness, other.witness):
        return None
    if not (one.witness.is_own_day and other.witness.is_own_day):
        return "unsettled", "days-tell-which"
    if (one.when.finish is None) != (other.when.finish is None):
        return "unsettled", "days-may-recur"
    if _is_of_its_surroundings(one, other):
        return "unsettled", "days-reckoned"
    if may_be_out_by_a_week(one, other):
        return "unsettled", "days-adjacent"
    if _are_adjacent(one.when.hull, other.when.hull) and may_be_out_by_a_day(one, other, sources):
        return "unsettled", "days-adjacent"
    one_deed = are_one_in_all(one.witness, other.witness) or are_one_lately(one.witness, other.witness)
    same = bool(one.witness.done_to.entities & other.witness.done_to.entities)
    if (one.kind in once["one-time"] and same) or (one.kind in once["has-its-day"] and one_deed):
        return "conflict", "days-exclude"
    return "unsettled", "days-may-recur"


def _of_two_perhaps(one: Dated, other: Dated) -> Standing | None:
    """Unsettled where one verb tells of what may be the same, and nothing more shows that it is."""
    same_word = one.witness.telling.mark.lemma == other.witness.telling.mark.lemma
    asserted = one.witness.is_asserted and other.witness.is_asserted
    once = one.kind in load("event").words["once"]["has-its-day"]
    alike = same_word and asserted and once and are_alike(one.witness, other.witness)
    return ("unsettled", "days-tell-which") if alike else None


def _are_adjacent(one: Window, other: Window) -> bool:
    return (max(one.first, other.first) - min(one.last, other.last)).days <= ONE_DAY


def _is_of_its_surroundings(one: Dated, other: Dated) -> bool:
    """True where a day follows from one told before ("months later"), or where only an untold year is another."""
    bases = {timex.basis for dated in (one, other) for timex in dated.witness.times}
    other_year = one.when.hull.first.year != other.when.hull.first.year
    return "told" in bases or (other_year and bases != {"written"})


def _is_reckoned(dated: Dated, sources: Sources) -> bool:
    """True where the day follows from that of publication alone: "yesterday", "on Friday"."""
    times = dated.witness.times
    return any(t.basis == "published" and not any(map(str.isdigit, sources.words(t.span))) for t in times)


def may_be_out_by_a_week(one: Dated, other: Dated) -> bool:
    """True where a week is reckoned from publication, and the other day is of the week beside it.

    "Last week" in an article of a Sunday is the week that ends that day, or the one before.
    """
    near = (
        max(one.when.hull.first, other.when.hull.first) - min(one.when.hull.last, other.when.hull.last)
    ).days <= WEEK
    return near and any(
        dated.when.hull.days == WEEK and all(timex.basis == "published" for timex in dated.witness.times)
        for dated in (one, other)
    )


def may_be_out_by_a_day(one: Dated, other: Dated, sources: Sources, *, of_one_day: bool = False) -> bool:
    """True where a day is reckoned from that of publication; weekdays that two articles of one day name are not.

    With `of_one_day` nothing but such weekdays is safe.
    """
    published = {sources.published(dated.claim.evidence) for dated in (one, other)}
    if len(published) == 1 and all(_names_weekday(dated, sources) for dated in (one, other)):
        return False
    return of_one_day or _is_reckoned(one, sources) or _is_reckoned(other, sources)


def _names_weekday(dated: Dated, sources: Sources) -> bool:
    weekdays = load("time").words["weekday"]
    words = (sources.words(timex.span).lower().split() for timex in dated.witness.times)
    return any(word in weekdays for said in words for word in said)
