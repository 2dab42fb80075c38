"""Two maps' steps → those of both, those of one alone, and those that were relinked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from argmap.differences.matching import REMOVED, Names
from argmap.differences.values import LinkChange
from argmap.graph import Graph
from argmap.model import Step

Key = tuple[object, ...]
"""The kind and premises of a step, then those of each step above it, then the statement."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of two maps, set side by side."""

    links: Mapping[str, str]
    """Old id to new, of those in both, also where they were relinked."""
    changes: tuple[LinkChange, ...]
    """Those of the new map in its order, then those of the old one alone."""


def compare_steps(old: Graph, new: Graph, names: Names) -> Steps:
    """Match steps by kind, premises and target; then those that share some of these.

    A step that is left counts as relinked where one of the other map has the id that the
    map-maker gave it; or bears in the same way on the same thing, from some of the same premises;
    or leads from the same premises to something else, or otherwise to the same.
    """
    matcher = _Matcher(old, new, names)
    for match in (_by_value, _by_name, _by_target, _by_premises_and_target, _by_premises):
        match(matcher)
    return matcher.result()


class _Matcher:
    def __init__(self, old: Graph, new: Graph, names: Names) -> None:
        self.old, self.new, self.names = old, new, names
        self.left = dict(old.steps)
        self.right = dict(new.steps)
        self.links: dict[str, str] = {}
        self.relinked: dict[str, str] = {}

    def premises(self, step: Step) -> frozenset[str]:
        """The premises of an old step, by their new ids."""
        return frozenset(self.names.statements.get(id, id) for id in step.premises)

    def target(self, step: Step) -> str:
        """The target of an old step by its new id, once the step above it is matched."""
        if step.target in self.old.steps:
            return self.links.get(step.target, step.target + REMOVED)
        return self.names.statements.get(step.target, step.target)

    def pair(self, old: str, new: str) -> None:
        """Take one for the other."""
        del self.left[old], self.right[new]
        self.links[old] = new

    def relink(self, old: str, new: str) -> None:
        """Take one for the other, though perhaps not the same."""
        before, after = self.left[old], self.right[new]
        value = (before.kind, self.premises(before), self.target(before))
        # An undercut is the same where only the step that it strikes was relinked.
        if value != (after.kind, frozenset(after.premises), after.target):
            self.relinked[new] = old
        self.pair(old, new)

    def result(self) -> Steps:
        """What was matched, and what was not."""
        changes = [
            LinkChange(self.old.steps[self.relinked[id]] if id in self.relinked else None, step)
            for id, step in self.new.steps.items()
            if id in self.right or id in self.relinked
        ]
        changes += (LinkChange(step, None) for step in self.left.values())
        return Steps(self.links, tuple(changes))


def _by_value(matcher: _Matcher) -> None:
    """Steps that are the same; an undercut comes after the step that it strikes."""
    waiting: dict[Key, list[str]] = {}
    for step in matcher.new.argmap.steps:
        key = (step.kind, frozenset(step.premises), step.target)
        waiting.setdefault(key, []).append(step.id)
    for step in matcher.old.argmap.steps:
        key = (step.kind, matcher.premises(step), matcher.target(step))
        if same := waiting.get(key):
            matcher.pair(step.id, same.pop(0))


def _by_name(matcher: _Matcher) -> None:
    """Steps to which the map-maker gave the same id."""
    for id, step in list(matcher.left.items()):
        other = matcher.right.get(id)
        if step.named and other and other.named:
            matcher.relink(id, id)


def _by_target(matcher: _Matcher) -> None:
    """Steps of one kind to one target that share premises, those that share most first."""
    rivals: dict[Key, list[Step]] = {}
    for step in matcher.right.values():
        for premise in step.premises:
            rivals.setdefault((step.kind, step.target, premise), []).append(step)
    for step in list(matcher.left.values()):
        shared: dict[str, int] = {}
        for premise in step.premises:
            name = matcher.names.statements.get(premise, premise)
            for other in rivals.get((step.kind, matcher.target(step), name), ()):
                if other.id in matcher.right:
                    shared[other.id] = shared.get(other.id, 0) + 1
        if shared:
            matcher.relink(step.id, max(shared, key=shared.__getitem__))


def _by_premises_and_target(matcher: _Matcher) -> None:
    """Steps from the same premises to the same, but of another kind."""
    _relink(matcher, lambda premises, target: (premises, target))


def _by_premises(matcher: _Matcher) -> None:
    """Steps from the same premises to something else."""
    _relink(matcher, lambda premises, _: premises)


def _relink(matcher: _Matcher, key: Callable[[frozenset[str], str], Hashable]) -> None:
    waiting: dict[Hashable, list[str]] = {}
    for step in matcher.right.values():
        waiting.setdefault(key(frozenset(step.premises), step.target), []).append(step.id)
    for step in list(matcher.left.values()):
        found = waiting.get(key(matcher.premises(step), matcher.target(step)))
        if found:
            matcher.relink(step.id, found.pop(0))
