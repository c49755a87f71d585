"""Things taken for people: words that mostly stand before their noun ("a Lundo account") or where something is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.kind import COMMON, follows_honorific, stands_before_noun
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, Syntax, Token

CALLED = frozenset({"oprd", "attr", "dobj"})
BEHIND_NOUN = frozenset({"acl", "relcl"})


def told_things(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a word is a thing's that stands before a common noun, or where things are, as often as not.

    So of "the Lundo medal" and "the streets of Lundo", and always of "the storm Lundo". Not a given name, nor a word of
    somebody's full name or behind an honorific, nor before what people have: "the Berg family", "Berg supporters".
    """
    people = [name for name in names if name.kind == "person"]
    borne = {word for name in people if name.after - name.first > 1 for word in words_of(syntax, name)}
    kinds: dict[str, Counter[NameKind]] = {}
    often: Counter[str] = Counter()
    for name in people:
        word = syntax.tokens[name.first].text
        if name.after - name.first == 1 and word not in borne:
            often[word] += 1
            kinds.setdefault(word, Counter()).update(_told(syntax, name, lexicon))
    things: dict[str, NameKind] = {
        word: max(sorted(of), key=lambda kind: of[kind])
        for word, of in kinds.items()
        if of and 2 * of.total() >= often[word] and word.lower() not in lexicon.given
    }
    things |= dict.fromkeys(_called(syntax, names, lexicon) - borne, "other")
    settled = {tuple(words_of(syntax, name)) for name in people if _is_settlement(syntax, name, lexicon)}
    places = [
        replace(n, kind="place") if n.kind == "person" and tuple(words_of(syntax, n)) in settled else n for n in names
    ]
    return [_as_thing(syntax, name, things) for name in places]


def _is_settlement(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    """True right behind "the town of" and the like, but for what begins with a given name."""
    before = [token.text for token in syntax.tokens[max(0, name.first - 2) : name.first]]
    is_behind = len(before) > 1 and before[1] == "of" and before[0] in lexicon.settlements
    return is_behind and name.is_guess and syntax.tokens[name.first].text.lower() not in lexicon.given


def _called(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> set[str]:
    """The words that one place tells to be a storm's or an operation's name: "Hurricane Lundo", "the storm Lundo"."""
    found: set[str] = set()
    for name in names:
        words = [token.text for token in syntax.tokens[max(0, name.first - 1) : name.after]][-2:]
        if len(words) > 1 and words[0].lower() in lexicon.of_things and name.after - name.first < 3:
            found.add(words[1])
    return found


def _told(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> Iterator[NameKind]:
    """What one place tells the thing to be, if it tells that it is one."""
    token = syntax.tokens[name.first]
    head = syntax.tokens[token.head]
    if not name.is_guess or follows_honorific(syntax, name.first, lexicon):
        return
    called = _called_so(syntax, token)
    if stands_before_noun(syntax, name, lexicon) or (called and not _is_peoples(called, lexicon)):
        yield lexicon.kinds.get(called or head.lemma.lower(), "other")
    elif _has_which(syntax, name.after):
        yield "body"
    elif _is_where(syntax, name, lexicon):
        yield "place"


def _is_peoples(noun: str, lexicon: NameLexicon) -> bool:
    return noun in lexicon.of_people or lexicon.tells_office(noun)


def _called_so(syntax: Syntax, token: Token) -> str | None:
    """The common noun that the word is a name for: "app" of "the app, called Lundo"."""
    verb = syntax.tokens[token.head]
    noun = syntax.tokens[verb.head]
    is_name = token.dep in CALLED and verb.tag == "VBN" and verb.dep in BEHIND_NOUN and noun.tag in COMMON
    return noun.lemma.lower() if is_name else None


def _has_which(syntax: Syntax, after: int) -> bool:
    """True before ", which"; of somebody it would be "who"."""
    behind = syntax.tokens[after : after + 2]
    return len(behind) > 1 and behind[0].text == "," and behind[1].tag == "WDT"


def _is_where(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    """True in "near Lundo" and "residents of Lundo", not in "faith in Berg" and "in Berg's house"."""
    tokens = syntax.tokens
    if name.first < 2 or tokens[name.first].head != name.first - 1:
        return False
    owns = name.after < len(tokens) and tokens[name.after].tag == "POS"
    link, before = tokens[name.first - 1].text.lower(), tokens[name.first - 2].lemma.lower()
    above = tokens[tokens[name.first - 1].head].lemma.lower()
    is_of = link == "of" and (before in lexicon.where_of or lexicon.kinds.get(before) == "place")
    return is_of or (link in lexicon.about and not owns and lexicon.put_in.isdisjoint({above, before}))


def _as_thing(syntax: Syntax, name: NameCandidate, things: dict[str, NameKind]) -> NameCandidate:
    kind = things.get(syntax.tokens[name.first].text)
    if kind is None or name.kind != "person" or name.after - name.first > 1:
        return name
    return replace(name, kind=kind, rule="name.attributive", shape="attributive")
