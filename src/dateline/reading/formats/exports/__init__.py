"""What services of news export: several articles in one text, each with its outlet, its day and its byline."""

from dateline.reading.formats.exports import factiva, nexis, nexis_uni, proquest

EXPORTS = (nexis.READER, nexis_uni.READER, proquest.READER, factiva.READER)

__all__ = ["EXPORTS"]
