"""Whether a clause is told as a fact: every class of governing words with an example and a look-alike."""

import pytest

from dateline.marking import mark
from dateline.reading import read
from dateline.types import EventMark


def told(sentence: str, word: str) -> EventMark:
    """The event mention that the word triggers."""
    article = read(sentence, id="a", published="2012-05-06")
    return next(event for event in mark(article).events if article.words(event.trigger) == word)


CASES = [
    # implicative, negative, disputed, factive
    ("The clerk managed to open the vault.", "open", "happened"),
    ("The clerk did not manage to open the vault.", "open", "denied"),
    ("The clerk failed to open the vault.", "open", "denied"),
    ("The printers did not forget to publish the notice.", "publish", "happened"),
    ("The mayor denied that he had sold the land.", "sold", "denied"),
    ("The mayor said that he had sold the land.", "sold", "happened"),
    ("The nurse was acquitted of killing her patient on Monday.", "killing", "denied"),
    ("The nurse was convicted of killing her patient on Monday.", "killing", "happened"),
    ("The widow did not know that the rebels had killed the mayor.", "killed", "happened"),
    ("The town celebrated the opening of the bridge.", "opening", "happened"),
    ("The fire brigade prevented the flames from reaching the store on Monday.", "reaching", "denied"),
    ("Nine people are known to have died.", "died", "happened"),
    ("The brothers are not known to have killed anyone.", "killed", "denied"),
    ("The owners saw the dam break on Monday.", "break", "happened"),
    ("The owners asked that the dam be opened on Monday.", "opened", "hypothetical"),
    ("The guild denied that the flood of 2011 had a bad effect on oats.", "flood", "happened"),
    ("The guild denied that the flood of 2011 had begun at the weir.", "flood", "denied"),
    # planned, demanded, possible, alleged
    ("The yard offered to buy its rival.", "buy", "planned"),
    ("The yard bought its rival.", "bought", "happened"),
    ("He asked for a ban on foreigners entering the harbour.", "entering", "hypothetical"),
    ("She did not like the idea of soldiers storming the weir.", "storming", "hypothetical"),
    ("The paper printed a photograph of soldiers storming the weir.", "storming", "happened"),
    ("The general election remains scheduled for 4 May 2012.", "election", "planned"),
    ("He said on Monday that the ferry would leave at noon.", "leave", "planned"),
    ("The court ordered the tenant to leave the house by Friday.", "leave", "hypothetical"),
    ("The council forced the tenant to leave the house on Friday.", "leave", "happened"),
    ("The group called for the release of the prisoners.", "release", "hypothetical"),
    ("The bishops welcomed the return of the exiles.", "return", "happened"),
    ("Rescuers are losing hope of finding survivors under the hall.", "finding", "hypothetical"),
    ("The clerk was accused of burning the seals on Monday.", "burning", "hypothetical"),
    ("The clerk was jailed for burning the seals on Monday.", "burning", "happened"),
    ("The reward is for information leading to the arrest of the bombers.", "arrest", "hypothetical"),
    ("The hunt led to the arrest of two men in June.", "arrest", "happened"),
    ("The hearing is to begin next month.", "begin", "planned"),
    ("The flood of last month is to blame for the losses.", "flood", "happened"),
    ("Reports that the mayor had resigned on Monday were false.", "resigned", "denied"),
    ("Reports that the mayor had resigned on Monday were brief.", "resigned", "happened"),
    ("If there are others who died on Sunday, nobody knows them.", "died", "hypothetical"),
    ("If those are the men who died on Sunday, nobody knows them.", "died", "happened"),
    ("Preparations were under way to evacuate the towns before there was a flood in May.", "was", "hypothetical"),
    ("The towns were evacuated before there was a flood in May.", "was", "happened"),
    # beside the word itself
    ("The clerk was not charged with theft until Friday.", "charged", "happened"),
    ("The clerk will not be charged with theft until Friday.", "charged", "planned"),
    ("The rally did not go on until Friday.", "go", "denied"),
    ("None of the doctors were killed.", "killed", "denied"),
    ("Two of the doctors were killed.", "killed", "happened"),
    ("The ferry nearly sank off the cape.", "sank", "denied"),
    ("Nearly all boats sank off the cape.", "sank", "happened"),
    ("Did the guard kill the visitor?", "kill", "hypothetical"),
    ("Why did the guard kill the visitor?", "kill", "happened"),
    ("The alleged attack on the mill was in May.", "attack", "hypothetical"),
    ("The attempted murder of the minister shook the town.", "murder", "hypothetical"),
    ("Guards neither opened the gate nor fired a shot on Friday.", "fired", "denied"),
    ("Not one house was damaged on Friday.", "damaged", "denied"),
    ("Not only the mill was damaged on Friday.", "damaged", "happened"),
    # nouns that are told for the first time where nothing is told as done
    ("The two towns would accept an embargo on salt.", "embargo", "hypothetical"),
    ("The two towns accepted an embargo on salt.", "embargo", "happened"),
    # what a false report says, what somebody thought
    ("The false report that the mayor had resigned reached us on Monday.", "resigned", "hypothetical"),
    ("There was no question that the mayor had resigned on Monday.", "resigned", "happened"),
    ("The news that the mayor had resigned reached us on Monday.", "resigned", "happened"),
    ("The neighbours thought that the dam had burst on Monday.", "burst", "hypothetical"),
    # conditions and times
    ("If convicted, the driver faces 20 years in prison.", "convicted", "hypothetical"),
    ("Once convicted, the driver was led away.", "convicted", "happened"),
    ("Unless the rains come, the herds will die.", "die", "hypothetical"),
    ("The rescue was called off before the divers entered the wreck on Monday.", "entered", "hypothetical"),
    ("Had the wall collapsed on Friday, dozens would have died.", "collapsed", "hypothetical"),
    ("The captain said that the storm would sink more boats as it crossed the bay.", "crossed", "hypothetical"),
    ("The storm sank more boats as it crossed the bay.", "crossed", "happened"),
    ("More crews were expected late Friday from the north.", "expected", "planned"),
    ("A field kitchen had been set up on the quay on Sunday.", "set", "happened"),
    ("The date had been set for Sunday.", "set", "planned"),
    ("Two tents were pledged by the guild on Sunday.", "pledged", "happened"),
    ("She was the first senior clerk to leave the port on Monday.", "leave", "happened"),
    ("The owners were relieved to see the dam opened on Monday.", "opened", "happened"),
    ("The opening was delayed by the rain on Monday.", "delayed", "happened"),
    ("The film had him saying on Monday: “Not one of you told me the dam was weak.”", "saying", "happened"),
    ("He returned in June to be arrested with the others.", "arrested", "hypothetical"),
]


@pytest.mark.parametrize(("sentence", "word", "status"), CASES, ids=[f"{word}: {said}" for said, word, _ in CASES])
def test_a_clause_is_told_as_what_its_words_make_of_it(sentence: str, word: str, status: str) -> None:
    """The status of the event mention follows from the words beside and above it."""
    assert told(sentence, word).status == status


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("The bill is expected to be approved on Tuesday.", "approved", "forecast"),
        ("The union demanded the release of the two men.", "release", "demanded"),
        ("If convicted, the driver faces 20 years in prison.", "convicted", "conditional"),
        ("The guard is said to have killed the visitor.", "killed", "alleged"),
        ("The guard killed the visitor.", "killed", "fact"),
    ],
)
def test_what_is_no_fact_says_how(sentence: str, word: str, modality: str) -> None:
    """A mention that is not told as a fact carries its modality."""
    assert told(sentence, word).modality == modality
