"""What stands above the running text: the headline, who wrote it, what sums it up, and the menus of the page."""

import re
from collections.abc import Mapping

from dateline.reading.page.boilerplate import BYLINE
from dateline.reading.page.datelines import find_opening
from dateline.reading.page.shape import BULLET, is_closed, is_line, is_name, key, title_share, words
from dateline.types import RegionKind

Kinds = Mapping[int, RegionKind]
TITLE_WORDS, LINE_WORDS, STANDFIRST_WORDS, FULL = 30, 12, 8, 4
STEM, SHARED, MOST_READ = 5, 0.5, 40


def find_headline(blocks: list[str], main: range, kinds: Kinds, title: str | None) -> Kinds:
    """The headline: the title we were given, or the first title above the running text, best one with its words."""
    named = key(title or "")
    free = [index for index in range(min(len(blocks) - 1, main.start + 1)) if index not in kinds]
    told = [index for index in free if named and key(blocks[index]) == named]
    like = [
        index for index in free if (index < main.start or _in_title_case(blocks[index])) and _is_title(blocks[index])
    ]
    full = [index for index in like if len(blocks[index].split()) >= FULL]
    said = _stems(" ".join(blocks[index] for index in main[:MOST_READ]))
    about = [index for index in full if _share(blocks[index], said) >= SHARED]
    if like and not told and not about and free[0] != like[0] and is_closed(blocks[free[0]]):
        return {}
    return dict.fromkeys((told or about or full or like)[:1], "headline")


def _share(title: str, said: frozenset[str]) -> float:
    """How many of the title's words the running text has too."""
    stems = _stems(title)
    return len(stems & said) / len(stems) if stems else 0.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in re.findall(r"\w{4,}", text))


def _is_title(block: str) -> bool:
    if find_opening(block, first=True) or BYLINE.match(block):
        return False
    if is_line(block, most=TITLE_WORDS):
        return True
    question = block.endswith("?") and len(block.split()) <= LINE_WORDS
    return question or _in_title_case(block)


def _in_title_case(block: str) -> bool:
    return len(words(block)) >= 6 and len(block.split()) <= TITLE_WORDS and title_share(block) >= 0.9


def find_head(blocks: list[str], main: range, kinds: Kinds) -> Kinds:
    """The other lines above the running text, and bylines right below its first paragraph."""
    titles = [index for index, kind in kinds.items() if kind == "headline"]
    found: dict[int, RegionKind] = {}
    for index in range(min(main.start + 2, len(blocks))):
        if index in kinds:
            continue
        if BYLINE.match(blocks[index]) and _is_byline(blocks[index]):
            found[index] = "byline"
        elif index < main.start and not find_opening(blocks[index], first=True):
            found[index] = _line_kind(blocks[index], below=not titles or index > titles[0], named=bool(titles))
    return found if titles else {index: kind for index, kind in found.items() if not BULLET.match(blocks[index])}


def _line_kind(block: str, *, below: bool, named: bool) -> RegionKind:
    """What a line of the head is; `below` the headline, where there is none everywhere."""
    if is_name(block) and named:
        return "byline"
    if below and not BULLET.match(block) and len(block.split()) >= STANDFIRST_WORDS:
        return "standfirst"
    return "related"


def _is_byline(block: str) -> bool:
    names = BYLINE.sub("", block, count=1)
    return len(block.split()) <= LINE_WORDS and not is_closed(block.rstrip(".")) and title_share(names) >= 0.7
