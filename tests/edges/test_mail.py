"""Mail that passes something on: another message within its text, or files beside it."""

import io
from email.message import EmailMessage

import pytest

from dateline.reading import read_article
from tests.edges.test_any_pile import MORE, PAGE, TEXT, known, pdf, told

WRITTEN = "Mon, 4 May 2015 08:00:00 +0000"
OWN = ("2012-05-07", "Ada Berg", "Ferry aground")
FIRST = ("2015-05-04", "The Morning Ledger", "Ferry aground")
LABELS = (
    "---------- Forwarded message ---------\nFrom: The Morning Ledger <news@ledger.example>\n"
    "Date: Mon, May 4, 2015 at 8:00 AM\nSubject: Ferry aground\nTo: <ada@post.example>\n\n\n",
    "-----Original Message-----\nFrom: The Morning Ledger\nSent: Monday, May 4, 2015 8:00 AM\nTo: Ada Berg\n"
    "Subject: Ferry aground\n\n",
    "From: The Morning Ledger\nTo: Ada Berg,\n  Bo Dahl\nDate: 4 May 2015\nSubject: Ferry aground\n\n",
    "*From:* The Morning Ledger <news@ledger.example>\n*Sent:* 4 May 2015 08:00\n*Subject:* Ferry aground\n\n",
)


def message(subject: str, text: str) -> EmailMessage:
    """A message of a friend."""
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "Ada Berg <ada@post.example>",
        subject,
        "Mon, 07 May 2012 09:00:00 +0000",
    )
    made["Message-ID"] = "<1@post.example>"
    made.set_content(text)
    return made


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("mark", ["", "> "])
def test_what_is_passed_on_is_of_who_wrote_it(labels: str, mark: str) -> None:
    """Its sender, day, headline and text stand for the message; a friend who passes it on is no outlet."""
    inner = "\n".join(f"{mark}{line}" for line in f"{labels}{TEXT}".split("\n"))
    (article,), lines = told("a.eml", message("Fwd: Ferry aground", f"For your pile.\n\n{inner}\n").as_bytes())

    assert (known(article), lines) == (FIRST, [])
    assert str(article.content).strip() == TEXT


@pytest.mark.parametrize("subject", ["Re: Ferry aground", "Ferry aground", "Forward with the ferry"])
def test_what_is_answered_is_not_passed_on(subject: str) -> None:
    """The message is its sender's, whatever stands below it; so is one that passes on what nobody signed."""
    (article,), _ = told("a.eml", message(subject, f"{MORE}\n\n{LABELS[0]}{TEXT}\n").as_bytes())
    assert known(article)[:2] == OWN[:2]

    (article,), _ = told("a.eml", message("Fwd: Ferry aground", f"Date: 4 May 2015\nTo: all\n\n{TEXT}\n").as_bytes())
    assert known(article)[:2] == OWN[:2]


def test_what_was_passed_on_twice_is_of_who_wrote_it_first() -> None:
    """Each names the one before it, with few words between."""
    middle = LABELS[1].replace("The Morning Ledger", "Bo Dahl").replace("2015", "2016")
    (article,), _ = told("a.eml", message("FW: FW: Ferry", f"{middle}See below.\n\n{LABELS[0]}{TEXT}\n").as_bytes())

    assert known(article) == FIRST


def test_a_message_that_is_attached_is_read_for_itself() -> None:
    """A few words beside it are no article."""
    inner, outer = message("Ferry aground", TEXT), message("Fwd: Ferry aground", "For your pile.")
    inner.replace_header("From", "The Morning Ledger <news@ledger.example>")
    inner.replace_header("Date", WRITTEN)
    outer.add_attachment(inner)
    (article,), lines = told("a.eml", outer.as_bytes())

    assert (article.id, known(article)) == ("a.eml-1.eml", FIRST)
    assert lines == [": a few words of mail beside what is attached; passed over"]


def test_attached_files_are_read_each_for_what_it_is() -> None:
    """A page, a paper, a table; the message itself too where it has a text of its own."""
    made = message("Ferry aground", f"{TEXT}\n\n{MORE}")
    made.add_attachment(PAGE, subtype="html", filename="ferry.html")
    made.add_attachment(pdf(), maintype="application", subtype="pdf", filename="report.pdf")
    made.add_attachment(f"id,text\n7,{MORE.replace(',', '')!r}\n", subtype="csv", filename="rows.csv")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    articles, lines = told("a.eml", made.as_bytes())

    assert [article.id for article in articles] == ["a.eml", "a.eml-ferry.html", "a.eml-report.pdf", "7"]
    assert [known(article)[0] for article in articles][:3] == ["2012-05-07", "2012-05-07", None]
    assert lines == [": 1 attached pictures and the like passed over"]


def test_a_box_holds_what_its_messages_bring() -> None:
    """Two papers of one name in two messages are two articles; what is wrong with one stops no other."""
    out = io.BytesIO()
    for content in (pdf(), pdf(), b"%PDF-1.4 broken"):
        made = message("A report", " ")
        made.add_attachment(content, maintype="application", subtype="pdf", filename="report.pdf")
        out.write(b"From ada Mon May  7 09:00:00 2012\n" + made.as_bytes() + b"\n\n")
    articles, lines = told("a.mbox", out.getvalue())

    assert [article.id for article in articles] == ["a.mbox-1-report.pdf", "a.mbox-2-report.pdf"]
    assert [read_article(article).text.split()[1] for article in articles] == ["ferry", "ferry"]
    assert len(lines) == 1 and lines[0].startswith("3:report.pdf: ")


@pytest.mark.parametrize(("plain", "is_page"), [("", True), ("Your program shows no pages.", True), (TEXT, False)])
def test_a_note_in_place_of_the_text_is_not_the_text(plain: str, is_page: bool) -> None:
    """Where the plain text of a message only says that it is a page, the page is read."""
    made = message("Ferry aground", plain)
    made.add_alternative(f"<html><body><p>{TEXT}</p><p>{MORE}</p></body></html>", subtype="html")
    (article,), _ = told("a.eml", made.as_bytes())

    assert (MORE.split("\n")[0] in str(article.content)) == is_page
    assert str(article.content).startswith(TEXT.split("\n")[0])


def test_a_message_in_an_unknown_character_set_is_read() -> None:
    """Its letters are told as those of any file are."""
    content = message("Ferry aground", TEXT).as_bytes().replace(b'charset="utf-8"', b'charset="x-none"')
    (article,), lines = told("a.eml", content)

    assert b"x-none" in content
    assert (str(article.content).strip(), lines) == (TEXT, [])
