"""The page holds together: every link leads somewhere, and no article can break it."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.types import Account, Document, Marked, Region, Span, Story
from dateline.views import render
from dateline.views.page import page
from dateline.views.page.article import article_html
from dateline.views.page.tooltips import Tip
from tests.views.scene import HOSTILE, account

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

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself is not waited for."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the element, its id and its link."""
        given = dict(attrs)
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

    assert found.tags.count("script") == 1
    assert "img" not in found.tags and "i" not in found.tags
    assert "<script>alert" not in html
    assert not [link for link in found.links if link.startswith("javascript:")]
    assert "<script>alert('x')</script> & \"quotes\" <img src=x onerror=alert(2)>" in "".join(found.text)
    assert all(re.fullmatch(r"[a-z]+(-\w{5})?[\d-]*", id) for id in found.ids)


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
