"""Quotes in the same words put together, by the runs of words they share; no pair is looked at that shares none."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dateline.resolving.aliases_clusters import Clusters
from dateline.resolving.aliases_forms import words
from dateline.types import QuoteMark

Said = tuple[QuoteMark, str | None]
DIGITS = re.compile(r"\d+")
RUN = 3
COMMON = 40
SHARE = 0.7


def same_words(said: Sequence[Said], texts: Mapping[str, str]) -> list[list[Said]]:
    """The quotes in groups of one wording and no two speakers, each group in order, by their first quote."""
    ordered = sorted(said, key=lambda entry: (entry[0].span, entry[0].rule))
    runs = [_runs(quote, texts[quote.span.doc]) for quote, _ in ordered]
    numbers = [_numbers(quote, texts[quote.span.doc]) for quote, _ in ordered]
    clusters = Clusters[int]()
    speakers = [speaker for _, speaker in ordered]
    for one, other in _alike(runs):
        first, second = clusters.top(one), clusters.top(other)
        known = {speakers[first], speakers[second]} - {None}
        if len(known) < 2 and _fit(numbers[one], numbers[other]) and clusters.join(one, other, "the same words"):
            speakers[clusters.top(one)] = next(iter(known), None)
    groups: dict[int, list[Said]] = defaultdict(list)
    for index, entry in enumerate(ordered):
        groups[clusters.top(index)].append(entry)
    return list(groups.values())


def _runs(quote: QuoteMark, text: str) -> frozenset[tuple[str, ...]]:
    found = [word for part in quote.parts for word in words(part.of(text))]
    return frozenset(tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1))


def _numbers(quote: QuoteMark, text: str) -> frozenset[str]:
    """The figures in digits: words with another figure are another statement."""
    return frozenset(found for part in quote.parts for found in DIGITS.findall(part.of(text)))


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _alike(runs: Sequence[frozenset[tuple[str, ...]]]) -> list[tuple[int, int]]:
    """Pairs of quotes of which the shorter has most of its runs of words in the longer."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, own in enumerate(runs):
        for run in own:
            where[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found in where.values():
        if 1 < len(found) <= COMMON:
            shared.update((one, other) for at, one in enumerate(found) for other in found[at + 1 :])
    enough = [pair for pair, count in shared.items() if count >= 2 and count >= SHARE * _shorter(runs, pair)]
    return sorted(enough)


def _shorter(runs: Sequence[frozenset[tuple[str, ...]]], pair: tuple[int, int]) -> int:
    return min(len(runs[pair[0]]), len(runs[pair[1]]))
