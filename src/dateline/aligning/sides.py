"""What belongs side by side: tellings of a happening, holders of an office, names of a body, views of a matter."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dateline.aligning.sources import Sources
from dateline.resolving import is_national, office_key, views_of
from dateline.rules import alternation, load
from dateline.types import Claim, Entity, Ground, GroundCode, Happening, Line, Matter, Span, Story, Telling, Tenure

MOST_STATEMENTS = 12
DOERS = frozenset({"person", "body", "group", "place"})


def who_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every happening told by several documents with its doers: who is named as having done it."""
    names = {entity.id: entity.name for entity in story.entities if entity.kind in DOERS}
    doers = _doers(story)
    for happening in story.happenings:
        claims = [
            Claim(happening.id, "who", telling.span, sources.of[telling.span.doc], telling.by, entity=entity)
            for telling in happening.tellings
            for entity in doers.get(telling.mark.trigger, ())
            if entity in names
        ]
        documents = {claim.evidence.doc for claim in claims}
        if len(documents) < 2:
            continue
        by_document: dict[str, set[str | None]] = defaultdict(set)
        for claim in claims:
            by_document[claim.evidence.doc].add(claim.entity)
        same = len({frozenset(entities) for entities in by_document.values()}) == 1
        named = tuple(sorted({claim.entity or "" for claim in claims}))
        ground = Ground("doer-same") if same else Ground("doers-named", entities=named)
        verdict, ground = sources.weighed(claims, "agree" if same else "complementary", ground)
        matter = Matter("event", happening.label)
        yield Line(happening.id, matter, "who", tuple(claims), verdict, ground, sources.count(claims))


def _doers(story: Story) -> dict[Span, tuple[str, ...]]:
    """By trigger word, the entities that are themselves agents of the event."""
    views = views_of(story.marked, story.entities)
    found = {}
    for happening in story.happenings:
        for telling in happening.tellings:
            view = views[telling.span.doc]
            near = [(agent, *row) for agent in telling.mark.agents for row in view.inside(agent)]
            heads = {who for agent, mention, who in near if _heads(mention, agent, view.text)}
            found[telling.mark.trigger] = tuple(sorted(heads))
    return found


def _heads(mention: Span, phrase: Span, text: str) -> bool:
    """True where the mention is what the phrase is about, not a part of its description."""
    before, after = text[phrase.start : mention.start], text[mention.end : phrase.end]
    return not _describing().search(before) and bool(_closing().match(after))


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('event').words['doer-phrase']['describing'])})\s", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    words = alternation(load("event").words["doer-phrase"]["closing"])
    return re.compile(rf"(?:['’]s?)?\s*(?:$|,|\(|(?:{words})\b)", re.IGNORECASE)


def told_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every happening told by several articles that are no copies: the tellings next to each other."""
    for happening in story.happenings:
        if len({sources.originals[doc] for doc in happening.documents}) > 1:
            yield _side_by_side(happening.id, Matter("event", happening.label), [*happening.tellings], sources)


def theme_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """What several sources tell of the same kind about the same entity, where it is not one happening."""
    themes: dict[tuple[str, str], list[tuple[Happening, Telling]]] = defaultdict(list)
    for happening in story.happenings:
        for telling in happening.tellings:
            for entity in telling.entities[:4]:
                if happening.kind not in ("other", "speak"):
                    themes[(happening.kind, entity)].append((happening, telling))
    for (kind, entity), told in sorted(themes.items()):
        documents = {telling.span.doc for _, telling in told}
        happenings = {happening.id for happening, _ in told}
        if len(documents) > 1 and len(happenings) > 1 and len(told) <= MOST_STATEMENTS:
            matter = Matter("theme", kind, (entity,))
            yield _side_by_side(f"{entity}/{kind}", matter, [telling for _, telling in told], sources)


def _side_by_side(about: str, matter: Matter, tellings: list[Telling], sources: Sources) -> Line:
    spans = [(telling, sources.readable(telling.span)) for telling in tellings]
    claims = [
        Claim(about, "told", span, sources.of[span.doc], telling.by, text=sources.words(span))
        for telling, span in spans
    ]
    return Line(about, matter, "told", tuple(claims), "complementary", Ground("several-sides"), sources.count(claims))


def holder_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every office named in several documents: who held it; several holders follow one another."""
    offices: dict[tuple[str, str | None], list[Tenure]] = defaultdict(list)
    for tenure in story.tenures:
        offices[(office_key(tenure.office), tenure.of)].append(tenure)
    for (_, of), tenures in sorted(offices.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        by_span = {held.span: held for one in tenures for held in (*one.held, *one.out)}
        told = sorted(by_span.items(), key=lambda row: sources.place(row[0]))
        if len({span.doc for span, _ in told}) < 2:
            continue
        office = tenures[0].office
        about = f"{office}/{of or ''}"
        claims = [Claim(about, "holder", span, sources.of[span.doc], entity=held.person) for span, held in told]
        same = len({claim.entity for claim in claims}) == 1
        matter = Matter("office", office, (of,) if of else ())
        code: GroundCode = "holder-same" if same else _one_after_another(tenures)
        verdict, ground = sources.weighed(claims, "agree" if same else "complementary", Ground(code))
        yield Line(about, matter, "holder", tuple(claims), verdict, ground, sources.count(claims))


def _one_after_another(tenures: Sequence[Tenure]) -> GroundCode:
    """How several holders stand to each other, as far as the days told are apart."""
    if tenures[0].of is None and not is_national(tenures[0].office):
        return "holders-of-what-not-told"
    runs = [[held.as_of for held in tenure.held if held.as_of] for tenure in tenures]
    spans = sorted((min(w.first for w in run), max(w.first for w in run)) for run in runs if run)
    apart = all(one[1] < other[0] for one, other in pairwise(spans))
    return "holders-one-after-another" if apart else "holders-several"


def name_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every body that goes by different full names in different documents: those names."""
    for entity in story.entities:
        if entity.kind not in ("body", "group"):
            continue
        first = _first_by_document(entity, sources)
        long_names = {name for name, _ in first if " " in name}
        if len({span.doc for _, span in first}) > 1 and len(long_names) > 1:
            claims = [
                Claim(entity.id, "told", span, sources.of[span.doc], text=name) for name, span in first if " " in name
            ]
            if len({claim.evidence.doc for claim in claims}) < 2:
                continue
            verdict, ground = sources.weighed(claims, "agree", Ground("names-of-one-body"))
            matter = Matter("name", entity.name, (entity.id,))
            yield Line(entity.id, matter, "told", tuple(claims), verdict, ground, sources.count(claims))


def _first_by_document(entity: Entity, sources: Sources) -> list[tuple[str, Span]]:
    found: dict[tuple[str, str], Span] = {}
    for span in entity.mentions:
        found.setdefault((sources.words(span).casefold(), span.doc), span)
    return [(name, span) for (name, _), span in found.items()]


def said_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every utterance that several documents report: its wordings."""
    for said in story.utterances:
        if len({quote.span.doc for quote in said.wordings}) < 2:
            continue
        claims = [
            Claim(said.id, "said", q.span, sources.of[q.span.doc], said.speaker, text=sources.words(q.span))
            for q in said.wordings
        ]
        same = len({_plain(claim.text or "") for claim in claims}) == 1
        matter = Matter("utterance", claims[0].text or "", (said.speaker,) if said.speaker else ())
        ground = Ground("words-same" if same else "words-differ")
        verdict, ground = sources.weighed(claims, "agree" if same else "compatible", ground)
        yield Line(said.id, matter, "said", tuple(claims), verdict, ground, sources.count(claims))


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
