"""The way up from a verb to the clause that tells it: what turns it or completes it goes with it.

What has a subject of its own and is told as done is a clause by itself; what has none borrows the one it shares.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.marking.clauses import SUBJECTS, below
from dateline.marking.events.factuality import conjunction_of, is_finite
from dateline.marking.events.lines.pieces import core, whole, with_name
from dateline.rules import load
from dateline.types import LineForm, Syntax

VERBS = ("VERB", "AUX")
LENT = frozenset({"aux", "auxpass", "neg"})
RELATIVE = frozenset({"WDT", "WP", "WRB"})
PARTS = ("csubj", "csubjpass", "nsubj", "nsubjpass", "dobj", "pobj", "prep", "agent", "npadvmod")
MOST_STEPS = 16


@dataclass(frozen=True, slots=True)
class Way:
    """The words kept on the way up, where it stands, and what was met; `hangs_on` is the first verb it hangs on."""

    at: int
    kept: frozenset[int] = frozenset()
    hangs_on: int | None = None
    has_subject: bool = False
    is_finite: bool = False
    is_phrase: bool = False
    is_anybody: bool = False
    is_done: bool = False

    @property
    def form(self) -> LineForm:
        """What the words kept are; of just anybody nothing is told."""
        if self.is_anybody:
            return "fragment"
        if self.is_phrase:
            return "phrase"
        return "clause" if self.has_subject and self.is_finite else "fragment"

    def to(self, index: int, syntax: Syntax, words: frozenset[int] = frozenset()) -> "Way":
        """The way as it goes on from a word, with more words."""
        return replace(
            self,
            at=index,
            kept=self.kept | words,
            has_subject=self.has_subject or bool(_subjects(syntax, index)),
            is_finite=self.is_finite or is_finite(syntax, index),
        )

    def hanging_on(self, verb: int, syntax: Syntax) -> "Way":
        """The way as it goes on from a verb whose clause is more than what is told."""
        way = self.to(verb, syntax, whole(syntax, verb))
        return way if self.hangs_on is not None else replace(way, hangs_on=verb)

    def done(self, words: frozenset[int] = frozenset(), *, without: frozenset[int] = frozenset()) -> "Way":
        """The way as it ends, with more words and without some."""
        return replace(self, kept=(self.kept | words) - without, is_done=True)


def climbed(syntax: Syntax, verb: int) -> Way:
    """The way from the verb to the clause that tells it."""
    way = Way(verb).to(verb, syntax, whole(syntax, verb))
    for _ in range(MOST_STEPS):
        token = syntax.tokens[way.at]
        step = STEPS.get(token.dep)
        if way.is_done or token.head == way.at or step is None:
            break
        way = step(way, syntax)
    return replace(way, kept=way.kept - _ties(syntax, way.kept))


def _on_conjunct(way: Way, syntax: Syntax) -> Way:
    """The second of two verbs takes subject and auxiliaries of the first, where it has none."""
    tokens, first = syntax.tokens, syntax.tokens[way.at].head
    if _is_told_apart(syntax, way.at):
        return way.done(without=_opening(syntax, way.at))
    if tokens[first].pos not in VERBS:
        return way.done()
    if way.has_subject:
        return way.to(first, syntax)
    lent = [child for child in syntax.children[first] if tokens[child].dep in LENT]
    words = frozenset(at for head in _subjects(syntax, first) for at in with_name(syntax, head))
    return way.to(first, syntax, words if is_finite(syntax, way.at) else words.union(lent))


def _on_complement(way: Way, syntax: Syntax) -> Way:
    """ "He denied that it fell": the words above are part of what is told."""
    above = syntax.tokens[way.at].head
    return way.to(above, syntax, core(syntax, above))


def _on_adverbial(way: Way, syntax: Syntax) -> Way:
    """ "When it fell" is told by itself; "if it falls" and "falling" go with the clause above them."""
    if _is_told_apart(syntax, way.at):
        return way.done(without=_opening(syntax, way.at))
    return way.hanging_on(syntax.tokens[way.at].head, syntax)


def _is_told_apart(syntax: Syntax, verb: int) -> bool:
    own = bool(_subjects(syntax, verb)) and is_finite(syntax, verb)
    return own and conjunction_of(syntax, verb) in _words()["opens"]


def _on_relative(way: Way, syntax: Syntax) -> Way:
    """ "Berg, who resigned": the noun is the subject; "the law that she signed" remains a noun."""
    if _is_told_apart(syntax, way.at):
        return _on_adverbial(way, syntax)
    noun = syntax.tokens[way.at].head
    links = [i for i in below(syntax, way.at) if i < way.at and syntax.tokens[i].tag in RELATIVE]
    own = _subjects(syntax, way.at)
    subject = [i for i in own if i in links]
    if own and not subject and links and syntax.tokens[links[0]].text.lower() in _words()["leads"]:
        return way.done(without=frozenset(links[:1]))
    known = _is_known(syntax, noun, way.at)
    way = replace(way, is_phrase=not subject, is_anybody=not known)
    return way.done(with_name(syntax, noun) | _named_before(syntax, noun), without=frozenset(subject))


def _named_before(syntax: Syntax, noun: int) -> frozenset[int]:
    """The name that a role stands behind: "Ada Berg, the mayor who ..."."""
    head = syntax.tokens[noun].head
    is_role = syntax.tokens[noun].dep == "appos" and syntax.tokens[head].pos == "PROPN"
    return with_name(syntax, head) if is_role else frozenset()


def _is_known(syntax: Syntax, noun: int, verb: int) -> bool:
    """True where it is told of the noun as done: behind a comma, of a name, of "the"; "a land that thrives" is any."""
    opened = min(below(syntax, verb))
    apart = opened > 0 and syntax.tokens[opened - 1].text in (",", "(", "-", "–", "—")
    words = {syntax.tokens[noun].text.lower(), *(syntax.tokens[child].text.lower() for child in syntax.children[noun])}
    if words & _words()["nobody"]:
        return False
    return apart or bool(words & _words()["known"]) or syntax.tokens[noun].pos == "PROPN"


def _on_participle(way: Way, syntax: Syntax) -> Way:
    """ "The mayor elected in May" remains a noun; "the report that it sank" goes with its clause."""
    noun = syntax.tokens[way.at].head
    if is_finite(syntax, way.at):
        return _to_verb(way.to(way.at, syntax, with_name(syntax, noun)), syntax, noun)
    return replace(way, is_phrase=True).done(with_name(syntax, noun))


def _on_part(way: Way, syntax: Syntax) -> Way:
    """ "By sending troops": part of the clause above. "After sending troops" is of another time than that clause."""
    link = syntax.tokens[way.at].head
    of_verb = syntax.tokens[syntax.tokens[link].head].pos in VERBS
    if syntax.tokens[way.at].dep == "pcomp" and of_verb and syntax.tokens[link].text.lower() not in _words()["along"]:
        return replace(way, is_anybody=True).done()
    return _to_verb(way, syntax, syntax.tokens[way.at].head)


def _to_verb(way: Way, syntax: Syntax, index: int) -> Way:
    """On to the clause of the verb above a word."""
    for _ in range(MOST_STEPS):
        token = syntax.tokens[index]
        if token.pos in VERBS and token.dep not in ("aux", "auxpass"):
            return way.hanging_on(index, syntax)
        if token.head == index:
            return replace(way, is_phrase=True).done(whole(syntax, index))
        index = token.head
    return way.done()


STEPS: Mapping[str, Callable[[Way, Syntax], Way]] = {
    "conj": _on_conjunct,
    "ccomp": _on_complement,
    "xcomp": _on_complement,
    "oprd": _on_complement,
    "acomp": _on_complement,
    "attr": _on_complement,
    "advcl": _on_adverbial,
    "relcl": _on_relative,
    "acl": _on_participle,
    "pcomp": _on_part,
    **dict.fromkeys(PARTS, _on_part),
}


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in load("event").words["line"].items()}


def _subjects(syntax: Syntax, index: int) -> list[int]:
    """The word's own subjects, those that the parse hung on its auxiliaries too."""
    hosts = [index, *(child for child in syntax.children[index] if syntax.tokens[child].dep in ("aux", "auxpass"))]
    return [child for host in hosts for child in syntax.children[host] if syntax.tokens[child].dep in SUBJECTS]


def _opening(syntax: Syntax, verb: int) -> frozenset[int]:
    """The conjunction of a clause, with the words before it: "just as", "even though"."""
    links = [
        child for child in syntax.children[verb] if child < verb and syntax.tokens[child].dep in ("mark", "advmod")
    ]
    first = next((at for at in links if syntax.tokens[at].text.lower() in _words()["opens"]), None)
    return frozenset(at for at in below(syntax, verb) if first is not None and at <= first)


def _ties(syntax: Syntax, kept: frozenset[int]) -> frozenset[int]:
    """The words at the front that tie a sentence to the one before it."""
    tied: set[int] = set()
    for index in sorted(kept):
        token = syntax.tokens[index]
        if token.dep != "punct" and token.text.lower() not in _words()["ties"]:
            break
        tied.add(index)
    return frozenset(tied) if len(tied) < len(kept) else frozenset()
