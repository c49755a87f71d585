"""Clauses that tell something that happens: the verb or noun, its time, who and to whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from dateline.marking.clauses import (
    clause,
    climb,
    governed_by,
    is_passive,
    is_past,
    is_present,
    objects,
    phrase,
    subjects,
    with_particle,
)
from dateline.marking.events.dating import Dates, attach
from dateline.marking.events.factuality import assertion_of, conjunction_of, is_awaited, is_named_only, is_purpose
from dateline.marking.events.lines import EventLine, noun_line, verb_line
from dateline.marking.events.senses import (
    first_half,
    has_outcome,
    is_event_noun,
    kind_of,
    sense_of,
    verb_deeds,
    word_of,
)
from dateline.marking.events.sharing import PASSES_ON, done_to
from dateline.marking.lexicon import EventLexicon, event_lexicon
from dateline.types import Document, EventMark, QuoteMark, Span, Syntax, TimeMark, TimeRef

MOST_WORDS = 8  # of what is taken for one trigger
PLACE_LINKS = ("in", "at", "near", "outside", "inside", "across")


@dataclass(frozen=True, slots=True)
class _Scene:
    document: Document
    syntax: Syntax
    lexicon: EventLexicon
    dates: Dates
    days: frozenset[Span]
    ahead: frozenset[Span]
    starts: tuple[int, ...]
    reaches: tuple[int, ...]
    cues: Mapping[int, tuple[QuoteMark, ...]]


def mark_events(
    document: Document, syntax: Syntax, *, times: tuple[TimeMark, ...], quotes: tuple[QuoteMark, ...] = ()
) -> tuple[EventMark, ...]:
    """The events a document tells, in order of their trigger words."""
    return tuple(_events(_scene(document, syntax, times, quotes)))


def told_at(document: Document, syntax: Syntax, trigger: Span, *, times: tuple[TimeMark, ...]) -> EventMark | None:
    """The event that a word taken for a trigger tells, if it is a verb or a noun.

    What is asked of an undated verb or of a noun elsewhere is not asked here; how it is told is read as ever.
    """
    scene = _scene(document, syntax, times, ())
    first = bisect_left(syntax.tokens, trigger.start, key=lambda token: token.start)
    within = range(
        first, min(first + MOST_WORDS, bisect_left(syntax.tokens, trigger.end, key=lambda token: token.start))
    )
    verbs = [at for at in within if syntax.tokens[at].pos == "VERB"]
    nouns = [at for at in within if syntax.tokens[at].pos == "NOUN"]
    if not verbs:
        return _noun_telling(scene, nouns[-1]) if nouns else None
    lemma, doers = syntax.tokens[verbs[0]].lemma.lower(), subjects(syntax, verbs[0])
    if _only_announces(scene, lemma, doers) or _tells_of_itself(scene, verbs[0], doers):
        return None
    return _verb_telling(scene, verbs[0], scene.lexicon.verbs.get(sense_of(syntax, verbs[0], scene.lexicon)))


def _scene(document: Document, syntax: Syntax, times: tuple[TimeMark, ...], quotes: tuple[QuoteMark, ...]) -> _Scene:
    lexicon = event_lexicon()
    days = frozenset(mark.span for mark in times if mark.ref.type in ("DATE", "TIME"))
    starts, reaches = _reaches(days)
    ahead = frozenset(mark.span for mark in times if mark.span in days and _may_be_ahead(mark.ref))
    dates = attach(syntax, times, lexicon)
    return _Scene(document, syntax, lexicon, dates, days, ahead, starts, reaches, _by_cue(quotes))


def _may_be_ahead(ref: TimeRef) -> bool:
    """True for a day without a year, and for "next month"."""
    near = ref.weekday is not None or ref.day is not None
    return ref.year is None and (ref.shift or 0) >= 0 and ref.way != "past" and (near or (ref.shift or 0) > 0)


def _by_cue(quotes: tuple[QuoteMark, ...]) -> dict[int, tuple[QuoteMark, ...]]:
    """By where their cue begins, the quotes."""
    found: dict[int, tuple[QuoteMark, ...]] = {}
    for quote in quotes:
        if quote.cue:
            found[quote.cue.start] = (*found.get(quote.cue.start, ()), quote)
    return found


def _reaches(days: frozenset[Span]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where each day expression starts, and how far it and all before it reach."""
    in_order = sorted(days)
    return tuple(span.start for span in in_order), tuple(accumulate((span.end for span in in_order), max))


