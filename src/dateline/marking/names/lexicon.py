"""The word tables that names are read with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.rules import load
from dateline.types import NameKind

# Shorter ones, as "Sun", are names too.
LEAST_IN_DAY = 6


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """Honorifics with their pronouns, countries and demonyms with their codes, nouns that tell a name's kind."""

    honorifics: Mapping[str, str]
    doubtful: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    joining: frozenset[str]
    countries: Mapping[str, str]
    demonyms: Mapping[str, str]
    kinds: Mapping[str, NameKind]
    groups: frozenset[str]
    offices: frozenset[str]
    no_person: frozenset[str]
    portfolios: frozenset[str]
    matters: frozenset[str]
    given: frozenset[str]
    posts: frozenset[str]
    of_one: frozenset[str]
    of_bodies: frozenset[str]
    of_firms: frozenset[str]
    firm_words: frozenset[str]
    trades_of_firms: frozenset[str]
    personal_posts: frozenset[str]
    called_after: frozenset[str]
    where: frozenset[str]
    put_in: frozenset[str]
    of_people: frozenset[str]
    platforms: frozenset[str]
    of_things: frozenset[str]
    where_of: frozenset[str]
    about: frozenset[str]
    settlements: frozenset[str]

    def tells_office(self, word: str) -> bool:
        """True for "minister" and for "ministers"."""
        singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
        return word in self.offices or singular in self.offices


@cache
def name_lexicon() -> NameLexicon:
    """The tables that ship with dateline."""
    words = load("title").words
    return NameLexicon(
        honorifics=words["honorific"],
        doubtful=frozenset(words["honorific-or-name"]),
        suffixes=frozenset(words["name-suffix"]),
        particles=frozenset(words["name-particle"]),
        joining=frozenset(word for word, joins in words["name-particle"].items() if joins),
        countries=words["country"],
        demonyms=words["demonym"],
        kinds={**words["body-noun"], **words["place-noun"], **words["work-noun"]},
        groups=frozenset(words["group-noun"]),
        offices=frozenset(words["office"]),
        no_person=frozenset(_no_person(words)),
        given=frozenset(words["given-name"]),
        posts=frozenset([*words["post"], *words["trade"]])
        & frozenset(words["person-noun"]) - frozenset(words["body-called"]),
        personal_posts=frozenset([*words["post"], *_of_people(words)]) - frozenset(words["body-called"]),
        where=frozenset(words["where-link"]),
        put_in=frozenset(words["put-in"]),
        of_people=frozenset([*words["person-noun"], *words["group-noun"], *words["called-by-last"]]),
        platforms=frozenset(words["platform"]),
        of_things=frozenset(words["called-thing"]),
        settlements=frozenset(words["settlement"]),
        where_of=frozenset(words["where-of"]),
        about=frozenset([*words["where-link"], *words["where-about"]]),
        called_after=frozenset([*words["eponym-noun"], *words["place-noun"]]),
        of_one=frozenset(words["honorific-of-one"]),
        of_bodies=frozenset([*words["office"], *words["body-owned"]]) - frozenset(words["office-of-person"]),
        of_firms=frozenset(words["firm-owned"]),
        firm_words=frozenset(words["firm-word"]),
        trades_of_firms=frozenset(words["trade-of-firm"]),
        portfolios=frozenset(words["portfolio"]),
        matters=frozenset(part for matter in words["portfolio"] for part in matter.split()) - {"and"},
    )


def _of_people(words: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """The offices that only a person has; the leader or owner of something may be a body."""
    return (office for office in words["office"] if office.split()[-1] in words["office-of-one"])


def _no_person(words: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Words that never begin a bare person's name: titles, parts of office words, peoples, nouns of bodies, days."""
    for table in ("honorific", "body-noun", "place-noun", "work-noun", "demonym", "country", "portfolio", "no-name"):
        yield from words[table]
    yield from (part for office in words["office"] for part in office.split())
    yield from (day for day in words["weekday"] if len(day) >= LEAST_IN_DAY)
