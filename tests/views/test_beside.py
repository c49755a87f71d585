"""The words of a claim stand beside it, those of its other witnesses one key away."""

from pathlib import Path

import pytest

from dateline.edges.deciding import rulings_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("tab", [40, 0], indirect=True, ids=["whole", "packed"])]
FIRST = ".line.conflict .statement >> nth=0 >> .words a"


def test_a_claim_s_words_stand_beside_it(tab) -> None:  # type: ignore[no-untyped-def]
    """A click shows the article with the words lit; the line stays where it stood; escape closes and leads back."""
    link = tab.locator(FIRST)
    link.scroll_into_view_if_needed()
    stood = link.bounding_box()["y"]
    link.click()
    tab.locator("#beside-text .lit").first.wait_for()

    assert tab.inner_text("#beside-text .lit") == link.inner_text()
    assert abs(link.bounding_box()["y"] - stood) < 3
    assert tab.evaluate("document.activeElement.id") == "beside-text"
    assert tab.evaluate("document.querySelectorAll('#beside [id^=\"d-\"]').length") == 0
    tab.keyboard.press("Escape")
    assert tab.locator("#beside").is_hidden()
    assert tab.evaluate("document.activeElement.innerText") == link.inner_text()


def test_keys_turn_to_the_next_witness_and_back(tab) -> None:  # type: ignore[no-untyped-def]
    """N shows the next witness of the same claim under its own address, p the one before."""
    tab.click(FIRST)
    tab.locator("#beside-at", has_text="1 of 2").wait_for()
    before, words = tab.url, tab.inner_text("#beside-text .lit")
    tab.keyboard.press("n")
    tab.locator("#beside-at", has_text="2 of 2").wait_for()

    assert tab.url != before and tab.inner_text("#beside-text .lit") != words
    tab.keyboard.press("p")
    tab.locator("#beside-at", has_text="1 of 2").wait_for()
    assert tab.url == before and tab.locator("#beside-before").is_disabled()


def test_the_address_of_words_opens_them_beside_their_line(tab) -> None:  # type: ignore[no-untyped-def]
    """Who is given the link sees the same claim and the same words."""
    href = tab.get_attribute(FIRST, "href")
    tab.goto("about:blank")
    tab.go_back()
    tab.goto(tab.url.partition("#")[0] + href)
    tab.locator("#beside-text .lit").first.wait_for()

    assert tab.locator(".line.conflict .slot.lit").is_visible()
    assert tab.inner_text("#beside-at") == "1 of 2"


def test_two_articles_stand_side_by_side(tab) -> None:  # type: ignore[no-untyped-def]
    """What the two have in common, word for word, is shaded in both; the rest is not."""
    tab.click(FIRST)
    tab.locator("#beside-text .lit").first.wait_for()
    tab.click("#beside-pair")
    tab.locator("#pair-other .lit").first.wait_for()
    assert "No passage" in tab.inner_text("#pair-said")
    tab.select_option("#pair-first", label="Valley Wire, April 1977")
    tab.select_option("#pair-second", label="Evening Echo, no date")
    tab.locator("#pair-other .shared-words").first.wait_for()

    assert "in common" in tab.inner_text("#pair-said")
    assert "Ostmark dam" in " ".join(tab.locator("#pair-other .shared-words").all_inner_texts())
    assert "its" not in tab.locator("#pair-other .shared-words").all_inner_texts()


def test_a_copy_stands_beside_its_original(tab) -> None:  # type: ignore[no-untyped-def]
    """From the list of sources one click sets the two side by side, without any claim being asked about."""
    tab.click(".pair-of")
    tab.locator("#pair-other .shared-words").first.wait_for()

    assert tab.locator("#pair-first option:checked").text_content() == "Valley Wire, April 1977"
    assert tab.locator("#pair-second option:checked").text_content() == "Evening Echo, no date"


def test_words_are_copied_as_a_citation(tab) -> None:  # type: ignore[no-untyped-def]
    """Words, outlet, day, places and the address of the words stand in the citation of a passage, and of a line."""
    tab.click(FIRST)
    tab.locator("#beside-text .lit").first.wait_for()
    words = tab.inner_text("#beside-text .lit")
    tab.click("#beside-cite")
    tab.locator("#cite[open]").wait_for()
    cited = tab.input_value("#cite-text")

    assert cited.startswith(f"“{words}”\nValley Wire, April 1977\nwire.txt, characters ")
    assert tab.url in cited
    tab.click("#cite button[type=submit]")
    tab.click(".line.conflict a.id >> nth=0")
    tab.click("#line-cite")
    tab.locator("#cite[open]").wait_for()
    assert "Valley Wire" in tab.input_value("#cite-text") and "The Ostmark Post" in tab.input_value("#cite-text")


def test_decisions_are_collected_and_saved_as_the_command_takes_them(tab, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A decision on a line waits in the browser, is told on its line, and is saved in the form that `decide` reads."""
    tab.click(".line.conflict a.id >> nth=0")
    tab.select_option("#line-kind", "split")
    tab.fill("#line-by", "Ann Berg")
    tab.fill("#line-reason", "another dam")
    tab.click("#line-decide button")
    tab.locator(".mine").wait_for()
    tab.reload()
    assert tab.inner_text("#decided-count") == "1"
    tab.click("#decisions")
    with tab.expect_download() as saved:
        tab.click("#decided-export")
    (ruling,) = rulings_in(saved.value.path().read_bytes(), "decisions.json")

    assert (ruling.kind, ruling.by, ruling.reason) == ("split", "Ann Berg", "another dam")
    assert ruling.other.startswith("wire.txt:") and ruling.of in tab.content()
