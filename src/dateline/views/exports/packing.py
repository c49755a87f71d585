"""Several files as one ZIP, the same bytes for the same files."""

import io
import re
import zipfile
from collections.abc import Mapping

MEDIA = "application/zip"
LONGEST = 60


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files in one ZIP, in their order, without a clock."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return whole.getvalue()


def file_name(number: int, id: str, suffix: str) -> str:
    """A name for the file of a document that no system refuses: "0003-post.txt.tml"."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", id).strip("-.")[-LONGEST:]
    return f"{number:04d}-{plain or 'document'}{suffix}"
