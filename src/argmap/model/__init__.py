"""Document → ArgMap: what the files mean, checked at the door."""

from argmap.model.build import build
from argmap.model.citations import Citation
from argmap.model.codes import CODES
from argmap.model.dates import Period
from argmap.model.schema import json_schema
from argmap.model.values import (
    ATTESTING,
    EXPECTED,
    ArgMap,
    Causes,
    Claim,
    Counterfactual,
    Creator,
    Evidence,
    Expect,
    Factor,
    InconsistentSet,
    Mechanism,
    Model,
    Person,
    Reading,
    Silence,
    Source,
    Stance,
    StanceKind,
    Statement,
    Step,
    StepKind,
)

__all__ = [
    "ATTESTING",
    "CODES",
    "EXPECTED",
    "ArgMap",
    "Causes",
    "Citation",
    "Claim",
    "Counterfactual",
    "Creator",
    "Evidence",
    "Expect",
    "Factor",
    "InconsistentSet",
    "Mechanism",
    "Model",
    "Period",
    "Person",
    "Reading",
    "Silence",
    "Source",
    "Stance",
    "StanceKind",
    "Statement",
    "Step",
    "StepKind",
    "build",
    "json_schema",
]
