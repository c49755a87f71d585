"""Document -> Marked: what one document says, with no knowledge of the others."""

from dateline.marking.document import LAYERS, Layer, mark
from dateline.marking.sentences import Sentences, sentences_of

__all__ = ["LAYERS", "Layer", "Sentences", "mark", "sentences_of"]
