"""The page as a folder: what is drawn when it is opened lies beside it, and a browser reads that from disk."""

import json
import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.types import Document, Marked, Region, Span
from dateline.views.page import page_files
from dateline.views.page.data.pieces import BUNDLE, apart, signs, whole
from tests.views.scene import account, markup_in


@pytest.fixture
def files() -> dict[str, str]:
    """A small story, made to be a folder."""
    return dict(page_files(account(), is_folder=True))


def test_a_small_page_is_one_file_and_a_large_one_a_folder() -> None:
    """Above the limit there is an index with what is drawn later beside it, also without being asked for."""
    assert [*page_files(account())] == [""]
    assert [*page_files(account(), most=1000)] == ["index.html", "data.js", "part-0.js"]


def test_the_index_holds_no_article(files: dict[str, str]) -> None:
    """What an article says beyond what is cited lies in the pieces, in letters that nothing can break out of."""
    assert "bread of the valley" not in files["index.html"]
    assert all(
        re.fullmatch(r'/\* made by dateline \*/\ndateline\("[a-z0-9-]+", "[^"\\\\]*"\);\n', text)
        for name, text in files.items()
        if name != "index.html"
    )


def test_parts_lie_in_bundles_and_can_be_found_again() -> None:
    """A bundle ends where it has enough; each id is told by the part that has it, and a part by the one around it."""
    parts = ['<p id="one"></p>', f'<p id="two" data-later="0">{"x" * BUNDLE}</p>', '<p id="d-a-1-2"></p><p id="three">']
    pieces = apart({"rows": [["two", "event"], ["four", "event"]]}, parts)

    assert [len(markup_in(bundle, pieces.data)) for bundle in pieces.bundles] == [1, 1, 1]
    assert pieces.data["bundles"] == [0, 1, 2]
    assert pieces.data["rows"] == [("two", "four"), ("event", "event"), [1, None]]
    assert pieces.data["held"] == {"one": 0, "three": 2}
    assert pieces.data["outer"] == {"0": 1}


def test_words_and_tags_make_the_part_again() -> None:
    """A tag that recurs is written once, whatever it leads to; what is escaped in the words is none."""
    parts = [
        '<p class="a"><a href="#d-a-1-2">one &lt;b&gt; &amp;</a>\n</p>',
        '<p class="a" title="x &lt; 2"><a href="#l-b">“two”</a></p>',
    ]
    data = whole({}, parts).data

    assert markup_in(data["later"], data) == parts
    assert [*data["tags"]].count('a href="#<"') == 1
    assert sum(str(data).count(f"{name}=") for name in ("href", "title")) == 2


def test_what_is_escaped_for_attributes_alone_stands_plain_in_the_words() -> None:
    """A mark of quotation between tags is text; within a tag it stays what it was."""
    data = whole({}, ['<p title="&#34;a&#34;">&#39;b&#39;</p>']).data

    assert markup_in(data["later"], data) == ["<p title=\"&#34;a&#34;\">'b'</p>"]


def test_what_the_rows_of_the_search_say_is_not_written_again() -> None:
    """A part tells by steps which rows its addresses lead to, and leaves to these their names and words."""
    rows: list[list[object]] = [
        ["d-a", "article", "Nordwire"],
        ["h-b2", "event", "Berg & sons sold the mill"],
        ["q-c3", "quote", "Ada Berg: It was “time”, she wrote of the mill …"],
    ]
    parts = [
        '<li id="h-b2"><p>Berg &amp; sons sold the mill [on 2 May]</p><a class="id" href="#h-b2">b2</a></li>',
        '<figure id="q-c3"><a href="#d-a-10-40">It was “time”, she wrote of the mill and its men</a></figure>',
        '<a href="#d-a-60-64">Berg</a><a href="#d-a-50-59">again</a><a href="#p-x9">x9</a><a href="#d-a">Nordwire</a>',
    ]
    data = whole({"rows": rows}, parts).data
    later: Any = data["later"]

    assert markup_in(later, data) == parts
    assert later["places"] == [[2, 0], [4, 1, 10, 30], [1, 60, 4, 1, -10, 9, "p-x9", 0]]
    assert not [words for words in later["words"] if "mill" in words.replace("the mill and its men", "")]
    assert "b2" not in later["words"][0]


