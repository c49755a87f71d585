"""Which reader a file has, by its name."""

import pytest

from dateline.reading.formats import READERS, endings, reader_among

CHOSEN = [
    ("a.txt", "guess"),
    ("README", "guess"),
    ("A.HTM", "html"),
    ("rows.2019.jsonl", "jsonl"),
    ("rows.ndjson", "jsonl"),
    ("rows.csv", "csv"),
    ("rows.tsv", "csv"),
    ("a.PDF", "pdf"),
    ("a.txt.gz", "compressed"),
    ("a.warc.gz", "warc"),
    ("a.doc", None),
]


@pytest.mark.parametrize(("file", "reader"), CHOSEN)
def test_a_file_has_the_reader_of_its_suffix(file: str, reader: str | None) -> None:
    """The suffix decides, in capitals or not; where no reader names it there is none."""
    chosen = reader_among(READERS.values(), file)

    assert (chosen and chosen.name) == reader


def test_a_suffix_may_be_double() -> None:
    """The longest ending of a name comes first, so that a reader may take ".tar.gz" from one of ".gz"."""
    assert endings("Harbour.v2.TAR.gz") == (".v2.tar.gz", ".tar.gz", ".gz")


def test_no_two_readers_share_a_suffix() -> None:
    """Each suffix stands with one reader, in small letters."""
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]

    assert sorted({suffix.lower() for suffix in suffixes}) == sorted(suffixes)
