"""Attacks → the grounded extension.

The least fixed point of "defended by": the unattacked arguments, what they defend, and so on
(P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77, 1995, definition 20).
There is exactly one, and every complete extension holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.frameworks.acceptance import Acceptance, accepted_by_one
from argmap.semantics.frameworks.framework import Attacks
from argmap.semantics.frameworks.propagate import IN, labelled, propagate


def grounded_extension(attacks: Attacks) -> frozenset[int]:
    """The one extension, in linear time."""
    return frozenset(labelled(propagate(attacks), IN))


def extensions(attacks: Attacks) -> Iterator[frozenset[int]]:
    """The one extension."""
    yield grounded_extension(attacks)


def accept(attacks: Attacks, argument: int) -> Acceptance:
    """Is the argument in it?"""
    return accepted_by_one(argument, grounded_extension(attacks))
