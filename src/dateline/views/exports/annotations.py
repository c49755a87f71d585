"""What was found, as Web Annotations on the articles (W3C, JSON-LD)."""

from collections.abc import Iterator
from typing import Any

from dateline.types import Account, Span
from dateline.views.exports.edtf import edtf
from dateline.views.exports.source import document_iri, fit, key_of
from dateline.views.index import Index, capital, clean, index_of, json_text
from dateline.views.quotes import speaker_words
from dateline.views.wording import when_words

Row = dict[str, Any]
AROUND = 32
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(account: Account) -> str:
    """An AnnotationCollection in one page: names, times, events, quotes and statements, each where it stands."""
    index = index_of(account)
    items = [*_names(index), *_times(index), *_events(index), *_quotes(index), *_statements(index)]
    page = {"id": "urn:dateline:page:1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": "urn:dateline:account",
        "type": "AnnotationCollection",
        "label": "dateline: what was found in the articles",
        "total": len(items),
        "first": page | {"partOf": "urn:dateline:account"},
    }
    return json_text(whole, indent=1) + "\n"


def _names(index: Index) -> Iterator[Row]:
    for entity in index.account.story.entities:
        for span in (*entity.mentions, *entity.meant, *entity.first_person):
            yield _annotation(span, "name", [entity.kind], entity.name, index, "identifying")


def _times(index: Index) -> Iterator[Row]:
    for timex in index.account.story.times:
        said = f"{when_words(timex.when)}" if timex.when else timex.value
        tags = [timex.type, *filter(None, [timex.value, edtf(timex.when)])]
        yield _annotation(timex.span, "time", list(dict.fromkeys(tags)), said, index, "identifying")


def _events(index: Index) -> Iterator[Row]:
    for happening in index.account.story.happenings:
        days = f" ({when_words(happening.when)})" if happening.when else ""
        said = capital(clean(happening.label)) + days
        for telling in happening.tellings:
            yield _annotation(telling.span, "event", [telling.mark.status], said, index, "describing")


def _quotes(index: Index) -> Iterator[Row]:
    for said in index.account.story.utterances:
        speaker = speaker_words(said, index) or "speaker not known"
        for quote in said.wordings:
            yield _annotation(quote.span, "quote", [quote.kind], speaker, index, "identifying")


def _statements(index: Index) -> Iterator[Row]:
    for line in index.account.lines:
        said = f"{line.verdict}: {capital(clean(line.subject))} ({clean(line.why)})"
        for claim in dict.fromkeys(line.claims):
            value = f"; here: {index.value(claim)}" if index.value(claim) else ""
            tags = [line.verdict, f"line {index.called[line]}"]
            yield _annotation(claim.evidence, "statement", tags, said + value, index, "assessing")


def _annotation(span: Span, kind: str, tags: list[str], said: str, index: Index, motivation: str) -> Row:
    document, words = index.documents[span.doc], clean(said)
    text = document.text
    day = index.published(span.doc)
    return {
        "id": "urn:dateline:" + key_of(kind, span.doc, span.start, span.end, words, *tags),
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": motivation},
            *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in (kind, *tags)),
            {"type": "TextualBody", "value": f"{index.outlet(span.doc)}, {day}", "purpose": "describing"},
        ],
        "target": {
            "source": document_iri(document),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": fit(span.of(text)),
                    "prefix": fit(text[max(0, span.start - AROUND) : span.start]),
                    "suffix": fit(text[span.end : span.end + AROUND]),
                },
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
        },
    }
