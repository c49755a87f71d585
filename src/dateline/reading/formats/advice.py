"""What to do with files that no reader reads."""

from collections.abc import Mapping

ADVICE: Mapping[str, str] = {
    **dict.fromkeys([".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub"], "save it as plain text or HTML"),
    **dict.fromkeys([".parquet", ".xlsx", ".xls", ".json"], "export it to JSONL or CSV"),
    **dict.fromkeys([".gz", ".zip", ".tar", ".xz", ".zst", ".7z", ".bz2", ".warc"], "unpack it first"),
}
