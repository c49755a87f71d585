"""Whom "he" and "she" mean who speak: the fitting speaker or subject of the nearest sentence before."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache

from dateline.resolving.attribution.told import cue_words
from dateline.resolving.attribution.voices import stands_for
from dateline.resolving.entities import tables
from dateline.resolving.view import PRONOUN, PRONOUNS, DocumentView
from dateline.rules import alternation, expression, load
from dateline.types import QuoteMark, Span

Said = tuple[QuoteMark, str | None]
FAR, NEAR = 1500, 600
SUBJECT_WITHIN = 70
WORD = re.compile(r"[^\W\d_]+")
OWNER = re.compile(r"^\s?['’]s?\s")
BEHIND_COMMA = re.compile(r",\s+(?:[\w.-]+\s+){0,4}$")
LONGEST_LEAD = 4
MOST_SILENT = 2


def subject_before(
    view: DocumentView, quote: QuoteMark, said: Sequence[tuple[QuoteMark, str | None]], word: str
) -> str | None:
    """The fitting speaker or subject of the nearest sentence before the quote; None where two could be meant."""
    found = _found_before(view, quote, said, word)
    return _unless_told_of(view, quote, said, word, found) if found else None


def _found_before(view: DocumentView, quote: QuoteMark, said: Sequence[Said], word: str) -> str | None:
    if going_on := _goes_on(view, quote, said, word):
        return going_on[0]
    start = min(quote.span.start, quote.speaker.start if quote.speaker else quote.span.start)
    back = view.sentences_back(start, most=FAR)
    is_asked = bool(back) and back[0].end > start and _is_about_the_asked(view, back[0])
    barred = {_hearer(view, quote), None if is_asked else _asker(view, quote, said)}
    of_another = _is_of_another(view, quote, word)
    for sentence in _in_reach(view, back[is_asked:], said, word, start):
        spoke = [who for other, who in said if other.cue and sentence.meets(other.cue) and other.span != quote.span]
        fitting = [who for who in spoke if who in view.people and view.goes_by(who, word) and who not in barred]
        if fitting:
            return fitting[-1]
        if any(_may_be_person(view, other, who) for other, who in said if _cued_in(sentence, other)):
            return None
        if _opens_with(view, sentence, word) or _is_of_her_own(view, sentence, word):
            continue
        if any(who is None and stands_for(view, other, word) for other, who in said if _cued_in(sentence, other)):
            return None
        here = Span(sentence.doc, sentence.start, min(sentence.end, start))
        if (lead := _led_by(view, here, said, word)) is not None:
            if len(lead) <= LONGEST_LEAD and not any(one.istitle() for one in lead[1:]):
                continue
            return None
        found, sure = _subject(view, here, said, word, barred)
        if found is None and _is_about_nameless(view, here, said, word):
            return None
        if found and sure and of_another and len(_named_in(view, here, word)) == 1:
            barred.add(found)  # of whom the words tell: '"He was late," she said' of somebody else
        elif found:
            return found if sure else None
    return None


def _in_reach(view: DocumentView, back: Iterable[Span], said: Sequence[Said], word: str, start: int) -> Iterator[Span]:
    """The sentences, up to where too many have told of something else."""
    silent = 0
    for sentence in back:
        yield sentence
        silent += sentence.end <= start and not _speaks_of(view, sentence, said, word)
        if silent > MOST_SILENT:
            return


def _speaks_of(view: DocumentView, sentence: Span, said: Sequence[Said], word: str) -> bool:
    """True for a sentence that has the pronoun, or is quoted."""
    words = (found[0].lower() for found in WORD.finditer(view.text, sentence.start, sentence.end))
    return any(PRONOUNS.get(one) == PRONOUNS.get(word) for one in words) or any(
        quote.span.meets(sentence) for quote, _ in said if quote.kind != "indirect"
    )


def _goes_on(view: DocumentView, quote: QuoteMark, said: Sequence[Said], word: str) -> tuple[str | None] | None:
    """Who spoke last, or nobody who is known, where whoever it was goes on: "he added"."""
    if not cue_words(view, quote).startswith(tuple(load("quote").words["further-stem"])):
        return None
    before = [(other, who) for other, who in said if other.cue and other.manner == "say"]
    other, who = before[-1] if before else (quote, None)
    near = 0 <= quote.span.start - other.span.end < NEAR
    if near and who is None and other.speaker and PRONOUN.match(other.speaker.of(view.text).lower()):
        return (None,)
    return (who,) if near and who in view.people and view.goes_by(who, word) else None


def _unless_told_of(view: DocumentView, quote: QuoteMark, said: Sequence[Said], word: str, found: str) -> str | None:
    """Who was found, but for reported words that tell of another before their speaker: "Ms Berg fell, she said".

    Who has just spoken may tell of another.
    """
    if quote.kind != "indirect" or quote.speaker is None or quote.speaker.start <= quote.span.start:
        return found
    told_of = _named_in(view, Span(quote.span.doc, quote.span.start, quote.speaker.start), word)
    spoke = any(who == found for other, who in said if 0 <= quote.span.start - other.span.end < SUBJECT_WITHIN)
    return found if spoke or len(told_of) != 1 or found in told_of else None


def _may_be_person(view: DocumentView, quote: QuoteMark, who: str | None) -> bool:
    """True for a speaker who was taken for no person and may be one: "said Khwaja Lie, the lawyer"."""
    if who is None or who not in view.things or view.things[who].kind == "group" or quote.speaker is None:
        return False
    name = quote.speaker.of(view.text).split()
    return len(name) > 1 and all(word[0].isupper() for word in name) and name[-1].lower() not in tables()["body-noun"]


def _is_about_nameless(view: DocumentView, sentence: Span, said: Sequence[Said], word: str) -> bool:
    """True for a sentence of the writer's that begins with somebody who has no name, for whom the pronoun may stand."""
    if any(part.covers(sentence) for quote, _ in said if quote.kind == "direct" for part in quote.parts):
        return False
    found = expression("quote", "nameless").match(view.text, sentence.start, sentence.end)
    gender = tables()["person-noun"].get(found["noun"]) if found else None
    return gender in ("they", PRONOUNS.get(word)) if gender else False


