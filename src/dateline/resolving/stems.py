"""Words cut to their stems, so that "falls" and "falling" are one word."""

ENDINGS = ("ing", "ies", "ed", "es", "s")
SHORTEST = 4


def stem(word: str) -> str:
    """The word without its ending, where enough is left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
