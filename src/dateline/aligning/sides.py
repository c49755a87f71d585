"""What belongs side by side: doers of a deed, holders of an office, names of a body, wordings of an utterance."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from dateline.aligning.happenings import Witness, Witnesses, is_one_deed
from dateline.aligning.sources import Sources
from dateline.resolving import content_words, is_held_by_many, is_national, office_key
from dateline.rules import load
from dateline.types import (
    Claim,
    Entity,
    Ground,
    GroundCode,
    Happening,
    Line,
    Matter,
    OfficeHeld,
    Span,
    Story,
    Tenure,
    Verdict,
)

FEWEST_SAID = 4
# Of a few words within many these are a saying that anybody may repeat.
FEW_OF_MANY, MANY = 5, 3
DOERS = frozenset({"person", "body", "group", "place"})


def who_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """For every deed told by several documents: who is named as having done it."""
    persons = {entity.id for entity in story.entities if entity.kind in DOERS}
    for happening in story.happenings:
        told = _of_one_deed([witnesses[telling.mark.trigger] for telling in happening.tellings])
        # Whom it was done to did not do it: "his release", and "he shot himself" among shots at another.
        undergone = frozenset().union(*(one.done_to.entities for one in told))
        claims = [
            Claim(happening.id, "who", one.span, sources.of[one.span.doc], one.telling.by, entity=entity)
            for one in told
            for entity in sorted((one.doers.entities & persons) - undergone)
        ]
        if len({claim.evidence.doc for claim in claims}) > 1:
            yield _who_line(happening, claims, sources)


def _of_one_deed(told: Sequence[Witness]) -> list[Witness]:
    """The tellings that say the same was done to the same, on days that can be one; doers are left open."""
    done = [one for one in told if one.is_asserted and one.done_to]
    return [one for one in done if any(_is_told_by(one, other) for other in done if other.span.doc != one.span.doc)]


def _is_told_by(one: Witness, other: Witness) -> bool:
    """True where the two tell of one deed; of what is done again, on no known day, more must be said of it in both."""
    if not is_one_deed(one, other):
        return False
    once = load("event").words["once"]
    of_life = {*once["has-its-day"], *once["once-a-while"]} - {*once["once"]}
    if one.telling.when or other.telling.when or one.telling.mark.kind in of_life:
        return True
    roles = (one.doers, one.done_to, other.doers, other.done_to)
    names = frozenset[str]().union(*(role.words for role in roles if role.entities))
    return bool((one.words & other.words) - names - content_words(one.telling.mark.lemma))


def _who_line(happening: Happening, claims: list[Claim], sources: Sources) -> Line:
    by_document: dict[str, set[str | None]] = defaultdict(set)
    for claim in claims:
        by_document[claim.evidence.doc].add(claim.entity)
    same = len({frozenset(entities) for entities in by_document.values()}) == 1
    named = tuple(sorted({claim.entity or "" for claim in claims}))
    ground = Ground("doer-same") if same else Ground("doers-named", entities=named)
    verdict, ground = sources.weighed(claims, "agree" if same else "complementary", ground)
    matter = Matter("event", happening.label)
    return Line(happening.id, matter, "who", tuple(claims), verdict, ground, sources.count(claims))


def holder_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every office named in several documents: who held it; several holders follow one another.

    Of many articles some tell of the office of another time or place, so that several holders are no matter of theirs.
    """
    for tenures in _by_office(story):
        same = len({tenure.person for tenure in tenures}) == 1
        if (sources.are_many and not same) or _is_sought(tenures[0].office):
            continue
        rows, code = _of_one_holder(tenures) if same else (_tellings(tenures), _one_after_another(tenures))
        told = sorted(rows.items(), key=lambda row: sources.place(row[0]))
        if code is None or len({span.doc for span, _ in told}) < 2:
            continue
        office, of = tenures[0].office, next((tenure.of for tenure in tenures if tenure.of), None)
        about = f"{office}/{of or ''}"
        claims = [Claim(about, "holder", span, sources.of[span.doc], entity=held.person) for span, held in told]
        matter = Matter("office", _worded(tenures), (of,) if of else ())
        agreed: Verdict = "agree" if code in ("holder-same", "holder-before-same") else "complementary"
        verdict, ground = sources.weighed(claims, agreed, Ground(code))
        yield Line(about, matter, "holder", tuple(claims), verdict, ground, sources.count(claims))


def _is_sought(office: str) -> bool:
    """True for what is no office yet: whoever runs for one is a candidate beside others, and then no more."""
    return not load("title").words["candidacy"].keys().isdisjoint(office.split())


def _by_office(story: Story) -> Iterator[list[Tenure]]:
    """The tenures by office and land."""
    offices: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in story.tenures:
        offices[office_key(tenure.office), tenure.of or ""].append(tenure)
    for key in sorted(offices):
        yield offices[key]


