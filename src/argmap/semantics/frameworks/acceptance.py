"""What is asked of an argument, and what an answer shows for itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Whether an argument belongs to some extension, and whether to all of them.

    Where there is no extension at all, as stable semantics allows, the argument belongs to none
    and, as every statement about all of nothing holds, to all.
    """

    argument: int
    credulous: bool
    """It is in some extension."""
    sceptical: bool
    """It is in every extension."""
    witness: frozenset[int] | None
    """Where credulous, an extension with the argument. Else an extension, which is one without it;
    None where there is no extension."""
    counterexample: frozenset[int] | None
    """Where not sceptical, an extension without the argument. Else None."""


def accepted_by_one(argument: int, extension: frozenset[int]) -> Acceptance:
    """The answer where this is the only extension."""
    inside = argument in extension
    return Acceptance(argument, inside, inside, extension, None if inside else extension)


def acceptance(
    argument: int, inside: frozenset[int] | None, outside: frozenset[int] | None
) -> Acceptance:
    """The answer from an extension with the argument and one without it, where there are such."""
    return Acceptance(
        argument,
        credulous=inside is not None,
        sceptical=outside is None,
        witness=outside if inside is None else inside,
        counterexample=outside,
    )
