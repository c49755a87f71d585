"""What part each block of an article plays in its page.

Each step looks at the blocks that no earlier step has claimed; what nobody claims is body. Running text is only ever
claimed for a reason of its own (a legal line, the second printing of a paragraph), never for where it stands.
"""

from collections.abc import Mapping
from itertools import count, takewhile

from dateline.reading.page.blocks import find_blocks
from dateline.reading.page.boilerplate import (
    BYLINE,
    CREDITS,
    FROM_FILE,
    LEGAL,
    find_boxes,
    find_notes,
    find_repeated,
    is_address,
    is_age,
    is_credited,
    is_link,
    is_link_heading,
    is_page_line,
    is_post_signature,
    is_ticker,
    is_to_reader,
)
from dateline.reading.page.datelines import find_opening
from dateline.reading.page.head import find_head, find_headline
from dateline.reading.page.main_text import find_lists, find_main_text, is_text
from dateline.reading.page.published import is_date_line, read_line
from dateline.reading.page.shape import QUOTE_MARKS, is_closed, is_line, is_name, title_share, words
from dateline.types import Region, RegionKind, Span

Kinds = Mapping[int, RegionKind]
LINE_WORDS, LINK_WORDS, CREDIT_WORDS, FILE_WORDS = 12, 25, 60, 120
HEAD_DEPTH = 3
BRIEF_WORDS, FIRST_BLOCKS, MOST_DATED = 4, 15, 2


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
    main = find_main_text(blocks) or _brief(blocks)
    if not main:
        return _dated(blocks)
    text = frozenset(index for index, block in enumerate(blocks) if is_text(block))
    kinds: dict[int, RegionKind] = {}
    kinds |= _furniture(blocks, main)
    kinds |= find_headline(blocks, main, kinds, title)
    kinds |= _unclaimed(find_repeated(blocks, head=main.start), kinds)
    kinds |= _links(blocks, main, kinds)
    kinds |= _unclaimed(find_boxes(blocks, main, text), kinds)
    kinds |= find_head(blocks, main, kinds)
    kinds |= _unclaimed(find_notes(blocks, main, kinds, text), kinds)
    kinds |= _tail(blocks, main, kinds)
    kinds |= _unclaimed(find_lists(blocks, main), kinds)
    kinds |= _subheadings(blocks, main, kinds)
    return [kinds.get(index, "body") for index in range(len(blocks))]


def _dated(blocks: list[str]) -> list[RegionKind]:
    """The kinds where nothing looks like running text: a date right below who wrote it says when it was published."""
    below = [
        index for index in range(1, len(blocks)) if BYLINE.match(blocks[index - 1]) and is_date_line(blocks[index])
    ]
    return ["header" if below[:1] == [index] else "body" for index in range(len(blocks))]


def _brief(blocks: list[str]) -> range:
    """The sentences of a brief too short to look like running text, told by the line with a date above them."""
    dated = next((index for index, block in enumerate(blocks[: HEAD_DEPTH + 1]) if is_date_line(block)), len(blocks))
    below = ((index, block) for index, block in enumerate(blocks) if index > dated and not is_ticker(block))
    told = [index for index, block in below if is_closed(block) and len(block.split()) >= BRIEF_WORDS]
    return range(told[0], told[-1] + 1) if told else range(0)


def _unclaimed(found: Kinds, kinds: Kinds) -> Kinds:
    return {index: kind for index, kind in found.items() if index not in kinds}


def _furniture(blocks: list[str], main: range) -> Kinds:
    """Blocks that give themselves away wherever they stand."""
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        outside = index <= main.start + HEAD_DEPTH or index >= main.stop
        kind = _furniture_kind(block, outside, len(block.split()))
        if kind:
            found[index] = kind
    within = [index for index in main if index > main.start and is_date_line(blocks[index])]
    if len(within) > MOST_DATED:
        return {index: kind for index, kind in found.items() if index not in within}
    alone = within if len(within) == 1 and _is_still_head(blocks, main, within[0]) else []
    return found | dict.fromkeys(alone, "header")


def _is_still_head(blocks: list[str], main: range, index: int) -> bool:
    """True near the top for a labelled date, and where lines outnumber the paragraphs above it, notices of the page."""
    above = [is_text(block) for block in blocks[main.start : index]]
    line = read_line(blocks[index])
    return len(above) <= FIRST_BLOCKS and (2 * sum(above) < len(above) or (line is not None and line.labelled))


def _furniture_kind(block: str, outside: bool, length: int) -> RegionKind | None:
    if is_post_signature(block):
        return "related"
    if outside and read_line(block):
        return "header"
    if outside and is_address(block):
        return "header"
    if is_ticker(block):
        return "ticker"
    if length <= 40 and LEGAL.search(block):
        return "recurring"
    if is_to_reader(block) or is_page_line(block):
        return "recurring"
    if is_age(block):
        return "related"
    if length <= CREDIT_WORDS and CREDITS.match(block):
        return "byline"
    if length <= (FILE_WORDS if FROM_FILE.match(block) else CREDIT_WORDS) and is_credited(block):
        return "caption"
    return None


def _links(blocks: list[str], main: range, kinds: Kinds) -> Kinds:
    """Links to other stories: a heading ("Related News") with the lines below it, or one line ("See also: ...")."""
    found: dict[int, RegionKind] = {}
    for index, block in enumerate(blocks):
        if index in kinds or index in found:
            continue
        if is_link_heading(block):
            below = takewhile(lambda at: at < len(blocks) and _is_link(blocks[at], at >= main.stop), count(index + 1))
            found |= dict.fromkeys((index, *below), "related")
        elif is_link(block) and len(block.split()) <= LINK_WORDS:
            found[index] = "related"
    return _unclaimed(found, kinds)


def _is_link(block: str, in_tail: bool) -> bool:
    return in_tail or is_line(block, most=LINK_WORDS) or is_date_line(block)


def _tail(blocks: list[str], main: range, kinds: Kinds) -> Kinds:
    """Lines below the running text, which its last sentence ends."""
    return {
        index: "byline" if is_name(blocks[index]) or _is_signature(blocks[index]) else "related"
        for index in range(main.stop, len(blocks))
        if index not in kinds
    }


def _is_signature(block: str) -> bool:
    bare = block.strip("-–—_* ")
    return len(bare.split()) <= 6 and bool(BYLINE.match(bare) or (bare[:1] == "(" and bare[-1:] == ")"))


def _subheadings(blocks: list[str], main: range, kinds: Kinds) -> Kinds:
    """Short titles within the running text, with running text below them."""
    found: dict[int, RegionKind] = {}
    running = {index for index in main if is_text(blocks[index])}
    for index in range(len(blocks) - 2, main.start, -1):
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
