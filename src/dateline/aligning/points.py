"""What several articles say to one question, where a language model puts their sentences beside each other.

Nothing is held against anything for its word: they stand side by side, or as one told more and less closely.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.aligning.sources import Sources
from dateline.types import Claim, Ground, Line, Matter, PointMark, Story, Verdict


def point_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every question to which sentences of two documents were put."""
    groups: dict[str, list[PointMark]] = defaultdict(list)
    for entry in story.marked:
        for point in entry.points:
            groups[point.group].append(point)
    for label, points in sorted(groups.items()):
        if len({point.span.doc for point in points}) > 1:
            yield _line(label, points, sources)


def _line(label: str, points: Sequence[PointMark], sources: Sources) -> Line:
    told = sorted(points, key=lambda point: sources.place(point.span))
    claims = tuple(
        Claim(label, "told", point.span, sources.of[point.span.doc], text=sources.words(point.span)) for point in told
    )
    alike = all(point.is_alike for point in points)
    beside: tuple[Verdict, Ground] = ("complementary", Ground("several-sides"))
    verdict, ground = sources.weighed(claims, "compatible", Ground("said-alike")) if alike else beside
    matter = Matter("utterance", min((claim.text or "" for claim in claims), key=len))
    return Line(label, matter, "told", claims, verdict, ground, sources.count(claims))
