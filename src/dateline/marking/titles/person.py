"""Who holds the office: the name after the phrase, the name before it, or the one a neighbouring phrase has."""

import re
from collections.abc import Iterator, Sequence

from dateline.marking.names import NameLexicon
from dateline.marking.sentences import sentences_of
from dateline.marking.titles.links import (
    article,
    between_name_and_office,
    definite,
    goes_on_name,
    governs,
    joined_before,
    joins,
    relative,
    row,
)
from dateline.marking.titles.phrase import Phrase
from dateline.rules import load
from dateline.types import Document, NameMark

# "Ada Berg, Dean Holm, Ina Ruiz": a name that is an office elsewhere
NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]")
CLOSING = re.compile(r"[\"”’']?(?:\s?[,.;:)—–]|\s[—–-]\s|\s*(?:\n|\Z))")
# words end before the name: "'It is hard for the president,' Ada Berg said"
CLOSES = re.compile(r",\s?(?:[\"”]|'')")
OWNED = re.compile(r"\s?['’]s? [a-z0-9]")
REACH = 90
MOST_BETWEEN = 40
NEAR_OPENER = 24


def name_after(document: Document, names: Sequence[NameMark], phrase: Phrase, lexicon: NameLexicon) -> NameMark | None:
    """The person named right after the office: "Prime Minister Dame Ada Berg", "the mayor of Bergen, Ada Berg"."""
    for end in dict.fromkeys((phrase.end, phrase.head)):
        name = next((n for n in names if n.span.start >= end and not _is_people(n, lexicon, document)), None)
        if name is None or name.kind != "person" or name.span.start - end >= MOST_BETWEEN:
            continue
        if "." in document.text[end : name.span.start] and sentences_of(document).parted(end - 1, name.span.start):
            continue
        if end != phrase.head and _is_owner_behind(document, name):
            continue
        comma = end != phrase.head or _has_article(document, phrase) or _is_apposed(document, phrase, name)
        comma = comma and not goes_on_name().match(document.text, name.span.end)
        if _is_title_gap(document.text[end : name.span.start], lexicon, comma=comma):
            return name
    return None


def _is_owner_behind(document: Document, name: NameMark) -> bool:
    """True for the Berg of "manager for Labour's Ada Berg's campaign", whose it is."""
    return OWNED.match(document.text, name.span.end) is not None


def _is_people(name: NameMark, lexicon: NameLexicon, document: Document) -> bool:
    """True for the people that the next name is of: "German" in "the bank's president, German Ada Berg"."""
    return name.kind == "group" and document.words(name.span).lower() in lexicon.demonyms


def _has_article(document: Document, phrase: Phrase) -> bool:
    return document.text[max(0, phrase.start - 5) : phrase.start].lower().endswith(definite())


def _is_apposed(document: Document, phrase: Phrase, name: NameMark) -> bool:
    """True for a name between commas behind an office that is pointed at: "its nuclear analyst, Ada Berg, said".

    So too behind "and": "the town's mayor, Ada Berg, and police chief, Tomas Ruiz, met".
    """
    pointed = phrase.is_pointed_at or joined_before(document.text, phrase.opening)
    return pointed and bool(CLOSING.match(document.text, name.span.end))


def _is_title_gap(gap: str, lexicon: NameLexicon, *, comma: bool) -> bool:
    if gap.count("\n") > 1 or not gap:
        return False
    if gap.lstrip().startswith(",") and (not comma or CLOSES.search(gap)):
        return False
    words = gap.strip(" ,\"“‘'").lower().split()
    return all(word in lexicon.honorifics or word in lexicon.demonyms or word == "." for word in words)


