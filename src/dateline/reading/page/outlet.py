"""Which outlet an article comes from, as far as the article itself tells."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from dateline.reading.page.datelines import find_opening
from dateline.rules import load

MASTHEAD = re.compile(r"(?:The )?[A-Z][\w'’&.-]*(?: (?:of|and|the|[A-Z][\w'’&.-]*)){0,4}")
DOMAIN = re.compile(r"^(?=.*[A-Z ].*\.)(.{2,})\.(?:com|org|net|info|[a-z]{2}|co\.[a-z]{2})$")
BRACKETS = re.compile(r"\s*\([^()]*\)$")
BEHIND = re.compile(r"(?P<title>.{8,}?)\s+[|·•–—-]\s+(?P<name>[^|·•–—]{2,60})$", re.DOTALL)


def host_of(url: str | None) -> str | None:
    """The host of an address without its "www"."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"https://{url}").hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|amp|edition)\.", "", host) if host and "." in host else None


def name_of(site: str | None, url: str | None) -> str | None:
    """What an outlet is called: its known name by its host, else what its page says, else the host."""
    host = host_of(url)
    parents = [".".join(host.split(".")[at:]) for at in range(host.count("."))] if host else []
    known = load("outlet").words["known"]
    told = next((str(known[parent]) for parent in parents if parent in known), None)
    return told or (DOMAIN.sub(r"\1", BRACKETS.sub("", site).strip()) if site else None) or host


def without_outlet(title: str, names: Iterable[str | None]) -> str:
    """A headline without any of the outlet's names behind it: "Harbour wall falls - The Harbor Times"."""
    parts = BEHIND.match(title)
    known = {_plain(name) for name in names if name}
    return parts["title"] if parts and _plain(parts["name"]) in known - {""} else title


def _plain(name: str) -> str:
    return "".join(char for char in name.lower().removeprefix("the ") if char.isalnum())


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
