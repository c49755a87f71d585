"""A small story whole: six short articles about one raid, read, marked, resolved and aligned."""

from dateline import align, mark, read, resolve
from dateline.views.wording import amount_words

ARTICLES = (
    ("2008-05-05", "Four people were killed in the attack on the Visby consulate on 4 May 2004, the court heard."),
    ("2009-02-11", "On 4 May 2004 the ambassador and three others were killed in the attack on the Visby consulate."),
    ("2012-03-01", "Two guards were killed in the attack of 4 May 2004 on the consulate in Visby, a widow recalled."),
    (
        "2013-03-01",
        "Another 12 people were killed in riots days after the attack on the Visby consulate on 4 May 2004.",
    ),
    ("2014-09-30", "Four people, including two guards, died in the attack of 4 May 2004 on the Visby consulate."),
    ("2015-09-30", "The dead, three guards among them, were killed in the Visby consulate attack on 4 May 2004."),
    ("2016-01-20", "Twice as many people were killed in the attack of 4 May 2004 on the Visby consulate as in 1990."),
)


def test_the_ledger_of_a_raid() -> None:
    """Two tolls agree, a group is told apart from the whole, and neither what is new nor a change is compared."""
    marked = [
        mark(read(text, id=f"{n}.txt", published=day, outlet=f"Outlet {n}")) for n, (day, text) in enumerate(ARTICLES)
    ]
    rows = [
        (line.verdict, line.subject.split(":")[0], line.why, *(amount_words(c.amount) for c in line.claims if c.amount))
        for line in align(resolve(marked)).lines
        if line.slot == "amount"
    ]

    assert rows == [
        (
            "conflict",
            "Guards among the dead",
            "“Two guards” and “three guards” exclude each other",
            *("2 people", "2 people", "3 people"),
        ),
        ("agree", "Dead in the attack", "the same figure", *("4 people", "4 people")),
    ]
