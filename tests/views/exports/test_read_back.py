"""Exports, read by the programs that their users have: pandas, Datasette, citeproc, Markdown, FollowTheMoney."""

import asyncio
import importlib.util
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import markdown
import pandas
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from datasette.app import Datasette

from dateline import render
from dateline.types import Account
from dateline.views.exports.tables import tables_of

ROOT = Path(__file__).parents[3]
# It needs ICU, for which there is no wheel: it lives in an environment of its own.
APART = ROOT / "out" / "ftm" / "bin" / "python"
FOLLOWTHEMONEY = sys.executable if importlib.util.find_spec("followthemoney") else APART if APART.exists() else None
READ = """
import json, sys
from followthemoney import model
for line in sys.stdin:
    row = json.loads(line)
    read = model.make_entity(row["schema"])
    for prop, values in row["properties"].items():
        for value in values:
            read.add(prop, value)
    print(json.dumps({prop: sorted(read.get(prop)) for prop in row["properties"]}))
"""
ACCOUNTS = pytest.mark.parametrize("name", ["dam", "bridge"])


def unpacked(account: Account, form: str) -> dict[str, bytes]:
    """The files of an export that is several."""
    content = render(account, to=form)
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {Path(name).stem: archive.read(name) for name in archive.namelist()}


@ACCOUNTS
def test_pandas_reads_parquet_with_spans_that_hold(name: str, request: pytest.FixtureRequest) -> None:
    """Every table is a frame, days are days, and a claim's offsets cut its words out of its document."""
    account = request.getfixturevalue(name)
    texts = {entry.document.id: entry.document.text for entry in account.story.marked}

    frames = {
        table: pandas.read_parquet(io.BytesIO(content)) for table, content in unpacked(account, "parquet").items()
    }

    assert {table: len(frame) for table, frame in frames.items()} == {
        table.name: len(table.rows) for table in tables_of(account)
    }
    for claim in frames["claims"].itertuples():
        assert texts[claim.document][claim.start_char : claim.end_char].replace("\x1b", "�") == claim.words
    assert set(frames["claims"].document) <= set(frames["documents"].id)
    dated = sum(happening.when is not None for happening in account.story.happenings)
    assert pandas.to_datetime(frames["events"].first_day).notna().sum() == dated


@ACCOUNTS
def test_pandas_reads_csv(name: str, request: pytest.FixtureRequest) -> None:
    """As many rows and the same columns, with the byte mark taken off."""
    account = request.getfixturevalue(name)

    for table in tables_of(account):
        frame = pandas.read_csv(io.BytesIO(unpacked(account, "csv")[table.name]), encoding="utf-8-sig")
        assert [*frame.columns] == [column.name for column in table.columns]
        assert len(frame) == len(table.rows)


def test_datasette_opens_the_database(bridge: Account, tmp_path: Path) -> None:
    """Tables and views are there as JSON, foreign keys are known, and a search by verdict finds the conflicts."""
    file = tmp_path / "bridge.db"
    content = render(bridge, to="sqlite")
    assert isinstance(content, bytes)
    file.write_bytes(content)

    async def asked(*paths: str) -> list[Any]:
        datasette = Datasette([str(file)])
        await datasette.invoke_startup()
        return [(await datasette.client.get(path)).json() for path in paths]

    whole, timeline, conflicts, claims = asyncio.run(
        asked(
            "/bridge.json",
            "/bridge/timeline.json?_shape=array",
            "/bridge/ledger.json?verdict=conflict&_shape=array",
            "/bridge/claims.json?_size=1&_labels=on",
        )
    )

    assert {view["name"] for view in whole["views"]} == {"timeline", "ledger", "said"}
    assert {table["name"] for table in whole["tables"] if not table["hidden"]} == {t.name for t in tables_of(bridge)}
    assert next(t for t in whole["tables"] if t["name"] == "claims")["foreign_keys"]["outgoing"]
    assert [row["first_day"] for row in timeline] == sorted(row["first_day"] for row in timeline)
    assert {"14 people", "16 people"} <= {row["value"] for row in conflicts}
    assert len(claims["rows"]) == 1


@pytest.mark.filterwarnings("ignore")
@ACCOUNTS
def test_citeproc_cites_every_article(name: str, request: pytest.FixtureRequest) -> None:
    """Each source is an entry of the list, with its outlet and the year of its day."""
    account = request.getfixturevalue(name)
    items = json.loads(render(account, to="csl"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    library = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        library.register(Citation([CitationItem(item["id"].casefold())]))

    entries = ["".join(entry) for entry in library.bibliography()]

    assert len(entries) == len(items)
    for item in items:
        year = item.get("issued", {}).get("date-parts", [[""]])[0][0]
        assert [entry for entry in entries if item["container-title"] in entry and str(year) in entry], item


@ACCOUNTS
def test_markdown_makes_a_note_of_every_footnote(name: str, request: pytest.FixtureRequest) -> None:
    """The report is a page whose notes are all there, with a link from each call."""
    report = str(render(request.getfixturevalue(name), to="markdown"))

    page = markdown.markdown(report, extensions=["footnotes"])

    notes = report.count("\n[^")
    assert notes
    assert (page.count('<li id="fn:'), "[^" in page) == (notes, False)


@pytest.mark.skipif(FOLLOWTHEMONEY is None, reason="followthemoney is not installed; make ftm compiles what it needs")
@ACCOUNTS
def test_followthemoney_takes_every_entity_as_it_is(name: str, request: pytest.FixtureRequest) -> None:
    """Its own checks drop no value that we wrote, and it knows each schema."""
    exported = str(render(request.getfixturevalue(name), to="ftm"))
    run = subprocess.run([str(FOLLOWTHEMONEY), "-c", READ], input=exported, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (0, "")
    assert [json.loads(line) for line in run.stdout.splitlines()] == [
        {prop: sorted(values) for prop, values in json.loads(line)["properties"].items()}
        for line in exported.splitlines()
    ]
