"""How much speaks for two tellings being of one event: one sum of a few weighed arguments.

The weights are log-odds. They were fitted on pairs of tellings, half of them news of the same days and half written
years after, rounded, and checked on stories left aside; the clashes weigh more than the fit, since a false join costs
more than a missed one.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from dateline.resolving.events.articles import Articles, Bag, Rarity, names
from dateline.resolving.events.clashes import clashes, differ, figure_arguments
from dateline.resolving.events.days import (
    chance_alike,
    day_arguments,
    days_meet,
    is_of_any_year,
    is_of_the_past,
    once,
    publication_arguments,
)
from dateline.resolving.events.traits import Traits
from dateline.rules import load
from dateline.types import LOOSE_KINDS, JoinArgument, JoinCode, told_as_one

ONE_MORE = 1.0
HOPELESS = -3.5
# What two sentences that somebody says something have in common besides who does, and how little it is where they have
# less.
FEWEST_SAID, OTHER_SAID = 2, 4.0
# What the clauses have in common, and how much of it is hardly any.
OF_CLAUSES: frozenset[JoinCode] = frozenset({"participants", "participant-words", "clause-words"})
LITTLE = 0.1
# The likeness of two articles below which they are hardly about the same.
ABOUT_THE_SAME = 0.05

# Between articles. What speaks for one event: the same word, less where the article has it often; a day that is rare,
# since many years lie between and few days were told of; participants, then the words of clause, sentence and
# article, most of all where articles about the same tell each of one such thing alone. What speaks against it: another
# word, other days, other participants, another of its sort. Where neither a day nor a word of the two clauses is shared
# there is no argument, however alike the articles are ("bare"). What is brought in as one of many ("a poll") is seldom
# the one told elsewhere, somebody else's son never.
ACROSS: Mapping[JoinCode, float] = {
    "chance": -1.8,
    "crowd": -0.4,
    "thin": -0.6,
    "same-word": 1.3,
    "word-often": -0.5,
    "open-word": -1.3,
    "same-deed": 0.7,
    "same-kind": -1.0,
    "other-step": -1.5,
    "once-in-life": 2.0,
    "once-of-a-person": 1.5,
    "one-calamity": 1.0,
    "called-so": 1.0,
    "other-kind": -2.8,
    "rare-day": 0.5,
    "same-day": 0.4,
    "landmark": 2.0,
    "other-days": -3.0,
    "told-soon": 0.7,
    "told-late": -1.5,
    "same-doers": 0.7,
    "participants": 1.3,
    "participant-words": 1.4,
    "clause-words": 1.3,
    "sentence-words": 3.2,
    "company": 0.4,
    "articles": 1.2,
    "only-one-of-it": 4.0,
    "bare": -2.0,
    "other-doers": -0.5,
    "other-takers": -0.4,
    "other-names": -0.4,
    "other-places": -3.0,
    "other-sort": -6.0,
    "other-tally": -6.0,
    "other-objects": -0.7,
    "other-owners": -3.0,
    "roles-swapped": -2.0,
    "brought-in": -1.5,
    "same-numbers": 0.8,
    "same-count": 1.0,
    "other-numbers": -1.1,
    "plan-and-outcome": -0.9,
    "pointed-at-as-one": 8.0,
    "pointed-at-apart": -1.5,
    "other-status": -0.8,
}

# Within an article the same words stand all around, so that they say nothing: its own word, day and participants do.
# A verb said again without any of these ("fell", "said") tells of something else; a noun points back ("the fall").
WITHIN: Mapping[JoinCode, float] = {
    "chance": -0.7,
    "same-word": 2.0,
    "word-often": -0.7,
    "same-deed": 0.3,
    "same-kind": -0.2,
    "brought-in": -0.7,
    "once-in-life": 1.5,
    "other-kind": -2.3,
    "names-the-other": 1.0,
    "called-so": 1.0,
    "open-word": -0.8,
    "rare-day": 0.5,
    "other-days": -3.0,
    "participants": 0.4,
    "clause-words": 1.2,
    "bare": -1.5,
    "other-doers": -0.9,
    "other-takers": -0.6,
    "other-names": -0.4,
    "other-sort": -6.0,
    "other-objects": -1.0,
    "other-owners": -3.0,
    "roles-swapped": -2.0,
    "plan-and-outcome": -0.4,
    "pointed-at-as-one": 2.0,
    "pointed-at-apart": -1.0,
    "other-status": -0.4,
}


def likeness(one: Traits, other: Traits, articles: Articles) -> float:
    """The sum of all arguments: above 0 where more speaks for one event than against it."""
    weights = WITHIN if one.doc == other.doc else ACROSS
    found = _sum(_of_events(one, other), weights)
    return found if found < HOPELESS else found + _sum(_of_texts(one, other, articles), weights)


def _sum(measures: Iterable[JoinArgument], weights: Mapping[JoinCode, float]) -> float:
    found = 0.0
    for code, measure in measures:
        found += weights.get(code, 0.0) * measure
    return found


def argument(one: Traits, other: Traits, articles: Articles) -> tuple[JoinArgument, ...]:
    """Each argument by its code, with what it weighs."""
    weights = WITHIN if one.doc == other.doc else ACROSS
    measures = chain(_of_events(one, other), _of_texts(one, other, articles))
    weighed = ((code, round(weights.get(code, 0.0) * measure, 2)) for code, measure in measures)
    return tuple((code, weight) for code, weight in weighed if weight)


def _of_events(one: Traits, other: Traits) -> list[JoinArgument]:
    """The arguments out of what is told: words for it, status, days, and what excludes each other."""
    measures: list[JoinArgument] = [("chance", 1.0)]
    measures += _words_for_it(one, other)
    days = [*day_arguments(one, other)]
    measures += days
    measures += clashes(one, other)
    measures += figure_arguments(one, other)
    together = told_as_one(one.telling.mark.groups, other.telling.mark.groups)
    # Two days are never put into one event for a model's word: that would make a conflict of it.
    if together is False or (together and "other-days" not in {code for code, _ in days}):
        measures.append(("pointed-at-as-one" if together else "pointed-at-apart", 1.0))
    return measures


def _of_texts(one: Traits, other: Traits, articles: Articles) -> list[JoinArgument]:
    """The arguments out of the words and names that the two have in common, near and far."""
    rarity = articles.rarity
    measures: list[JoinArgument] = [
        ("participants", _overlap(one.named, other.named, rarity)),
        ("participant-words", _overlap(one.parts, other.parts, rarity)),
        ("clause-words", _overlap(one.clause, other.clause, rarity)),
    ]
    if one.doc != other.doc:
        by_chance, about_the_same = chance_alike(one, other), articles.likeness(one.doc, other.doc)
        measures += [
            ("sentence-words", _overlap(one.sentence, other.sentence, rarity)),
            ("crowd", articles.crowd * by_chance),
            ("thin", max(0.0, articles.needed - _in_common(one, other, rarity)) * by_chance),
            ("company", _overlap(one.company, other.company, rarity)),
            ("articles", about_the_same),
            ("other-places", float(_are_elsewhere(one, other, articles))),
            ("bare", float(_is_bare(one, other, measures))),
        ]
        published = list(publication_arguments(one, other, articles.crowd))
        measures += published
        if about_the_same > ABOUT_THE_SAME and one.alone & other.alone and "told-late" not in dict(published):
            measures.append(("only-one-of-it", about_the_same))
    elif not any(measure for _, measure in measures) and not _points_back(one, other):
        measures.append(("bare", 1.0))
    return measures


def _is_bare(one: Traits, other: Traits, measures: Iterable[JoinArgument]) -> bool:
    """True where neither a day nor a word of the two clauses is shared; a year is little for what comes round."""
    if not days_meet(one, other):
        return not any(measure for _, measure in measures)
    told = (measure for code, measure in measures if code in OF_CLAUSES)
    return is_of_any_year(one, other) and not any(measure > LITTLE for measure in told)


def _say_other_things(one: Traits, other: Traits) -> bool:
    """True for two verbs by which something is said, in sentences with hardly a word in common but whose they are."""
    verbs = not (one.telling.mark.nominal or other.telling.mark.nominal)
    both = one.sentence.keys & other.sentence.keys
    whose = one.named.keys | one.word | other.word | one.subjects | other.subjects
    return verbs and one.kind == other.kind == "speak" and len(both - whose) < FEWEST_SAID


def _are_elsewhere(one: Traits, other: Traits, articles: Articles) -> bool:
    """True where each clause tells a place that the other's article nowhere names."""
    ours, theirs = (told.places & told.clause_names for told in (one, other))
    if not (ours and theirs):
        return False
    unknown = names(ours).isdisjoint(articles.pages[other.doc].keys)
    return unknown and names(theirs).isdisjoint(articles.pages[one.doc].keys)


