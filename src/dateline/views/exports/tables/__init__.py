"""The account as tables, one a kind, for spreadsheets, databases and data frames."""

from dateline.views.exports.tables.kinds import Column, Table, tables_of

__all__ = ["Column", "Table", "tables_of"]
