"""Words that an article prints twice: captions and their copies, quotes pulled out of the text."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from dateline.reading.page.shape import BULLET, PROSE_WORDS, QUOTE_MARKS, is_closed, is_line, is_name, is_prose, key
from dateline.types import RegionKind

MOST_WORDS, FEWEST_WORDS = 60, 6
NEAR = 2
LONG_WORDS, MOST_TRIED, FEWEST_AGAIN = 200, 6, 3
RUN, MOST_PLACES = 4, 1000
SPEAKER = re.compile(r"[-–—―]\s*[A-Z]")


def find_repeated(blocks: list[str], *, head: int) -> dict[int, RegionKind]:
    """The blocks that repeat others, by what they are; no quote is pulled out before block `head`."""
    keys = [key(block) for block in blocks]
    whole = _whole_copies(blocks, keys)
    keys = ["" if index in whole else words for index, words in enumerate(keys)]
    return _captions(blocks, keys) | _paragraphs(blocks, keys) | _pulled(blocks, keys, head) | whole


def _whole_copies(blocks: list[str], keys: list[str]) -> dict[int, RegionKind]:
    """Long blocks that hold the article once more in one piece."""
    prose = [index for index, block in enumerate(blocks) if is_prose(block) and len(keys[index].split()) < LONG_WORDS]
    first = [keys[index] for index in prose[:MOST_TRIED]]
    long = [index for index in range(len(blocks)) if len(keys[index].split()) >= LONG_WORDS]
    return {index: "recurring" for index in long if sum(words in keys[index] for words in first) >= FEWEST_AGAIN}


def _captions(blocks: list[str], keys: list[str]) -> dict[int, RegionKind]:
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        near = range(index + 1, min(index + 1 + NEAR, len(blocks)))
        again = [at for at in near if keys[at] == keys[index] or _is_within(blocks[at], block)]
        if again and len(keys[index].split()) >= 3 and is_line(block, most=MOST_WORDS):
            found |= dict.fromkeys(again, "caption-copy")
            found.setdefault(index, "caption")
    return found


def _is_within(shorter: str, longer: str) -> bool:
    """True for a sentence that stands above as well, with who took the picture behind it."""
    bare = key(shorter)
    return is_closed(shorter) and len(bare.split()) >= FEWEST_WORDS and key(longer).startswith(f"{bare} ")


def _paragraphs(blocks: list[str], keys: list[str]) -> dict[int, RegionKind]:
    """The second printing of a whole paragraph."""
    seen: set[str] = set()
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        if keys[index] in seen and is_closed(block):
            found[index] = "recurring"
        elif len(keys[index].split()) >= PROSE_WORDS:
            seen.add(keys[index])
    return found


def _pulled(blocks: list[str], keys: list[str], head: int) -> dict[int, RegionKind]:
    """Words of the running text set apart, with the bare line below that names their speaker.

    What stands in an entry of a list only is no quote: it is what the list of contents calls a chapter.
    """
    found: dict[int, RegionKind] = {}
    told = Counter(keys)
    apart = [index for index in range(head, len(blocks)) if told[keys[index]] == 1]
    apart = [index for index in apart if _may_be_pulled(blocks[index], keys[index])]
    told_in = ["" if _is_entry(block) else words for block, words in zip(blocks, keys, strict=True)]
    again = _said_within({keys[index] for index in apart}, told_in) if apart else frozenset()
    for index in apart:
        if keys[index] in again:
            found[index] = "pull-quote"
            if index + 1 < len(blocks) and _is_speaker(blocks[index + 1]):
                found[index + 1] = "pull-quote"
    return found


def _said_within(wanted: Collection[str], keys: list[str]) -> frozenset[str]:
    """Those of the keys, each one block's, that stand within another of these: found by four words in a row of them.

    Looking for each through the whole text would take time that grows with the square of a long text.
    """
    everything, own = " ¶ ".join(keys), frozenset(keys)
    runs = {words: [*_runs(words)][1:-1] for words in wanted}
    places: dict[str, list[int]] = {run: [] for within in runs.values() for _, run in within}
    for at, run in _runs(everything):
        if run in places and len(places[run]) < MOST_PLACES:
            places[run].append(at)
    found = set()
    for words, within in runs.items():
        offset, run = min(within, key=lambda one: len(places[one[1]]))
        if sum(everything.startswith(words, at - offset) for at in places[run] if at >= offset) > (words in own):
            found.add(words)
    return frozenset(found)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Each four words in a row, and where they begin."""
    words = text.split(" ")
    at = 0
    for place in range(len(words) - RUN + 1):
        yield at, " ".join(words[place : place + RUN])
        at += len(words[place]) + 1


def _is_entry(block: str) -> bool:
    return bool(BULLET.match(block)) and not is_closed(block)


def _may_be_pulled(block: str, bare: str) -> bool:
    fits = FEWEST_WORDS <= len(bare.split()) <= MOST_WORDS
    return fits and (not is_closed(block) or block[0] in QUOTE_MARKS)


def _is_speaker(block: str) -> bool:
    name, _, _ = block.partition(",")
    return len(block.split()) <= 12 and not block.endswith(".") and (is_name(name) or bool(SPEAKER.match(block)))
