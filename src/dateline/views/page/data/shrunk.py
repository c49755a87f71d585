"""A part of the page as it is kept: its words, its tags by number, and its addresses by the rows of the search.

What the rows say already is not written again: a part names the row, and the page's script reads it there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

# In text and in attributes this sign is escaped: among the words it stands for a tag, in a tag for an address.
SIGN = "<"
# So is this: it stands for the name of the place to which the last address leads ("abcde" of "h-abcde").
NAME = ">"
# This one is in no text: it stands for what the row of the last address tells.
TOLD = "\x7f"
TAG = re.compile(r"<([^<>]*)>")
ADDRESS = re.compile(r'(?<=["#])[a-z]-[0-9a-z-]+(?=")')
BLANK = re.compile(r"(?<=>)\n+(?=<)")
PASSAGE = re.compile(r"(d-\w+)-(\d+)-(\d+)")
# In text a mark of quotation needs no escape.
PLAIN = (("&#39;", "'"), ("&#x27;", "'"), ("&#34;", '"'), ("&quot;", '"'))
# Of a quote the row tells first who said it; words that were cut off end so.
QUOTE, SAID_BY, CUT = "quote", ": ", " …"
SHORTEST = 12


@dataclass(slots=True)
class _Last:
    """The last places that a part led to: the row, the document and where its passage began."""

    row: int = 0
    document: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class Shrinking:
    """What parts are made short with: the tags that recur, by number, and the rows, by place and by what they tell."""

    tags: Mapping[str, int]
    rows: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)

    def shrunk(self, parts: Sequence[str]) -> dict[str, object]:
        """The words of each part, its tags in their order (what recurs by its number), and where its addresses lead."""
        made = [self._part(part) for part in parts]
        return {name: [part[at] for part in made] for at, name in enumerate(("words", "tags", "places"))}

    def _part(self, part: str) -> tuple[str, list[int | str], list[int | str]]:
        words: list[str] = []
        tags: list[int | str] = []
        places: list[int | str] = []
        place, last, at = "", _Last(), 0
        part = BLANK.sub("\n", part)
        for found in TAG.finditer(part):
            words += [self._words(part[at : found.start()], place), SIGN]
            at = found.end()
            shape = ADDRESS.sub(SIGN, found[1])
            tags.append(self.tags.get(shape, shape))
            for address in ADDRESS.findall(found[1]):
                places += self._led(address, last)
                place = place if PASSAGE.fullmatch(address) else address
        return "".join([*words, self._words(part[at:], place)]), tags, places

    def _words(self, words: str, place: str) -> str:
        for escaped, sign in PLAIN:
            words = words.replace(escaped, sign)
        if place and words == place[2:]:
            return NAME
        told = self.told.get(place, "")
        return words.replace(told, TOLD, 1) if told else words

    def _led(self, address: str, last: _Last) -> Iterator[int | str]:
        """By how many rows the place stands behind the last one, twice; of a passage its document, start and length."""
        if address in self.rows:
            yield 2 * (self.rows[address] - last.row)
            last.row = self.rows[address]
        elif (passage := PASSAGE.fullmatch(address)) and passage[1] in self.rows:
            document, start = self.rows[passage[1]], int(passage[2])
            yield from (2 * (document - last.document) + 1, start - last.start, int(passage[3]) - start)
            last.document, last.start = document, start
        else:
            yield address


def shrinking(rows: Sequence[Sequence[object]], parts: Sequence[str]) -> Shrinking:
    """What these parts are made short with, `rows` being those of the search."""
    told = {str(row[0]): words for row in rows if (words := _told(row))}
    numbers = {str(row[0]): number for number, row in enumerate(rows)}
    return Shrinking({tag: number for number, tag in enumerate(_recurring(parts))}, numbers, told)


def _recurring(parts: Sequence[str]) -> list[str]:
    """The tags that stand at several places, whatever addresses they have, the most frequent first."""
    spread = Counter(ADDRESS.sub(SIGN, tag) for part in parts for tag in TAG.findall(part))
    return [tag for tag, often in spread.most_common() if often > 1]


def _told(row: Sequence[object]) -> str:
    """What the row tells, as it stands in a part: of a quote without who said it, and without a cut."""
    kind, words = (str(one) for one in (*row[1:3], "", "")[:2])
    words = words.partition(SAID_BY)[2] if kind == QUOTE else words
    words = str(escape(words.removesuffix(CUT)))
    for escaped, sign in PLAIN:
        words = words.replace(escaped, sign)
    return words if len(words) >= SHORTEST else ""
