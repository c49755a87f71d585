"""What one verb or noun of a sentence has from another: its day, or what it is done to."""

from collections.abc import Iterator, Mapping

from dateline.marking.clauses import (
    SUBJECTS,
    goes_along,
    is_passive,
    is_past,
    is_perfect,
    is_present,
    objects,
    subjects,
)
from dateline.marking.events.senses import is_event_noun
from dateline.marking.lexicon import EventLexicon
from dateline.types import Span, Syntax

CASUALTIES = frozenset({"death", "injury"})
VERBAL = frozenset({"VERB", "AUX"})
PASSES_ON = frozenset({"schedule", "set", "slate", "plan", "expect", "be", "remain", "go", "place", "due"})
DURING = frozenset({"during", "in", "throughout", "amid"})


def shared_days(
    syntax: Syntax, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon
) -> dict[int, tuple[Span, ...]]:
    """By token without a day of its own, the day that it shares; `dated` are those that have one."""
    lent = _inherited(syntax, dated, lexicon)
    return {**_of_casualties(syntax, {**lent, **dated}, lexicon), **lent}


def done_to(syntax: Syntax, verb: int, lexicon: EventLexicon) -> list[int]:
    """The verb's objects; those of "shot and wounded the guard" are of both."""
    second = verb + 2
    is_shared = second < len(syntax.tokens) and _has_the_object_of(syntax, verb, second, lexicon)
    return objects(syntax, second if is_shared else verb)


def _has_the_object_of(syntax: Syntax, verb: int, second: int, lexicon: EventLexicon) -> bool:
    """True for a verb that needs an object and has none before "and" and another that has one."""
    first, other = syntax.tokens[verb], syntax.tokens[second]
    if lexicon.verbs.get(first.lemma.lower()) not in lexicon.links["needs"] or second != verb + 2:
        return False
    beside = syntax.tokens[verb + 1].dep == "cc" and other.dep == "conj" and other.head == verb
    return beside and other.tag == first.tag and not objects(syntax, verb) and not is_passive(syntax, verb)


def _inherited(
    syntax: Syntax, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon
) -> dict[int, tuple[Span, ...]]:
    """Dates that a verb shares: with the noun it lends itself to and with its "when" clause."""
    found: dict[int, tuple[Span, ...]] = {}
    meanwhile = lexicon.links["meanwhile"]
    for index, spans in dated.items():
        token = syntax.tokens[index]
        if token.lemma.lower() in lexicon.light | PASSES_ON:
            begins_later = token.lemma.lower() in lexicon.begins and is_present(syntax, index)
            named = [] if begins_later else subjects(syntax, index)
            for noun in [*named, *_object_nouns(syntax, index)]:
                if is_event_noun(syntax, noun, lexicon):
                    found[noun] = spans
        found.update((noun, spans) for noun in _new_disasters(syntax, index, lexicon))
        if token.dep == "conj" and token.head not in dated and _has_the_object_of(syntax, token.head, index, lexicon):
            found[token.head] = spans
        along = goes_along(syntax, index, meanwhile) or _opens_a_stretch(syntax, index, lexicon.links["since"])
        shares = token.dep == "advcl" and along
        at_one_time = is_past(syntax, index) == is_past(syntax, token.head)
        if shares and at_one_time and _takes_a_day(syntax, token.head, dated, lexicon):
            found[token.head] = spans
        if _goes_on_during(syntax, index) and is_event_noun(syntax, index, lexicon):
            found[syntax.tokens[token.head].head] = spans
        for child in syntax.children[index]:
            below = syntax.tokens[child]
            if below.dep == "advcl" and child not in dated and goes_along(syntax, child, meanwhile):
                found[child] = spans
    return found


def _new_disasters(syntax: Syntax, verb: int, lexicon: EventLexicon) -> list[int]:
    """The subject of "a rockfall cut the road on Sunday", which is new to the reader and was on the day of its work."""
    befell = [noun for noun in subjects(syntax, verb) if lexicon.nouns.get(syntax.tokens[noun].lemma) == "disaster"]
    told = [noun for noun in befell if is_past(syntax, verb) and not is_perfect(syntax, verb)]
    return [
        noun
        for noun in told
        if any(syntax.tokens[child].text.lower() in lexicon.new for child in syntax.children[noun])
    ]


