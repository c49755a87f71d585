"""Words cut to their stems, so that "falls" and "falling" are one word."""

from functools import lru_cache

ENDINGS = ("ing", "ies", "ed", "es", "s")
SHORTEST = 4


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The word without its ending, where enough is left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
