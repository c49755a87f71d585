"""What other packages add by entry points: readers and views, looked up and loaded only when they are asked for."""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

Part = TypeVar("Part")


class PluginError(ValueError):
    """A part of another package that cannot be used: says which, whose, why, and what to do."""


def added(group: str) -> Mapping[str, EntryPoint]:
    """What other packages add to a group, by name and not loaded; of two with one name, the first package's."""
    points: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, package_of(point))):
        points.setdefault(point.name, point)
    return points


def package_of(point: EntryPoint) -> str:
    """The package that an entry point comes from."""
    return point.dist.name if point.dist else point.value.partition(":")[0]


def loaded(point: EntryPoint, kind: type[Part]) -> Part:
    """The part itself, checked for its kind and name. Raises PluginError."""
    try:
        part = point.load()
    except Exception as error:
        raise broken(point, f"cannot be loaded ({_said(error)})") from error
    if not isinstance(part, kind):
        raise broken(point, f"is a {type(part).__name__} and no {kind.__name__}")
    if getattr(part, "name", point.name) != point.name:
        raise broken(point, f"calls itself {getattr(part, 'name', None)!r}")
    return part


def broken(point: EntryPoint, trouble: str | Exception) -> PluginError:
    """What is wrong with a part of another package, as one line."""
    said = f"broke down ({_said(trouble)})" if isinstance(trouble, Exception) else trouble
    part = point.group.removeprefix("dateline.").removesuffix("s")
    return PluginError(f"{part} {point.name!r} of {package_of(point)} {said}; mend that package, or uninstall it")


def _said(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
