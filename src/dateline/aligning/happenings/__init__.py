"""What is told of one happening: its days, place and outcome, and whether two tellings are of one deed."""

from dateline.aligning.happenings.aspects import outcome_lines, where_lines
from dateline.aligning.happenings.cases import case_lines
from dateline.aligning.happenings.cliques import cliques
from dateline.aligning.happenings.days import day_lines, days_anew
from dateline.aligning.happenings.deeds import deed_lines
from dateline.aligning.happenings.retold import retold_lines
from dateline.aligning.happenings.same import Witness, Witnesses, are_alike, is_one_deed, witnesses_of

__all__ = [
    "Witness",
    "Witnesses",
    "are_alike",
    "case_lines",
    "cliques",
    "day_lines",
    "days_anew",
    "deed_lines",
    "is_one_deed",
    "outcome_lines",
    "retold_lines",
    "where_lines",
    "witnesses_of",
]
