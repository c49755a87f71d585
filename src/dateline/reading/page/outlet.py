"""Which outlet an article comes from, as far as the article itself tells."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from dateline.reading.page.datelines import find_opening
from dateline.rules import load

MASTHEAD = re.compile(r"(?:The )?[A-Z][\w'’&.-]*(?: (?:of|and|the|[A-Z][\w'’&.-]*)){0,4}")


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


def masthead_in(lines: Iterable[str]) -> str | None:
    """The first short line of the article's head that reads as the name of a paper, agency or station."""
    words = load("outlet").words["outlet-word"]
    for line in lines:
        parts = line.split()
        is_name = MASTHEAD.fullmatch(line.strip()) and not line.lower().startswith("by ")
        if is_name and any(part.lower() in words for part in (parts[0], parts[-1])):
            return line.strip()
    return None
