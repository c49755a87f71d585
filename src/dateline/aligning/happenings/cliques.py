"""Statements put together that are all held against each other, two by two."""

from collections.abc import Collection
from itertools import combinations

from dateline.types import Span


def cliques(held: Collection[frozenset[Span]]) -> list[list[Span]]:
    """The statements by matter: those of two documents are of one only where they are held against each other.

    The pairs are taken in the order given.
    """
    groups: list[list[Span]] = []
    for pair in held:
        met = [group for group in groups if pair & {*group}]
        spans = list(dict.fromkeys((*(span for group in met for span in group), *sorted(pair))))
        if all(frozenset(two) in held or two[0].doc == two[1].doc for two in combinations(spans, 2)):
            groups = [group for group in groups if not any(group is other for other in met)]
            groups.append(spans)
    return groups
