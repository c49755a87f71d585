"""Which tellings, in different documents, are of one event.

Tellings are clustered greedily, the best dated first. A telling joins an event of its kind and status where their days
can be the same and their words and takers of part, weighed by how rare they are in the story, are alike enough.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.resolving.stems import stem
from dateline.resolving.view import DocumentView, Views
from dateline.rules import load
from dateline.types import Happening, Span, Telling, When, Window

WORD = re.compile(r"[^\W\d_]{4,}")
SAME_DAY, SAME_DAYS, UNDATED = 0.22, 0.42, 0.62
Key = tuple[Literal["entity", "word", "day"], str]
Keys = Counter[Key]
LOOSE_KINDS = frozenset({"other", "speak"})
MOST_CANDIDATES = 60
MOST_COMPARED = 12
COMPANY = 0.8
SAME_STRETCH = 0.6
LEADS_IN = re.compile(r"^(?:when|while|as|after|before|and|but|that|to|where|because|since|so)\s+", re.IGNORECASE)
RELATIVE = re.compile(r"^(?:which|who|that|whom)\s+", re.IGNORECASE)
LONGEST, FAIR_LENGTH = 140, 80


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Keys with what they weigh together."""

    keys: Keys
    mass: float


@dataclass(slots=True)
class _Cluster:
    """An event while it is being put together; `company` are the paragraphs' entities of its first tellings."""

    kind: str
    tellings: list[Telling] = field(default_factory=list)
    clause: _Weighed = field(default_factory=lambda: _Weighed(Counter(), 0.0))
    company: list[_Weighed] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    dated: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    when: When | None = None


def join_tellings(tellings: Iterable[Telling], views: Views) -> tuple[Happening, ...]:
    """The happenings, the most told first; the order of documents does not matter."""
    told = sorted(tellings, key=_rank)
    keys = [_keys(telling, views[telling.span.doc]) for telling in told]
    weights = _weights(keys)
    clusters: list[_Cluster] = []
    index: dict[tuple[str, str, Key], list[int]] = defaultdict(list)
    for telling, own in zip(told, keys, strict=True):
        clause, company = _weighed(_in_clause(own), weights), _weighed(_entities_of(own), weights)
        candidates = _candidates(telling, own, index)
        best = _best(telling, own, {place: clusters[place] for place in candidates}, (clause, company), weights)
        if best is None:
            clusters.append(_Cluster(telling.mark.kind))
            best = len(clusters) - 1
        _add(clusters[best], telling, clause, company, weights)
        for key in [*own, *_days(telling)]:
            places = index[(telling.mark.kind, telling.mark.status, key)]
            if best not in places[-MOST_CANDIDATES:]:
                places.append(best)
    return tuple(_happening(cluster, views) for cluster in sorted(clusters, key=_importance))


def _rank(telling: Telling) -> tuple[int, int, str, int]:
    """Well dated tellings first, so that vague ones find them standing."""
    order = {"dated": 0, "ongoing": 0, "counted": 1, "nearby": 2, "undated": 3}[telling.basis]
    days = telling.when.hull.days if telling.when else 10**6
    return (order if order == 3 else 0, days, telling.span.doc, telling.span.start)


def _keys(telling: Telling, view: DocumentView) -> Keys:
    """Entities and content words of the clause; what takes part counts more than what stands by."""
    found: Keys = Counter()
    block = view.block_of(telling.span)
    for entity in view.entities_in(block.span) if block else ():
        found["entity", entity] = 1
    for entity in telling.entities:
        found["entity", entity] = 2
    mark = telling.mark
    core = {word for span in (*mark.agents, *mark.patients) for word in _clause_words(span, view.text)}
    for word in _clause_words(mark.span, view.text) | core:
        found["word", word] = 2 if word in core else 1
    return found


def _clause_words(span: Span, text: str) -> set[str]:
    words = (word.lower() for word in WORD.findall(span.of(text)))
    common = load("event").words["common"]["common"]
    return {stem(word) for word in words if word not in common}


def _days(telling: Telling) -> list[Key]:
    """A key for the exact day, by which tellings without a word in common meet."""
    window = telling.when.hull if telling.when else None
    return [("day", window.first.isoformat())] if window and window.days <= 1 else []


def _weights(keys: list[Keys]) -> Mapping[Key, float]:
    spread = Counter(key for own in keys for key in own)
    return {key: math.log(1 + len(keys) / count) for key, count in spread.items()}


