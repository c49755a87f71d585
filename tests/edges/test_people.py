"""Who is who at the command line: decisions that are kept, obeyed and told."""

from pathlib import Path

import pytest

from dateline.edges.commands import build_story, export_story
from dateline.edges.deciding import people_of

ONE = "Mayor Ingrid Dahl spoke in Oslo. Mrs Dahl said that the ferry was late. The lawyer Inga Moe said it was not."
TWO = "The lawyer Inga Moe spoke in Bergen. Ms Moe said that the bridge was closed, and Mayor Ingrid Dahl was told."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of one article about two people."""
    return add(tmp_path / "x.story", tmp_path / "a.txt", ONE)


def add(story: Path, file: Path, text: str) -> Path:
    """The story with one more article built into it."""
    file.write_text(text, encoding="utf-8")
    assert build_story([file], story, "auto") == 0
    return story


def heads(story: Path, **decision: tuple[str, str]) -> list[str]:
    """The people with their other names, without reasons and counts."""
    told = people_of(story, join=decision.get("join"), split=decision.get("split"))[0]
    return sorted(line.partition(":")[0] for line in told.splitlines() if not line.startswith(" "))


def test_every_join_is_told_with_its_reason(story: Path) -> None:
    """Below a person stands why each of the names is theirs; on the page it lies under the names."""
    told, page = people_of(story, join=None, split=None)[0], story.with_suffix(".html")
    export_story(story, "page", page)

    assert "  Dahl is Ingrid Dahl: the only full name in its document with this word" in told.splitlines()
    assert "Dahl is Ingrid Dahl: the only full name" in page.read_text(encoding="utf-8")


def test_a_join_is_kept_and_obeyed_by_later_builds(story: Path) -> None:
    """Two people whom a reader joined stay one when more articles name them, and the line says who joined them."""
    joined = ["Ingrid Dahl, also Dahl; Inga Moe"]

    assert heads(story, join=("Ingrid Dahl", "Inga Moe")) == joined
    add(story, story.with_name("b.txt"), TWO)
    assert heads(story) == ["Ingrid Dahl, also Dahl; Inga Moe; Moe"]
    assert "Inga Moe is Ingrid Dahl: a reader's decision" in people_of(story, join=None, split=None)[0]


def test_a_split_is_kept_and_obeyed_by_later_builds(story: Path) -> None:
    """A name that a reader took away from a person stays away when more articles are read."""
    assert heads(story, split=("Ingrid Dahl", "Dahl")) == ["Dahl", "Inga Moe", "Ingrid Dahl"]
    add(story, story.with_name("b.txt"), TWO)
    assert heads(story) == ["Dahl", "Inga Moe, also Moe", "Ingrid Dahl"]


def test_a_decision_can_be_taken_back(story: Path) -> None:
    """A join takes back an earlier split of the same names."""
    heads(story, split=("Ingrid Dahl", "Dahl"))

    assert heads(story, join=("Dahl", "Ingrid Dahl")) == ["Inga Moe", "Ingrid Dahl, also Dahl"]
