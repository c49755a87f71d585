"""What readers decide of lines and events is kept in the story, obeyed, and given back."""

import json
from pathlib import Path

import pytest

from dateline.edges.accounts import account_in
from dateline.edges.commands import build_story
from dateline.edges.deciding import decide_from
from dateline.edges.errors import StopError
from dateline.views import Index, index_of

ONE = (
    "The Moss ferry sank on 4 May 2011. At least 12 people died in the sinking, police said. "
    "Mayor Ada Berg opened an inquiry on 6 May 2011."
)
TWO = (
    "The Moss ferry sank on 5 May 2011. The sinking killed 15 people, the coast guard said. "
    "Mayor Ada Berg resigned on 8 May 2011."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of two articles of two outlets on one disaster."""
    rows = [
        {"id": name, "text": text, "outlet": outlet, "published": "2011-05-09"}
        for name, text, outlet in (("a", ONE, "Moss Post"), ("b", TWO, "Fjord Wire"))
    ]
    return add(tmp_path / "x.story", *rows)


def add(story: Path, *rows: dict[str, str]) -> Path:
    """The story with these articles built into it."""
    file = story.with_name(rows[0]["id"] + ".jsonl")
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert build_story([file], story, "auto") == 0
    return story


def decide(story: Path, **decision: str) -> Index:
    """The account after one more decision, as the views have it."""
    file = story.with_name("decided.json")
    file.write_text(json.dumps({"decisions": [{"by": "Ann", "reason": "seen", **decision}]}), encoding="utf-8")
    assert decide_from(story, file) == 0
    return index_of(account_in(story).account)


def seen(story: Path) -> Index:
    """The account as the views have it."""
    return index_of(account_in(story).account)


def event(index: Index, word: str) -> str:
    """The id of the event whose line has this word."""
    return next(f"h-{index.events_called[one.id]}" for one in index.account.story.happenings if word in one.label)


def line(index: Index) -> str:
    """The id of a line with statements in two articles."""
    return next(
        f"l-{id}" for line, id in index.called.items() if len({claim.evidence.doc for claim in line.claims}) > 1
    )


def test_what_is_rejected_is_gone_and_kept_apart(story: Path) -> None:
    """Line and event leave the account, stay among the rejected, and come back when that is taken back."""
    before = seen(story)
    of = line(before)
    after = decide(story, kind="reject", of=of)

    assert of[2:] in before.called.values() and of[2:] not in after.called.values()
    assert of in after.rejected
    assert of[2:] in decide(story, kind="undo", of=of).called.values()


def test_a_name_is_the_reader_s(story: Path) -> None:
    """An event is called as the reader says; the ids stay, and our own account stays as it is."""
    of = event(seen(story), "resigned")
    after = decide(story, kind="rename", of=of, name="The mayor leaves")

    assert event(after, "The mayor leaves") == of
    assert "The mayor leaves" not in str(account_in(story).account.story.happenings)


def test_two_events_are_joined_and_a_telling_is_set_apart(story: Path) -> None:
    """A joined event has the tellings of both; what is split off stands alone."""
    index = seen(story)
    one, other = event(index, "inquiry"), event(index, "resigned")
    joined = decide(story, kind="join", of=one, other=other)
    whole = next(joined.happenings[id] for id, called in joined.events_called.items() if called == one[2:])
    place = "{0.doc}:{0.start}-{0.end}".format(whole.tellings[1].span)

    assert whole.documents == ("a", "b")
    assert len(joined.happenings) == len(index.happenings) - 1
    assert len(decide(story, kind="split", of=one, other=place).happenings) == len(index.happenings)


def test_a_statement_set_apart_from_a_line_is_of_one_source(story: Path) -> None:
    """The statement becomes a line of its own, and what is left stands anew."""
    before = seen(story)
    of = line(before)
    claims = next(found.claims for found, id in before.called.items() if id == of[2:])
    span = claims[-1].evidence
    after = decide(story, kind="split", of=of, other=f"{span.doc}:{span.start}-{span.end}")

    alone = [found for found in after.called if [claim.evidence for claim in found.claims] == [span]]
    assert [found.verdict for found in alone][:1] == ["single"]
    assert len(after.called) == len(before.called) + 1


def told(folder: Path, *texts: str) -> Path:
    """A story of these articles, each of an outlet of its own."""
    outlets = ("Moss Post", "Fjord Wire", "Coast Times", "Harbour News")
    rows = [
        {"id": id, "text": text, "outlet": outlet, "published": "2011-05-09"}
        for id, text, outlet in zip("abcd", texts, outlets, strict=False)
    ]
    return add(folder / "x.story", *rows)


def test_what_is_left_of_a_line_is_judged_anew(tmp_path: Path) -> None:
    """Without the one day that excluded the others no conflict is left; it comes back when that is taken back."""
    story = told(
        tmp_path,
        "The Moss ferry sank on 4 May 2011 in the narrows. Divers went down to the hull in the evening.",
        "The Moss ferry sank on 6 May 2011 after a fire. Its owner has three more ships.",
        "On a calm sea the Moss ferry sank on 4 May 2011. Nobody on the pier saw it go.",
    )
    found, of = next((line, id) for line, id in seen(story).called.items() if line.verdict == "conflict")
    span = next(claim.evidence for claim in found.claims if claim.evidence.doc == "b")
    after = decide(story, kind="split", of=f"l-{of}", other=f"{span.doc}:{span.start}-{span.end}")
    left = [line for line, id in after.called.items() if id == of]

    assert [(line.verdict, line.ground.code, line.sources) for line in left] == [("agree", "days-same", 2)]
    assert [line for line in after.called if line.verdict == "conflict"] == []
    assert [line.verdict for line in decide(story, kind="undo", of=f"l-{of}").called].count("conflict") == 1


def test_two_events_that_are_joined_are_compared(tmp_path: Path) -> None:
    """Tellings that nothing held together have a line once a reader joins them, and none without."""
    story = told(
        tmp_path,
        "The Moss ferry sank on 4 May 2011 in the narrows.",
        "The mayor of Lund opened a new school in Lund on 4 May 2011.",
    )
    before = seen(story)
    joined = decide(story, kind="join", of=event(before, "ferry"), other=event(before, "school"))

    assert [line for line in before.called if line.slot == "when"] == []
    assert [line.verdict for line in joined.called if line.slot == "when"] == ["agree"]


def test_two_lines_that_are_joined_are_judged_as_one(tmp_path: Path) -> None:
    """A reader's word that figures are of one matter lets the gate compare them, and the line says whose word it is."""
    story = told(
        tmp_path,
        "The sinking of the Moss ferry killed 12 people. Divers went down to the hull in the evening.",
        "Twelve people were killed in the sinking of the Moss ferry, police said. Its owner has three more ships.",
        "The fire on the ship killed 15 people. The ship had come from Lund in the morning.",
        "At least 15 people were killed in the fire on the ship, the fire service said.",
    )
    before = seen(story)
    one, other = (id for line, id in before.called.items() if line.slot == "amount")
    after = decide(story, kind="join", of=f"l-{one}", other=f"l-{other}")
    whole = [line for line in after.called if line.slot == "amount"]

    assert [(len(line.claims), line.verdict) for line in whole] == [(4, "conflict")]
    assert "ruled-as-one" in [part.code for part in whole[0].argument]


def test_what_is_put_first_comes_first(story: Path) -> None:
    """A pinned event outranks all others."""
    of = event(seen(story), "inquiry")
    after = decide(story, kind="pin", of=of)

    assert after.ranks[next(id for id, called in after.events_called.items() if called == of[2:])] == 0


def test_decisions_stay_when_articles_are_added(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A story built anew with more obeys what was decided before, and gives it back as it was taken."""
    of = event(seen(story), "inquiry")
    decide(story, kind="check", of=of)
    add(story, {"id": "c", "text": "Divers found the Moss ferry on 9 May 2011.", "outlet": "Coast Times"})
    index = seen(story)
    checked = [one for one in index.account.story.happenings if index.rulings(one)]
    capsys.readouterr()
    decide_from(story, None)

    assert [found.by for one in checked for found in index.rulings(one)] == ["Ann"]
    assert json.loads(capsys.readouterr().out)["decisions"][0] == {
        "kind": "check",
        "of": of,
        "other": "",
        "name": "",
        "by": "Ann",
        "reason": "seen",
    }


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ({"kind": "check", "of": "l-zzzzz", "reason": "x"}, "decision 1 is about 'l-zzzzz', which the story has not"),
        ({"kind": "check", "of": "l-zzzzz"}, r"decision 1 \(check l-zzzzz\) has no reason"),
        ({"kind": "rename", "of": "l-zzzzz", "reason": "x"}, "has no name"),
        ({"kind": "burn", "of": "l-zzzzz", "reason": "x"}, "no decisions"),
    ],
)
def test_what_cannot_be_kept_is_told(story: Path, decision: dict[str, str], said: str) -> None:
    """Nothing of a file is kept where one of its decisions is of no line, has no reason, or is of no kind."""
    file = story.with_name("decided.json")
    file.write_text(json.dumps({"decisions": [decision]}), encoding="utf-8")

    with pytest.raises(StopError, match=said):
        decide_from(story, file)
    assert account_in(story).account.rulings == ()


def test_what_was_decided_before_is_not_kept_twice(story: Path) -> None:
    """The same file given again adds nothing."""
    of = event(seen(story), "inquiry")
    decide(story, kind="check", of=of)
    decide(story, kind="check", of=of)

    assert len(account_in(story).account.rulings) == 1
