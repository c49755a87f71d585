"""What readers decided of lines and events, obeyed and told."""

from dateline.views.rulings.obeyed import Ruled, obeyed, renamed, standing, things_called
from dateline.views.rulings.told import ruling_words

__all__ = ["Ruled", "obeyed", "renamed", "ruling_words", "standing", "things_called"]
