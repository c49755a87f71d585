"""What can be switched off: every rule of the rulebooks, and every function of marking and resolving."""

import inspect
import pkgutil
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import dateline
from dateline.rules import Rule, load
from dateline.rules.catalogue import kinds

ROOMS = ("marking", "resolving")
SOURCE = Path(dateline.__file__).parent
KEPT = frozenset({"model", "installed_model", "parse", "assemble"})  # what each text's parse is made with, once


@dataclass(frozen=True)
class Switch:
    """A rule or a function, where it stands, and by name each way to do without it."""

    name: str
    where: str
    room: str
    ways: tuple[str, ...]
    code: Any = None

    def off(self, way: str) -> AbstractContextManager[None]:
        """A context within which it is switched off in this way."""
        return _without_rule(self.name) if self.code is None else _without(_function(self.name), way)


@cache
def switches() -> tuple[Switch, ...]:
    """All of them, rules first."""
    return (*_rules(), *_functions())


# Rules: the book that is in use is given the rest of its rules, for as long as the context lasts.


def _rules() -> Iterator[Switch]:
    for kind in kinds():
        for rule in load(kind).rules:
            yield Switch(rule.id, f"rules/en/{rule.file}:{_line(rule)}", f"rules.{kind}", ("no rule",))


def _line(rule: Rule) -> int:
    text = (files("dateline.rules") / "en" / rule.file).read_text(encoding="utf-8")
    return text[: text.index(f'id = "{rule.id}"')].count("\n")


@contextmanager
def _without_rule(id: str) -> Iterator[None]:
    book = next(load(kind) for kind in kinds() if any(rule.id == id for rule in load(kind).rules))
    whole = book.by_trigger
    rest = {word: tuple(rule for rule in rules if rule.id != id) for word, rules in whole.items()}
    try:
        _give(book, rest)
        yield
    finally:
        _give(book, whole)


def _give(book: Any, by_trigger: Any) -> None:
    object.__setattr__(book, "by_trigger", by_trigger)
    book.__dict__.pop("by_pair", None)


# Functions: the code is exchanged, and not a name, so that every module and table that holds the function is met.


def _modules() -> Iterator[types.ModuleType]:
    for room in ROOMS:
        package = import_module(f"dateline.{room}")
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(found.name)


def _functions() -> Iterator[Switch]:
    for module in _modules():
        for name, value in vars(module).items():
            function = inspect.unwrap(value) if callable(value) else None
            if not isinstance(function, types.FunctionType) or function.__module__ != module.__name__:
                continue
            if name in KEPT or name != function.__name__:
                continue
            where = f"{Path(function.__code__.co_filename).relative_to(SOURCE)}:{function.__code__.co_firstlineno}"
            room = module.__name__.removeprefix("dateline.")
            yield Switch(f"{room}.{name}", where, room, tuple(_stand_ins(function)), function.__code__)


@cache
def _function(name: str) -> types.FunctionType:
    module, _, last = name.rpartition(".")
    found = inspect.unwrap(getattr(import_module(f"dateline.{module}"), last))
    assert isinstance(found, types.FunctionType)
    return found


@contextmanager
def _without(function: types.FunctionType, way: str) -> Iterator[None]:
    code = function.__code__
    try:
        function.__code__ = _stand_ins(function)[way].__code__
        forget()
        yield
    finally:
        function.__code__ = code
        forget()


def forget() -> None:
    """Empties what functions of marking and resolving have kept for what they were given; lexicons, made once, stay."""
    for function, clear in _caches():
        if inspect.signature(function).parameters:
            clear()


@cache
def _caches() -> tuple[tuple[Any, Callable[[], None]], ...]:
    values = [value for module in _modules() for name, value in vars(module).items() if name not in KEPT]
    kept = {id(value): value for value in values if hasattr(value, "cache_clear") and value is not load}
    return tuple((value, value.cache_clear) for value in kept.values())


@cache
def _stand_ins(function: types.FunctionType) -> dict[str, types.FunctionType]:
    """By name, functions that give nothing, or let everything pass, in the type that this one gives back."""
    gives = inspect.signature(function).return_annotation
    made: dict[str, types.FunctionType] = {}
    for text in _nothings(gives):
        made[f"gives {text}"] = _lambda(text)
    for number, parameter in enumerate(inspect.signature(function).parameters.values()):
        if as_ := _passing(parameter.annotation, gives):
            argument = f"(got[{number}] if len(got) > {number} else named[{parameter.name!r}])"
            made[f"passes {parameter.name}"] = _lambda(f"{as_}{argument}" if as_ != "as it is" else argument)
            break
    return made


def _lambda(text: str) -> types.FunctionType:
    made = eval(f"lambda *got, **named: {text}")
    assert isinstance(made, types.FunctionType)
    return made


EMPTY = {
    "tuple": "()",
    "Sequence": "()",
    "Collection": "()",
    "list": "[]",
    "dict": "{}",
    "Mapping": "{}",
    "set": "set()",
    "frozenset": "frozenset()",
    "Iterable": "iter(())",
    "Iterator": "iter(())",
    "Generator": "iter(())",
}
PASSES = {"tuple": "tuple", "Sequence": "tuple", "list": "list", "Iterator": "iter", "Iterable": "iter"}


def _nothings(gives: Any) -> tuple[str, ...]:
    if gives is bool:
        return ("False", "True")
    if gives is str:
        return ("''",)
    if isinstance(gives, types.UnionType) and type(None) in typing.get_args(gives):
        return ("None",)
    name = _name(gives)
    fixed = name == "tuple" and Ellipsis not in typing.get_args(gives)
    return () if fixed or name not in EMPTY else (EMPTY[name],)


def _name(annotation: Any) -> str:
    return getattr(typing.get_origin(annotation) or annotation, "__name__", "")


def _passing(takes: Any, gives: Any) -> str:
    """How an argument is to be handed on as the result; empty where it is something else."""
    if takes == gives and takes not in (bool, int, float, Any, inspect.Signature.empty):
        return "as it is"
    if isinstance(gives, types.UnionType) and takes in typing.get_args(gives):
        return "as it is"
    rows = _name(takes) in PASSES and _name(gives) in PASSES
    return PASSES[_name(gives)] if rows and _items(takes) == _items(gives) else ""


def _items(annotation: Any) -> tuple[Any, ...]:
    return tuple(part for part in typing.get_args(annotation) if part is not Ellipsis)


def called(switches: Iterable[Switch]) -> dict[Any, str]:
    """The functions among these by their code, as a profile meets them."""
    return {switch.code: switch.name for switch in switches if switch.code is not None}
