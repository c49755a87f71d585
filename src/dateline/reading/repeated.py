"""Words that an article prints twice: captions and their copies, quotes pulled out of the text."""

import re

from dateline.reading.shape import PROSE_WORDS, QUOTE_MARKS, is_closed, is_line, is_name, key
from dateline.types import RegionKind

MOST_WORDS, FEWEST_WORDS = 60, 6
NEAR = 2
SPEAKER = re.compile(r"[-–—―]\s*[A-Z]")


def find_repeated(blocks: list[str], *, head: int) -> dict[int, RegionKind]:
    """The blocks that repeat others, by what they are; no quote is pulled out before block `head`."""
    keys = [key(block) for block in blocks]
    return _captions(blocks, keys) | _paragraphs(blocks, keys) | _pulled(blocks, keys, head)


def _captions(blocks: list[str], keys: list[str]) -> dict[int, RegionKind]:
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        again = [at for at in range(index + 1, min(index + 1 + NEAR, len(blocks))) if keys[at] == keys[index]]
        if again and len(keys[index].split()) >= 3 and is_line(block, most=MOST_WORDS):
            found |= dict.fromkeys(again, "caption-copy")
            found.setdefault(index, "caption")
    return found


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
    """Words of the running text set apart, with the bare line below that names their speaker."""
    found: dict[int, RegionKind] = {}
    everything = " ¶ ".join(keys)
    for index, block in enumerate(blocks):
        if index < head or not _may_be_pulled(block, keys[index]) or keys[index] in (*keys[:index], *keys[index + 1 :]):
            continue
        if everything.count(keys[index]) > 1:
            found[index] = "pull-quote"
            if index + 1 < len(blocks) and _is_speaker(blocks[index + 1]):
                found[index + 1] = "pull-quote"
    return found


def _may_be_pulled(block: str, bare: str) -> bool:
    fits = FEWEST_WORDS <= len(bare.split()) <= MOST_WORDS
    return fits and (not is_closed(block) or block[0] in QUOTE_MARKS)


def _is_speaker(block: str) -> bool:
    name, _, _ = block.partition(",")
    return len(block.split()) <= 12 and not block.endswith(".") and (is_name(name) or bool(SPEAKER.match(block)))
