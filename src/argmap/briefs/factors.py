"""Factors → words: what is supposed to have been otherwise, beside how it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.briefs.sheet import Runs, muted, text
from argmap.model import ArgMap
from argmap.view.words import one_line


def name_of(argmap: ArgMap, factor: str) -> str:
    """What a factor is, without a full stop."""
    return one_line(argmap.factors[factor].text).rstrip(".")


def values_of(argmap: ArgMap, factor: str, values: Iterable[str]) -> str:
    """Some values of a factor in the map's words."""
    known = argmap.factors[factor].values
    return "; or ".join(one_line(known[value]) for value in values)


def set_to(argmap: ArgMap, factor: str, values: Iterable[str]) -> Runs:
    """ "Japan surrenders: before 1 November (it was: in August 1945)"."""
    some, actual = tuple(values), argmap.factors[factor].actual
    was = "" if some == (actual,) else f" (it was: {values_of(argmap, factor, (actual,))})"
    return text(f"{name_of(argmap, factor)}: {values_of(argmap, factor, some)}", muted(was))


def changed(argmap: ArgMap, supposition: Mapping[str, str]) -> tuple[str, ...]:
    """The factors that a supposition sets to what they were not."""
    return tuple(f for f, value in supposition.items() if value != argmap.factors[f].actual)
