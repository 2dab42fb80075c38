"""INUS: an insufficient but needed part of a set that is unnecessary but sufficient for the effect.

Mackie 1965, "Causes and Conditions", American Philosophical Quarterly 2. The set is a minimal one
of several roots whose actual values bring the effect whatever the other roots are, and the effect
can come about without it. A scope → the roots that are such conditions.

A root is in some minimal sufficient set exactly where it is in some minimal set of roots whose
change undoes the effect (Reiter 1987, hitting sets). And where there are two minimal sufficient
sets, the effect can come about without either: by the other one, with a member of the first gone.
"""

from __future__ import annotations

from argmap.counterfactual.causes.scope import Scope
from argmap.sat.corrections import Corrections


def minimal_sufficient_set(scope: Scope) -> tuple[str, ...]:
    """Roots whose actual values together bring the effect, none of which could be spared.

    Of several such sets, the one whose members come late in the document. Raises OutOfTime.
    """
    needed = list(scope.asked.model.roots)
    for id in scope.asked.model.roots:
        rest = [other for other in needed if other != id]
        if not scope.can(-scope.effect, *map(scope.actual, rest)):
            needed = rest
    return tuple(needed)


def inus_conditions(scope: Scope) -> tuple[str, ...]:
    """The roots that are INUS conditions of the effect, in document order. Raises OutOfTime."""
    one = minimal_sufficient_set(scope)
    spared = scope.world.gates.any_of([-scope.actual(id) for id in one])
    alternatives = () if scope.can(spared, scope.effect) else one
    possible = (id for id in scope.asked.model.roots if id in scope.asked.candidates)
    return tuple(
        id for id in possible if id not in alternatives and _is_insufficient_part(scope, id)
    )


def _is_insufficient_part(scope: Scope, id: str) -> bool:
    """Whether a root is in some minimal sufficient set of several roots."""
    if not scope.can(scope.actual(id), -scope.effect):
        return False
    others = [-scope.actual(root) for root in scope.asked.model.roots]
    fixed = (-scope.effect, *scope.functions())
    found = Corrections(scope.solver, others, scope.asked.deadline, fixed)
    return found.containing(-scope.actual(id)) is not None