def _is_of_another(view: DocumentView, quote: QuoteMark, word: str) -> bool:
    """True for words in marks that begin with "he", where it is "he" who says them: he speaks of somebody else."""
    first = WORD.search(view.text, quote.span.start, quote.span.end)
    return quote.kind == "direct" and first is not None and first[0].lower() == word


def _named_in(view: DocumentView, sentence: Span, word: str) -> set[str]:
    return {who for _, who in view.inside(sentence) if who in view.people and view.goes_by(who, word)}


def _asker(view: DocumentView, quote: QuoteMark, said: Sequence[Said]) -> str | None:
    """Who spoke last before an answer, which is somebody else's."""
    is_answer = cue_words(view, quote).startswith(tuple(load("quote").words["reply-stem"]))
    return next((who for other, who in reversed(said) if other.cue), None) if is_answer else None


def _hearer(view: DocumentView, quote: QuoteMark) -> str | None:
    """Who is named right behind the cue: "he told Berg" is of somebody else."""
    if quote.cue is None or quote.speaker is None or quote.speaker.start > quote.cue.start:
        return None
    behind = next((row for row in view.around(Span(view.id, quote.cue.end, quote.cue.end + 2))), None)
    return behind[1] if behind and not quote.span.covers(behind[0]) else None


def _opens_with(view: DocumentView, sentence: Span, word: str) -> bool:
    """True for a sentence about whom the pronoun stands for already: nobody else that it names is meant."""
    first = WORD.search(view.text, sentence.start, sentence.end)
    return first is not None and first[0].lower() == word and not _is_named_as(view, sentence, first.end())


