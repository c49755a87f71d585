"""Marks of a large corpus as Parquet, made by Daft: on this machine, or on Ray where a cluster's address is given."""

import importlib
import json
import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.edges.building import Ready, digest_of, make
from dateline.edges.console import tell
from dateline.edges.corpora.rows import mark_one
from dateline.edges.errors import StopError, Trouble, fault
from dateline.edges.files import Found, find_articles
from dateline.edges.store import MARKING, Kept, decode, edition
from dateline.reading import articles_of, read_jsonl
from dateline.types import Marked

if TYPE_CHECKING:
    from dateline.marking import Layer

MISSING = "needs Daft, which is not installed; install it with: pip install 'dateline[scale]'"
COLUMNS = ("id", "origin", "digest", "edition", "marks", "marked", "trouble")
BYTES = "marked"
MOST_TOLD = 20
LINES, TABLES = (".jsonl", ".ndjson"), (".parquet", ".pq")
Row = dict[str, Any]


def mark_at_scale(source: Path, output: Path, layers: tuple["Layer", ...], *, ray: str | None = None) -> int:
    """Writes a folder of Parquet files with the marks of each article; `marked` is what `build` takes as it is.

    A row holds either marks or what was wrong with the article: none stops another.
    """
    try:
        daft: Any = importlib.import_module("daft")
    except ImportError as error:
        raise StopError(f"--engine daft: {MISSING}") from error
    if not source.exists():
        raise StopError(f"{source}: no such file or folder; check the name")
    if output.exists():
        raise StopError(f"{output}: there already; give -o the name of a new folder")
    if ray:
        daft.set_runner_ray(ray, noop_if_initialized=True)
    kinds = {name: daft.DataType.binary() if name == BYTES else daft.DataType.string() for name in COLUMNS}
    names = tuple(map(str, layers))

    @daft.func(return_dtype=daft.DataType.struct(kinds), use_process=ray is None)  # type: ignore[untyped-decorator]
    def marked(find: bytes) -> Row:
        return row_of(pickle.loads(find), names)

    frame = _found(source, daft).select(marked(daft.col("find")).alias("row"))
    frame.select(*(daft.col("row").get(name).alias(name) for name in COLUMNS)).write_parquet(str(output))
    return _told(output, daft)


def _found(source: Path, daft: Any) -> Any:
    """A frame of articles and troubles: a row a line, a row of a table, or an article of any other file."""
    binary = daft.DataType.binary()
    if source.suffix in LINES:

        @daft.func(return_dtype=binary)  # type: ignore[untyped-decorator]
        def of_line(line: str, origin: str) -> bytes:
            return pickle.dumps(_line(line, Path(origin).name))

        lines = daft.read_text(str(source), file_path_column="origin")
        return lines.select(of_line(daft.col("text"), daft.col("origin")).alias("find"))
    if source.suffix in TABLES:

        @daft.func(return_dtype=binary)  # type: ignore[untyped-decorator]
        def of_row(row: Row) -> bytes:
            return pickle.dumps(_row(row, source.name))

        to_struct = importlib.import_module("daft.functions").to_struct
        table = daft.read_parquet(str(source))
        return table.select(of_row(to_struct(*map(daft.col, table.column_names))).alias("find"))

    @daft.func(return_dtype=binary)  # type: ignore[untyped-decorator]
    def of_file(file: str) -> Iterator[bytes]:
        yield from (pickle.dumps(find) for find in find_articles([Path(file)]))

    files = [source] if source.is_file() else sorted(path for path in source.rglob("*") if path.is_file())
    return daft.from_pydict({"file": [str(file) for file in files]}).select(of_file(daft.col("file")).alias("find"))


def _line(line: str, origin: str) -> Found | Trouble:
    _, article = next(read_jsonl([line]))
    where = f"{origin}: {line[:40]}"
    return Trouble(where, str(article)) if isinstance(article, Exception) else Found(origin, where, article)


def _row(row: Mapping[str, Any], origin: str) -> Found | Trouble:
    told = {name: value if isinstance(value, str | int | None) else str(value) for name, value in row.items()}
    for _, article in articles_of(lambda: [("", told)], origin, {}):
        if isinstance(article, Exception):
            return Trouble(f"{origin}: {str(told.get('id', ''))[:40]}", str(article))
        if not hasattr(article, "line"):
            return Found(origin, f"{origin}: {article.id}", article)
    return Trouble(origin, "a row without an article; leave it out")


def row_of(find: Found | Trouble, layers: tuple[str, ...]) -> Row:
    """The marks of one article as they go into the table, or what was wrong with it."""
    row: Row = dict.fromkeys(COLUMNS)
    if isinstance(find, Trouble):
        return row | {"trouble": str(find)}
    try:
        return row | _marks(find, layers)
    except Exception as error:
        return row | {"id": find.article.id, "origin": find.file, "trouble": f"{find.where}: {fault(error)}"}


def _marks(find: Found, layers: tuple[str, ...]) -> Row:
    """All that is known of the article; what `build` takes only where every layer was asked for."""
    from dateline.marking import LAYERS
    from dateline.resolving import resolve_times
    from dateline.views import mark_row

    entry = Kept(find.article.id, find.file, digest_of(find.article), edition(*MARKING))
    row: Row = {"id": entry.id, "origin": entry.origin}
    if {*layers} != {*LAYERS}:
        made = mark_one((0, find.article), where=find.file, layers=tuple(one for one in LAYERS if one in layers))
        return row | ({"trouble": str(made)} if isinstance(made, Trouble) else {"marks": made})
    ready = make((entry, find))
    if not isinstance(ready, Ready):
        return row | {"trouble": str(ready)}
    marked = decode(ready.marked, Marked)
    marks = json.dumps(mark_row(marked, resolve_times(marked)), ensure_ascii=False)
    return row | {"digest": entry.digest, "edition": entry.edition, "marks": marks, "marked": ready.marked}


def _told(output: Path, daft: Any) -> int:
    """Tells what was wrong, and how many articles are in the table."""
    frame = daft.read_parquet(f"{output}/*.parquet")
    wrong = frame.where(daft.col("trouble").not_null())
    number, total = wrong.count_rows(), frame.count_rows()
    for line in wrong.select("trouble").limit(MOST_TOLD).to_pydict()["trouble"]:
        tell(line)
    if number > MOST_TOLD:
        tell(f"{output}: {number - MOST_TOLD:,} more are told in its column trouble")
    tell(f"{output}: {total - number:,} articles marked; dateline build {output} -o STORY takes them as they are")
    return int(number > 0)