def _events(scene: _Scene) -> Iterator[EventMark]:
    for index, token in enumerate(scene.syntax.tokens):
        if _in_time(scene, index):
            continue
        if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
            found = _verb_event(scene, index)
        elif lemma := _mistagged(scene, index):
            found = _mistagged_event(scene, index, lemma)
        elif is_event_noun(scene.syntax, index, scene.lexicon):
            found = _noun_event(scene, index)
        else:
            continue
        if found:
            yield found


def _is_dated(scene: _Scene, index: int) -> bool:
    return any(span in scene.days for span in scene.dates.times.get(index, ()))


def _verb_event(scene: _Scene, index: int) -> EventMark | None:
    syntax = scene.syntax
    lemma = with_particle(syntax, index)
    dated = _is_dated(scene, index)
    kind = kind_of(syntax, index, scene.lexicon)
    first, second = subjects(syntax, index), objects(syntax, index)
    begins_later = lemma in scene.lexicon.begins and is_present(syntax, index)
    if (_only_announces(scene, lemma, first) and not begins_later) or _tells_of_itself(scene, index, first):
        return None
    if lemma in scene.lexicon.states["elapses"] and _are_lengths(scene, first):
        return None
    if any(_perceived(scene, noun) == index and is_event_noun(syntax, noun, scene.lexicon) for noun in first):
        return None
    if kind is None and lemma in scene.lexicon.states["never"]:
        return None
    if not dated and (kind == "speak" or is_purpose(syntax, index)):
        return None
    if not dated and kind is None and not _is_deed(scene, index, lemma):
        return None
    first, second = _parties(scene, index)
    if (not second and not (dated or first)) or (lemma == "be" and _is_empty(syntax, first)):
        return None
    return _verb_telling(scene, index, kind)


def _lemma(scene: _Scene, index: int) -> str:
    """The verb's lemma, with that of what begins or ends by it: "begun to dig" tells of no other beginning."""
    tokens, lemma = scene.syntax.tokens, scene.syntax.tokens[index].lemma.lower()
    begun = (tokens[child] for child in scene.syntax.children[index] if tokens[child].dep == "xcomp")
    other = next((token.lemma.lower() for token in begun if token.pos == "VERB"), None)
    return f"{lemma} {other}" if other and lemma in scene.lexicon.aspects else lemma


def _parties(scene: _Scene, verb: int) -> tuple[list[int], list[int]]:
    """Who does it, and to whom or what."""
    syntax = scene.syntax
    first, second = subjects(syntax, verb), done_to(syntax, verb, scene.lexicon)
    return (governed_by(syntax, verb, "by"), [*first, *second]) if is_passive(syntax, verb) else (first, second)


def _verb_telling(scene: _Scene, index: int, kind: str | None) -> EventMark:
    syntax, (first, second) = scene.syntax, _parties(scene, index)
    told = _event(scene, index, kind or "other", first, second, _verb_span(scene, index), "event.verb")
    line = _verb_line(scene, index)
    deeds = verb_deeds(syntax, index, sense_of(syntax, index, scene.lexicon), scene.lexicon)
    told = replace(_lined(told, line), deeds=deeds, lemma=_lemma(scene, index))
    dated = _is_dated(scene, index)
    # What is set up or pledged on a day is done on it; what is set or expected is still to come.
    is_done = kind == "announce" or with_particle(syntax, index) != syntax.tokens[index].lemma.lower()
    awaited = not is_done and is_awaited(syntax, index)
    awaited = awaited or _is_timetable(scene, index) or _is_to_come(scene, index)
    ahead = dated and told.status == "happened" and awaited
    return replace(told, status="planned", modality="planned") if ahead else told


