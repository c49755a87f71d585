"""Blocks of a page and their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading import UnreadableError, read

PROSE = "The town council met on the quay and agreed to repair the old harbour wall before winter comes."
MORE = "Fishermen had asked for the work since the storm, which took forty metres of stone into the sea."


def kinds(*blocks: str) -> list[str]:
    """The kind of each region of a text with these blocks."""
    return [region.kind for region in read("\n\n".join(blocks), id="a").regions]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Harbour wall to be mended", PROSE, MORE), ["headline", "body", "body"]),
        (("Harbour Wall to Be Mended Before Winter Comes.", PROSE), ["headline", "body"]),
        ((PROSE, MORE), ["body", "body"]),
        (("Ferry Late | Bakery Wins Prize | Snow Expected |", "Harbour wall", PROSE), ["ticker", "headline", "body"]),
        (("Harbour wall", "PUBLISHED : Monday, 4 May, 2015, 5:55pm", PROSE), ["headline", "header", "body"]),
        (("Harbour wall", "Monday, May 4, 2015", PROSE), ["headline", "header", "body"]),
        (("Harbour wall to be mended", "By Ada Berg", PROSE), ["headline", "byline", "body"]),
        (
            ("Harbour wall to be mended", "Council finds the money after a long year of asking for it", PROSE),
            ["headline", "standfirst", "body"],
        ),
        (("Wall", PROSE, "What the storm took", MORE), ["headline", "body", "subheading", "body"]),
        (("Wall", PROSE, "The Night of the Storm:", MORE), ["headline", "body", "subheading", "body"]),
        (("Wall", PROSE, "The mayor said:", f"“{MORE}”"), ["headline", "body", "body", "body"]),
        (
            ("Wall", PROSE, "Masons at work on the quay", "Masons at work on the quay", MORE),
            ["headline", "body", "caption", "caption-copy", "body"],
        ),
        (("Wall", PROSE, "Masons on the quay (Photo: Ada Berg)", MORE), ["headline", "body", "caption", "body"]),
        (
            ("Wall", PROSE, "agreed to repair the old harbour wall before winter\nAda Berg", MORE),
            ["headline", "body", "pull-quote", "pull-quote", "body"],
        ),
        (("Wall", PROSE, MORE, "Related News", "Ferry late again"), ["headline", "body", "body", "related", "related"]),
        (("Wall", PROSE, "Read more: Ferry late again", MORE), ["headline", "body", "related", "body"]),
        (
            ("Council pays for the quay at last", "After years of asking the council finds money for a quay", PROSE),
            ["headline", "standfirst", "body"],
        ),
        (
            ("Harbour", "Storm leaves its mark on the harbour wall", PROSE, MORE),
            ["related", "headline", "body", "body"],
        ),
        (("Lost your key?", PROSE, MORE), ["body", "body", "body"]),
        (("The quay at low tide on Friday. (Ada Berg/Northwire)", PROSE, MORE), ["caption", "body", "body"]),
        (("Wall", PROSE, "Masons came (and/or went)", MORE), ["headline", "body", "subheading", "body"]),
        (("Harbour wall mended", "By Ada Berg", "4 May 2015"), ["body", "body", "header"]),
        (("Wall", PROSE, MORE, "Bo Dahl"), ["headline", "body", "body", "byline"]),
        (("Wall", PROSE, MORE, PROSE), ["headline", "body", "body", "recurring"]),
        (("Wall", PROSE, "All rights reserved."), ["headline", "body", "recurring"]),
        (("OSLO: " + PROSE, MORE), ["dateline", "body", "body"]),
        (("Oslo, May 4, 2015 – " + PROSE,), ["dateline", "body"]),
        (("(Northwire) – " + PROSE,), ["dateline", "body"]),
        ((MORE, "NEW BERGEN, Wisc. — " + PROSE), ["body", "dateline", "body"]),
        ((MORE, "May 4 (Northwire) - " + PROSE), ["body", "dateline", "body"]),
        ((MORE, "The COUNCIL — " + PROSE), ["body", "body"]),
        (("BERGEN, Norway (NW) _ " + PROSE,), ["dateline", "body"]),
        (("On May 4 - " + PROSE,), ["body"]),
        (
            ("Berg – who leads the council – was glad that the harbour wall will be mended before winter comes.",),
            ["body"],
        ),
        (
            ("Wall mended", "The Harbour Post", "4 May 2015", "The wall was mended yesterday."),
            ["headline", "byline", "header", "body"],
        ),
        (("- two cranes", "- a barge", PROSE), ["body", "body", "body"]),
    ],
)
def test_each_block_has_its_part(blocks: tuple[str, ...], expected: list[str]):
    """Headlines, headers, captions, pull quotes, tickers and links are told from the running text by their shape."""
    assert kinds(*blocks) == expected


MENU = ("News", "* Sport", "* Opinion", "* Weather", "My Account")


def test_menus_above_and_links_below_are_no_part_of_the_article() -> None:
    """The running text is the best stretch of sentences; the headline is the title that shares its words."""
    above = (*MENU, "Subscribe to the paper of the town", "Harbour wall to be mended by the council")
    below = ("Get one of nine lamps", "Bread prices rise once more", "Index 4,112")

    assert kinds(*above, PROSE, MORE, "Nobody was hurt.", *below) == [
        *["related"] * 4,
        "byline",
        "recurring",
        "headline",
        *["body"] * 3,
        *["related"] * 3,
    ]


def test_what_readers_write_below_is_no_part_of_the_article() -> None:
    """A thread of dated comments with one button each ends the running text."""
    thread = [
        block
        for name, hour in (("Bo Dahl", "10:46"), ("Ida Moe", "11:02"), ("Max Odd", "11:30"))
        for block in (
            name,
            f"5 May 2015 at {hour}",
            f"{name} says that the stones went long before the storm.",
            "Reply",
        )
    ]

    assert kinds("Wall", PROSE, MORE, *thread)[1:] == ["body", "body", *["byline", "header", "related", "related"] * 3]


def test_answers_to_comments_end_the_article() -> None:
    """A button to answer below each comment tells where readers write, however the comments are stamped."""
    thread = [
        block
        for name in ("Bo Dahl", "Ida Moe", "Max Odd")
        for block in (name, "3 hours ago", f"{name} says that the stones went long before the storm.", "Reply (2)")
    ]

    assert kinds("Wall", PROSE, MORE, *thread)[1:4] == ["body", "body", "byline"]
    assert "body" not in kinds("Wall", PROSE, MORE, *thread)[3:]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (("Skip to the main content", "Harbour wall to be mended by the council"), 1),
        (("Home News Town Harbour wall safe before winter", "Harbour wall safe before winter"), 1),
        (("Harbour wall to be mended", "Council finds the money after a long year of asking"), 0),
        (("Town", "Will the harbour wall be mended before the storms of the winter?"), 1),
        (("Who Pays for Walls?", "Share", "Is the council agreed? A harbour? The wall before winter?"), 0),
    ],
)
def test_the_headline_shares_the_words_of_the_text(above: tuple[str, ...], headline: int) -> None:
    """Of the lines above the text the first with its words is the headline, without the path to it."""
    assert kinds(*above, PROSE, MORE).index("headline") == headline


def test_an_article_printed_once_more_in_one_piece_is_no_source_of_quotes() -> None:
    """Paragraphs that stand again in one long block are still the article's; the block is not."""
    more = [f"“{MORE}” said the mayor of the {place}." for place in ("quay", "pier", "dock", "mole", "sluice", "port")]
    whole = " ".join([PROSE, *more, *(f"{MORE} {place}" for place in ("a", "b", "c", "d", "e", "f"))])

    assert kinds("Wall", PROSE, *more, whole) == ["headline", *["body"] * 7, "recurring"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sign up for our newsletter and get the best of the harbour every day.", "recurring"),
        ("We use cookies to make this site better, as our privacy policy says.", "recurring"),
        ("More: Ferry late again after a night of fog", "related"),
        ("Our site has a new pier and a slip, said the yard that will mend the wall.", "body"),
        ("The council told 40 subscribers of the harbour club that their dues would rise.", "body"),
        ("The US wants the ports to sign up to a plan for the harbour walls, the mayor said.", "body"),
        ("Bake the cookies you like best and sell them on the quay for the harbour wall.", "body"),
        ("“Sign up for our newsletter,” the harbour master told the crowd on the quay.", "body"),
    ],
)
def test_what_a_page_says_to_its_reader_is_no_news(line: str, kind: str) -> None:
    """Newsletters, cookies and links are told by whom they speak to; news about them is not."""
    assert kinds("Wall", PROSE, line, MORE)[2] == kind


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("<aside class='facts'><p>The wall was built in 1884 and raised twice since.</p></aside>", True),
        ("<table><tr><td>Built</td><td>1884</td></tr></table>", True),
        (
            "<aside class='related-stories'><p>The mill was built in 1884 and burned down twice since.</p></aside>",
            False,
        ),
        ("<aside><p><a href='/x'>The mill was built in 1884 and burned down twice since</a></p></aside>", False),
    ],
)
def test_a_fact_box_is_part_of_the_article(box: str, kept: bool) -> None:
    """Asides that tell something and tables are kept; boxes of other stories are not."""
    page = f"<!DOCTYPE html><html><body><article><h1>Wall</h1><p>{PROSE}</p>{box}<p>{MORE}</p></article></body></html>"

    assert ("1884" in read(page, id="a", as_="html").text) is kept


