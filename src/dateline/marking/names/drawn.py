"""Words whose capital is their place's, drawn into a person's name: "Without | Berg" that opens a sentence."""

from dataclasses import replace

from dateline.marking.names.candidates import NameCandidate, words_of
from dateline.marking.names.extent import BEFORE_NAMES
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import Syntax

Words = tuple[str, ...]
WORDS_IN_DRAWN = 3


def without_drawn(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, without a first or last word that belongs to none, where another place has somebody's without it."""
    people = {tuple(words_of(syntax, name)) for name in names if name.kind == "person"}
    small = {token.text for token in syntax.tokens if token.text.islower()}
    return [_cut(syntax, name, people, small, lexicon) for name in names]


def _cut(
    syntax: Syntax, name: NameCandidate, people: set[Words], small: set[str], lexicon: NameLexicon
) -> NameCandidate:
    words = tuple(words_of(syntax, name))
    full = {known for known in people if len(known) > 1} - {words}
    if name.kind == "body" and name.is_guess and len(words) == WORDS_IN_DRAWN:
        return (
            replace(name, first=name.first + 1, kind="person") if _is_person_in(words, people, small, lexicon) else name
        )
    if name.kind != "person" or len(words) == 1:
        return name
    if _is_drawn_first(syntax, name, full, small, lexicon):
        return replace(name, first=name.first + 1)
    if words[:-1] in full and words[-1].lower() in small:
        return replace(name, after=name.after - 1)
    return name


def _is_person_in(words: Words, people: set[Words], small: set[str], lexicon: NameLexicon) -> bool:
    """True for "Danish Ada Berg" and "Meet Ada Berg" beside "Ada Berg" elsewhere, or, of a people, beside "Berg"."""
    first = words[0].lower()
    is_of_people = first in lexicon.demonyms
    is_drawn = first in small and first not in lexicon.kinds
    return (words[1:] in people and (is_of_people or is_drawn)) or (is_of_people and words[2:] in people)


def _is_drawn_first(
    syntax: Syntax, name: NameCandidate, full: set[Words], small: set[str], lexicon: NameLexicon
) -> bool:
    """True for "Without" and "Allowing" before somebody's last name, and before a whole name that stands elsewhere."""
    first, rest = syntax.tokens[name.first], tuple(words_of(syntax, name))[1:]
    low = first.text.lower()
    if low in lexicon.given or low in lexicon.particles or not first.text.isalpha() or len(low) == 1:
        return False
    opens = any(name.first == start for start, _ in syntax.sentences)
    is_small = low in small
    if len(rest) > 1:
        return rest in full and (opens or is_small or first.tag in BEFORE_NAMES)
    is_no_name = is_small or first.tag == "IN" or (opens and first.tag == "VBG")
    return is_no_name and any(known[-1] == rest[0] and known[0] != first.text for known in full)
