"""Names joined into people, bodies, places and groups."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.resolving.entities.linking import join_names
from dateline.types import Decision, Entity, Marked, NameKind, NameMark, NameShape, TitleMark
from tests.builders import document


def named(text: str, *found: str, id: str = "a", kind: NameKind = "person", shape: NameShape | None = None) -> Marked:
    """A document with these words of it marked as names, each where it stands next; "she:Berg" adds a pronoun."""
    entry, after, marks = document(text, id=id), 0, []
    for words in found:
        pronoun, _, name = words.rpartition(":")
        start = text.index(name, after)
        after = start + len(name)
        marks.append(NameMark(entry.document.span(start, after), kind, "test", pronoun or None, shape))
    return Marked(entry.document, names=tuple(marks))


def groups(*marked: Marked, decisions: tuple[Decision, ...] = ()) -> set[frozenset[str]]:
    """The names that were joined, entity by entity."""
    return {frozenset(entity.names) for entity in join_names(marked, decisions=decisions)}


def test_a_shared_family_name_joins_nobody() -> None:
    """Of Rath Dara and Rath Sokha, "Sokha" is one and "Rath" is neither."""
    entry = named("Rath Dara met Rath Sokha. Sokha left. Rath stayed.", "Rath Dara", "Rath Sokha", "Sokha", "Rath")

    assert groups(entry) == {frozenset({"Rath Dara"}), frozenset({"Rath Sokha", "Sokha"}), frozenset({"Rath"})}


def test_spacing_and_order_are_no_difference() -> None:
    """A name written together, or family name last, is the same name."""
    entries = [
        named("Rath Dara spoke.", "Rath Dara"),
        named("Rathdara spoke.", "Rathdara", id="b"),
        named("Dara Rath spoke.", "Dara Rath", id="c"),
    ]

    assert groups(*entries) == {frozenset({"Rath Dara", "Rathdara", "Dara Rath"})}


def test_given_names_may_be_shortened() -> None:
    """Initials, middle names, pet names and nicknames in quotation marks shorten a full name."""
    texts = ["William J. Stone", "Bill Stone", "William Stone", 'William "Rocky" Stone', "Rocky Stone"]
    entries = [named(f"{name} spoke.", name, id=str(number)) for number, name in enumerate(texts)]

    assert len(groups(*entries)) == 1


def test_other_given_names_are_other_people() -> None:
    """John and Jane Stone are two; "J. Stone" is neither for sure."""
    entry = named("John Stone met Jane Stone and J. Stone.", "John Stone", "Jane Stone", "J. Stone")

    assert len(groups(entry)) == 3


def test_a_generation_keeps_namesakes_apart() -> None:
    """Sr and Jr are two people, and so are a Jr and whoever is named in full without it beside him."""
    elder, younger = named("Ole Stone Sr spoke.", "Ole Stone Sr"), named("Ole Stone Jr spoke.", "Ole Stone Jr", id="b")
    beside = named("Ole Stone Jr met Ole Stone. Stone Jr left.", "Ole Stone Jr", "Ole Stone", "Stone Jr")

    assert groups(elder, younger) == {frozenset({"Ole Stone Sr"}), frozenset({"Ole Stone Jr"})}
    assert groups(beside) == {frozenset({"Ole Stone Jr", "Stone Jr"}), frozenset({"Ole Stone"})}


def test_the_name_alone_is_whose_it_is_without_a_generation() -> None:
    """A Jr told of beside him does not keep "Ole Stone" from being "Per Ole Stone"."""
    full = named("Per Ole Stone spoke.", "Per Ole Stone")
    beside = named("Ole Stone Jr met Ole Stone.", "Ole Stone Jr", "Ole Stone", id="b")

    assert groups(full, beside) == {frozenset({"Per Ole Stone", "Ole Stone"}), frozenset({"Ole Stone Jr"})}


def test_initials_keep_namesakes_apart() -> None:
    """William J. P. Stone may be William J. Stone for short, and never William P. Stone."""
    full, short, other = (f"William {initials} Stone" for initials in ("J. P.", "J.", "P."))
    entries = [named(f"{name} spoke.", name, id=name) for name in (full, short, other)]

    assert groups(*entries) == {frozenset({full, short}), frozenset({other})}


def test_an_honorific_tells_which_of_two() -> None:
    """With John and Mary Stone in one report, "Mrs Stone" is Mary."""
    entry = named("John Stone and Mary Stone ran. Mrs Stone won.", "John Stone", "Mary Stone", "she:Stone")

    assert groups(entry) == {frozenset({"John Stone"}), frozenset({"Mary Stone", "Stone"})}


def test_an_honorific_of_one_makes_the_bare_surname_nobodys() -> None:
    """With John and Mary Stone in one report, that "Mrs Stone" is Mary says nothing of "Stone" without a title."""
    text = "John Stone and Mary Stone ran. Mrs Stone won. Stone was arrested."
    entry = named(text, "John Stone", "Mary Stone", "she:Stone", "Stone")

    assert [entity.mentions[1].start for entity in join_names((entry,)) if entity.name == "Mary Stone"] == [35]
    assert len(groups(entry)) == 3


def test_two_people_are_not_joined_through_a_surname() -> None:
    """A surname read as one person with a title and as another without leaves the two people apart."""
    entries = [
        named("Peter Stone fell. Mr Stone and Mary Stone ran. Stone won.", "he:Stone", "Mary Stone", "Stone"),
        named("Peter Stone fell.", "Peter Stone", id="b"),
    ]

    assert not any({"Peter Stone", "Mary Stone"} <= found for found in groups(*entries))


def test_an_honorific_looks_beyond_its_document() -> None:
    """Where only Mary Stone is named in full beside him, "Mr Stone" is the Peter Stone of another report."""
    entries = [
        named("Mr Stone and Mary Stone ran.", "he:Stone", "Mary Stone"),
        named("Peter Stone fell.", "Peter Stone", id="b"),
    ]

    assert groups(*entries) == {frozenset({"Peter Stone", "Stone"}), frozenset({"Mary Stone"})}


def test_transliterations_meet_across_documents() -> None:
    """Two romanisations of one name are joined where no document has both."""
    entries = [
        named("Heydar Mousavi left.", "Heydar Mousavi"),
        named("Haydar Moussavi left.", "Haydar Moussavi", id="b"),
    ]

    assert len(groups(*entries)) == 1


def test_an_initialism_meets_its_long_form_in_another_document() -> None:
    """A party called by its letters here and in full there is one; another party's letters stay apart."""
    entries = [
        named("The NPP won; the NRP lost.", "NPP", "NRP", kind="body"),
        named("The Norwegian People's Party won.", "Norwegian People's Party", id="b", kind="body"),
    ]

    assert groups(*entries) == {frozenset({"NPP", "Norwegian People's Party"}), frozenset({"NRP"})}


