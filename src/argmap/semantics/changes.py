"""Supposal → Changes: what follows if something is struck, granted, denied or pressed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.graph import Graph, derive
from argmap.model import Claim, Statement, Step
from argmap.semantics.comparison import Change, compare
from argmap.semantics.labelling import Case, Label, Node
from argmap.semantics.naming import Target
from argmap.semantics.standards import ASSERTION, Standard, words
from argmap.semantics.strikes import Removal, Strikes
from argmap.semantics.verdicts import Evaluation, evaluate, judge


@dataclass(frozen=True, slots=True)
class Supposal:
    """What to do to a map, all at once, before judging it again."""

    strike: tuple[Target, ...] = ()
    """Taken out of the map with every step it takes part in."""
    grant: tuple[str, ...] = ()
    """Statements and steps that are in, whatever the map says."""
    deny: tuple[str, ...] = ()
    """Statements and steps that are out, whatever the map says."""
    press: tuple[str, ...] = ()
    """Caveats, each of which undercuts every step of what it is attached to."""


@dataclass(frozen=True, slots=True)
class Changes:
    """A map before and after, and what changed."""

    supposal: Supposal
    before: Evaluation
    after: Evaluation
    changed: Mapping[str, Change]
    unchanged_theses: tuple[str, ...]

    @property
    def qualifications_lost(self) -> Mapping[str, tuple[str, ...]]:
        """By statement that stays, the steps by which it is no longer qualified.

        They have no force, and so make no change.
        """
        after = self.after.graph
        lost: dict[str, tuple[str, ...]] = {}
        for step in self.before.graph.argmap.steps:
            stays = step.target in after.argmap.statements
            if step.kind == "qualification" and stays and step.id not in after.steps:
                lost[step.target] = (*lost.get(step.target, ()), step.id)
        return lost


def problem(graph: Graph, supposal: Supposal) -> str:
    """Why not all of it can be supposed together; empty where it can."""
    struck = {target.id for target in supposal.strike if target.kind in ("statement", "step")}
    for id in (*supposal.grant, *supposal.deny):
        if id in struck:
            return f'"{id}" cannot be both struck and granted or denied.'
    for id in supposal.grant:
        if id in supposal.deny:
            return f'"{id}" cannot be both granted and denied.'
    caveats = dict.fromkeys(_caveats(graph))
    for id in supposal.press:
        if id not in caveats:
            known = f" Its caveats are: {', '.join(caveats)}." if caveats else " It has no caveats."
            return f'"{id}" is no caveat of this map.{known}'
    return ""


def suppose(graph: Graph, supposal: Supposal, standard: Standard = ASSERTION) -> Changes:
    """What follows, told from the evaluations of the map before and after."""
    before = evaluate(graph, standard)
    after = judge(_case(graph, supposal, standard), standard)
    statements = graph.argmap.statements
    changed = compare(before.standings, after.standings, after.labelling, tuple(statements))
    theses = (id for id, s in statements.items() if isinstance(s, Claim) and s.thesis)
    unchanged = tuple(id for id in theses if id not in changed)
    return Changes(supposal, before, after, changed, unchanged)


def _case(graph: Graph, supposal: Supposal, standard: Standard) -> Case:
    granted: dict[Node, Label] = dict.fromkeys(supposal.grant, "in")
    denied: dict[Node, Label] = dict.fromkeys(supposal.deny, "out")
    kept = frozenset((*supposal.grant, *supposal.deny))
    removal = Strikes(graph).of(supposal.strike, kept)
    pressed = tuple(step for id in supposal.press for step in pressing(graph, id))
    rest = without(graph, removal, pressed)
    return Case(rest, words(rest, standard, removal.withdrawn), granted | denied)


def without(graph: Graph, removal: Removal, pressed: Iterable[Step] = ()) -> Graph:
    """The map without what was removed, and with the undercuts that were pressed."""
    argmap = graph.argmap
    statements = {id: s for id, s in argmap.statements.items() if id not in removal.statements}
    steps = [step for step in argmap.steps if step.id not in removal.steps]
    left = {step.id for step in steps}
    steps += (s for s in pressed if s.target in left and statements.keys() >= set(s.premises))
    return derive(replace(argmap, statements=statements, steps=tuple(steps)))


def pressing(graph: Graph, caveat: str) -> Iterator[Step]:
    """The undercuts of a caveat: of every step that uses a statement, or a statement from a
    source, to which it is attached, and of every step to which it is attached itself."""
    warned = [s.id for s in graph.argmap.statements.values() if caveat in warnings(graph, s)]
    steps = {step.id: step for id in warned for step in graph.out_of.get(id, ())}
    steps |= {step.id: step for step in graph.argmap.steps if caveat in step.caveats}
    yield from (pressed(step, caveat) for step in steps.values())


def pressed(step: Step, caveat: str) -> Step:
    """The undercut of a step by a caveat that is pressed."""
    return replace(
        step,
        id=f"{step.id}.pressed.{caveat}",
        kind="undercut",
        premises=(caveat,),
        target=step.id,
        stated=True,
        by=(),
        cite=(),
        named=False,
    )


def warnings(graph: Graph, statement: Statement) -> Iterator[str]:
    """The caveats of a statement and of the sources that are cited for it."""
    yield from statement.caveats
    for cites in (statement.cite, *(stance.cite for stance in statement.stances)):
        for cite in cites:
            source = graph.argmap.sources.get(cite.source)
            yield from source.caveats if source else ()


def _caveats(graph: Graph) -> Iterator[str]:
    for statement in graph.argmap.statements.values():
        yield from warnings(graph, statement)
    for step in graph.argmap.steps:
        yield from step.caveats
