"""Who said what: every quote's speaker as an entity, and the same words in several places as one utterance."""

from collections.abc import Mapping, Sequence

from dateline.resolving.attribution.bodies import body_as_it, body_called
from dateline.resolving.attribution.described import aged, apposed, described, only_points, role_meant
from dateline.resolving.attribution.offices import holder_meant, may_be_another, named_speaker, surnamed
from dateline.resolving.attribution.pronouns import subject_before
from dateline.resolving.attribution.told import is_told
from dateline.resolving.attribution.voices import is_either, joint_voice, voice_of
from dateline.resolving.attribution.wordings import same_words
from dateline.resolving.view import PRONOUN, DocumentView, Views
from dateline.types import QuoteMark, Span, Utterance

Said = tuple[QuoteMark, str | None]


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
    if joint_voice(view, quote) or is_either(view, quote.speaker):
        return None
    if PRONOUN.match(words):
        return subject_before(view, quote, before, words)
    if words == "they":
        return None
    if words == "it":
        return body_as_it(view, quote.speaker, quote, before)
    named = named_speaker(view, quote.speaker)
    if named is None and may_be_another(view, quote.speaker, before):
        return None
    named = named or holder_meant(view, quote.speaker, before)
    own = named or body_called(view, quote.speaker) or surnamed(view, quote.speaker) or role_meant(view, quote.speaker)
    own = own or apposed(view, quote.speaker)
    return own or aged(view, quote.speaker) or described(view, quote.speaker, before)


def voices_in(view: DocumentView, said: Sequence[Said]) -> dict[Span, Span]:
    """By the span of each quote whose speaker is no entity, the words that describe who speaks."""
    voices: dict[Span, Span] = {}
    last: Span | None = None
    for quote, who in said:
        unsure = who or (quote.speaker and is_either(view, quote.speaker))
        voice = None if unsure else joint_voice(view, quote) or voice_of(view, quote, last)
        if voice and not only_points(view, voice):
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
