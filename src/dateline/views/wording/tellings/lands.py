"""Which country "the country" of a line is: the one of which its article tells, where it tells of hardly another."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from dateline.rules import alternation, load
from dateline.types import Span
from dateline.views.wording.tellings.view import Draft

Edit = tuple[int, int, str]
# So often an article names its country, and so large a share of all countries that it names is that one.
OFTEN, MOSTLY = 2, 0.7


def land_edits(draft: Draft) -> Iterator[Edit]:
    """The name of the country in brackets behind the first noun that means it."""
    land = _land_of(draft.text)
    for span in _bare(draft)[:1] if land else ():
        yield span.end, span.end, f" [{land}]"


def is_landless(draft: Draft) -> bool:
    """True where nothing tells which country is meant."""
    return bool(_bare(draft)) and not _land_of(draft.text)


def _bare(draft: Draft) -> list[Span]:
    """Where the line tells of "the country", without a country named before it."""
    found: list[Span] = []
    for piece in draft.pieces:
        if _named().search(draft.text, piece.start, piece.end):
            return []
        found += [Span(piece.doc, *one.span()) for one in _meant().finditer(draft.text, piece.start, piece.end)]
    known = [span for span, _ in (*draft.named, *draft.meant)]
    return [span for span in found if not any(map(span.meets, known))]


@lru_cache(maxsize=64)
def _land_of(text: str) -> str:
    names = (" ".join(one.group().lower().replace("’", "'").split()) for one in _named().finditer(text))
    found = Counter(code for name in names if (code := _codes().get(name)))
    code, often = max(found.items(), key=lambda row: (row[1], row[0]), default=("", 0))
    is_sure = often >= OFTEN and often >= MOSTLY * found.total()
    return load("event").words["country-code"].get(code.lower(), "") if is_sure else ""


@cache
def _codes() -> dict[str, str]:
    words = load("event").words
    return {**words["demonym"], **words["country"]}


@cache
def _named() -> re.Pattern[str]:
    """A country or its people by name; with a capital, which "us" and "turkey" have not."""
    return re.compile(rf"\b(?=[A-Z])(?:(?i:{alternation([*_codes()])}))(?!\w)")


@cache
def _meant() -> re.Pattern[str]:
    words = load("event").words["leaning"]
    return re.compile(rf"\b(?:{alternation(words['definite'])})\s(?:{alternation(words['land'])})\b", re.IGNORECASE)
