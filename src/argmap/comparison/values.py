"""What a comparison of people is made of: the grid of positions, and what it shows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.comparison.uses import RivalExplanations, SharedFactor
from argmap.counterfactual.positions import crux as counterfactual
from argmap.counterfactual.positions.members import DENIED
from argmap.graph import Graph
from argmap.model import Stance, Statement
from argmap.semantics.verdicts import Standing


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person does with one statement: every stance that the text gives, in its order."""

    person: str
    stances: tuple[Stance, ...]

    @property
    def silent(self) -> bool:
        """Whether the text gives the person no stance on it, which is no denial."""
        return not self.stances

    @property
    def denies(self) -> bool:
        """Whether the person denies it."""
        return any(stance.stance == "denies" for stance in self.stances)

    @property
    def holds(self) -> bool:
        """Whether the person asserts, says or endorses it, or concedes it without a limit.

        Who denies the same statement elsewhere does not hold it.
        """
        return not self.denies and any(
            stance.stance in ("asserts", "says", "endorses")
            or (stance.stance == "concedes" and not stance.only)
            for stance in self.stances
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One statement and what each of the people compared does with it."""

    statement: Statement
    topic: str
    """Its own, or that of what it bears on; empty where there is none."""
    cells: tuple[Cell, ...]
    """One for each of the people compared, in their order."""

    @property
    def holding(self) -> tuple[str, ...]:
        """Who holds it."""
        return tuple(cell.person for cell in self.cells if cell.holds)

    @property
    def denying(self) -> tuple[str, ...]:
        """Who denies it."""
        return tuple(cell.person for cell in self.cells if cell.denies)

    @property
    def meet(self) -> bool:
        """Whether two or more hold it, or two or more deny it."""
        return len(self.holding) > 1 or len(self.denying) > 1

    @property
    def part(self) -> bool:
        """Whether somebody holds what somebody else denies; two others may meet as well."""
        return bool(self.holding and self.denying)


@dataclass(frozen=True, slots=True)
class Grid:
    """Statements against people."""

    people: tuple[str, ...]
    rows: tuple[Row, ...]
    """Topic by topic, in the order in which the topics begin, then in document order."""
    left_out: int
    """Claims and counterfactuals on which none of the people compared takes any stance."""

    @property
    def topics(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows by topic; an empty text for those without."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.topic, []).append(row)
        return {topic: tuple(rows) for topic, rows in found.items()}


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A statement that several hold, or that several deny."""

    statement: str
    people: tuple[str, ...]
    denied: bool
    """True where what they agree in is denying it."""
    opponents: tuple[Pair, ...]
    """Those among them who part elsewhere."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A statement that some hold and some deny, or to which some object by a step."""

    statement: str
    kind: Literal["denial", "rebuttal", "doubt", "undercut"]
    """*denial*: by stance; else the step's kind, an *undercut* being of a reason for it."""
    holding: tuple[str, ...]
    against: tuple[str, ...]
    """Who denies it, or who holds what objects to it."""
    step: str
    """The step's id; empty for a denial."""
    by: tuple[str, ...]
    """The statements that object; empty for a denial."""
    stated: bool
    """False where the map-maker drew the step, or wrote one of the statements."""


@dataclass(frozen=True, slots=True)
class Concession:
    """What somebody concedes, and to whom."""

    statement: str
    stance: Stance
    to: tuple[str, ...]
    """Who asserts or endorses it, whether they are compared or not."""
    opponents: tuple[str, ...]
    """Those of them with whom the person who concedes parts somewhere."""

    @property
    def person(self) -> str:
        """Who concedes."""
        return self.stance.who


@dataclass(frozen=True, slots=True)
class Tension:
    """What one person holds that does not go together. It is never a rebuttal."""

    person: str
    kind: Literal["contradiction", "tension", "rebuttal"]
    """Of counterfactuals: no model, or no likeliest model, has them all; else a step's kind."""
    members: tuple[str, ...]
    """Statements; `not:ID` for a denial."""
    reading: Mapping[str, str]
    """By the counterfactuals that have readings: the one on which they cannot all hold."""
    step: str
    """The rebuttal both of whose ends the person holds; empty for counterfactuals."""
    stated: bool
    """False where the map-maker drew the step, or wrote one of the statements."""

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that it is between, whether they are held or denied."""
        return tuple(id.removeprefix(DENIED) for id in self.members)


Operation = Literal["grant", "deny", "press"]


@dataclass(frozen=True, slots=True)
class Move:
    """One thing to suppose: a statement granted or denied, or a caveat pressed."""

    operation: Operation
    id: str


@dataclass(frozen=True, slots=True)
class Crux:
    """A smallest set of moves that changes a thesis's verdict or grounds."""

    thesis: str
    change: tuple[Move, ...]
    before: Standing
    after: Standing
    gives_way: tuple[str, ...]
    """Whose stance it contradicts, in the order of the map's people."""
    evidence: tuple[str, ...]
    """The evidence that bears on what is moved, at whatever remove, in document order."""


@dataclass(frozen=True, slots=True)
class Cruxes:
    """All cruxes of one thesis that were found, the smallest first."""

    thesis: str
    standing: Standing
    found: tuple[Crux, ...]
    moves: int
    """How many moves there are to try; without any, nothing that bears on it is contested."""
    searched: int
    """Every set of at most so many moves was tried."""
    complete: bool
    """Whether sets of up to the size asked for, and all of these, were tried."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """People side by side."""

    graph: Graph
    people: tuple[str, ...]
    grid: Grid
    concessions: tuple[Concession, ...]
    """Those to opponents first."""
    agreements: tuple[Agreement, ...]
    common_ground: tuple[str, ...]
    """The claims that the map gives as granted by all sides."""
    disagreements: tuple[Disagreement, ...]
    tensions: tuple[Tension, ...]
    cruxes: tuple[Cruxes, ...]
    """Of each thesis asked about."""
    counterfactual_cruxes: tuple[counterfactual.Crux, ...]
    pairs_left_out: int
    """Pairs of people whose counterfactual positions were not compared, since there are many."""
    shared_factors: tuple[SharedFactor, ...]
    rival_explanations: tuple[RivalExplanations, ...]
