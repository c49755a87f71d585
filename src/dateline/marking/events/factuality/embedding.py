"""What the words above a verb or noun make of it.

The value of a token is found by going up the tree: each governor maps its own value to that of what it governs, by its
class (implicative, factive, ...) in rules/en/event/factuality.toml. The method is that of Nairn, Condoravdi and
Karttunen (2006, "Computing relative polarity for textual inference") and of Sauri and Pustejovsky's De Facto (2012).
"""

from dateline.marking.clauses import SUBJECTS, objects
from dateline.marking.events.factuality.beside import may_come_after, own_value
from dateline.marking.events.factuality.frames import (
    NOUNS,
    conjunction_of,
    frame_of,
    governor_of,
    has_to,
    is_finite,
    opens_with_mark,
)
from dateline.marking.events.factuality.lexicon import (
    FactualityLexicon,
    Frame,
    Value,
    factuality_lexicon,
    strongest,
    value_of_class,
)
from dateline.types import Syntax

TAKES_PART = frozenset({"nsubj", "nsubjpass", "dobj"})
SMALL = frozenset({"negative", "planned", "forecast", "demanded", "possible"})
MOST_STEPS = 24
DOUBTED = frozenset({"alleged", "denied"})
AHEAD = frozenset({"planned", "forecast", "conditional", "possible", "demanded"})


