"""What stands above the running text: the headline, who wrote it, what sums it up, and the menus of the page."""

import re
from collections.abc import Mapping
from itertools import pairwise

from dateline.reading.page.boilerplate import BYLINE, is_age, is_link
from dateline.reading.page.datelines import find_opening
from dateline.reading.page.shape import BULLET, QUOTE_MARKS, is_closed, is_line, is_name, key, title_share, words
from dateline.types import RegionKind

Kinds = Mapping[int, RegionKind]
TITLE_WORDS, QUESTION_WORDS, LINE_WORDS, STANDFIRST_WORDS, FULL = 30, 20, 12, 8, 4
STEM, SHARED, FEWEST_SHARED, MOST_READ, NEAR = 5, 0.5, 2, 40, 30
KICKER_WORDS, MOST_HEAD = 5, 15
ENDED = re.compile(r"[!?] |\w{4}\. ")


def find_headline(blocks: list[str], main: range, kinds: Kinds, title: str | None) -> Kinds:
    """The headline: the title we were given, or the first title above the running text, best one with its words."""
    named = key(title or "")
    head = range(min(len(blocks) - 1, main.start + 1))
    free = [index for index in head if index not in kinds and not _is_post(blocks, index, kinds)]
    told = [index for index in free if named and key(blocks[index]) == named]
    like = [
        index
        for index in free
        if _is_title(blocks[index])
        and (index < main.start or _in_title_case(blocks[index]) or _is_question(blocks[index]))
    ]
    full = [index for index in like if len(blocks[index].split()) >= FULL]
    said = _stems(" ".join(blocks[index] for index in main[:MOST_READ] if index not in kinds))
    about = [index for index in full if _is_about(blocks[index], said)]
    near = [index for index in about if main.start - index <= NEAR] or about
    near = _above_summary(full, near, blocks) or _below_kicker(_without_path(near, blocks, said), blocks, said)
    sure = (
        told
        or _at_path(full, blocks)
        or _above_age(full, blocks, main, said)
        or near
        or _above_byline(blocks, main, kinds, said)
    )
    signed = next((index for index in range(main.start) if BYLINE.match(blocks[index])), len(blocks))
    full = [index for index in full if index < signed]
    like = [index for index in like if index in full or (index < signed and _shares_a_word(blocks, index, main))]
    if like and not sure and free[0] != like[0] and is_closed(blocks[free[0]]):
        return {}
    return {_last_printing(blocks, index, free): "headline" for index in (sure or full or like)[:1]}


def _last_printing(blocks: list[str], headline: int, free: list[int]) -> int:
    """Where the headline stands: a bar at the top of the page may bear it too, with more of the page below.

    An entry of a list below it, as of ways to share the page, is no headline.
    """
    named, listed = key(blocks[headline]), bool(BULLET.match(blocks[headline]))
    below = (index for index in free if index > headline + 1 and key(blocks[index]) == named)
    return max((index for index in below if listed or not BULLET.match(blocks[index])), default=headline)


def _above_summary(titles: list[int], about: list[int], blocks: list[str]) -> list[int]:
    """The title right above one that is taken up by the running text, and with which it shares words: its summary."""
    return [
        index
        for index in titles
        if index + 1 in about[:1]
        and len(blocks[index].split()) > KICKER_WORDS
        and len(_stems(blocks[index]) & _stems(blocks[index + 1])) >= FEWEST_SHARED
    ]


def _shares_a_word(blocks: list[str], title: int, main: range) -> bool:
    """True where a word of this title stands in the running text: none does of "Forgot your password?"."""
    below = " ".join(blocks[index] for index in main[:MOST_READ] if index != title)
    return not set(words(blocks[title].lower())).isdisjoint(words(below.lower()))


def _at_path(titles: list[int], blocks: list[str]) -> list[int]:
    """The title that stands right below the path to it, which it ends."""
    keys = {index: key(blocks[index]) for index in titles}
    return [two for one, two in pairwise(titles) if two == one + 1 and keys[one].endswith(f" {keys[two]}")]


def _below_kicker(titles: list[int], blocks: list[str], said: frozenset[str]) -> list[int]:
    """The titles without a short one above another that shares twice as many words with the running text."""
    if len(titles) < 2 or titles[1] != titles[0] + 1 or not _in_title_case(blocks[titles[1]]):
        return titles
    one, two = (len(_stems(blocks[index]) & said) for index in titles[:2])
    return titles[1:] if len(blocks[titles[0]].split()) <= KICKER_WORDS and two >= 2 * one else titles


def _is_post(blocks: list[str], index: int, kinds: Kinds) -> bool:
    """True for the line between who wrote the article and when: what they are at the paper."""
    return index > 0 and bool(BYLINE.match(blocks[index - 1])) and kinds.get(index + 1) == "header"


def _above_age(titles: list[int], blocks: list[str], main: range, said: frozenset[str]) -> list[int]:
    """The title above the only line of the head that says how long ago who wrote it."""
    ages = [index for index in range(main.start) if is_age(blocks[index])]
    if len(ages) != 1 or len(blocks[ages[0]].split()) <= KICKER_WORDS:
        return []
    return [index for index in titles if index + 1 == ages[0] and _stems(blocks[index]) & said]


def _above_byline(blocks: list[str], main: range, kinds: Kinds, said: frozenset[str]) -> list[int]:
    """The line above who wrote it and when that shares the words of the running text, however it is set and ended.

    A disclaimer or a caption may be taken for the first paragraph; the headline stands below it then.
    """
    dated = next((index for index, kind in sorted(kinds.items()) if kind == "header"), None)
    if dated is None or dated > max(main.start, MOST_HEAD):
        return []
    near = [index for index in range(max(0, dated - MOST_HEAD), dated) if index not in kinds]
    fits = [index for index in near if FULL <= len(blocks[index].split()) <= TITLE_WORDS]
    fits = [index for index in fits if not BULLET.match(blocks[index]) and not BYLINE.match(blocks[index])]
    about = [index for index in fits if _is_about(blocks[index], said)]
    signed = [index for index in about if index < main.start]
    signed = [index for index in signed if is_name(blocks[index + 1]) or BYLINE.match(blocks[index + 1])]
    return [index for index in about if not is_closed(blocks[index])][:1] or signed[-1:]


def _is_about(title: str, said: frozenset[str]) -> bool:
    """True for a title of whose longer words the running text has most."""
    stems = _stems(title)
    shared = len(stems & said)
    return shared >= FEWEST_SHARED and shared >= SHARED * len(stems)


def _without_path(titles: list[int], blocks: list[str], said: frozenset[str]) -> list[int]:
    """The titles, the bare one before the one that stands behind the path to it ("Home News Harbour wall falls")."""
    first = key(blocks[titles[0]]) if titles else ""
    ended = [index for index in titles[1:] if first.endswith(f" {key(blocks[index])}")]
    bare = [index for index in ended if not _stems(first.removesuffix(key(blocks[index]))) & said]
    return bare or titles


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in re.findall(r"\w{5,}", text))


def _is_title(block: str) -> bool:
    if find_opening(block, first=True) or BYLINE.match(block) or is_link(block):
        return False
    if is_line(block, most=TITLE_WORDS):
        return True
    return _is_question(block) or _in_title_case(block)


def _is_question(block: str) -> bool:
    """True for a short question and nothing else: what asks twice is told."""
    alone = not ENDED.search(block[:-1])
    return block.endswith("?") and alone and len(block.split()) <= QUESTION_WORDS and block[0] not in QUOTE_MARKS


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
