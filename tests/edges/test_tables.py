"""A story as Arrow tables: every row of a source leads to its words."""

from pathlib import Path

import pyarrow as arrow

import dateline
from tests.edges.conftest import Shell


def test_the_tables_of_a_story_hold_their_words_where_they_say(shell: Shell, pile: Path, tmp_path: Path) -> None:
    """Six kinds, each an Arrow table; a claim's span holds its words."""
    story = tmp_path / "a.story"
    shell("build", pile, "-o", story)
    tables = dateline.open(story)
    kinds = (tables.events, tables.claims, tables.quotes, tables.entities, tables.tenures, tables.documents)
    tellings = tables.tables["tellings"].to_pylist()
    texts = {file.name: file.read_text(encoding="utf-8") for file in pile.glob("*.txt")}

    assert all(isinstance(table, arrow.Table) for table in kinds)
    assert tables.documents.num_rows == 2
    assert tellings
    assert all(texts[row["document"]][row["start_char"] : row["end_char"]] == row["words"] for row in tellings)
