"""The texts that changes are measured on, said once: what make ablate and make diff read.

Texts that nothing was written for come from ../shared: of the benches a sample by digest (of the times those texts that
are held out there), small cases from public reports, and three story packs; the other two packs are kept out of sight.
Beside them stands what rules and code were written with: the example story, the seeds, the histories, the readings, and
the rules' own examples.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.times import is_held_out
from dateline.edges.files import Found, find_articles
from dateline.marking.document import LAYERS, Layer
from dateline.reading import read, read_article
from dateline.rules import load
from dateline.rules.catalogue import kinds
from dateline.types import Document
from tests.resolving.test_histories import FILES as HISTORIES
from tests.resolving.test_histories import told
from tests.resolving.test_readings import PUBLISHED, READINGS
from tests.stories.measure import SHARED, articles, stories

PACKS = ("brexit2016", "chernobyl1986", "gaza2014")
LONGEST = 12_000
STORY: frozenset[Layer] = frozenset({"names", "titles", "events"})
LAYER: dict[str, Layer] = {
    "time": "times",
    "title": "titles",
    "quantity": "quantities",
    "quote": "quotes",
    "plan": "plans",
}

Row = dict[str, Any]


@dataclass(frozen=True)
class Text:
    """One article or pile as it is read: where it comes from, whether anything was written with it, and its answers.

    That of a `bench` is one of many of which one layer or question is asked.
    """

    source: str
    id: str
    articles: tuple[Row, ...]
    unseen: bool
    gold: Any = None
    layers: tuple[Layer, ...] = LAYERS
    bench: bool = False

    @property
    def is_story(self) -> bool:
        """True where enough layers are marked for its documents to be resolved together."""
        return {*self.layers} >= STORY

    @property
    def length(self) -> int:
        """How many code points it has."""
        return sum(len(row.get("text", "")) for row in self.articles)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Its articles as dateline reads them."""
        return tuple(_document(row) for row in self.articles)


@dataclass(frozen=True)
class Set:
    """A file of a bench: its place, the name of its texts' day of publication, and how many of them are taken."""

    source: str
    file: str
    day: str
    most: int
    held_out: bool = False


SETS = (
    Set("times", "bench/times/tbaq_timebank.jsonl", "dct", 20, held_out=True),
    Set("times", "bench/times/tbaq_aquaint.jsonl", "dct", 10, held_out=True),
    Set("times", "bench/times/wikiwars_01_16.jsonl", "dct", 3, held_out=True),
    Set("quotes", "bench/quotes/polnear.dev.jsonl", "date", 8),
    Set("quotes", "bench/quotes/gum.news.jsonl", "date", 6),
    Set("quantities", "bench/quantities/newsquant_even.jsonl", "published", 80),
)


def _document(row: Row) -> Document:
    """A row read as the command line reads rows."""
    told = {key: row[key] for key in ("published", "outlet", "url", "title") if row.get(key)}
    return read(row.get("html") or row["text"], id=row["id"], as_="html" if "html" in row else "text", **told)


def all_texts(shared: Path = SHARED) -> tuple[tuple[Text, ...], tuple[str, ...]]:
    """Every text that is here, and the names of what is missing."""
    found, missing = list(_ours()), []
    for name, texts in _theirs(shared).items():
        if texts is None:
            missing.append(name)
        else:
            found += texts
    return tuple(found), tuple(missing)


def _ours() -> Iterator[Text]:
    """The texts of the project, and the seeds where they are: all of them were there while rules were written."""
    for story in stories():
        found = [find.article for find in find_articles([articles(story)]) if isinstance(find, Found)]
        rows = tuple(_row_of(read_article(article)) for article in found)
        yield Text(story, story, rows, unseen=False)
    for file in HISTORIES:
        published, text, values = told(file)
        row = {"id": file.stem, "text": text, "published": published}
        yield Text("histories", file.stem, (row,), unseen=False, gold=values, layers=("times",))
    for number, line in enumerate(READINGS):
        sentence, *expected = line.replace("\\n", "\n").split(" | ")
        row = {"id": f"reading {number}", "text": sentence, "published": PUBLISHED}
        yield Text("readings", row["id"], (row,), unseen=False, gold=tuple(expected), layers=("times",))
    yield from _examples()


