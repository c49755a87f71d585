"""Our frozen data to JSON and back."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import msgspec

Value = TypeVar("Value")
# What `decode` raises for bytes that `encode` did not write.
DAMAGED = (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError, TypeError)


def encode(value: object) -> bytes:
    """The value as JSON."""
    return msgspec.json.encode(value)


def decode(data: bytes, kind: type[Value]) -> Value:
    """The value of this type that `encode` wrote. Raises one of `DAMAGED`, msgspec's with the faulty path."""
    with undisturbed():
        return msgspec.json.decode(data, type=kind)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Within it nothing that was made is looked through for circles to be freed.

    Of a large story, where there are none, that takes three quarters of the time to decode it, and a fifth of the time
    to resolve and to align it.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
