"""What the model takes for a name and is none: bare nouns, slips, and the capitals of headlines."""

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.extent import MOST_IN_PERSON, is_hyphenated
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Syntax

BARE = frozenset({"senate", "congress", "parliament", "treasury"})
LEAST_WORDS = 4
CAPITALS = 0.7
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
FULL_STOPS = frozenset({".", "!", "?", '"', "”", "''"})


def is_no_name(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for what the model takes for a name and is none."""
    words = words_of(syntax, found)
    if found.kind == "person":
        return _is_false_person(syntax, found, lexicon)
    return is_bare_noun(syntax, found, lexicon) or not any(word[0].isupper() for word in words)


def is_bare_noun(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for "Party", "State", "Senators" alone, which name nothing."""
    word = syntax.tokens[found.first].text.lower()
    return found.after - found.first == 1 and word not in BARE and (word in lexicon.kinds or lexicon.tells_office(word))


def _is_false_person(syntax: Syntax, found: NameCandidate, lexicon: NameLexicon) -> bool:
    """True for a "person" of lower-case words, figures, plain nouns and verbs: a slip of the model's."""
    tokens = [syntax.tokens[at] for at in range(found.first, found.after) if not is_hyphenated(syntax, at)]
    words = [token for token in tokens if token.text[0].isalpha()]
    full = [token for token in words if token.text[0].isupper() or token.text.lower() not in lexicon.particles]
    if not full or len(full) > MOST_IN_PERSON or any(not token.text[0].isupper() for token in full):
        return True
    if all(token.text.lower() in lexicon.no_person for token in full):
        return True
    if len(full) == 1 and _is_called_after(syntax, found.after, lexicon):
        return True
    return not any(token.tag in ("NNP", "NNPS") for token in full)


def _is_called_after(syntax: Syntax, after: int, lexicon: NameLexicon) -> bool:
    """True for the owner in "Weil's disease" and "Miller's Creek", of whom nothing is told; not in "Miller's house"."""
    owner, owned = ([token.text for token in syntax.tokens[at : at + 1]] for at in (after, after + 1))
    if not owner or not owned or owner[0] not in POSSESSIVES:
        return False
    is_place = lexicon.kinds.get(owned[0].lower()) == "place"
    return owned[0].lower() in lexicon.called_after and (not is_place or owned[0].istitle())


def title_case(syntax: Syntax) -> frozenset[int]:
    """The tokens of sentences that read like headlines."""
    found: set[int] = set()
    for first, after in syntax.sentences:
        if syntax.tokens[after - 1].text in FULL_STOPS:
            continue
        words = [t.text for t in syntax.tokens[first:after] if t.text[0].isalpha() and len(t.text) > 3]
        if len(words) >= LEAST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words):
            found.update(range(first, after))
    return frozenset(found)


def without_run_together(syntax: Syntax, names: list[NameCandidate], headline: frozenset[int]) -> list[NameCandidate]:
    """The names less those in which a headline's capitals add words to a name known from running text."""
    running = [name for name in names if name.first not in headline]
    whole = {tuple(words_of(syntax, name)) for name in running}
    last = {syntax.tokens[name.after - 1].text for name in running if name.kind == "person"}
    return [name for name in names if name.first not in headline or _stands(words_of(syntax, name), whole, last)]


def _stands(words: list[str], whole: set[tuple[str, ...]], last: set[str]) -> bool:
    return tuple(words) in whole or last.isdisjoint(words)


def without_common(syntax: Syntax, names: list[NameCandidate]) -> list[NameCandidate]:
    """The names less common words whose capital is their place's: "Arson is suspected" where "arson" stands elsewhere.

    A word counts as common where the document has it in small letters, as one or as many ("prams"), and never with a
    capital within a sentence.
    """
    small = {word for token in syntax.tokens if token.text.islower() for word in (token.text, token.lemma)}
    headed = title_case(syntax) | {first for first, _ in syntax.sentences}
    within = (token.text for index, token in enumerate(syntax.tokens) if index not in headed)
    common = small - BARE - {word.lower() for word in within if word[0].isupper()}
    return [name for name in names if not all(word.lower() in common for word in words_of(syntax, name))]
