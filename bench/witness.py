"""What a language model's recorded answers add: rules alone, the model alone, both, by the score of a story.

usage: witness.py PACKS RUNS --scorer STORY.PY

PACKS is a folder of stories, each a folder with NN.txt, sources.json (outlet and day of each) and gold.json. RUNS holds
for each a file NAME.jsonl that `dateline witness --record` wrote. The scorer is a script called with a gold file and a
file of facts, printing JSON under --json. The model alone has its words put straight into facts: its assertion, its
groups, two figures of one group a conflict where they differ; only numbers and days are read by our readers, since it
was not asked for values. Tokens are counted at four characters each.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline.edges.accounts import account_in
from dateline.edges.commands import build_story
from dateline.edges.store import Testimony, decode, keep_testimonies, marks, opened
from dateline.edges.witness.documents import admitted_documents
from dateline.edges.witness.questions import about_alone, grouped, piece_of, questions_alone, questions_together
from dateline.marking.syntax import parse
from dateline.marking.witness import proposals_in, readings
from dateline.marking.witness.placing import Places, PlacingError
from dateline.marking.witness.proposals import EventProposed, FigureProposed, OfficeProposed, Proposal, QuoteProposed
from dateline.resolving import resolve_times
from dateline.types import EventMark, Marked, QuantityMark, Span, told_as_one, witness_of
from dateline.views import render

Row = dict[str, Any]
SHOWN = ("story", "events", "events_joined", "quotes", "offices", "quantities", "ledger", "conflict_precision",
         "offices_precision", "events_precision", "asserted")  # fmt: skip
CHARACTERS = 4


def rows_of(pack: Path) -> Iterator[str]:
    sources = {source["doc"]: source for source in json.loads((pack / "sources.json").read_text(encoding="utf-8"))}
    for text in sorted(pack.glob("*.txt")):
        told = sources[text.name]
        row = {"published": told.get("date"), "outlet": told.get("outlet")}
        whole = {"id": text.name, "text": text.read_bytes().decode()} | {k: v for k, v in row.items() if v}
        yield json.dumps(whole) + "\n"


def scored(gold: Path, facts: str, scorer: Path) -> Row:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as out:
        out.write(facts)
        out.flush()
        command = [sys.executable, str(scorer), str(gold), out.name, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def span_row(span: Span) -> Row:
    return {"doc": span.doc, "start": span.start, "end": span.end}


def alone(documents: Sequence[Marked], answers: Sequence[Testimony], facts: Row) -> str:
    """The model's proposals as facts; its groups are of the marks that hold what was admitted."""
    made: Row = {key: [] for key in facts} | {"documents": facts["documents"], "copies": facts["copies"]}
    events: dict[str, list[Row]] = defaultdict(list)
    figures: list[QuantityMark] = []
    for marked in grouped(documents, answers):
        labels = {mark.trigger: mark.groups for mark in marked.events}
        counted = {mark.span: mark.groups for mark in marked.quantities}
        for testimony in about_alone(marked, answers):
            places = Places(piece_of(marked, testimony))
            proposals, _ = proposals_in(testimony.text)
            for one in proposals:
                try:
                    span = place_of(places, one)
                except PlacingError:
                    continue
                if isinstance(one, EventProposed):
                    group = next((label for trigger, own in labels.items() if trigger.meets(span) for label in own), "")
                    key = group if group and not group.endswith(".0") else f"{span}"
                    events[key].append(event_row(marked, places, one, span))
                elif isinstance(one, QuoteProposed):
                    made["quotes"].append(span_row(span) | {"speaker": one.speaker})
                elif isinstance(one, OfficeProposed):
                    office = f"{one.office} of {one.of}" if one.of else one.office
                    made["offices"].append(
                        span_row(span) | {"person": one.person, "office": office, "former": one.former, "as_of": None}
                    )
                elif isinstance(one, FigureProposed) and (
                    read := readings.figure_in(marked, parse(marked.document), span, "alone")
                ):
                    own = next((groups for place, groups in counted.items() if place.meets(span)), ())
                    figures.append(replace(read, groups=own))
    made["quantities"] = [
        span_row(mark.span) | {"low": mark.low, "high": mark.high, "unit": mark.unit} for mark in figures
    ]
    made["events"] = [joined(rows) for rows in sorted(events.values(), key=len, reverse=True) if dated(rows)]
    made["ledger"] = [*ledger(figures)]
    return json.dumps(made)