def test_country_words_make_no_second_body() -> None:
    """A front told with the land's adjective, its older adjective or none is one front."""
    texts = [
        "Burmese United Front for Clean Water",
        "Myanmar United Front for Clean Water",
        "United Front for Clean Water",
    ]
    entries = [named(f"The {name} met.", name, id=str(number), kind="body") for number, name in enumerate(texts)]

    assert len(groups(*entries)) == 1


def test_a_group_called_after_its_leader_joins_the_group_led() -> None:
    """The "Reyes regime" is the Red Lantern where another report says that he led it, and never the man."""
    group = named("The Martin Reyes regime fell.", "Martin Reyes regime", kind="group", shape="led")
    text = "The Red Lantern was led by Martin Reyes."
    led = document(text, id="b").document
    body, man = led.span(4, 15), led.span(27, 39)
    names = (NameMark(body, "group", "test"), NameMark(man, "person", "test"))
    title = TitleMark(led.span(4, 39), man, "leader", body, "current", "test")

    assert groups(group, Marked(led, names=names, titles=(title,))) == {
        frozenset({"Martin Reyes regime", "Red Lantern"}),
        frozenset({"Martin Reyes"}),
    }


def test_every_join_has_its_reason() -> None:
    """Why a single word was taken for a full name can be read off."""
    (entity,) = join_names((named("Ingrid Dahl won. Dahl left.", "Ingrid Dahl", "Dahl"),))

    assert [(join.one, join.other, join.reason) for join in entity.joins] == [
        ("Ingrid Dahl", "Dahl", "only-one-in-document")
    ]


