"""Literals → literals that say how many of them hold."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.sat.solver import Solver


def counters(solver: Solver, literals: Sequence[int], most: int) -> list[int]:
    """New literals, of which the one at i holds exactly where more than i of the given hold.

    There are no more than `most` of them. A totalizer (Bailleux and Boufkhad 2003).
    """
    layer = [[literal] for literal in literals]
    while len(layer) > 1:
        joined = [
            _joined(solver, a, b, most) for a, b in zip(layer[::2], layer[1::2], strict=False)
        ]
        layer = joined + layer[len(joined) * 2 :]
    return layer[0] if layer else []


def _joined(solver: Solver, left: list[int], right: list[int], most: int) -> list[int]:
    size = min(len(left) + len(right), most)
    outputs = [solver.new_variable() for _ in range(size)]
    clauses: list[list[int]] = []
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if i + j:
                # i of the left and j of the right hold, so i + j hold, or as many as are counted.
                held = [-left[i - 1]] if i else []
                held += [-right[j - 1]] if j else []
                clauses.append([*held, outputs[min(i + j, size) - 1]])
            if i + j < size:
                # No more than i of the left and j of the right hold, so no more than i + j do.
                more = left[i : i + 1] + right[j : j + 1]
                clauses.append([*more, -outputs[i + j]])
    solver.add(clauses)
    return outputs
