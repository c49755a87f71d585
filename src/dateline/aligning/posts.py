"""The posts of one person, as different documents word or give them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dateline.aligning.sources import Sources
from dateline.resolving import content_words, office_key
from dateline.rules import load
from dateline.types import Claim, Ground, Line, Matter, OfficeHeld, Story, Tenure

MOST_STATEMENTS, MOST_OF_POST = 12, 3
HELD = ("current", "acting")


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it is compared, and where a document gives it."""

    office: frozenset[str]
    of: frozenset[str]
    told: OfficeHeld

    def is_worded_as(self, other: "Post") -> bool:
        """True where one only says more of the post: "chief" and "fire chief", of the county or of its brigade."""
        same_office = self.office <= other.office or other.office <= self.office
        return same_office and (not self.of or not other.of or bool(self.of & other.of))


def post_lines(story: Story, sources: Sources) -> Iterator[Line]:
    """For every person to whom two documents give different posts, or one post in other words: those posts.

    Of many articles some call somebody what he is not, or was: which posts he had stands under the people.
    """
    if sources.are_many:
        return
    tenures: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in story.tenures:
        tenures[tenure.person].append(tenure)
    for person, own in sorted(tenures.items()):
        told = (_posts(tenure, sources) for tenure in own if not _is_sought(tenure.office))
        posts = [post for of_one in told for post in of_one][:MOST_STATEMENTS]
        if any(_are_two(*pair) for pair in combinations(posts, 2)):
            yield _line(person, posts, sources)


def _posts(tenure: Tenure, sources: Sources) -> Iterator[Post]:
    """The post as the first few documents give it that say it is held."""
    first: dict[str, OfficeHeld] = {}
    for held in sorted(tenure.held, key=lambda held: sources.place(held.span)):
        if held.status in HELD:
            first.setdefault(held.span.doc, held)
    of = sources.names.get(tenure.of, "") if tenure.of else ""
    for held in [*first.values()][:MOST_OF_POST]:
        yield Post(content_words(_worded(tenure.office)), _words_of(of), held)


def _words_of(body: str) -> frozenset[str]:
    """The words of its name, and what their first letters make."""
    words = body.lower().split()
    return frozenset([*words, "".join(word[0] for word in words)]) if words else frozenset()


def _is_sought(office: str) -> bool:
    """True for what somebody is to become: a candidate has no post by that."""
    return load("title").words["title-after"].get(office.split()[-1]) == "future"


@cache
def _worded(office: str) -> str:
    """The office in the words that posts are compared by: a press secretary is a spokesman."""
    words = office_key(office)
    for written, meant in load("title").words["post-wording"].items():
        words = re.sub(rf"\b{re.escape(written)}\b", meant, words)
    return words


def _are_two(one: Post, other: Post) -> bool:
    return one.told.span.doc != other.told.span.doc and (one.office, one.of) != (other.office, other.of)


def _are_one(posts: Sequence[Post]) -> bool:
    """True where each may be another wording of one that may be the first."""
    met, left = [posts[0]], [*posts[1:]]
    while near := [post for post in left if any(post.is_worded_as(other) for other in met)]:
        met, left = met + near, [post for post in left if post not in near]
    return not left


def _line(person: str, posts: Sequence[Post], sources: Sources) -> Line:
    about = f"{person}/posts"
    told = sorted({post.told.span: post.told for post in posts}.values(), key=lambda held: sources.place(held.span))
    claims = tuple(
        Claim(about, "holder", held.span, sources.of[held.span.doc], entity=person, text=sources.words(held.span))
        for held in told
    )
    alike = _are_one(posts)
    matter = Matter("posts", sources.names.get(person, person), (person,))
    if alike:
        verdict, ground = sources.weighed(claims, "compatible", Ground("posts-worded-otherwise"))
    else:
        verdict, ground = "complementary", Ground("posts-several")
    return Line(about, matter, "holder", claims, verdict, ground, sources.count(claims))
