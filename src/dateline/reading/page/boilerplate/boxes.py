"""Blocks that belong to the page by what stands around them: offers, other stories, posts, notes on a writer."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from dateline.reading.page.boilerplate.lines import BYLINE, is_link_heading, is_post_signature, is_to_reader
from dateline.reading.page.shape import BULLET, is_name, key
from dateline.rules import alternation, load
from dateline.types import RegionKind

Kinds = dict[int, RegionKind]
# An offer: so many blocks from one call on the reader to the next, and so many words in each.
MOST_APART, MOST_OFFERED = 8, 30
# A list of other stories: no paragraph below its heading is longer.
MOST_TEASED = 35
POST_WORDS = 60
ADDRESS = re.compile(r"\b[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<!\w)@\w{2,30}", re.IGNORECASE)
NOTES, NOTE_WORDS, NEAR_END = 4, 90, 0.5


def find_boxes(blocks: list[str], main: range, text: frozenset[int]) -> Kinds:
    """Offers and posts from elsewhere within the running text, and other stories below it; `text` are paragraphs."""
    return _offers(blocks, text) | _posts(blocks, main) | _others(blocks, main, text)


def _offers(blocks: list[str], text: frozenset[int]) -> Kinds:
    """The lines and lists between two lines that call on the reader."""
    calls = [index for index, block in enumerate(blocks) if is_to_reader(block)]
    found: Kinds = {}
    for one, two in pairwise(calls):
        between = range(one + 1, two)
        if len(between) <= MOST_APART and all(
            len(blocks[index].split()) <= MOST_OFFERED and (index not in text or BULLET.match(blocks[index]))
            for index in between
        ):
            found |= dict.fromkeys(between, "recurring")
    return found


def _posts(blocks: list[str], main: range) -> Kinds:
    """A post shown from elsewhere, told by the line that signs it: not in the outlet's own words."""
    signed = [index for index in main if is_post_signature(blocks[index])]
    above = [index - 1 for index in signed if index - 1 in main and len(blocks[index - 1].split()) <= POST_WORDS]
    return dict.fromkeys((*signed, *above), "related")


def _others(blocks: list[str], main: range, text: frozenset[int]) -> Kinds:
    """Everything from a heading over other stories on, where no more than their teasers follows: a line above each."""
    long = [index for index in main if index in text and len(blocks[index].split()) > MOST_TEASED]
    last = long[-1] if long else main.stop
    heading = next((index for index in range(last + 1, main.stop) if is_link_heading(blocks[index])), None)
    if heading is None:
        return {}
    below = range(heading, len(blocks))
    told = [index in text for index in below]
    return {} if any(one and two for one, two in pairwise(told)) else dict.fromkeys(below, "related")


def find_notes(blocks: list[str], main: range, kinds: Mapping[int, RegionKind], text: frozenset[int]) -> Kinds:
    """What a page says at its end of who wrote it: told by the writer's name, or by an address to reach them at."""
    writers = [_bare(blocks[index]) for index in sorted(kinds) if kinds[index] == "byline" and index <= main.start + 1]
    writers = [name for name in writers if len(name.split()) >= 2]
    told = [index for index in main if index not in kinds and index in text]
    found: Kinds = {}
    for index in told[max(len(told) - NOTES, len(told) // 2) :]:
        block = blocks[index]
        named = any(key(block).startswith(name) for name in writers)
        if len(block.split()) <= NOTE_WORDS and (named or _is_reached(block)):
            found[index] = "byline"
    return found | _headed_notes(blocks, main)


def _bare(byline: str) -> str:
    return key(re.split(r"[,|]", BYLINE.sub("", byline, count=1))[0])


def _is_reached(block: str) -> bool:
    return bool(ADDRESS.search(block)) and bool(_reach().search(block))


def _headed_notes(blocks: list[str], main: range) -> Kinds:
    """A heading over a note on the writer, and what stands below it."""
    headings = load("page").words["writer-heading"]
    at = next((index for index in main if key(blocks[index]) in headings), None)
    if at is None or at < main.start + NEAR_END * len(main):
        return {}
    stop = at + 2 + (at + 1 < len(blocks) and is_name(blocks[at + 1]))
    return dict.fromkeys(range(at, min(stop, len(blocks))), "byline")


@cache
def _reach() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('page').words['reach'])})\b", re.IGNORECASE)
