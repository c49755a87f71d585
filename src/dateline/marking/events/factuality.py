"""Whether a clause tells what happened, what is planned, what is denied, or what might be."""

from dateline.marking.clauses import SUBJECTS
from dateline.marking.lexicon import EventLexicon
from dateline.types import EventStatus, Syntax

STRENGTH: tuple[EventStatus, ...] = ("hypothetical", "denied", "planned", "happened")
CARRIES_ON = ("xcomp", "ccomp", "advcl", "acl", "conj", "dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "oprd")
PURPOSE = ("advcl", "acl", "relcl")


def status_of(syntax: Syntax, index: int, lexicon: EventLexicon) -> EventStatus:
    """The status of what the token tells, read off its own modifiers and the words that govern it."""
    found = {_own(syntax, index, lexicon)} | {_governing(syntax, index, lexicon)}
    return next(status for status in STRENGTH if status in found)


def is_purpose(syntax: Syntax, index: int) -> bool:
    """True for "to stop the breach": an aim, not yet a deed."""
    token = syntax.tokens[index]
    return token.tag == "VB" and token.dep in PURPOSE and _has_to(syntax, index)


def _own(syntax: Syntax, index: int, lexicon: EventLexicon) -> EventStatus:
    found: set[str] = set()
    for child in syntax.children[index]:
        token = syntax.tokens[child]
        if _is_not_only(syntax, child):
            continue
        if token.dep in ("aux", "neg", "det", "mark", "amod", "advmod", "prep", "preconj", "cc"):
            found.add(lexicon.modality.get(token.text.lower(), "happened"))
        elif token.dep in SUBJECTS | {"dobj", "attr"} and _is_none(syntax, child):
            found.add("denied")
    return next((status for status in STRENGTH if status in found), "happened")


def _is_not_only(syntax: Syntax, index: int) -> bool:
    """True for the "not" of "not only", which denies nothing."""
    following = syntax.tokens[index + 1 : index + 2]
    return bool(following) and following[0].text.lower() in ("only", "just", "merely")


def _is_none(syntax: Syntax, noun: int) -> bool:
    return any(syntax.tokens[child].text.lower() in ("no", "neither") for child in syntax.children[noun])


def _governing(syntax: Syntax, index: int, lexicon: EventLexicon) -> EventStatus:
    """What the verb above makes of it: "plans to open", "refused to open", "will hold an election"."""
    token = syntax.tokens[index]
    above = token.head
    if syntax.tokens[above].dep in ("aux", "auxpass"):
        above = syntax.tokens[above].head
    if above == index or token.dep not in CARRIES_ON:
        return "happened"
    governor = syntax.tokens[above]
    is_noun = token.pos != "VERB"
    infinitive = _has_to(syntax, index)
    if token.dep == "ccomp" and not infinitive:
        return "happened"
    if governor.lemma == "be" and infinitive and token.dep == "xcomp":
        return "planned"
    word = lexicon.modality.get(governor.lemma.lower(), "happened")
    if word != "happened" and (infinitive or is_noun) and governor.pos in ("VERB", "ADJ", "AUX"):
        return word  # type: ignore[return-value]
    if is_noun and governor.pos in ("VERB", "AUX") and token.dep in ("dobj", "nsubj", "nsubjpass", "attr"):
        return _own(syntax, above, lexicon)
    if token.dep in ("xcomp", "conj"):
        inherited = status_of(syntax, above, lexicon)
        return inherited if token.dep == "xcomp" or inherited != "denied" else "happened"
    return "happened"


def _has_to(syntax: Syntax, index: int) -> bool:
    return any(syntax.tokens[child].tag == "TO" for child in syntax.children[index])
