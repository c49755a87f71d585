"""One door to every view."""

from dateline.types import Account


def render(account: Account, *, to: str) -> str:
    """The account in one of the formats. Raises ValueError for a format there is none of."""
    raise ValueError(f"no view is called {to!r}")