def name_before(document: Document, names: Sequence[NameMark], phrase: Phrase) -> tuple[NameMark | None, str]:
    """The person named before the office, in apposition or as its subject, and the verb between."""
    for opening in dict.fromkeys((phrase.opening, phrase.start)):
        people = [n for n in names if n.kind == "person" and opening - REACH < n.span.end <= opening]
        gap = document.text[people[-1].span.end : opening] if people else "\n"
        found = None if "\n" in gap else between_name_and_office().match(gap)
        if found and found["verb"] and (_is_doing(found) or _is_supposed(document, people[-1], found["verb"])):
            continue
        if found and not found["verb"] and (relative().search(gap) or _is_deed(document, found, opening)):
            continue
        if found and _is_tie(document, phrase, gap, found["verb"]):
            return people[-1], found["verb"] or ""
    return None, ""


def _is_deed(document: Document, gap: re.Match[str], opening: int) -> bool:
    """True for the word between of "Berg, echoing the president", behind which another noun phrase begins."""
    deed = gap["word"] is not None and gap["word"].rstrip().endswith(tuple(load("title").words["deed-end"]))
    return deed and article().match(document.text, opening) is not None


def _is_doing(gap: re.Match[str]) -> bool:
    """True for the word between of "Berg is facing justice", which goes on with the verb."""
    ends = tuple(end for end, kind in load("title").words["deed-end"].items() if kind == "goes on")
    return gap["word"] is not None and gap["word"].rstrip().endswith(ends)


def _is_supposed(document: Document, name: NameMark, verb: str) -> bool:
    """True for "when Berg becomes mayor", which is to come if anything; "when Berg became mayor" has been."""
    words = load("title").words
    before = document.text[max(0, name.span.start - NEAR_OPENER) : name.span.start].lower().split()
    opens = next((word for word in reversed(before) if word.rstrip(".") not in words["honorific"]), "")
    kind = words["opens-supposed"].get(opens)
    return kind == "always" or (kind == "next" and words["holds-office"].get(" ".join(verb.lower().split())) == "next")


def _is_tie(document: Document, phrase: Phrase, gap: str, verb: str | None) -> bool:
    """True for a verb between, a bracket, or a comma that opens an apposition and no new clause."""
    if verb or "(" in gap:
        return True
    if "," in gap:
        is_name = phrase.end == phrase.head and document.text[phrase.start].isupper()
        if is_name and NAME_GOES_ON.match(document.text, phrase.end):
            return False
        return not phrase.is_new_subject or bool(CLOSING.match(document.text, phrase.end))
    return phrase.end > phrase.head and document.text[phrase.start].isupper()


def names_coordinated(document: Document, names: Sequence[NameMark], first: NameMark) -> Iterator[NameMark]:
    """The people named in one row with the first: "Ada Berg of Oslo, Tomas Ruiz and Ines Holm"."""
    end = first.span.end
    for name in names:
        if name.kind == "person" and name.span.start >= end:
            if not row().match(document.text[end : name.span.start]):
                return
            yield name
            end = name.span.end


def begins_anew(between: str) -> bool:
    """True where a second article begins another's office: "the chairman and the mayor of Bergen"."""
    return any(article().fullmatch(word) for word in between.split())


def is_joined(document: Document, before: Phrase, after: Phrase) -> bool:
    """True where the two phrases stand side by side: "mayor and party leader"."""
    return any(joins().match(document.text[before.end : start]) for start in (after.opening, after.start))


def is_governed(document: Document, before: Phrase, after: Phrase) -> bool:
    """True where the second is what the first is for: "adviser to the prime minister"."""
    gap = document.text[before.head : after.start]
    return governs().match(gap) is not None


def governed_by_link(document: Document, name: NameMark) -> bool:
    """True for the Ruiz of "an aide to Mr. Tomas Ruiz", of whom nothing more is told."""
    before = document.text[max(0, name.span.start - NEAR_OPENER) : name.span.start].lower().split()
    plain = [word for word in before if word.rstrip(".") not in load("title").words["honorific"]]
    return bool(plain) and plain[-1] in load("title").words["person-link"]