def place_of(places: Places, one: Proposal) -> Span:
    """Where the words of a proposal stand."""
    if isinstance(one, QuoteProposed):
        return places.between(one.first, one.last, one.at)
    if isinstance(one, OfficeProposed):
        return places.first(one.person, one.at)
    return places.first(one.trigger if isinstance(one, EventProposed) else one.words, one.at)


def event_row(marked: Marked, places: Places, one: EventProposed, span: Span) -> Row:
    sentence = next((one for one in marked.sentences if one.start <= span.start < one.end), span)
    status, _ = readings.ASSERTED[one.assertion]
    row = {"status": status, "interval": None}
    row["evidence"] = [span_row(sentence) | {"trigger": [span.start, span.end]}]
    own = next((mark.times for mark in marked.events if mark.trigger.meets(span) and witness_of(mark.rule)), ())
    try:
        day = places.place(one.day or "", one.day_at or one.at, near=span)
    except PlacingError:
        if not own:
            return row
        day = own[0]
    read = [mark for mark in marked.times if mark.span.meets(day)]
    event = EventMark(sentence, span, "", "other", status, tuple(mark.span for mark in read[:1]), (), (), (), "alone")
    for timex in resolve_times(replace(marked, times=tuple(read[:1]), events=(event,))):
        if timex.when:
            hull = timex.when.hull
            row["interval"] = [hull.first.isoformat(), hull.last.isoformat()]
    return row


def dated(rows: list[Row]) -> bool:
    return any(row["interval"] for row in rows)


def joined(rows: list[Row]) -> Row:
    first = next(row for row in rows if row["interval"])
    return first | {"evidence": [evidence for row in rows for evidence in row["evidence"]]}


def ledger(figures: list[QuantityMark]) -> Iterator[Row]:
    done: set[str] = set()
    for mark in figures:
        together = [other for other in figures if told_as_one(mark.groups, other.groups)]
        if len({other.span.doc for other in together}) < 2 or not done.isdisjoint(mark.groups):
            continue
        done.update(mark.groups)
        same = len({(other.low, other.high) for other in together}) == 1
        yield {
            "subject": "",
            "verdict": "agree" if same else "conflict",
            "statements": [span_row(other.span) for other in together],
        }


def figures_of(pack: Path, run: Path, scorer: Path) -> dict[str, Row]:
    answers = [decode(line, Testimony) for line in run.read_bytes().splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        rows, story = Path(folder) / "rows.jsonl", Path(folder) / "a.story"
        rows.write_text("".join(rows_of(pack)), encoding="utf-8")
        build_story([rows], story, "auto")
        rules = str(render(account_in(story).account, to="facts"))
        with opened(story) as connection:
            documents = [decode(data, Marked) for _, data in [*marks(connection)]]
            keep_testimonies(connection, answers)
            full = admitted_documents(connection, documents, answers)
        both = str(render(account_in(story).account, to="facts"))
    asked = (*questions_alone(documents, ""), *questions_together(full, ""))
    sent = sum(len(question.text) for question in asked) // CHARACTERS
    told = sum(len(answer.text) for answer in answers) // CHARACTERS
    gold = pack / "gold.json"
    found = {
        "rules": scored(gold, rules, scorer),
        "model": scored(gold, alone(full, answers, json.loads(rules)), scorer),
        "both": scored(gold, both, scorer),
    }
    return {name: row | {"tokens": 0 if name == "rules" else sent + told} for name, row in found.items()}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("packs", type=Path)
    cli.add_argument("runs", type=Path)
    cli.add_argument("--scorer", type=Path, required=True)
    args = cli.parse_args()
    print("| story | by | " + " | ".join((*SHOWN, "tokens")) + " |")
    print("|---" * (len(SHOWN) + 3) + "|")
    total: dict[str, list[Row]] = defaultdict(list)
    for run in sorted(args.runs.glob("*.jsonl")):
        if not (args.packs / run.stem / "gold.json").exists():
            continue
        for name, row in figures_of(args.packs / run.stem, run, args.scorer).items():
            total[name].append(row)
            cells = [row.get(key) for key in (*SHOWN, "tokens")]
            print(f"| {run.stem} | {name} | " + " | ".join("-" if cell is None else f"{cell}" for cell in cells) + " |")
    for name, rows in total.items():
        known = [[row[key] for row in rows if row.get(key) is not None] for key in (*SHOWN, "tokens")]
        means = ("-" if not cells else f"{sum(cells) / len(cells):.3f}" for cells in known)
        print(f"| all | {name} | " + " | ".join(means) + " |")


if __name__ == "__main__":
    main()
