"""The benches that ask one layer, or one question, of many short texts; beside the sample that tools/texts.py takes.

Figures are asked for in every sentence of news that has answers, words and their speakers in all political articles
kept for measuring, what has happened in the newswire held out there; who is who in a few stories, and who is in office
in sentences of our own on holders that are both held out.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.people import PARTS, PAST, part_of, terms_of, told
from bench.times import is_held_out
from dateline.marking.document import Layer
from tests.stories.measure import SHARED
from tools.texts import Text, cut, rows_of

Row = dict[str, Any]
WHO, IN_OFFICE = "who is who", "in office"
PEOPLE: tuple[Layer, ...] = ("names", "titles", "quotes", "events")
HOLDERS: tuple[Layer, ...] = ("times", "names", "titles", "events")
TOPICS, ARTICLES, TERMS = 4, 8, 56  # stories, articles of each, and terms of office, each told twice


@dataclass(frozen=True)
class Bench:
    """A file of texts of which one layer is asked."""

    source: str
    file: str
    layer: Layer
    held_out: bool = False


BENCHES = (
    Bench("newsquant", "bench/quantities/newsquant_even.jsonl", "quantities"),
    Bench("intervals", "bench/quantities/probe_quant_intervals.jsonl", "quantities"),
    Bench("polnear", "bench/quotes/polnear.dev.jsonl", "quotes"),
    Bench("status", "bench/events/status/uw_tbaq.jsonl", "events", held_out=True),
    Bench("status pitfalls", "bench/events/status/pitfalls.jsonl", "events"),
)
NAMES, TERMS_FILE = "bench/people/ecbplus_topics_1_35.jsonl", "bench/people/offices_us.jsonl"


def bench_texts(shared: Path = SHARED) -> tuple[tuple[Text, ...], tuple[str, ...]]:
    """The texts of the benches that are here, and the names of what is missing."""
    made: list[Text] = []
    missing = [file for file in (*(one.file for one in BENCHES), NAMES, TERMS_FILE) if not (shared / file).exists()]
    for one in BENCHES:
        made += () if one.file in missing else _of_bench(one, rows_of(shared / one.file))
    made += () if NAMES in missing else _stories(rows_of(shared / NAMES))
    made += () if TERMS_FILE in missing else _holders(rows_of(shared / TERMS_FILE))
    return tuple(made), tuple(missing)


def _of_bench(one: Bench, rows: list[Row]) -> Iterator[Text]:
    for row in (cut(row) for row in rows if not one.held_out or is_held_out(row)):
        given = {"id": row["id"], "text": row["text"]}
        yield Text(one.source, row["id"], (given,), unseen=True, gold=row, layers=(one.layer,), bench=True)


def _stories(rows: list[Row]) -> Iterator[Text]:
    """The first articles of some of the stories that are held out, each story a pile."""
    topics = {topic: list(found) for topic, found in groupby(rows, key=lambda row: str(row["topic"]))}
    held_out = sorted((topic for topic in topics if part_of(topic) == PARTS[1]), key=_digest)
    for topic in held_out[:TOPICS]:
        some = sorted(topics[topic], key=lambda row: _digest(row["id"]))[:ARTICLES]
        given = tuple({"id": row["id"], "text": row["text"]} for row in some)
        yield Text(WHO, topic, given, unseen=True, gold=some, layers=PEOPLE, bench=True)


def _holders(rows: list[Row]) -> Iterator[Text]:
    """Sentences written after a holder's time in office and within it: whether it is over, and the day of writing."""
    of_template: dict[str, int] = defaultdict(int)
    terms = sorted((term for term in terms_of(rows) if part_of(term.name) == PARTS[1]), key=lambda t: _digest(t.name))
    for term, sentence, template, day in told(terms[:TERMS]):
        of_template[template] += 1
        id = f"{template} {of_template[template]}"
        given = {"id": term.name, "text": sentence, "published": day.isoformat()}
        yield Text(IN_OFFICE, id, (given,), unseen=True, gold=(template in PAST, day), layers=HOLDERS, bench=True)


def _digest(text: str) -> str:
    return hashlib.md5(text.encode()).hexdigest()
