"""Prints how many rules, examples and known gaps there are: make rules."""

from dateline.rules import load
from dateline.rules.census import census, kinds


def main() -> None:
    """Prints a line for each kind of rule, and one for all."""
    books = {kind: load(kind).rules for kind in kinds()}
    for kind, rules in books.items():
        print(f"{kind:10} {census(rules)}")
    print(f"{'all':10} {census(rule for rules in books.values() for rule in rules)}")
    for rule in (rule for rules in books.values() for rule in rules):
        for gap in rule.later:
            print(f"  later: {rule.id}: {gap.text!r}: {gap.reason}")


if __name__ == "__main__":
    main()
