"""Who said what: every quote's speaker as an entity, and the same words in several places as one utterance."""

from collections.abc import Sequence

from dateline.resolving.speakers_bodies import body_as_it, body_called
from dateline.resolving.speakers_pronouns import subject_before
from dateline.resolving.speakers_scene import PRONOUN, Scene, scenes_of
from dateline.resolving.speakers_titles import holder_meant, named_speaker
from dateline.resolving.speakers_wordings import same_words
from dateline.types import Entity, Marked, QuoteMark, Utterance

Said = tuple[QuoteMark, str | None]


def resolve_speakers(marked: tuple[Marked, ...], entities: tuple[Entity, ...]) -> tuple[Utterance, ...]:
    """The utterances of a story, in order of their first wording; a speaker in doubt is None."""
    said: list[Said] = []
    for scene in scenes_of(marked, entities):
        said.extend(speakers_in(scene))
    documents = {entry.document.id: entry.document for entry in marked}
    return tuple(_utterance(group) for group in same_words(said, documents))


def speakers_in(scene: Scene) -> list[Said]:
    """The document's quotes with their speakers; each may lean on the ones before."""
    said: list[Said] = []
    for quote in sorted(scene.marked.quotes, key=lambda quote: quote.span):
        said.append((quote, _speaker(scene, quote, said)))
    return said


def _speaker(scene: Scene, quote: QuoteMark, before: Sequence[Said]) -> str | None:
    if quote.speaker is None:
        return _carried_on(scene, quote, before)
    words = scene.marked.document.words(quote.speaker).strip().lower()
    if PRONOUN.match(words):
        return subject_before(scene, quote, before, words)
    if words == "they":
        return None
    if words == "it":
        return body_as_it(scene, quote.speaker, quote, before)
    named = named_speaker(scene, quote.speaker) or holder_meant(scene, quote.speaker, before)
    return named or body_called(scene, quote.speaker)


def _carried_on(scene: Scene, quote: QuoteMark, before: Sequence[Said]) -> str | None:
    """The speaker of the paragraph before, where a new paragraph is nothing but a direct quote."""
    if quote.kind != "direct" or not before:
        return None
    last, speaker = before[-1]
    text = scene.marked.document.text
    between = text[last.span.end : quote.span.start]
    after = text[quote.span.end : quote.span.end + 3].lstrip(".,!?\"”’'")
    alone = between.rstrip("\"“‘' ").endswith("\n") and (not after or after.startswith("\n"))
    return speaker if alone and last.kind == "direct" and between.strip().count("\n") < 2 else None


def _utterance(group: Sequence[Said]) -> Utterance:
    wordings = tuple(quote for quote, _ in group)
    first = wordings[0].span
    speaker = next((speaker for _, speaker in group if speaker), None)
    return Utterance(f"{first.doc}:{first.start}-{first.end}", speaker, wordings)
