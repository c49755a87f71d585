"""Which documents come off the same page template: the lines around their text look the same."""

import re
from collections.abc import Iterable
from itertools import combinations

from dateline.types import Document

FIGURES = re.compile(r"\d+")
NAMES_OF_DAYS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
ENOUGH = 2

Feature = tuple[str, str]


def same_template(documents: Iterable[Document]) -> tuple[tuple[str, str], ...]:
    """The pairs of documents with at least two features of the page in common."""
    features = [(document.id, template_of(document)) for document in documents]
    known = [(id, own) for id, own in features if len(own) >= ENOUGH]
    return tuple((one, two) for (one, a), (two, b) in combinations(known, 2) if len(a & b) >= ENOUGH)


def template_of(document: Document) -> frozenset[Feature]:
    """What the page around the article looks like: tickers, headings over links, headers, lines of the house."""
    found: set[Feature] = set()
    above = True
    for region in document.regions:
        text = document.words(region.span)
        if region.kind == "body":
            above = False
        elif region.kind == "ticker":
            found.add(("ticker above" if above else "ticker below", "ends in a bar" if text.endswith("|") else ""))
        elif region.kind == "header":
            found.add(("header", _shape(text)))
        elif region.kind in ("related", "recurring"):
            found.add((region.kind, " ".join(text.lower().split())))
    return frozenset(found)


def _shape(text: str) -> str:
    """The line with its days, months and figures left open; capitals of labels are kept."""
    return FIGURES.sub("9", NAMES_OF_DAYS.sub("day", text))