def _row_of(document: Document) -> Row:
    told = {"outlet": document.outlet, "url": document.url, "title": document.title}
    return {"id": document.id, "text": document.text} | {name: value for name, value in told.items() if value}


def _examples() -> Iterator[Text]:
    """Every sentence that a rule is to find or to leave alone, with the id of the rule."""
    for kind in (kind for kind in kinds() if kind in LAYER):
        for rule in load(kind).rules:
            for number, text in enumerate([*(example.text for example in rule.yes), *rule.no]):
                id = f"{rule.id} {number}"
                yield Text("examples", id, ({"id": id, "text": text},), unseen=False, layers=(LAYER[kind],))


def _theirs(shared: Path) -> dict[str, list[Text] | None]:
    """By name, the texts under ../shared; None where they are missing."""
    found = {one.file: _of_set(one, shared) for one in SETS}
    found["bench/times/pitfalls.jsonl"] = _of_set(Set("times", "bench/times/pitfalls.jsonl", "dct", 1), shared)
    found["bench/reports/cases.jsonl"] = _cases(shared / "bench" / "reports" / "cases.jsonl")
    for name in PACKS:
        found[f"gold/packs/{name}"] = _pack(shared / "gold" / "packs" / name)
    return found


def _of_set(one: Set, shared: Path) -> list[Text] | None:
    file = shared / one.file
    if not file.exists():
        return None
    rows = [row for row in rows_of(file) if not one.held_out or is_held_out(row)]
    rows.sort(key=lambda row: hashlib.md5(row["id"].encode()).hexdigest())
    return [_text(one, row) for row in map(cut, rows[: one.most])]


def rows_of(file: Path) -> list[Row]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def cut(row: Row) -> Row:
    """The row with its text cut after a paragraph, and without the answers behind that."""
    if len(row["text"]) <= LONGEST:
        return row
    end = row["text"].rfind("\n", 0, LONGEST)
    answers = {name: [a for a in row[name] if _end(a) <= end] for name in ("timex", "quotes", "events") if name in row}
    return {**row, "text": row["text"][:end], **answers}


def _end(answer: Row) -> int:
    spans = [answer.get("speaker"), answer.get("cue"), *(answer.get("parts") or [])]
    return max([answer["end"], *(span[1] for span in spans if span)])


def _text(one: Set, row: Row) -> Text:
    given = {"id": row["id"], "text": row["text"], "published": row.get(one.day)}
    return Text(one.source, row["id"], (given,), unseen=True, gold=row)


def _cases(file: Path) -> list[Text] | None:
    """Small inputs with what must hold of them; each a text, a page or a small pile."""
    if not file.exists():
        return None
    made = []
    for case in rows_of(file):
        given = case["input"]
        if isinstance(given, str):
            kind = "html" if given.lstrip()[:9].lower().startswith(("<!doctype", "<html")) else "text"
            given = [{"id": "a", kind: given, "published": case.get("published"), "url": case.get("url")}]
        made.append(Text("cases", case["id"], tuple(given), unseen=True, gold=case))
    return made


def _pack(folder: Path) -> list[Text] | None:
    """One pile on one story, with outlet and day of each article."""
    if not folder.exists():
        return None
    told = {row["doc"]: row for row in json.loads((folder / "sources.json").read_text(encoding="utf-8"))}
    rows = tuple(
        {
            "id": file.name,
            "text": file.read_bytes().decode("utf-8"),
            "published": told[file.name].get("date"),
            "outlet": told[file.name].get("outlet"),
        }
        for file in sorted(folder.glob("*.txt"))
    )
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return [Text(f"pack {folder.name}", folder.name, rows, unseen=True, gold=gold)]


def spread_out(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """The texts one article each, as they are where marks alone are asked for."""
    return tuple(
        replace(text, id=f"{text.source}/{text.id}/{row['id']}", articles=(row,))
        for text in texts
        for row in text.articles
    )


def told_missing(missing: tuple[str, ...]) -> str:
    """The line that says what was left out; nothing where nothing is."""
    if not missing:
        return ""
    return f"LEFT OUT, not under ../shared: {', '.join(missing)}; what is priced nought here may have its worth there"
