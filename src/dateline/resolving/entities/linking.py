"""Who is who: one entity for one person, body or place under all its names; the documents' order does not matter."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.resolving.entities.bodies import join_things
from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.names import Form, NameMention, mentions, plain, tables, thing_form, words
from dateline.resolving.entities.people import join_people, told_apart
from dateline.types import Decision, Entity, Join, JoinReason, Marked, NameKind

LEAST_ALONE = 2
MANY = 8
TOLD_THINGS = frozenset({"with-article", "attributive"})
THINGS: tuple[NameKind, ...] = ("body", "place")


def join_names(marked: tuple[Marked, ...], *, decisions: tuple[Decision, ...] = ()) -> tuple[Entity, ...]:
    """The people, bodies, places and groups of a story, by id; `decisions` are a reader's own and come first."""
    ordered = sorted(marked, key=lambda entry: entry.document.id)
    decisions = _standing(decisions)
    found = _people_first([mention for entry in ordered for mention in mentions(entry)])
    apart = {*_pairs(found, decisions, "split"), *told_apart([m for m in found if m.form.kind == "person"])}
    clusters = Clusters[Form, JoinReason](apart=frozenset(apart))
    for one, other in sorted(_pairs(found, decisions, "join")):
        clusters.join(one, other, "decision")
    join_people(found, clusters)
    join_things(found, ordered, clusters)
    return _entities(found, clusters)


def _standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The last decision on each two names; what a reader said before is taken back."""
    return tuple({frozenset((words(one.one), words(one.other))): one for one in decisions}.values())


def _people_first(found: Sequence[NameMention]) -> list[NameMention]:
    """The mentions, where a full name that is a person's elsewhere is a person's everywhere, and its last word too.

    A word that only the model takes for a person's, and which no full name has, is a body's or a place's where it is
    one as often. Whose last word alone is a person's through the same articles is a person too.
    """
    people: Counter[tuple[str, ...]] = Counter()
    for mention in found:
        if mention.form.kind in ("person", "thing"):
            people[mention.form.words] += _vote(mention)
    full = {named for named, votes in people.items() if len(named) > 1 and votes >= 0} | _called_by_last(found)
    persons = {mention.form.words for mention in found if mention.form.kind == "person"}
    ends = {named[-1:] for named in full & persons}
    last = ends & ({named for named, votes in people.items() if votes > 0} | _sole_names(found))
    persons = full | last
    found = [_as_person(m) if m.form.kind == "thing" and m.form.words in persons else m for m in found]
    things = _rather_things(found, frozenset((part,) for named in full for part in named))
    return [
        _as_thing(m, things[m.form.words]) if m.form.kind == "person" and m.form.words in things else m for m in found
    ]


def _called_by_last(found: Sequence[NameMention]) -> set[tuple[str, ...]]:
    """The names of two or three words, taken for a thing's, whose last word alone is a person's in their documents."""
    alone: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in found:
        if mention.form.kind in ("person", "thing") and len(mention.form.words) == 1:
            alone[mention.form.words[0]][mention.span.doc] += 1 if mention.form.kind == "person" else -1
    votes: Counter[tuple[str, ...]] = Counter()
    for mention in found:
        named = mention.form.words
        if mention.form.kind == "thing" and len(named) in (2, 3) and _may_be_full(mention):
            votes[named] += 1 if alone[named[-1]][mention.span.doc] >= LEAST_ALONE else -1
    return {named for named, count in votes.items() if count > 0}


def _may_be_full(mention: NameMention) -> bool:
    """True for capitalised words without an article, a country or anything else between them."""
    words_in = mention.text.split()
    nouns = {**tables()["body-noun"], **tables()["place-noun"], **tables()["work-noun"]}
    return (
        mention.shape is None
        and len(words_in) == len(mention.form.words)
        and all(word[:1].isupper() and word.lower() not in nouns for word in words_in)
        and not any(word.isupper() for word in mention.form.words)
    )


def _sole_names(found: Sequence[NameMention]) -> set[tuple[str, ...]]:
    """The single words that stand for a body or thing without an article, and in no longer name of one."""
    things = [mention for mention in found if mention.form.kind == "thing"]
    within = {part for mention in things if len(mention.form.words) > 1 for part in mention.form.words}
    shapes = (None, "attributive")
    other = {m.form.words for m in things if m.shape not in shapes or m.kind not in ("body", "other")}
    named = {m.form.words for m in things if m.form.words and not m.form.words[1:]}
    return {words for words in named if words[0] not in within} - other


def _rather_things(
    found: Sequence[NameMention], borne: Iterable[tuple[str, ...]]
) -> Mapping[tuple[str, ...], NameKind]:
    """The single words that are a body's or a place's at least as often as a person's, with which of the two.

    None where an honorific or a full name tells that it is a person's.
    """
    votes: dict[tuple[str, ...], Counter[NameKind]] = defaultdict(Counter)
    told = set(borne)
    for mention in found:
        if len(mention.form.words) != 1:
            continue
        is_thing = mention.kind in THINGS or (mention.kind == "other" and mention.shape in TOLD_THINGS)
        if mention.form.kind == "person" or (mention.form.kind == "thing" and is_thing):
            votes[mention.form.words][mention.kind] += 1
        if mention.form.kind == "person" and (mention.form.pronoun or mention.form.is_regnal):
            told.add(mention.form.words)
    kinds = {named: {kind: count[kind] for kind in (*THINGS, "other") if count[kind]} for named, count in votes.items()}
    return {
        named: max(of, key=lambda kind: (of[kind], kind))
        for named, of in kinds.items()
        if of and named not in told and sum(of.values()) >= votes[named]["person"]
    }


def _vote(mention: NameMention) -> int:
    """What a mention says for its words being a person's: a model's "other" is often a slip, an article is none."""
    if mention.form.kind == "person":
        return 2
    return -3 if mention.shape == "with-article" else -1


def _as_person(mention: NameMention) -> NameMention:
    words_in = mention.form.words
    form = Form("person", words_in, "" if len(words_in) > 1 else mention.span.doc)
    return NameMention(mention.span, mention.text, "person", form, mention.shape)


def _as_thing(mention: NameMention, kind: NameKind) -> NameMention:
    return NameMention(mention.span, mention.text, kind, thing_form(mention.text), mention.shape)


def _pairs(found: Sequence[NameMention], decisions: Iterable[Decision], kind: str) -> Iterable[tuple[Form, Form]]:
    """The forms that the reader's names stand for, two by two."""
    named: dict[tuple[str, ...], set[Form]] = defaultdict(set)
    for mention in found:
        named[words(mention.text)].add(mention.form)
    for decision in decisions:
        if decision.kind == kind:
            for one in sorted(named[words(decision.one)]):
                for other in sorted(named[words(decision.other)]):
                    yield one, other


