"""Articles that were marked at scale: tables that hold what a story keeps of each."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.edges.errors import Trouble
from dateline.edges.files import Found
from dateline.edges.store import MARKING, edition
from dateline.reading import Article

NEEDED = ("id", "origin", "digest", "edition", "marked")
AT_ONCE = 64
OTHER = "marked by another dateline, or not with all layers; run dateline mark again"


def is_marked(path: Path) -> bool:
    """True for a table of marks, and for a folder of nothing else."""
    try:
        files = _files(path)
        return bool(files) and {*NEEDED} <= {*_parquet().read_schema(files[0]).names}
    except (ImportError, OSError, ValueError):
        return False  # Whoever reads tables tells what is wrong with it.


def _files(path: Path) -> list[Path]:
    inside = [path] if path.is_file() else sorted(path.iterdir()) if path.is_dir() else []
    files = [file for file in inside if not file.name.startswith(".")]
    return files if all(file.suffix == ".parquet" for file in files) else []


def _parquet() -> Any:
    return importlib.import_module("pyarrow.parquet")


def find_marked(path: Path) -> Iterator[Found | Trouble]:
    """The articles in a table of marks, with these; those of another dateline are told."""
    for file in _files(path):
        for batch in _parquet().ParquetFile(file).iter_batches(AT_ONCE, columns=[*NEEDED, "trouble"]):
            for row in batch.to_pylist():
                if row["trouble"]:
                    yield Trouble(str(file), row["trouble"])
                elif row["edition"] != edition(*MARKING):
                    yield Trouble(f"{file}: {row['id']}", OTHER)
                else:
                    where = f"{file}: {row['id']}"
                    yield Found(row["origin"], where, Article(row["id"], ""), row["digest"], row["marked"])
