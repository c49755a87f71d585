"""What part each block of an article plays in its page.

Each step looks at the blocks that no earlier step has claimed; what nobody claims is body. Running text is only ever
claimed for a reason of its own (a legal line, the second printing of a paragraph), never for where it stands.
"""

from collections.abc import Mapping
from itertools import count, takewhile

from dateline.reading.page.blocks import find_blocks
from dateline.reading.page.boilerplate import (
    BYLINE,
    CREDIT,
    CREDITS,
    LEGAL,
    LINK,
    is_address,
    is_link_heading,
    is_ticker,
)
from dateline.reading.page.datelines import find_opening
from dateline.reading.page.published import is_date_line, is_dated_credit
from dateline.reading.page.repeated import find_repeated
from dateline.reading.page.shape import QUOTE_MARKS, is_closed, is_line, is_name, is_prose, key, title_share, words
from dateline.types import Region, RegionKind, Span

Kinds = Mapping[int, RegionKind]
TITLE_WORDS, LINE_WORDS, LINK_WORDS, STANDFIRST_WORDS = 30, 12, 25, 8
HEAD_DEPTH = 3
BRIEF_WORDS = 4


def find_regions(id: str, text: str, *, title: str | None = None) -> tuple[Region, ...]:
    """The regions of a text, in order and without overlap."""
    places = find_blocks(text)
    blocks = [text[start:end] for start, end in places]
    kinds = classify(blocks, title=title)
    regions: list[Region] = []
    first_body = kinds.index("body") if "body" in kinds else len(kinds)
    for (start, end), kind in zip(places, kinds, strict=True):
        opening = find_opening(text[start:end], first=first_body >= len(regions)) if kind == "body" else None
        after = _past_blanks(text, start + opening.length, end) if opening else start
        if opening:
            regions.append(Region(Span(id, start, start + opening.length), "dateline"))
        if after < end:
            regions.append(Region(Span(id, after, end), kind))
    return tuple(regions)


def _past_blanks(text: str, start: int, end: int) -> int:
    return start + sum(1 for _ in takewhile(str.isspace, text[start:end]))


def classify(blocks: list[str], *, title: str | None = None) -> list[RegionKind]:
    """The kind of each block."""
    prose = [index for index, block in enumerate(blocks) if is_prose(block) and not is_ticker(block)]
    prose = prose or _brief(blocks)
    if not prose:
        return ["body" for _ in blocks]
    kinds: dict[int, RegionKind] = {}
    kinds |= _furniture(blocks, prose)
    kinds |= _headline(blocks, prose, kinds, title)
    kinds |= _unclaimed(find_repeated(blocks, head=prose[0]), kinds)
    kinds |= _links(blocks, prose, kinds)
    kinds |= _head(blocks, prose, kinds)
    kinds |= _tail(blocks, prose, kinds)
    kinds |= _subheadings(blocks, prose, kinds)
    return [kinds.get(index, "body") for index in range(len(blocks))]


def _brief(blocks: list[str]) -> list[int]:
    """The sentences of a brief too short to look like running text, told by the line with a date above them."""
    dated = next((index for index, block in enumerate(blocks[: HEAD_DEPTH + 1]) if is_date_line(block)), len(blocks))
    below = ((index, block) for index, block in enumerate(blocks) if index > dated and not is_ticker(block))
    return [index for index, block in below if is_closed(block) and len(block.split()) >= BRIEF_WORDS]


def _unclaimed(found: Kinds, kinds: Kinds) -> Kinds:
    return {index: kind for index, kind in found.items() if index not in kinds}


def _furniture(blocks: list[str], prose: list[int]) -> Kinds:
    """Blocks that give themselves away wherever they stand."""
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        outside = index <= prose[0] + HEAD_DEPTH or index > prose[-1]
        kind = _furniture_kind(block, outside, len(block.split()))
        if kind:
            found[index] = kind
    return found


def _furniture_kind(block: str, outside: bool, length: int) -> RegionKind | None:
    if outside and (is_date_line(block) or is_dated_credit(block)):
        return "header"
    if outside and is_address(block):
        return "header"
    if is_ticker(block):
        return "ticker"
    if length <= 40 and LEGAL.search(block):
        return "recurring"
    if length <= LINK_WORDS and CREDITS.match(block):
        return "byline"
    if length <= 60 and not is_closed(block) and CREDIT.search(block):
        return "caption"
    return None


