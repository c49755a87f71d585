"""Who somebody is in this story: offices, words, and what is told of them."""

from functools import lru_cache

from dateline.types import Entity, QuoteMark, Utterance
from dateline.views.answers.cited import Row, cited, days, in_parts
from dateline.views.chronicle import Asked, entries, people, utterances
from dateline.views.index import Index, clean
from dateline.views.quotes import said_words, speaker_words
from dateline.views.stints import Stint, stints_of

MOST_CITED = 4


def person(index: Index, name: str) -> Row:
    """The people who go by the name: their other names, their offices with the words, and how much is told of them."""
    found = people(index, Asked(person=name)) if name.strip() else []
    return in_parts(found, lambda one: _person(one, index), start=0, most=10)


def _person(one: Entity, index: Index) -> Row:
    asked = Asked(person=one.id)
    return {
        "name": clean(one.name),
        "also_called": [clean(name) for name in one.names if name != one.name],
        "documents": len({span.doc for span in one.mentions}),
        "offices": [_stint(stint, index) for stint in stints_of(one, index)],
        "events": len(entries(index, asked)),
        "utterances": len(utterances(index, asked)),
    }


def _stint(stint: Stint, index: Index) -> Row:
    return {
        "office": stint.office,
        "held": stint.bounds,
        "cited": [cited(span, index) for span in stint.words[:MOST_CITED]],
    }


def quotes(index: Index, asked: Asked, *, words: str = "", start: int = 0, most: int = 20) -> Row:
    """What was said, by whom, in every wording; only of a person, of certain days, or with these words in it."""
    wanted, told = words.casefold(), utterances(index, asked)
    found = [said for said in told if any(wanted in one for one in _wordings(index)[said.id])] if words else told
    return in_parts(found, lambda said: _utterance(said, index), start=start, most=most)


@lru_cache(maxsize=1)
def _wordings(index: Index) -> dict[str, list[str]]:
    """By utterance, its wordings, to be looked through."""
    return {
        said.id: [said_words(quote, index).casefold() for quote in said.wordings]
        for said in index.account.story.utterances
    }


def _utterance(said: Utterance, index: Index) -> Row:
    return {
        "speaker": speaker_words(said, index) or None,
        **days(said.when),
        "wordings": [_wording(quote, index) for quote in said.wordings[:MOST_CITED]],
    }


def _wording(quote: QuoteMark, index: Index) -> Row:
    return {"said": said_words(quote, index), "kind": quote.kind} | cited(quote.span, index)
