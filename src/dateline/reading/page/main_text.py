"""Where the running text of a page begins and ends: its best stretch, each sentence counting for it, each line against.

Menus, lists of links and forms are many short lines; an article is few. What stands beyond more lines than it has words
is another matter: a notice above the menu, a legal text below the links, the next article.
"""

import re
from collections import Counter
from functools import cache
from itertools import count, groupby, pairwise, takewhile

from dateline.reading.page.boilerplate import is_age, is_ticker
from dateline.reading.page.published import is_date_line
from dateline.reading.page.shape import BULLET, is_closed, is_name, is_prose, key, title_share
from dateline.rules import alternation, load
from dateline.types import RegionKind

LINE_COST, MOST_WORDS, FEWEST_WORDS, MOST_TITLED = 5, 80, 3, 0.95
LONG_LINE, PLAIN = 20, 0.5
AFTER, LONGEST_COMMENT, MOST_TEASERS = 3, 8, 2
FEWEST_ITEMS, ITEM_WORDS, LISTED_WORDS, AGAIN_WORDS = 3, 4, 2, 25
ITEM, ANNOUNCING = re.compile(rf"{BULLET.pattern}|\+\s"), 8


def find_main_text(blocks: list[str]) -> range:
    """The blocks of the running text, from the first paragraph to the last; empty where there is none."""
    best, total, begin, found = 0, 0, 0, range(0)
    listed = _announced(blocks)
    for index, block in enumerate(blocks):
        worth = 0 if index in listed else _worth(block)
        if total <= 0:
            total, begin = 0, index
        total += worth
        if worth > 0 and total > best:
            best, found = total, range(begin, index + 1)
    while found and found.stop < len(blocks) and _goes_on(blocks[found.stop]):
        found = range(found.start, found.stop + 1)
    found = _without_comments(blocks, found)
    return found if any(is_prose(blocks[index]) for index in found) else range(0)


def _announced(blocks: list[str]) -> frozenset[int]:
    """The items, and a line above them, of the lists that a sentence announces: it ends in a colon."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if block.endswith(":") and not ITEM.match(block) and len(block.split()) >= ANNOUNCING:
            first = index + 1 + (index + 2 < len(blocks) and not ITEM.match(blocks[index + 1]))
            items = [*takewhile(lambda at: at < len(blocks) and ITEM.match(blocks[at]), count(first))]
            found |= {*range(index + 1, first), *items} if items else set()
    return frozenset(found)


def _goes_on(block: str) -> bool:
    """True for a last paragraph whose end is cut off or followed by a credit."""
    return len(block.split()) >= LONG_LINE and title_share(block) < PLAIN and not is_ticker(block)


def _without_comments(blocks: list[str], main: range) -> range:
    """The text up to what readers wrote below it: stamped with a time, with one button between each and the next."""
    later = range(main.start + AFTER, len(blocks))
    stamps = [index for index in later if is_date_line(blocks[index])]
    for one, two, three in zip(stamps, stamps[1:], stamps[2:], strict=False):
        if one < main.stop and _buttons(blocks[one + 1 : two]) & _buttons(blocks[two + 1 : three]):
            return _up_to(blocks, main, one - 1)
    if (others := _other_stories(blocks, later)) is not None and others <= main.stop:
        return _up_to(blocks, main, others)
    answers = [index for index in later if _button().fullmatch(blocks[index])]
    if len(answers) >= FEWEST_ITEMS and answers[0] <= main.stop:
        return _up_to(blocks, main, _above_comment(blocks, answers[0]))
    return main


def _other_stories(blocks: list[str], later: range) -> int | None:
    """Where other stories begin below an article: each with its age, its title and one paragraph at most."""
    ages = [index for index in later if is_age(blocks[index])]
    gaps = [sum(is_text(blocks[at]) for at in range(one, two)) for one, two in pairwise(ages)]
    after = sum(is_text(blocks[at]) for at in range(ages[-1], len(blocks))) if ages else 0
    if len(ages) < FEWEST_ITEMS or max(gaps) > MOST_TEASERS or after > MOST_TEASERS:
        return None
    return ages[0]


def _up_to(blocks: list[str], main: range, stop: int) -> range:
    told = [index for index in range(main.start, stop) if is_text(blocks[index])]
    return range(main.start, told[-1] + 1) if told else main


def _above_comment(blocks: list[str], button: int) -> int:
    """Where the comment above a button begins: with the lines above its text that name its writer."""
    within = range(button - 1, max(button - LONGEST_COMMENT, 0), -1)
    told = next((index for index in within if is_text(blocks[index])), button)
    return next(
        (index for index in range(told, within[-1] if within else told, -1) if not is_text(blocks[index])), told
    )


@cache
def _button() -> re.Pattern[str]:
    words = alternation(load("page").words["comment-button"])
    return re.compile(rf"\W*(?:\d+\W+)?(?:{words})(?: \w+)?\W*\d*\W*", re.IGNORECASE)


def _buttons(blocks: list[str]) -> frozenset[str]:
    return frozenset(key(block) for block in blocks if _is_item(block))


def find_lists(blocks: list[str], main: range) -> dict[int, RegionKind]:
    """Lines of the page within the running text: several short ones in a row, and those that stand there again.

    Short items among more that are longer are of a list of the article's own.
    """
    listed = _announced(blocks)
    within = [index for index in main if index not in listed and not is_text(blocks[index])]
    found: dict[int, RegionKind] = {}
    for _, group in groupby(enumerate(within), key=lambda pair: pair[1] - pair[0]):
        row = [index for _, index in group]
        items = [index for index in row if _is_item(blocks[index])]
        longer = sum(bool(BULLET.match(blocks[index])) for index in row if index not in items)
        if len(items) >= max(FEWEST_ITEMS, longer):
            found |= dict.fromkeys(items, "related")
    free = [index for index in within if not is_closed(blocks[index]) and not BULLET.match(blocks[index])]
    lines = [index for index in free if len(blocks[index].split()) <= AGAIN_WORDS]
    again = Counter(key(blocks[index]) for index in lines)
    return found | {
        index: "recurring" for index in lines if again[key(blocks[index])] > 1 and not is_name(blocks[index])
    }


def _is_item(block: str) -> bool:
    """True for a menu's word or a button: a few words, no figures, not ended."""
    listed = BULLET.match(block)
    bare = BULLET.sub("", block, count=1) if listed else block
    plain = not any(map(str.isdigit, bare)) or bare.isdigit()
    return len(bare.split()) <= (LISTED_WORDS if listed else ITEM_WORDS) and plain and not is_closed(bare)


def is_text(block: str) -> bool:
    """True for a paragraph of running text, long or short."""
    return not is_ticker(block) and (is_prose(block) or is_sentence(block))


def is_sentence(block: str) -> bool:
    """True for a short paragraph: it begins and ends as a sentence does, and is no title."""
    text = BULLET.sub("", block, count=1) if BULLET.match(block) else block
    count = len(text.split())
    return count >= FEWEST_WORDS and is_closed(text) and text[-1] not in ":,;-–—" and title_share(text) < MOST_TITLED


def _worth(block: str) -> int:
    if is_text(block):
        return min(len(block.split()), MOST_WORDS)
    return -LINE_COST
