"""Statement → the factors that it names."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import Counterfactual, Statement
from argmap.model.values import Claim


def named_factors(statement: Statement) -> Iterator[str]:
    """The factors that a statement names."""
    if isinstance(statement, Claim) and statement.causes:
        causes = statement.causes
        yield from (*causes.by, *causes.of, *causes.more_than)
    if isinstance(statement, Counterfactual):
        for reading in statement.readings:
            for supposition in reading.suppositions:
                yield from supposition
        yield from (*statement.then, *statement.keep)
