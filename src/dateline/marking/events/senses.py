"""The words that tell events: nouns of the lexicon, also in two halves, and verbs with what they govern.

"Heart attack" is one noun and no attack, "claimed two lives" one verb and no claim. A word stands for deeds, finer than
its kind, of which one of several senses has several.
"""

from collections.abc import Iterator

from dateline.marking.clauses import governed_by, objects, subjects, with_particle
from dateline.marking.lexicon import EventLexicon
from dateline.types import Syntax

DAY_NOUNS = frozenset({"day", "year", "month", "week", "night", "morning", "date", "time", "moment"})
COMPLEMENTS = frozenset({"acomp", "oprd", "ccomp", "xcomp"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass"})
TELLING = frozenset({"NOUN", "ADJ"})
COUNTED = frozenset({"NUM", "DET"})


def is_event_noun(syntax: Syntax, index: int, lexicon: EventLexicon) -> bool:
    """True for a common noun of the lexicon, and for one that heads a name or names a day ("Victory Day")."""
    token = syntax.tokens[index]
    if word_of(syntax, index, lexicon) not in lexicon.nouns or token.pos not in ("NOUN", "PROPN"):
        return False
    head = syntax.tokens[token.head]
    heads_a_name = token.dep != "compound"
    return heads_a_name or head.lemma.lower() in DAY_NOUNS


def word_of(syntax: Syntax, index: int, lexicon: EventLexicon) -> str:
    """The noun as the lexicon has it: its lemma, or the two halves of which it is the latter."""
    lemma = syntax.tokens[index].lemma.lower()
    first = first_half(syntax, index, lexicon)
    return lemma if first == index else f"{syntax.tokens[first].text.lower()}-{lemma}"


def first_half(syntax: Syntax, index: int, lexicon: EventLexicon) -> int:
    """The word before the token with which it is one word of the lexicon; the token itself where there is none."""
    lemma = syntax.tokens[index].lemma.lower()
    for first in (_before_hyphen(syntax, index), index - 1):
        if 0 <= first < index and f"{syntax.tokens[first].text.lower()}-{lemma}" in lexicon.nouns:
            return first
    return index


def _before_hyphen(syntax: Syntax, index: int) -> int:
    """The token before a hyphen that the token is written together with; the token itself where there is none."""
    if index < 2:
        return index
    first, hyphen, last = syntax.tokens[index - 2 : index + 1]
    return index - 2 if hyphen.text == "-" and first.end == hyphen.start and hyphen.end == last.start else index


def sense_of(syntax: Syntax, index: int, lexicon: EventLexicon) -> str:
    """The verb with the word by which it tells something of its own, where the lexicon has the two; else as it is."""
    lemma, own = syntax.tokens[index].lemma.lower(), with_particle(syntax, index)
    phrases = (f"{lemma} {word}" for word in _governed(syntax, index, lexicon)) if lemma in lexicon.leaning else ()
    return next((phrase for phrase in phrases if phrase in lexicon.verbs or phrase in lexicon.verb_deeds), own)


def kind_of(syntax: Syntax, index: int, lexicon: EventLexicon) -> str | None:
    """The kind that a verb tells, that of the noun it lends itself to first."""
    lemma = with_particle(syntax, index)
    nouns = (noun for noun in objects(syntax, index) if is_event_noun(syntax, noun, lexicon))
    if lemma in lexicon.light and (lent := next(nouns, None)) is not None:
        return lexicon.nouns[word_of(syntax, lent, lexicon)]
    told = lexicon.verbs.get(sense_of(syntax, index, lexicon))
    return told or ("speak" if lemma in lexicon.say else lexicon.verbs.get(lemma))


def verb_deeds(syntax: Syntax, index: int, sense: str, lexicon: EventLexicon) -> tuple[str, ...]:
    """Its deeds; where a noun lends itself to it, or begins by it, those of the noun too; none where a verb does."""
    own, lemma = lexicon.verb_deeds.get(sense, ()), syntax.tokens[index].lemma.lower()
    if any(attempt_at(syntax, child, lexicon) == index for child in syntax.children[index]):
        return ()
    if lemma not in lexicon.aspects | lexicon.light or sense != with_particle(syntax, index):
        return own
    if any(syntax.tokens[child].dep == "xcomp" for child in syntax.children[index]):
        return ()
    nouns = (*objects(syntax, index), *(subjects(syntax, index) if lemma in lexicon.aspects else ()))
    words = (word_of(syntax, noun, lexicon) for noun in nouns if is_event_noun(syntax, noun, lexicon))
    lent = tuple(dict.fromkeys(deed for word in words for deed in lexicon.noun_deeds.get(word, ())))
    return lent if lent and lemma not in lexicon.aspects else (*own, *lent)


def _governed(syntax: Syntax, index: int, lexicon: EventLexicon) -> Iterator[str]:
    """What completes the verb: what is right behind it, its objects, what it makes of them, where its links lead.

    "Stepped down as mayor" is parsed with an adverb, "stepped down" with a particle. Where a verb sends its object is
    often parsed as the object's own: "sent three divers to hospital".
    """
    tokens = syntax.tokens
    behind = (i for i in syntax.children[index] if i == index + 1 and tokens[i].dep == "advmod")
    yield from (tokens[i].text.lower() for i in behind)
    nouns = [*objects(syntax, index), *(i for i in syntax.children[index] if tokens[i].dep in PASSIVE_SUBJECTS)]
    said = [i for i in syntax.children[index] if tokens[i].dep in COMPLEMENTS]
    said += [after for noun in nouns for after in syntax.children[noun] if after > noun and tokens[after].pos == "ADJ"]
    said += [index + 1] if has_outcome(syntax, index) else []
    links = [i for i in syntax.children[index] if tokens[i].dep in ("prep", "dative")]
    links += [
        i
        for noun in nouns
        for i in syntax.children[noun]
        if i > index and tokens[i].text.lower() in lexicon.links["to"]
    ]
    ends = [end for link in links for end in syntax.children[link] if tokens[end].dep == "pobj"]
    parts = [part for noun in nouns for part in governed_by(syntax, noun, "of")]
    told = (i for i in (*said, *nouns, *parts, *ends) if tokens[i].pos in TELLING and not _is_denied(syntax, i))
    yield from (tokens[i].lemma.lower() for i in told)
    leads = (tokens[i].text.lower() for i in links)
    yield from (word for word in leads if word in lexicon.links["into"])


def attempt_at(syntax: Syntax, index: int, lexicon: EventLexicon) -> int | None:
    """The verb of "tried to flee in March" for that of the fleeing: of the day nothing is told but the attempt."""
    token = syntax.tokens[index]
    above = syntax.tokens[token.head]
    led = token.dep == "xcomp" and token.tag == "VB" and above.lemma.lower() in lexicon.links["tries"]
    return token.head if led and above.pos == "VERB" else None


def has_outcome(syntax: Syntax, index: int) -> bool:
    """True for "shot dead two guards", of whom the adjective tells what became of them, not who they were."""
    here = syntax.tokens[index + 1 : index + 3]
    leads = len(here) == 2 and here[0].dep == "amod" and here[1].pos in COUNTED
    return leads and here[0].head in objects(syntax, index)


def _is_denied(syntax: Syntax, index: int) -> bool:
    """True for the guilty of "found not guilty"."""
    return any(syntax.tokens[child].dep == "neg" for child in syntax.children[index])
