"""Who holds the office: the name after the phrase, the name before it, or the one a neighbouring phrase has."""

import re
from collections.abc import Sequence

from dateline.marking.names import NameLexicon
from dateline.marking.titles.phrase import Phrase
from dateline.types import Document, NameMark

BEFORE = re.compile(
    r"(?:,? (?:\d{1,3},? )?|,\s*(?:\d{1,3},\s*)?|\s+\()(?:who\s+)?"
    r"(?P<verb>(?:(?:was|is|were|been) (?:\w+ly )?(?:re-?)?"
    r"(?:elected|named|appointed|chosen|sworn in|crowned|made)(?: as)?"
    r"|is|was|were|has been|had been|became|becomes|remains|remained|serves as|served as|serving as|works as"
    r"|took office as|took over as)\s+)?"
    r"(?:once\s+|still\s+|now\s+|also\s+|currently\s+|formerly\s+)?(?:(?:the|a|an|its|their|his|her|one of the)\s+)?"
    r"(?:(?:[a-z]+-)?[a-z]+\s+)?$"
)
PAST = re.compile(r"^(?:was|were|had been|served as)\s+$")
AND = re.compile(r"^(?:,|,?\s+and|\s+&)\s+(?:(?:the|a|an|its|their)\s+)?$")
REACH = 90
MOST_BETWEEN = 40


def name_after(document: Document, names: Sequence[NameMark], phrase: Phrase, lexicon: NameLexicon) -> NameMark | None:
    """The person named right after the office: "Prime Minister Dame Ada Berg", "the mayor of Bergen, Ada Berg"."""
    for end in dict.fromkeys((phrase.end, phrase.head)):
        name = next((n for n in names if n.span.start >= end), None)
        if name is None or name.kind != "person" or name.span.start - end >= MOST_BETWEEN:
            continue
        comma = end != phrase.head or _has_article(document, phrase)
        if _is_title_gap(document.text[end : name.span.start], lexicon, comma=comma):
            return name
    return None


def _has_article(document: Document, phrase: Phrase) -> bool:
    return document.text[max(0, phrase.start - 5) : phrase.start].lower().endswith("the ")


def _is_title_gap(gap: str, lexicon: NameLexicon, *, comma: bool) -> bool:
    if "\n" in gap or not gap:
        return False
    if gap.lstrip().startswith(","):
        return comma and not gap.strip(" ,")
    words = gap.strip(" \"“‘'").lower().split()
    return all(word in lexicon.honorifics or word == "." for word in words)


def name_before(document: Document, names: Sequence[NameMark], phrase: Phrase) -> tuple[NameMark | None, str]:
    """The person named before the office, in apposition or as its subject, and the verb between."""
    people = [n for n in names if n.kind == "person" and phrase.start - REACH < n.span.end <= phrase.start]
    if not people:
        return None, ""
    found = BEFORE.match(document.text[people[-1].span.end : phrase.start])
    gap = found.group() if found else ""
    if not found or not ("," in gap or "(" in gap or found["verb"]) or "\n" in gap:
        return None, ""
    return people[-1], found["verb"] or ""


def is_joined(document: Document, before: Phrase, after: Phrase) -> bool:
    """True where the two phrases stand side by side: "mayor and party leader"."""
    return bool(AND.match(document.text[before.end : after.start]))


def is_governed(document: Document, before: Phrase, after: Phrase) -> bool:
    """True where the second is what the first is for: "adviser to the prime minister"."""
    gap = document.text[before.head : after.start]
    return bool(re.match(r"^\s+(?:to|of|for)\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:\S+['’]s\s+)?$", gap))


def was(verb: str) -> bool:
    """True for a verb that puts the office into the past."""
    return bool(PAST.match(verb))
