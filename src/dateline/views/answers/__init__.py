"""The account in answer to one question: plain rows with a citation under each, for programs and agents."""

from dateline.views.answers.ledger import ledger, matter, why
from dateline.views.answers.overview import overview
from dateline.views.answers.people import person, quotes
from dateline.views.answers.search import passage, search
from dateline.views.answers.timeline import timeline

__all__ = ["ledger", "matter", "overview", "passage", "person", "quotes", "search", "timeline", "why"]
