"""Which figures are of one matter: a score with its argument, and what excludes that two are of one."""

from dateline.aligning.matching.apart import are_apart, are_named_apart
from dateline.aligning.matching.clusters import Cluster, cluster
from dateline.aligning.matching.evidence import Evidence, Weights, evidence_of
from dateline.aligning.matching.pointed import pointed_together
from dateline.aligning.matching.score import ENOUGH, SURE, argument_of

__all__ = [
    "ENOUGH",
    "SURE",
    "Cluster",
    "Evidence",
    "Weights",
    "are_apart",
    "are_named_apart",
    "argument_of",
    "cluster",
    "evidence_of",
    "pointed_together",
]
