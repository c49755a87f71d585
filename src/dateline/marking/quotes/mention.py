"""The words by which a speaker is mentioned: a noun with its modifiers, or the name set beside it."""

from dateline.marking.clauses import APART, below
from dateline.marking.quotes.view import QuoteView, Range
from dateline.rules import load
from dateline.types import Token


def mention(view: QuoteView, index: int) -> Range:
    """A noun with its modifiers; a relative pronoun together with the noun it stands for."""
    token = view.tokens[index]
    if _speaks_for(token) and (whose := _possessor(view, index)) is not None:
        return mention(view, whose)
    if token.text.lower() in load("quote").words["relative-pronoun"] and token.tag in ("WP", "WDT"):
        clause = view.tokens[index].head
        noun = _named_by(view, view.tokens[clause].head)
        if view.tokens[clause].dep == "relcl" and noun < index and view.tokens[noun].tag not in ("WP", "WDT"):
            start, end = mention(view, noun)
            return start, max(end, token.end) if start < token.start else end
        return token.start, token.end
    if token.pos != "PROPN" and (name := _apposed_name(view, index)) is not None:
        return mention(view, name)
    tokens = below(view.syntax, index, skip=APART | {"appos", "acl", "advmod"})
    tokens = _connected(_with_hyphenated(view, tokens), index)
    if token.dep == "poss" and tokens[-1] > index and view.tokens[tokens[-1]].tag == "POS":
        tokens = tokens[:-1]
    return view.reach(tokens[0], tokens[-1])


def _speaks_for(token: Token) -> bool:
    """True for a part of somebody, what he wrote, or the claim that moves others, with which he speaks: "her voice"."""
    noun, words = token.lemma.lower(), load("quote").words
    is_said = token.dep == "pobj" and noun in words["say-noun"] and noun not in words["thought-noun"]
    is_own = noun in words["part-noun"] or noun in words["written-piece"]
    return is_own or (is_said and noun not in load("title").words["writing-noun"])


def _named_by(view: QuoteView, noun: int) -> int:
    """The name that the noun is set beside: "Ada Berg" of "Ada Berg, the foreman, who"."""
    token = view.tokens[noun]
    named = token.dep == "appos" and token.pos == "NOUN" and view.tokens[token.head].pos == "PROPN"
    return token.head if named else noun


def _possessor(view: QuoteView, noun: int) -> int | None:
    return next((child for child in view.syntax.children[noun] if view.tokens[child].dep == "poss"), None)


def _apposed_name(view: QuoteView, index: int) -> int | None:
    """The name set beside a description, also one that the parser hung on the description's last word."""
    for word in below(view.syntax, index, skip=APART):
        token = view.tokens[word]
        beside = token.head == index and not _is_told_between(view, index, word)
        if token.dep == "appos" and token.pos == "PROPN" and (beside or _is_beside(view, index, word)):
            return word
    return None


def _is_told_between(view: QuoteView, index: int, name: int) -> bool:
    """True where a clause of whom is described stands before the name: "the teacher, who chose a mayor, Ada Berg"."""
    return any(view.tokens[at].dep == "relcl" and index < at < name for at in view.syntax.children[index])


def _is_beside(view: QuoteView, index: int, name: int) -> bool:
    """True for "the head of Nordbank, Ida Falk, said": a person's name after a comma, at the end of the description."""
    inner = view.tokens[view.tokens[name].head]
    words = below(view.syntax, name)
    if inner.dep != "pobj" or view.tokens[inner.head].head != index or view.tokens[words[0] - 1].text != ",":
        return False
    after = words[-1] + 1
    closed = after >= len(view.tokens) or view.tokens[after].pos in ("PUNCT", "SPACE")
    if not closed or len(words) < 2:
        return False
    known = load("title").words
    of_person = view.tokens[index].lemma.lower() in {**known["person-noun"], **known["office"], **known["post"]}
    is_body = view.tokens[words[-1]].text.lower() in known["body-noun"]
    return inner.pos == "PROPN" or _is_person(view, words[0]) or (of_person and not is_body)


def _is_person(view: QuoteView, first: int) -> bool:
    """True for a name with an honorific or a given name; another may be the body's: "the firm, Nordbank Holding"."""
    word, known = view.tokens[first].text.lower(), load("title").words
    return word in known["honorific"] or word in known["given-name"]


def _with_hyphenated(view: QuoteView, tokens: list[int]) -> list[int]:
    """The words with the first parts of those joined by a hyphen: the "longest" of "longest-serving"."""
    whole = set(tokens)
    for at in tokens:
        first = at
        while (
            first > 1
            and view.tokens[first - 1].text == "-"
            and view.tokens[first - 2].end == view.tokens[first].start - 1
        ):
            first -= 2
        whole.update(range(first, at))
    return sorted(whole)


def _connected(tokens: list[int], index: int) -> list[int]:
    """The run of tokens around `index`, over gaps of one (a comma, a conjunction)."""
    at = tokens.index(index)
    first = last = at
    while first > 0 and tokens[first] - tokens[first - 1] <= 2:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1] - tokens[last] <= 2:
        last += 1
    return tokens[first : last + 1]
