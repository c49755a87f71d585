"""Subtitles: what is said in a broadcast, without its times."""

import pytest

from dateline.reading import READERS, Article, UnreadableError, reader_among
from dateline.reading.formats.opening import chosen
from dateline.reading.formats.subtitles import read_subtitles

SRT = (
    "1\n00:00:01,000 --> 00:00:03,000\nThe ferry ran aground\n\n2\n00:00:03,000 --> 00:00:05,500\n"
    "<i>off Hollevik</i> on Monday.\n\n3\n00:00:09,000 --> 00:00:11,000\n40 people were on board.\n"
)
VTT = (
    "WEBVTT - evening news\n\nNOTE from the station\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
    "The ferry ran aground\n\n00:03.000 --> 00:05.000\nThe ferry ran aground\noff Hollevik on Monday.\n\n"
    "00:05.000 --> 00:07.000\n>> 40 people were on board.\n"
)


@pytest.mark.parametrize("written", [SRT, VTT, "\ufeff" + SRT.replace("\n", "\r\n")])
def test_what_is_said_is_read_without_its_times(written: str) -> None:
    """Lines run on, also where captions roll up; a pause or another speaker begins a paragraph."""
    ((_, article),) = read_subtitles(written.encode(), "a.srt")

    assert isinstance(article, Article)
    assert article.content == "The ferry ran aground off Hollevik on Monday.\n\n40 people were on board."


def test_subtitles_are_told_by_their_beginning() -> None:
    """Under any name; an article that tells an hour is none."""
    assert [getattr(chosen(READERS.values(), "a.txt", text.encode()), "name", None) for text in (SRT, VTT)] == [
        "subtitles",
        "subtitles",
    ]
    other = chosen(READERS.values(), "a.txt", b"1\n00:30 was the hour at which the ferry ran aground, he said.\n")
    assert other is reader_among(READERS.values(), "a.txt")


def test_a_number_that_is_said_stays() -> None:
    """Only what stands alone above the times is the number of a cue."""
    text = "WEBVTT\n\n00:01.000 --> 00:03.000\nHow many were there?\n40\n\n00:03.000 --> 00:05.000\nSo it is said.\n"

    ((_, article),) = read_subtitles(text.encode(), "a.vtt")
    assert isinstance(article, Article) and article.content == "How many were there? 40 So it is said."


def test_where_nothing_is_said_one_line_says_so() -> None:
    """Times alone are no article."""
    with pytest.raises(UnreadableError, match="leave them out"):
        [*read_subtitles(b"WEBVTT\n\n00:01.000 --> 00:03.000\n\n", "a.vtt")]
    with pytest.raises(UnreadableError, match="leave them out"):
        [*read_subtitles(b"WEBVTT\n\nThe ferry ran aground.\n", "a.vtt")]
