"""People beside their offices."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.marking.limits import PROSE
from dateline.marking.names import name_lexicon
from dateline.marking.sentences import sentences_of
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
from dateline.rules import Match, find, load
from dateline.types import Document, NameMark, Span, Syntax, TitleMark

Holder = tuple[NameMark | None, str, str]
OFFICES = ("office", "offices", "trade")
NEAR = 45
FARTHEST = 1000
PRONOUN = re.compile(r"\b(?:He|She|he|she)\b")


def mark_titles(document: Document, syntax: Syntax, names: tuple[NameMark, ...]) -> tuple[TitleMark, ...]:
    """The offices a document gives to people, in order."""
    found: list[TitleMark] = []
    parse = Parse(document, syntax)
    for block in document.blocks(*PROSE):
        here = [name for name in _starting(names, block.start, block.end) if block.covers(name.span)]
        matches = list(find(load("title"), document.text, block.start, block.end))
        found.extend(_office_titles(parse, here, [m for m in matches if m.rule.make in OFFICES]))
        others = (_other_title(document, block, here, match) for match in matches)
        found.extend(title for title in others if title)
    return tuple(sorted(found, key=lambda title: (title.span, title.office)))


def _starting(names: Sequence[NameMark], start: int, end: int) -> Sequence[NameMark]:
    """The names, which are in order, that start in [start, end)."""
    first = bisect_left(names, start, key=lambda name: name.span.start)
    return names[first : bisect_left(names, end, first, key=lambda name: name.span.start)]


def _near(names: Sequence[NameMark], start: int, end: int) -> Sequence[NameMark]:
    """The names around [start, end), as far as any holder or body of an office stands from it."""
    return _starting(names, start - FARTHEST, end + FARTHEST)


def _other_title(document: Document, block: Span, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    if match.rule.make in OFFICES:
        return None
    if match.rule.make == "leaving":
        return leaving_title(document, block, names, match)
    return lead_title(document, block, _near(names, match.start, match.end), match)


def _office_titles(parse: Parse, names: Sequence[NameMark], matches: Sequence[Match]) -> Iterator[TitleMark]:
    document = parse.document
    phrases = [phrase for match in matches for phrase in _phrases(parse, names, match)]
    phrases = _governing(document, phrases)
    held = [_holder(document, _near(names, phrase.start, phrase.end), phrase) for phrase in phrases]
    _share(document, phrases, held)
    for phrase, (name, verb, _) in zip(phrases, held, strict=True):
        if name or not (phrase.is_plural or phrase.needs_holder):
            yield _title(document, names, phrase, name, verb)
        if name and phrase.is_plural:
            others = names_coordinated(document, _near(names, phrase.start, phrase.end), name)
            yield from (_title(document, names, phrase, other, verb) for other in others)


def _phrases(parse: Parse, names: Sequence[NameMark], match: Match) -> Iterator[Phrase]:
    """The office that a match tells; none for a verb, a part of a name or a word that only modifies a noun."""
    near = _near(names, match.start, match.end)
    office = match.spans["office"]
    within = parse.noun_phrase(near, office)
    if within is None or _inside_name(near, office[1] - 1) or parse.modifies(near, match.end):
        return
    phrase = phrase_of(parse.document, near, match, within, name_lexicon())
    if match.rule.make != "trade" or _is_of_body(near, phrase):
        yield replace(
            phrase,
            is_plural=match.rule.make == "offices",
            needs_holder=match.rule.make == "trade" or match.fields["office"] in load("title").words["post"],
            subject=parse.subject_of(near, within.index),
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
            _body_after(document, _near(names, name.span.start, name.span.end), name)
            if name.span.start >= phrase.head
            else None
        )
        of = of or (body.span if body else None)
        end = body.span.end if body and of == body.span else end
    status = "former" if was(verb) and phrase.status == "current" else phrase.status
    return TitleMark(document.span(start, end), name.span if name else None, phrase.office, of, status, phrase.rule)


def _body_after(document: Document, names: Sequence[NameMark], name: NameMark) -> NameMark | None:
    """The body after the name: "Professor Ada Berg of the University of Bergen"."""
    after = next((n for n in names if n.span.start > name.span.end), None)
    if after is None or after.kind not in ("body", "place"):
        return None
    gap = " ".join(document.text[name.span.end : after.span.start].split())
    return after if gap in ("of", "of the", "from the", "from", "at", "at the") else None


def lead_title(document: Document, block: Span, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The leader named after "led by", "under the leadership of", of the body or group beside it."""
    person = next(
        (n for n in names if n.kind in ("person", "place") and match.end <= n.span.start <= match.end + NEAR), None
    )
    if person is None or _between(document, match.end, person.span.start):
        return None
    bodies = [n for n in names if n.kind in ("body", "group")]
    before = [n for n in bodies if match.start - NEAR <= n.span.end <= match.start]
    after = [n for n in bodies if 0 < n.span.start - person.span.end <= 6]
    of = before[-1] if before else after[0] if after and match.fields.get("either_side") else None
    if of is None or "\n" in document.text[min(of.span.start, match.start) : max(of.span.end, person.span.end)]:
        return None
    span = document.span(min(of.span.start, match.start), max(of.span.end, person.span.end))
    return TitleMark(span, person.span, str(match.fields["lead"]), of.span, "current", match.rule.id, "leading")


def _between(document: Document, start: int, end: int) -> bool:
    """True where more than titles stands between."""
    return bool(re.search(r"[,.;:]|\b(?:and|of)\b", document.text[start:end]))


def leaving_title(document: Document, block: Span, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The office that someone leaves; its holder is the last person, or else the first pronoun, in the sentence."""
    phrase = phrase_of(document, _near(names, match.start, match.end), match, None, name_lexicon())
    start, _ = sentences_of(document).at(match.start)
    people = [name.span for name in _starting(names, start, match.start) if name.kind == "person"]
    pronoun = PRONOUN.search(document.text, start, match.start)
    person = people[0] if people else document.span(*pronoun.span()) if pronoun else None
    span = document.span(match.start, phrase.end)
    return TitleMark(span, person, phrase.office, phrase.of, "former", phrase.rule, "leaving")
