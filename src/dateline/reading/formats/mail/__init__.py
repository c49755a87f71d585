"""Messages: mail, boxes of mail, and pages that a browser saved as one file."""

from dateline.reading.formats.mail import eml, mbox, mhtml

MAIL = (mhtml.READER, mbox.READER, eml.READER)

__all__ = ["MAIL"]
