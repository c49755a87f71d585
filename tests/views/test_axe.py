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
ARTICLES, SIGNS = 200, 600
SERIOUS = ("serious", "critical")
ONLY = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
LIGHT, DARK = ("light", 1280), ("dark", 390)
WINDOWS = {"#beside-pair": "#pair", "#beside-cite": "#cite", ".slot a.id": "#line", "#seek": "#search"}
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


@pytest.fixture
def look(request, browser):  # type: ignore[no-untyped-def]
    """A window in light or dark, on a desk or a telephone."""
    scheme, width = request.param
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 850})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("short", LIGHT),
        ("skarn_bridge", DARK),
        pytest.param("seeds", LIGHT, marks=pytest.mark.shared),
        pytest.param("seeds", DARK, marks=pytest.mark.shared),
        pytest.param("topic", LIGHT, marks=pytest.mark.shared),
        pytest.param("topic", DARK, marks=pytest.mark.shared),
    ],
    indirect=["look"],
)
def test_nothing_serious_stands_in_a_reader_s_way(look, name: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """As the page opens, on a desk in the light and on a telephone in the dark, and nothing sticks out."""
    _opened(look, name, tmp_path)

    assert _barriers(look) == []
    assert look.evaluate("document.documentElement.scrollWidth") <= look.viewport_size["width"]


@pytest.mark.parametrize("look", [LIGHT], indirect=True)
def test_nothing_serious_stands_in_what_is_opened(look, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """With every fold open, with the words beside a claim, and in each of the page's windows."""
    _opened(look, "skarn_bridge", tmp_path)
    look.locator("#when:not([hidden])").wait_for()
    look.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
    found = _barriers(look)
    look.evaluate("document.querySelector('.statement .words a').click()")
    look.locator("#beside-text .lit").first.wait_for()
    found += _barriers(look, "#beside")
    for opener, window in WINDOWS.items():
        look.evaluate("opener => document.querySelector(opener).click()", opener)
        look.locator(f"{window}[open]").wait_for()
        found += _barriers(look, window)
        look.evaluate("window => document.querySelector(window).close()", window)

    assert found == []


def _opened(look, name: str, folder: Path) -> None:  # type: ignore[no-untyped-def]
    file = folder / "page.html"
    file.write_text(_page(name), encoding="utf-8")
    look.goto(file.as_uri())


def _barriers(look, within: str | None = None) -> list[str]:  # type: ignore[no-untyped-def]
    told = Axe().run(look, context=within, options=ONLY).response["violations"]
    return sorted(f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in told if one["impact"] in SERIOUS)
