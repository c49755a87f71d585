"""A sentence's tree read as clauses: what a verb or noun governs, and where its words stand."""

from collections.abc import Iterator

from dateline.types import Document, Span, Syntax

BEHIND_A_COMMA = 2
APART = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis", "cc", "punct", "mark", "csubj", "discourse"})
BARE = frozenset({"help", "let", "make", "see", "hear", "watch", "have"})
RELATIVE = frozenset({"WDT", "WP"})
HELPERS = frozenset({"aux", "auxpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# The tags of what bears the tense.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def below(syntax: Syntax, index: int, *, skip: frozenset[str] = frozenset()) -> list[int]:
    """The token and all it governs, without the branches whose relation is in `skip`, in order of the text."""
    found, open_ = [], [index]
    while open_:
        at = open_.pop()
        found.append(at)
        open_.extend(child for child in syntax.children[at] if syntax.tokens[child].dep not in skip)
    return sorted(found)


def reach(document: Document, syntax: Syntax, tokens: list[int]) -> Span:
    """The span from the first to the last of the tokens."""
    return document.span(syntax.tokens[tokens[0]].start, syntax.tokens[tokens[-1]].end)


def phrase(document: Document, syntax: Syntax, index: int) -> Span:
    """A noun with its modifiers, without relative clauses, appositions and what is coordinated with it."""
    return reach(document, syntax, below(syntax, index, skip=APART | {"appos", "acl"}))


def clause(document: Document, syntax: Syntax, index: int, *, most: int = 300) -> Span:
    """A verb with its own subject, objects and adjuncts; cut to `most` code points around the verb."""
    found, open_ = [], [index]
    while open_:
        at = open_.pop()
        found.append(at)
        open_.extend(child for child in syntax.children[at] if not _stands_apart(syntax, child))
    tokens = sorted(found)
    while syntax.tokens[tokens[-1]].end - syntax.tokens[tokens[0]].start > most and len(tokens) > 1:
        tokens = tokens[:-1] if tokens[-1] - index >= index - tokens[0] else tokens[1:]
    return reach(document, syntax, tokens)


def _stands_apart(syntax: Syntax, index: int) -> bool:
    """True for a clause of its own; not for the infinitive of "helped the town rebuild and recover"."""
    token = syntax.tokens[index]
    head = syntax.tokens[token.head]
    helped = token.dep == "ccomp" and head.lemma in BARE and token.tag in ("VB", "VBP")
    completes = token.tag == "VB" and (token.dep == "ccomp" or (token.dep == "conj" and head.dep in ("ccomp", "xcomp")))
    return token.dep in APART and not completes and not helped


def climb(syntax: Syntax, index: int) -> Iterator[int]:
    """The token's governors, nearest first, up to the root."""
    while (head := syntax.tokens[index].head) != index:
        index = head
        yield index


def subjects(syntax: Syntax, index: int) -> list[int]:
    """The verb's subjects; a verb without its own takes those of the verb it is coordinated with or completes."""
    token = syntax.tokens[index]
    hosts = [index, *(child for child in syntax.children[index] if syntax.tokens[child].dep in ("aux", "auxpass"))]
    below_it = [child for host in hosts for child in syntax.children[host]]
    own = _with_conjuncts(syntax, [child for child in below_it if syntax.tokens[child].dep in SUBJECTS])
    own = [noun for who in own for noun in _meant_by(syntax, index, who)]
    if own or token.head == index:
        return own
    if token.dep in ("acl", "relcl"):
        return with_name(syntax, token.head)
    if token.dep == "pcomp":
        of_noun = syntax.tokens[syntax.tokens[token.head].head].pos in ("NOUN", "PROPN")
        verb = next((above for above in climb(syntax, index) if syntax.tokens[above].pos in ("VERB", "AUX")), index)
        return [] if of_noun or verb == index else subjects(syntax, verb)
    return subjects(syntax, token.head) if token.dep in ("conj", "xcomp", "advcl") else []


def _meant_by(syntax: Syntax, verb: int, who: int) -> list[int]:
    """The subject itself; for "that" the noun before it, or all that "it was A and B that did it" brings out."""
    token = syntax.tokens[verb]
    if syntax.tokens[who].tag not in RELATIVE or token.dep not in ("relcl", "ccomp"):
        return [who]
    said = syntax.tokens[token.head]
    if token.dep == "ccomp" and said.dep == "relcl" and said.head < who < token.head:  # "Berg, who they said had fled"
        return with_name(syntax, _nearest(syntax, said.head, who))
    copula = next((above for above in climb(syntax, verb) if syntax.tokens[above].pos == "AUX"), verb)
    children = syntax.children[copula] if copula != verb else ()
    brought_out = _with_conjuncts(syntax, [child for child in children if syntax.tokens[child].dep == "attr"])
    dummy = any(syntax.tokens[child].dep == "nsubj" and syntax.tokens[child].pos == "PRON" for child in children)
    if dummy and token.head in (copula, *brought_out):
        return brought_out
    return with_name(syntax, _nearest(syntax, token.head, who)) if token.dep == "relcl" else [who]


def with_name(syntax: Syntax, noun: int) -> list[int]:
    """The noun, behind the name that it describes: of "Orla, the brewery founded in 1846" Orla and the brewery."""
    token = syntax.tokens[noun]
    described = token.dep == "appos" and token.pos == "NOUN" and syntax.tokens[token.head].pos == "PROPN"
    return [token.head, noun] if described else [noun]


def _nearest(syntax: Syntax, noun: int, who: int) -> int:
    """The noun; of "Berg and Lie, who fled" the name right before the relative word, and not the first of the two."""
    beside = [one for one in _with_conjuncts(syntax, [noun]) if one < who and syntax.tokens[one].pos == "PROPN"]
    last = max(beside, default=noun)
    return last if who - last <= BEHIND_A_COMMA else noun


def objects(syntax: Syntax, index: int) -> list[int]:
    """The verb's direct objects."""
    return _with_conjuncts(syntax, [child for child in syntax.children[index] if syntax.tokens[child].dep == "dobj"])


def governed_by(syntax: Syntax, index: int, *prepositions: str) -> list[int]:
    """The nouns that hang on the token by one of the prepositions."""
    links = [
        child
        for child in syntax.children[index]
        if syntax.tokens[child].dep in ("prep", "agent") and syntax.tokens[child].text.lower() in prepositions
    ]
    links = [link for link in _with_conjuncts(syntax, links) if syntax.tokens[link].text.lower() in prepositions]
    nouns = [child for link in links for child in syntax.children[link] if syntax.tokens[child].dep == "pobj"]
    return _with_conjuncts(syntax, nouns)


def with_particle(syntax: Syntax, index: int) -> str:
    """The verb's lemma, with its particle where it has one: "step down"."""
    particles = [
        syntax.tokens[child].text.lower() for child in syntax.children[index] if syntax.tokens[child].dep == "prt"
    ]
    return " ".join([syntax.tokens[index].lemma.lower(), *particles[:1]])


def is_passive(syntax: Syntax, index: int) -> bool:
    """True for "was killed", and for "killed by" after a noun."""
    below_it = {syntax.tokens[child].dep for child in syntax.children[index]}
    reduced = syntax.tokens[index].dep == "acl" and syntax.tokens[index].tag == "VBN"
    return reduced or bool(below_it & {"nsubjpass", "auxpass", "agent"})


def is_past(syntax: Syntax, index: int) -> bool:
    """True for "fell", "was hit" and "has fallen"."""
    token = syntax.tokens[index]
    helpers = [syntax.tokens[child] for child in syntax.children[index] if syntax.tokens[child].dep in HELPERS]
    if any(helper.tag == "MD" for helper in helpers):
        return False
    return token.tag == "VBD" or is_perfect(syntax, index) or any(helper.tag == "VBD" for helper in helpers)


def is_present(syntax: Syntax, index: int) -> bool:
    """True for "falls", "will fall" and "is to fall", not for "falling" and "has fallen"."""
    return syntax.tokens[index].tag in ("VB", "VBP", "VBZ") and not is_past(syntax, index)


def is_perfect(syntax: Syntax, index: int) -> bool:
    """True for "has fallen" and "have been hit"."""
    helpers = [syntax.tokens[child] for child in syntax.children[index] if syntax.tokens[child].dep in HELPERS]
    return syntax.tokens[index].tag == "VBN" and any(helper.dep == "aux" for helper in helpers)


def goes_along(syntax: Syntax, index: int, meanwhile: frozenset[str]) -> bool:
    """True for a clause of what went on at the time: "when it fell", "as the troops were leaving"."""
    below = [syntax.tokens[child] for child in syntax.children[index]]
    along = any(token.dep in ("mark", "advmod") and token.text.lower() in meanwhile for token in below)
    moves = any(token.dep in SUBJECTS for token in below)
    return opens_with_when(syntax, index) or (along and moves)


def opens_with_when(syntax: Syntax, index: int) -> bool:
    """True for a clause that begins with "when"."""
    return any(syntax.tokens[child].text.lower() == "when" and child < index for child in syntax.children[index])


def _with_conjuncts(syntax: Syntax, nouns: list[int]) -> list[int]:
    found = list(nouns)
    for noun in found:
        found.extend(child for child in syntax.children[noun] if syntax.tokens[child].dep == "conj")
    return found
