"""Marks of a corpus made by Daft, on this machine and on two workers of Ray."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from dateline.edges.corpora.scale import COLUMNS, row_of
from dateline.edges.errors import Trouble
from dateline.edges.files import Found
from dateline.marking import LAYERS
from dateline.reading import Article
from tests.edges.conftest import MORE, PROSE, Shell, documents

SCALE = "pip install 'dateline[scale]'"
needs_daft = pytest.mark.skipif(
    not find_spec("daft"), reason=f"DAFT IS NOT INSTALLED, nothing of it is tested: {SCALE}"
)
needs_ray = pytest.mark.skipif(
    not (find_spec("daft") and find_spec("ray")), reason=f"RAY IS NOT INSTALLED, nothing of it is tested: {SCALE} ray"
)
TEXTS = {"a": f"{PROSE} Mayor Ada Berg said so on 4 May 2015.", "b": MORE, "c": ""}
ON_RAY = """
import sys
from pathlib import Path
import ray
from dateline.edges.corpora import mark_at_scale
from dateline.marking import LAYERS
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
sys.exit(mark_at_scale(Path(sys.argv[1]), Path(sys.argv[2]), LAYERS, ray="auto"))
"""
WARC = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ledger.example/{number}\r\n"
    "WARC-Date: 2015-05-04T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n{body}\r\n\r\n"
)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A corpus of two articles and an empty one."""
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps({"id": id, "text": text}) for id, text in TEXTS.items()), encoding="utf-8")
    return file


def warc(file: Path) -> Path:
    """An archive of two pages."""
    pages = [
        f"<html><body><article><h1>Quay</h1><p>{text}</p><p>{MORE}</p></article></body></html>"
        for text in (PROSE, MORE)
    ]
    bodies = [f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}" for page in pages]
    records = [WARC.format(number=at, size=len(body.encode()), body=body) for at, body in enumerate(bodies)]
    file.write_bytes("".join(records).encode())
    return file


def table(folder: Path) -> dict[str | None, dict[str, object]]:
    """The rows of a folder of Parquet, by id."""
    return {row["id"]: row for file in folder.glob("*.parquet") for row in parquet.read_table(file).to_pylist()}


def plain(shell: Shell, rows: Path) -> dict[str, str]:
    """The marks that are made without Daft, line by line, by id."""
    out = rows.with_name("plain.jsonl")
    assert shell("mark", rows, "-o", out)[0] == 1
    return {json.loads(line)["id"]: line for line in out.read_text(encoding="utf-8").splitlines()}


def test_what_is_wrong_with_an_article_stands_in_its_row() -> None:
    """Whatever it is, the other rows are made: a row has marks or a trouble."""
    good = row_of(Found("a", "a:1", Article("a", PROSE)), LAYERS)
    wrong = [
        row_of(Found("a", "a:2", Article("b", "")), LAYERS),
        row_of(Found("a", "a:3", Article("c", 7)), LAYERS),  # type: ignore[arg-type]
        row_of(Trouble("a:4", "not JSON"), LAYERS),
    ]

    assert (good["trouble"], json.loads(good["marks"])["id"]) == (None, "a")
    assert all(row["marks"] is None and str(row["trouble"]).startswith("a:") for row in wrong)


def test_a_story_takes_marks_as_they_are(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is marked again, the same articles in their file are not new, those of another dateline are told."""
    import pyarrow

    pile = tmp_path / "rows.jsonl"
    pile.write_text(json.dumps({"id": "a", "text": PROSE}), encoding="utf-8")
    row = row_of(Found(str(pile), "rows.jsonl:1", Article("a", PROSE, "text")), LAYERS)
    other = {**row, "id": "b", "edition": "other"}
    (tmp_path / "marks").mkdir()
    rows = [{name: one[name] for name in COLUMNS} for one in (row, other)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "marks" / "0.parquet")
    from dateline import marking

    with monkeypatch.context() as within:
        within.setattr(marking, "mark", None)
        code, said = shell("build", tmp_path / "marks", "-o", tmp_path / "x.story")

    assert (code, documents(tmp_path / "x.story")) == (1, ["a"])
    assert "marked by another dateline" in said[0]
    assert "0 of them new" in shell("build", pile, "-o", tmp_path / "x.story")[1][-1]


@pytest.mark.skipif(bool(find_spec("daft")), reason="Daft is installed")
def test_where_daft_is_missing_a_line_says_how_to_install_it(shell: Shell, rows: Path, tmp_path: Path) -> None:
    """The exit code is 2, and nothing is written."""
    code, said = shell("mark", rows, "-o", tmp_path / "out", "--engine", "daft")

    assert (code, SCALE in said[0], (tmp_path / "out").exists()) == (2, True, False)


def test_an_engine_there_is_none_of_is_told(shell: Shell, rows: Path, tmp_path: Path) -> None:
    """So is a cluster without Daft."""
    assert "plain, daft" in shell("mark", rows, "-o", tmp_path / "x", "--engine", "steam")[1][0]
    assert "--engine daft" in shell("mark", rows, "-o", tmp_path / "x", "--ray", "auto")[1][0]


@needs_daft
def test_marks_are_the_same_with_daft(shell: Shell, rows: Path, tmp_path: Path) -> None:
    """Byte for byte, from lines, from a table and with what was wrong told; a story takes them as they are."""
    import pyarrow

    code, said = shell("mark", rows, "-o", tmp_path / "marks", "--engine", "daft")
    table_of = pyarrow.Table.from_pylist([{"id": id, "text": text} for id, text in TEXTS.items()])
    parquet.write_table(table_of, tmp_path / "rows.parquet")
    shell("mark", tmp_path / "rows.parquet", "-o", tmp_path / "again", "--engine", "daft")
    expected = {id: line for id, line in plain(shell, rows).items() if id != "c"}

    for folder in ("marks", "again"):
        assert {id: row["marks"] for id, row in table(tmp_path / folder).items() if row["marks"]} == expected
    assert code == 1 and any("an empty article" in line for line in said)
    assert shell("build", tmp_path / "marks", "-o", tmp_path / "x.story")[0] == 1
    assert documents(tmp_path / "x.story") == ["a", "b"]


@needs_daft
def test_daft_reads_what_a_crawler_saved(shell: Shell, tmp_path: Path) -> None:
    """Each page of an archive is a row, under its address."""
    assert shell("mark", warc(tmp_path / "a.warc"), "-o", tmp_path / "marks", "--engine", "daft")[0] == 0
    assert {*table(tmp_path / "marks")} == {"https://ledger.example/0", "https://ledger.example/1"}


@needs_ray
def test_two_workers_of_ray_make_the_same_marks(shell: Shell, rows: Path, tmp_path: Path) -> None:
    """On a cluster of two on this machine the rows are those of one process."""
    done = subprocess.run(
        [sys.executable, "-c", ON_RAY, rows, tmp_path / "marks"],
        env={**os.environ, "RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1, done.stderr[-2000:]
    expected = {id: line for id, line in plain(shell, rows).items() if id != "c"}
    assert {id: row["marks"] for id, row in table(tmp_path / "marks").items() if row["marks"]} == expected
