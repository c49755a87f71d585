"""The account as one web page that works from disk, offline, on paper, and without scripts."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.types import Account
from dateline.views.chronicle import entries
from dateline.views.index import index_of
from dateline.views.opening import lead_of, summary_of
from dateline.views.page.anchors import anchors_of, cited
from dateline.views.page.cast import other_names, people_rows, quote_rows, source_rows
from dateline.views.page.matrix import matrix_of
from dateline.views.page.rows import HOMES, ledger_groups, runs, timeline_rows, timeline_scale
from dateline.views.page.search import packed, search_data

# Of so many articles the page holds everything as it is; of more it is packed.
LIGHT = 40
SCRIPTS = ("store", "places", "beside", "pair", "part", "when", "search")
REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(55296, 57344)), 65533)


def page(account: Account, *, light: int = LIGHT) -> str:
    """One HTML file: lead, timeline, ledger, people, quotes, and the sources with every mark.

    Of more than `light` articles the page holds what matters most as it is, and the rest deflated, to be drawn when it
    is opened.
    """
    index = index_of(account)
    timeline = entries(index)
    anchors, scale = anchors_of(index, timeline), timeline_scale(timeline)
    rows = timeline_rows(timeline, scale, index, anchors)
    people, terms = people_rows(index, anchors)
    quoted, reported = quote_rows(index, anchors)
    is_heavy = len(index.documents) > light
    later: list[str] = []
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
            matrix=matrix_of(index, anchors),
            homes=HOMES,
            people=people,
            terms=terms,
            others=other_names(index, anchors),
            quoted=quoted,
            reported=reported,
            sources=source_rows(index, anchors, cited(index, anchors)),
            is_heavy=is_heavy,
            kept=lambda inner: _kept(inner, later) if is_heavy else None,
            css=Markup(_packaged("page.css")),
            data=lambda: Markup(
                packed(search_data(index, anchors, timeline, people, [*quoted, *reported], later), is_heavy=is_heavy)
            ),
            script=Markup(_script()),
            script_digest=_digest(_script()),
        )
    )
    return html.translate(REPLACED)


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
def _script() -> str:
    """The parts of the script as one, closed to whatever else may stand on the page."""
    parts = "".join(_packaged(f"scripts/{name}.js") for name in SCRIPTS)
    return f'(function () {{\n  "use strict";\n{parts}  if (location.hash) show();\n}})();\n'


def _digest(script: str) -> str:
    """What a browser checks before it runs the script, so that no other can run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
