"""Text → Framework → extensions: abstract argumentation (Dung 1995), apart from any map.

>>> nixon = Framework.of(["quaker", "republican"], [(0, 1), (1, 0)])
>>> preferred(nixon, limit=10)
([frozenset({0}), frozenset({1})], False)
>>> accept(nixon, "preferred", 0).sceptical
False
"""

from argmap.semantics.frameworks.acceptance import Acceptance
from argmap.semantics.frameworks.ask import (
    SEMANTICS,
    Semantics,
    accept,
    extensions,
    first,
    preferred,
    statuses,
)
from argmap.semantics.frameworks.codes import CODES
from argmap.semantics.frameworks.framework import Attacks, Framework
from argmap.semantics.frameworks.read import decode, is_framework, read
from argmap.semantics.frameworks.status import Statuses

__all__ = [
    "CODES",
    "SEMANTICS",
    "Acceptance",
    "Attacks",
    "Framework",
    "Semantics",
    "Statuses",
    "accept",
    "decode",
    "extensions",
    "first",
    "is_framework",
    "preferred",
    "read",
    "statuses",
]
