"""The few shapes every part of the terminal view is made of."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.types import Verdict
from dateline.views.index import clean

VERDICT_STYLES: dict[Verdict, str] = {
    "conflict": "bold red",
    "update": "bold blue",
    "unsettled": "bold yellow",
    "agree": "bold green",
    "compatible": "green",
    "complementary": "cyan",
    "single": "dim",
}
INDENT = (0, 0, 0, 2)


def words(text: str, style: str = "") -> Text:
    """Text that cannot steer the terminal."""
    return Text(clean(text), style, overflow="fold")


def heading(text: str) -> Text:
    """The name of a part, set off by a blank line."""
    return Text.assemble("\n", (text.upper(), "bold"), "\n")


def quoted(text: str) -> Text:
    """Verbatim words within quotation marks, unless they bring their own."""
    plain = clean(text)
    return words(plain if plain.startswith(("“", '"')) else f"“{plain}”", "italic")


def columns(rows: Iterable[tuple[RenderableType, ...]], *, first: int, middle: int = 0) -> RenderableType:
    """Rows of two or three columns: the first and the middle one keep to their width, the last takes what is left."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=first, overflow="fold")
    if middle:
        grid.add_column(width=middle, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, INDENT)


def note(text: str) -> RenderableType:
    """A remark on the part as a whole."""
    return Padding(words(text, "dim"), INDENT)
