"""The parts of a page that are drawn when they are opened: in the page itself, or in bundles that lie beside it."""

import base64
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

# A bundle holds so many characters, or one part that is longer.
BUNDLE = 400_000
PLACE = re.compile(r'\bid="([^"]+)"')
PASSAGE = re.compile(r"d-\w+-\d+-\d+")
PUT_BY = re.compile(r'data-later="(\d+)"')
# In text and in attributes this sign is escaped: among the words it stands for a tag, in a tag for an address.
SIGN = "<"
TAG = re.compile(r"<([^<>]*)>")
ADDRESS = re.compile(r'(?<=["#])[a-z]-[0-9a-z-]+(?=")')
BLANK = re.compile(r"(?<=>)\n+(?=<)")
# In text a mark of quotation needs no escape.
PLAIN = (("&#39;", "'"), ("&#x27;", "'"), ("&#34;", '"'), ("&quot;", '"'))


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the page's script reads: its data, and the bundles of parts that do not lie in these."""

    data: dict[str, object]
    bundles: tuple[dict[str, object], ...] = ()


def whole(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data with every part in them."""
    tags = _recurring(parts)
    return Pieces({**_placed(data, parts), "tags": tags, "later": _parted(parts, tags)})


def apart(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data without the parts, which are bundled in their order; `bundles` says with which part each begins."""
    tags, bundles = _recurring(parts), [*_bundled(parts)]
    firsts = [0, *accumulate(map(len, bundles))][: len(bundles)]
    told = {**_placed(data, parts), "tags": tags, "bundles": firsts}
    return Pieces(told, tuple(_parted(bundle, tags) for bundle in bundles))


def _recurring(parts: Sequence[str]) -> list[str]:
    """The tags that stand at several places, whatever addresses they have, the most frequent first."""
    spread = Counter(ADDRESS.sub(SIGN, tag) for part in parts for tag in TAG.findall(part))
    return [tag for tag, often in spread.most_common() if often > 1]


def _parted(parts: Sequence[str], tags: Sequence[str]) -> dict[str, object]:
    """The words of each part, and its tags in their order: what recurs by its number; behind a tag its addresses."""
    numbers = {tag: number for number, tag in enumerate(tags)}
    return {"words": [_words(part) for part in parts], "tags": [[*_tags(part, numbers)] for part in parts]}


def _words(part: str) -> str:
    words = TAG.sub(SIGN, BLANK.sub("\n", part))
    for escaped, sign in PLAIN:
        words = words.replace(escaped, sign)
    return words


def _tags(part: str, numbers: Mapping[str, int]) -> Iterator[int | str]:
    for tag in TAG.findall(part):
        shape = ADDRESS.sub(SIGN, tag)
        yield numbers.get(shape, shape)
        yield from ADDRESS.findall(tag)


def _placed(data: dict[str, object], parts: Sequence[str]) -> dict[str, object]:
    """The data with the parts in which its places lie, and the rows of the search column by column, which takes less.

    Behind what a row tells stands its part; `held` are further ids by part, those of passages aside; `outer` tells
    of a part the one in which its place lies.
    """
    part_of = {
        id: number for number, part in enumerate(parts) for id in PLACE.findall(part) if not PASSAGE.fullmatch(id)
    }
    outer = {inner: number for number, part in enumerate(parts) for inner in PUT_BY.findall(part)}
    rows = data.get("rows")
    columns = [*zip(*rows, strict=True)] if isinstance(rows, list) else []
    told_in = [part_of.pop(id, None) for id in columns[0]] if columns else []
    return {**data, "rows": [*columns, told_in], "held": part_of, "outer": outer}


def _bundled(parts: Sequence[str]) -> Iterator[list[str]]:
    bundle: list[str] = []
    room = BUNDLE
    for part in parts:
        if bundle and len(part) > room:
            yield bundle
            bundle, room = [], BUNDLE
        bundle.append(part)
        room -= len(part)
    if bundle:
        yield bundle


def as_script(name: str, content: object) -> str:
    """A piece as a script that hands it to the page: a page from disk can read no other file."""
    return f'/* made by dateline */\ndateline("{name}", "{base64.b85encode(_zipped(content)).decode()}");\n'


def as_island(data: dict[str, object], *, is_heavy: bool) -> str:
    """The data as text in the page that no article can break out of; where there is much of it, deflated."""
    if is_heavy:
        return deflated(data)
    return _json(data).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def deflated(content: object) -> str:
    """The content as JSON, deflated, in letters."""
    return base64.b64encode(_zipped(content)).decode()


def _zipped(content: object) -> bytes:
    return zlib.compress(_json(content).encode(errors="replace"), 9)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
