"""The account as one web page that works from disk, offline, on paper, and without scripts."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.types import Account
from dateline.views.chronicle import LEVELS, entries, people
from dateline.views.index import Index, clean, index_of, json_text
from dateline.views.opening import lead_of, summary_of
from dateline.views.page.anchors import Anchors, anchors_of, cited
from dateline.views.page.cast import other_names, people_rows, quote_rows, source_rows
from dateline.views.page.matrix import matrix_of
from dateline.views.page.rows import HOMES, MEANINGS, ledger_groups, rejected_rows, runs, timeline_rows, timeline_scale
from dateline.views.page.search import packed, search_data
from dateline.views.page.standing import standings

# Of so many articles the page holds everything as it is; of more it is packed.
LIGHT = 40
# So many names are offered where two are to be told apart; others can be typed.
OFFERED = 500
SCRIPTS = ("store", "places", "beside", "pair", "cite", "decide", "part", "when", "search", "marks", "paper")
# Of each group of the ledger so many matters stand in short, and of these verdicts each statement.
IN_SHORT = 12
DIFFERING = ("conflict", "update", "unsettled")
REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(55296, 57344)), 65533)


@dataclass(frozen=True, slots=True)
class Served:
    """The page as a server gives it: with its data and how things stand as JSON apart, and what it is held to.

    `policy` is the header by which a browser runs our script and no other.
    """

    html: str
    data: str
    standings: str
    policy: str


def page(account: Account, *, light: int = LIGHT) -> str:
    """One HTML file: lead, timeline, ledger, people, quotes, and the sources with every mark.

    Of more than `light` articles the page holds what matters most as it is, and the rest deflated, to be drawn when it
    is opened.
    """
    return _drawn(index_of(account), light)[0]


def short_page(account: Account) -> str:
    """What one prints and reads on a table: lead, what differs, what is agreed, what matters most, and the sources."""
    index = index_of(account)
    timeline = [entry for entry in entries(index) if entry.level <= len(LEVELS)]
    anchors, scale = anchors_of(index, entries(index)), timeline_scale(timeline)
    html = (
        _environment()
        .get_template("short.html.j2")
        .render(
            summary=summary_of(index),
            lead=lead_of(index),
            groups=ledger_groups(index, anchors),
            most=IN_SHORT,
            shown=DIFFERING,
            timeline=timeline_rows(timeline, scale, index, anchors),
            sources=source_rows(index, anchors, cited(index, anchors)),
            css=Markup(_packaged("page.css")),
        )
    )
    return html.translate(REPLACED)


def served_page(index: Index, *, token: str, key: str, edition: str, light: int = LIGHT) -> Served:
    """The page with what only a server has: what is new since the last visit, and forms for decisions.

    `token` goes with every decision, `key` is what a browser remembers the story by, `edition` this account of it.
    """
    names = dict.fromkeys(clean(name) for person in people(index) for name in (person.name, *person.names))
    told = {"token": token, "key": key, "edition": edition, "names": [*names][:OFFERED]}
    html, data, anchors = _drawn(index, light, told)
    styles, script = _digest(_packaged("page.css")), _digest(_script((*SCRIPTS, "served")))
    policy = (
        f"default-src 'none'; style-src '{styles}'; script-src '{script}'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return Served(html, json_text(data), json_text(standings(index, anchors)), policy)


def _drawn(
    index: Index, light: int, served: Mapping[str, object] | None = None
) -> tuple[str, dict[str, object], Anchors]:
    """The page, what its search and its folds read, and its places; from a server the second is not in the first."""
    timeline = entries(index)
    anchors, scale = anchors_of(index, timeline), timeline_scale(timeline)
    rows = timeline_rows(timeline, scale, index, anchors)
    cast, terms = people_rows(index, anchors)
    quoted, reported = quote_rows(index, anchors)
    is_heavy = len(index.documents) > light
    later: list[str] = []
    script = _script((*SCRIPTS, "served") if served else SCRIPTS)

    def data() -> dict[str, object]:
        return search_data(index, anchors, timeline, cast, [*quoted, *reported], later)

    html = (
        _environment()
        .get_template("page.html.j2")
        .render(
            summary=summary_of(index),
            lead=lead_of(index),
            anchors=anchors,
            timeline=rows,
            first=[row for row, entry in zip(rows, timeline, strict=True) if entry.level == 1],
            runs=list(runs([row for row in rows if not row.is_background])),
            background=[row for row in rows if row.is_background],
            scale=scale,
            groups=ledger_groups(index, anchors),
            rejected=rejected_rows(index),
            matrix=matrix_of(index, anchors),
            homes=HOMES,
            key=MEANINGS.items(),
            people=cast,
            terms=terms,
            others=other_names(index, anchors),
            quoted=quoted,
            reported=reported,
            sources=source_rows(index, anchors, cited(index, anchors)),
            is_heavy=is_heavy,
            kept=lambda inner: _kept(inner, later) if is_heavy else None,
            css=Markup(_packaged("page.css")),
            data=lambda: "" if served else Markup(packed(data(), is_heavy=is_heavy)),
            script=Markup(script),
            script_digest=_digest(script),
            served=served,
        )
    )
    return html.translate(REPLACED), data() if served else {}, anchors


def _kept(inner: str, later: list[str]) -> int:
    """Puts a part by, to be drawn when it is opened, and gives its number."""
    later.append(str(inner).translate(REPLACED))
    return len(later) - 1


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("dateline.views.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _packaged(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _script(names: tuple[str, ...] = SCRIPTS) -> str:
    """The parts of the script as one, closed to whatever else may stand on the page."""
    parts = "".join(_packaged(f"scripts/{name}.js") for name in names)
    return f'(function () {{\n  "use strict";\n{parts}  if (location.hash) show();\n}})();\n'


def _digest(script: str) -> str:
    """What a browser checks before it runs the script, so that no other can run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
