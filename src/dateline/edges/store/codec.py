"""Our frozen data to JSON and back."""

import gc
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
    # Of a large story, looking for what is to be freed, where nothing is, takes three quarters of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return msgspec.json.decode(data, type=kind)
    finally:
        if collects:
            gc.enable()
