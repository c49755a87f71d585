"""One door to every view."""

from collections.abc import Callable, Mapping

from dateline.types import Account
from dateline.views.facts import facts
from dateline.views.page import page
from dateline.views.terminal import terminal

VIEWS: Mapping[str, Callable[[Account], str]] = {"facts": facts, "page": page, "text": terminal}


def render(account: Account, *, to: str) -> str:
    """The account in one of the formats. Raises ValueError for a format there is none of."""
    if to not in VIEWS:
        raise ValueError(f"no view is called {to!r}; there are {', '.join(sorted(VIEWS))}")
    return VIEWS[to](account)
