"""The parts of a page that are drawn when they are opened: in the page itself, or in bundles that lie beside it."""

import base64
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

# A bundle holds so many characters, or one part that is longer.
BUNDLE = 400_000
PLACE = re.compile(r'\bid="([^"]+)"')
PASSAGE = re.compile(r"d-\w+-\d+-\d+")
PUT_BY = re.compile(r'data-later="(\d+)"')


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the page's script reads: its data, and the bundles of parts that do not lie in these."""

    data: dict[str, object]
    bundles: tuple[tuple[str, ...], ...] = ()


def whole(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data with every part in them."""
    return Pieces({**data, **_places(parts), "later": [*parts]})


def apart(data: dict[str, object], parts: Sequence[str]) -> Pieces:
    """The data without the parts, which are bundled in their order; `bundles` says with which part each begins."""
    bundles = (*_bundled(parts),)
    firsts = [0, *accumulate(len(bundle) for bundle in bundles)][: len(bundles)]
    return Pieces({**data, **_places(parts), "bundles": firsts}, bundles)


def _places(parts: Sequence[str]) -> dict[str, object]:
    """The ids that each part holds, those of passages aside; and of each part the one in which its place lies."""
    held = [[id for id in PLACE.findall(part) if not PASSAGE.fullmatch(id)] for part in parts]
    outer = {inner: number for number, part in enumerate(parts) for inner in PUT_BY.findall(part)}
    return {"held": held, "outer": outer}


def _bundled(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    bundle: list[str] = []
    for part in parts:
        if bundle and sum(map(len, bundle)) + len(part) > BUNDLE:
            yield tuple(bundle)
            bundle = []
        bundle.append(part)
    if bundle:
        yield tuple(bundle)


def as_script(name: str, content: object) -> str:
    """A piece as a script that hands it to the page: a page from disk can read no other file."""
    return f'/* made by dateline */\ndateline("{name}", "{deflated(content)}");\n'


def as_island(data: dict[str, object], *, is_heavy: bool) -> str:
    """The data as text in the page that no article can break out of; where there is much of it, deflated."""
    if is_heavy:
        return deflated(data)
    return _json(data).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def deflated(content: object) -> str:
    """The content as JSON, deflated, in letters."""
    return base64.b64encode(zlib.compress(_json(content).encode(errors="replace"), 9)).decode()


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
