"""A real browser opens the page from disk."""

import re
from pathlib import Path

import pytest

from dateline.views.page import page, short_page
from tests.stories.measure import account as story_account
from tests.views.scene import account

pytestmark = pytest.mark.browser


def test_without_scripts_a_statement_opens_its_source_at_its_words(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    """A click on a statement shows its words, lit up, in the article; the way back leads to the line."""
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto(address)
    tab.click(".line.conflict .statement >> nth=1 >> .words a")
    words = tab.locator(".cited:target")

    assert words.inner_text().startswith("3 March 1977")
    assert words.is_visible()
    assert words.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 226, 122)"
    words.locator(".back").click()
    assert tab.locator(".line.conflict .slot:target").is_visible()


@pytest.mark.parametrize("light", [40, 0])
def test_what_is_searched_for_is_found_and_shown(browser, tmp_path: Path, light: int) -> None:  # type: ignore[no-untyped-def]
    """A slash opens the search, words and arrows lead to a place, also to one that was put by; so does its address."""
    file = tmp_path / "page.html"
    file.write_text(page(account(), light=light), encoding="utf-8")
    tab = browser.new_context().new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(file.as_uri())
    tab.keyboard.press("/")
    tab.locator("dialog[open]").wait_for()
    tab.keyboard.type("bread of the valley")
    tab.locator("#hits a").first.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.locator("#beside .lit").first.wait_for()
    assert "".join(tab.locator("#beside .lit").all_inner_texts()) == "bread of the valley"
    tab.keyboard.press("/")
    tab.fill("#asked", "")
    tab.select_option("#by-verdict", "conflict")
    tab.locator("#found", has_text="2 found").wait_for()
    assert said == []


@pytest.mark.parametrize("width", [380, 1280])
def test_the_page_fits_its_window(browser, address: str, width: int) -> None:  # type: ignore[no-untyped-def]
    """Nothing sticks out to the side, on a telephone or on a desk."""
    tab = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    tab.goto(address)

    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [380, 1280])
def test_the_ways_to_the_parts_stay_in_sight(browser, address: str, width: int) -> None:  # type: ignore[no-untyped-def]
    """Far down the page they stand at its top in one line, on a telephone as on a desk."""
    tab = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    tab.goto(address)
    tab.evaluate("window.scrollTo(0, document.documentElement.scrollHeight / 2)")
    box = tab.locator("nav").bounding_box()

    assert -1 <= box["y"] <= 1
    assert box["height"] < 60


