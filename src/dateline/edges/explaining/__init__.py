"""What `dateline explain` tells: which rules fire on a sentence and what they make, how an article got its date."""

from dateline.edges.explaining.dating import explain_dating
from dateline.edges.explaining.sentence import explain

__all__ = ["explain", "explain_dating"]
