"""A model's rules on single words find the same by look-up as by spaCy's own matcher."""

import pytest
import spacy
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from dateline.marking.syntax import installed_model, model
from dateline.marking.wordrules import look_up_words

TEXTS = (
    "The ferry hasn't sailed since Monday, and nobody's sure who'd want it to; there are four of them that've rusted.",
    "“Ain't that so?” she'd asked. “Let's go, y'all, we're gonna be late, and nothin' I'm told has got ta wait.”",
    "Not one of those who had been there did what they'd have done, which is why that matters more than this.",
    "There is a mill.  There 's another\n\none.\tTo be, or not to be: c'm on, that's $12.50, isn't it?",
    "  ",
    "",
)
ALONE = (
    {"TAG": "NN"},
    {"LOWER": {"IN": ["ferry", "mill"]}},
    {"TAG": {"NOT_IN": ["NN", ""]}, "IS_SPACE": False},
    {"LOWER": {"REGEX": "^f.*y$"}},
    {"LOWER": "boat", "OP": "+"},
    {"SHAPE": "Xx"},
    {"tag": "NN"},
    {"LENGTH": {">=": 6}},
    {"LOWER": {"IN": ["ferry"], "NOT_IN": ["mill"]}},
    {},
)


def told(document: Doc) -> list[tuple[str, ...]]:
    """What the rules and the lemmatizer after them say of each word."""
    return [(word.text, word.pos_, str(word.morph), word.lemma_, word.tag_, word.dep_) for word in document]


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_told_the_same(text: str) -> None:
    """The installed model's rules, looked up, say of every word what the model says by itself."""
    assert told(model()(text)) == told(spacy.load(installed_model())(text))


@pytest.mark.parametrize("pattern", ALONE, ids=str)
def test_a_pattern_that_cannot_be_looked_up_is_matched(pattern: dict[str, object]) -> None:
    """Whatever a rule asks of a word, and wherever that word is in its pattern, the same words are found."""
    language = spacy.blank("en")
    words = ["The", "ferry", "passed", "Mr", "Boat", "boat", "boat", "mill", "."]
    document = Doc(language.vocab, words=words, tags=["DT", "NN", "VBD", "NNP", "NNP", "NN", "NN", "", "."])
    ruler = AttributeRuler(language.vocab)
    ruler.add([[pattern], [{"LOWER": "the"}, pattern]], {"POS": "NOUN"}, index=-1)
    ruler.add([[{"LOWER": "boat"}]], {"POS": "PROPN", "LEMMA": "ship"})
    before = set(ruler.match(document))
    look_up_words(ruler)
    assert set(ruler.match(document)) == before
