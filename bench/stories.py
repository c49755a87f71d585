"""How well a mixed pile is sorted into stories, beside clusters of TF-IDF vectors within windows of days.

usage: stories.py TOPIC.jsonl ...

Each file holds the articles of one story, rows {"id", "text", "published"?}; all are thrown together and sorted again.
A line tells B-cubed precision, recall and F1, how many stories were made, and CPU seconds. TF-IDF joins each article,
in order of days, with the cluster it is most like of those that had one within the window; of its windows and
thresholds the line takes those that do best on these very articles. What fits no story counts as a story of its own.
"""

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from time import process_time

from dateline.reading import read
from dateline.resolving import sort_stories
from dateline.types import Document

WINDOWS, LEAST = (7, 30, 365), (0.05, 0.1, 0.2, 0.3)
MOST_TERMS = 120
WORD = re.compile(r"\w{3,}")
Groups = list[list[str]]


def articles(files: Sequence[Path]) -> Iterator[tuple[str, Document]]:
    """The story and the document of each row, which is named by both."""
    for file in files:
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            if row["text"].strip():
                yield file.stem, read(row["text"], id=f"{file.stem}/{row['id']}", published=row.get("published"))


def b_cubed(groups: Groups, gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1, each article counted once; what is in no group is one of its own."""
    placed = {id for group in groups for id in group}
    sizes, precision, recall = Counter(gold.values()), 0.0, 0.0
    for group in (*groups, *([id] for id in gold if id not in placed)):
        for story, number in Counter(gold[id] for id in group).items():
            precision += number * number / len(group)
            recall += number * number / sizes[story]
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(documents: Sequence[Document]) -> Groups:
    return [[document.id for document in story] for story in sort_stories(documents)]


def day(document: Document) -> date:
    return document.published.window.first if document.published else date.max


def vectors(documents: Sequence[Document]) -> list[dict[str, float]]:
    counts = [Counter(WORD.findall(document.text.lower())) for document in documents]
    spread = Counter(term for count in counts for term in count)
    made = []
    for count in counts:
        weights = {term: (1 + math.log(n)) * math.log(len(documents) / spread[term]) for term, n in count.items()}
        kept = dict(sorted(weights.items(), key=lambda one: -one[1])[:MOST_TERMS])
        length = math.sqrt(sum(weight * weight for weight in kept.values())) or 1.0
        made.append({term: weight / length for term, weight in kept.items()})
    return made


def windowed(documents: Sequence[Document], rows: Sequence[Mapping[str, float]], days: int, least: float) -> Groups:
    groups: list[tuple[list[str], Counter[str], list[date]]] = []
    for at in sorted(range(len(documents)), key=lambda at: (day(documents[at]), documents[at].id)):
        best, most = None, least
        for group in groups:
            if (day(documents[at]) - group[2][-1]).days <= days:
                length = math.sqrt(sum(weight * weight for weight in group[1].values())) or 1.0
                alike = sum(weight * group[1].get(term, 0.0) for term, weight in rows[at].items()) / length
                best, most = (group, alike) if alike > most else (best, most)
        if best is None:
            best = ([], Counter(), [])
            groups.append(best)
        best[0].append(documents[at].id)
        best[1].update(rows[at])
        best[2].append(day(documents[at]))
    return [ids for ids, _, _ in groups]


def line(name: str, groups: Groups, gold: Mapping[str, str], spent: float) -> str:
    precision, recall, f1 = b_cubed(groups, gold)
    number = sum(len(group) > 1 for group in groups)
    return f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {number} | {spent:.1f} s |"


def main(files: Sequence[Path]) -> None:
    known = [*articles(files)]
    documents, gold = [document for _, document in known], {document.id: story for story, document in known}
    print(f"| {len(documents):,} articles of {len(files)} stories | precision | recall | B3 F1 | stories | CPU |")
    print("|---|---|---|---|---|---|")
    start = process_time()
    print(line("dateline", ours(documents), gold, process_time() - start), flush=True)
    rows, lines = vectors(documents), []
    for days in WINDOWS:
        for least in LEAST:
            start = process_time()
            groups = windowed(documents, rows, days, least)
            spent = process_time() - start
            told = line(f"TF-IDF within {days} days, at least {least}", groups, gold, spent)
            lines.append((b_cubed(groups, gold)[2], told))
    print(max(lines)[1])


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sys.exit(__doc__))
