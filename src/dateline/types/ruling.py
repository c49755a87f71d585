"""A reader's word on a line of the account or on an event."""

from dataclasses import dataclass
from typing import Literal

RulingKind = Literal["join", "split", "reject", "pin", "rename", "check", "undo"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reader decided of one line ("l-k3f9z") or event ("h-k3f9z"), and why.

    `other` is what is joined with it, or the place that is set apart from it ("a.txt:120-145"); `name` what it is to be
    called. Undoing takes back what was decided of it before.
    """

    kind: RulingKind
    of: str
    other: str = ""
    name: str = ""
    by: str = ""
    reason: str = ""
