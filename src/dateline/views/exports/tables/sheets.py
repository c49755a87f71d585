"""The tables as CSV files, which spreadsheets and data frames open."""

import csv
import io
from datetime import date

from dateline.types import Account
from dateline.views.exports.packing import packed
from dateline.views.exports.tables.kinds import Cell, Table, tables_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def sheets(account: Account) -> bytes:
    """One CSV file a table, in a ZIP; UTF-8 with the mark by which Excel knows it."""
    return packed({f"{table.name}.csv": _sheet(table) for table in tables_of(account)})


def _sheet(table: Table) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _cell(cell: Cell) -> str | int | float:
    """The cell; text that a spreadsheet would take for a formula has an apostrophe before it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
