"""The noun phrase that an office heads: where it begins, and what its words before the office tell."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.marking.clauses import FINITE
from dateline.marking.lexicon import event_lexicon
from dateline.rules import load
from dateline.types import Document, NameMark, Span, Syntax, TitleStatus, Token

OPENERS = frozenset({"DT", "PRP$"})
WITHIN = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD", "AFX", "FW"})
PARTICIPLES = frozenset({"VBG", "VBN"})
BETWEEN = frozenset({"pobj", "dobj", "prep"})
KINDS = frozenset({"compound", "nmod"})
PRESENT = frozenset({"VBZ", "VBP"})
PLAIN_NOUNS = frozenset({"NN", "NNS"})
NOUNS = PLAIN_NOUNS | {"NNP"}
OWNED = NOUNS | {"NNPS"}
MOST_OWNED = 9
MOST_MODIFIED = 3
HYPHENS = ("-", "–")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Where the phrase begins, the tokens before its office, the office's own token; whether it opens its sentence."""

    start: int
    before: tuple[Token, ...]
    head: Token
    index: int
    opens: bool = False

    @property
    def is_pointed_at(self) -> bool:
        """True where an article or an owner opens it: "the mayor", "its envoy", "the school's principal"."""
        return any(token.tag in OPENERS or token.tag == "POS" for token in self.before)


