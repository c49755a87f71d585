"""What a telling says that can be held against another: its word, days, who takes part, what marks it off."""

from dateline.resolving.events.traits.sorts import YEARS, is_brought_in, kinds_of, years_in, years_of
from dateline.resolving.events.traits.telling import Amount, Traits, traits_of

__all__ = ["YEARS", "Amount", "Traits", "is_brought_in", "kinds_of", "traits_of", "years_in", "years_of"]
