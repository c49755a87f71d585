"""How an article of a story got its day of publication."""

from pathlib import Path

from dateline.edges.errors import StopError, Trouble

MOST_NAMED = 8


def explain_dating(article: str, story: Path) -> tuple[str, tuple[Trouble, ...]]:
    """How an article of a story got its day of publication; `article` is its id, or how the id begins.

    With it comes what of the story is damaged.
    """
    from dateline.edges.accounts import account_in
    from dateline.views import dating_words, index_of

    made = account_in(story)
    index = index_of(made.account)
    found = [id for id in index.documents if id == article] or [id for id in index.documents if id.startswith(article)]
    if len(found) != 1:
        known = ", ".join(sorted(found or index.documents)[:MOST_NAMED])
        raise StopError(
            f"{article}: {'several articles begin so' if found else 'no such article'}; take one of {known}"
        )
    return dating_words(found[0], index), made.troubles