def value_of(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    """The value of the token in its sentence; `steps` bounds how far up the tree is looked."""
    own = own_value(syntax, index, lexicon)
    above = _embedded(syntax, index, lexicon, steps) if steps < MOST_STEPS else "fact"
    if own == "fact" or above == "fact":
        return above if own == "fact" else own
    if own == above == "denied":
        return "possible"
    return strongest({own, above})


def _embedded(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    token = syntax.tokens[index]
    if token.dep in ("aux", "auxpass") and token.head != index:
        return _embedded(syntax, token.head, lexicon, steps + 1)
    if token.head == index:
        return "fact"
    if token.dep == "conj":
        return _of_conjunct(syntax, index, lexicon, steps)
    if token.dep == "relcl" and not has_to(syntax, index) and not opens_with_mark(syntax, index):
        return _of_relative(syntax, index, lexicon, steps)
    if token.dep == "advcl" and not has_to(syntax, index):
        return _of_adverbial(syntax, index, lexicon, steps)
    if token.dep == "acl" and token.tag == "VBG":
        return _of_participle(syntax, index, lexicon, steps)
    frame = frame_of(syntax, index)
    return _under(syntax, index, frame, lexicon, steps) if frame else "fact"


def _of_participle(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    """ "A ban on ships entering": what its subject hangs on governs it, as that of "a ban on entering" does."""
    governor, words = governor_of(syntax, syntax.tokens[index].head)
    name = next((found for word in words if (found := lexicon.governors.get(("participle", word)))), None)
    return _mapped(name, value_of(syntax, governor, lexicon, steps + 1), "ing") if name else "fact"


def _under(syntax: Syntax, index: int, frame: Frame, lexicon: FactualityLexicon, steps: int) -> Value:
    """What the governor, by its class and its own value, makes of the token."""
    governor, words = governor_of(syntax, index)
    name = next((found for word in words if (found := lexicon.governors.get((frame, word)))), None)
    if frame == "noun":
        if (settled := _of_named(syntax, index, governor, name, lexicon, steps)) is not None:
            return settled
    elif frame == "that":
        if name is None and index < governor:
            return "fact"  # what leads up to a quote is no part of it: "had him saying: 'Nobody told me'"
        if _is_called_false(syntax, governor, lexicon):
            return "denied"
        name = _class_of_clause(syntax, index, name, [lexicon.governors.get(("to", word)) for word in words])
    elif frame == "to":
        if not has_to(syntax, index) and name not in SMALL:
            return value_of(syntax, governor, lexicon, steps + 1)
        if syntax.tokens[governor].lemma.lower() == "be":
            return _after_be(syntax, governor, lexicon)
        name = _class_of_infinitive(syntax, governor, name, lexicon)
    return _mapped(name, value_of(syntax, governor, lexicon, steps + 1), frame)


def _of_named(
    syntax: Syntax, index: int, governor: int, name: str | None, lexicon: FactualityLexicon, steps: int
) -> Value | None:
    """The value of an event noun where its governor leaves it alone; None where the governor decides."""
    if _is_to_come(syntax, index, governor, lexicon):
        return "planned"
    if name is None:
        above = value_of(syntax, governor, lexicon, steps + 1)
        return above if above in AHEAD and is_indefinite(syntax, index) else "fact"
    if _is_plain_subject(syntax, index) and name != "implicative":
        return _of_complement(syntax, governor, lexicon)
    if _is_plain_subject(syntax, index) and objects(syntax, governor) and not is_indefinite(syntax, index):
        # Of "rumours that the flood had spoilt the oats" the flood is known.
        return "fact" if value_of(syntax, governor, lexicon, steps + 1) in DOUBTED else None
    return None


def _is_called_false(syntax: Syntax, noun: int, lexicon: FactualityLexicon) -> bool:
    """True for the noun of "reports that it sank were false"."""
    verb = syntax.tokens[noun].head
    if syntax.tokens[noun].dep != "nsubj" or syntax.tokens[verb].lemma.lower() != "be":
        return False
    said = [syntax.tokens[child] for child in syntax.children[verb]]
    is_so = not any(word.dep == "neg" for word in said)
    return is_so and any(
        word.dep == "acomp" and lexicon.governors.get(("that", word.lemma.lower())) == "disputed" for word in said
    )


def _is_to_come(syntax: Syntax, noun: int, verb: int, lexicon: FactualityLexicon) -> bool:
    """True for the noun of "the hearing is to begin on Friday"; "the storm is to blame" is over."""
    if syntax.tokens[noun].dep != "nsubj" or syntax.tokens[verb].lemma.lower() != "be":
        return False
    below = (child for child in syntax.children[verb] if syntax.tokens[child].dep == "xcomp" and has_to(syntax, child))
    return any(lexicon.governors.get(("noun", syntax.tokens[child].lemma.lower())) == "implicative" for child in below)


def _class_of_clause(syntax: Syntax, index: int, name: str | None, bare: list[str | None]) -> str | None:
    """The governor's class for a clause: a bare verb is asked for ("demanded that he go"), or seen ("saw it fall")."""
    if is_finite(syntax, index):
        return None if name == "demanded" else name
    if name is None and syntax.tokens[index].tag == "VB":
        return "implicative" if "implicative" in bare else "demanded"
    return name


def _class_of_infinitive(syntax: Syntax, governor: int, name: str | None, lexicon: FactualityLexicon) -> str | None:
    """The governor's class for an infinitive: "had to" and "was able to" tell what was done, "has to" does not."""
    token = syntax.tokens[governor]
    if token.lemma.lower() == "have" and name != "negative":
        return "implicative" if token.tag == "VBD" else "demanded"
    return "implicative" if token.text.lower() in lexicon.words["able"] and _was(syntax, governor) else name


def is_indefinite(syntax: Syntax, noun: int) -> bool:
    """True for the "a truce" that is brought about or goes on: told for the first time, if at all."""
    below = (syntax.tokens[child] for child in syntax.children[noun])
    articles = {child.text.lower() for child in below if child.dep == "det"}
    return syntax.tokens[noun].dep in TAKES_PART and not articles.isdisjoint(factuality_lexicon().words["indefinite"])


def _is_plain_subject(syntax: Syntax, index: int) -> bool:
    """False for the subject of "remains scheduled", which the parse hangs on "remains"."""
    token = syntax.tokens[index]
    return token.dep == "nsubj" and syntax.tokens[token.head].dep not in ("aux", "auxpass")


def _of_complement(syntax: Syntax, verb: int, lexicon: FactualityLexicon) -> Value:
    """What a subject is said to be: "the vote remains scheduled for 4 May" tells of no vote held."""
    words = (syntax.tokens[child] for child in syntax.children[verb])
    names = (lexicon.governors.get(("noun", word.text.lower())) for word in words if word.dep in ("acomp", "oprd"))
    return next((name for name in names if name in AHEAD), "fact")


def _mapped(name: str | None, above: Value, frame: Frame) -> Value:
    """What a governor of a class, itself of a value, makes of what it governs."""
    if name is None:
        return _by_default(above, frame)
    if name == "factive":
        return "fact"
    if name == "implicative":
        return above
    if name in ("negative", "disputed"):
        if above == "fact":
            return "denied"
        return "fact" if (above, name) == ("denied", "negative") else "possible"
    return value_of_class(name, "fact") if above != "denied" or frame == "noun" else "possible"


def _was(syntax: Syntax, adjective: int) -> bool:
    """True for "was able" and "was relieved": what was told of is over."""
    beside = [syntax.tokens[adjective].head, *syntax.children[adjective]]
    return any(syntax.tokens[at].tag == "VBD" and syntax.tokens[at].pos == "AUX" for at in beside)


def _by_default(above: Value, frame: Frame) -> Value:
    """Under a governor of no class: a clause is told as it stands, an infinitive is no fact, a noun is as the verb."""
    if frame == "to":
        return "denied" if above == "denied" else "possible"
    if frame == "that":
        return "possible" if above == "denied" else "fact"
    return above


def _after_be(syntax: Syntax, verb: int, lexicon: FactualityLexicon) -> Value:
    """ "The vote is to be held", "his aim was to end it": planned or hoped for by the subject's noun."""
    nouns = [child for child in syntax.children[verb] if syntax.tokens[child].dep in SUBJECTS]
    names = [lexicon.governors.get(("to", syntax.tokens[noun].lemma.lower())) for noun in nouns]
    own = next((name for name in names if name), "planned")
    return value_of_class(own, "fact")


def _of_conjunct(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    """The second of two verbs under one auxiliary shares it; after "but" a denial is not shared."""
    token = syntax.tokens[index]
    first = token.head
    own_words = {syntax.tokens[child].dep for child in syntax.children[index]}
    finite = token.tag in ("VBD", "VBZ", "VBP")
    if _is_denied_too(syntax, first, index, lexicon):
        return "denied"
    if token.tag == "VBD" and syntax.tokens[first].tag == "VB":
        return "fact"  # the parse hung a new main clause on the infinitive before it
    if finite or "aux" in own_words or (own_words & SUBJECTS and token.pos not in NOUNS):
        return _embedded(syntax, first, lexicon, steps + 1)
    shared = value_of(syntax, first, lexicon, steps + 1)
    return "fact" if shared == "denied" and _comes_after_but(syntax, first, index) else shared


def _is_denied_too(syntax: Syntax, first: int, index: int, lexicon: FactualityLexicon) -> bool:
    """True for the second verb of "neither opened the gate nor fired"."""
    links = (syntax.tokens[child] for child in syntax.children[first] if first < child < index)
    return any(link.dep == "cc" and lexicon.beside.get(link.text.lower()) == "denied" for link in links)


def _comes_after_but(syntax: Syntax, first: int, index: int) -> bool:
    links = (child for child in syntax.children[first] if syntax.tokens[child].dep == "cc" and first < child < index)
    return any(syntax.tokens[link].text.lower() in factuality_lexicon().words["contrast"] for link in links)


def _of_relative(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    """ "Anyone who attacks", "if there are others who died": a case supposed."""
    noun = syntax.tokens[index].head
    words = {syntax.tokens[noun].text.lower(), *(syntax.tokens[child].text.lower() for child in syntax.children[noun])}
    if words & lexicon.words["anyone"]:
        return "conditional"
    there = syntax.tokens[noun].dep == "attr" and syntax.tokens[noun].head != noun
    supposed = there and value_of(syntax, syntax.tokens[noun].head, lexicon, steps + 1) == "conditional"
    return "conditional" if supposed and not _is_definite(syntax, noun) else "fact"


def _is_definite(syntax: Syntax, noun: int) -> bool:
    """True for "the men", "his men" and names: known, whatever is supposed of them."""
    below = (syntax.tokens[child] for child in syntax.children[noun])
    return syntax.tokens[noun].pos == "PROPN" or any(
        child.dep == "poss" or (child.dep == "det" and child.text.lower() in factuality_lexicon().words["known"])
        for child in below
    )


def _of_adverbial(syntax: Syntax, index: int, lexicon: FactualityLexicon, steps: int) -> Value:
    """A clause of condition, of time, or of what goes along with the main clause."""
    link = conjunction_of(syntax, index)
    token, above = syntax.tokens[index], syntax.tokens[index].head
    if link in lexicon.words["condition"] or _is_inverted(syntax, index):
        return "conditional"
    main = value_of(syntax, above, lexicon, steps + 1)
    if link in lexicon.words["cut-before"] and syntax.tokens[above].lemma.lower() in lexicon.words["cut-short"]:
        return "possible"
    if main in AHEAD and _lies_ahead(syntax, index, link, lexicon):
        return "planned" if main == "planned" and token.tag != "VBD" else "possible"
    if not link and token.tag == "VBG":
        return main
    return "fact"


def _is_inverted(syntax: Syntax, index: int) -> bool:
    """True for "had the wall fallen": a case supposed."""
    places = {syntax.tokens[child].dep: child for child in reversed(syntax.children[index])}
    first = places.get("aux", places.get("auxpass"))
    subject = next((places[dep] for dep in ("nsubj", "nsubjpass") if dep in places), None)
    return first is not None and subject is not None and first < subject


def _lies_ahead(syntax: Syntax, index: int, link: str, lexicon: FactualityLexicon) -> bool:
    """True for the clause of time of what is yet to come: "until it ends", "said that it would spread as it grew"."""
    token = syntax.tokens[index]
    if token.tag != "VBD" or (link in lexicon.words["cut-before"] and has_to(syntax, token.head)):
        return link in lexicon.words["ahead"]
    told = index > token.head and syntax.tokens[token.head].dep == "ccomp"
    return told and link in lexicon.words["meanwhile"] and may_come_after(syntax, token.head, lexicon)
