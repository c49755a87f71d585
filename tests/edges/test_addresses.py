"""The addresses on a page stay when the story grows."""

import json
import re
from pathlib import Path

from dateline.edges.commands import build_story, export_story

STORY = Path("src/dateline/examples")
MORE = "The {word} fair of Skarn opened on {day} May 2012. About {count} people came, the mayor said. It rained."


def test_a_shared_link_opens_the_same_claim_after_ten_articles_were_added(tmp_path: Path) -> None:
    """Every line and passage that the page of the example had stands under its address on that of the grown one."""
    story, page = tmp_path / "x.story", tmp_path / "x.html"
    assert build_story([Path(__file__).parents[2] / STORY], story, "auto") == 0
    export_story(story, "page", page)
    before = claims(page.read_text(encoding="utf-8"))
    rows = [
        {"id": f"new-{n}", "text": MORE.format(word=word, day=n + 1, count=100 + 7 * n), "outlet": f"Outlet {n}"}
        for n, word in enumerate(("apple", "boat", "book", "flower", "fish", "horse", "kite", "lamp", "music", "wool"))
    ]
    added = tmp_path / "more.jsonl"
    added.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert build_story([added], story, "auto") == 0
    export_story(story, "page", page)
    after = claims(page.read_text(encoding="utf-8"))

    assert len(before) > 60
    assert {id: words for id, words in before.items() if after.get(id) != words} == {}


def claims(html: str) -> dict[str, str]:
    """By address, the words of a passage, and the first words cited on a line."""
    passages = re.findall(r'href="#(d-\w+-\d+-\d+)"(?: title="[^"]*")?>([^<]+)</a>', html)
    slots = re.findall(
        r'<div class="slot" id="(l-\w+)">.*?<q class="words">.*?<a href="#[^"]+">([^<]+)</a>', html, re.DOTALL
    )
    return dict([*passages, *slots])
