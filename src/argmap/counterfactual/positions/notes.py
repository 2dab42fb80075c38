"""Counterfactuals → notes on their soundness, for a careful reader.

After Tetlock and Belkin 1996, "Counterfactual Thought Experiments in World Politics", ch. 1: clear
antecedents and outcomes, cotenable conditions, minimal rewriting of history, and principles that
connect the one with the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from argmap.counterfactual.positions.answers import answer
from argmap.counterfactual.positions.consistency import Conflict
from argmap.counterfactual.positions.members import Setting, readings
from argmap.counterfactual.positions.order import Order, bits, order
from argmap.counterfactual.positions.positions import holders, of_person
from argmap.counterfactual.positions.tensions import tensions
from argmap.diagnostics import Place
from argmap.graph import Graph
from argmap.model import Counterfactual

MANY = 3
"""So many factors changed at once are no minimal rewriting of history."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a careful reader would ask about one statement: a sentence and its cure."""

    statement: str
    place: Place
    """Within the statement; empty for the whole."""
    message: str
    cure: str
    others: tuple[str, ...] = ()
    """The other statements that it speaks of."""


def out_of_reach(graph: Graph) -> Iterator[Note]:
    """An outcome on which nothing that is supposed may act."""
    known = order(graph.argmap)
    for statement, settings in suppositions(graph):
        changed = {f for setting in settings for f in _changed(known, setting)}
        for factor in statement.then:
            if not changed or any(factor in _reached(known, setting) for setting in settings):
                continue
            message = f'Nothing that is supposed here may act on "{factor}".'
            if all(_wholly_before(known, factor, cause) for cause in changed):
                message = f'"{factor}" is dated wholly before all that is supposed.'
            cure = "Correct a date, or name an outcome that could have followed."
            yield Note(statement.id, ("then", factor), message, cure)


def nothing_changed(graph: Graph) -> Iterator[Note]:
    """A supposition of what was so."""
    known = order(graph.argmap)
    for statement, settings in suppositions(graph):
        if any(not _changed(known, setting) for setting in settings):
            message = "What is supposed here was so: nothing is changed."
            yield Note(statement.id, (), message, "Suppose what was not so, or correct `actual`.")


def many_changes(graph: Graph) -> Iterator[Note]:
    """Three or more factors changed at once."""
    known = order(graph.argmap)
    for statement, settings in suppositions(graph):
        most = max(len(_changed(known, setting)) for setting in settings)
        if most >= MANY:
            message = f"{most} factors are changed at once, which rewrites much of what happened."
            cure = "Say in a note why all must change, or suppose less."
            yield Note(statement.id, (), message, cure)


def kept_though_changed(graph: Graph) -> Iterator[Note]:
    """A factor that is kept though what is supposed may have changed it."""
    known = order(graph.argmap)
    for statement, settings in suppositions(graph):
        for number, factor in enumerate(statement.keep):
            reached = any(factor in _reached(known, _without(s, factor)) for s in settings)
            if reached:
                message = f'"{factor}" is kept, though what is supposed may have changed it.'
                cure = "Say by `link` or in a note why it would have come about all the same."
                yield Note(statement.id, ("keep", number), message, cure)


def without_reason(graph: Graph) -> Iterator[Note]:
    """A counterfactual for which nothing is said."""
    for statement, _ in suppositions(graph):
        steps = graph.into.get(statement.id, ())
        if statement.hedge != "uncertain" and not any(step.kind == "reason" for step in steps):
            message = "No reason and no evidence is given for this in the map."
            yield Note(statement.id, (), message, "Add what its author gives for it, if anything.")


def without_readings(graph: Graph) -> Iterator[Note]:
    """Several factors taken away together, where the words may mean any of them."""
    known = order(graph.argmap)
    for statement, settings in suppositions(graph):
        plain = len(statement.readings) == 1 and not statement.readings[0].name
        joint = statement.tests.startswith("joint") or "clarity" in statement.criteria
        if plain and not joint and len(settings) == 1 and _removes_several(known, settings[0]):
            message = (
                "Several factors are taken away together; the words may mean either by itself."
            )
            cure = "Give both as `readings`, or write `tests: joint-necessity` where it is plain."
            yield Note(statement.id, ("if",), message, cure)


def without_link(graph: Graph) -> Iterator[Note]:
    """A hedged counterfactual without the principle that connects it with what is supposed."""
    for statement, _ in suppositions(graph):
        if statement.hedge_words and not statement.link and statement.hedge != "uncertain":
            message = "By what principle this follows from what is supposed is not said."
            yield Note(statement.id, (), message, "Add the principle as `link`.")


