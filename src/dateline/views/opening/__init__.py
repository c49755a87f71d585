"""What a reader sees first: the title, what the account stands on, and five lines that say what is in it."""

from dateline.views.opening.lead import LeadItem, LeadLine, lead_of, lead_words
from dateline.views.opening.summary import Summary, summary_of, titled

__all__ = ["LeadItem", "LeadLine", "Summary", "lead_of", "lead_words", "summary_of", "titled"]
