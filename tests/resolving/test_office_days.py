"""For which day a bare office is told where the words around are of years ago, or others hold it."""

from dateline import mark, read, resolve
from dateline.types import Story, Window


def told(*articles: tuple[str, str]) -> Story:
    """The story of articles given as (day of publication, text)."""
    return resolve([mark(read(text, id=str(number), published=day)) for number, (day, text) in enumerate(articles)])


def days(story: Story, name: str) -> list[Window | None]:
    """The days of the offices of the person of this name, as told in order."""
    (one,) = [entity.id for entity in story.entities if entity.name == name]
    return [office.as_of for office in story.offices if office.person == one]


OLD = "In 1958 the quay burned. The town wept. The crowd thanked Norwegian Prime Minister Olga Brask for the rope."


def test_who_is_told_of_amid_what_was_long_ago_has_no_day() -> None:
    """The prime minister of a paragraph about 1958 was it then; one who speaks now, or whom others tell of, is it."""
    assert days(told(("2014-03-01", OLD)), "Olga Brask") == [None]
    now = "Norwegian Prime Minister Olga Brask opened a bridge."
    assert None not in days(told(("2014-03-01", OLD), ("2014-03-02", now)), "Olga Brask")
    says = "In 1958 the quay burned. The town still weeps, said Norwegian Prime Minister Olga Brask."
    assert None not in days(told(("2014-03-01", says)), "Olga Brask")


def test_the_year_of_another_thing_tells_nothing_of_the_office() -> None:
    """Who stands by a ship that was launched in 1958 was in no office then, and is in it now."""
    text = "Standing by a ship launched in 1958, Norwegian Prime Minister Olga Brask cut the rope."
    assert None not in days(told(("2014-03-01", text)), "Olga Brask")


def test_one_of_two_presidents_is_told_before_and_after() -> None:
    """Whom one article calls president between two days on which another is it was president some other time."""
    around = [
        ("2014-02-01", "Peruvian President Nils Lund opened a harbour."),
        ("2014-04-01", "Nobody would shake hands with Peruvian President Nils Lund on the quay."),
    ]
    old = ("2014-03-01", "The carpet was woven for Peruvian President Emil Holm by hand.")
    assert days(told(*around, old), "Emil Holm") == [None]
    assert None not in days(told(around[1], ("2014-02-03", old[1])), "Emil Holm")


def test_who_was_put_out_has_no_day() -> None:
    """An exiled president may be none any more; an exiled opposition leader is still one."""
    assert days(told(("2014-03-01", "The exiled Peruvian President Emil Lund wept on Friday.")), "Emil Lund") == [None]
    leader = "The exiled Peruvian opposition leader Emil Lund wept."
    assert None not in days(told(("2014-03-01", leader)), "Emil Lund")
