"""Bodies that speak unnamed: "the ministry said", "it says", where only one that was named can be meant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.resolving.attribution.offices import OWNED, is_governed
from dateline.resolving.entities import tables, words
from dateline.resolving.view import FAR, DocumentView
from dateline.rules import expression
from dateline.types import Entity, QuoteMark, Span

Candidate = tuple[Span, str | None]
Heads = Mapping[str, Sequence[tuple[Span, str]]]

CALLED = re.compile(r"\b(?:the|its|this|that|an?)\s+([a-z]+)\b", re.I)
HEAD_ENDS = frozenset({"of", "for", "in", "on", "at"})
WORD = re.compile(r"\s+([a-z]+)")
SUBJECT = re.compile(r"\W*(?:[A-Z][\w’' ]{0,40},\s+)?(?:the\s+|an?\s+)?", re.I)


def body_called(view: DocumentView, span: Span) -> str | None:
    """The one body that "the ministry" stands for: no other of the document has that noun for its head."""
    said = CALLED.fullmatch(view.marked.document.words(span))
    if said is None or said[0][:3].lower() != "the":
        return None
    return called(view, heads_in(view), span.start, said[1].lower())


def called(view: DocumentView, heads: Heads, start: int, noun: str) -> str | None:
    """The one body that the noun at `start` stands for, given the document's bodies by the heads of their names."""
    fitting = sorted(row for head in str(tables()["body-called"].get(noun, "")).split() for row in heads.get(head, ()))
    before = [mention for mention, _ in fitting if mention.end <= start]
    if noun == "government" and not fitting:
        return _only_country(view)
    if not before or len({entity for _, entity in fitting}) != 1:
        return None
    if noun in tables()["bare-named"] and _may_be_another(view, Span(view.id, before[-1].end, start), fitting[0][1]):
        return None
    between = view.text[before[-1].end + len(noun) + 1 : start]
    nameless = re.search(rf"\b(?!the\b)[\w’'-]+ {noun}\b|\b{noun}s\b", between, re.I)
    return None if nameless else fitting[0][1]


def _may_be_another(view: DocumentView, stretch: Span, named: str) -> bool:
    """True where a body is named between whose name does not tell what it is: "Nordoil", after "Holm Group"."""
    heads = {head for told in tables()["body-called"].values() for head in str(told).split()}
    bodies = (view.things[who] for _, who in view.inside(stretch) if who in view.things and who != named)
    return any(body.kind == "body" and heads.isdisjoint(_heads(body)) for body in bodies)


def _only_country(view: DocumentView) -> str | None:
    """The country of a document that speaks of one alone, and more than once."""
    names = set(tables()["country-code"].values())
    found = [entity for _, entity in view.mentions if entity in view.things and view.things[entity].name in names]
    return found[0] if len(found) > 1 and len(set(found)) == 1 else None


def heads_in(view: DocumentView) -> Heads:
    """Bodies where they are named, by the heads of all their names, and lands, by the noun behind: "Norway's army"."""
    heads: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    own = {who: _heads(view.things[who]) for who in {who for _, who in view.mentions} if who in view.things}
    for mention, entity in view.mentions:
        if entity not in own:
            continue
        after = None if own[entity] else WORD.match(view.text, mention.end)
        for head in own[entity] or ({after[1]} if after else ()):
            heads[head].append((mention, entity))
    return heads


def _heads(thing: Entity) -> frozenset[str]:
    """The heads of a body's names; none for what is no body."""
    return frozenset(map(_head, thing.names)) if thing.kind == "body" else frozenset()


def _head(name: str) -> str:
    """The word that a body's name is a kind of: "court" of "Supreme Court of the Isles"."""
    found = name.split()
    after = next((at for at, word in enumerate(found) if at and word.lower() in HEAD_ENDS), len(found))
    return next(iter(words(found[after - 1])), "")


def body_as_it(
    view: DocumentView, span: Span, quote: QuoteMark, before: Sequence[tuple[QuoteMark, str | None]]
) -> str | None:
    """The one body that "it" can stand for in its own sentence, or else in the one before."""
    sentences = view.sentences_back(span.start + 1, most=FAR)
    if not sentences:
        return None
    said = [part for other, _ in before if other.kind == "direct" for part in other.parts]
    own = _candidates(view, Span(span.doc, sentences[0].start, span.start), said)
    subjects = [one for one in own if not any(part.covers(one[0]) for part in quote.parts)]
    if subjects:
        return _only(view, subjects)
    if any(quote.manner == "say" and span.start - quote.span.end < FAR for quote, _ in before):
        own = [one for one in own if one[1] in {who for _, who in before}]  # whoever spoke before goes on
    if len(sentences) < 2 or not _adjoin(view, sentences[1], sentences[0]):
        return _only(view, own)
    earlier = [who for other, who in before if other.cue and sentences[1].covers(other.cue) and who in view.things]
    return _only(view, own + _candidates(view, sentences[1], said), earlier)


def _adjoin(view: DocumentView, one: Span, other: Span) -> bool:
    return "\n" not in view.text[one.end - 1 : other.start]


def _only(view: DocumentView, found: Sequence[Candidate], spoke: Sequence[str | None] = ()) -> str | None:
    """The one entity of all candidates, if a sentence begins with it or it has just spoken."""
    who = {entity for _, entity in found} | set(spoke)
    if len(who) != 1 or not (spoke or any(_opens(view, mention) for mention, _ in found)):
        return None
    return next(iter(who))


def _opens(view: DocumentView, mention: Span) -> bool:
    sentence = view.sentence_of(mention) or mention
    return bool(SUBJECT.fullmatch(view.text, sentence.start, mention.start))


def _candidates(view: DocumentView, stretch: Span, said: Sequence[Span]) -> list[Candidate]:
    """What "it" may stand for in the stretch, None for what cannot be told; nothing that another noun governs."""
    return [
        (span, entity)
        for span, entity in sorted([*_named(view, stretch), *_nameless(view, stretch)])
        if not is_governed(view.text, stretch, span) and not any(part.covers(span) for part in said)
    ]


def _named(view: DocumentView, stretch: Span) -> Iterator[Candidate]:
    text = view.text
    for mention, entity in view.inside(stretch):
        thing = view.things.get(entity)
        if thing is None or OWNED.match(text[mention.end : stretch.end]):
            continue
        after = WORD.match(text, mention.end)
        if thing.kind in ("body", "group") or (after and expression("quote", "body-alone").fullmatch(after[1])):
            yield mention, entity


def _nameless(view: DocumentView, stretch: Span) -> Iterator[Candidate]:
    text, heads = view.text, heads_in(view)
    for found in CALLED.finditer(text, stretch.start, stretch.end):
        noun, span = found[1].lower(), Span(stretch.doc, *found.span())
        if noun in tables()["body-called"]:
            yield span, called(view, heads, span.start, noun)
        elif noun in tables()["writing-noun"]:
            yield span, None