def test_a_reader_has_the_last_word() -> None:
    """A reader's decisions join what the rules leave apart, and keep apart what they would join."""
    entry = named("Ingrid Dahl met Inga Moe. Dahl left.", "Ingrid Dahl", "Inga Moe", "Dahl")
    joined = groups(entry, decisions=(Decision("join", "Ingrid Dahl", "Inga Moe"),))
    split = groups(entry, decisions=(Decision("split", "Ingrid Dahl", "Dahl"),))

    assert frozenset({"Ingrid Dahl", "Inga Moe", "Dahl"}) in joined
    assert frozenset({"Dahl"}) in split


STORY = (
    named("Rath Dara met Rath Sokha. Sokha left.", "Rath Dara", "Rath Sokha", "Sokha"),
    named("Rathdara spoke to Ingrid Dahl.", "Rathdara", "Ingrid Dahl", id="b"),
    named("Mrs Dahl and Sokha agreed.", "she:Dahl", "Sokha", id="c"),
    named("J. Stone met Jon Stone, John Stone.", "J. Stone", "Jon Stone", "John Stone", id="d"),
)


@given(st.permutations(STORY))
def test_the_order_of_documents_does_not_matter(order: list[Marked]) -> None:
    """The same documents in another order give the same entities."""
    entities: tuple[Entity, ...] = join_names(tuple(order))

    assert entities == join_names(STORY)


def test_the_last_of_a_readers_decisions_stands() -> None:
    """A join after a split of the same two names takes the split back, and the other way round."""
    entry = named("Ingrid Dahl met Inga Moe.", "Ingrid Dahl", "Inga Moe")
    join, split = Decision("join", "Ingrid Dahl", "Inga Moe"), Decision("split", "Inga Moe", "Ingrid Dahl")

    assert len(groups(entry, decisions=(split, join))) == 1
    assert len(groups(entry, decisions=(join, split))) == 2


def test_a_readers_join_has_its_reason() -> None:
    """What a reader joined says so."""
    entry = named("Ingrid Dahl met Inga Moe.", "Ingrid Dahl", "Inga Moe")
    (entity,) = join_names((entry,), decisions=(Decision("join", "Ingrid Dahl", "Inga Moe"),))

    assert [join.reason for join in entity.joins] == ["decision"]


def test_kings_of_one_name_are_told_apart_by_their_number() -> None:
    """Numbers of kings and popes, and "the Elder", keep two people apart; an initial before a name does not."""
    kings = named("King Rama IV died. King Rama V came.", "Rama IV", "Rama V")
    popes = named("Pope John XXIII died. Pope John Paul II came.", "John XXIII", "John Paul II")
    pells = named("William Pell the Elder died. William Pell the Younger came.", "William Pell", "William Pell")
    bergs = named("Ada V. Berg spoke. Ada Berg left.", "Ada V. Berg", "Ada Berg")

    assert groups(kings) == {frozenset({"Rama IV"}), frozenset({"Rama V"})}
    assert groups(popes) == {frozenset({"John XXIII"}), frozenset({"John Paul II"})}
    assert len(join_names([pells])) == 2
    assert len(join_names([bergs])) == 1


def test_a_king_goes_by_a_name_that_is_no_surname() -> None:
    """King Hamid is not the Omar Hamid of the same article, and may be Hamid bin Said."""
    entry = named("King Hamid met Omar Hamid. Hamid left.", "Hamid", "Omar Hamid", "Hamid")
    full = named("King Hamid spoke. Hamid bin Said left.", "Hamid", "Hamid bin Said", id="b")

    assert groups(entry) == {frozenset({"Hamid"}), frozenset({"Omar Hamid", "Hamid"})}
    assert groups(full) == {frozenset({"Hamid", "Hamid bin Said"})}


def test_a_last_name_taken_for_a_body_is_the_person_named_elsewhere() -> None:
    """ "Velde" alone is Ida Velde of another article, unless a longer name of a body has the word."""
    person = named("Ida Velde spoke.", "Ida Velde")
    alone = named("Velde was reported.", "Velde", id="b", kind="body")
    firm = named("Velde Motor was sold.", "Velde Motor", id="c", kind="body")

    assert groups(person, alone) == {frozenset({"Ida Velde", "Velde"})}
    assert frozenset({"Velde"}) in groups(person, alone, firm)


