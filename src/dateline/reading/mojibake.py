"""Text in UTF-8 that was once read as Windows-1252, and shows "â€™" for "’": put right, character by character."""

import re

# The characters of Windows-1252 that stand for the bytes 80 to 9f, by their byte; the rest up to bf are themselves.
SPECIAL = {char: byte for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "replace")) != "\ufffd"}
REST = f"[\x80-\xbf{''.join(SPECIAL)}]"
# Programs that set words apart with blanks did so within such a character too ("Lundâ€ ™ s").
SPACED = rf"â€ ™(?: (?=[b-z]\b))?|â€ (?:{REST}|\ufffd)|[ÂÃ] [\xa1-\xbf]"
# What stands in no text that was read as it was written.
SURE = re.compile(rf"â€|[ÂÃ] ?[\xa1-\xbf]|â{REST}{REST}")
BROKEN = re.compile(rf"{SPACED}|[\xc2-\xdf]{REST}|[\xe1-\xef]{REST}{{2}}|\xf0{REST}{{3}}|â€\ufffd?")
WORD = re.compile(rf"(?:{SPACED}|\S)+")
# Of the closing mark the last byte has no character in Windows-1252; it was lost, or became a box.
LOST = 0x9D


def mended(text: str) -> str:
    """The text as it was written; one that was read so is given back as it is."""
    return BROKEN.sub(_written, text) if SURE.search(text) else text


def mended_in_place(text: str) -> str:
    """The same, with blanks behind each word that became shorter: every word begins where it did."""
    return WORD.sub(lambda found: mended(found[0]).ljust(len(found[0])), text) if SURE.search(text) else text


def _written(found: re.Match[str]) -> str:
    bare = found[0].replace(" ", "").removesuffix("\ufffd")
    content = bytes(SPECIAL.get(char, ord(char) & 0xFF) for char in bare)
    try:
        return (content + bytes([LOST]) if bare == "â€" else content).decode()
    except UnicodeDecodeError:
        return found[0]
