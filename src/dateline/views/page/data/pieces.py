"""The parts of a page that are drawn when they are opened: in the page itself, or in bundles that lie beside it."""

import base64
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from struct import iter_unpack

from dateline.views.page.data.shrunk import PASSAGE, shrinking

# A bundle holds so many characters, or one part that is longer.
BUNDLE = 400_000
# What packed bytes are written with in a script, six of them at a time; the page's script reckons the same.
BYTES, ENDING = 6, '\t\n\v\f\r\x1a\x1b"\\'
SIGNS = [sign for sign in map(chr, range(2, 127)) if sign not in ENDING]
PAIRS = [one + other for one in SIGNS for other in SIGNS]
PLACE = re.compile(r'\bid="([^"]+)"')
PUT_BY = re.compile(r'data-later="(\d+)"')


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the page's script reads: its data, and the bundles of parts that do not lie in these."""

    data: dict[str, object]
    bundles: tuple[dict[str, object], ...] = ()


def whole(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data with every part in them."""
    made = shrinking(_rows(data), parts)
    return Pieces({**_placed(data, parts), "tags": [*made.tags], "later": made.shrunk(parts)})


def apart(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data without the parts, which are bundled in their order; `bundles` says with which part each begins."""
    made, bundles = shrinking(_rows(data), parts), [*_bundled(parts)]
    firsts = [0, *accumulate(map(len, bundles))][: len(bundles)]
    told = {**_placed(data, parts), "tags": [*made.tags], "bundles": firsts}
    return Pieces(told, tuple(made.shrunk(bundle) for bundle in bundles))


def _placed(data: dict[str, object], parts: Sequence[str]) -> dict[str, object]:
    """The data with the parts in which its places lie, and the rows of the search column by column, which takes less.

    Behind what a row tells stands its part; `held` are further ids by part, those of passages aside; `outer` tells
    of a part the one in which its place lies.
    """
    part_of = {
        id: number for number, part in enumerate(parts) for id in PLACE.findall(part) if not PASSAGE.fullmatch(id)
    }
    outer = {inner: number for number, part in enumerate(parts) for inner in PUT_BY.findall(part)}
    columns = [*zip(*_rows(data), strict=True)]
    told_in = [part_of.pop(id, None) for id in columns[0]] if columns else []
    return {**data, "rows": [*columns, told_in], "held": part_of, "outer": outer}


def _rows(data: Mapping[str, object]) -> list[list[object]]:
    rows = data.get("rows")
    return rows if isinstance(rows, list) else []


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
    return f'/* made by dateline */\ndateline("{name}", "{signs(_zipped(content))}");\n'


def signs(content: bytes) -> str:
    """Six bytes in seven signs, as numbers to the base 116: each is one byte, and none ends a text in a script."""
    missing = -len(content) % BYTES
    made: list[str] = []
    for high, low in iter_unpack(">HI", content + bytes(missing)):
        number, fourth = divmod(high << 32 | low, len(PAIRS))
        number, third = divmod(number, len(PAIRS))
        first, second = divmod(number, len(PAIRS))
        made.append(SIGNS[first] + PAIRS[second] + PAIRS[third] + PAIRS[fourth])
    packed = "".join(made)
    return packed[: len(packed) - missing]


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
