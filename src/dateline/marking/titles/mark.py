"""People beside their offices."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.marking.limits import PROSE
from dateline.marking.names import name_lexicon
from dateline.marking.titles.noun_phrase import Parse
from dateline.marking.titles.person import (
    is_governed,
    is_joined,
    name_after,
    name_before,
    names_coordinated,
    was,
)
from dateline.marking.titles.phrase import Phrase, phrase_of
from dateline.marking.titles.ties import near_names, starting, ties
from dateline.rules import Match, find, load
from dateline.types import Document, NameMark, Syntax, TitleMark

Holder = tuple[NameMark | None, str, str]
# the end of another word: "semi-official", "co - director"
HALF = re.compile(r"-$|\b[a-z]{2,} - $")
OFFICES = ("office", "offices", "trade")


def mark_titles(document: Document, syntax: Syntax, names: tuple[NameMark, ...]) -> tuple[TitleMark, ...]:
    """The offices a document gives to people, in order."""
    found: list[TitleMark] = []
    parse = Parse(document, syntax)
    for block in document.blocks(*PROSE):
        here = [name for name in starting(names, block.start, block.end) if block.covers(name.span)]
        matches = list(find(load("title"), document.text, block.start, block.end))
        found.extend(_office_titles(parse, here, [m for m in matches if m.rule.make in OFFICES]))
        found.extend(ties(parse, here, [match for match in matches if match.rule.make not in OFFICES], found))
    return tuple(sorted(found, key=lambda title: (title.span, title.office)))


def _office_titles(parse: Parse, names: Sequence[NameMark], matches: Sequence[Match]) -> Iterator[TitleMark]:
    document = parse.document
    phrases = [phrase for match in matches for phrase in _phrases(parse, names, match)]
    phrases = _governing(document, phrases)
    held = [_holder(document, near_names(names, phrase.start, phrase.end), phrase) for phrase in phrases]
    _share(document, phrases, held)
    for phrase, (name, verb, side) in zip(phrases, held, strict=True):
        near = near_names(names, phrase.start, phrase.end)
        others = list(names_coordinated(document, near, name)) if name and phrase.is_plural else []
        if phrase.is_plural and side == "after" and not others:  # "the leaders Northtown": a team
            continue
        if name or not (phrase.is_plural or phrase.needs_holder):
            yield _title(document, names, phrase, name, verb)
        yield from (_title(document, names, phrase, other, verb) for other in others)


def _phrases(parse: Parse, names: Sequence[NameMark], match: Match) -> Iterator[Phrase]:
    """The office that a match tells; none for a verb, a part of a name or a word that only modifies a noun."""
    near = near_names(names, match.start, match.end)
    office = match.spans["office"]
    within = parse.noun_phrase(near, office)
    if HALF.search(parse.document.text, max(0, match.start - 24), match.start):
        return
    if within is None or _inside_name(near, office[1] - 1) or parse.modifies(near, match.end):
        return
    phrase = phrase_of(parse.document, near, match, within, name_lexicon())
    if match.rule.make != "trade" or _is_of_body(near, phrase):
        yield replace(
            phrase,
            is_plural=match.rule.make == "offices",
            needs_holder=match.rule.make == "trade" or match.fields["office"] in load("title").words["post"],
            subject=parse.subject_of(near, within.index),
            is_past=parse.is_past(within.index),
            is_reported=parse.is_reported(within.index),
        )


def _is_of_body(names: Sequence[NameMark], phrase: Phrase) -> bool:
    of = phrase.of
    return of is not None and any(name.kind == "body" and of.covers(name.span) for name in names)


def _inside_name(names: Sequence[NameMark], last: int) -> bool:
    """True where an office ends within the name of a body: "Governor" in "Governor's Palace"."""
    return any(name.span.start <= last < name.span.end and name.kind in ("body", "place", "work") for name in names)


def _governing(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, where one that is for another office tells its land: "adviser to the Norwegian prime minister"."""
    linked = list(phrases)
    for index, (before, after) in enumerate(pairwise(phrases)):
        if is_governed(document, before, after):
            office = f"{before.office} to the {after.office}"
            linked[index] = replace(before, end=after.end, office=office, of=before.of or after.of, governs=True)
        elif after.of and before.start <= after.of.start < before.head and not is_joined(document, before, after):
            linked[index + 1] = replace(after, of=None)  # "Harbour Police Director Adm. Ada Berg" is no admiral of it
    return linked


def _holder(document: Document, names: Sequence[NameMark], phrase: Phrase) -> Holder:
    """The person, the verb between, and on which side of the phrase the name stands."""
    name = None if phrase.governs else name_after(document, names, phrase, name_lexicon())
    if name:
        return name, "", "after"
    name, verb = name_before(document, names, phrase)
    name = name or phrase.subject
    return name, verb, "before" if name else ""


def _share(document: Document, phrases: list[Phrase], held: list[Holder]) -> None:
    """Give the person of one phrase to the phrase coordinated with it, and "former" along with it before a name."""
    for index in range(1, len(phrases)):
        side = held[index - 1][2]
        if side == "before" and not held[index][0] and is_joined(document, phrases[index - 1], phrases[index]):
            held[index] = held[index - 1]
    for index in range(len(phrases) - 2, -1, -1):
        after = held[index + 1]
        if after[2] == "after" and not held[index][0] and is_joined(document, phrases[index], phrases[index + 1]):
            held[index] = after
            if phrases[index].status == "former":
                phrases[index + 1] = replace(phrases[index + 1], status="former")


def _title(
    document: Document, names: Sequence[NameMark], phrase: Phrase, name: NameMark | None, verb: str
) -> TitleMark:
    start, end, of = phrase.start, phrase.end, phrase.of
    if name:
        start, end = min(start, name.span.start), max(end, name.span.end)
        body = (
            _body_after(document, near_names(names, name.span.start, name.span.end), name)
            if name.span.start >= phrase.head
            else None
        )
        of = of or (body.span if body else None)
        end = body.span.end if body and of == body.span else end
    past = not phrase.is_reported and (was(verb) or (phrase.is_past and name == phrase.subject))
    status = "former" if past and phrase.status == "current" else phrase.status
    return TitleMark(document.span(start, end), name.span if name else None, phrase.office, of, status, phrase.rule)


def _body_after(document: Document, names: Sequence[NameMark], name: NameMark) -> NameMark | None:
    """The body after the name: "Professor Ada Berg of the University of Bergen"."""
    after = next((n for n in names if n.span.start > name.span.end), None)
    if after is None or after.kind not in ("body", "place"):
        return None
    gap = " ".join(document.text[name.span.end : after.span.start].split())
    return after if gap in ("of", "of the", "from the", "from", "at", "at the") else None
