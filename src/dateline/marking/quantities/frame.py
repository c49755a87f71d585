"""What each figure is said of, read from the parse: the noun counted, what governs it, and whom it is said of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.marking.clauses import (
    SUBJECTS,
    clause,
    climb,
    governed_by,
    is_passive,
    objects,
    subjects,
    with_name,
    with_particle,
)
from dateline.marking.events import assertion_of
from dateline.marking.quantities.age import UNIT as AGE
from dateline.marking.quantities.measure import is_measured_in
from dateline.marking.quantities.noun import class_of, table
from dateline.marking.quantities.reckoned import counted_in, deed_of, reckoned_noun
from dateline.rules import alternation
from dateline.types import Change, Document, FigureFrame, QuantityMark, Side, Span, Syntax, Tense

NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"NUM", "SYM", "PRON"}
VERBS = frozenset({"VERB", "AUX"})
WITHIN = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "det", "advmod", "poss", "punct"})
LISTED = frozenset({"conj", "appos"})
OF_ITS_OWN = frozenset({"relcl", "acl"})
BESIDE = frozenset({"amod", "compound", "nmod"})
COMPLEMENTS = frozenset({"oprd", "acomp", "ccomp"})
SIDES: dict[str, Side] = {
    "nsubj": "subject", "nsubjpass": "object", "dobj": "object", "attr": "object", "npadvmod": "object",
    "dative": "object", "oprd": "object", "acomp": "object",
}  # fmt: skip
MOST_STEPS = 10
MOST_APART, FAR = 4, 60


def with_frames(marks: list[QuantityMark], document: Document, syntax: Syntax) -> list[QuantityMark]:
    """The marks with what the parse tells of each; one outside the parse stays as it is."""
    starts = [token.start for token in syntax.tokens]
    framed = [_framed(mark, document, syntax, starts) for mark in marks]
    return [_framed_like(mark, framed[:at][-MOST_APART:], document) for at, mark in enumerate(framed)]


def _framed_like(mark: QuantityMark, before: list[QuantityMark], document: Document) -> QuantityMark:
    """The 10 of "Holm has 12 goats and Berg has 10" said as the 12, of whom stands before its verb.

    A parse takes such a verb for anything.
    """
    text = document.text
    led = _led().search(text, max(0, mark.span.start - FAR), mark.span.start)
    alike = [one for one in before if one.of and one.unit == mark.unit and one.frame and one.counted == mark.counted]
    if mark.of or not alike or led is None or not text[mark.span.start : mark.span.end].replace(",", "").isdigit():
        return mark
    who, source = document.span(*led.span(1)), alike[-1].frame
    clause = document.span(who.start, mark.span.end)
    if source is None:
        return mark
    predicate = table("adding-verb").get(led[2], source.predicate)
    return replace(mark, frame=replace(source, subject=who, predicate=predicate, clause=clause, trigger=None))


@cache
def _led() -> re.Pattern[str]:
    leads = (lead for lead, kind in table("unit-carrier").items() if kind in ("any", "adds"))
    return re.compile(rf"\b([\w'’-]+) (?:\w+ly |now |already )?({alternation(leads)}) $")


def _framed(mark: QuantityMark, document: Document, syntax: Syntax, starts: list[int]) -> QuantityMark:
    root = _root(mark, syntax, starts)
    if root is None:
        return mark
    verb = next(
        (syntax.tokens[at].lemma for at in (root, *climb(syntax, root)) if syntax.tokens[at].pos == "VERB"), None
    )
    noun = _noun(syntax, root)
    if (reckoned := reckoned_noun(mark, syntax, root)) is not None:
        mark, frame = _of_reckoned(mark, document, syntax, *reckoned)
        noun = counted_in(syntax, reckoned[0]) or reckoned[0]
    else:
        frame = _frame(mark, document, syntax, root, noun)
    elsewhere = _is_of_other_clause(mark, frame, document, syntax, noun)
    measure = None if elsewhere else mark.measure
    return replace(mark, verb=verb, frame=frame, measure=measure)


def _of_reckoned(
    mark: QuantityMark, document: Document, syntax: Syntax, noun: int, verb: int
) -> tuple[QuantityMark, FigureFrame]:
    """The mark with the noun that it is the number of, and its frame: what is told of them, or else of the noun."""
    counted = counted_in(syntax, noun)
    if counted is None:
        return mark, _of_noun(FigureFrame(), document, syntax, noun, set(), verb=verb)
    token, deed = syntax.tokens[counted], deed_of(syntax, counted)
    frame = FigureFrame(token.lemma.lower(), tuple(sorted(set(_sorts(mark, syntax, counted)))))
    frame = _told(frame, document, syntax, verb if deed is None else deed, verb, "object", [])
    frame = frame if deed is not None else replace(frame, predicate=None, trigger=None)
    if mark.unit is None and mark.measure is None and token.tag == "NNS":
        mark = replace(mark, unit=token.lemma.lower(), counted=class_of(token.text))
    return mark, frame


def _is_of_other_clause(mark: QuantityMark, frame: FigureFrame, document: Document, syntax: Syntax, noun: int) -> bool:
    """True for the years of "convicted the man who ran the port for eleven years": they are no sentence.

    Nor are the nine dead of "a plane with nine people on board crashed, killing seven", and no crowns are arrested in
    "a man was arrested for stealing two crowns".
    """
    is_of_people = mark.counted == "person" or mark.measure in table("people-measure")
    counted = is_of_people or (mark.unit in table("time-length") and frame.side != "noun")
    if mark.measure is None or frame.clause is None or not counted or mark.role != "level":
        return False
    own = [syntax.tokens[child].text for child in syntax.children[noun] if syntax.tokens[child].dep in OF_ITS_OWN]
    return not is_measured_in(" ".join([document.words(frame.clause), *own]), mark.measure)


def _frame(mark: QuantityMark, document: Document, syntax: Syntax, root: int, noun: int) -> FigureFrame:
    """An age is said of a person, a measure beside a noun of what the noun names, and any other by what governs it."""
    if mark.unit == AGE and (person := _of_age(syntax, root)) is not None:
        return _told(FigureFrame(), document, syntax, root, root, "noun", [person])
    frame = FigureFrame(*_head(mark, syntax, noun, root))
    of_noun = not _counts_itself(mark) or "-" in document.words(mark.span)  # "a 30-room house"
    if noun != root and of_noun and syntax.tokens[noun].pos in NOUNS:
        return _of_noun(replace(frame, change=_of_old(syntax, noun)), document, syntax, noun, {noun})
    if (before := _before(mark, syntax, root)) is not None:
        return _of_noun(frame, document, syntax, before, {noun})
    return _with_predicate(frame, document, syntax, noun)


def _before(mark: QuantityMark, syntax: Syntax, at: int) -> int | None:
    """The word right before the figure that has no other object: "a deal that could be worth 500 was discussed".

    A parse takes such a figure for the subject of the verb behind it.
    """
    while at >= 0 and syntax.tokens[at].start >= mark.span.start:
        at -= 1
    return at if at >= 0 and syntax.tokens[at].lemma.lower() in table("takes-amount") else None


def _of_age(syntax: Syntax, at: int) -> int | None:
    """The noun that the age stands beside, or whose verb it completes; in "Ada Berg, aged 40," the name before it."""
    before = at - 1
    while before > 0 and syntax.tokens[before].lemma.lower() in table("age-link"):
        before -= 1
    if before < at - 1 and syntax.tokens[before].pos == "PROPN":
        return before
    for up in climb(syntax, at):
        if syntax.tokens[up].pos in NOUNS and syntax.tokens[up].lemma.lower() not in table("age-word"):
            return with_name(syntax, up)[0]
        if syntax.tokens[up].pos in VERBS:
            return next(iter(subjects(syntax, up)), None)
    return None


def _root(mark: QuantityMark, syntax: Syntax, starts: list[int]) -> int | None:
    """The token of the figure that hangs on a word outside it; the last where there are several."""
    inside = range(bisect_left(starts, mark.span.start), bisect_left(starts, mark.span.end))
    free = [at for at in inside if syntax.tokens[at].head not in inside or syntax.tokens[at].head == at]
    nominal = [at for at in free if syntax.tokens[at].pos in NOMINAL]
    return next(reversed(nominal or free), None)


def _noun(syntax: Syntax, at: int) -> int:
    """The noun that the figure is a part of: the mansion of "a 30-room mansion"."""
    for _ in range(MOST_STEPS):
        token = syntax.tokens[at]
        if token.dep not in WITHIN or token.head == at or syntax.tokens[token.head].pos not in NOMINAL:
            break
        at = token.head
    return at


def _head(mark: QuantityMark, syntax: Syntax, noun: int, root: int) -> tuple[str | None, tuple[str, ...]]:
    """The lemma of the noun that is counted, or of what there is so much of, and of the words that tell its sort."""
    token = syntax.tokens[noun]
    if token.pos == "NUM" or (noun == root and not _counts_itself(mark)):
        of = governed_by(syntax, noun, *table("amount-of"))
        if not of:
            return None, ()
        noun = of[0]
    while syntax.tokens[noun].lemma.lower() in table("number-noun") and (
        of := governed_by(syntax, noun, *table("amount-of"))
    ):
        noun = of[0]
    return syntax.tokens[noun].lemma.lower(), tuple(sorted(set(_sorts(mark, syntax, noun))))


def _counts_itself(mark: QuantityMark) -> bool:
    """True for a count of people or things; a measure is of something else than its unit."""
    return mark.unit is None or mark.counted == "person" or mark.of is not None


def _sorts(mark: QuantityMark, syntax: Syntax, noun: int) -> Iterator[str]:
    for child in syntax.children[noun]:
        token = syntax.tokens[child]
        in_figure = mark.of is None and mark.span.start <= token.start < mark.span.end
        beside = token.dep in BESIDE and token.pos != "NUM" and not in_figure
        owner = token.dep == "poss" and token.pos == "NOUN"
        if (beside or owner) and token.lemma.lower() not in table("no-sort"):
            yield token.lemma.lower()


def _with_predicate(frame: FigureFrame, document: Document, syntax: Syntax, noun: int) -> FigureFrame:
    """The frame with the word that governs the noun, past nouns and prepositions that only lead to it."""
    at, own = noun, {noun}
    for _ in range(MOST_STEPS):
        token = syntax.tokens[at]
        own.add(at)
        above = syntax.tokens[token.head]
        if token.head == at:
            return frame
        if token.dep in LISTED or _leads(syntax, token.head):
            at = token.head
        elif above.pos in VERBS and above.dep == "acomp":
            return _of_state(frame, document, syntax, token.head)
        elif above.pos in VERBS:
            return _of_verb(frame, document, syntax, token.head, token.dep, at, own)
        elif (doing := _completed(syntax, token.head)) is not None:
            return _of_verb(frame, document, syntax, doing, above.dep, token.head, own)
        elif above.pos in NOUNS | {"ADJ"}:
            return _of_noun(frame, document, syntax, token.head, own)
        else:
            at = token.head
    return frame


def _completed(syntax: Syntax, at: int) -> int | None:
    """The verb that an adjective only completes: "found guilty of two" and "pleaded guilty to two" tell two deeds."""
    token = syntax.tokens[at]
    verb = syntax.tokens[token.head]
    if token.pos != "ADJ" or token.dep not in COMPLEMENTS or verb.pos not in VERBS:
        return None
    is_told = verb.lemma.lower() in table("being") or token.lemma.lower() in table("takes-amount")
    return None if is_told else token.head


def _leads(syntax: Syntax, at: int) -> bool:
    token = syntax.tokens[at]
    member = token.dep == "prep" and token.lemma.lower() in table("leads-to-member")
    # "Records of 40 patients" are of each of them.
    leads = token.pos in NOUNS and token.tag != "NNS" and token.lemma.lower() in table("leads-to-count")
    return member or leads


def _of_verb(
    frame: FigureFrame, document: Document, syntax: Syntax, verb: int, dep: str, at: int, own: set[int]
) -> FigureFrame:
    side = SIDES.get(dep, "oblique")
    mine = [who for who in subjects(syntax, at) or subjects(syntax, verb) if who != at]
    if syntax.tokens[verb].lemma.lower() in table("being") and side != "subject" and mine:
        if state := next((child for child in syntax.children[at] if _is_state(syntax, child, at)), None):
            return _told(frame, document, syntax, state, verb, "noun", mine)
        return _of_noun(frame, document, syntax, mine[0], own, verb=verb)
    if syntax.tokens[at].text.lower() in table("new-value") and (changed := _changed(syntax, verb)):
        told = _of_noun(replace(frame, change="new"), document, syntax, changed[0], own, verb=verb)
        return replace(told, clause=clause(document, syntax, verb))
    suffered = next(iter(objects(syntax, verb)), None) if side == "subject" else None
    if suffered is not None and syntax.tokens[verb].lemma.lower() in table("suffering"):
        return _told(frame, document, syntax, suffered, verb, "object", [])
    if (place := _where(syntax, verb, side)) is not None:
        return _told(frame, document, syntax, place, verb, side, [])
    other = _others(syntax, verb, side, mine)
    return _told(frame, document, syntax, verb, verb, side, other)


def _where(syntax: Syntax, verb: int, side: Side) -> int | None:
    """The place that tells more than its verb: "90 divers are on the scene"."""
    if side == "subject" and syntax.tokens[verb].lemma.lower() in table("being"):
        places = governed_by(syntax, verb, *table("on-scene-link"))
        return next((at for at in places if syntax.tokens[at].lemma.lower() in table("on-scene")), None)
    return None


def _changed(syntax: Syntax, verb: int) -> list[int]:
    """What is changed in value by the verb: "cut his sentence", "the fine was doubled"."""
    if syntax.tokens[verb].lemma.lower() not in table("changes-value"):
        return []
    return subjects(syntax, verb) if is_passive(syntax, verb) else objects(syntax, verb)


def _of_old(syntax: Syntax, noun: int) -> Change | None:
    """Old for the figure beside a noun of which the verb tells another value: "his four-year term was cut to three"."""
    verb = syntax.tokens[noun].head
    away = noun in _changed(syntax, verb) and governed_by(syntax, verb, *table("new-value"), *table("step-of-change"))
    return "old" if away else None


def _of_state(frame: FigureFrame, document: Document, syntax: Syntax, state: int) -> FigureFrame:
    """Of what is so far done: "the dam was 40 percent drained" is said of the dam, as holding when it was."""
    verb = syntax.tokens[state].head
    return _told(frame, document, syntax, state, verb, "noun", subjects(syntax, verb))


def _is_state(syntax: Syntax, child: int, at: int) -> bool:
    """True for a participle or adjective right behind the figure, which the parser hangs on it: "40 metres tall"."""
    return child == at + 1 and syntax.tokens[child].tag in ("VBN", "JJ")


def _others(syntax: Syntax, verb: int, side: Side, own: list[int]) -> list[int]:
    """The nouns on the other side of the verb than the figure."""
    if side == "subject":
        return objects(syntax, verb)
    return governed_by(syntax, verb, *table("doer-link")) if is_passive(syntax, verb) and side == "object" else own


def _of_noun(
    frame: FigureFrame, document: Document, syntax: Syntax, noun: int, own: set[int], *, verb: int | None = None
) -> FigureFrame:
    """Governed by a noun or adjective: said of its owner, of what it is of, else of its verb's subject."""
    verb = (
        verb if verb is not None else next((up for up in climb(syntax, noun) if syntax.tokens[up].pos in VERBS), None)
    )
    owners = [child for child in syntax.children[noun] if syntax.tokens[child].dep == "poss"]
    if not owners and syntax.tokens[noun].pos == "ADJ" and syntax.tokens[syntax.tokens[noun].head].pos in NOUNS:
        owners = [syntax.tokens[noun].head]
    owners = owners or [who for who in governed_by(syntax, noun, *table("noun-of")) if who not in own]
    if not owners and verb is not None and syntax.tokens[noun].dep not in SUBJECTS:
        owners = subjects(syntax, verb)
    own_sort = tuple(sorted(set(_sort_of(syntax, noun, own))))
    return _told(
        replace(frame, of_sort=own_sort), document, syntax, noun, verb if verb is not None else noun, "noun", owners
    )


