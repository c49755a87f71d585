"""One door to every view: those of the table below, and those that other packages add."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from dateline.plugins import PluginError, added, broken, loaded
from dateline.types import Account

ENTRY_POINTS = "dateline.views"
ZIP = "application/zip"


@dataclass(frozen=True, slots=True)
class View:
    """A format the account is written in: its line for users, what its files are, and the function that makes it."""

    name: str
    says: str
    suffix: str
    media: str
    make: Callable[[Account], str | bytes]


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
    ),
    View("page", "one web page that works without a network", ".html", "text/html", _made_in("page")),
    View("text", "the account as `dateline show` prints it", ".txt", "text/plain", _made_in("terminal")),
    View("csv", "a table a kind as CSV, in a ZIP or a folder", ".zip", ZIP, _made_in("exports.tables.sheets")),
    View(
        "sqlite",
        "the same tables as a database with keys and views, for Datasette",
        ".db",
        "application/vnd.sqlite3",
        _made_in("exports.tables.database"),
    ),
    View(
        "parquet",
        "the same tables as Parquet, in a ZIP or a folder; needs the extra parquet",
        ".zip",
        ZIP,
        _made_in("exports.tables.parquet"),
    ),
    View("timelinejs", "the timeline for TimelineJS", ".json", "application/json", _made_in("exports.timelinejs")),
    View("ical", "the timeline as a calendar", ".ics", "text/calendar", _made_in("exports.ical")),
    View(
        "annotations",
        "what was found as Web Annotations on the articles",
        ".jsonld",
        "application/ld+json",
        _made_in("exports.annotations"),
    ),
    View(
        "ftm",
        "people, bodies, events and offices for FollowTheMoney and Aleph",
        ".ndjson",
        "application/x-ndjson",
        _made_in("exports.ftm"),
    ),
    View(
        "csl",
        "the articles as sources to cite, for Zotero and Pandoc",
        ".json",
        "application/vnd.citationstyles.csl+json",
        _made_in("exports.citations", "csl"),
    ),
    View(
        "bibtex",
        "the articles as sources to cite, for LaTeX",
        ".bib",
        "application/x-bibtex",
        _made_in("exports.citations", "bibtex"),
    ),
    View(
        "timeml",
        "each article with times and events marked in its text, in a ZIP or a folder",
        ".zip",
        ZIP,
        _made_in("exports.timeml"),
    ),
    View("markdown", "a report with a footnote for every span", ".md", "text/markdown", _made_in("exports.report")),
    View(
        "claimreview",
        "drafts of fact-checks, without a rating, where sources differ",
        ".jsonld",
        "application/ld+json",
        _made_in("exports.claimreview"),
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
    """Every view by name with its one line, also those of other packages."""
    names = sorted({*VIEWS, *added(ENTRY_POINTS)})
    return {name: _line(name) for name in names}


def _line(name: str) -> str:
    try:
        view = view_called(name)
    except PluginError as error:
        return str(error)
    return f"{view.says} ({view.suffix})"
