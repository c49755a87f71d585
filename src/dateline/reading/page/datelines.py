"""The words before the first sentence that say from where, when and by which agency a report comes."""

import re
from dataclasses import dataclass

CAPS = r"[A-Z][A-Z.'’-]+(?:[ -][A-Z][A-Z.'’]+){0,3}"
SMALL = r"(?!(?:On|In|At|By|From|Since|Until|The|And|But|After|Before|As|For)\b)"
TITLED = SMALL + r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|del|la|al|el|of)){0,3}"
MORE = rf"(?:[,/] ?(?:{TITLED}))"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = rf"(?:[,(]? ?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:19|20)\d\d)?\)?)"
AGENCY = r"\((?P<agency>[A-Z][\w.&+'’/ -]{1,30})\)"
DASH = r"(?:--?|–|—|_|―|:)"
OPEN = r"(?=\s+[\"“‘'`«]?[A-Z0-9]|\s*$)"
SURE = re.compile(
    rf"(?:(?P<place>{CAPS}{MORE}{{0,2}}|{TITLED}{MORE}{{0,2}})(?:{DATE})? ?[,/]? ?{AGENCY}(?:{DATE})? ?{DASH}{{1,2}}"
    rf"|(?P<place2>{CAPS}{MORE}{{0,2}}|{TITLED}{MORE}{{0,2}}){DATE} ?{DASH}{{1,2}}"
    rf"|{CAPS}{MORE}{{1,2}} ?(?:--|–|—|―)"
    rf"|{DATE} ?\((?P<agency3>[A-Z][\w.&+'’/ -]{{1,30}})\) ?{DASH}{{1,2}}"
    rf"|\((?P<agency2>[A-Z][\w.&+'’/ -]{{1,30}})\) ?{DASH}{{1,2}}){OPEN}"
)
LIKELY = re.compile(
    rf"(?P<place>{CAPS}{MORE}{{0,2}}(?: ?{AGENCY})?) ?(?:--?|–|—|_|―){{1,2}}{OPEN}"
    rf"|(?P<place2>{TITLED}{MORE}{{0,2}}) ?(?:--|–|—|_|―){{1,2}}{OPEN}"
    rf"|(?P<place3>{CAPS}{MORE}{{0,2}}):{OPEN}"
)


AGENCIES = ("agency", "agency2", "agency3")


@dataclass(frozen=True, slots=True)
class Opening:
    """How many characters the dateline takes, and the agency it names."""

    length: int
    agency: str | None


def find_opening(text: str, *, first: bool) -> Opening | None:
    """The dateline that a paragraph opens with; the weaker shapes count in the first paragraph only."""
    match = SURE.match(text) or (LIKELY.match(text) if first else None)
    if match is None or len(match.group()) > 90:
        return None
    named = match.groupdict()
    return Opening(match.end(), next((found for key in AGENCIES if (found := named.get(key))), None))
