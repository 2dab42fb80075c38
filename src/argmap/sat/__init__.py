"""Clauses → a model, or the assumptions that rule every model out."""

from argmap.sat.solver import OutOfTime, Solver

__all__ = ["OutOfTime", "Solver"]
