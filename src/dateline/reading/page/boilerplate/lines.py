"""Lines that belong to the page and not to the article: links to other stories, legal lines, sharing buttons."""

import re
from functools import cache

from dateline.reading.page.shape import is_closed, key, title_share
from dateline.rules import alternation, load

MOST_TO_READER, MOST_AGED = 70, 10
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
    r"|download (?:the|our) app|join (?:our|the) \w+ channel|advertisement$|(?:(?:story|article) )?continues below"
    r"|loading\b"
    r"|print this)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\((?:\w+ ){0,3}(?:photo|picture|image|file)s?\b[^)]{0,50}\)|\b(?:photo|picture|image)s?"
    r"\s?(?:by|:|/|courtesy|credit)"
    r"|\b(?:getty images|file photo|afp photo|ap photo|shutterstock|stock\.adobe\.com|/ ?(?:afp|reuters|ap|epa))\W*$"
    r"|\b(?:hide|toggle) caption\W*$|\bcredit:\s"
    r"|\((?-i:[A-Z])[\w .'’-]{1,40}/ ?(?-i:[A-Z])[\w .'’-]{1,40}\)$",
    re.IGNORECASE,
)
FROM_FILE = re.compile(r"(?:FILE|(?i:file (?:photo|picture|image)))\s*(?:[:–—]|--?\s)")
POST = re.compile(r"(?:[—–―]|--?)\s?\S.{0,60}\(@\w{2,30}\)\s.{0,4}\w+\.? \d{1,2},? \d{4}$")
NAMED = r"[A-Z][\w.'’&-]*"
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
    return bare not in LONE and bool(HEADING.fullmatch(bare) or bare in load("page").words["link-heading"])


def is_page_line(text: str) -> bool:
    """True for a button or label of the page ("Save article", "Advertisement 2"), or a row of ways to share it."""
    bare = key(text)
    buttons, ways = load("page").words["page-line"], load("page").words["share-word"]
    return re.sub(r" \d+$", "", bare) in buttons or (bool(bare) and all(word in ways for word in bare.split()))


def is_post_signature(text: str) -> bool:
    """True for the line that signs a post shown from elsewhere: "— Ada Berg (@adaberg) May 4, 2021"."""
    return bool(POST.match(text))


def is_age(text: str) -> bool:
    """True for a line that says how long ago something was printed: "8 hours ago", "World 1 day ago By Ada Berg"."""
    found = _ago().search(text)
    if not found or len(text.split()) > MOST_AGED or is_closed(text):
        return False
    before, after = text[: found.start()].split(), text[found.end() :].split()
    return title_share(" ".join((*before, *after))) == 1 or not (before or after)


def is_credited(text: str) -> bool:
    """True for a caption: from a file, or with its picture's credit before or behind it ("The wharf. Ada/Wire")."""
    if FROM_FILE.match(text):
        return True
    return not is_closed(text) and bool(_credit_label().match(text) or CREDIT.search(text) or _taken().search(text))


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
    named = [found.span() for found in _words("site-word").finditer(text)]
    spoken = (found for found in _words("reader-word").finditer(text) if text.isupper() or not found[0].isupper())
    told = (found.span() for found in spoken)
    apart = any(all(stop <= start or end <= at for start, end in named[:1]) for at, stop in told)
    return bool(named and (apart or len(named) > 1 or _calls().search(text)))


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
def _ago() -> re.Pattern[str]:
    words = load("page").words
    return re.compile(
        rf"\b\d{{1,2}}\s?(?:{alternation(words['age-unit'])})\s+(?:{alternation(words['ago'])})\b", re.IGNORECASE
    )


@cache
def _credit_label() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load('page').words['credit-label'])})\b\s*(?:by\b|[:/|-])", re.IGNORECASE)


@cache
def _taken() -> re.Pattern[str]:
    tie = rf"(?:\s?/\s?|\s+(?:{alternation(load('page').words['credit-tie'])})\s+)"
    return re.compile(rf"[.!?][\"”’)]*\s+{NAMED}(?:\s{NAMED}){{0,3}}{tie}{NAMED}(?: (?:of|the|{NAMED})){{0,5}}$")


@cache
def _link_label() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(load('page').words['link-label'])})\s*[:|»]", re.IGNORECASE)
