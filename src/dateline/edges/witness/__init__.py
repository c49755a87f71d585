"""A language model as a witness: it points, our own readers read, and nothing is believed for its word."""

from dateline.edges.witness.command import Wanted, witness_story
from dateline.edges.witness.documents import witnessed_documents

__all__ = ["Wanted", "witness_story", "witnessed_documents"]