class Parse:
    """A document's tokens, to be found by where they stand."""

    def __init__(self, document: Document, syntax: Syntax) -> None:
        """Keep the tokens' starts for the search."""
        self.document = document
        self.syntax = syntax
        self.tokens = syntax.tokens
        self._children = syntax.children
        self._starts = [token.start for token in syntax.tokens]
        self._openings = [first for first, _ in syntax.sentences]

    def at(self, offset: int) -> int | None:
        """The index of the token at a code point, where one stands there."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.tokens[index].end else None

    def noun_phrase(self, names: Sequence[NameMark], office: tuple[int, int]) -> NounPhrase | None:
        """The noun phrase that the office at these code points heads; None for a verb, or where nothing is parsed."""
        first, last = self.at(office[0]), self.at(office[1] - 1)
        if first is None or last is None:
            return None
        index = next((i for i in range(first, last) if not first <= self.tokens[i].head <= last), last)
        if self.tokens[index].pos == "VERB":
            return None
        people = [name.span for name in names if name.kind == "person"]
        bodies = frozenset(name.span.start for name in names if name.kind == "body")
        opening = self._openings[bisect_right(self._openings, index) - 1]
        while first > opening and self._goes_on(people, bodies, first):
            first -= 1
            if self.tokens[first].tag in OPENERS:
                break
        opens = first == opening
        return NounPhrase(self.tokens[first].start, self.tokens[first:index], self.tokens[index], index, opens)

    def _goes_on(self, people: Sequence[Span], bodies: frozenset[int], first: int) -> bool:
        """True where the token before `first` is of the same phrase; a person only as its owner."""
        before, here = self.tokens[first - 1], self.tokens[first]
        if self._is_row(first - 1):
            return True
        if not _is_modifier(before) or "\n" in self.document.text[before.end : here.start]:
            return False
        if before.text.lower() in event_lexicon().verbs and first > 1 and self.tokens[first - 2].tag == "TO":
            return False  # "to impeach president Berg": the parser takes the verb for a noun
        is_person = any(span.start <= before.start < span.end for span in people)
        is_person = is_person and here.start not in bodies  # "the former Berg White House aide": of Berg's time there
        inside = any(span.start <= here.start < span.end for span in people)
        return not is_person or inside or here.tag == "POS"

    def _is_row(self, index: int) -> bool:
        """True for the "and" of two plain nouns that tell one office's matter: "the sales and marketing director"."""
        before, here, behind = self.tokens[index - 1 : index + 2] if index else (None, None, None)
        if not (before and here and behind) or here.tag != "CC":
            return False
        plain = all(token.tag in PLAIN_NOUNS and token.text.islower() for token in (before, behind))
        return plain and before.dep in KINDS and behind.dep == "conj" and self.tokens[behind.head] is before

    def acts(self, after: int) -> bool:
        """True where a verb stands right behind, of which what ends there is the subject: "the candidate said"."""
        index = self.at(after - 1)
        follows = self.tokens[index + 1] if index is not None and index + 1 < len(self.tokens) else None
        return follows is not None and follows.tag in FINITE and follows.text.islower()

    def owned(self, owner: Span) -> Span:
        """The name with what it owns or tells the kind of: "the Bank's north branch", "the Lima fishing tribunal"."""
        last = self.at(owner.end - 1)
        if last is None or last + 1 >= len(self.tokens):
            return owner
        is_owner, at = self.tokens[last + 1].tag == "POS", self.tokens[last].head
        if not is_owner and self.tokens[last].dep not in KINDS:
            return owner
        head, words = self.tokens[at], load("title").words
        near = last < at <= last + MOST_OWNED and head.tag in (OWNED if is_owner else PLAIN_NOUNS)
        near = near and "\n" not in self.document.text[owner.end : head.end]
        if not near or head.text.lower() in {**words["office"], **words["post"]}:
            return owner
        whole = self.document.span(owner.start, head.end)
        return self.owned(whole) if is_owner else whole

    def person_before(self, names: Sequence[NameMark], start: int) -> NameMark | None:
        """Whose people one is of, where the bare name stands right before: "Berg spokesman Tomas Ruiz"."""
        index = self.at(start)
        if not index or self.document.text[self.tokens[index - 1].end : start] != " ":
            return None
        end = self.tokens[index - 1].end
        return next((name for name in names if name.kind == "person" and name.span.end == end), None)

    def is_past(self, index: int) -> bool:
        """True where the office at `index` is what somebody was, or served as."""
        verb = self._giving(index)
        if verb is None or self.tokens[verb].tag != "VBD":
            return False
        kind: str = load("title").words["office-verb"][self.tokens[verb].lemma]
        return kind == "for a time"

    def is_reported(self, index: int) -> bool:
        """True for the office of "she said that he was mayor": he was so when she said it."""
        verb = self._giving(index)
        return verb is not None and self.tokens[verb].dep == "ccomp" and self.tokens[verb].tag == "VBD"

    def subject_of(self, names: Sequence[NameMark], index: int) -> NameMark | None:
        """The person whom a verb gives the office at `index`: "Ada Berg served for years as the town's treasurer"."""
        verb = self._giving(index)
        if verb is None or any(self._denies(child, verb) for at in self._parts(verb) for child in self._children[at]):
            return None
        if self._is_wished(verb):
            return None
        kind = load("title").words["office-verb"][self.tokens[verb].lemma]
        passive = any(self.tokens[child].dep == "auxpass" for child in self._children[verb])
        wanted = ("dobj",) if kind == "takes" and not passive else ("nsubj", "nsubjpass")
        found = [child for child in self._children[verb] if self.tokens[child].dep in wanted]
        return next((name for child in found if (name := self._named(names, child, verb))), None)

    def _giving(self, index: int) -> int | None:
        """The verb that the office depends on, with "as" or without; "as" may hang on what stands between."""
        token = self.tokens[index]
        if token.dep == "pobj" and self.tokens[token.head].lemma == "as":
            token = self.tokens[token.head]
            while self.tokens[token.head].dep in BETWEEN:
                token = self.tokens[token.head]
        elif token.dep not in ("attr", "oprd"):
            return None
        verb = self.tokens[token.head].lemma
        taken = {self.tokens[child].lemma for child in self._children[token.head]}
        gives = verb != "take" or not taken.isdisjoint(load("title").words["office-taken"])
        return token.head if gives and verb in load("title").words["office-verb"] else None

    def _parts(self, verb: int) -> tuple[int, ...]:
        """The verb, and the "re" before its hyphen, on which its helpers may hang."""
        return (verb, verb - 2) if verb > 1 and self.tokens[verb - 1].text in HYPHENS else (verb,)

    def _denies(self, index: int, verb: int) -> bool:
        """True for "not", for "would" and "will" before the verb, and for the "if" or "when" that opens its clause."""
        token, words, giving = self.tokens[index], load("title").words, self.tokens[verb]
        kind = words["opens-supposed"].get(token.text.lower()) if token.dep in ("mark", "advmod") else None
        is_next = words["office-verb"].get(giving.lemma) == "begins" and giving.tag in PRESENT
        supposed = kind == "always" or (kind == "next" and is_next)
        return token.dep == "neg" or token.tag == "MD" or supposed

    def _is_wished(self, verb: int) -> bool:
        """True for the "to be" of "they expected Ada Berg to be the mayor", which has a subject of its own."""
        told = [self.tokens[child] for child in self._children[verb]]
        return any(token.tag == "TO" for token in told) and any(token.dep == "nsubj" for token in told)

    def _named(self, names: Sequence[NameMark], index: int, verb: int) -> NameMark | None:
        """The person named by the token, or by what its "who" stands for."""
        token = self.tokens[index]
        if token.tag == "WP" and self.tokens[verb].dep == "relcl":
            token = self.tokens[self.tokens[verb].head]
        return next((n for n in names if n.kind == "person" and n.span.start <= token.start < n.span.end), None)

    def modifies(self, names: Sequence[NameMark], after: int) -> bool:
        """True for a word that only tells of what kind the noun behind it is: "mayor" in "the mayor race".

        "Chief" of "chief nuclear negotiator" is another.
        """
        index = self.at(after - 1)
        if index is None or index + 1 >= len(self.tokens):
            return False
        here = self.tokens[index]
        head = self.tokens[here.head]
        near = index < here.head <= index + MOST_MODIFIED
        if head.tag not in PLAIN_NOUNS or here.dep not in ("compound", "amod") or not near:
            return False
        return not any(name.span.start <= head.start < name.span.end for name in names)