def test_a_list_that_a_sentence_announces_is_the_articles() -> None:
    """Its figures are told like a paragraph; a list below a bare line is the page's."""
    items = ("* Walls: at least 40 metres, of these", "+ 12 metres of stone", "+ 28 metres of brick", "* Boats: 7")
    told = "The harbour office has these figures for what was lost in the storm of Sunday night:"

    assert kinds("Wall", told, "Town", *items, PROSE, MORE) == ["headline", *["body"] * 8]
    assert "body" not in kinds("Wall", "Town", *items, PROSE, MORE)[1:6]


def test_short_items_among_longer_ones_are_of_the_list() -> None:
    """A list of short items alone is the page's; so are short lines between titles that are no items."""
    short, longer = ("* Two saws", "* Old rope", "* Brushes"), ("* Ten metres of stone", "* Sand from the far beach")
    lines = ("Ada Berg", "Ferry late again this week", "Bo Dahl", "Bakery wins a prize", "Eva Lund")

    above, below = ("Wall", PROSE, MORE, f"{MORE} The masons need this."), f"{PROSE} {MORE} So it said."
    within = (*short, *longer, "* Mortar for the whole of the wall", "* Wood for the new steps")
    assert kinds(*above, *within, below)[4:11] == ["body"] * 7
    assert kinds(*above, *short, below)[4:7] == ["related"] * 3
    assert kinds(*above, *lines, below)[4:9:2] == ["related"] * 3


