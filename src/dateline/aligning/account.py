"""The ledger of a story."""

from collections.abc import Iterator

from dateline.aligning.amounts import amount_lines
from dateline.aligning.days import day_lines
from dateline.aligning.rank import rank
from dateline.aligning.sides import holder_lines, name_lines, said_lines, theme_lines, told_lines, who_lines
from dateline.aligning.sources import Sources, sources_of
from dateline.types import Account, Line, Story


def align(story: Story) -> Account:
    """The account of a story: its claims line by line, most telling first."""
    sources = sources_of(story)
    return Account(story, tuple(rank(_lines(story, sources))), story.problems)


def _lines(story: Story, sources: Sources) -> Iterator[Line]:
    yield from amount_lines(story, sources)
    yield from day_lines(story, sources)
    yield from who_lines(story, sources)
    yield from holder_lines(story, sources)
    yield from name_lines(story, sources)
    yield from said_lines(story, sources)
    yield from told_lines(story, sources)
    yield from theme_lines(story, sources)
