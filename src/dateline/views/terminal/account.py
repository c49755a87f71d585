"""The account as text for a terminal: readable without colour, and never wider than asked."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import StringIO

from rich.console import Console, RenderableType

from dateline.types import Account
from dateline.views.chronicle import Asked, found_people
from dateline.views.index import Index, index_of
from dateline.views.opening import lead_of, lead_words, summary_of
from dateline.views.terminal.coverage import first, sources, timeline
from dateline.views.terminal.ledger import ledger
from dateline.views.terminal.people import people, quotes
from dateline.views.terminal.rows import columns, words

Part = Callable[[Index, Asked, int], Iterator[RenderableType]]
PARTS: Mapping[str, Part] = {
    "timeline": timeline,
    "ledger": ledger,
    "people": people,
    "quotes": quotes,
    "sources": sources,
}
NARROWEST = 40
LEAD_WIDTH = 10


def terminal(
    account: Account,
    *,
    sections: tuple[str, ...] = tuple(PARTS),
    conflicts: bool = False,
    person: str | None = None,
    since: date | None = None,
    until: date | None = None,
    most: int | None = None,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The account, or the parts of it asked for, as lines of at most `width` columns (40 where less is asked).

    Of timeline and ledger at most `most` events and matters are shown, the most important.
    """
    asked = Asked(person=person, since=since, until=until, conflicts=conflicts, most=most)
    chosen = ("ledger",) if conflicts else sections
    return _printed([*_parts(account, asked, chosen, width)], max(width, NARROWEST), colour)


def _parts(account: Account, asked: Asked, sections: tuple[str, ...], width: int) -> Iterator[RenderableType]:
    index = index_of(account)
    if found_people(index, asked.person) == set():
        yield words(f"Nobody in these articles goes by the name of {asked.person}.")
        return
    yield from _opening(index)
    if asked == Asked(most=asked.most):
        yield from _lead(index)
        yield from first(index, width)
    for name in sections:
        yield from PARTS[name](index, asked, width)


def _opening(index: Index) -> Iterator[RenderableType]:
    """The title, what the account stands on, and what was found."""
    summary = summary_of(index)
    yield words(summary.title, "bold")
    yield words(summary.extent)
    yield words(summary.findings)


def _lead(index: Index) -> Iterator[RenderableType]:
    """What is agreed, what moved, what is disputed, what one source alone says, what is planned."""
    yield words("")
    yield columns([(words(name, "bold"), words(told)) for name, told in lead_words(lead_of(index))], first=LEAD_WIDTH)


def _printed(parts: list[RenderableType], width: int, colour: bool) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for part in parts:
        console.print(part, soft_wrap=False)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).rstrip("\n")