def _points_back(one: Traits, other: Traits) -> bool:
    """True where the later of two tellings of an article is a noun that its reader knows: "the attack", "her visit"."""
    later = max(one, other, key=lambda told: told.telling.mark.trigger)
    return later.telling.mark.nominal and not later.is_new


def _words_for_it(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """Whether they call it alike; a plan and its outcome are one matter, what is denied or supposed is less likely."""
    same_kind = _may_be_of_one_kind(one, other)
    loose = one.kind in LOOSE_KINDS or other.kind in LOOSE_KINDS
    if one.root == other.root and (same_kind or loose) and not differ(one.deeds, other.deeds):
        yield "same-word", 1.0
        if one.doers and one.doers == other.doers and is_of_the_past(one, other):
            yield "same-doers", 1.0
        yield from _open_word(one, other)
        yield "word-often", math.log2(one.often * other.often) / 2
    elif not one.deeds.isdisjoint(other.deeds) and _is_by_anybody(one) == _is_by_anybody(other):
        yield "same-deed", 1.0
        yield from _open_word(one, other)
    elif same_kind:
        yield "same-kind", 1.0
        steps = load("event").words["step"].keys()
        if differ(one.deeds & steps, other.deeds & steps):
            yield "other-step", 1.0
    else:
        yield "other-kind", 1.0
        if not (one.word.isdisjoint(other.parts.keys) and other.word.isdisjoint(one.parts.keys)):
            yield "names-the-other", 1.0
    if not one.undergone.isdisjoint(other.undergone) and one.kind == other.kind and one.kind in once()["one-time"]:
        yield "once-in-life", 1.0
    elif _is_once_of_a_person(one, other):
        yield "once-of-a-person", 1.0
    if _is_one_calamity(one, other):
        yield "one-calamity", 1.0
    if _is_called_so(one, other) or _is_called_so(other, one):
        yield "called-so", 1.0
    if one.status != other.status:
        plan = {one.status, other.status} == {"happened", "planned"}
        yield ("plan-and-outcome" if plan else "other-status"), 1.0


def _is_once_of_a_person(one: Traits, other: Traits) -> bool:
    """True for two tellings that a person was convicted, or resigned, on days that can be one."""
    again = one.when and other.when and not days_meet(one, other)
    if again or _is_by_anybody(one) or _is_by_anybody(other) or one.deeds.isdisjoint(other.deeds):
        return False
    deeds = one.deeds & other.deeds
    undergone = not one.undergone.isdisjoint(other.undergone) and not deeds.isdisjoint(once()["person-once"])
    return undergone or (not one.doers.isdisjoint(other.doers) and not deeds.isdisjoint(once()["doer-once"]))


def _is_by_anybody(one: Traits) -> bool:
    """True for "accused", which anybody may do in no court."""
    words = load("event").words
    return one.kind in words["accused"]["kind"] and one.telling.mark.lemma in words["loose-step"]["verb"]


def _is_one_calamity(one: Traits, other: Traits) -> bool:
    """True for two tellings of one day that a fire was, or broke out."""
    dated = one.when and other.when and one.when == other.when and one.when.hull.days == 1
    return bool(dated) and one.status == other.status and bool(one.deeds & other.deeds & once()["calamity"])


def _is_called_so(one: Traits, other: Traits) -> bool:
    """True where a noun names what happens once by whose or where it was, with no day of its own: "the Skarn flood"."""
    named = one.telling.mark.nominal and one.when is None and one.kind in once()["called"]
    alike = one.root == other.root or not one.deeds.isdisjoint(other.deeds)
    of_one_place = one.doc != other.doc and not one.clause_names.isdisjoint(other.clause_names)
    return named and alike and (of_one_place or not one.called.isdisjoint(other.called))


def _open_word(one: Traits, other: Traits) -> Iterator[JoinArgument]:
    """That words of no kind say little alone, and less of others or done to others, or where other things are said."""
    if one.doc != other.doc and _say_other_things(one, other):
        yield "open-word", OTHER_SAID
        return
    known = one.doc == other.doc and _points_back(one, other)
    if one.kind in LOOSE_KINDS and other.kind in LOOSE_KINDS and not known and not days_meet(one, other):
        yield "open-word", 2.0 if differ(one.doers, other.doers) or differ(one.takes, other.takes) else 1.0


def _may_be_of_one_kind(one: Traits, other: Traits) -> bool:
    """True for two words of one kind; between articles also where one may tell a kind of the other besides its own."""
    if one.doc == other.doc:
        return one.kind == other.kind and one.kind not in LOOSE_KINDS
    return not one.kinds.isdisjoint(other.kinds - LOOSE_KINDS)


def _overlap(one: Bag, other: Bag, rarity: Rarity) -> float:
    """The weight of what both hold against the geometric mean of the two, as though each held one word more."""
    if one.keys.isdisjoint(other.keys):
        return 0.0
    return _shared(one, other, rarity) / (math.sqrt(one.mass * other.mass) + ONE_MORE)


def _in_common(one: Traits, other: Traits, rarity: Rarity) -> float:
    """The weight of what both sentences hold; the participants count once, however many words name them."""
    shared = one.sentence.keys & other.sentence.keys
    parts = (one.parts.keys | one.named.keys) & (other.parts.keys | other.named.keys)
    rarest = max([rarity.get(key, 1.0) for key in parts], default=0.0)
    return rarest + sum([rarity.get(key, 1.0) for key in shared - parts])


def _shared(one: Bag, other: Bag, rarity: Rarity) -> float:
    """The weight of what both hold."""
    return sum([rarity.get(key, 1.0) for key in one.keys & other.keys])
