"""What the user decides: who is one and who is not, and what is to be thought of a line or an event."""

from dateline.edges.deciding.lines import decide_from, keep_rulings, rulings_in
from dateline.edges.deciding.people import keep_decision, names_of, people_of, show_people

__all__ = ["decide_from", "keep_decision", "keep_rulings", "names_of", "people_of", "rulings_in", "show_people"]
