"""Material → the grid of suppositions and outcomes: who says what, and where no one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import changed, name_of, set_to, values_of
from argmap.briefs.material import Material
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Note,
    Runs,
    Sheet,
    Table,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import others_on, told_by
from argmap.counterfactual.positions.grid import suppositions
from argmap.counterfactual.positions.members import Setting
from argmap.counterfactual.positions.order import order
from argmap.model import Counterfactual

_NO_ONE = "no one says"
_HEDGED = {
    "would": "",
    "likely": "likely: ",
    "might": "might: ",
    "uncertain": "left open: ",
}
_COLUMNS = 4
"""So many outcomes stand beside each other; more go into further tables."""
_LEFT_OUT = "In each table, suppositions of whose outcomes there no one speaks are left out."
_LEAD = (
    "Each row is a supposition, each column something that could have come out otherwise. A cell "
    "tells who says what, and on which worksheet (C1, C2, …) it is taken apart. Nothing is "
    f"concluded: where a cell says “{_NO_ONE}”, the outcome is for you to argue."
)


def counterfactual_grid(material: Material) -> tuple[Sheet, ...]:
    """A sheet of tables; none where no counterfactual tells what is supposed and what follows."""
    argmap = material.argmap
    found = suppositions(argmap, order(argmap))
    told = [each for each in material.counterfactuals if each.then and each.readings]
    if not told:
        return ()
    return (
        Sheet(
            kind="counterfactuals",
            title="What would have been: who says what",
            lead=text(_LEAD),
            blocks=tuple(_Grid(material, found).blocks()),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(told),
            one_page=True,
            landscape=True,
        ),
    )


class _Grid:
    """What is supposed, against what could have come out otherwise."""

    def __init__(
        self, material: Material, found: Mapping[Setting, Sequence[Counterfactual]]
    ) -> None:
        self._material = material
        self._found = found
        self._numbers = {s.id: f"C{n}" for n, s in enumerate(material.counterfactuals, 1)}

    def blocks(self) -> Iterator[Block]:
        """A table for so many outcomes as go beside each other."""
        told = [statement for each in self._found.values() for statement in each]
        outcomes = list(dict.fromkeys(factor for s in told for factor in s.then))
        if len(outcomes) > _COLUMNS:
            yield Note(text(_LEFT_OUT))
        for start in range(0, len(outcomes), _COLUMNS):
            if start:
                yield Heading(text("Further outcomes"), 2)
            yield self._table(outcomes[start : start + _COLUMNS], len(outcomes))

    def _table(self, columns: Sequence[str], outcomes: int) -> Table:
        rows = tuple(
            (self._supposed(setting), *(self._cell(told, factor) for factor in columns))
            for setting, told in self._found.items()
            if outcomes <= _COLUMNS or any(f in s.then for s in told for f in columns)
        )
        head = ("Suppose that", *(name_of(self._material.argmap, f) for f in columns))
        return Table(tuple(map(text, head)), rows, (5, *(4 for _ in columns)))

    def _supposed(self, setting: Setting) -> Cell:
        argmap = self._material.argmap
        moved = changed(argmap, dict(setting)) or tuple(dict(setting))
        return tuple(
            text("" if factor in moved else "kept: ", set_to(argmap, factor, (value,)))
            for factor, value in setting
        )

    def _cell(self, told: Sequence[Counterfactual], factor: str) -> Cell:
        said = tuple(self._said(s, factor) for s in told if factor in s.then)
        return said or (text(muted(_NO_ONE)),)

    def _said(self, statement: Counterfactual, factor: str) -> Runs:
        material = self._material
        reading = "on one reading: " if len(statement.readings) > 1 else ""
        words = values_of(material.argmap, factor, statement.then[factor])
        drawn = () if statement.stated else text(BY_MAPMAKER)
        credit = joined((told_by(material, statement), drawn), ", ")
        return text(
            strong(self._numbers[statement.id]),
            f" {reading}{_HEDGED[statement.hedge]}{words}",
            muted(" — ") if credit else "",
            tuple(muted(run.text) if run.style == "plain" else run for run in credit),
            *(text(muted("; "), other) for other in others_on(material, statement)),
        )
