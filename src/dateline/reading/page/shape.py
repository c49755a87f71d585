"""How a block of text looks: whether it ends like a sentence, is set like a title, or is a name and nothing else."""

import re
import string

WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
CLOSED = re.compile(r"(?:[.!?…;,:]|[.!?…,]\s*[\"'”’»)\]]+|[\"”’»]\s*[.,]|--?|—|–|''|``|[\"”])[\s)\]]*$")
QUOTE_MARKS = "\"'“‘«`"
BULLET = re.compile(r"[-–—*•·▪>]\s|\(?\d{1,2}[.)]\s|\(?[a-zA-Z][.)]\s")
SMALL = frozenset(
    [
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "but",
            "by",
            "for",
            "from",
            "in",
            "into",
            "is",
            "it",
            "its",
            "nor",
            "of",
            "off",
        ),
        *("on", "onto", "or", "over", "per", "so", "than", "the", "to", "up", "via", "vs", "vs.", "with"),
    ]
)
NAME = re.compile(r"(?:[^\W\d_a-z][\w'’.-]*|(?:de|van|von|der|den|da|bin|al|el|la|le|and|&))$")
PROSE_WORDS = 12
ENDING = 16


def words(text: str) -> list[str]:
    """The words of a block, numbers left out."""
    return WORD.findall(text)


def is_closed(text: str) -> bool:
    """True where the block ends as a sentence, a clause or a quotation does."""
    return bool(CLOSED.search(text, max(0, len(text) - ENDING)))


def is_prose(text: str) -> bool:
    """True for a block of running text: it ends like a sentence and is no title, or is too long for a title."""
    count = len(text.split())
    return count > 45 or (is_closed(text) and count >= PROSE_WORDS and title_share(text) < 0.75)


def title_share(text: str) -> float:
    """How many of its longer words are capitalised."""
    heavy = [word for word in words(text) if word.lower() not in SMALL]
    return sum(word[0].isupper() for word in heavy) / len(heavy) if heavy else 0.0


def is_line(text: str, *, most: int) -> bool:
    """True for a short line that begins like a title and does not end like a sentence."""
    opening = text[0]
    begins = opening.isupper() or opening.isdigit() or opening in QUOTE_MARKS
    return begins and len(text.split()) <= most and not is_closed(text) and not BULLET.match(text)


def is_name(text: str) -> bool:
    """True for two to four capitalised words and nothing else."""
    parts = text.strip(string.whitespace + "-–—").split()
    return 2 <= len(parts) <= 4 and all(NAME.match(part) for part in parts) and parts[0][0].isupper()


def key(text: str) -> str:
    """The bare words, for finding the same words again."""
    return " ".join(re.findall(r"\w+", text.lower()))
