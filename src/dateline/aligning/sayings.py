"""What is said of one matter, side by side: by several holders in like words, or where a model points at it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.aligning.happenings import cliques
from dateline.aligning.sources import Sources
from dateline.aligning.worded import likeness, named_words, near_pairs, weights_of
from dateline.resolving import content_words, views_of
from dateline.types import Ground, Line, Matter, PointMark, QuoteMark, Span, Story, TitleMark, Utterance, Verdict

ALIKE, FEWEST_NAMED, FEWEST_WORDS = 0.2, 2, 2
# Of many articles some have words in common by chance, and must be more alike.
ALIKE_OF_MANY = 0.4
LONGEST = 320


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence in which somebody says something, and whom and what it names.

    Its words are those of what is said: not the holder's, not the word for saying it, and no office of anybody.

    `holder` are the words for who says it, `called` those of them that are names.
    """

    evidence: Span
    words: frozenset[str]
    named: frozenset[str]
    said: Utterance
    holder: frozenset[str]
    called: frozenset[str]


def saying_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for what different holders say of one matter in two documents; one utterance told twice is none."""
    sayings = [*_sayings(story, sources)]
    weights = weights_of(sayings)
    names = content_words(" ".join(sources.names.values()))
    needed = ALIKE_OF_MANY if sources.are_many else ALIKE
    of: dict[Span, Saying] = {}
    held: dict[frozenset[Span], None] = {}
    for one, other in near_pairs(sayings):
        if _are_of_two(one, other) and likeness(one, other, weights) >= needed and _share_enough(one, other, names):
            held[frozenset((one.evidence, other.evidence))] = None
            of |= {one.evidence: one, other.evidence: other}
    for group in cliques(held):
        yield _line([of[span] for span in sorted(group, key=sources.place)], sources)


def _sayings(story: Story, sources: Sources) -> Iterator[Saying]:
    views = views_of(story.marked, story.entities)
    called = {entity.id: content_words(" ".join(entity.names)) for entity in story.entities}
    repeats = {entry.document.id for entry in story.marked if entry.document.repeats}
    titles = {entry.document.id: entry.titles for entry in story.marked}
    for said in story.utterances:
        for quote in said.wordings:
            sentence = _sentence(quote, sources)
            if sentence and quote.span.doc not in repeats and quote.told and quote.clausal and quote.speaker:
                holder = content_words(sources.words(quote.speaker))
                named = (who for who in views[sentence.doc].entities_in(sentence) if not called[who] & holder)
                words = (
                    content_words(sources.words(sentence)) - holder - _of_any_matter(quote, sentence, titles, sources)
                )
                names = named_words(sources.words(quote.speaker))
                yield Saying(sentence, words, frozenset(named), said, holder, names)


def _of_any_matter(
    quote: QuoteMark, sentence: Span, titles: Mapping[str, Sequence[TitleMark]], sources: Sources
) -> frozenset[str]:
    """The words of a sentence that it has in common with others of any matter: for saying it, and for offices."""
    told = [sources.words(quote.cue)] if quote.cue else []
    for title in titles[sentence.doc]:
        if sentence.covers(title.span):
            told += _besides(title.span, [span for span in (title.person, title.of) if span], sources)
    return content_words(" ".join(told))


def _besides(span: Span, named: Sequence[Span], sources: Sources) -> Iterator[str]:
    """The words of a title that are neither its holder nor what it is of."""
    start = span.start
    for name in sorted(named):
        yield sources.words(Span(span.doc, start, max(start, name.start)))
        start = max(start, name.end)
    yield sources.words(Span(span.doc, start, max(start, span.end)))


def _sentence(quote: QuoteMark, sources: Sources) -> Span | None:
    """The sentence of the quote, where it is not too long to say one thing and holds most of what is said."""
    found = sources.sentence_at(quote.span)
    return found if found and len(found) <= LONGEST and found.end + 1 >= quote.span.end else None


def _are_of_two(one: Saying, other: Saying) -> bool:
    """True for two utterances of two holders."""
    same = one.said.speaker is not None and one.said.speaker == other.said.speaker
    alike = one.called & other.called if one.called or other.called else one.holder & other.holder
    return one.said.id != other.said.id and not same and not alike


def _share_enough(one: Saying, other: Saying, names: frozenset[str]) -> bool:
    """True where the two name several in common, and have words in common beside the names."""
    return len(one.named & other.named) >= FEWEST_NAMED and len((one.words & other.words) - names) >= FEWEST_WORDS


def _line(group: Sequence[Saying], sources: Sources) -> Line:
    shared = frozenset.intersection(*(one.named for one in group))
    entities = tuple(sorted(shared, key=lambda who: (sources.mentions[who], who))[:FEWEST_NAMED])
    about = group[0].said.id
    claims = tuple(sources.worded(about, "told", one.evidence, one.said.speaker) for one in group)
    matter = Matter("theme", "sayings", entities)
    return Line(about, matter, "told", claims, "complementary", Ground("several-sides"), sources.count(claims))


def point_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """A line for every question to which a language model puts sentences of two documents.

    Nothing is held against anything for its word: they stand side by side, or as one told more and less closely.
    """
    groups: dict[str, list[PointMark]] = defaultdict(list)
    for entry in story.marked:
        for point in entry.points:
            groups[point.group].append(point)
    for label, points in sorted(groups.items()):
        if len({point.span.doc for point in points}) > 1:
            yield _line_of_points(label, points, sources)


def _line_of_points(label: str, points: Sequence[PointMark], sources: Sources) -> Line:
    told = sorted(points, key=lambda point: sources.place(point.span))
    claims = tuple(sources.worded(label, "told", point.span) for point in told)
    alike = all(point.is_alike for point in points)
    beside: tuple[Verdict, Ground] = ("complementary", Ground("several-sides"))
    verdict, ground = sources.weighed(claims, "compatible", Ground("said-alike")) if alike else beside
    matter = Matter("utterance", min((claim.text or "" for claim in claims), key=len))
    return Line(label, matter, "told", claims, verdict, ground, sources.count(claims))
