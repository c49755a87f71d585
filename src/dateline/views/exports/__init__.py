"""The account in the formats that other tools read; the table in `views/render.py` names them."""

from dateline.views.exports.edtf import edtf
from dateline.views.exports.source import web_address
from dateline.views.exports.tables import arrow_tables, fill_tables

__all__ = ["arrow_tables", "edtf", "fill_tables", "web_address"]
