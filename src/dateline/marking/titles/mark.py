"""People beside their offices."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.marking.limits import PROSE
from dateline.marking.names import name_lexicon
from dateline.marking.titles.extent import body_behind_name, seat_of, with_place
from dateline.marking.titles.links import was_before
from dateline.marking.titles.matter import matter_behind
from dateline.marking.titles.noun_phrase import NounPhrase, Parse
from dateline.marking.titles.person import (
    begins_anew,
    governed_by_link,
    is_governed,
    is_joined,
    name_after,
    name_before,
    names_coordinated,
)
from dateline.marking.titles.phrase import Phrase, is_of_people, named_behind, phrase_of
from dateline.marking.titles.ties import near_names, starting, ties
from dateline.rules import Match, expression, find, load
from dateline.types import Document, NameMark, Span, Syntax, TitleMark

Holder = tuple[NameMark | None, str, str]
# the end of another word: "semi-official", "co - director"
HALF = re.compile(r"-$|\b[A-Za-z]{2,} - $")
NAME_ENDS = re.compile(r"\s?(?:[,;)\n]|\.(?:\s|$)|$)")
OWNER = re.compile(r"\s?['’]s? ?[A-Z]")
FAR = 24
HYPHENS = ("-", "–")
QUOTED = ("“", '"', "''", "``", "‘")
OFFICES = ("office", "offices", "trade")


def mark_titles(document: Document, syntax: Syntax, names: tuple[NameMark, ...]) -> tuple[TitleMark, ...]:
    """The offices a document gives to people, in order."""
    found: list[TitleMark] = []
    parse = Parse(document, syntax)
    for block in document.blocks(*PROSE):
        here = [name for name in starting(names, block.start, block.end) if block.covers(name.span)]
        here = [name for name in here if document.words(name.span).lower() not in load("title").words["weekday"]]
        matches = list(find(load("title"), document.text, block.start, block.end))
        found.extend(_office_titles(parse, here, [m for m in matches if m.rule.make in OFFICES]))
        found.extend(ties(parse, here, [match for match in matches if match.rule.make not in OFFICES], found))
    return tuple(sorted(found, key=lambda title: (title.span, title.office)))


def _office_titles(parse: Parse, names: Sequence[NameMark], matches: Sequence[Match]) -> Iterator[TitleMark]:
    document = parse.document
    phrases = _apart([phrase for match in matches for phrase in _phrases(parse, names, match)])
    phrases = _of_one_body(document, names, _governing(document, names, phrases))
    held = [_holder(document, near_names(names, phrase.start, phrase.end), phrase) for phrase in phrases]
    _share(document, phrases, held)
    for phrase, (name, verb, side) in zip(phrases, held, strict=True):
        near = near_names(names, phrase.start, phrase.end)
        others = list(names_coordinated(document, near, name)) if name and phrase.is_plural else []
        # "the leaders Northtown" is a team, "Berg is 71 delegates short" no office
        one = side == "after" or verb or name == phrase.subject
        if phrase.is_plural and name and one and not others:
            continue
        if name or not (phrase.is_plural or phrase.needs_holder):
            yield _title(document, names, phrase, name, verb)
        yield from (_title(document, names, phrase, other, verb) for other in others)


def _phrases(parse: Parse, names: Sequence[NameMark], match: Match) -> Iterator[Phrase]:
    """The office that a match tells; none for a verb, a part of a name or a word that only modifies a noun."""
    near = near_names(names, match.start, match.end)
    office = match.spans["office"]
    within = parse.noun_phrase(near, office)
    if HALF.search(parse.document.text, max(0, match.start - 24), match.start) or _is_hour(parse.document, match):
        return
    if within is None or _inside_name(near, office[1] - 1) or parse.modifies(near, match.end):
        return
    if _is_surname(parse.document, near, within, office):
        return
    phrase = _whose(parse, near, phrase_of(parse.document, near, match, within, name_lexicon()), within)
    if phrase.status == "current" and expression("title", "sought").search(
        parse.document.text, max(0, phrase.opening - FAR), phrase.opening
    ):
        phrase = replace(phrase, status="future")
    if match.rule.make != "trade" or _is_of_body(parse.document, near, phrase):
        yield replace(
            _with_matter_behind(parse, phrase),
            is_plural=match.rule.make == "offices",
            needs_holder=match.rule.make == "trade" or match.fields["office"] in load("title").words["post"],
            subject=parse.subject_of(near, within.index),
            is_new_subject=phrase.is_new_subject or (phrase.is_pointed_at and parse.acts(phrase.end)),
            is_past=parse.is_past(within.index),
            is_reported=parse.is_reported(within.index),
        )


def _apart(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases but for a word that is another's matter: the justice of "the minister of justice Ada Berg"."""
    return [
        one
        for one in phrases
        if not any(
            other.head < one.start and one.head <= other.end and other.office.endswith(f" {one.office}")
            for other in phrases
        )
    ]