def settled_though_open(graph: Graph) -> Iterator[Note]:
    """What is left open, and settled by what the same person says elsewhere."""
    argmap, known = graph.argmap, order(graph.argmap)
    for statement, settings in suppositions(graph):
        if statement.hedge != "uncertain":
            continue
        by: dict[str, None] = {}
        for who in statement.holders:
            for held in (h for h in holders(argmap, who) if not h.models):
                for position in of_person(argmap, known, held):
                    for setting in settings:
                        found = answer(known, position, setting, statement.then)
                        if _settles(found.outcomes, statement):
                            sets = (s for each in found.settled_by.values() for s in each)
                            by |= dict.fromkeys(id for ids in sets for id in ids)
        if by:
            named = " and ".join(f'"{id}"' for id in by)
            message = f"This leaves open what {named} settles."
            cure = "Look whether both suppose the same; the text may have changed its mind."
            yield Note(statement.id, (), message, cure, tuple(by))


def cannot_all_hold(graph: Graph) -> Iterator[Note]:
    """Statements of one person that cannot all hold, told once, at the last of them."""
    for tension in tensions(graph):
        name = graph.argmap.people[tension.person].name
        yield _conflict_note(name, tension.conflict, tension.reading)


def _conflict_note(name: str, conflict: Conflict, choice: Mapping[str, str]) -> Note:
    ids = [id.removeprefix("not:") for id in conflict.members]
    *others, last = ids
    read = [f'"{id}" is read as "{choice[id]}"' for id in ids if id in choice]
    reading = f", if {' and '.join(read)}" if read else ""
    listed = " and ".join(f'"{id}"' for id in others)
    what = "cannot all hold" if conflict.kind == "contradiction" else "are in tension"
    message = f"This and {listed} {what}{reading}; {name} says each."
    if not others:
        message = f"This cannot hold in any model of the map{reading}; {name} says it."
    cure = "`argmap counterfactuals` tells what could be given up. It is no rebuttal."
    return Note(last, (), message, cure, tuple(others))


def _settles(outcomes: Mapping[str, tuple[str, ...]], statement: Counterfactual) -> bool:
    """Whether the outcome named comes about in all models, or in none."""
    named = {factor: set(values) for factor, values in statement.then.items()}
    if any(named[factor].isdisjoint(left) for factor, left in outcomes.items()):
        return True
    return outcomes.keys() == named.keys() and all(
        named[factor].issuperset(left) for factor, left in outcomes.items()
    )


def suppositions(graph: Graph) -> Iterator[tuple[Counterfactual, tuple[Setting, ...]]]:
    """Every counterfactual with `if` and `then`, and what it supposes on any of its readings."""
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Counterfactual) and statement.then and statement.readings:
            found = (s for _, settings in readings(graph.argmap, statement) for s in settings)
            yield statement, tuple(found)


def _changed(known: Order, setting: Setting) -> list[str]:
    return [factor for factor, value in setting if value != known.factors[factor].actual]


def _removes_several(known: Order, setting: Setting) -> bool:
    """Whether all that is changed, two factors or more, has the first of its values: no, none."""
    changed = {factor: value for factor, value in setting if factor in _changed(known, setting)}
    return len(changed) > 1 and all(
        value == next(iter(known.factors[factor].values)) for factor, value in changed.items()
    )


def _without(setting: Setting, factor: str) -> Setting:
    return tuple((name, value) for name, value in setting if name != factor)


def _reached(known: Order, setting: Setting) -> set[str]:
    """The factors on which a supposition may act."""
    changed = bits(known.index[factor] for factor in _changed(known, setting))
    reached = known.reach(changed, bits(known.index[factor] for factor, _ in setting))
    return {name for name, at in known.index.items() if reached >> at & 1}


def _wholly_before(known: Order, early: str, late: str) -> bool:
    first, second = known.factors[early].date, known.factors[late].date
    return first is not None and second is not None and first.precedes(second)


NOTES: tuple[tuple[str, Callable[[Graph], Iterator[Note]]], ...] = (
    ("AM520", out_of_reach),
    ("AM521", nothing_changed),
    ("AM522", many_changes),
    ("AM523", kept_though_changed),
    ("AM524", without_readings),
    ("AM525", without_link),
    ("AM526", without_reason),
    ("AM527", settled_though_open),
    ("AM528", cannot_all_hold),
)
"""The notes by the codes under which `argmap check --advice` gives them too."""
