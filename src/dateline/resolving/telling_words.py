"""The words around a time that say whether it lies behind or ahead."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Tense = Literal["past", "future"]
REACH = 260
SIGNAL = re.compile(
    r"\b(?:(?P<future>will|shall|would|won['’]t|going to|scheduled|expected|due|plans?|planned|planning|slated|upcoming|"
    r"expires?|matures?|payable|effective|until|till|by|(?:is|are|was|were|set|agreed|wants?|hopes?|intends?|has|have|"
    r"prepar\w+|vowed|order\w*|decided|decision|deadline|invited\b[^.]{0,60}) to(?= [a-z])|to (?:be|begin|start|take|meet|"
    r"hold|go|visit|discuss|decide|vote)|may|might|could|can|should|must|deadline)"
    r"|(?P<past>said|was|were|had|did|has|have|been|told|came|went|took|made|met|rose|fell|began|left|won|lost|held|gave|got|"
    r"saw|found|sent|spoke|ran|sold|paid|wrote|shot|hit|led|kept|became|broke|bought|brought|built|cut|drew|felt|"
    r"flew|grew|knew|says|set|since|after|dated|ended|[a-z]{2,}ed))\b"
)
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“(]?[A-Z])|\n\s*\n")


@dataclass(frozen=True)
class Around:
    """The text on both sides of a time, looked into only where the reading needs it."""

    text: str
    start: int
    end: int

    @cached_property
    def tense(self) -> Tense | None:
        """Told by the nearest signal before it in its sentence, or else by the first after it."""
        before = [found.lastgroup for found in SIGNAL.finditer(self.sentence_before)]
        if before:
            return before[-1]  # type: ignore[return-value]
        after = SIGNAL.search(self.sentence_after)
        return after.lastgroup if after else None  # type: ignore[return-value]

    @cached_property
    def sentence_before(self) -> str:
        """The sentence up to the time."""
        before = self.text[max(0, self.start - REACH) : self.start]
        ends = [found.end() for found in SENTENCE_END.finditer(before)]
        return before[ends[-1] :] if ends else before

    @cached_property
    def sentence_after(self) -> str:
        """The sentence on from the time."""
        after = self.text[self.end : self.end + REACH]
        found = SENTENCE_END.search(after)
        return after[: found.start()] if found else after

    @cached_property
    def word_before(self) -> str:
        """The last word before the time, in lower case."""
        words = self.sentence_before.split()
        return words[-1].lower().strip("(\"“'") if words else ""
