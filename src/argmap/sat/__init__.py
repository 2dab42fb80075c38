"""Clauses → a model, or the assumptions that rule every model out."""

from argmap.sat.solver import Solver

__all__ = ["Solver"]
