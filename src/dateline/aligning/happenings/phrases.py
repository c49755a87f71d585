"""What the words of a clause tell of who takes part, of what that is a part, and of what somebody is tried for."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.resolving import DocumentView, content_words
from dateline.rules import alternation, load
from dateline.types import EventMark, Span

FAR = 40
OWNING = re.compile(r"(?:\s[a-z][\w-]*){0,2}['’]s?\s\w")


def heads(phrase: Span, view: DocumentView) -> frozenset[str]:
    """The entities that the phrase is about, not those of its descriptions."""
    return frozenset(who for mention, who in view.inside(phrase) if _heads(mention, phrase, view.text))


def _heads(mention: Span, phrase: Span, text: str) -> bool:
    """True where the mention is what the phrase is about, not a part of its description."""
    before, after = text[phrase.start : mention.start], text[mention.end : phrase.end]
    return not _describing().search(before) and bool(_closing().match(after))


def called(phrase: Span, view: DocumentView) -> frozenset[str]:
    """Whom "the satellite" stands for: the only one that the article names behind that noun, "the satellite Vesper"."""
    found = _definite().fullmatch(view.marked.document.words(phrase))
    if found is None:
        return frozenset()
    before = re.compile(rf"\b{re.escape(found[1])}\s$", re.IGNORECASE)
    who = {entity for at, entity in view.mentions if before.search(view.text, max(at.start - FAR, 0), at.start)}
    return frozenset(who) if len(who) == 1 else frozenset()


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('quantity').words['definite'])})\s([a-z][\w-]+)", re.IGNORECASE)


def owners(phrase: Span, view: DocumentView) -> Iterator[str]:
    """The entities of which the phrase tells a part: "the café of the museum", "the Orla tower's hall"."""
    for mention, who in view.inside(phrase):
        before, after = view.text[phrase.start : mention.start], view.text[mention.end : phrase.end]
        if (_belonging().search(before) and content_words(before)) or OWNING.match(after):
            yield who


@cache
def _belonging() -> re.Pattern[str]:
    words = load("event").words["doer-phrase"]
    articles = alternation(words["article"])
    return re.compile(
        rf"^[^,;:(–—]*\b(?:{alternation(words['belonging'])})\s(?:(?:{articles})\s)?(?:[a-z][\w-]*\s)?$", re.IGNORECASE
    )


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['doer-phrase']['describing'])})\s", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    words = alternation(load("event").words["doer-phrase"]["closing"])
    return re.compile(rf"(?:['’]s?)?\s*(?:$|,|\(|(?:{words})\b)", re.IGNORECASE)


def denied_in(clause: str) -> frozenset[str]:
    """The words right behind a "not": "pleaded not guilty"."""
    return content_words(" ".join(_denied().findall(clause)))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['denial']['before'])})\s+(\w+)", re.IGNORECASE)


def accused_of(mark: EventMark, text: str) -> frozenset[str]:
    """The words of the deed behind the verb; none where the event is of no court or tells none."""
    if mark.kind not in load("event").words["accused"]["kind"]:
        return frozenset()
    told = _accused().match(text, mark.trigger.end)
    return content_words(told[1]) if told else frozenset()


@cache
def _accused() -> re.Pattern[str]:
    words = load("event").words["accused"]
    links, ends = alternation(words["link"]), alternation(words["end"])
    return re.compile(rf"[^,;:.!?\n]{{0,50}}?\s(?:{links})\s((?:(?!(?:{ends})\b)[A-Za-z’'-]+ ?)+)")
