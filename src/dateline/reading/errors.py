"""What is wrong with an article that cannot be read at all."""


class UnreadableError(ValueError):
    """An article without readable text: the message says what is wrong and what to do."""
