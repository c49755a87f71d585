"""Sheets of spreadsheet programs: an article in every row below the first."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.reading.errors import UnreadableError
from dateline.reading.formats.reader import MOST_UNPACKED, Reader, Row, broken_as

ADVICE = "export it to CSV"


def read_sheets(content: bytes, name: str) -> Iterator[Row]:
    """The rows of every sheet. Raises UnreadableError where it is no spreadsheet."""
    with broken_as("spreadsheet", ADVICE):
        from python_calamine import CalamineWorkbook

        _bounded(content)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [(title, book.get_sheet_by_name(title).to_python()) for title in book.sheet_names]
    filled = [(title, rows) for title, rows in sheets if len(rows) > 1]
    for title, (header, *rows) in filled:
        place = f"{title}:" if len(filled) > 1 else ""
        for number, cells in enumerate(rows, start=2):
            row = {str(key).strip(): _cell(cell) for key, cell in zip(header, cells, strict=False) if str(key).strip()}
            if any(cell != "" for cell in row.values()):
                yield f"{place}{number}", row


def _cell(cell: Any) -> Any:
    if isinstance(cell, date):
        return cell.isoformat()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _bounded(content: bytes) -> None:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise UnreadableError(f"a spreadsheet of more than {MOST_UNPACKED >> 20} MB; {ADVICE}, cut up")


def is_sheet(content: bytes) -> bool:
    """True for a packed file in which a workbook stands."""
    return content.startswith(b"PK") and b"xl/workbook" in content


READER = Reader("sheet", "a spreadsheet with the columns of a table", (".xlsx", ".xls", ".ods"), read_sheets, is_sheet)
