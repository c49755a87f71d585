"""Things taken for people: single words that mostly stand before the noun of what they are: "a Lundo account"."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.kind import follows_honorific
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, Syntax

BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})
COMMON = frozenset({"NN", "NNS"})
FURTHEST = 3


def told_things(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a word is a thing's that stands before a common noun as often as not: "the Lundo medal".

    Not a given name, nor a word of somebody's full name or behind an honorific, nor before what people have: "the
    Berg family", "Berg supporters".
    """
    people = [name for name in names if name.kind == "person"]
    borne = {word for name in people if name.after - name.first > 1 for word in words_of(syntax, name)}
    kinds: dict[str, Counter[NameKind]] = {}
    often: Counter[str] = Counter()
    for name in people:
        word = syntax.tokens[name.first].text
        if name.after - name.first == 1 and word not in borne and word.lower() not in lexicon.given:
            often[word] += 1
            kinds.setdefault(word, Counter()).update(_told(syntax, name, lexicon))
    things = {
        word: max(sorted(of), key=lambda kind: of[kind]) for word, of in kinds.items() if 2 * of.total() >= often[word]
    }
    things = {word: kind for word, kind in things.items() if kinds[word]}
    return [_as_thing(syntax, name, things) for name in names]


def _told(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> Iterator[NameKind]:
    token = syntax.tokens[name.first]
    head = syntax.tokens[token.head]
    is_before = name.first < token.head <= name.first + FURTHEST and token.dep in BEFORE_NOUN and head.tag in COMMON
    low = head.lemma.lower()
    is_peoples = low in lexicon.of_people or lexicon.tells_office(low)
    if is_before and name.is_guess and not is_peoples and not follows_honorific(syntax, name.first, lexicon):
        yield lexicon.kinds.get(low, "other")


def _as_thing(syntax: Syntax, name: NameCandidate, things: dict[str, NameKind]) -> NameCandidate:
    kind = things.get(syntax.tokens[name.first].text)
    if kind is None or name.kind != "person" or name.after - name.first > 1:
        return name
    return replace(name, kind=kind, rule="name.attributive", shape="attributive")
