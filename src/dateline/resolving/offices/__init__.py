"""Who held which office when."""

from dateline.resolving.offices.names import office_key
from dateline.resolving.offices.places import is_held_by_many, is_held_by_one, is_national
from dateline.resolving.offices.tenures import bound_tenures, tell_offices

__all__ = ["bound_tenures", "is_held_by_many", "is_held_by_one", "is_national", "office_key", "tell_offices"]
