"""Which documents share passages: word shingles in common, quoted speech left out.

Two reports of one speech share what was said, and are still two reports; so words in quotation marks do not count.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from dateline.types import Copy, Document

WORDS_IN_SHINGLE = 5
LEAST_SHARE, LEAST_SHARE_OF_FEW = 0.27, 0.9
LEAST_SHARED = 8
FEW = 20
MOST_HOLDERS = 50
QUOTED = re.compile(r"[\"“][^\"“”\n]{1,600}[\"”]|``[^\n]{1,600}?''")
TOKEN = re.compile(r"\w+|¶")
BREAK = " ¶ "

Shingles = frozenset[str]


def find_copies(documents: Iterable[Document]) -> tuple[Copy, ...]:
    """The pairs of documents with passages in common, and how much of the shorter one they are."""
    shingles = {document.id: shingles_of(document) for document in documents}
    found = []
    for one, other in sorted(_candidates(shingles)):
        shared, shorter = len(shingles[one] & shingles[other]), min(len(shingles[one]), len(shingles[other]))
        if shared >= (LEAST_SHARE if shorter >= FEW else LEAST_SHARE_OF_FEW) * shorter:
            found.append(Copy(one, other, round(shared / shorter, 3)))
    return tuple(found)


def shingles_of(document: Document) -> Shingles:
    """Every five words in a row of the running text outside quotation marks; of all of it where hardly any is left."""
    blocks = [document.words(span) for span in document.blocks("body", "standfirst")]
    outside = _shingles(BREAK.join(QUOTED.sub(BREAK, block) for block in blocks))
    return outside if len(outside) >= FEW else _shingles(BREAK.join(blocks))


def _shingles(text: str) -> Shingles:
    words = TOKEN.findall(text.lower())
    rows = (words[at : at + WORDS_IN_SHINGLE] for at in range(len(words) - WORDS_IN_SHINGLE + 1))
    return frozenset(" ".join(row) for row in rows if "¶" not in row)


def _candidates(shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Pairs that may share enough; a shingle held by very many joins only the first of them, to keep this linear."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id in sorted(shingles):
        for shingle in shingles[id]:
            holders[shingle].append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        shared.update(combinations(ids[:MOST_HOLDERS], 2))
    return {pair for pair, count in shared.items() if count >= min(LEAST_SHARED, *(len(shingles[id]) for id in pair))}
