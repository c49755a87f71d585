"""How a token hangs on the word that governs it: the frame, the governor, and the names the lexicon may know it by."""

from dateline.marking.events.factuality.lexicon import Frame, factuality_lexicon
from dateline.types import Syntax

NOUNS = ("NOUN", "PROPN")


def has_to(syntax: Syntax, index: int) -> bool:
    """True for an infinitive with "to"."""
    below = (syntax.tokens[child] for child in syntax.children[index])
    return any(token.tag == "TO" and token.dep == "aux" for token in below)


def frame_of(syntax: Syntax, index: int) -> Frame | None:
    """How the token completes its governor: as a noun, "to" infinitive, "-ing" form or "that" clause."""
    token = syntax.tokens[index]
    if token.pos in NOUNS:
        return "noun" if token.dep in ("dobj", "pobj", "nsubjpass", "nsubj", "compound", "attr", "conj") else None
    if has_to(syntax, index):
        return "to"
    if token.dep in ("pcomp", "dobj", "pobj") or (token.dep == "xcomp" and token.tag == "VBG"):
        return "ing"
    if token.dep == "ccomp" and token.tag == "VBG" and not is_finite(syntax, index):
        return "ing"
    if token.dep == "relcl" and opens_with_mark(syntax, index):
        return "that"
    if token.dep in ("ccomp", "acl") and (is_finite(syntax, index) or token.tag == "VB"):
        return "that"
    return {"xcomp": "to", "ccomp": "to", "oprd": "to"}.get(token.dep)


def opens_with_mark(syntax: Syntax, index: int) -> bool:
    """True for "the report that it had sunk", which the parse may take for "the report which ..."."""
    return any(syntax.tokens[child].dep == "mark" and child < index for child in syntax.children[index])


def is_finite(syntax: Syntax, index: int) -> bool:
    """True for a verb that has, or whose auxiliary has, a tense of its own."""
    if syntax.tokens[index].tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    helpers = (syntax.tokens[child] for child in syntax.children[index])
    return any(helper.dep in ("aux", "auxpass") and helper.tag in ("VBD", "VBZ", "VBP", "MD") for helper in helpers)


def governor_of(syntax: Syntax, index: int) -> tuple[int, list[str]]:
    """The governing word, and the names by which the lexicon may know it, the most telling first."""
    token, words = syntax.tokens[index], factuality_lexicon().words
    above = token.head
    if syntax.tokens[above].dep in ("aux", "auxpass"):
        above = syntax.tokens[above].head
    link = syntax.tokens[above]
    if token.dep in ("pobj", "pcomp") and link.pos in ("ADP", "SCONJ") and link.head != above:
        top = syntax.tokens[link.head]
        names = [f"{form} {link.text.lower()}" for form in _forms(syntax, link.head)]
        if top.pos == "ADP":
            names = [f"{form} {top.text.lower()} {link.text.lower()}" for form in _forms(syntax, top.head)] + names
        if top.dep == "acl" and top.head != link.head:
            names = [f"{syntax.tokens[top.head].lemma.lower()} {name}" for name in names] + names
        return link.head, [*names, link.text.lower()]
    if token.dep in ("acl", "relcl") and token.tag == "VB" and link.pos in NOUNS:
        return above, [*_forms(syntax, above), *_modifiers(syntax, above)]
    turned = {syntax.tokens[child].text.lower() for child in syntax.children[above]} & words["degree"]
    return above, [*sorted(turned), *_forms(syntax, above)]


def _modifiers(syntax: Syntax, noun: int) -> list[str]:
    """The adjectives of a noun: "the first senior official to sign"."""
    below = (syntax.tokens[child] for child in syntax.children[noun])
    return [child.text.lower() for child in below if child.dep == "amod"]


def _forms(syntax: Syntax, index: int) -> list[str]:
    """The word with its particle, its lemma and the word as written; the small model's lemmas are not always right."""
    token = syntax.tokens[index]
    lemma, written = token.lemma.lower(), token.text.lower()
    stems = [
        written.removesuffix(end) + put
        for end, put in (("es", "e"), ("s", ""), ("ed", "e"), ("ed", ""))
        if written.endswith(end)
    ]
    more = [
        syntax.tokens[child].text.lower()
        for child in syntax.children[index]
        if syntax.tokens[child].dep in ("prt", "acomp", "dobj", "oprd")
    ]
    return [*(f"{lemma} {other}" for other in more), lemma, written, *stems]


def conjunction_of(syntax: Syntax, index: int) -> str:
    """The word that opens the clause, in lower case; nothing where none does."""
    words = (syntax.tokens[child] for child in syntax.children[index] if child < index)
    return next((word.text.lower() for word in words if word.dep in ("mark", "advmod", "prep")), "")
