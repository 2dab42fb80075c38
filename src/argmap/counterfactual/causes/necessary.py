"""Necessary: with any other value of a factor the effect fails, whatever the other roots are.

Mackie 1965, "Causes and Conditions", American Philosophical Quarterly 2; the factor is set, and
roots are the factors that no function of the model decides. A scope → yes, no.
"""

from __future__ import annotations

from argmap.counterfactual.causes.scope import Scope


def is_necessary(scope: Scope, id: str) -> bool:
    """Whether there is no effect without a candidate's actual value. Raises OutOfTime."""
    return not scope.can(-scope.actual(id), scope.effect, setting=id)