def _worded(tenures: Sequence[Tenure]) -> str:
    """The office in the longest words that two documents have for it: what one alone calls somebody is no office."""
    documents: dict[str, set[str]] = defaultdict(set)
    for held in _tellings(tenures).values():
        documents[held.office].add(held.span.doc)
    several = [office for office, docs in documents.items() if len(docs) > 1]
    return max(several, key=lambda office: (len(office), office), default=tenures[0].office)


def _tellings(tenures: Sequence[Tenure]) -> dict[Span, OfficeHeld]:
    """The tellings of all by where they stand."""
    return {held.span: held for one in tenures for side in (one.held, one.out) for held in side}


def _of_one_holder(tenures: Sequence[Tenure]) -> tuple[dict[Span, OfficeHeld], GroundCode | None]:
    """The tellings of a single holder: those in office, or else those out of it; both where one follows the other."""
    rows = _tellings(tenures)
    held, out = (
        {span: row for span, row in rows.items() if (row.status in ("current", "acting")) == is_held}
        for is_held in (True, False)
    )
    former = all(row.status == "former" for row in out.values())
    if len({span.doc for span in held}) > 1:
        return held, "holder-same"
    if len({span.doc for span in out}) > 1:
        return out, "holder-before-same" if former else "holder-same"
    days, left = ([row.as_of for row in side.values() if row.as_of] for side in (held, out))
    follows = bool(days and left) and max(day.last for day in days) < min(day.first for day in left)
    return rows, "holder-since-left" if former and follows else None


def _one_after_another(tenures: Sequence[Tenure]) -> GroundCode | None:
    """How several holders stand to each other; None of an office of many, or where it is not told of what they are."""
    office, of = tenures[0].office, tenures[0].of
    if is_held_by_many(office) or (of is None and not is_national(office)):
        return None
    if _are_apart(tenures):
        return "holders-one-after-another"
    return "holders-several" if of else None


def _are_apart(tenures: Sequence[Tenure]) -> bool:
    """True where the days told of each holder lie before or after those of every other."""
    runs = [[held.as_of for held in tenure.held if held.as_of] for tenure in tenures]
    spans = sorted((min(w.first for w in run), max(w.first for w in run)) for run in runs if run)
    return all(one[1] < other[0] for one, other in pairwise(spans))


def name_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every body that goes by different full names in different documents of a few: those names."""
    for entity in story.entities:
        if sources.are_many or entity.kind not in ("body", "group"):
            continue
        first = _first_by_document(entity, sources)
        long_names = {name for name, _ in first if " " in name}
        if len({span.doc for _, span in first}) > 1 and len(long_names) > 1:
            claims = [
                Claim(entity.id, "told", span, sources.of[span.doc], text=name) for name, span in first if " " in name
            ]
            if len({claim.evidence.doc for claim in claims}) < 2:
                continue
            ground = Ground("names-of-one-body")
            matter = Matter("name", entity.name, (entity.id,))
            yield Line(entity.id, matter, "told", tuple(claims), "complementary", ground, sources.count(claims))


def _first_by_document(entity: Entity, sources: Sources) -> list[tuple[str, Span]]:
    found: dict[tuple[str, str], Span] = {}
    for span in entity.mentions:
        found.setdefault((sources.words(span).casefold(), span.doc), span)
    return [(name, span) for (name, _), span in found.items()]


def said_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every utterance that several documents report: those of its wordings that another has much of.

    One that is cut short says the same words.
    """
    for said in story.utterances:
        words = {quote.span: sources.words(quote.span) for quote in said.wordings}
        for again in _said_again(words):
            claims = [Claim(said.id, "said", at, sources.of[at.doc], said.speaker, text=words[at]) for at in again]
            said_plainly = {_plain(claim.text or "") for claim in claims}
            same = all(words in max(said_plainly, key=len) for words in said_plainly)
            shortest = min(claims, key=lambda claim: len(claim.text or "")) if same else claims[0]
            matter = Matter("utterance", shortest.text or "", (said.speaker,) if said.speaker else ())
            ground = Ground("words-same" if same else "words-differ")
            verdict, ground = sources.weighed(claims, "agree" if same else "compatible", ground)
            yield Line(said.id, matter, "said", tuple(claims), verdict, ground, sources.count(claims))


def _said_again(words: Mapping[Span, str]) -> list[list[Span]]:
    """The wordings that another document has again, those together of which one has what the other has."""
    parts: list[set[Span]] = []
    for one, other in combinations(words, 2):
        if _is_said_again(one, other, words):
            met = [part for part in parts if part & {one, other}]
            parts = [part for part in parts if part not in met] + [{one, other}.union(*met)]
    return [[span for span in words if span in part] for part in parts]


def _is_said_again(one: Span, other: Span, words: Mapping[Span, str]) -> bool:
    """True where another document has the same words, or half of those that tell what is said."""
    if one.doc == other.doc or _plain(words[one]) == _plain(words[other]):
        return one.doc != other.doc
    first, second = content_words(words[one]), content_words(words[other])
    short, long = sorted((len(first), len(second)))
    fewest = FEW_OF_MANY if long > MANY * short else FEWEST_SAID
    return len(first & second) >= max(fewest, short / 2)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