def _is_to_come(scene: _Scene, index: int) -> bool:
    """True for "when it opens on Friday": such a clause has the present tense for what is ahead."""
    present = scene.syntax.tokens[index].tag in ("VBZ", "VBP")
    return present and conjunction_of(scene.syntax, index) in scene.lexicon.to_come


def _lined(mark: EventMark, line: EventLine) -> EventMark:
    led = replace(mark, line=line.pieces, form=line.form, is_cut=line.is_cut)
    return replace(led, pointers=line.pointers, hangs_on=line.hangs_on)


def _is_timetable(scene: _Scene, index: int) -> bool:
    """True for "starts on Friday" in the present tense."""
    token = scene.syntax.tokens[index]
    ahead = any(span in scene.ahead for span in scene.dates.times.get(index, ()))
    return ahead and token.tag in ("VBZ", "VBP") and token.lemma.lower() in scene.lexicon.timetable


def _verb_line(scene: _Scene, verb: int) -> EventLine:
    return verb_line(scene.document, scene.syntax, verb, scene.cues.get(scene.syntax.tokens[verb].start, ()))


def _is_deed(scene: _Scene, index: int, lemma: str) -> bool:
    """True for what somebody did to something: a past tense with a subject, and an object if it is not passive."""
    syntax = scene.syntax
    if lemma in scene.lexicon.light | scene.lexicon.states["own-day"] or not is_past(syntax, index):
        return False
    return bool(subjects(syntax, index)) and (is_passive(syntax, index) or bool(objects(syntax, index)))


def _tells_of_itself(scene: _Scene, index: int, nouns: list[int]) -> bool:
    """True for "this article was amended on 4 May", "a report misstated the year", "Ada Berg contributed to this"."""
    tokens, words = scene.syntax.tokens, scene.lexicon.itself
    lemma = tokens[index].lemma.lower()
    if lemma in words["helps"]:
        nouns = governed_by(scene.syntax, index, "to", "with")
    texts = [noun for noun in nouns if tokens[noun].lemma.lower() in words["text"]]
    if lemma in words["errs"]:
        return bool(texts)
    if lemma not in words["verb"] | words["helps"]:
        return False
    texts += [of for noun in texts for of in governed_by(scene.syntax, noun, "on", "of", "to")]
    return any(tokens[child].text.lower() in words["this"] for noun in texts for child in scene.syntax.children[noun])


def _are_lengths(scene: _Scene, nouns: list[int]) -> bool:
    """True for the subject of "ten years have passed", by which nothing happens."""
    return any(scene.syntax.tokens[noun].lemma.lower() in scene.lexicon.states["length"] for noun in nouns)


def _verb_span(scene: _Scene, index: int) -> Span:
    """The verb's clause, with the verb it completes ("stayed to help") or the noun it describes ("a plan begun in")."""
    own = clause(scene.document, scene.syntax, index)
    token = scene.syntax.tokens[index]
    if token.dep == "xcomp" and scene.syntax.tokens[token.head].pos == "VERB":
        whole = clause(scene.document, scene.syntax, token.head)
        return whole if whole.covers(own) else own
    if token.dep != "acl":
        return own
    noun = phrase(scene.document, scene.syntax, token.head)
    return scene.document.span(noun.start, own.end) if 0 < own.start - noun.start < 120 else own


