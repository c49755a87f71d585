"""Who said what: every quote's speaker as an entity, and the same words in several places as one utterance."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache

from dateline.resolving.attribution.bodies import body_as_it, body_called
from dateline.resolving.attribution.offices import aged, holder_meant, named_speaker, role_meant, surnamed
from dateline.resolving.attribution.told import cue_words, is_told
from dateline.resolving.attribution.voices import joint_voice, stands_for, voice_of
from dateline.resolving.attribution.wordings import same_words
from dateline.resolving.entities import tables
from dateline.resolving.view import PRONOUN, PRONOUNS, DocumentView, Views
from dateline.rules import alternation, expression, load
from dateline.types import QuoteMark, Span, Utterance

Said = tuple[QuoteMark, str | None]
FAR, NEAR = 1500, 600
SUBJECT_WITHIN = 70
WORD = re.compile(r"[^\W\d_]+")
OWNER = re.compile(r"^\s?['’]s?\s")


def resolve_speakers(views: Views) -> tuple[Utterance, ...]:
    """The utterances of a story, in order of their first wording; a speaker in doubt is None."""
    said: list[Said] = []
    voices: dict[Span, Span] = {}
    for doc in sorted(views):
        own = speakers_in(views[doc])
        said.extend(
            (quote, who) for quote, who in own if quote.clausal and quote.told and is_told(views[doc], quote, who)
        )
        voices |= voices_in(views[doc], own)
    documents = {doc: view.marked.document for doc, view in views.items()}
    return tuple(_utterance(group, voices) for group in same_words(said, documents))


def speakers_in(view: DocumentView) -> list[Said]:
    """The document's quotes with their speakers; each may lean on the ones before."""
    said: list[Said] = []
    for quote in sorted(view.marked.quotes, key=lambda quote: quote.span):
        said.append((quote, _speaker(view, quote, said)))
    return said


def _speaker(view: DocumentView, quote: QuoteMark, before: Sequence[Said]) -> str | None:
    if quote.speaker is None:
        return None
    words = view.marked.document.words(quote.speaker).strip().lower()
    if joint_voice(view, quote):
        return None
    if PRONOUN.match(words):
        return subject_before(view, quote, before, words)
    if words == "they":
        return None
    if words == "it":
        return body_as_it(view, quote.speaker, quote, before)
    named = named_speaker(view, quote.speaker) or holder_meant(view, quote.speaker, before)
    own = named or body_called(view, quote.speaker) or surnamed(view, quote.speaker) or role_meant(view, quote.speaker)
    return own or aged(view, quote.speaker)


def voices_in(view: DocumentView, said: Sequence[Said]) -> dict[Span, Span]:
    """By the span of each quote whose speaker is no entity, the words that describe who speaks."""
    voices: dict[Span, Span] = {}
    last: Span | None = None
    for quote, who in said:
        if voice := None if who else joint_voice(view, quote) or voice_of(view, quote, last):
            voices[quote.span] = voice
        if quote.cue and quote.manner == "say":
            last = voice
    return voices


def _utterance(group: Sequence[Said], voices: Mapping[Span, Span]) -> Utterance:
    wordings = tuple(quote for quote, _ in group)
    first = wordings[0].span
    speaker = next((speaker for _, speaker in group if speaker), None)
    voice = None if speaker else next((voices[quote.span] for quote in wordings if quote.span in voices), None)
    return Utterance(f"{first.doc}:{first.start}-{first.end}", speaker, wordings, voice=voice)


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
    for sentence in back[is_asked:]:
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
        found, sure = _subject(view, here, said, word, barred)
        if found is None and _is_about_nameless(view, here, said, word):
            return None
        if found and sure and of_another and len(_named_in(view, here, word)) == 1:
            barred.add(found)  # of whom the words tell: '"He was late," she said' of somebody else
        elif found:
            return found if sure else None
    return None


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
    return re.compile(rf"\s(?:{alternation(load('quote').words['naming-verb'])})\s(?:[\w-]+\s){{0,3}}")


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
