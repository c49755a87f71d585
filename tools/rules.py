"""Prints how many rules, examples and known gaps there are: make rules."""

from dateline.rules import load
from dateline.rules.catalogue import census, kinds


def main() -> None:
    """Prints a line for each kind of rule, one for all, and what is still to be done."""
    books = {kind: load(kind) for kind in kinds()}
    for kind, book in books.items():
        print(f"{kind:10} {census(book)}")
    print(f"{'all':10} {census(*books.values())}")
    for book in books.values():
        for rule in book.rules:
            for gap in rule.later:
                print(f"  later: {rule.id}: {gap.text!r}: {gap.reason}")
        for unfilled in book.unfilled:
            print(f"  not filled in yet: {unfilled.id}: rules/en/{unfilled.file}")


if __name__ == "__main__":
    main()
