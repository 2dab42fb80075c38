"""Graph → Evaluation: which statements and steps stand, and on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.graph import Graph
from argmap.model import Evidence, Statement, Step
from argmap.semantics.grounds import RANK, WITHOUT_MAPMAKER, WITHOUT_SILENCE, Grounds, grounds
from argmap.semantics.labelling import Case, Labelling, label
from argmap.semantics.standards import ASSERTION, Standard, words

Verdict = Literal["stands", "on-record", "rebutted", "unsupported", "open"]
StepVerdict = Literal["in-force", "undercut", "idle", "open"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdict of a statement, and what it rests on."""

    verdict: Verdict
    """*stands* (in; for evidence *on-record*: that it was said, not that it is so), *rebutted*
    (out, and a rebuttal is in force), *unsupported* (out otherwise), *open* (undecided)."""
    grounds: Grounds
    reasons_in_force: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement(Standing):
    """How it stands with a statement in a map."""

    by_mapmaker: bool
    """Without the map-maker's steps the grounds would be weaker."""
    from_silence: bool
    """Without silences of the sources there would be no evidence."""
    unanswered: tuple[str, ...]
    """The objections in force: rebuttals, doubts, and undercuts of its reasons."""

    @property
    def standing(self) -> Standing:
        """The verdict and what it rests on alone."""
        return Standing(self.verdict, self.grounds, self.reasons_in_force)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A map with the verdict of every statement and step."""

    standard: Standard
    labelling: Labelling
    statements: Mapping[str, Judgement]
    steps: Mapping[str, StepVerdict]

    @property
    def graph(self) -> Graph:
        """The map that was judged."""
        return self.labelling.case.graph

    @property
    def standings(self) -> dict[str, Standing]:
        """The verdict of every statement and what it rests on, to be compared with another's."""
        return {id: judgement.standing for id, judgement in self.statements.items()}


def evaluate(graph: Graph, standard: Standard = ASSERTION) -> Evaluation:
    """The verdicts of a map under a standard, in time linear in its size."""
    return judge(Case(graph, words(graph, standard)), standard)


def judge(case: Case, standard: Standard) -> Evaluation:
    """The verdicts of a case."""
    labelling = label(case)
    steps = {step.id: _step_verdict(labelling, step) for step in case.graph.argmap.steps}
    return Evaluation(standard, labelling, _judgements(labelling), steps)


def standings(labelling: Labelling, known: Iterable[str] = ()) -> dict[str, Standing]:
    """The verdict of every statement and what it rests on.

    `known` are statements that are evidenced whatever the case shows of them.
    """
    found = grounds(labelling, known=known)
    return {
        id: Standing(
            verdict(labelling, statement),
            found[id],
            tuple(s.id for s in in_force_on(labelling, id) if s.kind == "reason"),
        )
        for id, statement in labelling.case.graph.argmap.statements.items()
    }


def _judgements(labelling: Labelling) -> dict[str, Judgement]:
    stated = grounds(labelling, WITHOUT_MAPMAKER)
    spoken = grounds(labelling, WITHOUT_SILENCE)
    return {
        id: Judgement(
            standing.verdict,
            standing.grounds,
            standing.reasons_in_force,
            by_mapmaker=RANK[stated[id]] < RANK[standing.grounds],
            from_silence=standing.grounds == "evidenced" != spoken[id],
            unanswered=tuple(_unanswered(labelling, id)),
        )
        for id, standing in standings(labelling).items()
    }


def in_force_on(labelling: Labelling, id: str) -> list[Step]:
    """The steps in force that bear on a statement or a step."""
    into = labelling.case.graph.into.get(id, ())
    return [step for step in into if labelling.labels[step.id] == "in"]


def _unanswered(labelling: Labelling, id: str) -> list[str]:
    graph = labelling.case.graph
    undercuts = (
        undercut
        for reason in graph.into.get(id, ())
        if reason.kind == "reason"
        for undercut in graph.undercuts(reason)
        if labelling.labels[undercut.id] == "in"
    )
    in_force = in_force_on(labelling, id)
    objections = (*(s for s in in_force if s.kind in ("rebuttal", "doubt")), *undercuts)
    return list(dict.fromkeys(step.id for step in objections))


def verdict(labelling: Labelling, statement: Statement) -> Verdict:
    """The verdict of one statement."""
    match labelling.labels[statement.id]:
        case "in":
            return "on-record" if isinstance(statement, Evidence) else "stands"
        case "undecided":
            return "open"
    rebutted = any(s.kind == "rebuttal" for s in in_force_on(labelling, statement.id))
    return "rebutted" if rebutted else "unsupported"


def _step_verdict(labelling: Labelling, step: Step) -> StepVerdict:
    match labelling.labels[step.id]:
        case "in":
            return "in-force"
        case "undecided":
            return "open"
    undercuts = labelling.case.graph.undercuts(step)
    cut = any(labelling.labels[undercut.id] == "in" for undercut in undercuts)
    return "undercut" if cut else "idle"
