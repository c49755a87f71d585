"""Forms put together one join at a time; every join keeps its reason, and what a reader keeps apart stays apart."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)
Why = TypeVar("Why")


@dataclass(slots=True)
class Clusters(Generic[Item, Why]):
    """A union-find over forms, with the reasons of its joins and the pairs that must stay apart."""

    apart: frozenset[tuple[Item, Item]] = frozenset()
    parent: dict[Item, Item] = field(default_factory=dict)
    members: dict[Item, set[Item]] = field(default_factory=dict)
    reasons: list[tuple[Item, Item, Why]] = field(default_factory=list)

    def top(self, item: Item) -> Item:
        """The form that stands for the item's cluster."""
        path = []
        while (above := self.parent.get(item, item)) != item:
            path.append(item)
            item = above
        self.parent.update(dict.fromkeys(path, item))
        return item

    def join(self, one: Item, other: Item, reason: Why) -> bool:
        """True where the two were apart and may be joined; they are one from then on."""
        first, second = self.top(one), self.top(other)
        if first == second or not self._may_meet(first, second):
            return False
        if len(self._of(first)) < len(self._of(second)):
            first, second = second, first
        self.parent[second] = first
        self.members[first] = self._of(first) | self._of(second)
        self.members.pop(second, None)
        self.reasons.append((one, other, reason))
        return True

    def join_sole(self, item: Item, others: Iterable[Item], reason: Why) -> bool:
        """True where the others are one already, and the item is joined to them."""
        others = list(others)
        if len(self.tops(others) - {self.top(item)}) != 1:
            return False
        return self.join(others[0], item, reason)

    def tops(self, items: Iterable[Item]) -> set[Item]:
        """The clusters that the items lie in."""
        return {self.top(item) for item in items}

    def _of(self, top: Item) -> set[Item]:
        return self.members.get(top, {top})

    def _may_meet(self, first: Item, second: Item) -> bool:
        if not self.apart:
            return True
        ours, theirs = self._of(first), self._of(second)
        return not any((a in ours and b in theirs) or (b in ours and a in theirs) for a, b in self.apart)
