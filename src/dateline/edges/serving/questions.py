"""What can be asked of an account, by name: the same questions for agents and over HTTP."""

import functools
from collections.abc import Callable
from typing import Any

from dateline.edges.commands import day_asked
from dateline.edges.errors import StopError
from dateline.types import Verdict
from dateline.views import Asked, Index, answers

Row = dict[str, Any]
Tool = Callable[..., Row]


def tools_of(index: Callable[[], Index]) -> tuple[Tool, ...]:
    """What can be asked of the account that `index` gives; each tool's description is its docstring.

    What cannot be answered raises StopError.
    """
    return (*_of_matters(index), *_of_people_and_words(index))


def _of_matters(index: Callable[[], Index]) -> tuple[Tool, ...]:

    def overview() -> Row:
        """What the story is about, what it stands on, how many lines have which verdict, who is told of most."""
        return answers.overview(index())

    def timeline(
        person: str | None = None, since: str | None = None, until: str | None = None, start: int = 0, most: int = 20
    ) -> Row:
        """What happened or is planned, earliest first, with the words that tell it; days as 2024-01-31."""
        return answers.timeline(index(), _asked(person, since, until), start=start, most=most)

    def ledger(
        verdict: Verdict | None = None, words: str = "", person: str | None = None, start: int = 0, most: int = 20
    ) -> Row:
        """Where sources agree, differ or conflict: by verdict, by words of the subject, by person."""
        return answers.ledger(index(), _asked(person), verdict=verdict, words=words, start=start, most=most)

    def matter(line: str, start: int = 0, most: int = 20) -> Row:
        """One line of the ledger whole, by id or words of its subject: its statements and why it stands."""
        return answers.matter(index(), line, start=start, most=most)

    def why(line: str) -> Row:
        """Why a line has its verdict, or who tells an event, in sentences: by id or words of the subject."""
        return answers.why(index(), line)

    return (overview, timeline, ledger, matter, why)


def _of_people_and_words(index: Callable[[], Index]) -> tuple[Tool, ...]:
    def person(name: str) -> Row:
        """Who goes by a name: other names, offices held with the words, how much is told and said."""
        return answers.person(index(), name)

    def quotes(
        person: str | None = None,
        words: str = "",
        since: str | None = None,
        until: str | None = None,
        start: int = 0,
        most: int = 20,
    ) -> Row:
        """What was said and by whom, in every wording: of one person, with some words, of certain days."""
        return answers.quotes(index(), _asked(person, since, until), words=words, start=start, most=most)

    def search(words: str, start: int = 0, most: int = 20) -> Row:
        """Sentences of the sources that hold these words, those with most of them first."""
        return answers.search(index(), words, start=start, most=most)

    def source(document: str, start: int = 0, end: int | None = None) -> Row:
        """The text of a source from one place to another, at most 4,000 code points at once."""
        return answers.passage(index(), document, start, end)

    return (person, quotes, search, source)


def told(tool: Tool) -> Tool:
    """The tool; what cannot be answered is an answer that says why and what to do."""

    @functools.wraps(tool)
    def answer(*args: Any, **kwargs: Any) -> Row:
        try:
            return tool(*args, **kwargs)
        except StopError as error:
            return {"error": str(error)}

    return answer


def _asked(person: str | None = None, since: str | None = None, until: str | None = None) -> Asked:
    return Asked(person=person, since=day_asked(since, "since"), until=day_asked(until, "until"))