def test_a_chapter_in_the_list_of_contents_is_no_quote() -> None:
    """What stands in a sentence too was pulled out of it."""
    chapter = "How the old harbour wall was built"
    contents = ("1. Why the wall must be mended now", f"2. {chapter}")

    assert kinds("Wall", PROSE, *contents, MORE, chapter, PROSE + " So it said.")[5] == "subheading"
    assert kinds("Wall", PROSE, f"{chapter} is told here.", MORE, chapter, PROSE + " So it said.")[4] == "pull-quote"


def test_a_page_tells_its_language() -> None:
    """The language of the page's root element is the document's, its region left out."""
    article = f"<article><h1>Wall</h1><p>{PROSE}</p><p>{MORE}</p></article>"
    page = f"<!DOCTYPE html><html lang='nb-NO'><body>{article}</body></html>"

    assert read(page, id="a", as_="html").language == "nb"


def test_the_dateline_is_parted_from_its_paragraph():
    """The first body region begins where the sentence begins."""
    document = read("OSLO: " + PROSE, id="a")

    assert [document.words(region.span) for region in document.regions] == ["OSLO:", PROSE]


def test_hard_wrapped_lines_are_one_paragraph():
    """Lines broken at a fixed width make one block up to the blank line."""
    wrapped = (
        "The town council met on the quay and agreed to repair the old\nharbour wall before winter comes to the\n"
        "islands and the boats are taken in for good. The work is to\nbegin in September."
    )

    assert kinds(wrapped, wrapped.replace("September", "October")) == ["body", "body"]


def test_single_lines_are_paragraphs():
    """Text with one paragraph a line keeps each line a block."""
    assert kinds(f"{PROSE}\n{MORE}\n{PROSE[:-1]} and snow.") == ["body", "body", "body"]


def test_a_text_without_prose_is_left_alone():
    """Where nothing looks like running text, everything is body."""
    assert kinds("Harbour wall", "Ferry late") == ["body", "body"]
    assert kinds("The wall was mended yesterday.", "4 May 2015", "Ferry late") == ["body", "body", "body"]


@given(st.text(alphabet="ab .,:|\n\r\t“”A9–", max_size=300))
def test_regions_lie_in_the_text_in_order(text: str):
    """Regions follow one another, never overlap, and begin and end with something to read."""
    try:
        document = read(text, id="a")
    except UnreadableError:
        return

    ends = 0
    for region in document.regions:
        assert ends <= region.span.start < region.span.end <= len(text)
        assert document.words(region.span).strip() == document.words(region.span)
        ends = region.span.end


@given(st.text(max_size=200))
def test_text_is_kept_unchanged(text: str):
    """The text of a document is the text that was given, character by character."""
    try:
        assert read(text, id="a", as_="text").text == text
    except UnreadableError:
        assert not text.strip("\ufeff\u200b \t\r\n\f\v\xa0")
