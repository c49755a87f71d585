"""Nouns of a line that point to what its article tells elsewhere: "the truce", "another official", "each family"."""

from functools import cache

from dateline.marking.clauses import SUBJECTS, below
from dateline.rules import load
from dateline.types import Document, Span, Syntax

NAMED = ("PROPN", "NUM")
# What tells by itself which one is meant.
TELLS = frozenset({"relcl", "acl"})
PARTICIPLES = ("VBG", "WDT", "WP")
BESIDE = frozenset({"compound", "nmod", "amod", "poss", "appos"})
# "He is the mayor" tells who he is, "the day before" tells when.
PREDICATES = frozenset({"attr", "oprd", "npadvmod"})


def pointers_of(document: Document, syntax: Syntax, kept: frozenset[int]) -> tuple[Span, ...]:
    """The nouns, each from its article on, of which nothing in these words of a sentence tells which is meant."""
    seen: set[str] = set()
    found: list[Span] = []
    for index in sorted(kept):
        token = syntax.tokens[index]
        if token.pos != "NOUN" and not (token.pos == "ADJ" and token.dep in SUBJECTS):  # "the 39-year-old"
            continue
        lemma = token.lemma.lower()
        first = _pointing(syntax, index)
        if first is not None and lemma not in seen and not _is_told(syntax, index, kept):
            found.append(document.span(syntax.tokens[first].start, token.end))
        seen.add(lemma)
    return tuple(found)


def _pointing(syntax: Syntax, noun: int) -> int | None:
    """The word that makes the noun point, or the article before it; None where it does not."""
    words = _words()
    beside = syntax.children[noun]
    numbers = [child for child in beside if syntax.tokens[child].dep == "nummod"]
    # "Another 3,000 boats", whichever of the two the parse hangs the word on.
    before = sorted(at for at in (*beside, *(at for one in numbers for at in syntax.children[one])) if at < noun)
    points = [at for at in before if syntax.tokens[at].text.lower() in words["article"] | words["like"]]
    return min([at for at in before if at <= points[0]], default=None) if points else None


def _is_told(syntax: Syntax, noun: int, kept: frozenset[int]) -> bool:
    """True where its own words tell which one it is: a name, what follows it, or that there is but one."""
    token, behind = syntax.tokens[noun], syntax.tokens[noun + 1 : noun + 2]
    if token.dep in PREDICATES or (token.dep == "appos" and syntax.tokens[token.head].pos == "PROPN"):
        return True
    # What is cut from a long line here may come back in the view.
    if behind and behind[0].tag in PARTICIPLES:
        return True
    # "Opened the mill in Lund", whichever of the two the parse hangs the place on.
    is_led_on = bool(behind) and noun + 1 in kept and behind[0].dep == "prep"
    if is_led_on and any(_is_named(syntax, at) for at in below(syntax, noun + 1)):
        return True
    return any(_tells(syntax, child, noun, kept) for child in syntax.children[noun])


def _tells(syntax: Syntax, child: int, noun: int, kept: frozenset[int]) -> bool:
    token = syntax.tokens[child]
    if token.dep in TELLS:
        return syntax.tokens[min(below(syntax, child)) - 1].text != ","
    if child not in kept:
        return False
    if token.entity == "NORP" and syntax.tokens[noun].lemma.lower() in _words()["one-of-many"]:
        return False
    if token.dep in BESIDE or token.dep == "nummod":
        only = token.tag in ("JJS", "RBS") or token.text.lower() in _words()["only"]
        return only or (token.dep != "nummod" and any(_is_named(syntax, at) for at in below(syntax, child)))
    if token.dep == "prep":
        behind = [at for at in below(syntax, child) if at > child]
        return token.text.lower() in _words()["tells"] or any(_is_named(syntax, at) for at in behind)
    return False


def _is_named(syntax: Syntax, index: int) -> bool:
    """True for a name and a number, not for a day."""
    token = syntax.tokens[index]
    if token.entity in ("DATE", "TIME"):
        return False
    return token.pos in NAMED or token.text[:1].isupper()


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in load("event").words["pointer"].items()}
