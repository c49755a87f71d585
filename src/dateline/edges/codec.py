"""Our frozen data to JSON and back."""

from typing import TypeVar

import msgspec

Value = TypeVar("Value")


def encode(value: object) -> bytes:
    """The value as JSON."""
    return msgspec.json.encode(value)


def decode(data: bytes, kind: type[Value]) -> Value:
    """The value of this type that `encode` wrote. Raises msgspec.ValidationError with the faulty path."""
    return msgspec.json.decode(data, type=kind)
