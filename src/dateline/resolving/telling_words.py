"""The words around a time that say whether it lies behind or ahead."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Tense = Literal["past", "future", "open"]
REACH = 260
SIGNAL = re.compile(
    r"\b(?:(?P<past>(?:had|was|were|has) (?:been )?(?:due|scheduled|planned|expected|set|supposed|to)\b)"
    r"|(?P<future>(?:will|shall|won['’]t|is to|are to|going to|"
    r"(?:plans?|expects?|scheduled|expected|due|set|slated|agreed) (?:to|for)|to be|"
    r"(?:be|being|is|are) (?:scheduled|planned|expected|due|slated)|upcoming|payable|redeem|deadline)"
    r"(?: not)?(?: be| have)?(?: [a-z]+)?)"
    r"|(?P<open>would|may|might|could|can|should|must|until|till|by|to [a-z]+|said|says|told|announced|reported)"
    r"|(?P<behind>was|were|had|did|has|have|been|came|went|took|made|met|rose|fell|began|left|won|lost|held|gave|got|"
    r"saw|found|sent|spoke|ran|sold|paid|wrote|shot|hit|led|kept|became|broke|bought|brought|built|cut|drew|felt|flew|grew|"
    r"knew|since|after|ended|[a-z]{2,}ed))\b"
)
TENSES: dict[str | None, Tense] = {"past": "past", "behind": "past", "future": "future", "open": "open"}
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
            return TENSES[before[-1]]
        after = SIGNAL.search(self.sentence_after)
        return TENSES[after.lastgroup] if after else None

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
