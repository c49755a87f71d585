"""Event mentions with their days and participants, and which of them tell of one event."""

from dateline.resolving.events.clusters import join_tellings
from dateline.resolving.events.mentions import entities_in, mentions_by_document, mentions_in, tell

__all__ = ["entities_in", "join_tellings", "mentions_by_document", "mentions_in", "tell"]
