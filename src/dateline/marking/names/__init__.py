"""Names: candidates, and the one place that decides which of them stand."""

from dateline.marking.names.lexicon import NameLexicon, name_lexicon
from dateline.marking.names.mark import mark_names

__all__ = ["NameLexicon", "mark_names", "name_lexicon"]
