"""The words around a time that say whether it lies behind or ahead."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Tense = Literal["past", "future", "open"]
REACH = 260
SIGNAL = re.compile(
    r"\b(?:(?P<past>(?:had|was|were|has) (?:been )?(?:due|scheduled|planned|expected|set|supposed|to)\b)"
    r"|(?P<future>(?:will|shall|won['’]t|would(?! have)|is to|are to|going to|"
    r"(?:plan(?:s|ned|ning)?|expects?|scheduled|expected|due|set|slated|agreed|hop(?:es?|ed|ing)|"
    r"intend(?:s|ed|ing)?|vow(?:s|ed)?|promised?|prepar(?:es|ed|ing)) (?:to|for)|to be|"
    r"(?:be|being|is|are) (?:scheduled|planned|expected|due|slated)|(?:a|an|the|his|her|its|their) (?:slated|planned)|"
    r"plan(?:s|ned|ning) (?:a|an|the)|upcoming|payable|redeem|deadline|as (?:soon|early) as|(?:have|has|had) until|"
    r"(?:given?|gave|giving)(?: [a-z]+){1,3} until|"
    r"(?:extended|postponed|delayed|adjourned|put off|moved) (?:to|until|till))"
    r"(?: not)?(?: be| have)?(?: [a-z]+)?)"
    r"|(?P<timetable>(?<!the )(?<!a )(?<!an )(?<!of )(?<!to )(?:meets?|begins?|arrives?|departs?|resumes?|convenes?|"
    r"opens?|starts?|leaves?|travels?|goes|flies|takes? place|kicks? off))"
    r"|(?P<link>until|till|by|to [a-z]+)"
    r"|(?P<open>may|might|could|can|should|must|effective|would have|said|says|told|announced|reported)"
    r"|(?P<behind>was|were|had|did|has|have|been|came|went|took|made|met|rose|fell|began|left|won|lost|held|gave|got|"
    r"saw|found|sent|spoke|ran|sold|paid|wrote|shot|hit|led|kept|became|broke|bought|brought|built|cut|drew|felt|flew|grew|"
    r"knew|heard|since|after|ended|(?!un)[a-z]{2,}ed))\b"
)
TENSES: dict[str | None, Tense] = {
    "past": "open",
    "behind": "past",
    "future": "future",
    "timetable": "future",
    "link": "open",
    "open": "open",
}
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[MDSJ]r)(?<!\bMrs)(?<!\bM[st])(?<!\bSt)(?<!\b(?:Gen|Sen|Rep|Gov))[.!?][\"”’')\]]*\s+(?=[\"“(]?[A-Z])|\n\s*\n"
)


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
            # "will meet to talk on Friday", "will double by August": what links them keeps the future
            linked = before[-1] == "link" and before[-2:-1] == ["future"]
            return "future" if linked else TENSES[before[-1]]
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
