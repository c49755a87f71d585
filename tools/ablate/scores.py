"""Scores of the texts that have answers, with the scorers of ../shared, and how they change with some texts."""

import json
import sys
import tomllib
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from bench.people import is_current
from dateline import align, render
from dateline.marking.document import LAYERS
from dateline.types import Story
from dateline.views.rows import mark_row
from tests.stories.measure import SHARED, gold, stories
from tests.stories.measure import score as score_ours
from tools.ablate.benches import IN_OFFICE, WHO
from tools.ablate.readings import Reading
from tools.texts import Text

Row = dict[str, Any]


@dataclass(frozen=True)
class Scores:
    """Each text's answer in the form of its scorer, and the score of each source."""

    answers: Mapping[int, Any]
    of_source: Mapping[str, float]


def scored(texts: tuple[Text, ...], readings: tuple[Reading, ...]) -> Scores:
    """What the readings score."""
    answers = {number: _answer(text, readings[number]) for number, text in enumerate(texts)}
    return Scores(answers, {source: _score(source, texts, answers) for source in sorted(_sources(texts))})


def score_changes(texts: tuple[Text, ...], changed: Mapping[int, Reading | None], before: Scores) -> dict[str, float]:
    """By source, the change of its score with the texts that came out otherwise; None stands for one that stopped."""
    sources = sorted({texts[number].source for number in changed} & {*before.of_source})
    now = dict(before.answers)
    for number, reading in changed.items():
        now[number] = _answer_or_none(texts[number], reading) if reading else None
    changes = {source: round(_score(source, texts, now) - before.of_source[source], 3) for source in sources}
    return {source: change for source, change in changes.items() if change}


def _answer_or_none(text: Text, reading: Reading) -> Any:
    try:
        return _answer(text, reading)
    except Exception:  # what a switched-off part stops gives no answer
        return None


def _sources(texts: tuple[Text, ...]) -> set[str]:
    return {text.source for text in texts if text.gold is not None or text.source in stories()}


def _answer(text: Text, reading: Reading) -> Any:
    """What is held against the answers: rows of marks, values by place, whether a case is right, a pile's score."""
    if text.source in MEASURES:
        return {**mark_row(*reading.marks[0]), "id": text.id}
    if text.source == "histories":
        return _right_values(text, reading)
    if text.source == "readings":
        ((marked, times),) = reading.marks
        return [f"{marked.document.words(timex.span)} = {timex.value}" for timex in times] == [*text.gold]
    if reading.story is None or text.source not in _sources((text,)):
        return None
    if text.source == IN_OFFICE:
        return _is_told_rightly(reading.story, *text.gold)
    facts = json.loads(render(align(reading.story), to="facts"))
    if text.source == WHO:
        return [{**entity, "id": f"{text.id}/{entity['id']}"} for entity in facts["entities"]]
    return _case_holds(text, reading, facts) if text.source == "cases" else _pile_score(text, facts)


def _is_told_rightly(story: Story, is_over: bool, day: date) -> bool:
    """True where the sentence's holder is known, and in office on the day of writing only if that is so."""
    held = [telling for tenure in story.tenures for telling in (*tenure.held, *tenure.out)]
    return bool(held) and is_current(held, day) != is_over


def _right_values(text: Text, reading: Reading) -> int:
    found = {(timex.span.start, timex.span.end): timex.value for timex in reading.marks[0][1]}
    return sum(value == found.get(place) for place, value in text.gold.items())


def _case_holds(text: Text, reading: Reading, facts: Row) -> bool:
    scorer = _scorer("reports")
    seen = scorer.Seen.__new__(scorer.Seen)
    seen.case, seen.facts = text.gold, facts
    seen.documents = {document.id: document for document in text.documents}
    seen.texts = {id: document.text for id, document in seen.documents.items()}
    seen.marks = {marked.document.id: mark_row(marked, times) for marked, times in reading.marks}
    try:
        return not any(scorer.CHECKS[name](seen, wanted) for name, wanted in text.gold["expected"].items())
    except Exception:  # a check that stops has not been met
        return False


def _pile_score(text: Text, facts: Row) -> float:
    if text.gold is not None or text.id == "seeds":
        known = text.gold or json.loads(gold("seeds").read_text(encoding="utf-8"))
        return float(_scorer("story").score(known, facts)[0]["story"])
    known = tomllib.loads(gold(text.id).read_text(encoding="utf-8"))
    parts = score_ours(known, facts, {document.id: document.text for document in text.documents})
    return sum(value for name, value in parts.items() if name != "false_conflicts") / (len(parts) - 1)


def _score(source: str, texts: tuple[Text, ...], answers: Mapping[int, Any]) -> float:
    """The score of a source's texts: that of its bench, or a count of what is right in lines and cases."""
    numbers = [number for number, text in enumerate(texts) if text.source == source]
    if source == WHO:
        return _same_people([texts[number] for number in numbers], [answers[number] or [] for number in numbers])
    if source not in MEASURES:
        return float(sum(answers[number] or 0 for number in numbers))
    rows = [texts[number].gold for number in numbers]
    found = [answers[number] or {"id": texts[number].id, **{layer: [] for layer in LAYERS}} for number in numbers]
    return MEASURES[source](rows, found)


def _times(rows: list[Row], found: list[Row]) -> float:
    made = _scorer("times").score({row["id"]: row for row in rows}, {row["id"]: row for row in found})[0]
    return float(made["value"]["f1"])


def _quotes(rows: list[Row], found: list[Row]) -> float:
    return float(_scorer("quotes").score(rows, found)["end_to_end"]["f"])


def _quantities(rows: list[Row], found: list[Row]) -> float:
    scorer = _scorer("quantities")
    figures = {row["id"]: scorer.stated(row) for row in found}
    return float(scorer.score([scorer.plain(row) for row in rows], figures)["value+unit+change"]["F1"])


def _intervals(rows: list[Row], found: list[Row]) -> float:
    """How many phrases have the interval that they mean, or none where they mean none."""
    pairs = [(row, made["quantities"]) for row, made in zip(rows, found, strict=True)]
    holds = _scorer("quantities").inside
    return float(sum(not marks if row.get("none") else holds(row, marks) for row, marks in pairs))


def _status(rows: list[Row], found: list[Row]) -> float:
    """The share of events with a right status, less the share of those said to have happened that did not."""
    made = _scorer("status").score(rows, {row["id"]: row["events"] for row in found})[0]
    return float((made["accuracy"] or 0) - (made["false_assertions"] or 0))


MEASURES: Mapping[str, Callable[[list[Row], list[Row]], float]] = {
    "times": _times,
    "quotes": _quotes,
    "quantities": _quantities,
    "newsquant": _quantities,
    "intervals": _intervals,
    "polnear": _quotes,
    "status": _status,
    "status pitfalls": _status,
}


def _same_people(stories: list[Text], entities: list[list[Row]]) -> float:
    """The mean of three measures of who is put together with whom, as the scorer prints it."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()) as printed:
        gold, facts = Path(folder, "gold.jsonl"), Path(folder, "facts.json")
        gold.write_text("".join(json.dumps(row) + "\n" for story in stories for row in story.gold), encoding="utf-8")
        facts.write_text(json.dumps({"entities": [one for some in entities for one in some]}), encoding="utf-8")
        _scorer("people").main(str(gold), str(facts))
    return float(json.loads(printed.getvalue())["CoNLL"])


@cache
def _scorer(name: str) -> ModuleType:
    spec = spec_from_file_location(f"scorer_{name}", SHARED / "score" / f"{name}.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