def _mistagged(scene: _Scene, index: int) -> str | None:
    """The lemma of a past tense that the tagger took for an adjective: ", liberated Lund" is no kind of Lund."""
    token = scene.syntax.tokens[index]
    lemma = scene.lexicon.past.get(token.text.lower()) if token.pos == "ADJ" else None
    if lemma is None or objects(scene.syntax, index):
        return lemma
    head = scene.syntax.tokens[token.head]
    behind_comma = index > 0 and scene.syntax.tokens[index - 1].text == ","
    return lemma if token.dep == "amod" and head.pos == "PROPN" and behind_comma else None


def _mistagged_event(scene: _Scene, index: int, lemma: str) -> EventMark:
    """Its subject is the noun that the parse put in the clause's place, and so are its dates."""
    syntax, kind = scene.syntax, scene.lexicon.verbs[lemma]
    if second := objects(syntax, index):
        return _event(scene, index, kind, subjects(syntax, index), second, _verb_span(scene, index), "event.verb")
    head = syntax.tokens[index].head
    hosts = [i for i in climb(syntax, head) if syntax.tokens[i].pos == "NOUN" and i in scene.dates.times]
    start = phrase(scene.document, syntax, hosts[0]).start if hosts else syntax.tokens[index].start
    span = scene.document.span(start, phrase(scene.document, syntax, head).end)
    made = _event(scene, index, kind, hosts[:1], [head], span, "event.verb")
    return replace(made, times=tuple(scene.dates.times[hosts[0]])) if hosts else made


def _is_empty(syntax: Syntax, nouns: list[int]) -> bool:
    """True for the "it" and "there" of "it is ten years"."""
    return all(syntax.tokens[noun].text.lower() in ("it", "this", "that", "there") for noun in nouns)


def _only_announces(scene: _Scene, lemma: str, nouns: list[int]) -> bool:
    """True for "the election is scheduled for 4 May": the election is the event."""
    names_it = any(is_event_noun(scene.syntax, noun, scene.lexicon) for noun in nouns)
    return names_it and lemma in PASSES_ON | scene.lexicon.light


def _perceived(scene: _Scene, index: int) -> int | None:
    """The verb by which the noun is told to have been felt, heard or recorded."""
    verb = scene.syntax.tokens[index].head
    is_subject = scene.syntax.tokens[index].dep == "nsubjpass"
    return verb if is_subject and scene.syntax.tokens[verb].lemma in scene.lexicon.states["perceived"] else None


def _noun_event(scene: _Scene, index: int) -> EventMark | None:
    """What the noun tells; None where nothing beside it makes it a telling."""
    syntax, lemma = scene.syntax, word_of(scene.syntax, index, scene.lexicon)
    agents, patients = _beside_noun(scene, index)
    lender = _lender(scene, index)
    if lender is not None and _is_dated(scene, lender) and not patients:
        return None
    dated = _is_dated(scene, index) or index in scene.dates.counted
    told = agents or patients or _is_counted(syntax, index) or _perceived(scene, index) is not None
    if not dated and (not told or lemma == "anniversary" or is_named_only(syntax, index)):
        return None
    return _noun_telling(scene, index)


def _beside_noun(scene: _Scene, index: int) -> tuple[list[int], list[int]]:
    """Who does what the noun tells, and to whom or what."""
    syntax, lender = scene.syntax, _lender(scene, index)
    agents = [i for i in syntax.children[index] if syntax.tokens[i].dep == "poss"] + governed_by(syntax, index, "by")
    patients = governed_by(syntax, index, "of", "over", "against", "from", "on", "with", "for")
    patients += [i for i in syntax.children[index] if syntax.tokens[i].dep == "compound"]
    agents = [i for i in agents if not _in_time(scene, i)]
    patients = [i for i in patients if not _in_time(scene, i) and i != first_half(syntax, index, scene.lexicon)]
    return agents or (subjects(syntax, lender) if lender is not None else []), patients


