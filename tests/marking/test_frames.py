"""What each figure is said of, as the parse of its sentence has it."""

import pytest

from dateline import mark, read
from dateline.types import QuantityMark


def first(text: str) -> tuple[QuantityMark, str]:
    """The first figure of a text, and the text."""
    marked = mark(read(text, id="a", published="2012-05-06"))
    return marked.quantities[0], marked.document.text


@pytest.mark.parametrize(
    ("text", "head", "predicate", "side", "subject"),
    [
        ("The baker Ada Berg bought twelve ovens in March.", "oven", "buy", "object", "Berg"),
        ("Twelve ovens were bought by Ada Berg in March.", "oven", "buy", "object", "Berg"),
        ("Forty clerks attended the hearing.", "clerk", "attend", "subject", "hearing"),
        ("The repair of the pier caused 4 million euros in damage.", "damage", "cause", "object", "repair"),
        ("She owns a 30-year lease on the mill.", "lease", "lease", "noun", "mill"),
        ("They met in the hall of a 30-room mansion of the Lies.", "mansion", "mansion", "noun", "Lies"),
        ("The population of Skarn is 9,000.", None, "population", "noun", "Skarn"),
        ("The fire was 10 percent contained by Saturday night.", None, "contain", "noun", "fire"),
        ("The Skarn fire, he said, was only 5% contained.", None, "contain", "noun", "fire"),
        ("A lease that could be worth 9 million euros was offered to the mill.", None, "worth", "noun", "lease"),
        ("A court found Ada Berg guilty of two counts.", "count", "find", "oblique", "Berg"),
        ("Ada Berg was guilty of two counts.", "count", "guilty", "noun", "Berg"),
        ("Towns signed leases worth 9 million euros on Friday.", None, "worth", "noun", "leases"),
    ],
)
def test_a_figure_is_said_of_what_governs_it(
    text: str, head: str | None, predicate: str, side: str, subject: str
) -> None:
    """Noun, predicate, side and subject come from the tree, not from the nearest word of a list."""
    found, whole = first(text)

    assert found.frame is not None and found.frame.subject is not None
    assert (found.frame.head, found.frame.predicate, found.frame.side) == (head, predicate, side)
    assert found.frame.subject.of(whole) == subject


@pytest.mark.parametrize(
    ("text", "predicate", "change"),
    [
        ("The council lowered the rent of the mill to 300 crowns.", "rent", "new"),
        ("The rent of the mill was lowered to 300 crowns.", "rent", "new"),
        ("Her nine-year lease was shortened to six.", "lease", "old"),
        ("Her nine-year lease was shortened by a court.", "lease", "old"),
        ("The council sent 300 crowns to the mill.", "send", None),
        ("The mill raised 300 crowns for the choir.", "raise", None),
        ("Her nine-year lease was signed on Monday.", "lease", None),
    ],
)
def test_a_changed_value_is_said_of_what_is_changed(text: str, predicate: str, change: str | None) -> None:
    """What is cut to 300 is the rent; a verb without another value changes none."""
    frame = first(text)[0].frame

    assert frame is not None and (frame.predicate, frame.change) == (predicate, change)


def test_what_may_be_worth_so_much_is_no_sum_paid() -> None:
    """The parse hangs the sum on the verb behind it, which tells it as a fact; "could" stands above "worth"."""
    frames = [
        first(text)[0].frame
        for text in (
            "A lease that could be worth 9 million euros was offered to the mill.",
            "A lease worth 9 million euros was offered to the mill.",
        )
    ]

    assert [frame and frame.modality for frame in frames] == ["possible", "fact"]


def test_an_age_is_that_of_the_name_before_it() -> None:
    """ "Ada Berg, aged 40," is told of her, whatever verb the parse makes of "aged"."""
    marked = mark(
        read("Olaf Lie, aged 63, was charged with robbing Ada Berg, aged 40, a baker who had a shop in Lund.", id="a")
    )
    told = [
        (one.stated[0], one.frame.subject.of(marked.document.text))
        for one in marked.quantities
        if one.frame and one.frame.subject
    ]

    assert told == [(63, "Lie"), (40, "Berg")]


