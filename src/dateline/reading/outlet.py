"""Which outlet an article comes from, as far as the article itself tells."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from dateline.reading.datelines import find_opening


def host_of(url: str | None) -> str | None:
    """The host of an address without its "www"."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"https://{url}").hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|amp|edition)\.", "", host) if host and "." in host else None


def agency_in(datelines: Iterable[str]) -> str | None:
    """The agency that a dateline names in brackets."""
    for words in datelines:
        opening = find_opening(words, first=True)
        if opening and opening.agency:
            return opening.agency
    return None
