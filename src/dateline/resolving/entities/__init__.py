"""Who is who: names brought to entities."""

from dateline.resolving.entities.clusters import Clusters
from dateline.resolving.entities.known import with_known_names
from dateline.resolving.entities.linking import join_names
from dateline.resolving.entities.names import plain, tables, words

__all__ = ["Clusters", "join_names", "plain", "tables", "with_known_names", "words"]