def test_a_length_of_time_has_the_measure_of_its_own_clause() -> None:
    """The years that somebody ran a mill are no sentence; those of the sentence are."""
    told = first("The man who kept the mill for eleven years was sentenced on Monday.")[0]
    sentenced = first("The man who kept the mill was sentenced to four years on Monday.")[0]

    assert (told.measure, sentenced.measure) == (None, "imprisoned")


@pytest.mark.parametrize(
    ("text", "modality", "affirmed"),
    [
        ("The guild bought 40 looms.", "fact", True),
        ("The guild plans to buy 40 looms.", "planned", True),
        ("The guild did not buy 40 looms.", "fact", False),
        ("The guild could buy 40 looms.", "possible", True),
    ],
)
def test_a_figure_is_told_as_its_predicate_is(text: str, modality: str, affirmed: bool) -> None:
    """A plan, a possibility and a denial are told apart from a fact."""
    frame = first(text)[0].frame

    assert frame is not None and (frame.modality, frame.affirmed) == (modality, affirmed)


def test_the_sort_of_what_is_counted_stands_beside_it() -> None:
    """Adjectives and nouns before the noun tell its sort; words that only hedge do not."""
    frame = first("The workshop sold an estimated 300 wooden garden chairs.")[0].frame

    assert frame is not None and frame.sorts == ("garden", "wooden")


@pytest.mark.parametrize(
    "text",
    [
        "The port released 50,000 pounds of grain to the mills.",
        "The delay cost the pier four years.",
        "The lamp was hung 12 metres above the killed engine.",
    ],
)
def test_a_measure_is_only_of_what_it_can_be(text: str) -> None:
    """Grain is not rescued, years are no price, and nobody dies by the metre."""
    assert first(text)[0].measure is None


def test_not_one_is_no_count_of_one() -> None:
    """ "Not one clerk" counts nobody."""
    assert mark(read("Not one clerk came to the hall that day.", id="a")).quantities == ()


@pytest.mark.parametrize(
    ("text", "counted", "measure"),
    [
        ("A clerk was arrested on suspicion of stealing two silver crowns.", "two silver crowns", None),
        ("Many were hurt when the gale hit 40 huts.", "40 huts", None),
        ("The gale injured nine horses.", "nine horses", "injured"),
    ],
)
def test_what_stands_in_another_clause_has_not_the_measure_of_people(
    text: str, counted: str, measure: str | None
) -> None:
    """No crowns are arrested with their thief; what is hurt itself is, whatever it is."""
    figures = mark(read(text, id="a")).quantities

    assert [figure.measure for figure in figures if figure.span.of(text) == counted] == [measure]


@pytest.mark.parametrize(
    ("text", "unit", "head", "predicate"),
    [
        ("The number of lamps that were stolen from the mill has risen to 410.", "lamp", "lamp", "steal"),
        ("The number of pupils who say they were cheated has risen to 12,000.", "pupil", "pupil", "cheat"),
        ("Debts of the mill are now put at 35 million euros.", "euro", None, "debt"),
        ("The claims of the bakers add up to 40 million euros.", "euro", None, "claim"),
        ("The lamps that were given to the mayor were valued at 40,000 euros.", "euro", None, "value"),
        ("The river rose to 9 metres.", "metre", None, "rise"),
        ("The chain lost the records of 900 pupils.", "pupil", "pupil", "record"),
        ("A total of 900 pupils left.", "pupil", "pupil", "leave"),
    ],
)
def test_what_a_verb_only_gives_the_amount_of_is_what_is_told(
    text: str, unit: str, head: str | None, predicate: str
) -> None:
    """The number of lamps counts lamps, and debts have one sum; lamps that are given may be others elsewhere."""
    found = first(text)[0]

    assert found.frame is not None
    assert (found.unit, found.frame.head, found.frame.predicate) == (unit, head, predicate)
