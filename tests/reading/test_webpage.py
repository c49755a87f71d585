"""Pages that a script would write: their words stand in its data."""

import json

import pytest

from dateline.reading import UnreadableError, read

PROSE = "The town council met on the quay and agreed to repair the old harbour wall before winter comes."
PARAGRAPHS = "".join(f"<p>{PROSE} It was vote {number}.</p>" for number in range(6))


def page(script: str, body: str = "<div id='root'></div>") -> str:
    """A page with one script and hardly a word in its body."""
    return (
        '<!doctype html><html lang="en"><head><title>Harbour wall to be mended</title>'
        f"<script>{script}</script></head><body><h1>Harbour wall to be mended</h1>{body}</body></html>"
    )


def test_the_words_of_a_page_may_stand_in_its_script() -> None:
    """The longest piece of HTML in the data is the article; its title stays the page's."""
    state = {"teaser": f"<p>{PROSE}</p>" * 2, "post": {"contentHtml": PARAGRAPHS}}

    document = read(page("window.state = " + json.dumps(state)), id="a")
    assert document.title == "Harbour wall to be mended"
    assert document.text.count("harbour wall before winter") == 6 and "<p>" not in document.text


def test_the_words_on_the_page_come_first() -> None:
    """Where the page has its own, nothing is looked for in scripts."""
    other = PARAGRAPHS.replace("harbour wall", "fish market") * 3

    text = read(page(json.dumps({"other": other}), f"<article>{PARAGRAPHS}</article>"), id="a").text
    assert "harbour wall" in text and "fish market" not in text


@pytest.mark.parametrize("script", [json.dumps({"a": PROSE * 9}), 'x = "' + "<br>" * 90 + '";', '"' + "\\" * 999 + '"'])
def test_a_script_without_an_article_adds_nothing(script: str) -> None:
    """Long strings that are no paragraphs are left."""
    try:
        text = read(page(script), id="a").text
    except UnreadableError:
        text = ""
    assert PROSE not in text and len(text) < 60


@pytest.mark.parametrize(
    "notice",
    [
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        "<div><p>We use cookies on this site. Please accept them to go on.</p><button>Accept</button></div>",
    ],
)
def test_a_page_of_notices_is_no_article(notice: str) -> None:
    """What a page says to its reader before it shows the article is told in a line; beside one it is a notice."""
    with pytest.raises(UnreadableError, match="only a notice to the reader"):
        read(page("", notice), id="a")
    assert PROSE in read(page("", f"{notice}<article>{PARAGRAPHS}</article>"), id="a").text
