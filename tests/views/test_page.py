"""The page holds together: every link leads somewhere, and no article can break it."""

import base64
import json
import re
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.types import Account, Document, Marked, Region, Span, Story
from dateline.views import render
from dateline.views.index import index_of
from dateline.views.page import page
from dateline.views.page.article import article_html
from dateline.views.page.tooltips import Tip
from tests.views.scene import HOSTILE, account, markup_in

VOID = {"meta", "link", "br", "img", "input", "hr"}
DRAWN = {"line", "rect", "path"}


class Outline(HTMLParser):
    """Ids, links and tags of a page, and whether its elements nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.marked: list[str] = []
        self.cells: list[str] = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself is not waited for."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the element, its id and its link."""
        given = dict(attrs)
        self.cells += [""] * (tag == "td")
        self.tags.append(tag)
        self.ids.extend(value for value in (given.get("id"),) if value)
        self.links.extend(value for value in (given.get("href"),) if value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The element that closes must be the one opened last."""
        assert self.open and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collects the words."""
        self.text.append(data)
        if "td" in self.open:
            self.cells[-1] += data


def outline(html: str) -> Outline:
    """The page, read by a parser."""
    found = Outline()
    found.feed(html)
    return found


def test_every_link_leads_to_a_place_on_the_page() -> None:
    """Each statement's words stand in an article under the id its link names; no id is given twice."""
    found = outline(page(account()))
    inner = {link[1:] for link in found.links if link.startswith("#")}

    assert inner <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert len([link for link in inner if re.fullmatch(r"d-\w{5}-\d+-\d+", link)]) >= 8


def test_elements_nest() -> None:
    """Marks and passages that cross are split so that the page is well formed."""
    assert outline(page(account())).open == []


def test_the_words_of_an_article_are_never_markup() -> None:
    """A hostile article, file name, label or address reaches the page as words only."""
    html = page(account())
    found = outline(html)

    assert found.tags.count("script") == 2
    assert "img" not in found.tags and "i" not in found.tags
    assert "<script>alert" not in html
    assert not [link for link in found.links if link.startswith("javascript:")]
    assert "<script>alert('x')</script> & \"quotes\" <img src=x onerror=alert(2)>" in "".join(found.text)
    assert all(re.fullmatch(r"[a-z]+\d?(-[a-z0-9]+)*", id) for id in found.ids)


def test_of_many_articles_the_rest_is_put_by() -> None:
    """What is drawn when it is opened is in the page once, deflated, and holds what the page of few articles shows."""
    heavy, light = page(account(), light=0), page(account())
    data = data_of(heavy)
    later = markup_in(data["later"], {**data, "rows": [*zip(*data["rows"], strict=True)]})

    assert HOSTILE in "".join(outline(heavy).text)
    assert "Trains late again" not in "".join(outline(heavy).text)
    assert [part.count("Trains late again") for part in later if "Trains late again" in part] == [1, 1]
    assert not [part for part in later if outline(part).open]
    inner = {id for part in later for id in outline(part).ids}
    assert {*outline(light).ids} == {*outline(heavy).ids} | inner


def test_every_row_of_the_search_leads_to_a_place() -> None:
    """Events, matters, people, quotes and articles are found, each at an id of the page; so is what an id once was."""
    html = page(account())
    data, ids = data_of(html), {*outline(html).ids}

    assert {row[1] for row in data["rows"]} == {"event", "matter", "person", "quote", "article"}
    assert {row[0] for row in data["rows"]} <= ids
    assert {*data["once"].values()} <= ids and not {*data["once"]} & ids
    assert ["h1" in row[0] for row in data["rows"]] == [False] * len(data["rows"])


def test_a_link_leads_to_the_same_where_articles_are_added() -> None:
    """The addresses of lines, events and passages are made of what they are about, not of their number."""
    told = account()
    text = "Nils Moen was asked about the dam."
    added = Marked(Document("0.txt", text, "0", regions=(Region(Span("0.txt", 0, len(text)), "body"),)))
    more = replace(told, story=replace(told.story, marked=(added, *told.story.marked)))
    before, after = ({id for id in outline(page(one)).ids if re.match(r"[a-z]-", id)} for one in (told, more))

    assert len(before) > 20 and before < after


def test_the_matrix_shows_who_differs() -> None:
    """A cell says how its source stands to what most say, and leads to the words; silence is empty."""
    matrix = outline(page(account()))
    cells = [cell for cell in matrix.cells if cell]

    assert "≠ 3 March 1977" in cells or "≠ early 1976" in cells


def data_of(html: str) -> dict[str, Any]:
    """What the page's script is given."""
    found = re.search(r'<script type="(.*?)" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    text = found[2] if found[1] == "application/json" else zlib.decompress(base64.b64decode(found[2])).decode()
    told = dict(json.loads(text))
    return {**told, "rows": [*zip(*told["rows"], strict=True)]}


def test_only_the_packaged_script_may_run() -> None:
    """The page forbids everything but its own styles and the one script whose digest it names."""
    html = page(account())

    assert "default-src &#39;none&#39;" in html or "default-src 'none'" in html
    assert re.search(r"script-src 'sha256-[A-Za-z0-9+/=]+'", html)
    assert "http://" not in html and "https://" not in html


def test_a_file_of_any_name_can_be_told_apart() -> None:
    """The name of a document is shown, and never used as an anchor."""
    found = outline(page(account()))

    assert HOSTILE in "".join(found.text)
    assert HOSTILE not in found.ids


def test_the_top_says_what_the_account_stands_on() -> None:
    """Articles, independent sources, days of publication and conflicts come first."""
    text = " ".join("".join(outline(page(account())).text).split())

    assert "4 articles, 3 from 2 independent sources and 1 of outlets not given" in text
    assert "published from April 1977 to 2 October 2014" in text
    assert "2 articles without a known date" in text
    assert "1 conflict" in text


def test_an_empty_account_is_a_page_too() -> None:
    """Nothing to tell is told."""
    text = "".join(outline(page(Account(Story(()), ()))).text)

    assert "Nothing in these articles has a known date." in text and "Nobody is quoted." in text


def test_the_same_account_gives_the_same_page() -> None:
    """There is no clock and no chance in it."""
    assert page(account()) == page(account())


def test_boilerplate_is_set_aside_in_the_article() -> None:
    """What is not part of the article is shown, and marked as such."""
    assert 'class="ticker aside">Harbour fair opens | Trains late again' in page(account())


TEXT = "ab cd & <ef> gh\nij"


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8), st.integers(1, 17))
def test_marks_however_they_cross_leave_the_text_whole(ranges: list[tuple[int, int]], cut: int) -> None:
    """Whatever ranges are marked or cited, in one region or two, the words stay the same and the elements nest."""
    spans = [Span("a", min(pair), max(pair)) for pair in ranges if pair[0] != pair[1]]
    regions = (Region(Span("a", 0, cut), "headline"), Region(Span("a", cut, len(TEXT)), "body"))
    marked = Marked(Document("a", TEXT, "a", regions=regions))
    tips = [Tip(span, "time", "date") for span in spans[::2]]
    html = article_html(marked, dict.fromkeys(spans[1::2], "l1"), "d1", tips)
    found = outline(re.sub(r'<a class="back".*?</a>', "", html).replace("</h4>\n<p", "</h4><p"))

    assert "".join(found.text) == TEXT
    assert found.open == []
    assert sorted(found.ids) == sorted({f"d1-{span.start}-{span.end}" for span in spans[1::2]})


def test_views_are_found_by_name() -> None:
    """Text, page and facts are there; another name is an error that lists them."""
    assert render(account(), to="text").startswith("Lena Brask")
    assert render(account(), to="page").startswith("<!DOCTYPE html>")
    with pytest.raises(ValueError, match=r"no view is called 'epub'; there are .*page"):
        render(account(), to="epub")


def test_a_source_without_an_outlet_is_called_by_its_headline() -> None:
    """Its file's name is told beside the article, and stands for it only where it has no headline."""
    entries = account().story.marked
    bare = replace(entries[0].document, outlet=None, title="Lake behind the dam of Ostmark is full to the brim again")
    told = replace(account(), story=replace(account().story, marked=(replace(entries[0], document=bare), *entries[1:])))
    index = index_of(told)

    assert index.source("wire.txt") == "Lake behind the dam of Ostmark is full to the …"
    assert index.source(HOSTILE) == "<b>Gate</b> & “co”"
    assert index.outlet("wire.txt") == "wire.txt"