def _goes_on_during(syntax: Syntax, index: int) -> bool:
    """True for "fell in the 2006 raid" and "looting during the 2006 raid", not for "its part in the 2006 raid"."""
    link = syntax.tokens[syntax.tokens[index].head]
    above = syntax.tokens[link.head]
    return link.text.lower() in DURING and (link.text.lower() != "in" or above.pos not in ("NOUN", "PROPN"))


def _takes_a_day(syntax: Syntax, verb: int, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon) -> bool:
    """False for what has a day, and for "was asleep when it fell on 4 May", which tells of no time of its own."""
    return verb not in dated and syntax.tokens[verb].lemma.lower() not in lexicon.states["own-day"]


def _object_nouns(syntax: Syntax, index: int) -> list[int]:
    wanted = ("dobj", "attr", "nsubjpass")
    return [child for child in syntax.children[index] if syntax.tokens[child].dep in wanted]


def _opens_a_stretch(syntax: Syntax, index: int, since: frozenset[str]) -> bool:
    """True for the clause of "has fallen since the dam burst on 4 May": it tells from when on, and no reason."""
    below = [syntax.tokens[child] for child in syntax.children[index]]
    led = any(token.dep == "mark" and token.text.lower() in since for token in below)
    return led and is_perfect(syntax, syntax.tokens[index].head)


def _of_casualties(
    syntax: Syntax, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon
) -> dict[int, tuple[Span, ...]]:
    """By verb of death or injury without a day, that of the verb beside it, of their "when" clause or of what did it.

    "Three were killed and nine hurt on Monday", "three were killed and nine hurt when a wall fell on Monday", "the
    fire of 2008 that killed three".
    """
    found: dict[int, tuple[Span, ...]] = {}
    for group in _groups(syntax, lexicon):
        own = next((dated[verb] for verb in group if verb in dated), None)
        along = (child for verb in group for child in syntax.children[verb] if _tells_when(syntax, child, lexicon))
        spans = own or next((dated[child] for child in along if child in dated and is_past(syntax, child)), None)
        spans = spans or _day_of_its_doer(syntax, group[0], dated, lexicon)
        if spans and any(is_past(syntax, verb) for verb in group):
            found.update((verb, spans) for verb in group if verb not in dated)
    return found


def _day_of_its_doer(
    syntax: Syntax, verb: int, dated: Mapping[int, tuple[Span, ...]], lexicon: EventLexicon
) -> tuple[Span, ...] | None:
    """The day of the fire in "the fire of 2008 that killed three", not in "that has killed three", which goes on."""
    token = syntax.tokens[verb]
    relative = {syntax.tokens[child].tag for child in syntax.children[verb] if syntax.tokens[child].dep == "nsubj"}
    does_it = token.dep == "relcl" and "WDT" in relative and is_event_noun(syntax, token.head, lexicon)
    return dated.get(token.head) if does_it and not is_perfect(syntax, verb) else None


def _groups(syntax: Syntax, lexicon: EventLexicon) -> Iterator[list[int]]:
    """The verbs of death and injury that one sentence sets side by side."""
    for index, token in enumerate(syntax.tokens):
        if _befalls(syntax, index, lexicon) and not (token.dep == "conj" and _befalls(syntax, token.head, lexicon)):
            group = [index]
            for verb in group:
                beside = [child for child in syntax.children[verb] if syntax.tokens[child].dep == "conj"]
                group.extend(
                    child for child in beside if _befalls(syntax, child, lexicon) and _has_others(syntax, child)
                )
            yield group


def _has_others(syntax: Syntax, verb: int) -> bool:
    """False for what befell the same one later: "was hurt and died on Friday"."""
    return any(syntax.tokens[child].dep in SUBJECTS | {"dobj"} for child in syntax.children[verb])


def _befalls(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    token = syntax.tokens[index]
    return token.pos in VERBAL and lexicon.verbs.get(token.lemma.lower()) in CASUALTIES


def _tells_when(syntax: Syntax, child: int, lexicon: EventLexicon) -> bool:
    return syntax.tokens[child].dep == "advcl" and goes_along(syntax, child, lexicon.links["meanwhile"])
