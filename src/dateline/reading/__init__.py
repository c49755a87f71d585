"""Bytes and rows to Documents: text, regions, publication date."""

from dateline.reading.article import read

__all__ = ["read"]
