"""The account as tables, one a kind, for spreadsheets, databases and data frames."""

from dateline.views.exports.tables.database import fill as fill_tables
from dateline.views.exports.tables.kinds import Column, Table, tables_of
from dateline.views.exports.tables.parquet import arrow_tables

__all__ = ["Column", "Table", "arrow_tables", "fill_tables", "tables_of"]
