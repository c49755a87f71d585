"""What brought something about, as two documents tell it: the same, more closely, not known yet, or otherwise."""

from collections.abc import Iterator, Sequence

from dateline.aligning.happenings import cliques
from dateline.aligning.sources import Sources
from dateline.aligning.statements.cause import Cause, causes
from dateline.aligning.statements.topic import Page, near_pairs
from dateline.types import Ground, GroundCode, Line, Matter, Span, Stated, Story, Verdict

Standing = tuple[Verdict, GroundCode]
# Causes told alike stand apart from those told otherwise.
ALIKE: tuple[Verdict, ...] = ("agree", "compatible")
STRENGTH: tuple[Verdict, ...] = ("update", "unsettled", "complementary", "compatible", "agree")
DYING = "dying"


def cause_lines(story: Story, pages: Sequence[Page], sources: Sources) -> Iterator[Line]:
    """A line for everything of which two documents tell what brought it about, or that nobody knows."""
    told = [*causes(pages)]
    labels = {happening.id: happening.label for happening in story.happenings}
    pairs = [
        (one, other)
        for one, other in near_pairs(told, lambda cause: cause.of.keys)
        if one.of.is_of_one(other.of) and one.deadly == other.deadly
    ]
    held = [(stand, pair) for pair in pairs if (stand := _standing(*pair, sources))]
    of = {cause.evidence: cause for _, pair in held for cause in pair}
    for alike in (True, False):
        rows = {frozenset((a.evidence, b.evidence)): stand for stand, (a, b) in held if (stand[0] in ALIKE) == alike}
        for group in cliques(rows):
            own = [of[span] for span in sorted(group, key=sources.place)]
            found = {spans: stand for spans, stand in rows.items() if spans <= {*group}}
            yield _line(own, found, labels, sources)


def _standing(one: Cause, other: Cause, sources: Sources) -> Standing:
    """How two statements of what brought one thing about stand: what was found later is an update of "not known"."""
    if one.is_open and other.is_open:
        return "agree", "cause-not-known"
    if one.is_open != other.is_open:
        early, late = (one, other) if one.is_open else (other, one)
        days = [sources.published(cause.evidence) for cause in (early, late)]
        later = days[0] is not None and days[1] is not None and days[0] < days[1]
        return ("update", "cause-found") if later and late.sure else ("complementary", "causes-several")
    if one.is_as(other):
        same = one.words == other.words and one.sure and other.sure
        return ("agree", "cause-same") if same else ("compatible", "cause-within")
    differ = one.deadly or (bool(one.sorts and other.sorts) and one.sorts.isdisjoint(other.sorts))
    if differ and one.sure and other.sure:
        return "unsettled", "causes-differ"
    return "complementary", "causes-several"


def _line(
    group: Sequence[Cause], found: dict[frozenset[Span], Standing], labels: dict[str, str], sources: Sources
) -> Line:
    spans, (verdict, code) = min(found.items(), key=lambda row: STRENGTH.index(row[1][0]))
    between = tuple(
        Stated(cause.evidence, cause.holder.entity, cause.holder.words) for cause in group if cause.evidence in spans
    )
    about, matter = _matter(group, labels)
    claims = tuple(sources.worded(about, "cause", cause.evidence, cause.holder.entity) for cause in group)
    ground = Ground(code, between if verdict in ("update", "unsettled") else ())
    verdict, ground = sources.weighed(claims, verdict, ground)
    return Line(about, matter, "cause", claims, verdict, ground, sources.count(claims))


def _matter(group: Sequence[Cause], labels: dict[str, str]) -> tuple[str, Matter]:
    """The happening that all tell, else the calamity or the death."""
    shared = frozenset.intersection(*(cause.of.events for cause in group))
    if id := min(shared, default=None):
        return id, Matter("event", labels[id])
    befell, who = group[0].of.befell, sorted(frozenset.intersection(*(cause.of.who for cause in group)))
    label = befell or DYING
    return f"{label}/{'/'.join(sorted(group[0].of.names) or who)}/cause", Matter("theme", label, tuple(who))
