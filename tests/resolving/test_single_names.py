"""Single words brought to the full names that bear them, across the articles of a story."""

from dateline.resolving.entities.linking import join_names
from tests.resolving.test_linking import groups, named


def test_a_given_name_alone_is_nobody_of_another_article() -> None:
    """ "Ali" is not the Mr Ali of another report, nor "Agnes" whoever has the name there once; two Agness are two."""
    last = named("Tomas Ali spoke.", "Tomas Ali")
    first = named("Agnes Velde spoke.", "Agnes Velde")
    bare = [named(f"{word} left.", word, id=word) for word in ("Ali", "Agnes")]
    again = named("Agnes slept.", "Agnes", id="z")

    assert frozenset({"Ali"}) in groups(last, *bare)
    assert frozenset({"Agnes"}) in groups(first, *bare)
    assert len(join_names((bare[1], again))) == 2


def test_a_given_name_alone_is_whom_the_story_tells_much_of() -> None:
    """Of whoever is named in full again and again, a headline may have the given name alone; an honorific tells too."""
    much = named("Agnes Velde spoke. " * 4, *["Agnes Velde"] * 4)
    bare, mister = named("Agnes wins.", "Agnes", id="b"), named("Mr Ali left.", "he:Ali", id="c")

    assert groups(much, bare) == {frozenset({"Agnes Velde", "Agnes"})}
    assert groups(named("Tomas Ali spoke.", "Tomas Ali", id="d"), mister) == {frozenset({"Tomas Ali", "Ali"})}


def test_an_honorific_fits_the_one_most_spoken_of() -> None:
    """Where many articles tell of Peter Stone and one of Paul Stone, "Mr Stone" alone is Peter, and "Mrs Stone" not."""
    rest = [named("Peter Stone spoke.", "Peter Stone", id=f"p{at}") for at in range(5)]
    other = named("Paul Stone spoke.", "Paul Stone", id="o")
    he, she = named("Mr Stone left.", "he:Stone", id="h"), named("Mrs Stone left.", "she:Stone", id="s")

    assert frozenset({"Peter Stone", "Stone"}) in groups(*rest, other, he)
    assert frozenset({"Stone"}) in groups(*rest, other, she)


def test_a_slip_stands_beside_what_it_is_a_slip_for() -> None:
    """ "Drexal" is Ina Drexel misspelt; a word that most articles have with nobody like her is its own."""
    beside = named("Ina Drexel spoke. Drexal left.", "Ina Drexel", "Drexal")
    alone = [named("Drexal met.", "Drexal", id=f"{at}") for at in range(2)]

    assert groups(beside) == {frozenset({"Ina Drexel", "Drexal"})}
    assert groups(beside, *alone) == {frozenset({"Ina Drexel"}), frozenset({"Drexal"})}


def test_two_spellings_of_a_name_have_its_shorter_forms() -> None:
    """ "Javad Sarif" shortens "Mohammad Javad Sarif", however others spell that; it is nobody's where two have it."""
    entries = [
        named(f"{name} spoke.", name, id=name)
        for name in ("Mohammad Javad Sarif", "Muhammad Javad Sarif", "Javad Sarif")
    ]
    other = named("Hamid Javad Sarif spoke.", "Hamid Javad Sarif", id="z")

    assert len(groups(*entries)) == 1
    assert frozenset({"Javad Sarif"}) in groups(*entries, other)


def test_a_post_before_a_name_is_none_to_call_it_by() -> None:
    """Of two writings found as often, the one that begins with a given name is the better."""
    entry = named("Rower Agnes Velde met Agnes Velde.", "Rower Agnes Velde", "Agnes Velde")

    assert [one.name for one in join_names((entry,))] == ["Agnes Velde"]


def test_what_stands_before_its_noun_is_whoever_bears_the_word() -> None:
    """ "The Velde bill" is of the Ida Velde whom others name; where nobody does, "Velde" is a thing throughout."""
    person = named("Ida Velde spoke.", "Ida Velde")
    before = [
        named("The Velde bill was passed.", "Velde", id=f"{at}", kind="other", shape="attributive") for at in "bc"
    ]
    slip = named("Velde passed.", "Velde", id="d")

    assert groups(person, before[0]) == {frozenset({"Ida Velde", "Velde"})}
    assert [one.kind for one in join_names((*before, slip))] == ["other"]
