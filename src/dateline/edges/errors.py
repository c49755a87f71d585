"""Why a command ends with nothing done."""


class StopError(Exception):
    """One line for the user that says what, where and what to do; the command ends with exit code 2."""
