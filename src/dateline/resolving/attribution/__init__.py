"""Who speaks each quote, and which quotes are wordings of one utterance."""

from dateline.resolving.attribution.bodies import Heads, called, heads_in
from dateline.resolving.attribution.offices import holders_of, is_office_of
from dateline.resolving.attribution.speakers import resolve_speakers
from dateline.resolving.attribution.wordings import weighty

__all__ = ["Heads", "called", "heads_in", "holders_of", "is_office_of", "resolve_speakers", "weighty"]
