"""One door to every view: those of the table below, and those that other packages add."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from dateline.plugins import PluginError, added, broken, loaded
from dateline.types import Account

ENTRY_POINTS = "dateline.views"
ZIP = "application/zip"


@dataclass(frozen=True, slots=True)
class View:
    """A format the account is written in: its line for users, what its files are, and the function that makes it.

    `lacks` is what of an account the format cannot say.
    """

    name: str
    says: str
    suffix: str
    media: str
    make: Callable[[Account], str | bytes]
    lacks: str = ""


def _made_in(room: str, verb: str | None = None) -> Callable[[Account], str | bytes]:
    """The view's function, called as its module where nothing else is said, and imported when it is first asked for."""

    def make(account: Account) -> str | bytes:
        name = verb or room.rpartition(".")[2]
        made: str | bytes = getattr(import_module(f"dateline.views.{room}"), name)(account)
        return made

    return make


_OURS = (
    View(
        "facts",
        "every claim, event and name with its spans, flat, as JSON",
        ".json",
        "application/json",
        _made_in("facts"),
        "why a line has its verdict, beyond one sentence",
    ),
    View(
        "page",
        "one web page that works without a network",
        ".html",
        "text/html",
        _made_in("page"),
        "anything to a program: it is for readers",
    ),
    View(
        "short",
        "the account in short, to print: at most four pages for eight articles",
        ".html",
        "text/html",
        _made_in("page", "short_page"),
        "what one source alone tells, quotes, and the articles' texts",
    ),
    View(
        "text",
        "the account as `dateline show` prints it",
        ".txt",
        "text/plain",
        _made_in("terminal"),
        "anything to a program: it is for readers",
    ),
    View(
        "csv",
        "a table a kind as CSV, in a ZIP or a folder",
        ".zip",
        ZIP,
        _made_in("exports.tables.sheets"),
        "which table an id leads to; words that begin like a formula (they have an apostrophe before them)",
    ),
    View(
        "sqlite",
        "the same tables as a database with keys and views, for Datasette",
        ".db",
        "application/vnd.sqlite3",
        _made_in("exports.tables.database"),
        "days as days: they are text, in four columns (first, last, EDTF, words)",
    ),
    View(
        "parquet",
        "the same tables as Parquet, in a ZIP or a folder; needs the extra parquet",
        ".zip",
        ZIP,
        _made_in("exports.tables.parquet"),
        "which table an id leads to",
    ),
    View(
        "timelinejs",
        "the timeline for TimelineJS",
        ".json",
        "application/json",
        _made_in("exports.timelinejs"),
        "“some day of” and “all of” a month; “early 1996” (it is drawn from January to April); verdicts",
    ),
    View(
        "ical",
        "the timeline as a calendar",
        ".ics",
        "text/calendar",
        _made_in("exports.ical"),
        "days not quite known (an event covers all that it may touch, SUMMARY says how it is meant); hours",
    ),
    View(
        "annotations",
        "what was found as Web Annotations on the articles",
        ".jsonld",
        "application/ld+json",
        _made_in("exports.annotations"),
        "which statements are of one line, but by a tag; where words stand on the web page",
    ),
    View(
        "ftm",
        "people, bodies, events and offices for FollowTheMoney and Aleph",
        ".ndjson",
        "application/x-ndjson",
        _made_in("exports.ftm"),
        "“early 1996” (it is 1996, the words are in summary); when an office began; places; verdicts",
    ),
    View(
        "csl",
        "the articles as sources to cite, for Zotero and Pandoc",
        ".json",
        "application/vnd.citationstyles.csl+json",
        _made_in("exports.citations", "csl"),
        "the account, of which it has the sources; “early 1996” (it is the year, the words are beside it)",
    ),
    View(
        "bibtex",
        "the articles as sources to cite, for LaTeX",
        ".bib",
        "application/x-bibtex",
        _made_in("exports.citations", "bibtex"),
        "the account, of which it has the sources; “early 1996” (the date is cut short, note says the rest)",
    ),
    View(
        "timeml",
        "each article with times and events marked in its text, in a ZIP or a folder",
        ".zip",
        ZIP,
        _made_in("exports.timeml"),
        "marks that overlap (the first is kept); links between articles; most classes of events",
    ),
    View(
        "markdown",
        "a report with a footnote for every span",
        ".md",
        "text/markdown",
        _made_in("exports.report"),
        "more than eight footnotes to one statement",
    ),
    View(
        "claimreview",
        "drafts of fact-checks, without a rating, where sources differ",
        ".jsonld",
        "application/ld+json",
        _made_in("exports.claimreview"),
        "a rating, without which search engines take none: dateline does not say who is right",
    ),
)
VIEWS: Mapping[str, View] = {view.name: view for view in _OURS}


def view_called(name: str) -> View:
    """The view of that name, ours or another package's. Raises ValueError for a name there is none of."""
    if name in VIEWS:
        return VIEWS[name]
    points = added(ENTRY_POINTS)
    if name not in points:
        raise ValueError(f"no view is called {name!r}; there are {', '.join(sorted({*VIEWS, *points}))}")
    return loaded(points[name], View)


def render(account: Account, *, to: str) -> str | bytes:
    """The account in one of the formats. Raises ValueError for a format there is none of."""
    view = view_called(to)
    if to in VIEWS:
        return view.make(account)
    try:
        from dateline.views.wording import worded

        made = view.make(worded(account))
        if not isinstance(made, str | bytes):
            raise TypeError(f"{type(made).__name__} given for str or bytes")
    except Exception as error:
        raise broken(added(ENTRY_POINTS)[to], error) from error
    return made


def described() -> Mapping[str, str]:
    """Every view by name with its one line, also those of other packages, and a line on what it cannot say."""
    return {what: line for name in sorted({*VIEWS, *added(ENTRY_POINTS)}) for what, line in _lines(name)}


def _lines(name: str) -> Iterator[tuple[str, str]]:
    try:
        view = view_called(name)
    except PluginError as error:
        yield name, str(error)
        return
    yield name, f"{view.says} ({view.suffix})"
    if view.lacks:
        yield f"{name} cannot say", view.lacks