def _led_by(view: DocumentView, here: Span, said: Sequence[Said], word: str) -> list[str] | None:
    """The words before the pronoun where all fitting names stand behind it: nobody of "Though he met Ruiz" is Ruiz.

    None where a name comes first, and for "When he came, Ruiz said", which tells who he is.
    """
    direct = [part for quote, _ in said if quote.kind == "direct" for part in quote.parts]
    words = list(WORD.finditer(view.text, here.start, here.end))
    first = next((at for at, found in enumerate(words) if found[0].lower() == word), 0)
    named = [mention for mention, who in view.inside(here) if who in view.people and view.goes_by(who, word)]
    if not first or not named or named[0].start < words[first].start():
        return None
    quoted = any(part.start <= words[first].start() < part.end for part in direct)
    is_told = quoted or BEHIND_COMMA.search(view.text, words[first].end(), named[0].start)
    return None if is_told else [found[0] for found in words[:first]]


def _is_named_as(view: DocumentView, sentence: Span, after: int) -> bool:
    """True for "He was Tomas Ruiz, the foreman", which tells who he is."""
    people = (mention for mention, who in view.inside(sentence) if who in view.people)
    return any(_naming().fullmatch(view.text, after, mention.start) for mention in people)


def _is_of_her_own(view: DocumentView, sentence: Span, word: str) -> bool:
    """True for "Her father, Tomas Ruiz, was a diver", behind which "she" is not he, but whoever "her" stood for."""
    opening = _owning().match(view.text, sentence.start, sentence.end)
    if opening is None or PRONOUNS.get(opening[1].lower()) != PRONOUNS.get(word):
        return False
    gender = tables()["person-noun"].get(opening[2].lower(), "they")
    return gender not in ("they", PRONOUNS.get(word))


@cache
def _naming() -> re.Pattern[str]:
    """What stands between "he" and who he was."""
    return re.compile(rf"\s(?:{alternation(load('quote').words['naming-verb'])})\s(?:[A-Z][\w.]*\s){{0,3}}")


@cache
def _owning() -> re.Pattern[str]:
    return re.compile(rf"\W*({alternation(load('quote').words['owning-word'])})\s+(?:[\w-]+\s+)?(\w+)\b", re.IGNORECASE)


def _is_about_the_asked(view: DocumentView, sentence: Span) -> bool:
    """True for "Asked about Ruiz, she said": whom that names is not she."""
    first = WORD.search(view.text, sentence.start, sentence.end)
    return first is not None and first[0].lower() in load("quote").words["asked-word"]


def _cued_in(sentence: Span, quote: QuoteMark) -> bool:
    return quote.manner == "say" and quote.cue is not None and sentence.meets(quote.cue)


def _is_beside_another(text: str, sentence: Span, mention: Span, word: str) -> bool:
    """True for the one named in "fills his speeches for Ruiz": the sentence is about somebody else who is "he"."""
    before = [one.lower() for one in WORD.findall(text, sentence.start, mention.start)]
    if not before or before[-1] not in load("quote").words["before-another"]:
        return False
    return any(one in PRONOUNS and PRONOUNS[one] == PRONOUNS.get(word) for one in before[1:])


def _is_governed(text: str, sentence: Span, mention: Span) -> bool:
    """True for the Ruiz of "a walk with Ruiz": not who the sentence is about, where somebody else is named."""
    before = WORD.findall(text, sentence.start, mention.start)[-1:]
    return bool(before) and before[0].lower() in load("quote").words["before-another"]


def _subject(
    view: DocumentView, sentence: Span, said: Sequence[Said], word: str, barred: Set[str | None]
) -> tuple[str | None, bool]:
    """The first fitting person of the sentence in the writer's own words, and whether no other could be meant."""
    direct = [part for quote, _ in said if quote.kind == "direct" for part in quote.parts]
    text = view.text
    people = [
        (mention, entity)
        for mention, entity in view.inside(sentence)
        if entity in view.people and entity not in barred and view.goes_by(entity, word)
        if not any(part.covers(mention) for part in direct)
    ]
    own = [(m, e) for m, e in people if not OWNER.match(text[m.end : m.end + 4])]
    own = [(m, e) for m, e in own if not _is_governed(text, sentence, m)] or own
    if not own:
        return (people[0][1], len({e for _, e in people}) == 1) if people else (None, False)
    first, entity = own[0]
    if _is_beside_another(text, sentence, first, word):
        return entity, False
    return entity, first.start - sentence.start < SUBJECT_WITHIN or len({e for _, e in own}) == 1
