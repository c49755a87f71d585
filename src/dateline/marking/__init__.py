"""Document -> Marked: what one document says, with no knowledge of the others."""

from dateline.marking.document import LAYERS, Layer, mark

__all__ = ["LAYERS", "Layer", "mark"]
