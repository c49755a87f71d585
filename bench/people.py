"""How well dateline tells who is who, and who held which office when.

usage: people.py names GOLD.jsonl [--scorer PEOPLE.PY] [--facts FACTS.json]
       people.py offices TERMS.jsonl

`names` takes rows {"id", "topic", "text", ...}, resolves each topic as one story and hands its entities to the scorer,
a script called with gold and facts. `offices` takes terms of office {"name", "office", "start", "end"} and tells each
in our own sentences: of the holders who are not in office on the day of writing, how many are recognised, and of those
who are, how many are kept. A third of either, by the hash of its topic or name, is held out.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dateline import align, mark, read, render, resolve
from dateline.resolving.dates.normalize import resolve_times
from dateline.resolving.entities.linking import join_names
from dateline.resolving.offices.tenures import tell_offices
from dateline.resolving.view import views_of
from dateline.types import Marked, OfficeHeld

Row = dict[str, Any]
BASELINES = "baselines (CoNLL): same string 65.2, last name 68.5, subset of words 70.0"
PARTS = ("open", "held out")

# {title} is "Senator" or "Representative", {name} the holder, {year} a year in office, {when} the day of writing.
PAST = (
    "{title} {name} sponsored the harbour bill in {year}.",
    "In {year}, {title} {name} opened the new library.",
    "The library was opened by {title} {name} in {year}.",
    "Former {title} {name} spoke to the students on Monday.",
    "The prize went to ex-{title} {name}.",
    "Then-{title} {name} had promised a bridge.",
    "The late {title} {name} was honoured at the ceremony.",
    "{name}, a former {title}, spoke to the students on Monday.",
    "{name} was a {title} until {year}.",
    "{name} stepped down as {title} in {year}.",
)
PRESENT = (
    "{title} {name} spoke to the students on Monday.",
    "{title} {name} said the harbour was completed in {year}.",
    "{name}, a {title}, will visit the harbour next week.",
    "Speaking beside a tower built in {year}, {title} {name} promised a bridge.",
)


@dataclass(frozen=True, slots=True)
class Term:
    """A holder's time in one office, unbroken."""

    name: str
    office: str
    start: date
    end: date


def part_of(key: str) -> str:
    return PARTS[int(hashlib.sha1(key.encode()).hexdigest(), 16) % 3 == 0]


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def entity_rows(topic: str, story: Iterable[Marked]) -> list[Row]:
    """The entities as an account's facts give them, with their places in copies too."""
    facts = json.loads(render(align(resolve(story)), to="facts"))
    return [{**entity, "id": f"{topic}/{entity['id']}"} for entity in facts["entities"]]


def resolved(rows: Iterable[Row]) -> list[Row]:
    """The entities of every topic, each topic being a story of its own."""
    topics: dict[str, list[Marked]] = defaultdict(list)
    for row in rows:
        topics[row["topic"]].append(mark(read(row["text"], id=row["id"]), only=["names", "titles", "quotes", "events"]))
    return [entity for topic, story in topics.items() for entity in entity_rows(topic, story)]


def names(gold: Path, scorer: Path | None, facts: Path | None) -> None:
    rows = rows_of(gold)
    entities = resolved(rows)
    if facts:
        facts.write_text(json.dumps({"entities": entities}), encoding="utf-8")
    for part in (*PARTS, "all") if scorer else ():
        own = [row for row in rows if part in ("all", part_of(row["topic"]))]
        topics = {row["topic"] for row in own}
        found = [entity for entity in entities if entity["id"].split("/")[0] in topics]
        print(f"{part:9} {score(scorer, own, found)}")
    print(BASELINES)


def score(scorer: Path | None, rows: Sequence[Row], entities: Sequence[Row]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        gold, facts = Path(folder, "gold.jsonl"), Path(folder, "facts.json")
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        facts.write_text(json.dumps({"entities": entities}), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(facts)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def terms_of(rows: Iterable[Row]) -> list[Term]:
    """Terms in one office that follow one another, as one; one holder each."""
    found: dict[tuple[str, str], Term] = {}
    for row in rows:
        key = (row["name"], row["office"])
        start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
        before = found.get(key)
        if before is None:
            found[key] = Term(row["name"], row["office"], start, end)
        elif start - before.end < timedelta(days=30):
            found[key] = Term(row["name"], row["office"], before.start, end)
    return sorted(found.values(), key=lambda term: (term.name, term.office))


def told(terms: Sequence[Term]) -> Iterator[tuple[Term, str, str, date]]:
    """Each term in two sentences, written after it ended and while it ran: the sentence, its template, the day."""
    for number, term in enumerate(terms):
        middle = term.start + (term.end - term.start) / 2
        words = {"title": term.office, "name": term.name, "year": middle.year}
        past, present = PAST[number % len(PAST)], PRESENT[number % len(PRESENT)]
        yield term, past.format(**words), past, term.end + timedelta(days=1500)
        yield term, present.format(**words | {"year": term.start.year - 3}), present, middle


def held_in(term: Term, text: str, day: date) -> tuple[OfficeHeld, ...]:
    entry = mark(read(text, id=term.name, published=day.isoformat()), only=["times", "names", "titles", "events"])
    entities = join_names((entry,))
    return tell_offices(views_of((entry,), entities), entities, resolve_times(entry))


def is_current(held: Iterable[OfficeHeld], day: date) -> bool:
    """True where some telling has the office held in the week before the day."""
    now = [h.as_of for h in held if h.status in ("current", "acting") and h.as_of]
    return any(window.first <= day and day - timedelta(days=7) < window.after for window in now)


def offices(file: Path) -> None:
    right: Counter[tuple[str, str]] = Counter()
    every: Counter[tuple[str, str]] = Counter()
    for term, text, template, day in told(terms_of(rows_of(file))[::4]):
        held = held_in(term, text, day)
        past = template in PAST
        good = bool(held) and is_current(held, day) != past
        for key in ((part_of(term.name), "not in office" if past else "in office"), ("all", template)):
            every[key] += 1
            right[key] += good
    for key, count in sorted(every.items()):
        print(f"{key[0]:9} {right[key]:5} of {count:5}  {100 * right[key] / count:5.1f}  {key[1]}")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = cli.add_subparsers(required=True, dest="command")
    one = commands.add_parser("names")
    one.add_argument("gold", type=Path)
    one.add_argument("--scorer", type=Path)
    one.add_argument("--facts", type=Path)
    two = commands.add_parser("offices")
    two.add_argument("terms", type=Path)
    args = cli.parse_args()
    if args.command == "names":
        names(args.gold, args.scorer, args.facts)
    else:
        offices(args.terms)


if __name__ == "__main__":
    main()
