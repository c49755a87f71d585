"""What our own readers make of words that were pointed at, looking at nothing else."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import islice, takewhile

from dateline.marking.events import told_at
from dateline.marking.lexicon import event_lexicon
from dateline.marking.numbers import value_of
from dateline.marking.quantities import mark_quantities, with_frames
from dateline.marking.quotes import cue_lexicon
from dateline.marking.times import mark_times
from dateline.marking.witness.placing import Places, placed
from dateline.marking.witness.proposals import EventProposed, RefusalCode
from dateline.rules import load
from dateline.types import (
    Document,
    EventMark,
    EventStatus,
    Marked,
    Modality,
    QuantityMark,
    QuoteManner,
    QuoteMark,
    Region,
    Span,
    Syntax,
    TimeMark,
    TitleMark,
    TitleStatus,
    Token,
)

ASSERTED: dict[str, tuple[EventStatus, Modality]] = {
    "happened": ("happened", "fact"), "denied": ("denied", "fact"), "planned": ("planned", "planned"),
    "forecast": ("planned", "forecast"), "demanded": ("hypothetical", "demanded"),
    "possible": ("hypothetical", "possible"), "conditional": ("hypothetical", "conditional"),
    "alleged": ("happened", "alleged"),
}  # fmt: skip
OPENING = frozenset("\"“„«'‘")
FEWEST_WORDS = 3
FARTHEST_OFFICE = 120
NOUNS = frozenset({"NOUN", "PROPN"})
# A post, of which there are many, is told beside its holder's name alone; an office also in "Berg, who became mayor".
PARTING_OFFICE, PARTING_POST = frozenset({"PART"}), frozenset({"VERB", "CCONJ", "SCONJ", "PART"})


def _alone(document: Document, span: Span) -> Document:
    """The document with nothing in it but these words, where they stand."""
    text = " " * span.start + document.words(span) + " " * (len(document.text) - span.end)
    return replace(document, text=text, regions=(Region(span, "body"),))


def time_in(document: Document, span: Span, rule: str) -> TimeMark | None:
    """The one day or hour that the words tell."""
    found = [mark for mark in mark_times(_alone(document, span)) if mark.ref.type in ("DATE", "TIME")]
    return replace(found[0], rule=rule) if len(found) == 1 else None


def figure_in(marked: Marked, syntax: Syntax, span: Span, rule: str) -> QuantityMark | None:
    """The one figure that the words tell, or the number that they are, with what the parse says of it."""
    found = mark_quantities(_alone(marked.document, span), times=marked.times, syntax=syntax)
    found = found or tuple(with_frames([*_number(marked.document, syntax, span)], marked.document, syntax))
    return replace(found[0], rule=rule) if len(found) == 1 else None


def _number(document: Document, syntax: Syntax, span: Span) -> Iterator[QuantityMark]:
    """A bare number of several, as in "28 who stayed", which our rules leave alone since it may be of anything."""
    words = [*_within(syntax, span)]
    value = value_of(document.words(span)) if words and all(token.tag == "CD" for token in words) else 0
    if value > 1:
        yield QuantityMark(span, (value, value), "exact", value, value, None, "")


def event_at(marked: Marked, syntax: Syntax, trigger: Span) -> EventMark | None:
    """The event that the word tells; none for an auxiliary, or a verb that tells of no deed whoever points at it."""
    made = told_at(marked.document, syntax, trigger, times=marked.times)
    if made is None or made.lemma in event_lexicon().states["never"]:
        return None
    return made


def held_back(mark: EventMark, assertion: str, *, is_said: bool) -> EventMark:
    """The event told no firmer than the answer tells it: what we read as a fact, and it does not, is none.

    What it reads as alleged is told as happened only where it `is_said` by somebody whom we know.
    """
    if mark.status != "happened" or mark.modality != "fact":
        return mark
    status, modality = ASSERTED[assertion]
    return replace(mark, status="hypothetical" if modality == "alleged" and not is_said else status, modality=modality)


def told_by_both(mark: EventMark, assertion: str, *, is_said: bool) -> EventMark | None:
    """The event told no firmer than either of us tells it; None where only the answer takes it for a fact.

    What we know for no more than possible is planned where the answer tells so: "sent two men to open it".
    """
    if (mark.status, mark.modality) == ("happened", "fact"):
        return held_back(mark, assertion, is_said=is_said)
    status, modality = ASSERTED[assertion]
    if mark.status == "happened" or mark.status == status:
        return mark
    if mark.status == "denied" or status in ("happened", "denied"):
        return None
    return replace(mark, status=status, modality=modality) if "planned" in (mark.modality, modality) else mark


def quote_of(
    marked: Marked, syntax: Syntax, span: Span, speaker: Span | None, cue: Span | None, rule: str
) -> QuoteMark | None:
    """The words as a quote: direct between quotation marks; none of a word or two, nor without a cue we know."""
    before = marked.document.text[: span.start].rstrip()
    opened = before[-1:] in OPENING if before else False
    manner = _manner(syntax, cue) if cue else None
    if len(marked.document.words(span).split()) < FEWEST_WORDS or not speaker or not (opened or manner):
        return None
    return QuoteMark(span, (span,), speaker, cue, "direct" if opened else "indirect", rule, manner or "say")


def _manner(syntax: Syntax, cue: Span) -> QuoteManner | None:
    """The class of the first word of saying within the span."""
    manners = cue_lexicon().manners
    lemmas = (token.lemma.lower() for token in _within(syntax, cue))
    return next((manners[lemma] for lemma in lemmas if lemma in manners), None)


def _within(syntax: Syntax, span: Span) -> Iterator[Token]:
    """The tokens that begin within the span."""
    first = bisect_left(syntax.tokens, span.start, key=lambda token: token.start)
    return takewhile(lambda token: token.start < span.end, islice(syntax.tokens, first, None))


def office_of(
    marked: Marked, syntax: Syntax, person: Span, office: Span, of: Span | None, *, former: bool, rule: str
) -> TitleMark | RefusalCode:
    """The office beside a person whom we know for one; why not, where it is none's name or may be another's.

    It may be where they stand far apart, or words stand between that tell of somebody else or of a deed.
    """
    named = next((mark.span for mark in marked.names if mark.kind == "person" and mark.span.meets(person)), None)
    if named is None:
        return "no-reading"
    start, end = min(named.start, office.start), max(named.end, office.end)
    head = _head_of(marked.document, syntax, office)
    if head not in _heads("office", "post", "office-short"):
        return "no-reading"
    parting = PARTING_OFFICE if head in _heads("office", "office-short") else PARTING_POST
    if not _is_office_alone(marked.document, syntax, office):
        return "doubted"
    if office.meets(named) or end - start > FARTHEST_OFFICE or _are_parted(marked, syntax, office, named, parting):
        return "doubted"
    near = of if of is not None and end - FARTHEST_OFFICE < of.start < start + FARTHEST_OFFICE else None
    if near is not None and _is_cut_short(marked, syntax, office, near):
        near = None
    words = " ".join(marked.document.words(office).lower().split())
    status = _status(marked.document.text[max(0, start - 12) : end])
    if former != (status == "former"):
        return "doubted"
    whole = Span(person.doc, min([start, *([near.start] if near else [])]), max([end, *([near.end] if near else [])]))
    return TitleMark(whole, named, words, near, status, rule)


def _are_parted(marked: Marked, syntax: Syntax, office: Span, person: Span, parting: frozenset[str]) -> bool:
    """True where another person's name or a word of these classes stands between the two."""
    between = Span(office.doc, min(office.end, person.end), max(office.start, person.start))
    if any(mark.kind == "person" and between.start <= mark.span.start < between.end for mark in marked.names):
        return True
    return any(token.pos in parting and not _is_beside_a_noun(token) for token in _within(syntax, between))


