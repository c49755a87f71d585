"""What is wrong with a rule file."""


class RuleError(ValueError):
    """A rule file that cannot be used: names the file, the rule and the remedy."""
