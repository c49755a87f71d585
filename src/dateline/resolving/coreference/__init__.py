"""Where an entity is meant without its name."""

from dateline.resolving.coreference.first_person import with_first_person
from dateline.resolving.coreference.mentions import with_meant

__all__ = ["with_first_person", "with_meant"]
