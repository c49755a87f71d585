"""Quotes in the same words put together, by the runs of words they share; no pair is looked at that shares none."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import timedelta
from difflib import SequenceMatcher

from dateline.resolving.entities import Clusters, tables, words
from dateline.resolving.stems import stem
from dateline.types import Document, QuoteMark

Said = tuple[QuoteMark, str | None]
Words = tuple[str, ...]
DIGITS = re.compile(r"\d+")
RUN = 3
COMMON = 40
SHARE = 0.7
IN_ORDER = 0.8
FEWEST_WORDS = 6
FEWEST_LETTERS = 5
NEAR = timedelta(7)
NEGATIONS = frozenset({"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot"})
NEGATED = re.compile(r"(?:is|are|was|were|do|does|did|wo|would|has|have|had|ca|could|should)nt")


def same_words(said: Sequence[Said], documents: Mapping[str, Document]) -> list[list[Said]]:
    """The quotes in groups of one wording and no two speakers, each group in order, by their first quote.

    Wordings that differ in a word or two are of one utterance where outlets give them to one speaker in the same week.
    """
    ordered = sorted(said, key=lambda entry: (entry[0].span, entry[0].kind))
    spoken = [_words(quote, documents[quote.span.doc].text) for quote, _ in ordered]
    clusters = Clusters[int, str]()
    speakers = [speaker for _, speaker in ordered]
    shared = _shared([_runs(found) for found in spoken])
    nearly = [
        (one, other)
        for one, other in shared
        if _is_one_speech(ordered[one], ordered[other], documents) and _is_reworded(spoken[one], spoken[other])
    ]
    alike = [pair for pair in _alike(shared, spoken) if not _is_another_report(pair, ordered, spoken)]
    for one, other in sorted({*alike, *nearly}):
        first, second = clusters.top(one), clusters.top(other)
        known = {speakers[first], speakers[second]} - {None}
        is_one_stand = ordered[one][0].denied == ordered[other][0].denied
        if (
            len(known) < 2
            and is_one_stand
            and _fit(spoken[one], spoken[other])
            and clusters.join(one, other, "the same words")
        ):
            speakers[clusters.top(one)] = next(iter(known), None)
    groups: dict[int, list[Said]] = defaultdict(list)
    for index, entry in enumerate(ordered):
        groups[clusters.top(index)].append(entry)
    return list(groups.values())


def _fit(one: Words, other: Words) -> bool:
    """True where no figure in digits differs: words with another figure are another statement."""
    ours, theirs = ({found for word in spoken for found in DIGITS.findall(word)} for spoken in (one, other))
    return ours <= theirs or theirs <= ours


def _words(quote: QuoteMark, text: str) -> Words:
    return tuple(word for part in quote.parts for word in words(part.of(text)))


def _runs(found: Words) -> frozenset[Words]:
    return frozenset(found[at : at + RUN] for at in range(len(found) - RUN + 1))


def _shared(runs: Sequence[frozenset[Words]]) -> Counter[tuple[int, int]]:
    """How many runs of words two quotes share, for those that share any."""
    where: dict[Words, list[int]] = defaultdict(list)
    for index, own in enumerate(runs):
        for run in own:
            where[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found in where.values():
        if 1 < len(found) <= COMMON:
            shared.update((one, other) for at, one in enumerate(found) for other in found[at + 1 :])
    return shared


def _alike(shared: Mapping[tuple[int, int], int], spoken: Sequence[Words]) -> list[tuple[int, int]]:
    """Pairs of quotes of which the shorter has most of its runs of words in the longer."""
    lengths = [len(_runs(found)) for found in spoken]
    return [
        (one, other)
        for (one, other), count in shared.items()
        if count >= 2 and count >= SHARE * min(lengths[one], lengths[other])
    ]


def _is_another_report(pair: tuple[int, int], said: Sequence[Said], spoken: Sequence[Words]) -> bool:
    """True for reported words that put one word for another: "it was caused by arson", "it was caused by lightning"."""
    if any(said[at][0].kind != "indirect" for at in pair):
        return False
    ours, theirs = (spoken[at] for at in pair)
    known = [{stem(word) for word in words} for words in (ours, theirs)]
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return any(
        how == "replace" and _tells_more(ours[a:b], known[1]) and _tells_more(theirs[c:d], known[0])
        for how, a, b, c, d in changes
    )


def _tells_more(found: Words, known: Set[str]) -> bool:
    """True where one of the words is told by none of the known, and is more than a link."""
    return any(len(word) >= FEWEST_LETTERS and stem(word) not in known for word in found)


def _is_one_speech(one: Said, other: Said, documents: Mapping[str, Document]) -> bool:
    """True for one speaker in two articles of a week."""
    if one[1] is None or one[1] != other[1] or one[0].span.doc == other[0].span.doc:
        return False
    days = [documents[quote.span.doc].published for quote, _ in (one, other)]
    windows = sorted((dating.window for dating in days if dating), key=lambda window: window.first)
    return len(windows) == 2 and windows[1].after - windows[0].first <= NEAR


def _is_reworded(ours: Words, theirs: Words) -> bool:
    """True for nearly the same words in the same order, with the same figures and negations."""
    shorter = min(len(ours), len(theirs))
    if shorter < FEWEST_WORDS or weighty(ours) != weighty(theirs):
        return False
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= IN_ORDER * shorter


def weighty(found: Words) -> frozenset[str]:
    """The words that make another statement: figures and negations."""
    numbers = tables()["number-word"]
    return frozenset(
        word
        for word in found
        if word in NEGATIONS or NEGATED.fullmatch(word) or word in numbers or any(map(str.isdigit, word))
    )
