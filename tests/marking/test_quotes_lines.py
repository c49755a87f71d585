"""Quotes of articles that put each sentence in a line of its own."""

from tests.marking.test_quotes import quotes


def test_words_over_several_lines_are_whose_line_at_their_end_tells() -> None:
    """Words that run over lines are of whom the last line names, not of whom the sentence above tells."""
    text = (
        "Ida Falk said the lamp had been out since Easter .\n"
        '" Nobody told the pilots .\nThey steered by the church tower , " Olaf Brandt said on the quay .'
    )
    assert [(parts, speaker) for parts, speaker, _ in quotes(text)][1:] == [
        (["Nobody told the pilots .\nThey steered by the church tower"], "Olaf Brandt")
    ]


def test_words_over_lines_without_a_speaker_of_their_own_follow_the_report() -> None:
    """Where no line names another, the words are of whom the sentence above tells."""
    text = (
        "Ida Falk said the lamp had been out since Easter .\n"
        '" Nobody told the pilots .\nThey steered by the church tower . "'
    )
    assert {speaker for _, speaker, _ in quotes(text)} == {"Ida Falk"}


def test_an_answer_is_whose_line_below_says_so() -> None:
    """A line of nothing but a speaker and a verb of speech tells whose the words above it are."""
    text = '" I have sold it , " she said .\n" To whom ? "\nBrandt asked .\nThe rain had stopped .'
    assert [(parts, speaker) for parts, speaker, _ in quotes(text)] == [
        (["I have sold it"], "she"),
        (["To whom ?"], "Brandt"),
    ]


def test_a_line_below_that_leads_other_words_does_not_claim_those_above() -> None:
    """A line that introduces the words behind it says nothing of those above."""
    text = '" I have sold it , " she said .\n" And the boat ? "\nBrandt asked : " To whom ? "'
    assert ("And the boat ?", "Brandt") not in {(part, who) for parts, who, _ in quotes(text) for part in parts}


def test_a_mark_that_slipped_into_the_next_line_closes_words_that_ended() -> None:
    """Words that ended with a full stop are not of whom the line with their last mark tells."""
    text = (
        'Ida Falk said : " The lamp is out .\nThe pilots know it .\n'
        '" The harbour master , Olaf Brandt , said it would burn again .'
    )
    assert all(speaker != "Olaf Brandt" for parts, speaker, _ in quotes(text) if "The lamp is out ." in parts[0])
