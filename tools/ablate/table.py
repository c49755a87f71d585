"""The prices as lines that people read: the dearest and the cheapest, and all of them."""

from collections.abc import Iterable, Iterator

from tools.ablate.price import UNPRICED, Asked, Price

TEN = 10
HEAD = (
    f"{'price':>7} {'unseen':>11} {'written for':>11} {'gained':>6} {'lost':>6}  what, where, without it, what changes"
)


def line(price: Price) -> str:
    """One switch: the texts it changes of those it was tried on, marks gained and lost, and scores."""
    unseen, seen = map(_share, (price.unseen, price.seen))
    scores = ", ".join(f"{source} {change:+g}" for source, change in price.scores.items())
    stopped = f"; stops on {price.stopped}" if price.stopped else ""
    return (
        f"{price.price:7.1f} {unseen:>11} {seen:>11} {price.gained:6} {price.lost:6}  "
        f"{price.name}  {price.where}  {price.way}{stopped}{'; ' + scores if scores else ''}"
    )


def _share(found: Asked) -> str:
    return f"{found.changed}/{found.asked}" + (f" of {found.fires}" if found.asked < found.fires else "")


def table(prices: Iterable[Price]) -> Iterator[str]:
    """All prices, dearest first, with what can't be priced left to the end; then the two ends again."""
    rows = sorted(prices, key=lambda price: (-price.price, -price.price_seen, price.name))
    known = [price for price in rows if price.way != UNPRICED]
    yield HEAD
    yield from map(line, known)
    yield f"\nnot priced, for want of a stand-in or as they run once, for a lexicon: {len(rows) - len(known)}"
    yield f"nought on unseen texts: {sum(not price.price for price in known)} of {len(known)}"
    yield "\nten dearest\n" + "\n".join(map(line, known[:TEN]))
    yield "\nten cheapest\n" + "\n".join(map(line, known[-TEN:]))