def _weighed(keys: Keys, weights: Mapping[Key, float]) -> _Weighed:
    return _Weighed(keys, sum(weights[key] * min(count, 2) for key, count in keys.items()))


def _candidates(telling: Telling, own: Keys, index: Mapping[tuple[str, str, Key], list[int]]) -> list[int]:
    """The events of its kind and status that share a key with the telling, the latest of each key."""
    kind, status = telling.mark.kind, telling.mark.status
    return sorted(
        {place for key in [*own, *_days(telling)] for place in index.get((kind, status, key), ())[-MOST_CANDIDATES:]}
    )


def _best(
    telling: Telling,
    own: Keys,
    clusters: Mapping[int, _Cluster],
    told: tuple[_Weighed, _Weighed],
    weights: Mapping[Key, float],
) -> int | None:
    scored = [(_closeness(telling, *told, cluster, weights), place) for place, cluster in clusters.items()]
    fitting = [(score, -place) for score, place in scored if score >= _needed(telling, own, clusters[place])]
    return -max(fitting)[1] if fitting else None


def _closeness(
    telling: Telling, clause: _Weighed, company: _Weighed, cluster: _Cluster, weights: Mapping[Key, float]
) -> float:
    """How alike the words are, or, between documents, the company that the two tellings keep."""
    words = _likeness(clause, cluster.clause, weights)
    if not _may_go_by_company(telling, cluster):
        return words
    kept = (
        _company(company, entities, weights)
        for other, entities in zip(cluster.tellings, cluster.company, strict=False)
        if other.span.doc != telling.span.doc
    )
    return max(words, max(kept, default=0.0))


def _in_clause(keys: Keys) -> Keys:
    """The keys without the entities that only stand in the same paragraph."""
    return Counter({key: count for key, count in keys.items() if count > 1 or key[0] != "entity"})


def _may_go_by_company(telling: Telling, cluster: _Cluster) -> bool:
    """False for what happens again and again: a day of fighting is not the year's fighting."""
    kind = telling.mark.kind
    if kind in LOOSE_KINDS:
        return False
    if kind in load("event").words["once"]["has-its-day"]:
        return True
    if telling.when is None or cluster.when is None:
        return telling.when is cluster.when
    one, other = telling.when.hull, cluster.when.hull
    return abs(one.days - other.days) <= 31 or _share(one, other) > SAME_STRETCH


def _company(own: _Weighed, other: _Weighed, weights: Mapping[Key, float]) -> float:
    """How alike the entities of two paragraphs are, where one of them takes part in both tellings."""
    one, two = own.keys, other.keys
    takes_part = any(key in two and count > 1 and two[key] > 1 for key, count in one.items())
    return COMPANY * _likeness(own, other, weights) if takes_part and len(one.keys() & two.keys()) > 1 else 0.0


def _entities_of(keys: Keys) -> Keys:
    return Counter({key: count for key, count in keys.items() if key[0] == "entity"})


def _likeness(one: _Weighed, other: _Weighed, weights: Mapping[Key, float]) -> float:
    """Weight of what they share against the weight of the lighter of the two, in [0, 1]."""
    theirs = other.keys
    shared = sum(weights[key] * min(count, theirs[key], 2) for key, count in one.keys.items() if key in theirs)
    return shared / max(min(one.mass, other.mass), 1e-9)


def _needed(telling: Telling, own: Keys, cluster: _Cluster) -> float:
    """How alike the telling must be, given how well the days agree; above 1 where it can't be the same."""
    same_verb = telling.mark.lemma in cluster.lemmas
    if telling.mark.kind in LOOSE_KINDS and not (same_verb and telling.when and cluster.when):
        return 2.0
    if telling.when is None or cluster.when is None:
        return UNDATED - 0.12 * same_verb
    if not telling.when.hull.meets(cluster.when.hull):
        return _needed_apart(telling, cluster)
    return _needed_together(telling, own, cluster, telling.when, cluster.when)


def _needed_together(telling: Telling, own: Keys, cluster: _Cluster, when: When, known: When) -> float:
    """Days that may be the same: the less words are needed the more exactly they agree."""
    one, other = when.hull, known.hull
    if when.finish and known.finish and _share(one, other) > SAME_STRETCH:
        return SAME_DAY
    if one.days <= 1 and other.days <= 1:
        both_named = _has_core(own) and _has_core(cluster.clause.keys)
        return SAME_DAY if both_named or telling.mark.kind in LOOSE_KINDS else 0.0
    return SAME_DAYS if max(one.days, other.days) <= 400 or telling.basis == "counted" else SAME_DAYS + 0.1


