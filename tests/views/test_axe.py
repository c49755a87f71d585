"""Who reads with keys, a screen reader, a telephone or in the dark meets no serious barrier on the page."""

import json
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from dateline import align, mark, read, resolve
from dateline.views.page import page, short_page
from tests.stories.measure import SHARED, account

TOPIC = SHARED / "bench" / "timeline" / "Charles_Taylor.jsonl"
# Of so many articles so many signs each: enough to be packed and drawn when opened.
ARTICLES, SIGNS = 200, 900
SERIOUS = ("serious", "critical")
LOOKS = [("light", 1280), ("dark", 390)]
pytestmark = pytest.mark.browser


@cache
def _topic() -> str:
    rows = [json.loads(line) for line in TOPIC.read_text(encoding="utf-8").splitlines()]
    told = islice((row for row in rows if row.get("text")), ARTICLES)
    marked = [
        mark(read(row["text"][:SIGNS], id=str(row.get("id", number)), published=row.get("published")))
        for number, row in enumerate(told)
    ]
    return page(align(resolve(marked)))


@cache
def _page(name: str) -> str:
    """The page of a story, or a word that it is left out."""
    if name == "topic":
        if not TOPIC.exists():
            pytest.skip("the page of 200 articles: ../shared is not there")
        return _topic()
    if name == "seeds" and not (SHARED / "seeds").exists():
        pytest.skip("the page of the seed story: ../shared is not there")
    return short_page(account("skarn_bridge")) if name == "short" else page(account(name))


@pytest.fixture(params=LOOKS, ids=["light, desk", "dark, telephone"])
def look(request, browser):  # type: ignore[no-untyped-def]
    """A window in light or dark, on a desk or a telephone."""
    scheme, width = request.param
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 850})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "name",
    ["skarn_bridge", "short", *(pytest.param(name, marks=pytest.mark.shared) for name in ("seeds", "topic"))],
)
def test_nothing_serious_stands_in_a_reader_s_way(look, name: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """As it opens, with its folds open, with the words beside a claim, and in each of its windows."""
    file = tmp_path / "page.html"
    file.write_text(_page(name), encoding="utf-8")
    look.goto(file.as_uri())
    found = _barriers(look)
    if name != "short":
        look.locator("#when:not([hidden])").wait_for()
        if name != "topic":
            look.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
            found += _barriers(look)
        look.evaluate("document.querySelector('.statement .words a').click()")
        look.locator("#beside-text .lit").first.wait_for()
        found += _barriers(look, "#beside")
        for opener, window in (
            ("#beside-pair", "#pair"),
            ("#beside-cite", "#cite"),
            (".slot a.id", "#line"),
            ("#seek", "#search"),
        ):
            look.evaluate("opener => document.querySelector(opener).click()", opener)
            look.locator(f"{window}[open]").wait_for()
            found += _barriers(look, window)
            look.evaluate("window => document.querySelector(window).close()", window)

    assert sorted(set(found)) == []
    assert look.evaluate("document.documentElement.scrollWidth") <= look.viewport_size["width"]


def _barriers(look, within: str | None = None) -> list[str]:  # type: ignore[no-untyped-def]
    told = Axe().run(look, context=within).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in told if one["impact"] in SERIOUS]
