"""How an article got its day of publication: each reason with the days it allows and the words it follows from."""

from collections.abc import Iterator

from dateline.types import Reason, Span, Window
from dateline.views.index import Index
from dateline.views.wording import problem_words, reason_words, window_words

LATEST = 9999


def dating_words(doc: str, index: Index) -> str:
    """The chain of reasons, one line each, with the verbatim words below."""
    return "\n".join(_lines(doc, index))


def _lines(doc: str, index: Index) -> Iterator[str]:
    document = index.documents[doc]
    title = f": {document.title}" if document.title else ""
    yield f"{doc}{title}"
    dating = document.published
    if dating is None:
        yield from (f"  {problem_words(problem)}" for problem in index.account.problems if problem.doc == doc)
        return
    yield f"published {window_words(dating.window)}"
    for reason in dating.reasons or (Reason(dating.window, dating.basis, dating.because),):
        yield f"  because {reason_words(reason)}: {_days(reason.window)}"
        yield from (_words(span, doc, index) for span in reason.because)


def _days(window: Window) -> str:
    first, last = window.first.isoformat(), window.last.isoformat()
    if window.after.year == LATEST:
        return f"{first} or later"
    return first if first == last else f"{first} to {last}"


def _words(span: Span, doc: str, index: Index) -> str:
    passage = index.passage(span)
    home = "" if span.doc == doc else f" ({span.doc}, {index.published(span.doc)})"
    return f"    “{passage.before}[{passage.words}]{passage.after}”{home}"
