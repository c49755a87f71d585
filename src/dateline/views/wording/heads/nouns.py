"""What happens in the form of a noun: "collapsed" is "collapse", and what it happens to follows by its preposition."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.rules import alternation, load
from dateline.types import EventMark, Span

ITSELF = "itself"


def noun_of(mark: EventMark, text: str) -> str:
    """The noun that tells the same as the trigger: the trigger itself where it is one."""
    if mark.nominal:
        return mark.trigger.of(text).lower()
    particle = text[mark.trigger.end :].split(maxsplit=1)[:1]
    phrasal = f"{mark.lemma} {particle[0].strip('.,;:').lower()}" if particle else mark.lemma
    if mark.lemma in _known():
        return mark.lemma
    return _nouns().get(phrasal) or noun_of_verb(mark.lemma)


def noun_of_verb(verb: str) -> str:
    """The noun that tells the same as a verb, else its "-ing"; of "finished" that of "finish"."""
    first, odd = verb.split()[0], re.search(word("odd"), verb)
    forms = [verb, first, *([verb[:-1], verb[:-2]] if odd else [])]
    return next((_nouns()[form] for form in forms if form in _nouns()), gerund(first))


def capital(words: str) -> str:
    """The words with a capital letter in front."""
    return words[:1].upper() + words[1:]


def is_odd(mark: EventMark) -> bool:
    """True for a verb of which no noun can be made well: a form in the place of the verb."""
    return not mark.nominal and bool(re.search(word("odd"), mark.lemma))


def is_idiom(mark: EventMark) -> bool:
    """True for a verb that tells its deed only with what follows, so that its noun does not: "left the rails"."""
    table = load("event").words["deed-verb"]
    led = f"{mark.lemma} "
    told = [deed for deed in mark.deeds if mark.lemma not in table.get(deed, ())]
    return any(verb.startswith(led) for deed in told for verb in table.get(deed, ()))


def gerund(verb: str) -> str:
    """The "-ing" of a verb."""
    for ending, instead in load("event").words["gerund"].items():
        if re.search(ending, verb):
            return re.sub(ending, instead, verb, count=1)
    return verb


def goes_on(behind: str) -> str:
    """What a verb without an object goes on with: " to power"."""
    found = _on().match(behind)
    return found[0] if found else ""


def brought_by(before: str) -> str:
    """The preposition at the end, which brings a place: "in"."""
    found = _brings().search(before)
    return found[1].lower() if found else ""


def linked(between: str) -> str:
    """The preposition that these words are, with an article or without one; nothing where they are more."""
    words = load("event").words
    first, *rest = between.lower().split() or [""]
    led = first in words["name-end"]["softer"] and all(word in words["leaning"]["article"] for word in rest)
    return first if led and len(rest) < 2 else ""


def link_of(noun: str) -> str:
    """The preposition that brings what it is done to."""
    return str(load("event").words["name-link"].get(noun, word("of")))


def undergoes(mark: EventMark) -> bool:
    """True for a verb whose subject undergoes it where it has no object."""
    return mark.lemma in load("event").words["undergoes"]["undergoes"]


def takers_of(mark: EventMark) -> tuple[Span, ...]:
    """To whom or what it happens: its objects, else the subject of a verb that its subject undergoes."""
    return mark.patients or (mark.agents if undergoes(mark) else ())


def is_noun_itself(mark: EventMark) -> bool:
    """True where the trigger is a noun, alone or led by a verb that says nothing: "gave a speech"."""
    return mark.nominal or mark.lemma in _known()


def befalls_people(mark: EventMark) -> bool:
    """True for what also happens to people: they die and resign, but it is no fall of somebody who fell asleep."""
    return mark.lemma in load("event").words["undergoes"]["people"]


def has_complement(behind: str, after: str) -> bool:
    """True where a clause or an "-ing" completes the verb: "concluded on Monday that", "began to rise", "began rising".

    `behind` is the rest of its words, `after` what follows them.
    """
    return bool(_complement().match(behind) or _complement().match(after))


def stands_behind(noun: str) -> bool:
    """True for a noun that may stand behind the name it belongs to: "Skarn Bridge collapse"."""
    return noun in load("event").words["after-name"]["after-name"]


def is_noun(noun: str) -> bool:
    """True for a noun that is listed as one, and no "-ing" made of a verb."""
    return noun in _known() or noun in _nouns().values()


def sort_of(noun: str) -> str:
    """The sort of main event that the noun may name; empty for what no story is called by."""
    kind = _kinds().get(noun, "")
    return str(load("event").words["title-kind"].get(kind, ""))


def lasts(noun: str) -> bool:
    """True for what goes on for days: a fire, a war."""
    return noun in load("event").words["after-name"]["lasting"]


def has_parties(noun: str) -> bool:
    """True for what nobody knows by its place alone: a merger."""
    return noun in load("event").words["after-name"]["parties"]


def begins(mark: EventMark) -> bool:
    """True where the verb tells that its subject begins: "war broke out"."""
    return not mark.nominal and mark.lemma in load("event").words["after-name"]["begins"]


def word(name: str) -> str:
    """A word that heads are made with."""
    return str(load("event").words["name-status"][name])


@cache
def _on() -> re.Pattern[str]:
    words = load("event").words
    articles = alternation(words["leaning"]["article"])
    return re.compile(rf"\s(?:{alternation(words['name-end']['on'])})\s(?:(?:{articles})\s)?[^\W\d]+\b(?!['’-])")


@cache
def _brings() -> re.Pattern[str]:
    words = load("event").words
    listed, articles = alternation(words["name-end"]["aside"]), alternation(words["leaning"]["article"])
    return re.compile(rf"\b({listed})\s(?:(?:{articles})\s)?$", re.IGNORECASE)


@cache
def _complement() -> re.Pattern[str]:
    words = load("event").words
    listed, unfinished = alternation(words["undergoes"]["complement"]), words["name-status"]["unfinished"]
    return re.compile(rf"\s*,?\s*(?:{listed})\b|\s\w+{unfinished}")


@cache
def _known() -> frozenset[str]:
    """The nouns that tell an event, and no verb besides."""
    nouns = {noun for listed in load("event").words["event-noun"].values() for noun in listed}
    return frozenset(nouns - _nouns().keys())


@cache
def _kinds() -> Mapping[str, str]:
    """By noun, its kind: that of the noun, else that of the verb it stands for."""
    words = load("event").words
    verbs = {verb: kind for kind, listed in words["event-verb"].items() for verb in listed}
    made = {noun: verbs[verb] for verb, noun in _nouns().items() if verb in verbs}
    return made | {noun: kind for kind, listed in words["event-noun"].items() for noun in listed}


@cache
def _nouns() -> Mapping[str, str]:
    """By verb, its noun."""
    table = load("event").words["name-of-deed"]
    return {verb: verb if noun == ITSELF else noun for noun, verbs in table.items() for verb in verbs}
