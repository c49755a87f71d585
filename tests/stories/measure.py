"""Stories built once, and how much of what was written down by hand their accounts hold."""

import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from dateline import Account, align, mark, render, resolve
from dateline.edges.files import Found, find_articles
from dateline.reading import read_article
from dateline.types import Marked

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
SHARED = ROOT.parent / "shared"
LOWER_IS_BETTER = ("false_conflicts", "intruders")
Fact = dict[str, Any]


def articles(story: str) -> Path:
    """The folder of a story's articles."""
    return SHARED / "seeds" if story == "seeds" else ROOT / "src" / "dateline" / "examples" / story


def gold(story: str) -> Path:
    """What was written down by hand about a story."""
    return SHARED / "gold" / "seeds.json" if story == "seeds" else HERE / story / "gold.toml"


def stories() -> list[str]:
    """The stories that are here, by name; the seeds only where ../shared is."""
    ours = sorted(folder.name for folder in HERE.iterdir() if (folder / "gold.toml").exists())
    return [*ours, *(["seeds"] if gold("seeds").exists() else [])]


@cache
def marked(story: str) -> tuple[Marked, ...]:
    """The story's articles, read and marked once."""
    found = [find.article for find in find_articles([articles(story)]) if isinstance(find, Found)]
    return tuple(mark(read_article(article)) for article in found)


@cache
def account(story: str) -> Account:
    """The story's account."""
    return align(resolve(marked(story)))


@cache
def scores(story: str) -> dict[str, float]:
    """The story's score in each part."""
    if story == "seeds":
        return _seed_scores()
    texts = {entry.document.id: entry.document.text for entry in marked(story)}
    facts = json.loads(render(account(story), to="facts"))
    return score(tomllib.loads(gold(story).read_text(encoding="utf-8")), facts, texts)


def _seed_scores() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder, "facts.json")
        facts.write_text(render(account("seeds"), to="facts"), encoding="utf-8")
        command = [sys.executable, SHARED / "score" / "story.py", gold("seeds"), facts, "--json"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    figures = json.loads(run.stdout)
    return {name: value for name, value in figures.items() if name not in ("of", "conflict_rows")}


def digest(story: str) -> str:
    """A digest of the articles and of what was written down about them."""
    files = [*sorted(path for path in articles(story).rglob("*") if path.is_file()), gold(story)]
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def score(known: Fact, facts: Fact, texts: dict[str, str]) -> dict[str, float]:
    """The share of the known facts that are among those found, part by part; conflicts made up are counted."""
    parts = {
        "published": [_published(row, facts["documents"]) for row in known["published"]],
        "times": [_has(row, facts["times"], texts, value=row["value"]) for row in known["times"]],
        "events": [_event(row, facts["events"], texts) for row in known["events"]],
        "quotes": [_has(row, facts["quotes"], texts, speaker=row["speaker"]) for row in known["quotes"]],
        "offices": [
            _has(row, facts["offices"], texts, person=row["person"], former=row.get("former", False))
            for row in known["offices"]
        ],
        "quantities": [_quantity(row, facts["quantities"], texts) for row in known["quantities"]],
        "plans": [_plan(row, facts["plans"], texts) for row in known["plans"]],
        "ledger": [_ledger(row, facts["ledger"], texts) for row in known["ledger"]],
    }
    return {name: round(sum(rows) / len(rows), 3) for name, rows in parts.items()} | {
        "false_conflicts": _false_conflicts(known["ledger"], facts["ledger"], texts)
    }


def meets(found: Fact, doc: str, words: str, texts: dict[str, str]) -> bool:
    """True where a found span shares half of the shorter of the two with these words of the document."""
    start = texts[doc].index(words)
    shared = min(found["end"], start + len(words)) - max(found["start"], start)
    return found["doc"] == doc and 2 * shared >= min(found["end"] - found["start"], len(words)) > 0


def _published(row: Fact, found: list[Fact]) -> bool:
    window = next(fact["published"] for fact in found if fact["doc"] == row["doc"])
    return window is not None and row["first"] <= window[0] and window[1] <= row["last"]


def _has(row: Fact, found: list[Fact], texts: dict[str, str], **fields: Any) -> bool:
    near = (fact for fact in found if meets(fact, row["doc"], row["words"], texts))
    return any(all(_same(fact[name], value) for name, value in fields.items()) for fact in near)


def _same(found: Any, value: Any) -> bool:
    if isinstance(value, str):
        return isinstance(found, str) and (found.startswith(value) or value.split()[-1] in found.split())
    return bool(found == value)


def _event(row: Fact, found: list[Fact], texts: dict[str, str]) -> bool:
    days = [row["first"], row.get("last", row["first"])]
    return any(
        all(any(meets(span, doc, words, texts) for span in fact["evidence"]) for doc, words in row["told"])
        for fact in found
        if fact["interval"] == days
    )


def _quantity(row: Fact, found: list[Fact], texts: dict[str, str]) -> bool:
    near = (fact for fact in found if meets(fact, row["doc"], row["words"], texts))
    return any((fact["low"], fact["high"]) == (row["low"], row.get("high")) for fact in near)


def _plan(row: Fact, found: list[Fact], texts: dict[str, str]) -> bool:
    spans = [
        [{"doc": fact["doc"], "start": start, "end": end} for start, end in fact["parts"]]
        for fact in found
        if fact["doc"] == row["doc"]
    ]
    return any(
        len(parts) == len(row["parts"])
        and all(meets(part, row["doc"], words, texts) for part, words in zip(parts, row["parts"], strict=True))
        for parts in spans
    )


def _joined(row: Fact, fact: Fact, texts: dict[str, str]) -> int:
    return sum(any(meets(span, doc, words, texts) for span in fact["statements"]) for doc, words in row["told"])


def _ledger(row: Fact, found: list[Fact], texts: dict[str, str]) -> bool:
    return any(fact["verdict"] in row["verdicts"] and _joined(row, fact, texts) >= 2 for fact in found)


def _false_conflicts(rows: list[Fact], found: list[Fact], texts: dict[str, str]) -> int:
    true = [row for row in rows if "conflict" in row["verdicts"]]
    loud = [fact for fact in found if fact["verdict"] == "conflict"]
    return sum(not any(_joined(row, fact, texts) >= 2 for row in true) for fact in loud)