def _is_cut_short(marked: Marked, syntax: Syntax, office: Span, body: Span) -> bool:
    """True where the body goes on behind the words for it: the port of "Lowick port captain" is not Lowick."""
    if any(mark.span.covers(body) and mark.span != body for mark in marked.names if mark.kind == "body"):
        return True
    between = Span(office.doc, body.end, max(body.end, office.start))
    return any(token.pos in NOUNS for token in _within(syntax, between))


def _is_office_alone(document: Document, syntax: Syntax, office: Span) -> bool:
    """True where no name of something else stands within: "Harbour Party lawmaker" is a lawmaker and more."""
    words = (token for token in _within(syntax, office))
    own = takewhile(lambda token: token.pos != "ADP", words)
    return not any(token.text[0].isupper() and token.text.lower().rstrip(".") not in _office_words() for token in own)


@cache
def _office_words() -> frozenset[str]:
    """The single words of all offices and posts, and of what stands before them."""
    tables = ("office", "post", "office-short", "title-status")
    return frozenset(word for table in tables for one in load("title").words[table] for word in one.split())


def _is_beside_a_noun(token: Token) -> bool:
    """True for the ending of "the school's head", and for the verb of a word like "Lowick-based"."""
    return token.tag == "POS" or (token.pos == "VERB" and token.dep == "amod")


def _head_of(document: Document, syntax: Syntax, office: Span) -> str:
    """The last word of an office before what it is the office of: the "head" of "head of the yard"."""
    end = next((token.start for token in _within(syntax, office) if token.pos == "ADP"), office.end)
    words = document.text[office.start : end].lower().split()
    return words[-1] if words else ""


@cache
def _heads(*tables: str) -> frozenset[str]:
    """The last words of the offices or posts in these tables."""
    words = load("title").words
    return frozenset(one.split()[-1] for table in tables for one in words[table])


def _status(words: str) -> TitleStatus:
    """What the words around an office say of when it is held, by our own table."""
    table: Mapping[str, TitleStatus] = load("title").words["title-status"]
    return next((table[word] for word in words.lower().replace("-", " ").split() if word in table), "current")


def is_adjective(syntax: Syntax, name: Span) -> bool:
    """True for the Danish of "the Danish ministry", which nobody means by "it"."""
    last = next((token for token in syntax.tokens if token.start < name.end <= token.end), None)
    return last is not None and last.tag == "JJ"


def are_one_name(syntax: Syntax, ours: Span, theirs: Span) -> bool:
    """False for the Lowick of "the Lowick flood", or of "people of Lowick": what is named so is something else."""
    return theirs.covers(ours) and all(
        token.pos == "DET" or ours.covers(Span(ours.doc, token.start, token.end)) for token in _within(syntax, theirs)
    )


def agreed_on(places: Places, made: EventMark, one: EventProposed) -> EventMark:
    """An event that we missed, with those who took part and the day as far as the answer names them too."""

    def both(ours: Iterable[Span], words: Iterable[str], at: int = one.at) -> tuple[Span, ...]:
        theirs = [*placed(places, words, at, made.trigger)]
        return tuple(span for span in ours if any(span.meets(named) for named in theirs))

    day, day_at = [one.day] if one.day else [], one.day_at or one.at
    return replace(
        made,
        agents=both(made.agents, one.who),
        patients=both(made.patients, one.whom),
        places=both(made.places, one.place),
        times=both(made.times, day, day_at),
        counted_from=next(iter(both([made.counted_from] if made.counted_from else [], day, day_at)), None),
    )