def _sort_of(syntax: Syntax, noun: int, own: set[int]) -> Iterator[str]:
    """The words that tell of what sort the governing noun is, without those of the figure."""
    for child in syntax.children[noun]:
        token = syntax.tokens[child]
        if (
            child not in own
            and token.dep in BESIDE
            and token.pos != "NUM"
            and token.lemma.lower() not in table("no-sort")
        ):
            yield token.lemma.lower()


def _told(
    frame: FigureFrame,
    document: Document,
    syntax: Syntax,
    at: int,
    verb: int,
    side: Side,
    subject: list[int],
) -> FigureFrame:
    token = syntax.tokens[at]
    lemma = with_particle(syntax, at) if token.pos in VERBS else token.lemma.lower()
    _, modality, affirmed = assertion_of(syntax, verb)
    return replace(
        frame,
        predicate=lemma,
        trigger=document.span(token.start, token.end),
        side=side,
        subject=_word(document, syntax, subject[0] if subject else _owner(syntax, at)),
        clause=clause(document, syntax, at if token.pos in NOUNS and not _is_what_it_is(syntax, verb) else verb),
        tense=_tense(syntax, verb),
        modality=modality,
        affirmed=affirmed,
    )


def _is_what_it_is(syntax: Syntax, verb: int) -> bool:
    """True for a verb that only says what the noun is, so that its days are the noun's."""
    return syntax.tokens[verb].lemma.lower() in table("being")


def _owner(syntax: Syntax, at: int) -> int | None:
    return next((child for child in syntax.children[at] if syntax.tokens[child].dep == "poss"), None)


def _word(document: Document, syntax: Syntax, at: int | None) -> Span | None:
    return None if at is None else document.span(syntax.tokens[at].start, syntax.tokens[at].end)


def _tense(syntax: Syntax, verb: int) -> Tense | None:
    """Present for what holds at the time of telling, also in the perfect: "has killed 40 so far"."""
    tags = {syntax.tokens[verb].tag}
    for child in syntax.children[verb]:
        token = syntax.tokens[child]
        if token.dep in ("aux", "auxpass"):
            tags.add(token.tag)
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if "VBD" in tags else None