def _entities(found: Sequence[NameMention], clusters: Clusters[Form, JoinReason]) -> tuple[Entity, ...]:
    groups: dict[Form, list[NameMention]] = defaultdict(list)
    for mention in found:
        groups[clusters.top(mention.form)].append(mention)
    texts = {mention.form: mention.text for mention in reversed(found)}
    joins: dict[Form, set[tuple[str, str, JoinReason]]] = defaultdict(set)
    for one, other, reason in clusters.reasons:
        joins[clusters.top(one)].add((texts.get(one, ""), texts.get(other, ""), reason))
    made = [(_name(group), group, joins[top]) for top, group in groups.items()]
    made.sort(key=lambda entry: (entry[0], min(mention.span for mention in entry[1])))
    taken: Counter[str] = Counter()
    return tuple(_entity(name, group, why, taken) for name, group, why in made)


def _entity(name: str, group: list[NameMention], why: set[tuple[str, str, JoinReason]], taken: Counter[str]) -> Entity:
    slug = re.sub(r"[^a-z0-9]+", "-", plain(name.replace("-", " "))).strip("-") or "name"
    taken[slug] += 1
    return Entity(
        id=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}",
        name=name,
        kind=_kind(group),
        names=tuple(sorted({mention.text for mention in group})),
        mentions=tuple(sorted({mention.span for mention in group})),
        joins=tuple(Join(*row) for row in sorted(why)),
    )


def _kind(group: Sequence[NameMention]) -> NameKind:
    if group[0].form.kind == "country":
        return "place"
    votes = Counter(mention.kind for mention in group)
    return max(sorted(votes), key=lambda kind: votes[kind])


def _name(group: Sequence[NameMention]) -> str:
    """The fullest name; a country's own, and never a group's after its leader where it has another.

    Of what many articles name, a form that one alone has is none to call it by: "Defend Altin" for Altin.
    """
    form = group[0].form
    if form.kind == "country":
        return str(tables()["country-code"][form.words[0].lower()])
    own = [mention for mention in group if mention.form.kind != "led"] or group
    within: dict[str, set[str]] = defaultdict(set)
    for mention in own:
        within[mention.text].add(mention.span.doc)
    if len(set[str]().union(*within.values())) >= MANY:
        own = [mention for mention in own if len(within[mention.text]) > 1] or own
    votes = Counter(mention.text for mention in own)
    full = {mention.text: _fullness(mention) for mention in own}
    return max(sorted(votes), key=lambda text: (full[text], votes[text], len(text)))


def _fullness(mention: NameMention) -> tuple[int, bool, bool]:
    """Two words make a person's name full, three a body's; initials are none, and capitals alone are second choice.

    Of a person's, one that begins with a known given name is the better: a post may stand before it.
    """
    is_person, words_in = mention.form.kind == "person", mention.form.words
    full = [word for word in words_in if len(word) > 1]
    is_given = is_person and words_in[:1] != () and words_in[0] in tables()["given-name"]
    return min(len(full), 2 if is_person else 3), not mention.text.isupper(), is_given
