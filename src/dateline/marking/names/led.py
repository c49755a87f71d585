"""Groups: those called after their leader ("the Ada Berg government"), and those that a noun beside them tells."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dateline.marking.names.candidates import INITIALISM, NameCandidate, words_of
from dateline.marking.names.kind import head_of, ungraded
from dateline.marking.names.lexicon import NameLexicon
from dateline.types import NameKind, Syntax

MOST_WORDS = 3
GOES_ON = ("VERB", "AUX", "ADP", "ADV", "PUNCT")
AGE = re.compile(r", [1-9]\d ,")


def one_kind_each(syntax: Syntax, names: list[NameCandidate]) -> list[NameCandidate]:
    """The names, where the same words have the same kind throughout: the commonest, person before others."""
    votes: dict[str, Counter[NameKind]] = {}
    for name in names:
        votes.setdefault(_text(syntax, name), Counter())[name.kind] += 1
    best = {text: max(found, key=lambda kind: (found[kind], kind == "person", kind)) for text, found in votes.items()}
    return [replace(name, kind=best[_text(syntax, name)]) for name in names]


def with_article(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a "person" that has an article before it, and no noun after it, is a team, ship or other thing.

    Whoever has no article in most places is a person even so: "the Ada Berg I knew".
    """
    people = [name for name in names if name.kind == "person"]
    often = Counter(_text(syntax, name) for name in people)
    articles = Counter(_text(syntax, name) for name in people if _has_article(syntax, name))
    given = {text for text in articles if text.split()[0] in lexicon.given}
    things = {text for text, count in articles.items() if 2 * count >= often[text]} - given
    return [_as_thing(name) if name.kind == "person" and _text(syntax, name) in things else name for name in names]


def _as_thing(name: NameCandidate) -> NameCandidate:
    return replace(name, kind="other", rule="name.with-article", shape="with-article")


def _has_article(syntax: Syntax, name: NameCandidate) -> bool:
    before = syntax.tokens[name.first - 1].text.lower() if name.first else ""
    after = syntax.tokens[name.after] if name.after < len(syntax.tokens) else None
    return before == "the" and (after is None or (after.pos in GOES_ON and after.tag != "HYPH"))


def surnames(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a single word that is part of a person's full name is a person's, unless it is where one is."""
    full = [ungraded(words_of(syntax, name), lexicon) for name in names if name.kind == "person"]
    parts = {part for words in full if len(words) > 1 for part in (words[0], words[-1])}
    parts |= {syntax.tokens[name.first].text for name in names if _has_age(syntax, name)}
    return [_as_person(syntax, name, lexicon) if _text_is(syntax, name, parts) else name for name in names]


def _has_age(syntax: Syntax, name: NameCandidate) -> bool:
    """True for a single word with an age set off by commas after it: "Okafor, 59, was"."""
    around = [token.text for token in syntax.tokens[name.after : name.after + 3]]
    return name.after - name.first == 1 and bool(AGE.fullmatch(" ".join(around)))


def _text_is(syntax: Syntax, name: NameCandidate, parts: set[str]) -> bool:
    return name.after - name.first == 1 and syntax.tokens[name.first].text in parts


def _as_person(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> NameCandidate:
    word = syntax.tokens[name.first].text.lower()
    before = syntax.tokens[name.first - 1].text.lower() if name.first else ""
    is_place = name.kind == "place" and before in ("in", "at", "near", "from", "outside")
    land = word in lexicon.countries or word in lexicon.demonyms
    return name if is_place or land else replace(name, kind="person")


def led_groups(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> Iterator[NameCandidate]:
    """The names, where a person's name before "regime", "forces" ... is taken into the name of that group."""
    for name in names:
        after = _group_end(syntax, name, lexicon) if name.kind == "person" else None
        yield NameCandidate(name.first, after, "group", "name.led-group", "led") if after else name


def told_groups(syntax: Syntax, names: list[NameCandidate], lexicon: NameLexicon) -> list[NameCandidate]:
    """The names, where a body that the document calls a regime, a militia, rebels ... is a group throughout."""
    groups = {
        _text(syntax, name)
        for name in names
        if name.kind == "body" and not _is_office(syntax, name, lexicon) and _group_end(syntax, name, lexicon)
    }
    return [replace(name, kind="group") if _text(syntax, name) in groups else name for name in names]


def _text(syntax: Syntax, name: NameCandidate) -> str:
    return " ".join(words_of(syntax, name)).lower()


def _is_office(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> bool:
    words = words_of(syntax, name)
    return bool(INITIALISM.match(words[0])) or head_of([word.lower() for word in words]) in lexicon.kinds


def _group_end(syntax: Syntax, name: NameCandidate, lexicon: NameLexicon) -> int | None:
    """Where the run of nouns after the name ends, if its last one names a group."""
    index, end = name.after, None
    while index < len(syntax.tokens) and index - name.after < MOST_WORDS:
        token = syntax.tokens[index]
        if token.pos not in ("NOUN", "ADJ") or not token.text.islower():
            break
        if token.lemma.lower() in lexicon.groups or token.text.lower() in lexicon.groups:
            end = index + 1
        index += 1
    return end