def _with_matter_behind(parse: Parse, phrase: Phrase) -> Phrase:
    """The phrase with what the office is for, where nothing else was understood behind it.

    Of a body that is named behind the matter, a professor is one whatever he teaches, and a chairman of the board is
    its chairman; "head of policy at the bank" is not its head.
    """
    of = phrase.of if phrase.of and phrase.of.start >= phrase.head else None
    matter = matter_behind(parse, phrase.head)
    if matter is None or (of is None and phrase.end != phrase.head):
        return phrase
    told, words = parse.document.words(matter), load("title").words
    if of and (of.start < matter.end or phrase.office in words["office-of-many"] or told in words["office-body"]):
        return phrase
    link = parse.document.text[phrase.head : matter.start].split()[0]
    return replace(phrase, office=f"{phrase.office} {link} {told}", end=max(phrase.end, matter.end))


def _is_surname(document: Document, names: Sequence[NameMark], within: NounPhrase, office: tuple[int, int]) -> bool:
    """True for the Bishop of "Kevin Bishop, a baker": a capital behind a given name, and no office."""
    before = within.before[-1] if within.before else None
    if before is None or not before.text.istitle() or before.text.lower() not in load("title").words["given-name"]:
        return False
    is_place = any(name.kind != "person" and name.span.start <= before.start < name.span.end for name in names)
    return not is_place and document.text[office[0]].isupper() and NAME_ENDS.match(document.text, office[1]) is not None


def _is_hour(document: Document, match: Match) -> bool:
    """True for the half of a day behind an hour: "at 2.15 pm"."""
    word = document.text[match.start : match.end].lower()
    return word in load("title").words["half-day"] and document.text[: match.start].rstrip()[-1:].isdigit()


def _whose(parse: Parse, names: Sequence[NameMark], phrase: Phrase, within: NounPhrase) -> Phrase:
    """The phrase with the person whose name stands bare before it, or with what is its body's own."""
    if phrase.of and parse.document.text[phrase.of.end : phrase.of.end + 1] in HYPHENS:
        return replace(phrase, of=_body_of_there(parse, names, phrase.of))
    if phrase.of:
        behind = phrase.of.start >= phrase.head and phrase.office.split()[-1] not in load("title").words["title-after"]
        of = with_place(parse.document, names, parse.owned(phrase.of) if behind else phrase.of)
        return replace(phrase, of=of, end=max(phrase.end, of.end))
    if owner := named_behind(parse.document, names, phrase.head):
        whole = parse.owned(owner.span)
        if whole != owner.span:
            name = next((name.span for name in names if name.span.start < whole.end < name.span.end), whole)
            whole = parse.document.span(whole.start, name.end)
            return replace(phrase, of=whole, end=max(phrase.end, whole.end))
    person = parse.person_before(names, within.start)
    if person is None:
        return phrase
    start, text = person.span.start, parse.document.text
    before = text[max(0, start - FAR) : start].lower().split()
    told = load("title").words["title-status"].get(before[-1]) if before else None
    status = told if told and phrase.status == "current" else phrase.status
    if not is_of_people(phrase.office):
        return replace(phrase, status=status)
    end = next((token.start for token in reversed(within.before) if token.tag == "POS"), person.span.end)
    of = parse.document.span(start, start + len(text[start:end].rstrip()))
    return replace(phrase, of=of, status=status, start=start, opening=min(start, phrase.opening))


