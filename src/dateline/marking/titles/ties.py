"""Offices told by what happens to them: who leads a body, who leaves an office, who comes next in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.marking.clauses import subjects
from dateline.marking.events import assertion_of
from dateline.marking.names import name_lexicon
from dateline.marking.sentences import sentences_of
from dateline.marking.titles.noun_phrase import Parse
from dateline.marking.titles.phrase import phrase_of
from dateline.rules import Match, expression, load
from dateline.types import Document, NameMark, TitleMark

NEAR = 45
NEARBY = 120
FARTHEST = 1000


def starting(names: Sequence[NameMark], start: int, end: int) -> Sequence[NameMark]:
    """The names, which are in order, that start in [start, end)."""
    first = bisect_left(names, start, key=lambda name: name.span.start)
    return names[first : bisect_left(names, end, first, key=lambda name: name.span.start)]


def near_names(names: Sequence[NameMark], start: int, end: int) -> Sequence[NameMark]:
    """The names around [start, end), as far as any holder or body of an office stands from it."""
    return starting(names, start - FARTHEST, end + FARTHEST)


def ties(
    parse: Parse, names: Sequence[NameMark], matches: Sequence[Match], known: Sequence[TitleMark]
) -> Iterator[TitleMark]:
    """The offices that the matches tell; who comes next in one is told by the last one `known` before."""
    for match in matches:
        near = near_names(names, match.start, match.end)
        if match.rule.make == "leaving":
            title = _leaving(parse, names, match)
        elif match.rule.make == "succession":
            title = _next(parse, near, match, known)
        else:
            title = _lead(parse.document, near, match)
        if title:
            yield title


def _next(parse: Parse, names: Sequence[NameMark], match: Match, known: Sequence[TitleMark]) -> TitleMark | None:
    """The one who has the office next, or had it before: "his successor, Ada Berg", "was succeeded by Ada Berg"."""
    document = parse.document
    text = document.text
    name = next((name for name in names if name.span.start >= match.end), None)
    if (
        name is None
        or name.kind != "person"
        or not expression("title", "next-behind").fullmatch(text, match.end, name.span.start)
    ):
        return None
    held = [title for title in known if title.person and match.start - FARTHEST < title.span.end <= match.start]
    one = _followed(parse, names, match) if match.fields.get("by_verb") else _owner(document, names, match)
    word = document.words(one.span).split()[-1] if one else None
    held = [title for title in held if title.person and word and document.words(title.person).endswith(word)]
    # whose successor one is holds, or held, what he was not before that: "who had been a dean" is of no use far away
    held = [title for title in held if title.status != "former" or match.start - title.span.end < NEARBY]
    if not held:
        return None
    return replace(
        held[-1],
        span=document.span(match.start, name.span.end),
        person=name.span,
        status=match.fields["status"],
        rule=match.rule.id,
        tie=None,
    )


def _owner(document: Document, names: Sequence[NameMark], match: Match) -> NameMark | None:
    """Whose successor it is: the name with "'s" right before, or the last one before "his"."""
    owner = expression("title", "owner-before").search(document.text, max(0, match.start - 8), match.start)
    if owner is None:
        return None
    before = [n for n in names if n.span.end <= owner.start() and (owner[1] is None or n.kind == "person")]
    beside = bool(before) and (owner[1] is not None or before[-1].span.end == owner.start())
    return before[-1] if beside else None


def _followed(parse: Parse, names: Sequence[NameMark], match: Match) -> NameMark | None:
    """Who was succeeded: the person that the verb is told of, or the last one before "he"; no thing, as an engine."""
    found = (parse.at(offset) for offset in range(match.end - 1, match.start, -1))
    verb = next((at for at in found if at is not None and parse.tokens[at].pos == "VERB"), None)
    told = [parse.tokens[at] for at in subjects(parse.syntax, verb)] if verb is not None else []
    people = [name for name in names if name.kind == "person" and name.span.end <= match.start]
    if len(told) != 1 or not people:
        return None
    (one,) = told
    own = next((name for name in people if name.span.start <= one.start < name.span.end), None)
    return own or (people[-1] if expression("title", "pronoun-of-holder").fullmatch(one.text) else None)


def _lead(document: Document, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The leader named after "led by", "under the leadership of", of the body or group beside it."""
    person = next(
        (n for n in names if n.kind in ("person", "place") and match.end <= n.span.start <= match.end + NEAR), None
    )
    if person is None or _between(document, match.end, person.span.start):
        return None
    bodies = [n for n in names if n.kind in ("body", "group")]
    before = [n for n in bodies if match.start - NEAR <= n.span.end <= match.start and _is_led(document, n, match)]
    after = [n for n in bodies if 0 < n.span.start - person.span.end <= 6]
    of = before[-1] if before else after[0] if after and match.fields.get("either_side") else None
    if of is None or "\n" in document.text[min(of.span.start, match.start) : max(of.span.end, person.span.end)]:
        return None
    span = document.span(min(of.span.start, match.start), max(of.span.end, person.span.end))
    return TitleMark(span, person.span, str(match.fields["lead"]), of.span, "current", match.rule.id, "leading")


def _is_led(document: Document, body: NameMark, match: Match) -> bool:
    """True where the body is what is led: "the Council, which is led by"; not "Republicans led by", which are some."""
    people = document.words(body.span).lower().removesuffix("s") in load("title").words["party-people"]
    return (
        not people
        and expression("title", "led-behind").fullmatch(document.text[body.span.end : match.start]) is not None
    )


def _between(document: Document, start: int, end: int) -> bool:
    """True where more than titles stands between."""
    return bool(expression("title", "no-title").search(document.text[start:end]))


def _leaving(parse: Parse, names: Sequence[NameMark], match: Match) -> TitleMark | None:
    """The office that someone leaves; its holder is the last person, or else the first pronoun, in the sentence.

    None where it is only asked, planned or supposed: "if she steps down as mayor".
    """
    document, verb = parse.document, parse.at(match.start)
    if (
        verb is not None
        and parse.tokens[verb].pos in ("VERB", "NOUN")
        and assertion_of(parse.syntax, verb)[0] != "happened"
    ):
        return None
    if verb is not None and _is_done_to(parse, verb):
        return None
    phrase = phrase_of(document, near_names(names, match.start, match.end), match, None, name_lexicon())
    start, _ = sentences_of(document).at(match.start)
    people = [name.span for name in starting(names, start, match.spans["office"][0]) if name.kind == "person"]
    pronoun = expression("title", "pronoun-of-holder").search(document.text, start, match.start)
    person = people[0] if people else document.span(*pronoun.span()) if pronoun else None
    span = document.span(match.start, phrase.end)
    return TitleMark(span, person, phrase.office, phrase.of, "former", phrase.rule, "leaving")


def _is_done_to(parse: Parse, verb: int) -> bool:
    """True for "whom he deposed as mayor": who does it is not who leaves the office."""
    does = any(parse.tokens[child].dep == "nsubj" for child in parse.syntax.children[verb])
    return does and parse.tokens[verb].text.lower() in load("title").words["sacked"]
