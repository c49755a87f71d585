"""What stands where in a document."""

from dataclasses import replace

from dateline.resolving.view import DocumentView, views_of, with_speakers
from dateline.types import Entity, QuoteMark, Span, Utterance
from tests.builders import document

TEXT = "Ida Falk met Olaf Berg.\n\nThe ferry sank; she swam. “It was cold,” Ida Falk said."


def at(words: str, after: int = 0) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words, after)
    return Span("a", start, start + len(words))


def view() -> DocumentView:
    """The text with its sentences, two people and a quote."""
    sentences = tuple(
        map(at, ("Ida Falk met Olaf Berg.", "The ferry sank; she swam.", "“It was cold,” Ida Falk said."))
    )
    said = at("It was cold,")
    quote = QuoteMark(said, (said,), at("Ida Falk", 40), at("said"), "direct", "test")
    ida = Entity("ida", "Ida Falk", "person", ("Ida Falk",), (at("Ida Falk"), at("Ida Falk", 40)))
    olaf = Entity("olaf", "Olaf Berg", "person", ("Olaf Berg",), (at("Olaf Berg"),))
    entry = replace(document(TEXT), sentences=sentences, quotes=(quote,))
    return with_speakers(views_of([entry], [ida, olaf]), [Utterance("u", "ida", (quote,))])["a"]


def test_a_place_is_looked_up_in_its_sentence_and_block() -> None:
    """The sentence that covers a span and the block that it stands in are found; nothing covers two sentences."""
    seen, sank = view(), at("sank")
    block = seen.block_of(sank)

    assert seen.sentence_of(sank) == at("The ferry sank; she swam.")
    assert seen.sentence_of(Span("a", 0, sank.end)) is None
    assert block is not None
    assert block.span.of(TEXT) == TEXT[at("The ferry").start :]


def test_sentences_before_a_place_come_nearest_first() -> None:
    """Looking back begins with the sentence that the place lies in, and ends where it is too far."""
    back = view().sentences_back(at("swam").start, most=1000)

    assert [span.of(TEXT) for span in back] == ["The ferry sank; she swam.", "Ida Falk met Olaf Berg."]
    assert len(view().sentences_back(at("swam").start, most=30)) == 1


def test_mentions_are_told_apart_by_whether_they_lie_within() -> None:
    """A mention that only meets the span is around it, and not inside it."""
    cut = Span("a", 0, at("Olaf Berg").end - 1)

    assert view().within(cut) == ["ida", "olaf"]
    assert view().entities_in(cut) == ("ida",)


def test_quoted_words_have_their_speaker() -> None:
    """A place in a quote is found with who speaks it; the writer's own words are in none."""
    assert view().quote_of(at("cold")) == (at("It was cold,"), "ida")
    assert view().quote_of(at("ferry")) is None


def test_the_people_of_a_story_are_held_once() -> None:
    """However many documents ask who is a person."""
    ida = Entity("ida", "Ida Falk", "person", ("Ida Falk",), (at("Ida Falk"),))
    one, two = views_of([document(TEXT), document(TEXT, id="b")], [ida]).values()

    assert one.people is two.people


def test_she_is_the_first_fitting_person_of_the_nearest_sentence_that_names_one() -> None:
    """The pronoun is looked for backwards, and by the pronoun that a given name calls for."""
    assert view().who(at("she")) == "ida"


def test_who_is_named_behind_a_noun_is_meant_by_it() -> None:
    """ "The captain, Ida Falk, swam" is of Ida Falk; "after the captain, Ida Falk swam" is not."""
    told = {
        "The captain, Ida Falk, swam.": "ida",
        "The captain Ida Falk swam.": "ida",
        "After the captain, Ida Falk swam.": None,
        "They took the captain Ida Falk's ship.": None,
    }
    for words, found in told.items():
        start = words.index("Ida Falk")
        ida = Entity("ida", "Ida Falk", "person", ("Ida Falk",), (Span("a", start, start + 8),))
        seen = views_of([document(words)], [ida])["a"]

        assert seen.named_behind(Span("a", 0, len(words[:start].rstrip(", ")))) == found
