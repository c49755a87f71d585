"""A mixed pile sorted into stories."""

import json
from pathlib import Path

from dateline.reading import read
from dateline.resolving import sort_stories
from tests.edges.conftest import Shell

BRIDGE = (
    "The Tarvik bridge collapsed into the Odd river on Monday and killed nine people, the mayor Ada Moen said.",
    "Divers searched the Odd river below the Tarvik bridge for two cars. Ada Moen called the collapse a disgrace.",
    "An inquiry into the Tarvik bridge found rust that nobody had reported. Ada Moen asked the engineers to resign.",
    "A new Tarvik bridge over the Odd river opened with a brass band; Ada Moen cut the ribbon where nine had died.",
)
STRIKE = (
    "Nurses at the Velden hospital began a strike over night shifts, their union leader Bruno Okafor told reporters.",
    "The strike of nurses in Velden entered a third week. Bruno Okafor refused the offer of the hospital board.",
    "Wards of the Velden hospital reopened after the nurses took the offer; Bruno Okafor spoke of a fair deal.",
    "A year after the strike the Velden hospital lacks nurses again, says Bruno Okafor of their union.",
)
ODD = "Wild garlic grows along the old canal in spring, and pesto made of it keeps for a week in a jar."


def rows(pile: Path) -> Path:
    """The two stories mixed, and an article of neither."""
    texts = [text for pair in zip(BRIDGE, STRIKE, strict=True) for text in pair]
    lines = [{"id": f"{at}", "text": text, "published": f"2015-0{at + 1}-03"} for at, text in enumerate(texts)]
    pile.write_text("\n".join(json.dumps(row) for row in [*lines, {"id": "odd", "text": ODD}]), encoding="utf-8")
    return pile


def test_articles_that_share_names_are_one_story() -> None:
    """Whatever their order; what shares nothing is in none."""
    texts = {f"b{at}": text for at, text in enumerate(BRIDGE)} | {f"s{at}": text for at, text in enumerate(STRIKE)}
    documents = [read(text, id=id) for id, text in {**texts, "odd": ODD}.items()]

    for order in (documents, documents[::-1], documents[1::2] + documents[::2]):
        found = [sorted(one.id for one in story) for story in sort_stories(order)]
        assert sorted(found) == [["b0", "b1", "b2", "b3"], ["s0", "s1", "s2", "s3"]]
    assert sort_stories([]) == ()


def test_a_mixed_pile_becomes_piles_that_build_reads(shell: Shell, tmp_path: Path) -> None:
    """Each is named by what it tells and has its rows with their days; what fits none is listed."""
    code, said = shell("stories", rows(tmp_path / "pile.jsonl"), "-o", tmp_path / "sorted")

    assert (code, said) == (0, [f"{tmp_path / 'sorted'}: 9 articles, 2 stories, 1 article of none in rest.jsonl"])
    assert "of no story: odd" in shell.printed
    files = sorted(path for path in (tmp_path / "sorted").iterdir() if path.name != "rest.jsonl")
    assert len(files) == 2
    for file in files:
        assert {len(name) > 3 for name in file.stem.split("-")} != {False}
        story = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        assert len({row["text"] in BRIDGE for row in story}) == 1 and len(story) == 4
        assert story[0]["published"] < story[-1]["published"]
    assert shell("build", files[0], "-o", tmp_path / "x.story")[0] == 0


def test_a_pile_without_an_article_is_told(shell: Shell, tmp_path: Path) -> None:
    """Nothing is written then."""
    (tmp_path / "pile.jsonl").write_text('{"id": "a", "text": ""}', encoding="utf-8")

    assert shell("stories", tmp_path / "pile.jsonl", "-o", tmp_path / "sorted")[0] == 2
    assert not (tmp_path / "sorted").exists()
