"""Figures that a verb only gives the amount of: "the number of patients rose to 40", "debts are put at 5 million"."""

from functools import cache

from dateline.marking.clauses import governed_by, is_passive, objects, subjects, with_particle
from dateline.marking.quantities.noun import table
from dateline.rules import load
from dateline.types import QuantityMark, Syntax

COMPLETING = frozenset({"dobj", "attr", "oprd", "npadvmod"})
VERBS = ("VERB", "AUX")
DEEDS, CONTENT = frozenset({"relcl", "acl"}), frozenset({"ccomp", "xcomp"})


def reckoned_noun(mark: QuantityMark, syntax: Syntax, root: int) -> tuple[int, int] | None:
    """The noun whose number or amount the figure is said to be, and the verb that says so; None where none does.

    Of "the number of patients" it is the number; a name or a pronoun has no amount by itself.
    """
    if mark.role != "level" or mark.of is not None or (mark.unit and mark.counted != "money"):
        return None
    token = syntax.tokens[root]
    link = syntax.tokens[token.head]
    if token.dep == "pobj" and link.lemma.lower() in table("amount-link"):
        verb = link.head
    elif token.dep in COMPLETING:
        verb = token.head
    else:
        return None
    noun = next((at for at in _told_of(syntax, verb, root) if _has_amount(syntax, at)), None)
    return None if noun is None else (noun, verb)


def _has_amount(syntax: Syntax, noun: int) -> bool:
    """True for a noun that is a number of others, or of which there is one amount."""
    known = syntax.tokens[noun].lemma.lower() in table("amount-noun")
    return syntax.tokens[noun].pos == "NOUN" and (known or counted_in(syntax, noun) is not None)


def _told_of(syntax: Syntax, verb: int, figure: int) -> list[int]:
    """Whose amount the verb tells: its subject, or the object of one that puts it so high."""
    lemma = with_particle(syntax, verb)
    if syntax.tokens[verb].pos not in VERBS:
        return []
    if lemma in table("counts-on") or lemma in table("sums-to"):
        return subjects(syntax, verb)
    if lemma in table("puts-at"):
        return (
            subjects(syntax, verb) if is_passive(syntax, verb) else [at for at in objects(syntax, verb) if at != figure]
        )
    if lemma in table("being"):
        return [at for at in subjects(syntax, verb) if counted_in(syntax, at) is not None]
    return []


def counted_in(syntax: Syntax, noun: int) -> int | None:
    """The patients of "the number of patients"."""
    token = syntax.tokens[noun]
    if token.lemma.lower() not in table("leads-to-count"):
        return None
    return next(iter(governed_by(syntax, noun, *table("amount-of"))), None)


def deed_of(syntax: Syntax, noun: int) -> int | None:
    """What is told of the noun in its own words: "patients whose data were stolen", "affected patients"."""
    hung = [child for child in syntax.children[noun] if syntax.tokens[child].dep in DEEDS]
    beside = [child for child in syntax.children[noun] if syntax.tokens[child].tag == "VBN"]
    deed = next((at for at in (*hung, *beside) if syntax.tokens[at].pos in VERBS), None)
    return None if deed is None else _completed(syntax, deed)


def _completed(syntax: Syntax, verb: int) -> int | None:
    """The verb itself, or that of what is said or known: "who say that they were cheated", "known to have died"."""
    content = next((child for child in syntax.children[verb] if syntax.tokens[child].dep in CONTENT), None)
    return content if content is not None or syntax.tokens[verb].lemma.lower() in _saying() else verb


@cache
def _saying() -> frozenset[str]:
    return frozenset(load("event").words["say-verb"]["speak"])
