"""What the account is about, what it stands on, and what was found."""

from collections.abc import Sequence

from dateline.types import Problem
from dateline.views.answers.cited import Row
from dateline.views.chronicle import entries, people
from dateline.views.index import Index, clean
from dateline.views.opening import lead_of, lead_words, summary_of
from dateline.views.wording import problem_words

MOST_NAMED = 12


def overview(index: Index) -> Row:
    """Title, extent, findings, how often each verdict was given, the people told of most, and what went wrong."""
    summary, account = summary_of(index), index.account
    return {
        "title": summary.title,
        "stands_on": summary.extent,
        "found": summary.findings,
        "verdicts": dict(summary.counts),
        "lead": dict(lead_words(lead_of(index))),
        "documents": len(index.documents),
        "events": len(entries(index)),
        "lines": len(account.lines),
        "people": [clean(one.name) for one in people(index)[:MOST_NAMED]],
        "problems": _problems(account.problems),
    }


def _problems(problems: Sequence[Problem]) -> list[str]:
    return [clean(problem_words(problem)) for problem in problems[:MOST_NAMED]]
