"""Files that others are packed in: each member is handed on, and read by the reader of its own kind."""

from dateline.reading.formats.archives import compressed, tar, warc, zip

ARCHIVES = (warc.READER, tar.READER, compressed.READER, zip.READER)

__all__ = ["ARCHIVES"]
