"""Clauses → a model, or the assumptions that rule every model out."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any

STEP = 2_000
"""Conflicts between two looks at the clock: some hundredths of a second."""


class OutOfTime(Exception):  # noqa: N818 - nothing went wrong
    """A question was not answered before its deadline."""


class Solver:
    """A set of clauses that grows, and questions put to it (CaDiCaL 1.5.3: Biere et al. 2020).

    Variables are the integers 1, 2, …, `variables` of them to begin with. A literal is a variable
    or its negative, a clause a list of literals of which one must hold.

    >>> with Solver(2) as solver:
    ...     solver.add([[-1, 2], [-2, -1]])
    ...     solver.solve([1]), solver.solve([-1])
    (False, True)
    """

    __slots__ = ("_answer", "_assumed", "_handle", "_native", "_top")

    def __init__(self, variables: int) -> None:
        # python-sat's compiled module is called directly: the package's own classes say the same,
        # but loading them takes longer and holds more memory than most questions put here. It is
        # loaded here and not above, since what propagation answers needs no solver.
        import pysolvers

        self._native: Any = pysolvers
        self._handle: Any = pysolvers.cadical153_new()
        # Trying all variables true or all false first would pass over what `prefer` asks for.
        pysolvers.cadical153_set(self._handle, "lucky", 0)
        self._assumed: list[int] = []
        self._answer: bool | None = None
        self._top = variables

    def new_variable(self) -> int:
        """A variable that no clause mentions yet."""
        self._top += 1
        return self._top

    def add(self, clauses: Iterable[Sequence[int]]) -> None:
        """Demand these clauses of every answer from now on."""
        self._answer = None
        add, handle = self._native.cadical153_add_cl, self._handle
        for clause in clauses:
            add(handle, clause)

    def prefer(self, literals: Iterable[int]) -> None:
        """Try these literals first where the search has to guess. No answer depends on it."""
        self._native.cadical153_setphases(self._handle, list(literals))

    def solve(self, assumptions: Iterable[int] = ()) -> bool:
        """Is there a model of the clauses in which the assumptions hold?"""
        # Only in the main thread can the search be ended by an interrupt from the keyboard.
        interruptible = int(threading.current_thread() is threading.main_thread())
        self._assumed = list(assumptions)
        answer = bool(self._native.cadical153_solve(self._handle, self._assumed, interruptible))
        self._answer = answer
        return answer

    def solve_before(self, deadline: float, assumptions: Iterable[int] = ()) -> bool:
        """As `solve`, but raises OutOfTime soon after `deadline`, in seconds of `monotonic`."""
        interruptible = int(threading.current_thread() is threading.main_thread())
        self._assumed = list(assumptions)
        self._answer = None
        native, handle = self._native, self._handle
        while time.monotonic() < deadline:
            native.cadical153_cbudget(handle, STEP)
            answer = native.cadical153_solve_lim(handle, self._assumed, interruptible)
            if answer:
                self._answer = answer > 0
                return self._answer
        raise OutOfTime

    def model(self) -> list[int]:
        """The literals of the model found by the last question, in the order of their variables.

        Empty where the answer was no, or where clauses came after it. Variables that no clause
        mentions may be missing.
        """
        if self._answer is not True:
            return []
        return list(self._native.cadical153_model(self._handle) or ())

    def core(self) -> list[int]:
        """Assumptions of the last question that cannot hold together; not always the fewest.

        Empty where the clauses alone rule every model out, where the answer was yes, or where
        clauses came after it.
        """
        if self._answer is not False:
            return []
        return list(self._native.cadical153_core(self._handle, self._assumed) or ())

    def close(self) -> None:
        """Give the memory back. Nothing can be asked afterwards."""
        if self._handle is not None:
            self._native.cadical153_del(self._handle, None)
            self._handle = None

    def __enter__(self) -> Solver:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
