"""Sufficient: a factor's actual value brings the effect whatever the other roots are.

Mackie 1965, "Causes and Conditions", American Philosophical Quarterly 2; the factor is set, and
roots are the factors that no function of the model decides. A scope → yes, no.
"""

from __future__ import annotations

from argmap.counterfactual.causes.scope import Scope


def is_sufficient(scope: Scope, id: str) -> bool:
    """Whether a candidate alone is enough for the effect. Raises OutOfTime."""
    return not scope.can(scope.actual(id), -scope.effect, setting=id)
