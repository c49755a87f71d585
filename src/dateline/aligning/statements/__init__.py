"""What sentences tell that no mark carries, compared: what brought something about, what rank a thing has."""

from dateline.aligning.statements.cause import Cause, causes
from dateline.aligning.statements.cause_lines import cause_lines
from dateline.aligning.statements.rank import Rank, ranks
from dateline.aligning.statements.rank_lines import rank_lines
from dateline.aligning.statements.topic import Page, Topic, pages_of

__all__ = ["Cause", "Page", "Rank", "Topic", "cause_lines", "causes", "pages_of", "rank_lines", "ranks"]
