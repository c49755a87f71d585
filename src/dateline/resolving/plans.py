"""One plan under its several spellings."""

import re
from collections import defaultdict

from dateline.types import Marked, Plan, PlanMark

ARTICLE = re.compile(r"^(?:the|a|an|this|its|his|her|their)\s+", re.IGNORECASE)


def join_plans(marked: tuple[Marked, ...]) -> tuple[Plan, ...]:
    """The plans of all documents by name, in order of their first telling."""
    told: dict[str, list[PlanMark]] = defaultdict(list)
    names: dict[str, str] = {}
    for entry in marked:
        for mark in entry.plans:
            name = ARTICLE.sub("", " ".join(entry.document.words(mark.name).split()))
            key = re.sub(r"\W+", "", name.casefold())
            told[key].append(mark)
            names.setdefault(key, name)
    return tuple(Plan(key, names[key], tuple(marks)) for key, marks in told.items())
