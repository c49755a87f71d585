"""Heads in the form of nouns: of an event, of a matter of the ledger, of the story."""

from dateline.views.wording.heads.events import ALONE, LONGEST, EventHead, event_head, heads_of
from dateline.views.wording.heads.known import Heads, heads
from dateline.views.wording.heads.matters import headed, is_poor
from dateline.views.wording.heads.nouns import capital, noun_of, takers_of
from dateline.views.wording.heads.title import MainEvent, event_title, main_event

__all__ = [
    "ALONE",
    "LONGEST",
    "EventHead",
    "Heads",
    "MainEvent",
    "capital",
    "event_head",
    "event_title",
    "headed",
    "heads",
    "heads_of",
    "is_poor",
    "main_event",
    "noun_of",
    "takers_of",
]
