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
from dateline.views.page.data import apart, as_island, as_script, search_data, standings, whole
from dateline.views.page.matrix import matrix_of
from dateline.views.page.rows import HOMES, MEANINGS, ledger_groups, rejected_rows, runs, timeline_rows, timeline_scale

# Of so many articles the page holds everything as it is; of more it is packed.
LIGHT = 40
# A file of more characters is slow to open: it is written as a folder.
MOST = 8_000_000
# So many names are offered where two are to be told apart; others can be typed.
OFFERED = 500
SCRIPTS = ("store", "places", "beside", "pair", "cite", "decide", "part", "when", "search", "marks", "paper")
# Of each group of the ledger so many matters stand in short, and of these verdicts each statement.
IN_SHORT = 12
DIFFERING = ("conflict", "update", "unsettled")
REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(55296, 57344)), 65533)


@dataclass(frozen=True, slots=True)
class Served:
    """The page as a server gives it: its data, its parts and how things stand as JSON apart, and what it is held to.

    `parts` are sent when they are opened; `policy` is the header by which a browser runs our script and no other.
    """

    html: str
    data: str
    parts: tuple[str, ...]
    standings: str
    policy: str


def page(account: Account, *, light: int = LIGHT) -> str:
    """One HTML file: lead, timeline, ledger, people, quotes, and the sources with every mark.

    Of more than `light` articles the page holds what matters most as it is, and the rest deflated, to be drawn when it
    is opened.
    """
    return _in_one(_drawn(index_of(account), light))


def page_files(account: Account, *, is_folder: bool = False, light: int = LIGHT, most: int = MOST) -> Mapping[str, str]:
    """The page as files by name: one without a name, or "index.html" with what is drawn later beside it.

    It is a folder where that is asked for, and where one file would have more than `most` characters. Its pieces are
    scripts, so that a browser reads them from disk, without a network.
    """
    index = index_of(account)
    drawn = _drawn(index, 0 if is_folder else light)
    one = "" if is_folder else _in_one(drawn)
    if not is_folder and len(one) <= most:
        return {"": one}
    drawn = drawn if drawn.is_heavy else _drawn(index, 0)
    pieces = apart(drawn.data, drawn.parts)
    scripts = {f"part-{number}": bundle for number, bundle in enumerate(pieces.bundles)}
    return {
        "index.html": drawn.html("js"),
        **{f"{name}.js": as_script(name, content) for name, content in {"data": pieces.data, **scripts}.items()},
    }


def _in_one(drawn: "_Drawn") -> str:
    return drawn.html("", as_island(whole(drawn.data, drawn.parts).data, is_heavy=drawn.is_heavy))


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
    drawn = _drawn(index, light, told)
    styles, script = _digest(_packaged("page.css")), _digest(_script((*SCRIPTS, "served")))
    policy = (
        f"default-src 'none'; style-src '{styles}'; script-src '{script}'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    pieces = apart(drawn.data, drawn.parts)
    parts = tuple(json_text(bundle) for bundle in pieces.bundles)
    return Served(drawn.html("json"), json_text(pieces.data), parts, json_text(standings(index, drawn.anchors)), policy)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The page but for its data: what it shows at once, its script, what search reads, the parts put by, its places."""

    title: str
    body: str
    script: str
    served: Mapping[str, object] | None
    data: dict[str, object]
    parts: tuple[str, ...]
    anchors: Anchors
    is_heavy: bool

    def html(self, pieces: str, island: str = "") -> str:
        """The page; `pieces` tells how those beside it are read ("json", "js"), `island` is what of them lies in it."""
        frame = _environment().get_template("frame.html.j2")
        return frame.render(
            title=self.title,
            body=Markup(self.body),
            css=Markup(_packaged("page.css")),
            pieces=pieces,
            data=Markup(island),
            is_heavy=self.is_heavy,
            script=Markup(self.script),
            script_digest=_digest(self.script),
            served=self.served,
        ).translate(REPLACED)


def _drawn(index: Index, light: int, served: Mapping[str, object] | None = None) -> _Drawn:
    timeline = entries(index)
    anchors, scale = anchors_of(index, timeline), timeline_scale(timeline)
    rows = timeline_rows(timeline, scale, index, anchors)
    cast, terms = people_rows(index, anchors)
    quoted, reported = quote_rows(index, anchors)
    is_heavy = len(index.documents) > light
    later: list[str] = []
    script = _script((*SCRIPTS, "served") if served else SCRIPTS)
    body = (
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
            served=served,
        )
    ).translate(REPLACED)

    data = search_data(index, anchors, timeline, cast, [*quoted, *reported])
    return _Drawn(summary_of(index).title, body, script, served, data, tuple(later), anchors, is_heavy)


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
