"""Piles of articles as nobody would write them, each made from its seed alone."""

import json
from random import Random
from typing import Any

Row = dict[str, Any]

PEOPLE = ("Ada Berg", "Mr Tor Vang", "Mayor Ila Moen", "former Prime Minister Odd Krane", "Sgt J. R. Lund", "Berg")
BODIES = ("the Ministry of Works", "Northwire", "the Vale Council", "police", "the WHO (World Herb Order)", "the court")
PLACES = ("Hollen", "Estmark", "the Skarn Bridge", "St. Ives", "Upper-Vale", "Åsgård", "İzmit", "Straße")
MONTHS = ("January", "Feb.", "March", "april", "MAY", "June", "Sept.", "October", "Dec")
WEEKDAYS = ("Monday", "Tue", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEARS = (1, 9, 44, 99, 312, 845, 999, 1000, 1582, 1752, 1899, 1969, 1999, 2000, 2008, 2009, 2009, 2010, 2038, 2100)
FAR_YEARS = (2199, 2200, 2450, 9997, 9998, 9999, 10000, 99999, 0)
CLOCKS = ("25:61", "24:00", "24:01", "0:75", "13pm", "12 am", "99.99", "7.30pm", "noon", "midnight", "23:59:59.999")
UNITS = ("days", "weeks", "months", "years", "decades", "centuries", "hours", "minutes", "weekends", "fortnights")
FIGURES = (
    *("0", "1", "14", "1,000", "1,000,000", "9" * 30, "9" * 330, "1e400", "½", "2 1/2", "1/0", "٣٤", "-5", "−7.5"),
    *("0.0000001", "$3.5bn", "€1,2", "40%", "about 12", "at least 300", "two dozen", "a million", "10-20", "5 to 1"),
    *("one thousand million billion", "seventeen", "half a", "¾", "x²", "12 of 15", "up to 9", "more than 10 000"),
)
VERBS = ("collapsed", "resigned", "was killed", "opened", "met", "attacked the town", "was arrested", "will open")
MORE_VERBS = ("signed a deal", "died", "denied it", "has been missing", "plans to sell the mill", "was not elected")
NOUNS = ("people", "homes", "votes", "tonnes of fish", "percent of voters", "children", "km", "degrees", "seats")
COUNTED = ("the vote", "the fire", "the opening", "his death", "the war of the isles", "it opened", "the 9/11 raid")
OFFICES = ("minister of works", "chief of police", "who is 45", "mayor of Hollen", "of Northwire")
LINKS = ("after", "before", "ago", "later", "of", "from", "since")
SPANS = ("1990s", "9990s", "nineties", "23rd century", "99th century", "1st century BC")
SHIFTS = ("last", "next", "this", "every", "the following")
NEAR = ("yesterday", "tomorrow", "today", "now", "two weeks ago", "for 300 years", "until midnight", "overnight")
OPENINGS = (
    *("HOLLEN, March 14 (Northwire) -- ", "By Ada Berg | 3 May 2019\n\n", "Updated 25:61, 31 February 2009\n\n"),
    *("Published: 99/99/9999\n", "Read also: a fair\n", "“", "- ", "• ", "1.\t", "\ufeff", "\n\n\n", "", "", "", ""),
)
ODD = (
    *("\ud800", "\udfff", "\udc00\ud800", "\x00", "\x1b[31m", "\x07", "\x7f", "\x85", "\u2028", "\u2029", "\xa0"),
    *(
        "\u200b",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\ufffe",
        "\ufffd",
        "👩‍👩‍👧",
        "🇳🇴",
        "İ",
        "ß",
        "ﬁ",
        "ǆ",
        "ﷺ",
        "\r",
        "\r\n",
    ),
    *(
        "\t",
        "\v",
        "\f",
        "\n",
        "\n\n",
        "“",
        "”",
        '"',
        "''",
        "``",
        "(",
        ")",
        "[",
        "—",
        "–",
        "-",
        "…",
        "....",
        "â€™",
        "â€",
    ),
    *("&amp;", "&#xD800;", "<b>", "</", "<!--", "]]>", "%s", "{0}", "\\N", "\\", "$", "{{ x }}", "{% x %}"),
)
HTML = (
    "<p>{}</p>",
    "<html><head><title>{}</title></head><body><article><h1>News</h1><p>{}</p><p>{}</p></article></body></html>",
    "<!doctype html><html><body><p>{}<p>{}<table><tr><td>{}",
    '<html><meta property="article:published_time" content="2009-99-99T99:99"><article><p>{}</p></article>',
    '<html><script type="application/ld+json">{{"datePublished": 1e999, "x": "{}"</script><p>{}</p>',
)
PUBLISHED = (
    *("2009-03-15", "2009-03-15", "2009-03-15", "2010-05-06", "2012-02-29", "1600-01-01", "2099-12-31", None, None, ""),
    *("2009-13-45", "0000-00-00", "99999-01-01", "0001-01-01", "9999-12-31", "20090314T250000Z", "yesterday", "\ud800"),
    *(
        1e20,
        1236988800000,
        -1,
        0,
        True,
        [],
        ["2009"],
        {"day": 1},
        float("inf"),
        "2009-03-15T25:61:61+99:99",
        "x" * 5000,
    ),
)
TOLD = (
    None,
    None,
    None,
    "Northwire",
    "",
    "\ud800",
    "<b>",
    "a" * 3000,
    5,
    ["x"],
    "http://[",
    "https://hollen.example/2009/03/99/x",
)


def pile(seed: int) -> list[Row]:
    """One to four rows; some are copies of the first, changed here and there."""
    random = Random(seed)
    rows: list[Row] = []
    for number in range(random.choice((1, 1, 2, 2, 3, 4))):
        text = _mutated(rows[0].get("text") or "", random) if rows and random.random() < 0.4 else _article(random)
        rows.append(_row(text or "x", number, random))
    return rows


def lines(rows: list[Row]) -> str:
    """The rows as a program would write them that checks nothing."""
    return "\n".join(json.dumps(row) for row in rows)


def _row(text: str, number: int, random: Random) -> Row:
    """A text or page with its metadata, some of it wrong."""
    row: Row = {"id": f"{number}{random.choice(('', '', '', '.txt', '<i>', chr(0xD800), chr(0)))}"}
    if random.random() < 0.12:
        parts = [_article(random) for _ in range(2)]
        row["html"] = random.choice(HTML).format(text, *parts)
    else:
        row["text"] = text
    row["published"] = random.choice(PUBLISHED)
    if random.random() < 0.3:
        row[random.choice(("outlet", "url", "title", "lang"))] = random.choice(TOLD)
    return row


def _article(random: Random) -> str:
    """A few sentences in a few paragraphs, changed where the seed says so."""
    paragraphs = [
        " ".join(_sentence(random) for _ in range(random.choice((1, 2, 3)))) for _ in range(random.choice((1, 2, 3)))
    ]
    text = random.choice(OPENINGS) + random.choice(("\n\n", "\n", "\n\n", " ")).join(paragraphs)
    return _mutated(text, random) if random.random() < 0.5 else text


def _sentence(random: Random) -> str:
    one = random.choice
    verb, who = one(VERBS + MORE_VERBS), one(PEOPLE + BODIES + PLACES)
    return one(
        (
            f"{who} {verb} {_time(random)}.",
            f"{_time(random).capitalize()}, {who} {verb}.",
            f"{who} {verb} and {one(FIGURES)} {one(NOUNS)} were lost in {one(PLACES)} {_time(random)}.",
            f"{one(FIGURES)} {one(NOUNS)} {verb}, {one(FIGURES)} more than {_time(random)}.",
            f"“{who} {verb} {_time(random)},” said {one(PEOPLE)}, {one(OFFICES)}.",
            f'{one(PEOPLE)} said: "{who} {verb}. {one(FIGURES)} {one(NOUNS)} are gone {_time(random)}',
            f"{one(PEOPLE)}, {one(OFFICES)} of {one(PLACES)}, denied that {who} {verb} {_time(random)}.",
            f"It has been {one(FIGURES)} {one(UNITS)} since {one(COUNTED)} {_time(random)}.",
            f"Today is the {one(('1st', '25th', '9999th', '0th'))} anniversary of {one(COUNTED)} {_time(random)}.",
            f"{who} {verb} {one(FIGURES)} {one(UNITS)} {one(LINKS)} {_time(random)}",
        )
    )


def _time(random: Random) -> str:
    one, year = random.choice, random.choice(YEARS + FAR_YEARS if random.random() < 0.4 else (2008, 2009, 2010))
    day, month, weekday = random.randint(0, 33), one(MONTHS), one(WEEKDAYS)
    return one(
        (
            f"on {day} {month} {year}",
            f"on {month} {day}, {year}",
            f"on {day}/{random.randint(0, 13)}/{year}",
            f"on {year:04d}-{random.randint(0, 13):02d}-{day:02d}T{one(CLOCKS)}",
            f"at {one(CLOCKS)} on {weekday}",
            f"since {weekday}",
            f"since {day} {month} {year}",
            f"from {day} {month} {year} to {day} {month} {year}",
            f"between {year} and {one(YEARS)}",
            f"in {year} {one(('', 'BC', 'AD', 'BE', 'AH'))}",
            f"in {one(('early', 'mid-', 'late', 'the spring of', 'the end of'))} {year}",
            f"in the {one(SPANS)}",
            f"{one(FIGURES)} {one(UNITS)} {one(('ago', 'later', 'earlier', 'from now', 'before'))}",
            f"{one(SHIFTS)} {one((weekday, month, 'year', 'week', 'century', 'Easter'))}",
            f"the {one(('day', 'night', 'week'))} {one(('before', 'after'))} {one(COUNTED)} on {day} {month} {year}",
            one(
                (
                    "yesterday",
                    "tomorrow",
                    "today",
                    "now",
                    "two weeks ago",
                    "for 300 years",
                    "until midnight",
                    "overnight",
                )
            ),
        )
    )


def _mutated(text: str, random: Random) -> str:
    """The text after a few accidents."""
    for _ in range(random.randint(1, 4)):
        start, length = random.randrange(len(text) + 1), random.randint(0, 30)
        piece = text[start : start + length]
        text = random.choice(
            (
                text[:start] + random.choice(ODD) + text[start:],
                text[:start] + random.choice(ODD) * random.randint(2, 40) + text[start:],
                text[:start] + text[start + length :],
                text[:start] + piece * random.randint(2, 30) + text[start:],
                text[:start] + piece.upper() + text[start + length :],
                text.replace(random.choice((" ", ".", "\n", "e", ",")), random.choice(("", "  ", "\n", "\x00", "."))),
                text[:start] + random.choice(FIGURES) + text[start:],
                text[start:] + text[:start],
            )
        )[:6000]
    return text