def _share(one: Window, other: Window) -> float:
    """How much of the days that either holds both hold."""
    both = one.narrowed(other)
    return both.days / one.widened(other).days if both else 0.0


def _has_core(own: Keys) -> bool:
    return any(count > 1 for count in own.values())


def _needed_apart(telling: Telling, cluster: _Cluster) -> float:
    """Days apart: one event told with two dates only where it can happen once and is told by the same word."""
    once = telling.mark.kind in load("event").words["once"]["once"]
    same_word = telling.mark.lemma in cluster.dated
    if not once or not same_word or telling.basis != "dated" or telling.span.doc in cluster.documents:
        return 2.0
    if cluster.when is None or telling.when is None:
        return 2.0
    gap = abs((telling.when.hull.first - cluster.when.hull.first).days)
    return 0.8 if gap <= 2 * 366 else 2.0


def _add(
    cluster: _Cluster, telling: Telling, clause: _Weighed, company: _Weighed, weights: Mapping[Key, float]
) -> None:
    cluster.tellings.append(telling)
    cluster.clause = _weighed(cluster.clause.keys | clause.keys, weights)
    if len(cluster.company) < MOST_COMPARED:
        cluster.company.append(company)
    cluster.lemmas.add(telling.mark.lemma)
    cluster.documents.add(telling.span.doc)
    if telling.when:
        cluster.dated.add(telling.mark.lemma)
    if telling.when and telling.basis != "nearby":
        cluster.when = telling.when if cluster.when is None else narrowed(cluster.when, telling.when)
    elif telling.when and cluster.when is None:
        cluster.when = telling.when


def narrowed(one: When, other: When) -> When:
    """What both allow; the first where they exclude each other."""
    begin = one.begin.narrowed(other.begin)
    if one.finish is None and other.finish is None:
        return When(begin) if begin else one
    if one.finish and other.finish:
        finish = one.finish.narrowed(other.finish)
        return When(begin, finish) if begin and finish else one
    return one if one.finish else other


def _importance(cluster: _Cluster) -> tuple[int, int, int, str, int]:
    sources = {telling.span.doc for telling in cluster.tellings}
    first = min(telling.span for telling in cluster.tellings)
    dated = sum(telling.basis not in ("nearby", "undated") for telling in cluster.tellings)
    return (-len(sources), -len(cluster.tellings), -dated, first.doc, first.start)


def _happening(cluster: _Cluster, views: Views) -> Happening:
    tellings = tuple(sorted(cluster.tellings, key=lambda telling: telling.span))
    best = min(tellings, key=plainness)
    return Happening(
        id=f"{best.span.doc}#{best.mark.trigger.start}",
        label=label_of(best, views[best.span.doc].text),
        kind=cluster.kind,
        status=best.mark.status,
        when=cluster.when,
        tellings=tellings,
        entities=tuple(dict.fromkeys(entity for telling in tellings for entity in telling.entities)),
        documents=tuple(sorted({telling.span.doc for telling in tellings})),
        because=tuple(telling.span for telling in tellings if telling.when and telling.basis != "nearby"),
    )


def plainness(telling: Telling) -> tuple[int, bool, int, Span]:
    """A key that puts first the telling that is dated, names a doer or what it was done to, and has a fair length."""
    named = bool(telling.mark.agents or telling.mark.patients)
    basis = {"dated": 0, "ongoing": 0, "counted": 1}.get(telling.basis, 2)
    return (basis, not named, abs(len(telling.span) - FAIR_LENGTH), telling.span)


def label_of(telling: Telling, text: str) -> str:
    """The words of the clause without what ties it to its sentence; "who" and "which" give way to whom they mean."""
    words = " ".join(telling.span.of(text).split())
    doers = [*telling.mark.agents, *telling.mark.patients]
    if RELATIVE.match(words) and doers and not doers[0].meets(telling.span):
        words = " ".join([" ".join(doers[0].of(text).split()), RELATIVE.sub("", words)])
    words = LEADS_IN.sub("", words)
    if words.count('"') % 2:
        words = words.replace('"', "")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
    return words[:1].upper() + words[1:]
