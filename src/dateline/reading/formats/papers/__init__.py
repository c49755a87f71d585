"""Papers: files of word processors and PDF, whose text is handed on and read as what it is."""

from dateline.reading.formats.papers import docx, pdf, rtf

PAPERS = (pdf.READER, docx.READER, rtf.READER)

__all__ = ["PAPERS"]
