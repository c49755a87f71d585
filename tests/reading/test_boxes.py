"""What belongs to the page by its words or by what stands around it: offers, other stories, posts, notes, captions."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import read

TITLE = "Harbour wall to be mended"
PROSE = "The town council met on the quay and agreed to repair the old harbour wall before winter comes."
MORE = "Fishermen had asked for the work since the storm, which took forty metres of stone into the sea."
LONG = f"{MORE} The masons begin in May, and the quay will be closed to lorries until the work is done and paid for."
LAST = "The next meeting of the council is in June."
CALL = "Sign up for our newsletter and unlock this article."
OFFER = ("* All of our puzzles every day.", "* A digital copy of the printed paper.")


def kinds(*blocks: str) -> list[str]:
    """The kind of each region of a text with these blocks."""
    return [region.kind for region in read("\n\n".join(blocks), id="a").regions]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Facebook Email Twitter Copy link", "recurring"),
        ("+ Reddit", "recurring"),
        ("Advertisement 2", "recurring"),
        ("Comments are closed.", "recurring"),
        ("Email address (required)", "recurring"),
        ("8 hours ago", "related"),
        ("World 1 day ago By Ada Berg", "related"),
        ("Ada Berg | Published 4 months ago", "related"),
        ("Facebook and its rivals", "subheading"),
        ("What happened 2 hours ago", "subheading"),
        ("FILE - The wharf at Lund, as it stood in the spring of last year.", "caption"),
        ("File: the papers of the council, which anybody may now ask to read.", "body"),
        ("The wharf at Lund before the storm. Ada Berg for The Ledger", "caption"),
        ("The wharf at Lund before the storm. Ada Berg / Wire", "caption"),
        ("Masons at the wharf of Lund Bo Dahl/Wire hide caption", "caption"),
        ("Photograph: Bo Dahl", "caption"),
        ("Photography for beginners", "subheading"),
    ],
)
def test_a_line_of_the_page_is_told_by_its_words(line: str, kind: str) -> None:
    """Buttons, ways to share, ages of other stories and captions stand within the text and are none of it."""
    assert kinds(TITLE, PROSE, MORE, line, LONG, LAST)[3] == kind


def test_an_offer_is_what_stands_between_two_calls_on_the_reader() -> None:
    """Lines and lists between two of them belong to it; a paragraph, or a list between other lines, does not."""
    assert kinds(TITLE, PROSE, CALL, *OFFER, CALL, LONG)[2:6] == ["recurring"] * 4
    assert kinds(TITLE, PROSE, CALL, LONG, CALL, MORE)[3] == "body"
    assert kinds(TITLE, PROSE, "Advertisement", *OFFER, "Advertisement", LONG)[3:5] == ["body", "body"]


def test_other_stories_follow_below_their_heading() -> None:
    """Titles each with a teaser, to the end of the page; not where the article goes on below."""
    teasers = ("Ferry late again this week", "Its owner blames the tide.", "Bakery wins a prize", "Two loaves won it.")

    assert kinds(TITLE, PROSE, LONG, LAST, "Most popular", *teasers)[4:] == ["related"] * 5
    assert kinds(TITLE, PROSE, LONG, "Most popular", "1. Ferry late again", MORE, LAST)[5:] == ["body", "body"]


def test_stories_each_with_its_age_end_the_article() -> None:
    """Each with a title and one paragraph; a live report, with several paragraphs for each hour, goes on."""
    stories = [
        block
        for hour in (2, 3, 5)
        for block in ("Ferry late again this week", f"{hour} hours ago", f"The ferry was late by {hour} hours. {MORE}")
    ]
    report = [
        block
        for hour in (2, 3, 5)
        for block in (f"{hour} hours ago", *(f"{hour} {each}" for each in [PROSE, MORE, LONG]))
    ]

    assert set(kinds(TITLE, PROSE, LONG, LAST, *stories)[4:]) == {"related"}
    assert kinds(TITLE, PROSE, LONG, LAST, *report).count("body") == 12


def test_a_post_shown_from_elsewhere_is_not_in_the_words_of_the_outlet() -> None:
    """The line that signs it tells so, and takes the words above with it; a sentence with a handle does not."""
    post = ("The wall is down and nobody was told.", "— Bo Dahl (@bodahl) March 4, 2021")

    assert kinds(TITLE, PROSE, MORE, *post, LONG)[3:5] == ["related", "related"]
    assert kinds(TITLE, PROSE, MORE, "Bo Dahl (@bodahl) was there on March 4, 2021, and saw it.", LONG)[3] == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ada Berg writes of harbours and was a mason for nine years before that.", "byline"),
        ("Bo Dahl writes to the council every year and was not heard until now.", "body"),
        ("Jo Lind can be reached at jo.lind@ledger.example.", "byline"),
        ("The council can be reached at its old address on the quay until May.", "body"),
    ],
)
def test_a_note_on_the_writer_stands_at_the_end(line: str, kind: str) -> None:
    """It begins with the name of the byline, or says where to reach its writer."""
    assert kinds(TITLE, "By Ada Berg", PROSE, MORE, LONG, LAST, line)[6] == kind


def test_a_heading_tells_of_a_note_on_the_writer() -> None:
    """What stands below "About the author" is of the page, near the end of an article alone."""
    told = ("About the author", "Ada Berg", "She has written of harbours and of their walls for many years now.")

    assert kinds(TITLE, PROSE, MORE, LONG, LAST, *told)[5:] == ["byline"] * 3


def test_a_sentence_again_below_its_caption_is_its_copy() -> None:
    """The caption has who took the picture behind it, the copy has not."""
    caption = "Masons lift the first of the stones out of the water."

    assert kinds(TITLE, PROSE, MORE, f"{caption} Ada Berg for The Ledger", caption, LONG)[3:5] == [
        "caption",
        "caption-copy",
    ]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (("News The quay and who is to pay for it", "The quay and who is to pay for it"), 1),
        (("Walls: The Harbour Series", "Town Council Agrees to Repair the Old Harbour Wall"), 1),
        (("The harbour wall is to be repaired. The council has agreed.", "Ada Berg", "4 May 2015", "Share", "Save"), 0),
        (
            (
                "All views are those of their writers, and the paper answers for none of them at all.",
                "Harbour wall to be mended by the council",
                "4 May 2015",
            ),
            1,
        ),
        (
            (
                "Masons are back with adze and mallet",
                "Ada Berg | Published 15 hours ago",
                "The harbour wall and council",
            ),
            0,
        ),
        (("Ferry late again", "15 hours ago", "Harbour wall is to be repaired by the council"), 2),
        (("Harbour wall repair agreed", "Council was told for years that the harbour wall would not last"), 0),
    ],
)
def test_the_headline_is_told_by_what_stands_around_it(above: tuple[str, ...], headline: int) -> None:
    """Below the path that ends with it, below a kicker, above the line with its writer or its day."""
    document = read("\n\n".join((*above, PROSE, LONG)), id="a")

    assert document.title == above[headline]


def test_what_a_writer_is_at_the_paper_is_no_headline() -> None:
    """No line below the byline is one that is not about what the text is about, least of all that above the day."""
    head = ("By Ada Berg", "Assistant Sports Editor Follow", "4 May 2015", "Close extra ways to share")

    assert read("\n\n".join((*head, PROSE, LONG)), id="a").title is None
    assert read("\n\n".join((TITLE, *head, PROSE, LONG)), id="a").title == TITLE


def test_an_entry_of_a_list_is_no_headline() -> None:
    """A list of ways to share bears the headline once more; where the page bears it in a list only, it stands there."""
    shared = (TITLE, "Ada Berg", "4 May 2015", f"* {TITLE}", "* Facebook", PROSE, LONG)

    assert read("\n\n".join(shared), id="a").title == TITLE
    assert kinds(*shared)[:1] == ["headline"]


def test_a_caption_from_a_file_may_be_long() -> None:
    """What the picture shows is followed by what the article is about; another paragraph of that length is text."""
    long = (
        f"The wharf at Lund, as it stood in the spring of last year. {LONG} {PROSE} {LAST} (Wire Photo/Ada Berg, File)"
    )

    assert kinds(f"FILE - {long} (Wire Photo/Ada Berg, File)", TITLE, PROSE, LONG)[0] == "caption"
    assert kinds(TITLE, PROSE, long, LONG)[2] == "body"


def test_a_word_without_end_is_soon_read() -> None:
    """A question of a hundred thousand letters is no headline, and takes no longer than any text."""
    before = process_time()
    read(f"T{'a' * 120_000}?\n\n{PROSE}\n\n{LONG}", id="a")

    assert process_time() - before < 2


# Languages other than English are told by a file that takes its time to load.
@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([TITLE, PROSE, CALL, *OFFER, "Most popular", "2 hours ago", "Reply", "— A (@ab) May 4, 2021"])
    )
)
def test_any_order_of_such_blocks_can_be_read(blocks: list[str]) -> None:
    """Whatever stands beside whatever, every block keeps one part."""
    assert len(kinds("Wall", *blocks)) >= 1
