"""dateline: many reports, one account you can check.

document = read(text_or_bytes, id="a.txt")     bytes -> Document
marked = mark(document)                        Document -> Marked
story = resolve([marked, ...])                 Marked* -> Story
account = align(story)                         Story -> Account
page = render(account, to="page")              Account -> str
tables = dateline.open("skarn.story")          a story file -> Arrow tables
"""

from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.edges import StoryTables
    from dateline.marking import mark
    from dateline.reading import read
    from dateline.resolving import resolve
    from dateline.types import Account, Document, Marked, Story
    from dateline.views import render

__all__ = ["Account", "Document", "Marked", "Story", "align", "mark", "open", "read", "render", "resolve"]
__version__ = "0.1.0"

# Each name is imported when it is first asked for, so that `dateline --help` need not wait for the stages.
ROOMS = {"mark": "marking", "read": "reading", "resolve": "resolving", "render": "views"}


def align(story: "Story") -> "Account":
    """The account of a story, its lines in words."""
    from dateline.aligning import align as aligned
    from dateline.views import worded

    return worded(aligned(story))


def open(story: "str | PathLike[str]") -> "StoryTables":
    """The Arrow tables of a story file: `.events`, `.claims`, `.quotes`, `.entities`, `.tenures`, `.documents`."""
    from dateline.edges import open_story

    return open_story(story)


def __getattr__(name: str) -> Any:
    """The verbs and types of the front door."""
    if name not in __all__:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    return getattr(import_module(f"dateline.{ROOMS.get(name, 'types')}"), name)
