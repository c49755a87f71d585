"""Who held which office when."""

from dateline.resolving.offices.deaths import deaths_of, ended_by_death, without_days_of_the_dead
from dateline.resolving.offices.departures import departures_of, ended_by_departure
from dateline.resolving.offices.names import office_key
from dateline.resolving.offices.places import is_held_by_many, is_held_by_one, is_national
from dateline.resolving.offices.tenures import bound_tenures, tell_offices
from dateline.resolving.offices.withheld import worth_telling

__all__ = [
    "bound_tenures",
    "deaths_of",
    "departures_of",
    "ended_by_death",
    "ended_by_departure",
    "is_held_by_many",
    "is_held_by_one",
    "is_national",
    "office_key",
    "tell_offices",
    "without_days_of_the_dead",
    "worth_telling",
]
