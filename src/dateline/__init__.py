"""dateline: many reports, one account you can check.

document = read(text_or_bytes, id="a.txt")     bytes -> Document
marked = mark(document)                        Document -> Marked
story = resolve([marked, ...])                 Marked* -> Story
account = align(story)                         Story -> Account
page = render(account, to="page")              Account -> str
"""

from dateline.aligning import align
from dateline.marking import mark
from dateline.reading import read
from dateline.resolving import resolve
from dateline.types import Account, Document, Marked, Story
from dateline.views import render

__all__ = ["Account", "Document", "Marked", "Story", "align", "mark", "read", "render", "resolve"]
__version__ = "0.1.0"
