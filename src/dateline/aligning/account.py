"""The ledger of a story."""

from collections.abc import Iterator

from dateline.aligning.amounts import amount_lines
from dateline.aligning.happenings import (
    case_lines,
    day_lines,
    deed_lines,
    outcome_lines,
    retold_lines,
    where_lines,
    witnesses_of,
)
from dateline.aligning.posts import post_lines
from dateline.aligning.sayings import point_lines, saying_lines
from dateline.aligning.sides import holder_lines, name_lines, said_lines, who_lines
from dateline.aligning.sources import Sources, sources_of
from dateline.aligning.statements import cause_lines, pages_of, rank_lines
from dateline.aligning.terms import term_lines
from dateline.aligning.told import said_once, theme_lines, told_lines
from dateline.types import Account, Line, Matter, Slot, Story, Verdict

VERDICTS: tuple[Verdict, ...] = ("conflict", "update", "unsettled", "agree", "compatible", "complementary", "single")
SLOTS: tuple[Slot, ...] = ("amount", "when", "holder", "who", "where", "outcome", "cause", "rank", "said", "told")


def align(story: Story) -> Account:
    """The account of a story: its claims line by line, most telling first.

    Of many articles some seem to part on what they tell of two matters: that is left open for no reader to settle.
    """
    sources = sources_of(story)
    told = (line for line in _lines(story, sources) if not (line.verdict == "unsettled" and sources.are_many))
    lines = sorted(told, key=lambda line: (weight(line), *_called(line.matter, sources)))
    return Account(story, tuple(lines), story.problems)


def _called(matter: Matter, sources: Sources) -> tuple[str, ...]:
    """What lines of like weight are ordered by: names, which no id changes."""
    return (matter.label, *(sources.names.get(entity, entity) for entity in matter.entities))


def _lines(story: Story, sources: Sources) -> Iterator[Line]:
    witnesses = witnesses_of(story)
    yield from amount_lines(story, sources)
    days = [*day_lines(story, witnesses, sources)]
    yield from days
    deeds = [*deed_lines(story, witnesses, sources, days)]
    yield from deeds
    yield from retold_lines(story, sources, [*days, *deeds])
    yield from who_lines(story, witnesses, sources)
    yield from where_lines(story, witnesses, sources)
    yield from outcome_lines(story, witnesses, sources)
    yield from case_lines(story, witnesses, sources)
    pages = pages_of(story)
    yield from cause_lines(story, pages, sources)
    yield from rank_lines(pages, sources)
    yield from holder_lines(story, sources)
    yield from term_lines(story, sources)
    yield from post_lines(story, sources)
    yield from name_lines(story, sources)
    yield from said_lines(story, sources)
    yield from said_once([*told_lines(story, witnesses, sources), *theme_lines(story, witnesses, sources)], sources)
    yield from saying_lines(story, sources)
    yield from point_lines(story, sources)


def weight(line: Line) -> tuple[int, int, int, int]:
    """A key that puts conflicts and updates first, then hard facts by how many sources carry them."""
    return (
        VERDICTS.index(line.verdict) if line.verdict in ("conflict", "update", "unsettled", "single") else 3,
        SLOTS.index(line.slot),
        -line.sources,
        -len(line.claims),
    )
