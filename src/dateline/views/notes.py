"""What a reader should know about an article before trusting it."""

from collections.abc import Iterator

from dateline.types import Account, Document, Problem
from dateline.views.index import Index
from dateline.views.wording import dating_basis_words, problem_words


def notes_on(document: Document, index: Index) -> Iterator[str]:
    """What a reader should know about an article: its id, its date's basis, its copies and its problems."""
    if index.source(document.id) != document.id:
        yield document.id
    if document.published:
        yield f"date: {dating_basis_words(document.published)}"
    yield from _copies(document, index)
    for problem in problems_of(index.account, document.id):
        yield f"{problem.kind}: {problem_words(problem)}"


def problems_of(account: Account, doc: str) -> list[Problem]:
    """The problems of one document."""
    return [problem for problem in dict.fromkeys((*account.problems, *account.story.problems)) if problem.doc == doc]


def _copies(document: Document, index: Index) -> Iterator[str]:
    if document.copy_of:
        known = document.copy_of in index.documents
        original = index.source(document.copy_of) if known else document.copy_of
        yield f"a copy of {original}{', with nothing new: left aside' if document.repeats else ': counted once'}"
    for copy in index.account.story.copies:
        other = copy.other if copy.one == document.id else copy.one
        if document.id in (copy.one, copy.other) and other != document.copy_of:
            yield f"{copy.share:.0%} of it shared with {index.source(other) if other in index.documents else other}"
