"""Asking a service many questions: side by side, each answer kept as soon as it is there, none asked twice."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import Any

from dateline.edges.errors import Trouble
from dateline.edges.witness.client import LostError, Reply
from dateline.edges.witness.questions import Question

SIDE_BY_SIDE = 4
# English text has about four characters a token; said to the user as "about".
CHARACTERS = 4
# So many requests lost one after another, and the service is down.
GIVE_UP = 8

Asked = tuple[Question, Reply | Trouble]


def asked(
    questions: Sequence[Question],
    ask: Callable[[str, Mapping[str, Any]], Reply],
    *,
    limit: int | None = None,
    abreast: int = SIDE_BY_SIDE,
) -> Iterator[Asked]:
    """Each question with its reply, or why there is none, as they come.

    With `limit`, no question is begun once so many tokens are used; where a service gives no answer to many in a row,
    the rest is left for another time.
    """
    waiting, used, lost = iter(questions), 0, 0
    with ThreadPoolExecutor(abreast) as crew:
        running: dict[Future[Reply], Question] = {}

        def begin(most: int) -> None:
            if lost >= GIVE_UP or (limit is not None and used >= limit):
                return
            for question in islice(waiting, most):
                running[crew.submit(ask, question.text, question.shape)] = question

        begin(abreast)
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                question = running.pop(future)
                reply = _reply(future, question)
                lost = lost + 1 if isinstance(reply, Trouble) else 0
                used += spent(question, reply)
                yield question, reply
            begin(abreast - len(running))


def spent(question: Question, reply: Reply | Trouble) -> int:
    """The tokens that a question and its reply took, as the service counts them or else by their length."""
    return 0 if isinstance(reply, Trouble) else reply.tokens or tokens(len(question.text) + len(reply.text))


def tokens(characters: int) -> int:
    """About how many tokens a text of so many characters has."""
    return -(-characters // CHARACTERS)


def _reply(future: "Future[Reply]", question: Question) -> Reply | Trouble:
    try:
        return future.result()
    except LostError as error:
        return Trouble(question.about, f"{error}; run it again to ask anew")
