"""What an office phrase is about: the words after it that say of what body, land or matter the office is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.marking.names import NameLexicon
from dateline.rules import Match
from dateline.types import Document, NameMark, Span, TitleStatus

LINK = re.compile(r"\s+(?:of|for|to|at|in|with|on)\s+(?:(?:the|its|his|her|their|a|an)\s+)?")
QUALIFIER = re.compile(r"(?!(?:who|which|that|were|was|by|and|is)\b)[a-z][a-z-]*\s+")
MOST_BETWEEN = 32
MATTER = re.compile(
    r"\s+(?:of|for)\s+(?:the\s+)?(?P<matter>[A-Z][a-z]+(?:(?:,|\s+and|\s+&)?\s+[A-Z][a-z]+)*|[a-z]+(?:\s+and\s+[a-z]+)?)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office phrase in the making: code points, the office in plain words, its body or land, and its status."""

    start: int
    end: int
    office: str
    of: Span | None
    status: TitleStatus
    rule: str
    head: int
    governs: bool = False


def phrase_of(document: Document, names: Sequence[NameMark], match: Match, lexicon: NameLexicon) -> Phrase:
    """The office that the match found, with what follows it."""
    fields = match.fields
    office = " ".join([*_charge(match), fields["office"]])
    status: TitleStatus = fields.get("after") or fields.get("status") or "current"
    of = document.span(*match.spans["of"]) if "of" in match.spans else None
    end, matter = _matter(document, match.end, office, lexicon)
    office = f"{office} of {matter}" if matter else office
    if body := _body(document, names, end):
        end = body.end
        of = of or body
    return Phrase(match.start, end, office.lower(), of, status, match.rule.id, match.end)


def _charge(match: Match) -> list[str]:
    charge = match.fields.get("charge")
    return [" ".join(str(charge).lower().split())] if charge else []


def _matter(document: Document, end: int, office: str, lexicon: NameLexicon) -> tuple[int, str]:
    """The matter that a minister or secretary is in charge of, and where it ends: "Transport and Tourism"."""
    found = MATTER.match(document.text, end)
    if not found or not office.endswith(("minister", "secretary", "commissioner")):
        return end, ""
    matter = " ".join(found["matter"].lower().split())
    return (found.end(), matter) if matter.split()[0].rstrip(",") in lexicon.portfolios else (end, "")


def _body(document: Document, names: Sequence[NameMark], end: int) -> Span | None:
    """The body or place linked to the office by "of", "at" ...: a name, and the name right after it if there is one."""
    link = LINK.match(document.text, end)
    while link:
        at = link.end()
        here = next((n for n in names if n.span.start == at), None)
        if here and here.kind != "person":
            after = next((n for n in names if here.span.end < n.span.start <= here.span.end + 3), None)
            joined = after and after.kind in ("body", "group") and document.text[here.span.end] in " '’"
            return document.span(at, after.span.end) if joined and after else here.span
        longer = QUALIFIER.match(document.text, at)
        link = longer if longer and longer.end() - end < MOST_BETWEEN else None
    return None
