"""Event mentions with their days and participants, and which of them tell of one event."""

from dateline.resolving.events.bounds import with_bounds
from dateline.resolving.events.clusters import join_tellings
from dateline.resolving.events.hours import with_event_days, with_open_days
from dateline.resolving.events.mentions import tell

__all__ = ["join_tellings", "tell", "with_bounds", "with_event_days", "with_open_days"]