def _headline(blocks: list[str], prose: list[int], kinds: Kinds, title: str | None) -> Kinds:
    """The headline: the title we were given, or the first line that looks like one before the running text."""
    named = key(title or "")
    free = [index for index in range(min(len(blocks) - 1, prose[0] + 1)) if index not in kinds]
    told = [index for index in free if named and key(blocks[index]) == named]
    like = [index for index in free if (index < prose[0] or _in_title_case(blocks[index])) and _is_title(blocks[index])]
    if like and not told and free[0] != like[0] and is_closed(blocks[free[0]]):
        return {}
    full = [index for index in like if len(blocks[index].split()) >= 4]
    return dict.fromkeys((told or full or like)[:1], "headline")


def _is_title(block: str) -> bool:
    if find_opening(block, first=True) or BYLINE.match(block):
        return False
    if is_line(block, most=TITLE_WORDS):
        return True
    question = block.endswith("?") and len(block.split()) <= LINE_WORDS
    return question or _in_title_case(block)


def _in_title_case(block: str) -> bool:
    return len(words(block)) >= 6 and len(block.split()) <= TITLE_WORDS and title_share(block) >= 0.9


def _links(blocks: list[str], prose: list[int], kinds: Kinds) -> Kinds:
    """Links to other stories: a heading ("Related News") with the lines below it, or one line ("See also: ...")."""
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        if index in kinds or index in found:
            continue
        if is_link_heading(block):
            below = takewhile(lambda at: at < len(blocks) and _is_link(blocks[at], at > prose[-1]), count(index + 1))
            found |= dict.fromkeys((index, *below), "related")
        elif LINK.match(block) and len(block.split()) <= LINK_WORDS:
            found[index] = "related"
    return _unclaimed(found, kinds)


def _is_link(block: str, in_tail: bool) -> bool:
    return in_tail or is_line(block, most=LINK_WORDS) or is_date_line(block)


def _head(blocks: list[str], prose: list[int], kinds: Kinds) -> Kinds:
    """Lines between the headline and the running text."""
    found: dict[int, RegionKind] = {}
    has_headline = "headline" in kinds.values()
    for index in range(prose[0] + 2):
        if index < len(blocks) and index not in kinds and BYLINE.match(blocks[index]) and _is_byline(blocks[index]):
            found[index] = "byline"
        elif (
            index >= prose[0]
            or index in kinds
            or not is_line(blocks[index], most=45)
            or find_opening(blocks[index], first=True)
        ):
            continue
        elif is_name(blocks[index]) and has_headline:
            found[index] = "byline"
        else:
            found[index] = "standfirst" if len(blocks[index].split()) >= STANDFIRST_WORDS else "subheading"
    return found


def _is_byline(block: str) -> bool:
    names = BYLINE.sub("", block, count=1)
    return len(block.split()) <= LINE_WORDS and not is_closed(block.rstrip(".")) and title_share(names) >= 0.7


def _tail(blocks: list[str], prose: list[int], kinds: Kinds) -> Kinds:
    """Lines below the running text."""
    found: dict[int, RegionKind] = {}
    for index in range(prose[-1] + 1, len(blocks)):
        block = blocks[index]
        if index in kinds:
            continue
        if is_name(block) or _is_signature(block):
            found[index] = "byline"
        elif _in_title_case(block) and is_line(block, most=LINK_WORDS):
            found[index] = "related"
    return found


def _is_signature(block: str) -> bool:
    bare = block.strip("-–—_* ")
    return len(bare.split()) <= 6 and bool(BYLINE.match(bare) or (bare[:1] == "(" and bare[-1:] == ")"))


def _subheadings(blocks: list[str], prose: list[int], kinds: Kinds) -> Kinds:
    """Short titles within the running text, with running text below them."""
    found: dict[int, RegionKind] = {}
    running = set(prose)
    for index in range(len(blocks) - 2, prose[0], -1):
        below = index + 1
        stacked = found.get(below) == "subheading" and found.get(below + 1) != "subheading"
        fits = below in running or stacked
        if index not in kinds and fits and _is_subheading(blocks[index], blocks[below], blocks[index - 1]):
            found[index] = "subheading"
    return found


def _is_subheading(block: str, below: str, above: str) -> bool:
    if above.rstrip("\"”'’").endswith((":", ";", ",")):
        return False
    if block.endswith(":"):
        titled = len(words(block)) >= 2 and title_share(block) >= 0.75 and "," not in block
        return titled and len(block.split()) <= LINE_WORDS and below[0] not in QUOTE_MARKS
    return is_line(block, most=LINE_WORDS) and block[0] not in QUOTE_MARKS
