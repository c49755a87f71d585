"""Words in a row as numbers: which rows stand in several documents, found by sorting, so that it grows evenly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

MOST_HOLDERS = 50
AT_ONCE = 4_000_000
Keys = NDArray[np.int64]


class Vocabulary:
    """A number for every word, the same for the same word."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)

    def numbers(self, words: Sequence[str]) -> list[int]:
        """The numbers of these words."""
        return [*map(self._numbers.__getitem__, words)]


def keys_of(numbers: Sequence[int], size: int) -> Keys:
    """For each place a key of the so many words that begin there; rows of the same words have the same key."""
    rows = zip(*(numbers[at:] for at in range(size)), strict=False)
    return np.fromiter(map(hash, rows), np.int64, max(len(numbers) - size + 1, 0))


def shared_keys(keys: Sequence[Keys]) -> Keys:
    """The keys that stand at more than one place, sorted."""
    every = np.sort(np.concatenate([np.empty(0, np.int64), *keys]))
    return np.unique(every[1:][every[1:] == every[:-1]])


def pairs_sharing(keys: Sequence[Keys]) -> Iterator[tuple[int, int, int]]:
    """Two documents by number, and how many keys both have; each has every key once.

    A key that very many have joins only the first of them, to keep this linear.
    """
    found, counts = np.empty(0, np.int64), np.empty(0, np.int64)
    for some in _pairs(keys):
        found, back = np.unique(np.concatenate([found, some]), return_inverse=True)
        counts = np.bincount(back, np.concatenate([counts, np.ones(len(some), np.int64)])).astype(np.int64)
    for pair, shared in zip(found.tolist(), counts.tolist(), strict=True):
        yield *divmod(pair, len(keys)), shared


def _pairs(keys: Sequence[Keys]) -> Iterator[Keys]:
    """The pairs that a key joins, each as one number, many at once."""
    every = np.concatenate([np.empty(0, np.int64), *keys])
    holders = np.repeat(np.arange(len(keys)), [len(own) for own in keys])
    order = np.argsort(every, kind="stable")
    every, holders = every[order], holders[order]
    begins = np.flatnonzero(np.concatenate([[True], every[1:] != every[:-1]])) if len(every) else order
    sizes = np.minimum(np.diff(np.append(begins, len(every))), MOST_HOLDERS)
    for size in np.unique(sizes[sizes > 1]).tolist():
        first, second = np.triu_indices(size, 1)
        places, step = begins[sizes == size], max(AT_ONCE // len(first), 1)
        for at in range(0, len(places), step):
            rows = holders[places[at : at + step, None] + np.arange(size)]
            yield (rows[:, first] * len(keys) + rows[:, second]).ravel()
