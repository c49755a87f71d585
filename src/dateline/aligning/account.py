"""The ledger of a story."""

from dateline.types import Account, Story


def align(story: Story) -> Account:
    """The account of a story: its claims line by line, most telling first."""
    return Account(story, (), story.problems)