def test_a_name_that_one_of_many_articles_has_is_none_to_call_it_by() -> None:
    """A verb taken into a name once stays out of what all call it; of few articles the fullest name is taken."""
    odd = named("Defend Ida Velde, she said.", "Defend Ida Velde")
    rest = [named("Velde spoke.", "Velde", id=f"{at}") for at in range(9)]

    assert {one.name for one in join_names((odd, *rest)) if len(one.mentions) > 1} == {"Velde"}
    assert {one.name for one in join_names((odd, *rest[:2]))} == {"Defend Ida Velde"}


def test_a_word_is_a_body_where_it_is_one_more_often() -> None:
    """A word without honorific or full name, which the model takes now for a person and now for a body, is one body."""
    bodies = named("Nordlux was sold. Nordlux grew.", "Nordlux", "Nordlux", kind="body")
    slip = named("Nordlux fell.", "Nordlux", id="b")

    (entity,) = join_names((bodies, slip))
    assert entity.kind == "body"
    assert {one.kind for one in join_names((bodies, named("Mr Nordlux fell.", "he:Nordlux", id="b")))} == {
        "body",
        "person",
    }


def test_a_name_without_words_is_joined_to_nothing() -> None:
    """What is only an article or a sign leaves no word to compare, and stops nobody from reading the rest."""
    told = named("The met & saw the Harbour Board.", "The", "&", "Harbour Board", kind="body")

    assert frozenset({"Harbour Board"}) in groups(told)


def test_a_bare_last_name_is_whoever_was_named_before_it_first_stands_alone() -> None:
    """Her kin come in later, by names of their own; where two were named before, the word is neither's."""
    told = "Ada Stone won. Stone smiled. Her brother Ben Stone waved. Stone left."
    both = "Ada Stone and Ben Stone won. Stone smiled."

    assert groups(named(told, "Ada Stone", "Stone", "Ben Stone", "Stone")) == {
        frozenset({"Ada Stone", "Stone"}),
        frozenset({"Ben Stone"}),
    }
    assert frozenset({"Stone"}) in groups(named(both, "Ada Stone", "Ben Stone", "Stone"))


def test_a_generation_tells_a_son_from_his_father_alone() -> None:
    """The bare last name may be the third of his name, though his wife is named too; not so beside his father."""
    wife = "Per Holm III was charged. Holm stayed. His wife Ina Holm wept."
    father = "Per Holm Jr. met Per Holm. Holm left."

    assert frozenset({"Per Holm III", "Holm"}) in groups(named(wife, "Per Holm III", "Holm", "Ina Holm"))
    assert frozenset({"Per Holm", "Holm"}) in groups(named(father, "Per Holm Jr.", "Per Holm", "Holm"))


def test_who_goes_by_his_last_name_is_a_person_and_no_body() -> None:
    """What the model takes for a body is somebody where its last word is a person's through the article."""
    text = "Mo Drell came. Drell sat down. Drell rose."
    one = named(text, "Drell", "Drell")
    thing = named(text, "Mo Drell", kind="body")
    whole = Marked(one.document, names=(*thing.names, *one.names))
    street = named("Fen Ave was shut. Ave Ruiz and Ave Holm met.", "Fen Ave", kind="place")

    assert groups(whole) == {frozenset({"Mo Drell", "Drell"})}
    assert [entity.kind for entity in join_names((whole,))] == ["person"]
    assert [entity.kind for entity in join_names((street,))] == ["place"]


def test_a_king_goes_by_the_first_of_his_names() -> None:
    """Whoever has the word in the midst of his name is another."""
    entry = named("King Orm left. Ole Orm Moss sold a boat.", "Orm", "Ole Orm Moss")

    assert groups(entry) == {frozenset({"Orm"}), frozenset({"Ole Orm Moss"})}


def test_what_has_an_article_elsewhere_is_nobody() -> None:
    """A boat that the model takes for a person once is the one that others tell of with an article before its name."""
    once = named("The cutter Tornvik was late.", "Tornvik")
    again = named("The Tornvik was late.", "Tornvik", id="b", kind="other", shape="with-article")
    person = named("Sailors heard Tornvik speak.", "Tornvik", id="c")

    assert len(join_names((once, again))) == 1
    assert {entity.kind for entity in join_names((once, again))} == {"other"}
    assert {entity.kind for entity in join_names((once, person))} == {"person"}