@pytest.mark.parametrize("length", range(24))
def test_packed_bytes_are_the_same_again(length: int) -> None:
    """Six bytes are seven signs, also where fewer are left at the end."""
    content = bytes(number * 97 % 256 for number in range(length))

    assert unpacked(signs(content)) == content


@pytest.mark.browser
def test_the_folder_works_from_disk(browser, tmp_path: Path, files: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    """Without a network: a fold is drawn, words stand beside their claim, and words of an article are found."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    context = browser.new_context()
    context.set_offline(True)
    tab = context.new_page()
    tab.set_default_timeout(9000)
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto((tmp_path / "index.html").as_uri())
    tab.locator("#when:not([hidden])").wait_for()
    tab.click("details.read >> nth=0 >> summary")
    tab.locator("details.read .text").first.wait_for()
    assert tab.locator("details.read .text").count() == 1
    tab.click(".line.conflict .statement >> nth=1 >> .words a")
    tab.locator("#beside .lit").first.wait_for()
    tab.keyboard.press("/")
    tab.locator("dialog[open]").wait_for()
    tab.keyboard.type("bread of the valley")
    tab.locator("#hits a").first.wait_for()
    assert said == []


@pytest.mark.browser
def test_an_address_of_the_folder_opens_what_was_put_by(browser, tmp_path: Path, files: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    """The address of a place in a part that nobody opened draws it, and shows it."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    tab = browser.new_context().new_page()
    tab.set_default_timeout(9000)
    tab.goto((tmp_path / "index.html").as_uri())
    places, *_, parts = data_of(files)["rows"]
    place = next(place for place, part in zip(places, parts, strict=True) if part is not None)
    assert tab.locator(f"#{place}").count() == 0
    tab.goto(f"{(tmp_path / 'index.html').as_uri()}#{place}")
    tab.locator(f"#{place}").wait_for(state="attached")

    assert tab.locator(f"#{place}.lit").is_visible()


def data_of(files: dict[str, str]) -> Any:
    """What the script of the page is handed first."""
    packed = re.search(r'"data", "([^"]*)"', files["data.js"])
    assert packed
    return json.loads(zlib.decompress(unpacked(packed[1])))


def unpacked(packed: str) -> bytes:
    """The bytes of which seven signs are six, as the script of the page reads them."""
    signs = {chr(code): at for at, code in enumerate(sorted({*range(2, 127)} - {9, 10, 11, 12, 13, 26, 27, 34, 92}))}
    missing = -len(packed) % 7
    full = packed + "~" * missing
    made = b""
    for at in range(0, len(full), 7):
        number = sum(signs[sign] * 116 ** (6 - place) for place, sign in enumerate(full[at : at + 7]))
        made += number.to_bytes(6, "big")
    return made[: len(made) - missing]


@pytest.mark.browser
def test_an_article_that_is_put_by_is_found_and_opened(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Of many articles the list holds the first; a link or a search leads to any other, and opens it in the list."""
    told, shown = account(), 60
    texts = [f"The weir of parish {number} was mended in May." for number in range(shown)]
    added = tuple(
        Marked(Document(f"w{at}", text, "0", regions=(Region(Span(f"w{at}", 0, len(text)), "body"),)))
        for at, text in enumerate(texts)
    )
    files = page_files(replace(told, story=replace(told.story, marked=(*told.story.marked, *added))), is_folder=True)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    tab = browser.new_context().new_page()
    tab.set_default_timeout(9000)
    tab.goto((tmp_path / "index.html").as_uri())
    assert tab.locator("article.article").count() == shown
    tab.keyboard.press("/")
    tab.locator("dialog[open]").wait_for()
    tab.keyboard.type("parish 59")
    tab.locator("#hits a >> nth=0").click()
    tab.locator("#beside .lit").wait_for()
    assert "parish 59" in (tab.locator("#beside-text").text_content() or "")
    tab.click("#beside-whole")
    assert tab.locator("article.article.lit").is_visible()
