"""What lies under the paths a user gives: articles, and whatever could not be read as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dateline.edges.errors import StopError
from dateline.reading.encoding import decode_text
from dateline.reading.errors import UnreadableError
from dateline.reading.tables import Article, Kind, read_csv, read_jsonl

KINDS = get_args(Kind)
TABLES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv"}
PAGES = {".html", ".htm", ".xhtml"}
STRANGERS = {
    **dict.fromkeys([".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub"], "save it as plain text or HTML"),
    **dict.fromkeys([".parquet", ".xlsx", ".xls", ".json"], "export it to JSONL or CSV"),
    **dict.fromkeys([".gz", ".zip", ".tar", ".xz", ".zst", ".7z", ".bz2", ".warc"], "unpack it first"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the file it came from, and where in it ("rows.jsonl:12")."""

    file: str
    where: str
    article: Article


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was not read: where, what is wrong and what to do; `row` is what stands in its place."""

    where: str
    message: str
    row: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def find_articles(paths: list[Path], *, kind: Kind = "auto") -> Iterator[Found | Trouble]:
    """The articles under these paths, sorted by path within a folder. Raises StopError for a path that is not there."""
    for path in paths:
        if not path.exists():
            raise StopError(f"{path}: no such file or folder; check the name")
    for path in paths:
        yield from _folder(path, kind) if path.is_dir() else _file(path, kind)


def _folder(folder: Path, kind: Kind) -> Iterator[Found | Trouble]:
    inside = [path for path in sorted(folder.rglob("*")) if path.is_file() and not _hidden(path.relative_to(folder))]
    if not inside:
        yield Trouble(str(folder), "an empty folder; put articles in it as .txt, .html, .jsonl or .csv")
    for path in inside:
        yield from _file(path, kind)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _file(path: Path, kind: Kind) -> Iterator[Found | Trouble]:
    suffix = path.suffix.lower()
    if kind == "auto" and suffix in STRANGERS:
        yield Trouble(str(path), f"{suffix} files are not read; {STRANGERS[suffix]}")
        return
    try:
        content = path.read_bytes()
        if kind == "auto" and suffix in TABLES:
            yield from _table(path, decode_text(content), TABLES[suffix])
        else:
            of_kind = "html" if kind == "auto" and suffix in PAGES else kind
            yield Found(str(path), str(path), Article(path.name, content, of_kind))
    except OSError as error:
        yield Trouble(str(path), f"cannot be opened ({error.strerror}); check its permissions")
    except UnreadableError as error:
        yield Trouble(str(path), str(error))


def _table(path: Path, text: str, form: str) -> Iterator[Found | Trouble]:
    rows = read_jsonl(text) if form == "jsonl" else read_csv(text, delimiter="\t" if form == "tsv" else ",")
    for number, row in rows:
        where = f"{path}:{number}"
        yield Trouble(where, str(row)) if isinstance(row, UnreadableError) else Found(str(path), where, row)
