"""One door to every view."""

from collections.abc import Callable, Mapping
from importlib import import_module

from dateline.types import Account

# By format, the function that makes it; its module has the same name and is imported when it is first asked for.
VIEWS: Mapping[str, str] = {"facts": "facts", "page": "page", "text": "terminal"}


def render(account: Account, *, to: str) -> str:
    """The account in one of the formats. Raises ValueError for a format there is none of."""
    if to not in VIEWS:
        raise ValueError(f"no view is called {to!r}; there are {', '.join(sorted(VIEWS))}")
    view: Callable[[Account], str] = getattr(import_module(f"dateline.views.{VIEWS[to]}"), VIEWS[to])
    return view(account)
