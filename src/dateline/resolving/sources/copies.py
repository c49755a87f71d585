"""Which documents have passages in common, and how much of the shorter one that is."""

import re
from collections.abc import Iterable, Iterator

import numpy as np

from dateline.resolving.sources.rows import Keys, Vocabulary, keys_of, pairs_sharing
from dateline.types import Copy, Document

WORDS_IN_SHINGLE = 5
LEAST_SHARE, LEAST_SHARE_OF_FEW = 0.27, 0.9
LEAST_SHARED = 8
FEW = 20
QUOTED = re.compile(r"[\"“][^\"“”\n]{1,600}[\"”]|``[^\n]{1,600}?''")
WORD = re.compile(r"\w+")


def find_copies(documents: Iterable[Document]) -> tuple[Copy, ...]:
    """The pairs of documents with passages in common, and how much of the shorter one they are."""
    ordered, vocabulary = sorted(documents, key=lambda document: document.id), Vocabulary()
    shingles = [_shingles_of(document, vocabulary) for document in ordered]
    return tuple(Copy(ordered[one].id, ordered[other].id, share) for one, other, share in sorted(_sharing(shingles)))


def _sharing(shingles: list[Keys]) -> Iterator[tuple[int, int, float]]:
    for one, other, known in pairs_sharing(shingles):
        shorter = min(len(shingles[one]), len(shingles[other]))
        if known < min(LEAST_SHARED, shorter):
            continue
        shared = len(np.intersect1d(shingles[one], shingles[other], assume_unique=True))
        if shared >= (LEAST_SHARE if shorter >= FEW else LEAST_SHARE_OF_FEW) * shorter:
            yield one, other, round(shared / shorter, 3)


def _shingles_of(document: Document, vocabulary: Vocabulary) -> Keys:
    """Every five words in a row of the running text outside quotation marks; of all of it where hardly any is left."""
    blocks = [document.words(span) for span in document.blocks("body", "standfirst")]
    outside = _shingles((part for block in blocks for part in QUOTED.split(block)), vocabulary)
    return outside if len(outside) >= FEW else _shingles(blocks, vocabulary)


def _shingles(stretches: Iterable[str], vocabulary: Vocabulary) -> Keys:
    words = (WORD.findall(stretch.lower()) for stretch in stretches)
    rows = [keys_of(vocabulary.numbers(row), WORDS_IN_SHINGLE) for row in words if len(row) >= WORDS_IN_SHINGLE]
    return np.unique(np.concatenate([np.empty(0, np.int64), *rows]))
