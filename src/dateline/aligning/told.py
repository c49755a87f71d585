"""What several sources tell alike, side by side: tellings of one happening, and of what one and the same did."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from dateline.aligning.happenings import Witness, Witnesses
from dateline.aligning.sources import Sources
from dateline.resolving import content_words
from dateline.rules import load
from dateline.types import Claim, Ground, Happening, Line, Matter, Span, Story, Window

WORD = re.compile(r"\w+")
# Of a sentence printed again a word or two may be another.
PRINTED_AGAIN, SENTENCE = 0.8, 8
MOST_STATEMENTS = 12
# one of them is the word for the deed itself
FEWEST_SHARED = 3
# Of more articles than these some have words in common by chance: one word more for every doubling.
FEW_ARTICLES = 10
# What two tellings have in common besides the word for it: of days that can be one, or of what is done once, and else.
FEWEST_OF_DAY, FEWEST_BESIDE = 1, 2
# Of an event without a day, in many articles, what must speak for two of its tellings being of one.
FIRM = 1.0
# So many days later an event is named to tell of another.
LONG_PAST = 366
# the days and the sources of a telling
_Sort = tuple[Window | None, frozenset[str]]


def told_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """For every happening that several sources tell as done, planned or alleged: their tellings next to each other."""
    for happening in filter(_is_told, story.happenings):
        if sources.are_many and (_is_doubtful(happening) or _is_long_past(happening, sources)):
            continue
        told = [witnesses[telling.mark.trigger] for telling in happening.tellings]
        yield from _side_by_side(happening.id, Matter("event", happening.label), told, sources)


def _is_doubtful(happening: Happening) -> bool:
    """True for what has no day, and of which little speaks for any two tellings being of one event."""
    joined = [telling.joined for telling in happening.tellings if telling.joined]
    likest = max((sum(weight for _, weight in argument) for argument in joined), default=FIRM)
    return happening.when is None and likest < FIRM


def _is_long_past(happening: Happening, sources: Sources) -> bool:
    """True for what every article only names, years after: "the 1964 strike" tells when something else was."""
    if happening.when is None or not all(telling.mark.nominal for telling in happening.tellings):
        return False
    told = [day for telling in happening.tellings if (day := sources.published(telling.span))]
    return bool(told) and (min(told) - happening.when.hull.last).days > LONG_PAST


def said_once(lines: Iterable[Line], sources: Sources) -> Iterator[Line]:
    """The lines without those all of whose sentences an earlier one sets side by side: they are of one matter."""
    shown: list[frozenset[Span | None]] = []
    for line in lines:
        sentences = frozenset(sources.sentence_at(claim.evidence) for claim in line.claims)
        if not any(sentences <= other for other in shown):
            shown.append(sentences)
            yield line


def _is_told(happening: Happening) -> bool:
    """False for what is only supposed, asked or hoped for, of which two tellings say nothing together."""
    alleged = any(telling.mark.modality == "alleged" for telling in happening.tellings)
    return happening.status != "hypothetical" or alleged


def theme_lines(story: Story, witnesses: Witnesses, sources: Sources) -> Iterator[Line]:
    """What several sources tell alike as done by the same or to the same, where it is not one happening."""
    themes: dict[tuple[str, str, str, bool], list[tuple[Happening, Witness]]] = defaultdict(list)
    apart = {"other", *load("event").words["once"]["again"]}
    fewest = FEWEST_SHARED + max(0.0, math.log2(max(len(story.marked), 1) / FEW_ARTICLES))
    for happening in story.happenings:
        for telling in happening.tellings if happening.kind not in apart else ():
            one = witnesses[telling.mark.trigger]
            for is_doer, role in ((True, one.doers), (False, one.done_to)):
                for entity in role.named:
                    themes[(happening.kind, one.telling.mark.lemma, entity, is_doer)].append((happening, one))
    for (kind, lemma, entity, is_doer), told in sorted(themes.items()):
        if len({happening.id for happening, _ in told}) > 1 and len(told) <= MOST_STATEMENTS:
            matter = Matter("theme", kind, (entity,))
            named = content_words(sources.names.get(entity, entity))
            alike = _of_one_matter([one for _, one in told], named, fewest)
            yield from _side_by_side(f"{entity}/{lemma}/{is_doer}", matter, alike, sources)


def _of_one_matter(told: Sequence[Witness], named: frozenset[str], fewest: float) -> list[Witness]:
    """The tellings that share more with one of another article than the deed and whose it is."""
    return [
        one
        for one in told
        if any(one.span.doc != other.span.doc and len((one.words & other.words) - named) >= fewest for other in told)
    ]


def _side_by_side(about: str, matter: Matter, told: Sequence[Witness], sources: Sources) -> Iterator[Line]:
    """The tellings that another source tells alike, where of many articles two have more in common than the word."""
    alike = _told_again(told, sources)
    if not alike or (sources.are_many and not _have_more_in_common(alike, sources)):
        return
    spans = [(one, sources.readable(one.span)) for one in alike]
    claims = tuple(sources.worded(about, "told", span, one.telling.by) for one, span in spans)
    if (independent := sources.count(claims)) > 1 and not _is_one_text(claims):
        yield Line(about, matter, "told", claims, "complementary", Ground("several-sides"), independent)


def _is_one_text(claims: Sequence[Claim]) -> bool:
    """True where all words of each stand in one of them in their order, or nearly all of many: it is printed again."""
    texts = [WORD.findall((claim.text or "").casefold()) for claim in claims]
    longest = max(texts, key=lambda text: len(text))
    least = ((text, PRINTED_AGAIN if len(text) >= SENTENCE else 1.0) for text in texts)
    return all(_in_order(text, longest) >= share * len(text) for text, share in least)


def _in_order(words: Sequence[str], others: Sequence[str]) -> int:
    """How many of the words stand among the others in the same order."""
    return sum(block.size for block in SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks())


def _told_again(told: Sequence[Witness], sources: Sources) -> list[Witness]:
    """The tellings that another source tells on days that can be the same; each sort of days and sources asked once."""
    sorts = [_sort(one, sources) for one in told]
    several = dict.fromkeys(sorts)
    again = {sort for sort in several if any(_may_be_one(sort, other) for other in several)}
    return [one for one, sort in zip(told, sorts, strict=True) if sort in again]


def _have_more_in_common(told: Sequence[Witness], sources: Sources) -> bool:
    """True where two of different sources, on days that can be the same, have more in common than the word for it."""
    rows = [(one, _sort(one, sources)) for one in told]
    return any(
        _may_be_one(first, second) and _are_of_one(one, other, sources)
        for (one, first), (other, second) in combinations(rows, 2)
    )


def _are_of_one(one: Witness, other: Witness, sources: Sources) -> bool:
    """True where whom and what both clauses name, and their other words, are enough to know one matter by.

    To whom or what it was done tells most of it where a verb tells it: that counts twice.
    """
    who = (one.named | {*one.places}) & (other.named | {*other.places})
    mine, theirs = one.telling.mark, other.telling.mark
    for_it = content_words(" ".join([mine.lemma, theirs.lemma, *(sources.words(m.trigger) for m in (mine, theirs))]))
    called = content_words(" ".join(sources.names.get(entity, "") for entity in who))
    dated = bool(one.telling.when and other.telling.when)
    needed = FEWEST_OF_DAY if dated or (who and _is_done_once(one, other)) else FEWEST_BESIDE
    verbs = not (mine.nominal and theirs.nominal)
    done_to = one.done_to.entities & other.done_to.entities if verbs else frozenset[str]()
    return len(who) + len(done_to) + len((one.words & other.words) - for_it - called) >= needed


def _is_done_once(one: Witness, other: Witness) -> bool:
    """True for a deed that one and the same does, or undergoes, one time, and for what is remembered as the one."""
    once = load("event").words["once"]
    mine, theirs = one.telling.mark, other.telling.mark
    of_person = {*once["person-once"], *once["doer-once"]} & {*mine.deeds} & {*theirs.deeds}
    return bool(of_person) or (mine.kind == theirs.kind and mine.kind in (*once["one-time"], *once["remembered"]))


def _sort(one: Witness, sources: Sources) -> _Sort:
    return one.telling.when.hull if one.telling.when else None, sources.behind(one.span)


def _may_be_one(one: _Sort, other: _Sort) -> bool:
    """True where days can be the same, and sources are not."""
    apart = one[0] and other[0] and not one[0].meets(other[0])
    return not apart and not one[1] & other[1]
