"""Where an entity is meant without its name."""

from dateline.resolving.coreference.mentions import with_meant

__all__ = ["with_meant"]