def test_the_keyboard_reaches_the_timeline_first(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    """The first stop of the tabulator is the way past the head, and it can be seen."""
    tab = browser.new_context().new_page()
    tab.goto(address)
    tab.keyboard.press("Tab")

    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.locator(".skip").bounding_box()["x"] >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_print_has_enough_contrast(browser, address: str, scheme: str) -> None:  # type: ignore[no-untyped-def]
    """Soft text and the words of every verdict stand out from their ground by 4.5 to 1 or more."""
    tab = browser.new_context(color_scheme=scheme).new_page()
    tab.goto(address)
    names = ("conflict", "update", "agree", "compatible", "complementary", "single")
    pairs = [(f"--{name}", f"--{name}-ground") for name in names]
    pairs += [("--soft", "--paper"), ("--link", "--paper"), ("--ink", "--lit"), ("--soft", "--sheet")]
    read = "n => getComputedStyle(document.documentElement).getPropertyValue(n).trim()"

    for ink, ground in pairs:
        assert contrast(tab.evaluate(read, ink), tab.evaluate(read, ground)) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    plain = colour.lstrip("#")
    plain = "".join(char * 2 for char in plain) if len(plain) == 3 else plain
    parts = [int(plain[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_two_columns_show_where_these_two_part(tab) -> None:  # type: ignore[no-untyped-def]
    """Two sources chosen in the head of the matrix leave only their fields, and say in how many they part."""
    tab.click("#part thead button >> nth=0")
    tab.click("#part thead button >> nth=1")

    assert "other values in 2, the same in 0" in tab.inner_text("#part-said")
    assert tab.locator("#part tr.parts").count() == 2
    tab.click("#part-all")
    assert tab.locator("#part tr.parts").count() == 0


def test_the_timeline_zooms_by_keys_mouse_and_brush(tab) -> None:  # type: ignore[no-untyped-def]
    """Keys and a drag change the days shown, the brush chooses them; the list has the events of those days."""
    tab.locator("#when:not([hidden])").wait_for()
    said = tab.locator("#when-said")
    tab.locator("#when-list a").first.wait_for()
    seen = [said.inner_text()]

    def changed() -> bool:
        tab.wait_for_function("seen => document.querySelector('#when-said').textContent !== seen", arg=seen[-1])
        seen.append(said.inner_text())
        return seen[-1] != seen[-2]

    tab.focus("#when-stage")
    tab.keyboard.press("+")
    assert changed()
    tab.keyboard.press("ArrowRight")
    assert changed()
    chart = tab.locator("#when-chart")
    chart.hover(position={"x": 600, "y": 120})  # waits until the page has stopped scrolling to it
    box = chart.bounding_box()
    tab.mouse.down()
    tab.mouse.move(box["x"] + 800, box["y"] + 120, steps=4)
    tab.mouse.up()
    assert changed()
    tab.click("[data-move=Home]")
    assert changed()
    tab.locator("#when-brush").hover()  # as above: what still scrolls has no place to drag from
    brush = tab.locator("#when-brush").bounding_box()
    tab.mouse.move(brush["x"] + brush["width"] * 0.9, brush["y"] + 10)
    tab.mouse.down()
    tab.mouse.move(brush["x"] + brush["width"] * 0.99, brush["y"] + 10, steps=4)
    tab.mouse.up()
    assert changed()
    tab.locator("#when-list a", has_text="shut").wait_for()
    assert tab.locator("#when-list a").count() == 1
    tab.click("#when-list a")
    assert tab.locator(".happening.lit", has_text="shut").is_visible()


def test_the_live_page_is_opened_at_the_words(tab) -> None:  # type: ignore[no-untyped-def]
    """An article with an address is cited with a link that finds the words in it, long ones by their ends."""
    made = """html => {
      const article = document.querySelector('.article');
      const link = document.createElement('a');
      Object.assign(link, {href: 'https://post.example/a#x', rel: 'noopener noreferrer'});
      article.append(link);
    }"""
    tab.evaluate(made)
    tab.click(".line.conflict .statement >> nth=0 >> .words a")
    tab.locator("#beside-text .lit").first.wait_for()
    tab.click("#beside-cite")
    tab.locator("#cite[open]").wait_for()

    assert "https://post.example/a#:~:text=early%201976" in tab.input_value("#cite-text")
    assert tab.get_attribute("#cite-live", "href") == "https://post.example/a#:~:text=early%201976"


def test_words_that_are_cited_nowhere_are_found_in_their_article(tab) -> None:  # type: ignore[no-untyped-def]
    """A search finds them in the text, and its hit opens the article at the words."""
    tab.keyboard.press("/")
    tab.locator("dialog[open]").wait_for()
    tab.fill("#asked", "workers died while")
    tab.click("#hits a[data-words]")
    tab.locator("#beside-text .lit").first.wait_for()

    assert "".join(tab.locator("#beside-text .lit").all_inner_texts()) == "workers died while"
    assert tab.locator("#beside-cite").is_disabled()


def test_a_search_is_narrowed_by_speaker_and_by_when_it_was_told(tab) -> None:  # type: ignore[no-untyped-def]
    """Quotes are found by who said them; what was told since a day is what articles of that day and later tell."""
    tab.keyboard.press("/")
    tab.locator("dialog[open]").wait_for()
    tab.select_option("#by-person", label="Lena Brask")
    tab.locator("#hits li", has_text="Water is our bread").first.wait_for()
    tab.select_option("#by-person", "")
    tab.fill("#by-since", "2014-10-02")
    tab.locator("#hits li", has_text="The Ostmark Post").wait_for()
    assert tab.locator("#hits li", has_text="Valley Wire").count() == 0


def test_a_mark_is_told_to_keys_and_to_the_finger(tab) -> None:  # type: ignore[no-untyped-def]
    """In an article the arrows go from mark to mark; each is said with what it was taken for, as is one touched."""
    tab.click(".line.conflict .statement >> nth=0 >> .words a")
    tab.locator("#beside-text .lit").first.wait_for()
    tab.keyboard.press("ArrowRight")
    first = tab.inner_text("#tip")
    tab.keyboard.press("ArrowRight")

    assert "–" in first and tab.inner_text("#tip") != first
    tab.click("#beside-text mark >> nth=0")
    assert tab.inner_text("#tip") == first
    tab.keyboard.press("Escape")
    assert tab.locator("#tip").is_hidden()


def test_the_account_in_short_fits_on_four_sheets(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Eight articles are four pages at most, what differs among them, and no script is there."""
    file = tmp_path / "short.html"
    file.write_text(short_page(story_account("skarn_bridge")), encoding="utf-8")
    tab = browser.new_context().new_page()
    tab.goto(file.as_uri())

    assert len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format="A4"))) <= 4
    assert "Dead in the collapse" in tab.inner_text("main") and tab.locator("script").count() == 0


def test_all_of_it_is_printed_where_that_is_asked_for(tab) -> None:  # type: ignore[no-untyped-def]
    """Then every fold and every article is open; else no article is."""
    tab.evaluate("window.print = () => { document.title = document.querySelectorAll('details:not([open])').length; }")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("details.read[open]").count() == 0
    tab.evaluate("document.querySelector('#print-all').click()")
    tab.wait_for_function("document.querySelectorAll('details.fold:not([open])').length === 0")
    assert tab.locator("details.read[open]").count() == 4
