"""When two writings of a person's name may be one: given names shortened, slips, transliterations."""

import re

from dateline.resolving.entities.names import Form, tables

FOLDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "k"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("b", "v"), ("z", "s"),
    ("y", "i"), ("c", "k"), ("g", "k"), ("h", ""),
)  # fmt: skip


def shortens(short: Form, long: Form) -> bool:
    """True where the given names of `short` are, in order, initials, pet forms or words of those of `long`.

    A second initial stands for the very next name: "Ada H. Berg" may be "Ada H. W. Berg", and "Ada W. Berg" may not.
    """
    given, left = short.words[:-1], list(long.words[:-1])
    for place, word in enumerate(given):
        within = left[:1] if place and len(word) == 1 else left
        at = next((index for index, other in enumerate(within) if _same_given(word, other)), None)
        if at is None:
            return False
        left = left[at + 1 :]
    return True


def _same_given(one: str, other: str) -> bool:
    """True where `one` is the other, its initial, or a pet form of the same name."""
    if one == other or (len(one) == 1 and one == other[0]):
        return True
    pets = tables()["pet-name"]
    return pets.get(one) in (other, pets.get(other, other))


def skeleton(word: str) -> str:
    """The word's consonants in a common spelling: "Heydar" and "Haider" have one skeleton."""
    folded = word
    for written, sound in FOLDS:
        folded = folded.replace(written, sound)
    bare = re.sub(r"^[aeiou]", "a", folded[:1]) + re.sub(r"[aeiou]", "", folded[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


def near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where each word is the other's but for a slip or two, and not for the ending that makes Paul Paula."""
    return len(one) == len(other) and all(_near(a, b) for a, b in zip(one, other, strict=True))


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if one + "a" == other or other + "a" == one or min(len(one), len(other)) < 3:
        return False
    return edits(one, other) <= (1 if min(len(one), len(other)) < 6 else 2)


def edits(one: str, other: str) -> int:
    """How many letters must be put in, left out, changed or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
