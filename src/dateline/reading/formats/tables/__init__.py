"""Tables: an article in every row, and which of its columns is what."""

from dateline.reading.formats.tables import csv, json, jsonl, parquet, sheet
from dateline.reading.formats.tables.columns import NAMES, articles_of
from dateline.reading.formats.tables.jsonl import read_jsonl

TABLES = (sheet.READER, parquet.READER, json.READER, jsonl.READER, csv.READER)

__all__ = ["NAMES", "TABLES", "articles_of", "read_jsonl"]
