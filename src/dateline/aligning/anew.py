"""Lines compared anew, where a reader took statements out of a matter or put two together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from dateline.aligning.amounts import amounts_anew
from dateline.aligning.happenings import (
    day_lines,
    days_anew,
    deed_lines,
    outcome_lines,
    retold_lines,
    where_lines,
    witnesses_of,
)
from dateline.aligning.sides import who_lines
from dateline.aligning.sources import Sources, sources_of
from dateline.aligning.told import told_lines
from dateline.types import Claim, Ground, GroundCode, Happening, Line, Slot, Story

SAME: dict[Slot, GroundCode] = {
    "amount": "figures-same",
    "when": "days-same",
    "where": "places-same",
    "who": "doer-same",
    "holder": "holder-same",
    "outcome": "outcome-same",
    "cause": "cause-same",
    "rank": "rank-same",
    "said": "words-same",
    "told": "several-sides",
}
# Of slots with a gate, what is missing where it compares none of the statements left.
OPEN: dict[Slot, GroundCode] = {"amount": "figures-may-be-of-two-matters", "when": "days-tell-which"}
Judge = Callable[[Line, Sequence[Claim], bool], Line | None]


@dataclass(slots=True)
class Anew:
    """What judges statements of a story anew; its figures, the dear part, are read when the first is asked for."""

    story: Story
    sources: Sources
    amounts: Judge | None = field(default=None, repr=False)

    def line(self, old: Line, claims: Sequence[Claim]) -> Line:
        """The line with these of its statements, and the verdict that they have without the others."""
        count = self.sources.count(claims)
        if count < 2:
            return replace(old, claims=tuple(claims), verdict="single", ground=Ground("one-source"), sources=count)
        return self._judged(old, claims, is_joined=False) or self._side_by_side(
            replace(old, claims=tuple(claims), sources=count)
        )

    def joined(self, one: Line, other: Line) -> Line | None:
        """The statements of both as one line, where the gate has a word on one of each; else None."""
        claims = (*one.claims, *(claim for claim in other.claims if claim not in one.claims))
        return self._judged(one, claims, is_joined=True) if one.slot == other.slot else None

    def lines_of(self, happenings: Iterable[Happening]) -> list[Line]:
        """Every line on these events alone, as they are now."""
        story = replace(self.story, happenings=tuple(happenings))
        witnesses = witnesses_of(story)
        days = [*day_lines(story, witnesses, self.sources)]
        days += deed_lines(story, witnesses, self.sources, days)
        return [
            *days,
            *retold_lines(story, self.sources, days),
            *who_lines(story, witnesses, self.sources),
            *where_lines(story, witnesses, self.sources),
            *outcome_lines(story, witnesses, self.sources),
            *told_lines(story, witnesses, self.sources),
        ]

    def _judged(self, old: Line, claims: Sequence[Claim], *, is_joined: bool) -> Line | None:
        """The line as the gate of its slot has it; None where there is none, or it compares nothing."""
        if old.slot == "amount":
            self.amounts = self.amounts or amounts_anew(self.story, self.sources)
            return self.amounts(old, claims, is_joined)
        if old.slot == "when" and old.matter.kind == "event":
            told = {claim.about for claim in claims}
            happenings = tuple(one for one in self.story.happenings if one.id in told)
            witnesses = witnesses_of(replace(self.story, happenings=happenings))
            return days_anew(happenings, witnesses, self.sources)(old, claims)
        return None

    def _side_by_side(self, line: Line) -> Line:
        """Statements that no gate compares: the same, or as they stood where what the verdict rests on is left."""
        claims = line.claims
        if len({(claim.when, claim.amount, claim.entity, claim.text) for claim in claims}) == 1:
            verdict, ground = self.sources.weighed(claims, "agree", Ground(SAME[line.slot]))
            return replace(line, verdict=verdict, ground=ground)
        if line.slot in OPEN and line.matter.kind in ("measure", "event"):
            return replace(line, verdict="unsettled", ground=Ground(OPEN[line.slot]))
        left = {claim.evidence for claim in claims}
        rests = all(any(stated.span.meets(span) for span in left) for stated in line.ground.between)
        return line if rests else replace(line, verdict="complementary", ground=Ground("several-sides"))


def anew(story: Story) -> Anew:
    """What judges the statements of this story anew."""
    return Anew(story, sources_of(story))