def _is_modifier(token: Token) -> bool:
    """True for what may stand before a noun: an article, an adjective, a noun, "retired" but not "was elected"."""
    return token.tag in WITHIN | OPENERS or owns(token) or (token.tag in PARTICIPLES and token.dep == "amod")


def body_within(document: Document, names: Sequence[NameMark], phrase: NounPhrase, office: int) -> Span | None:
    """The body, land or place named last before the office: "Lake County" in "Lake County fire captain".

    A party's people are none, nor is where somebody is based; of "Senate Majority Leader" it is the Senate, and of "the
    Star's Lima editor" the Star.
    """
    text, people = document.text, load("title").words["party-people"]
    last = next((token for token in reversed(phrase.before) if token.end <= office), None)
    if last and last.tag == "NNS" and last.text.islower() and text[office].isupper():
        return None  # "the Peruvian miners President Berg met" are no president's land
    found = [n for n in names if n.kind != "person" and phrase.start <= n.span.start < office]
    if len(found) > 1 and found[-2].kind == "body" and found[-1].kind == "place" and _is_owner(phrase, found[-2].span):
        found.pop()
    for span in reversed([name.span for name in found]):
        told = text[span.start : min(span.end, office)].rstrip()
        end = span.start + len(told)
        if told.lower() in load("title").words["half-of-body"]:
            continue  # "Lower House Speaker" is of no "Lower"
        if _is_of_participle(phrase, end, office):
            continue  # "the Nobel prize-winning president"
        if (owner := _common_owner(phrase, end, office)) is not None:
            is_body = owner.lemma.lower() in load("title").words["body-noun"]
            return document.span(span.start, owner.end) if is_body else None
        if told and told.lower() not in people and text[end : end + 3].lstrip()[:1] not in ("-", "–"):
            return document.span(span.start, _noun_of(phrase, end, office))
    return None


def _is_of_participle(phrase: NounPhrase, after: int, office: int) -> bool:
    """True where what stands behind the name ends in a participle with a hyphen: "prize-winning", "bank-owned"."""
    behind = [token for token in phrase.before if after <= token.start and token.end <= office]
    return any(mark.text in HYPHENS and token.tag in PARTICIPLES for mark, token in pairwise(behind))


def _noun_of(phrase: NounPhrase, end: int, office: int) -> int:
    """Where a name ends with the noun of the body that it is of: "the Isles superior court" before its judge."""
    behind = [token for token in phrase.before if end <= token.start and token.end <= office]
    nouns = load("title").words["noun-of-body"]
    noun = next((token for token in behind[:2] if token.text.lower() in nouns), None)
    return noun.end if noun and not any(owns(token) for token in behind[:2]) else end


def _common_owner(phrase: NounPhrase, after: int, office: int) -> Token | None:
    """The common noun that owns the office behind a name: the federation of "the Swedish federation's chairman"."""
    inside = [token for token in phrase.before if after <= token.start and token.end <= office]
    pairs = pairwise(inside)
    return next((noun for noun, mark in pairs if owns(mark) and noun.tag in PLAIN_NOUNS and noun.text.islower()), None)


def owns(token: Token) -> bool:
    """True for the mark of an owner, which the tagger may take for a quotation mark."""
    return token.tag == "POS" or (token.dep == "case" and token.text in ("'", "’"))


def _is_owner(phrase: NounPhrase, span: Span) -> bool:
    return any(owns(token) and span.start < token.start <= span.end + 1 for token in phrase.before)


def status_within(phrase: NounPhrase, words: Mapping[str, TitleStatus], body: Span | None) -> TitleStatus | None:
    """What the words before the office make of it, past the last owner: "former" in "former city council chairman".

    The apostrophe within the name of a body owns nothing: "former Workers' Party president".
    """
    for at, token in reversed(list(enumerate(phrase.before))):
        if token.tag == "POS" and not (body and body.start <= token.start < body.end):
            return None
        whole = "".join(part.text for part in phrase.before[at : at + 3])
        if found := words.get(token.text.lower()) or (words.get(whole.lower()) if "-" in whole else None):
            return found
    return None


def degrees_within(phrase: NounPhrase, before: int, words: Mapping[str, object]) -> list[str]:
    """The words that make it another office and stand apart from it: "assistant" in "assistant Lake County clerk".

    "Vice" is one only right beside it: a vice presidential nominee is no vice nominee.
    """
    told: list[str] = []
    for token, after in zip(phrase.before, (*phrase.before, phrase.head)[1:], strict=True):
        told = [] if token.tag == "POS" else told
        kind = words.get(token.text.lower()) if token.start < before else None
        if kind and (kind != "beside" or after.start >= before):
            told.append(token.text.lower())
    return told
