"""Lines that belong to the page and not to the article: links to other stories, legal lines, sharing buttons."""

import re
from functools import cache

from dateline.rules import alternation, load

MOST_TO_READER = 70
QUOTED = re.compile('["“”«»]')
HEADING = re.compile(
    r"(?:(?:related|recommended|similar|further|latest|more|other|top|popular|trending|recent|must|most|also|editors?['’]?s?)\s+)?"
    r"(?:news|articles?|stor(?:y|ies)|topics?|posts?|reading|links?|read|viewed|shared|content|headlines|coverage|videos?"
    r"|picks?|also|tags?|keywords|comments?)"
    r"|related|recommended|trending|see also|read also|read more|read next|also read|more on this(?: story| topic)?"
    r"|more from [\w .&'’]{2,30}|you (?:may|might)(?: also)? (?:like|be interested in)|don['’]t miss"
    r"|what to read next|up next",
    re.IGNORECASE,
)
LONE = frozenset(
    {"news", "article", "story", "content", "read", "reading", "also", "topic", "post", "video", "coverage"}
)
LINK = re.compile(
    r"(?:read (?:more|also|next|this)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|news|links?|topics?))?"
    r"|more on this|watch(?: (?:now|also|more))?|(?:re)?tweet|tags?|topics?|keywords|filed under"
    r"|categor(?:y|ies))\s*[:|>»]\s*\S",
    re.IGNORECASE,
)
LEGAL = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,20}\d{4}|all rights reserved|may not be (?:published|reproduced|republished)"
    r"|^(?:click here|sign up (?:for|to)|subscribe (?:to|now)|follow us|follow \S+ on|share (?:this|on)|like us on"
    r"|download (?:the|our) app|join (?:our|the) \w+ channel|advertisement$|(?:story )?continues below|loading\b"
    r"|print this)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^(?:photos?|pictures?|images?|credit|file (?:photo|picture|image)|pictured|caption|video)\b\s*(?:by\b|[:/|-])"
    r"|\((?:\w+ ){0,3}(?:photo|picture|image|file)s?\b[^)]{0,50}\)|\b(?:photo|picture|image)s?"
    r"\s?(?:by|:|/|courtesy|credit)"
    r"|\b(?:getty images|file photo|afp photo|ap photo|shutterstock|/ ?(?:afp|reuters|ap|epa))\W*$",
    re.IGNORECASE,
)
BYLINE = re.compile(r"(?:by|story by|written by|reported by|text by|from|words by)\s*:?\s+(?=[A-Z])", re.IGNORECASE)
CREDITS = re.compile(
    r"\(?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|translated|written) by\s+(?-i:[A-Z])"
    r"|^(?:source|author)s?\s*:",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s+\|(?:\s+|$)")
SENTENCE_END = re.compile(r"[a-z][.!?][\"'”’]*$")
ADDRESS = re.compile(r"(?:https?\s?:\s?/|www\s?\.)[^\n]{3,300}", re.IGNORECASE)


def is_link_heading(text: str) -> bool:
    """True for a heading over links to other stories ("Related News")."""
    bare = text.strip(" :…>»-–—|").lower()
    return bare not in LONE and bool(HEADING.fullmatch(bare))


def is_ticker(text: str) -> bool:
    """True for several titles or menu words joined by bars, none of them a sentence."""
    if text.count("|") < 2 or len(SEPARATOR.findall(text)) < 2:
        return False
    return not any(SENTENCE_END.search(part.strip()) for part in SEPARATOR.split(text))


def is_address(text: str) -> bool:
    """True for a web address and nothing else."""
    return bool(ADDRESS.fullmatch(text))


def is_to_reader(text: str) -> bool:
    """True for a paragraph in which the page speaks to its reader of itself: a newsletter, comments, cookies."""
    if len(text.split()) > MOST_TO_READER or QUOTED.search(text):
        return False
    called = _words("reader-word").search(text) or _calls().search(text)
    return bool(called and _words("site-word").search(text))


def is_link(text: str) -> bool:
    """True for a line that announces another story or its topics: "More: Ferry late again"."""
    return bool(LINK.match(text) or _link_label().match(text))


@cache
def _words(table: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load('page').words[table])})\b", re.IGNORECASE)


@cache
def _calls() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?:]\s)\W*(?:{alternation(load('page').words['reader-call'])})\b", re.IGNORECASE)


@cache
def _link_label() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(load('page').words['link-label'])})\s*[:|»]", re.IGNORECASE)
