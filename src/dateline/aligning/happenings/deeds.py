"""Dates of one deed that two documents tell in like words, where the two tellings were not joined to one happening.

A happening is joined by all that is told around it; of two bare sentences far apart in time little is alike but the
deed itself: the same verb, the same doer or thing, and a word or two more. That is enough to hold their dates side by
side where these are near each other; dates far apart are of two deeds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dateline.aligning.happenings.cliques import cliques
from dateline.aligning.happenings.days import (
    Dated,
    Standing,
    dated_claims,
    line_of,
    may_be_out_by_a_day,
    may_be_out_by_a_week,
    of_plans,
)
from dateline.aligning.happenings.hours import are_of_two_hours, exclude_by_the_clock, reaches_over_midnight
from dateline.aligning.happenings.same import (
    Role,
    Witness,
    Witnesses,
    are_of_two,
    are_opposed,
    are_told_apart,
    are_unlike,
)
from dateline.aligning.happenings.windows import exclude
from dateline.aligning.sources import Sources
from dateline.resolving import content_words
from dateline.rules import load
from dateline.types import Claim, Happening, Line, Span, Story, When, Window

MOST_OF_KEY = 12
# What speaks for one deed: one of its parties by name, or by what stands for it; so much of the words.
BY_NAME, NEAR_NAME = 2.0, 1.5
MOST_WORDS, MOST_BESIDE = 3, 4
# What must speak for it where the dates are the same, and where they are not.
LEAST, ENOUGH = 2.0, 3.0
MOST = 0.5
# How far apart two days of one deed are told, at most: days and their multiples where the days are known less closely.
FAR_DAYS, FAR_TIMES = 3, 2
WIDEST = 400
Key = tuple[str, str]
Held = tuple[Standing, tuple[Dated, Dated]]


def deed_lines(story: Story, witnesses: Witnesses, sources: Sources, told: Iterable[Line]) -> Iterator[Line]:
    """A line for every deed that two documents date in like words; `told` are the lines there are already."""
    told = [*told]
    known = {frozenset((one.evidence, other.evidence)) for line in told for one, other in combinations(line.claims, 2)}
    shown = {claim.evidence for line in told for claim in line.claims}
    dated = [(event, one) for event in story.happenings for one in _dated(event, witnesses, sources)]
    dated.sort(key=lambda row: sources.place(row[1].claim.evidence))
    found: list[Held] = []
    for one, other in _pairs([one for _, one in dated]):
        spans = {one.claim.evidence, other.claim.evidence}
        stand = _standing(one, other, sources) if frozenset(spans) not in known else None
        if stand and (stand[0] == "conflict" or not spans <= shown):
            found.append((stand, (one, other)))
    of = {one.claim.evidence: happening for happening, one in dated}
    for group in _joined(found):
        yield from _line(group, of, sources)


def _dated(happening: Happening, witnesses: Witnesses, sources: Sources) -> Iterator[Dated]:
    """The dates that its tellings give; of what goes on since a day, that day."""
    yield from dated_claims(happening, witnesses, sources)
    for telling in happening.tellings:
        since = [timex for timex in witnesses[telling.mark.trigger].times if timex.open == "since" and timex.when]
        if telling.basis == "ongoing" and telling.when and since:
            when = When(telling.when.begin)
            claim = Claim(happening.id, "when", telling.span, sources.of[telling.span.doc], telling.by, when=when)
            yield Dated(claim, witnesses[telling.mark.trigger], happening.kind)


def _line(group: Sequence[Held], of: dict[Span, Happening], sources: Sources) -> Iterator[Line]:
    rows = {one.claim.evidence: one for _, pair in group for one in pair}
    claims = [rows[span] for span in sorted(rows, key=sources.place)]
    happening = min((of[one.claim.evidence] for one in claims), key=lambda event: -len(event.tellings))
    yield line_of(happening, claims, group, sources)


def _pairs(dated: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """The pairs of two documents that share a verb and whom or what it is told of, each once."""
    index: dict[Key, list[int]] = defaultdict(list)
    for place, one in enumerate(dated):
        for key in _keys(one.witness):
            index[key].append(place)
    near = {pair for places in index.values() if len(places) <= MOST_OF_KEY for pair in combinations(sorted(places), 2)}
    for first, second in sorted(near):
        if dated[first].claim.evidence.doc != dated[second].claim.evidence.doc:
            yield dated[first], dated[second]


def _keys(one: Witness) -> set[Key]:
    verb, parties = one.telling.mark.lemma, one.doers.entities | one.done_to.entities
    words = parties | one.doers.words | one.done_to.words | one.named | (frozenset() if one.done_to else one.company)
    return {(verb, word) for word in words} | {(deed, who) for deed in _steps(one) for who in parties}


def _steps(one: Witness) -> frozenset[str]:
    """The deeds that its verb tells as one step, of which the verb may be another: "resigned", "stepped down"."""
    mark, steps = one.telling.mark, load("event").words["one-step"]
    return frozenset(deed for deed in mark.deeds if not mark.nominal and mark.lemma in steps.get(deed, ()))


def alike(one: Witness, other: Witness) -> float:
    """How much speaks for one deed: one verb told of one and the same, words of the clause, names told beside it.

    Nothing where a doer, a thing, a place or a word for which of several is meant is another one.
    """
    verb, like = one.telling.mark.lemma, other.telling.mark.lemma
    if one.telling.mark.nominal != other.telling.mark.nominal:
        return 0.0
    if verb != like and (_steps(one).isdisjoint(_steps(other)) or not _share_a_party(one, other)):
        return 0.0
    if verb in load("event").words["state-verb"]["own-day"] or are_opposed(one, other):
        return 0.0
    roles = (one.doers, other.doers), (one.done_to, other.done_to)
    if any(are_unlike(*role) and not _is_described(*role, one, other) for role in roles):
        return 0.0
    if are_told_apart(one, other) or are_of_two(one, other):
        return 0.0
    if one.places and other.places and not set(one.places) & set(other.places):
        return 0.0
    # Whoever one side only seems to mean speaks for one deed once, and not by a word of the name as well.
    sure = any(first.entities & second.entities for first, second in roles)
    named = frozenset().union(*(role.words for pair in roles for role in pair if role.entities and not sure))
    shared = (one.words & other.words) - content_words(f"{verb} {like}")
    words = len(shared - named) + max(len(shared & named) - 1, 0)
    beside = len((one.company & other.company) - (one.words & other.words))
    return _of_one(one, other) + min(words, MOST_WORDS) + min(beside, MOST_BESIDE) / 2


def _is_described(first: Role, second: Role, one: Witness, other: Witness) -> bool:
    """True where one side names who the other only describes, beside that name: "the young singer" after "Ada Berg"."""
    for told, left, beside in ((first, second, other), (second, first, one)):
        if told.entities and not left.entities and told.words & beside.company and not left.words & beside.company:
            return True
    return False


def _share_a_party(one: Witness, other: Witness) -> bool:
    """True where one entity takes part in both, by its name and in one role."""
    return bool((one.doers.entities & other.doers.entities) or (one.done_to.entities & other.done_to.entities))


def _of_one(one: Witness, other: Witness) -> float:
    """Most where one entity takes part in both by its name, less by what stands for it near its name."""
    if _share_a_party(one, other):
        return BY_NAME
    for first, second in ((one, other), (other, one)):
        roles = (first.doers, second.doers), (first.done_to, second.done_to)
        if any(told.entities and not left.entities and told.words & second.company for told, left in roles):
            return BY_NAME
    bare = not (one.doers or one.done_to.entities or other.doers or other.done_to.entities)
    return NEAR_NAME if bare and one.company & other.company else 0.0


def _standing(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """How the two dates stand; None where they are too far apart to be of one deed."""
    score = alike(one.witness, other.witness)
    if max(one.when.begin.days, other.when.begin.days) > WIDEST or score < LEAST:
        return None
    same_day = one.when == other.when and one.when.hull.days == 1 and not one.witness.telling.mark.nominal
    if score < ENOUGH and not same_day:
        return None
    if not exclude(one.when, other.when):
        return _of_one_day(one, other, sources)
    if reaches_over_midnight(one.witness.times, other.witness.times):
        return "compatible", "days-within-precision"
    if one.when.finish and other.when.finish:
        return ("conflict", "days-exclude") if _are_one_stretch(one, other) else None
    near = _are_near(one.when.hull, other.when.hull) or _is_once_only(one, other)
    if not near or (one.when.finish is None) != (other.when.finish is None):
        return None
    if _may_be_done_again(one, other):
        return None
    if not (one.witness.is_asserted and other.witness.is_asserted):
        return of_plans(one, other, sources)
    return ("conflict", "days-exclude") if _is_done_once(one, other, sources) else None


def _are_one_stretch(one: Dated, other: Dated) -> bool:
    """True where most of the days of both are the same, and one place and no other is told beside both."""
    both = one.when.hull.narrowed(other.when.hull)
    most = both is not None and both.days > MOST * one.when.hull.widened(other.when.hull).days
    return most and one.witness.around == other.witness.around != frozenset()


def _of_one_day(one: Dated, other: Dated, sources: Sources) -> Standing | None:
    """How two dates that meet stand, and two hours of one day, which exclude each other only by the clock."""
    times = one.witness.times, other.witness.times
    if one.when.hull.days > 1 or not are_of_two_hours(*times):
        same = one.when == other.when and one.witness.is_open == other.witness.is_open
        return ("agree", "days-same") if same else ("compatible", "days-within-precision")
    words = (sources.words(timex.span) for timex in (*times[0], *times[1]))
    sure = alike(one.witness, other.witness) >= ENOUGH and exclude_by_the_clock(*times, words)
    asserted = one.witness.is_asserted and other.witness.is_asserted
    return ("conflict", "hours-exclude") if sure and asserted and _is_done_once(one, other, sources) else None


def _is_done_once(one: Dated, other: Dated, sources: Sources) -> bool:
    """True where nothing is left that lets it have been done on both days."""
    first, second = one.witness, other.witness
    if _may_be_done_again(one, other) or not (_tells_day(first) and _tells_day(second)):
        return False
    if may_be_out_by_a_week(one, other):
        return False
    if (first.named - second.named) and (second.named - first.named):
        return False
    return _are_dates(one, other, sources) or not may_be_out_by_a_day(one, other, sources, of_one_day=True)


def _are_dates(one: Dated, other: Dated, sources: Sources) -> bool:
    """True where both days are written out; of one year they may be left without it, as "on 3 July" is."""
    of_one_year = one.when.hull.first.year == other.when.hull.first.year
    return all(
        timex.basis == "written"
        or (of_one_year and timex.type == "DATE" and timex.basis == "published" and _has_number(timex.span, sources))
        for witness in (one.witness, other.witness)
        for timex in witness.times
    )


def _has_number(span: Span, sources: Sources) -> bool:
    return any(char.isdigit() for char in sources.words(span))


def _may_be_done_again(one: Dated, other: Dated) -> bool:
    """True for what may have been done on both days; what has gone on since then has one beginning."""
    if one.witness.telling.basis == other.witness.telling.basis == "ongoing":
        return False
    once = load("event").words["once"]
    return one.kind in once["again"] or one.witness.telling.mark.lemma in once["again-verb"]


def _is_once_only(one: Dated, other: Dated) -> bool:
    """True for what befalls one and the same but once, however far apart it is dated: its founding, a birth."""
    once = load("event").words["once"]
    only = one.witness.telling.mark.lemma in once["once-only"] or one.kind in once["one-time"]
    return only and bool(one.witness.done_to.entities & other.witness.done_to.entities)


def _tells_day(one: Witness) -> bool:
    return one.is_own_day or (one.telling.basis == "ongoing" and not one.telling.mark.nominal)


def _are_near(one: Window, other: Window) -> bool:
    apart = (max(one.first, other.first) - min(one.last, other.last)).days
    days = max(one.days, other.days)
    return apart <= (FAR_TIMES * days if days > FAR_DAYS else FAR_DAYS)


def _joined(found: Sequence[Held]) -> list[list[Held]]:
    """The pairs by deed: statements are of one where each two of them are held against each other."""
    held = {frozenset(one.claim.evidence for one in row[1]): row for row in found}
    pairs = ([frozenset(two) for two in combinations(group, 2)] for group in cliques(held.keys()))
    return [[held[pair] for pair in group if pair in held] for group in pairs]
