"""The tables as Parquet files, where pyarrow is installed."""

import importlib
import io
from typing import Any

from dateline.plugins import PluginError
from dateline.types import Account
from dateline.views.exports.packing import packed
from dateline.views.exports.tables.kinds import Table, tables_of

KINDS = {"text": "string", "integer": "int64", "real": "float64", "boolean": "bool_", "day": "date32"}
MISSING = "needs pyarrow, which is not installed; install it with: pip install 'dateline[parquet]'"


def parquet(account: Account) -> bytes:
    """One Parquet file a table, in a ZIP. Raises PluginError where pyarrow is missing."""
    return packed({f"{name}.parquet": _file(table) for name, table in arrow_tables(account).items()})


def arrow_tables(account: Account) -> dict[str, Any]:
    """The tables as Arrow tables, by name. Raises PluginError where pyarrow is missing."""
    try:
        arrow: Any = importlib.import_module("pyarrow")
    except ImportError as error:
        raise PluginError(MISSING) from error
    return {table.name: _arrow(table, arrow) for table in tables_of(account)}


def _file(table: Any) -> bytes:
    writer: Any = importlib.import_module("pyarrow.parquet")
    out = io.BytesIO()
    writer.write_table(table, out)
    return out.getvalue()


def _arrow(table: Table, arrow: Any) -> Any:
    fields = [(column.name, getattr(arrow, KINDS[column.kind])()) for column in table.columns]
    columns = list(zip(*table.rows, strict=True)) or [()] * len(fields)
    arrays = [arrow.array(list(cells), kind) for cells, (_, kind) in zip(columns, fields, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=arrow.schema(fields))