def _body_of_there(parse: Parse, names: Sequence[NameMark], place: Span) -> Span | None:
    """The body that is named behind where it is: "the Lima-based Harbour Trust"; None for "the Lima-based bank"."""
    text, next_name = parse.document.text, next((name.span for name in names if name.span.start > place.end), None)
    between = text[place.end : next_name.start].split() if next_name else []
    return next_name if len(between) == 1 else None


def _is_of_body(document: Document, names: Sequence[NameMark], phrase: Phrase) -> bool:
    """True where one has a trade in a body that is named; "the R&B singer" is no body's."""
    of = phrase.of
    if of is None or of.of(document.text).lower() in load("title").words["genre"]:
        return False
    return any(name.kind == "body" and of.covers(name.span) for name in names)


def _inside_name(names: Sequence[NameMark], last: int) -> bool:
    """True where an office ends within the name of a body: "Governor" in "Governor's Palace"."""
    return any(name.span.start <= last < name.span.end and name.kind in ("body", "place", "work") for name in names)


def _governing(document: Document, names: Sequence[NameMark], phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, where one that is for another office tells its land: "adviser to the Norwegian prime minister"."""
    linked = list(phrases)
    for index, (before, after) in enumerate(pairwise(phrases)):
        if is_governed(document, before, after) and _owns_body(document, names, after):
            linked[index] = replace(before, governs=True)  # "chairman of President Berg's Council" is no president's
        elif is_governed(document, before, after) and not (before.of and before.of.end >= after.head):
            sought = before.office.split()[-1] in load("title").words["title-after"]
            office = f"{before.office} {'for' if sought else 'to the'} {after.office}"
            linked[index] = replace(before, end=after.end, office=office, of=before.of or after.of, governs=True)
        elif after.of and before.start <= after.of.start < before.head and not is_joined(document, before, after):
            linked[index + 1] = replace(after, of=None)  # "Harbour Police Director Adm. Ada Berg" is no admiral of it
    return linked


def _owns_body(document: Document, names: Sequence[NameMark], phrase: Phrase) -> bool:
    """True where the holder named right behind the office has something of his own: "President Berg's Council"."""
    named = next((name.span for name in names if name.span.start >= phrase.end), None)
    is_beside = named is not None and document.text[phrase.end : named.start].strip() == ""
    return is_beside and named is not None and OWNER.match(document.text, named.end) is not None


def _of_one_body(document: Document, names: Sequence[NameMark], phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; two offices side by side have the body told with either: "chairman and owner of the Bank"."""
    linked = list(phrases)
    for index in range(1, len(linked)):
        one, other = linked[index - 1 : index + 1]
        if not is_joined(document, one, other):
            continue
        near = near_names(names, one.start, other.end)
        if of := _shared_body(near, document.text[one.end : other.start], one, other):
            linked[index - 1] = replace(one, of=of)
            linked[index] = replace(other, of=of, is_pointed_at=one.is_pointed_at or other.is_pointed_at)
    return linked


def _shared_body(names: Sequence[NameMark], between: str, one: Phrase, other: Phrase) -> Span | None:
    """The body told before the first or behind the second of two offices, where the other office tells none."""
    apart = one.status != other.status or one.needs_holder or other.needs_holder or begins_anew(between)
    lacking = other if one.of else one
    of = one.of or other.of
    if apart or of is None or (one.of and other.of):
        return None
    if any(word in name_lexicon().kinds for word in lacking.office.split()):  # "party leader and mayor of Bergen"
        return None
    outside = of.start <= one.start if one.of else of.start >= other.head and one.end == one.head
    return of if outside and all(name.kind == "body" for name in names if of.meets(name.span)) else None


def _holder(document: Document, names: Sequence[NameMark], phrase: Phrase) -> Holder:
    """The person, the verb between, and on which side of the phrase the name stands."""
    name = None if phrase.governs else name_after(document, names, phrase, name_lexicon())
    if name:
        return name, "", "after"
    name, verb = name_before(document, names, phrase)
    if name and verb and phrase.subject not in (None, name) and governed_by_link(document, name):
        name, verb = phrase.subject, ""  # "Ada Berg, once an aide to Mr. Ruiz, is the chairwoman": he is not
    name = name or phrase.subject
    if name and _is_called(document, phrase):
        return None, "", ""
    return name, verb, "before" if name else ""


def _is_called(document: Document, phrase: Phrase) -> bool:
    """True for what only somebody's words in quotation marks make of one: "Berg was \"the founder\" of it all"."""
    return any(document.text.endswith(QUOTED, 0, at) for at in (phrase.opening, phrase.start))


def _share(document: Document, phrases: list[Phrase], held: list[Holder]) -> None:
    """Give the person of one phrase to the phrase coordinated with it, and "former" along with it before a name."""
    for index in range(1, len(phrases)):
        side = held[index - 1][2]
        if side == "before" and not held[index][0] and is_joined(document, phrases[index - 1], phrases[index]):
            held[index] = held[index - 1]
            if _goes_on_former(document, phrases[index - 1], phrases[index]):
                phrases[index] = replace(phrases[index], status="former")
    for index in range(len(phrases) - 2, -1, -1):
        after = held[index + 1]
        is_own = _is_role(document, phrases[index])
        joined = not is_own and is_joined(document, phrases[index], phrases[index + 1])
        if after[2] == "after" and not held[index][0] and joined:
            held[index] = after
            if phrases[index].status == "former" and not _is_told_current(document, phrases[index + 1]):
                phrases[index + 1] = replace(phrases[index + 1], status="former")


def _is_role(document: Document, phrase: Phrase) -> bool:
    """True for what another is, behind "as": "in her time as mayor, Senator Ines Holm wrote"."""
    return (
        expression("title", "as-role").search(document.text, max(0, phrase.opening - FAR), phrase.opening) is not None
    )


def _is_told_current(document: Document, phrase: Phrase) -> bool:
    """True for the second of "the former mayor and current governor"."""
    words = document.text[phrase.opening : phrase.head].lower().split()
    return any(load("title").words["title-status"].get(word) == "current" for word in words)


def _goes_on_former(document: Document, one: Phrase, other: Phrase) -> bool:
    """True for the second of "a former teacher and mayor", which no article or body sets apart from the first."""
    between = document.text[one.end : other.start].strip()
    apart = other.governs or (other.of and other.of.start < other.head)
    return one.status == "former" and other.status == "current" and between == "and" and not apart


def _title(
    document: Document, names: Sequence[NameMark], phrase: Phrase, name: NameMark | None, verb: str
) -> TitleMark:
    start, end, of = phrase.start, phrase.end, phrase.of
    if name:
        start, end = min(start, name.span.start), max(end, name.span.end)
        near = near_names(names, name.span.start, name.span.end)
        is_apart = "," in document.text[phrase.end : name.span.start]
        is_beside = (
            name.span.start >= phrase.head and phrase.office.split()[-1] not in load("title").words["title-after"]
        )
        is_one = load("title").words["office-of-state"].get(phrase.office) == "one"
        of = (
            of
            or (body_behind_name(document, near, name, is_one=is_one, is_apart=is_apart) if is_beside else None)
            or seat_of(document, phrase.office, name)
        )
        end = of.end if of and of.start > end else end
    past = not phrase.is_reported and (was_before(verb) or (phrase.is_past and name == phrase.subject))
    gap = document.text[name.span.end : phrase.opening].lower().split()[-1:] if name else []
    past = past or any(load("title").words["title-status"].get(word) == "former" for word in gap)
    status = "former" if past and phrase.status == "current" else phrase.status
    return TitleMark(document.span(start, end), name.span if name else None, phrase.office, of, status, phrase.rule)
