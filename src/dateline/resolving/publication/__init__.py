"""When undated documents were published: what bounds the day, and the day it leaves."""

from dateline.resolving.publication.early import too_early
from dateline.resolving.publication.figures import read_figures
from dateline.resolving.publication.solve import date_documents

__all__ = ["date_documents", "read_figures", "too_early"]
