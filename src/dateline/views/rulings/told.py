"""A reader's decision in words."""

from collections.abc import Mapping

from dateline.types import Ruling, RulingKind

SAID: Mapping[RulingKind, str] = {
    "join": "joined with another",
    "split": "a statement set apart",
    "reject": "rejected",
    "pin": "put first",
    "rename": "renamed",
    "check": "checked",
    "undo": "taken back",
}


def ruling_words(ruling: Ruling) -> str:
    """What was decided, by whom and why: "checked by Ann Berg: the registry has it"."""
    by = f" by {ruling.by}" if ruling.by else ""
    return f"{SAID[ruling.kind]}{by}" + (f": {ruling.reason}" if ruling.reason else "")
