"""What an office phrase is about: the words after it that say of what body, land or matter the office is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.marking.names import NameLexicon
from dateline.marking.titles.noun_phrase import NounPhrase, body_within, degrees_within, matter_within, status_within
from dateline.rules import Match, load
from dateline.types import Document, NameMark, Span, TitleStatus

LINK = re.compile(r"\s+(?:of|for|to|at|in|with|on)\s+(?:(?:the|its|his|her|their|a|an)\s+)?")
QUALIFIER = re.compile(r"(?!(?:who|which|that|were|was|by|and|is|to|for|from|with|in|at|on)\b)[a-z][a-z-]*\s+")
MOST_BETWEEN = 32
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MATTER = re.compile(
    r"\s+(?:of|for)\s+(?:the\s+)?(?P<matter>[A-Z][a-z]+(?:(?:,|\s+and|\s+&)?\s+[A-Z][a-z]+)*|[a-z]+(?:\s+and\s+[a-z]+)?)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office phrase in the making: code points, the office in plain words, its body or land, and its status.

    `opening` is where the noun phrase begins that the office heads, `head` where the office word ends, `subject` who
    holds it by the verb that gives it.
    """

    start: int
    end: int
    office: str
    of: Span | None
    status: TitleStatus
    rule: str
    head: int
    opening: int
    is_pointed_at: bool = False
    is_new_subject: bool = False
    governs: bool = False
    is_plural: bool = False
    needs_holder: bool = False
    subject: NameMark | None = None
    is_past: bool = False
    is_reported: bool = False


def phrase_of(
    document: Document, names: Sequence[NameMark], match: Match, within: NounPhrase | None, lexicon: NameLexicon
) -> Phrase:
    """The office that the match found, with what follows it and what stands before it in its noun phrase."""
    fields = match.fields
    office = " ".join([*_degree(match, within), fields["office"]])
    status: TitleStatus = fields.get("after") or fields.get("status") or "current"
    of = document.span(*match.spans["of"]) if "of" in match.spans else None
    end, matter = _matter(document, names, match.end, office, lexicon)
    office = f"{office} of {matter}" if matter else office
    if body := _body(document, names, end):
        end = body.end
        of = of or body
    phrase = Phrase(match.start, end, office.lower(), of, status, match.rule.id, match.end, match.start)
    return _within(document, names, phrase, within) if within else phrase


def _within(document: Document, names: Sequence[NameMark], phrase: Phrase, within: NounPhrase) -> Phrase:
    """The phrase with what its noun phrase tells: a body before the office, "former", an article."""
    before = body_within(document, names, within, phrase.start) or _owner(document, names, phrase, within)
    statuses = load("title").words["title-status"]
    told = status_within(within, statuses, before) if phrase.status == "current" else None
    matter = matter_within(within, phrase.start)
    starts = [phrase.start, *(token.start for token in matter), *([before.start] if before else [])]
    return replace(
        phrase,
        office=" ".join([*(token.text.lower() for token in matter), phrase.office]),
        start=min(starts),
        opening=min(phrase.start, within.start),
        of=phrase.of or before,
        status=told or phrase.status,
        is_pointed_at=within.is_pointed_at,
        is_new_subject=within.head.dep in SUBJECTS,
    )


def _owner(document: Document, names: Sequence[NameMark], phrase: Phrase, within: NounPhrase) -> Span | None:
    """Whose lawyer or spokesman it is: "Tomas Ruiz's lawyer"; a minister is of a land, whoever chose him."""
    if phrase.of or phrase.office.split()[-1] not in load("title").words["office-of-person"]:
        return None
    owned = [token.start for token in within.before if token.tag == "POS" and token.end <= phrase.start][-1:]
    people = [name.span for name in names if name.kind == "person" and name.span.start >= within.start]
    return next((span for span in people for at in owned if span.end in (at, at - 1)), None)


def _degree(match: Match, within: NounPhrase | None) -> list[str]:
    """What stands before the office word and makes it another office: a degree, a charge."""
    told = [match.fields[name] for name in ("rank", "charge") if match.fields.get(name)]
    apart = degrees_within(within, match.start, load("title").words["degree"]) if within else []
    return [*apart, *(" ".join(str(words).lower().split()) for words in told)]


def _matter(
    document: Document, names: Sequence[NameMark], end: int, office: str, lexicon: NameLexicon
) -> tuple[int, str]:
    """The matter that a minister or secretary is in charge of, and where it ends: "Transport and Tourism"."""
    holder = next((name.span.start for name in names if name.span.start > end and name.kind == "person"), None)
    found = MATTER.match(document.text, end, *([holder] if holder else []))
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
