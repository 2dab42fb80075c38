"""MapDifference → phrases: how much differs, and each change in a clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.differences.matching import REMOVED
from argmap.differences.values import (
    Change,
    LinkChange,
    MapDifference,
    Other,
    Renamed,
    StanceChange,
    Thing,
    What,
)
from argmap.model import Stance, Step
from argmap.view.verdict_words import BEARS, VerdictWords
from argmap.view.words import capitalised, one_line, quoted

NO_DIFFERENCE = "There is no difference: both maps say the same."
STANCES: Mapping[str, str] = {
    "asserts": "asserts it",
    "says": "says it",
    "endorses": "endorses it",
    "denies": "denies it",
    "qualifies": "qualifies it",
    "concedes": "concedes it",
    "reports": "reports it",
    "declines": "declines to say",
}
KINDS: Mapping[What, tuple[str, str]] = {
    "statement": ("statement", "statements"),
    "step": ("step", "steps"),
    "person": ("person", "people"),
    "source": ("source", "sources"),
    "factor": ("factor", "factors"),
    "model": ("model", "models"),
    "silence": ("silence", "silences"),
}


def summary(difference: MapDifference) -> str:
    """How much differs, in a sentence."""
    if difference.none:
        return NO_DIFFERENCE
    steps = [(bool(one.before), bool(one.after)) for one in difference.steps]
    counts = (
        *_things(difference.added, "added"),
        *_things(difference.removed, "removed"),
        *_things(difference.renamed, "renamed"),
        _counted(len(difference.reworded), ("text", "texts"), "reworded"),
        _counted(steps.count((False, True)), ("step", "steps"), "added"),
        _counted(steps.count((True, False)), ("step", "steps"), "removed"),
        _counted(steps.count((True, True)), ("step", "steps"), "relinked"),
        _counted(len(difference.stances), ("stance", "stances"), "changed"),
        _counted(len(difference.other), ("other value", "other values"), "changed"),
        _counted(len(difference.verdicts), ("verdict", "verdicts"), "changed in consequence"),
    )
    return f"{capitalised('; '.join(filter(None, counts)))}."


def _things(things: Iterable[Thing | Renamed], done: str) -> Iterator[str]:
    found = Counter(thing.what for thing in things)
    for what, names in KINDS.items():
        yield _counted(found[what], names, done)


def _counted(number: int, names: tuple[str, str], done: str) -> str:
    return f"{number:,} {names[number != 1]} {done}" if number else ""


class DifferenceWords:
    """Writes the phrases about one difference of two maps."""

    def __init__(self, difference: MapDifference) -> None:
        self._difference = difference
        self.old, self.new = VerdictWords(difference.old), VerdictWords(difference.new)

    def step(self, step: Step, side: VerdictWords) -> str:
        """A step of one of the maps as a sentence."""
        premises = " with ".join(side.quoted(premise) for premise in step.premises)
        return f"{premises} {self.bears(step, side)}"

    def bears(self, step: Step, side: VerdictWords) -> str:
        """What a step does, and to what."""
        graph = (self._difference.old if side is self.old else self._difference.new).graph
        target = graph.bears_on(step)
        if step.kind == "undercut" and step.target == target:
            return f"undercuts every step from {side.quoted(target)}"
        return f"{BEARS[step.kind]} {side.quoted(target)}"

    def link(self, change: LinkChange) -> str:
        """A change of steps in a clause."""
        if change.before is None:
            assert change.after is not None
            return f"added: {self.step(change.after, self.new)}"
        if change.after is None:
            return f"removed: {self.step(change.before, self.old)}"
        now = self.step(change.after, self.new)
        return f"relinked: {self.step(change.before, self.old)} → {now}"

    def stance(self, change: StanceChange) -> str:
        """A change of stance in a clause."""
        if change.before is None:
            assert change.after is not None
            return f"{self.new.name(change.who)} now {_does(change.after)}"
        who = self.old.name(change.before.who)
        if change.after is None:
            return f"{who} no longer {_does(change.before)}"
        return f"{who} {_does(change.before)} → {_does(change.after)}"

    def change(self, change: Change) -> str:
        """What changed upstream of a verdict, in a clause."""
        match change:
            case LinkChange():
                return self.link(change)
            case StanceChange():
                return f"{self.stance(change)}: {self.new.quoted(change.statement)}"
        return f"{self.value(change)}: {self.subject(change.what, change.id)}"

    def value(self, change: Other) -> str:
        """Another value before and after."""
        who = f" ({self.who(change.who)})" if change.who else ""
        was, now = (tuple(map(_id, values)) for values in (change.before, change.after))
        return f"{change.key}{who}: {one_line(_told(was, now))}"

    def who(self, ids: Sequence[str]) -> str:
        """People of the new map by name."""
        return ", ".join(self.new.name(id) for id in ids)

    def subject(self, what: What, id: str) -> str:
        """What a change is about."""
        graph = self._difference.new.graph
        match what:
            case "map":
                return "The map itself"
            case "statement":
                return f"{self.new.quoted(id)} [{id}]"
            case "step":
                return capitalised(self.step(graph.steps[id], self.new))
            case "silence":
                return f"The silence {quoted(id)}"
        return f"The {what} “{id}”"


def _does(stance: Stance) -> str:
    only = f", only {one_line(stance.only)}" if stance.only else ""
    return STANCES[stance.stance] + only


def _told(was: Sequence[str], now: Sequence[str]) -> str:
    """One value before and after; of a list only what it loses and gains."""
    gone, came = ([v for v in these if v not in those] for these, those in ((was, now), (now, was)))
    if was and now and len(was) + len(now) > 2 and (gone or came):
        lost = f"no longer {', '.join(gone)}" if gone else ""
        return "; ".join(filter(None, (lost, f"now also {', '.join(came)}" if came else "")))
    return f"{', '.join(was) or 'not said'} → {', '.join(now) or 'not said'}"


def _id(id: str) -> str:
    return f"{id.removesuffix(REMOVED)} (removed)" if id.endswith(REMOVED) else id