def _noun_telling(scene: _Scene, index: int) -> EventMark:
    syntax, lemma = scene.syntax, word_of(scene.syntax, index, scene.lexicon)
    agents, patients = _beside_noun(scene, index)
    lender = _lender(scene, index)
    lender = _perceived(scene, index) if lender is None else lender
    span = _noun_span(scene, index) if lender is None else clause(scene.document, syntax, lender)
    made = _event(scene, index, scene.lexicon.nouns.get(lemma, "other"), agents, patients, span, "event.noun")
    word = syntax.tokens[first_half(syntax, index, scene.lexicon)]
    trigger = scene.document.span(word.start, syntax.tokens[index].end)
    line = noun_line(scene.document, syntax, index) if lender is None else _verb_line(scene, lender)
    deeds = scene.lexicon.noun_deeds.get(lemma, ())
    made = replace(made, trigger=trigger, lemma=lemma, deeds=deeds, nominal=lender is None)
    return _lined(made, line)


def _is_counted(syntax: Syntax, index: int) -> bool:
    """True for "two deaths", which are told by how many they are."""
    return any(syntax.tokens[child].dep == "nummod" for child in syntax.children[index])


def _lender(scene: _Scene, index: int) -> int | None:
    """The light verb that tells the noun as its own ("led to the death of", "held a ceremony"), not one beside it."""
    token = scene.syntax.tokens[index]
    link = scene.syntax.tokens[token.head].text.lower() if token.dep == "pobj" else ""
    if token.dep not in ("dobj", "pobj") or link in scene.lexicon.links["beside"]:
        return None
    verb = next((i for i in climb(scene.syntax, index) if scene.syntax.tokens[i].pos == "VERB"), None)
    steps = {token.head, scene.syntax.tokens[token.head].head}
    return verb if verb in steps and scene.syntax.tokens[verb].lemma.lower() in scene.lexicon.light else None


def _in_time(scene: _Scene, index: int) -> bool:
    token = scene.syntax.tokens[index]
    begun = bisect_right(scene.starts, token.start)
    return begun > 0 and token.end <= scene.reaches[begun - 1]


def _noun_span(scene: _Scene, index: int) -> Span:
    """The noun phrase with the time that dates it or the count that ends in it."""
    token = scene.syntax.tokens[index]
    own = phrase(scene.document, scene.syntax, token.head if token.dep == "compound" else index)
    near = [
        span for span in scene.dates.times.get(index, ()) if abs(span.start - own.end) < 60 or span.end <= own.start
    ]
    counted = scene.dates.counted.get(index)
    spans = [own, *(span for span in [*near, counted] if span and abs(span.start - own.start) < 200)]
    return scene.document.span(min(s.start for s in spans), max(s.end for s in spans))


def _event(
    scene: _Scene, index: int, kind: str, agents: list[int], patients: list[int], span: Span, rule: str
) -> EventMark:
    document, syntax, token = scene.document, scene.syntax, scene.syntax.tokens[index]
    counted = scene.dates.counted.get(index)
    status, modality, _ = assertion_of(syntax, index)
    return EventMark(
        span=span,
        trigger=document.span(token.start, token.end),
        lemma=token.lemma.lower(),
        kind=kind,
        status=status,
        times=tuple(scene.dates.times.get(index, ())),
        agents=tuple(phrase(document, syntax, agent) for agent in agents),
        patients=tuple(_done_to(document, syntax, index, patient) for patient in patients),
        places=tuple(phrase(document, syntax, place) for place in governed_by(syntax, index, *PLACE_LINKS)),
        rule=rule,
        counted_from=counted,
        modality=modality,
        past=is_past(syntax, index),
    )


def _done_to(document: Document, syntax: Syntax, index: int, patient: int) -> Span:
    """The noun with its modifiers; of "shot dead two guards" the two guards."""
    whole, first = phrase(document, syntax, patient), syntax.tokens[min(index + 2, len(syntax.tokens) - 1)].start
    within = has_outcome(syntax, index) and whole.start < first < whole.end
    return document.span(first, whole.end) if within else whole
