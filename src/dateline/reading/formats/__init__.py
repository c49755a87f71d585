"""The formats articles come in: one module for each, with a `READER`, and the table of them all."""

from collections.abc import Mapping

from dateline.reading.formats import csv, guess, html, jsonl, text, tsv
from dateline.reading.formats.advice import ADVICE
from dateline.reading.formats.guess import READER as GUESS
from dateline.reading.formats.jsonl import read_jsonl
from dateline.reading.formats.reader import Reader, Row, endings, reader_among

# By name; a package of its own adds to it by an entry point of this group, and is asked where no suffix here fits.
READERS: Mapping[str, Reader] = {module.READER.name: module.READER for module in (guess, text, html, jsonl, csv, tsv)}
ENTRY_POINTS = "dateline.readers"

__all__ = ["ADVICE", "ENTRY_POINTS", "GUESS", "READERS", "Reader", "Row", "endings", "read_jsonl", "reader_among"]
