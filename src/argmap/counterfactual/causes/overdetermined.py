"""Overdetermined: some cause of the effect has several members, none of which is one by itself.

Mackie 1974, "The Cement of the Universe", and Halpern 2015: with two sufficient causes present,
only both together are a cause. The causes that factors are in → yes, no.
"""

from __future__ import annotations

from collections.abc import Iterable


def is_overdetermined(causes: Iterable[tuple[str, ...]]) -> bool:
    """Whether a cause has several members; it is enough to give one for each factor in some."""
    return any(len(cause) > 1 for cause in causes)
