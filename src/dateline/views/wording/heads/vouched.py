"""How far a head is told by a second text: two that agree on a day or a figure vouch for no more than both tell."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.aligning import Sources
from dateline.resolving import content_words
from dateline.types import Line, Span, Verdict
from dateline.views.wording.heads.figures import GAP, Figures, marks_in, marks_of, number_in

MATCHING: tuple[Verdict, ...] = ("agree", "compatible")
# So much of a head a second text has to tell at least, and of one that is taken for it so much.
LEAST, FAIR = 0.3, 0.5
# Or so many words of it, whatever it tells besides; and so many a head needs to be taken for another.
SEVERAL, FEW = 4, 3
# What a head is worth with a figure that one text alone tells.
WITH_ITS_OWN = 0.25
# The words that a line puts in brackets are nobody's.
INSERTED = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Vouching:
    """The words of each text that a line's claims stand in, and the numbers, not compared, that one text tells."""

    texts: tuple[frozenset[str], ...] = ()
    figures: tuple[str, ...] = ()

    def share(self, head: str) -> float:
        """How much of the head the second of the texts tells as well, from 0 to 1; all of what has one text."""
        words = content_words(INSERTED.sub("", head))
        if len(self.texts) < 2 or not words:
            return 1.0
        second = sorted((words & text for text in self.texts), key=len)[-2]
        several = LEAST if len([word for word in second if word.isalpha()]) >= SEVERAL else 0.0
        own = WITH_ITS_OWN if any(_standing(number).search(head) for number in self.figures) else 1.0
        return own * max(len(second) / len(words), several)

    def is_told(self, head: str) -> bool:
        """True for a head that two texts tell."""
        return self.share(head) >= LEAST

    def is_fair(self, head: str) -> bool:
        """True for a head of which a second text tells as much as can be asked."""
        return self.share(head) >= FAIR

    def without_own(self, head: str) -> str:
        """The head with a gap for every number that one text alone tells."""
        for number in (number for number in self.figures if number[-1].isdigit()):
            head = _standing(number).sub(GAP, head)
        return head

    def best(self, heads: Iterable[str]) -> str:
        """Of several heads of some words the one that a second text tells most of, if it tells as much as can be."""
        fair = [head for head in heads if self.is_fair(head) and len(content_words(head)) >= FEW]
        return max(fair, key=lambda head: (round(self.share(head), 1), len(head), head), default="")


def vouching_of(line: Line, figures: Figures, sources: Sources) -> Vouching:
    """What vouches for the head of a line: of several that match, and are no copies of one, the texts."""
    told: dict[str, set[Span]] = defaultdict(set)
    for claim in line.claims:
        whole = sources.sentence_at(claim.evidence)
        told[sources.first_told(claim.evidence)] |= {claim.evidence, *([whole] if whole else ())}
    if line.verdict not in MATCHING or line.sources < 2 or len(told) < 2:
        return Vouching()
    texts = tuple(content_words(" ".join(_said(spans, figures, sources))) for spans in told.values())
    marks = {text: {mark for span in spans for mark in marks_in(span, figures)} for text, spans in told.items()}
    compared = {mark for claim in line.claims for mark in marks_of(claim, figures)}
    own = [
        sources.words(mark.span)[: number_in(mark, sources.words(mark.span))].strip()
        for text, here in marks.items()
        for mark in here - compared
        if not any(mark.stated == one.stated for other, there in marks.items() if other != text for one in there)
    ]
    return Vouching(texts, tuple(number for number in own if number))


def _said(spans: Iterable[Span], figures: Figures, sources: Sources) -> Iterator[str]:
    """The words of the spans, and the names of all whom they mean."""
    for span in spans:
        yield sources.words(span)
        if lines := figures.lines:
            yield from (lines.names.get(who, "") for _, who in lines.meant.inside(span))


def _standing(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,]){re.escape(number)}(?!\w)", re.IGNORECASE)
