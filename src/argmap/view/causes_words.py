"""Causes over positions → sentences: who takes what for a cause, and in which sense of the word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.citations.names import short_names
from argmap.counterfactual.causes.alone import Extent
from argmap.counterfactual.causes.over import CausesOver, RoleOver
from argmap.counterfactual.causes.preemption import Preemption
from argmap.model import ArgMap
from argmap.model.formulas import show
from argmap.view.words import one_line

Line = tuple[str, str]
"""What part a line has in the whole, and its text."""

NOTIONS: Mapping[str, str] = {
    "but-for cause": "had it alone been otherwise, would the effect have failed?",
    "actual cause": "would it have failed had this alone been otherwise, with some other things "
    "held as they were? (Halpern 2015)",
    "part of a cause": "is it one of several that had to be otherwise together, none of which "
    "could be spared? (Halpern 2015)",
    "responsibility": "1 divided by the fewest things that must be changed or held to show it; 0 "
    "for what is in no cause (Chockler and Halpern 2004)",
    "necessary": "without it, would the effect fail whatever else had happened?",
    "sufficient": "with it, would the effect come about whatever else had happened?",
    "INUS condition": "is it an insufficient but needed part of a set that is not needed but "
    "sufficient? (Mackie 1965)",
    "displacement": "by how many of the map's levels does the outcome move at most, had it alone "
    "been otherwise?",
}


LEGEND = (
    "Positions are numbered as below. “In some” means in some of the models that a position "
    "leaves, “–” that a factor does not act on the effect there; in brackets stand "
    "responsibilities."
)

NO_CAUSE = ("no cause", "not but-for")
"""Where that is decided, and where only but-for is."""


def causes_lines(argmap: ArgMap, found: Sequence[CausesOver], width: int) -> Iterator[Line]:
    """The whole answer: a table, one section for each position, and what the notions ask."""
    yield "title", f"What caused {show(found[0].effect)}?"
    yield from _table(argmap, found, width)
    for number, causes in enumerate(found, 1):
        yield "", ""
        yield "heading", f"{number}. {_position(argmap, causes)}"
        for sentence in _told(argmap, causes):
            yield from _wrapped(sentence, width, "   ")
    yield "", ""
    yield "heading", "What each notion asks"
    for notion, asks in NOTIONS.items():
        yield from _wrapped(f"{notion}: {asks}", width, "   ")


def _wrapped(text: str, width: int, indent: str) -> Iterator[Line]:
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return (("", line) for line in lines)


def _position(argmap: ArgMap, causes: CausesOver) -> str:
    position, names = causes.position, short_names(argmap.people)
    if position.kind == "model":
        model = argmap.models[position.of]
        by = f"{names.get(model.by, model.by)}, as a model by itself"
        words = f"{position.of}: {by}" + ("" if model.stated else ", drawn by the map-maker")
    else:
        words = names.get(position.of, position.of)
        words += "".join(f", with the model {model}" for model in position.models)
    words += "".join(f", {id} read as “{name}”" for id, name in position.choice.items())
    if position.given_up:
        words += f", giving up {_and(position.given_up)}"
    return f"{words} ({_models(causes.models)})"


def _models(count: int | None) -> str:
    if count is None:
        return "more than 10,000 models"
    return "1 model" if count == 1 else f"{count:,} models"


def _table(argmap: ArgMap, found: Sequence[CausesOver], width: int) -> Iterator[Line]:
    """Factors against positions, as many side by side as the page holds."""
    factors = [id for id in argmap.factors if any(id in causes.roles for causes in found)]
    if not factors:
        yield from _wrapped("In these models nothing in the map acts on it.", width, "")
        return
    columns = [
        [str(number), *(_cell(causes, id) for id in factors)]
        for number, causes in enumerate(found, 1)
    ]
    first = ["", *factors]
    while columns:
        room, taken = width - _widest(first), 0
        while taken < len(columns) and (room := room - 2 - _widest(columns[taken])) >= 0:
            taken += 1
        shown, columns = columns[: max(taken, 1)], columns[max(taken, 1) :]
        yield "", ""
        for row in zip(first, *shown, strict=True):
            cells = zip(row, (first, *shown), strict=True)
            yield "", "  ".join(cell.ljust(_widest(column)) for cell, column in cells).rstrip()
    yield "", ""
    yield from _wrapped(LEGEND, width, "")
    yield from _differences(found, factors, width)


def _widest(column: Iterable[str]) -> int:
    return max(map(len, column))


def _cell(causes: CausesOver, id: str) -> str:
    role = causes.roles.get(id)
    if role is None:
        return "–"
    shares = ", ".join(map(str, role.responsibility))
    return _sense(role) + (f" ({shares})" if shares else "")


def _sense(role: RoleOver) -> str:
    """The strictest notion by which a factor is a cause."""
    for extent, words in (
        (role.but_for, "but-for cause"),
        (role.actual_cause, "actual cause"),
        (role.part_of_cause, "part of a cause"),
    ):
        if extent == "all":
            return words
        if extent == "some":
            return f"{words} in some"
    return NO_CAUSE[0 if role.actual_cause and role.part_of_cause else 1]


def _differences(found: Sequence[CausesOver], factors: Sequence[str], width: int) -> Iterator[Line]:
    """Where a factor is a cause in different senses: there people may differ in words only."""
    for id in factors:
        senses: dict[str, list[str]] = {}
        for number, causes in enumerate(found, 1):
            if id in causes.roles:
                senses.setdefault(_sense(causes.roles[id]), []).append(str(number))
        if len(senses) > 1:
            parts = [f"“{sense}” in {_and(where)}" for sense, where in senses.items()]
            told = f"“Decisive” means different things of {id}: {', '.join(parts)}."
            yield from _wrapped(told, width, "")


def _told(argmap: ArgMap, causes: CausesOver) -> Iterator[str]:
    """What one position says, in sentences."""
    for id, role in causes.roles.items():
        yield f"{_factor(argmap, id)}: {'; '.join(_role(role))}."
        if role.witness:
            yield _witness(argmap, causes, role)
    if causes.causes:
        told = (_and(members) + _among(extent) for members, extent in causes.causes[:12])
        more = len(causes.causes) - 12
        yield f"Causes: {'; '.join(told)}{f'; and {more:,} more' if more > 0 else ''}."
    if causes.overdetermined in ("all", "some"):
        among = _among(causes.overdetermined)
        yield f"Overdetermined{among}: some cause has several members, none of them one alone."
    yield from (_preempted(argmap, each) for each in causes.preempted)
    yield from causes.bounds


def _role(role: RoleOver) -> Iterator[str]:
    named: tuple[tuple[str, Extent | None], ...] = (
        ("but-for cause", role.but_for),
        ("actual cause", role.actual_cause),
        ("part of a cause", role.part_of_cause),
        ("necessary", role.necessary),
        ("sufficient", role.sufficient),
        ("INUS condition", role.inus),
    )
    held = [f"{words}{_among(extent)}" for words, extent in named if extent in ("all", "some")]
    if _sense(role) in NO_CAUSE:
        held.insert(0, _sense(role))
    yield ", ".join(held)
    if role.responsibility:
        yield f"responsibility {' or '.join(map(str, role.responsibility))}"
    levels = " or ".join(map(str, role.displacement))
    yield f"displacement {levels}"


def _among(extent: Extent | None) -> str:
    return " in some models" if extent == "some" else ""


def _witness(argmap: ArgMap, causes: CausesOver, role: RoleOver) -> str:
    assert role.witness is not None
    changed = _and([_changed(argmap, f, v) for f, v in role.witness.changed.items()])
    held = _and([f"{f} is {_value(argmap, f, v)}" for f, v in role.witness.held.items()])
    fixed = f", holding fixed that {held}" if held else ""
    return f"Shown by the world {changed}{fixed}: there {show(causes.effect)} fails."


def _changed(argmap: ArgMap, factor: str, value: str) -> str:
    if tuple(argmap.factors[factor].values) == ("no", "yes"):
        return f"without {factor}" if value == "no" else f"with {factor}"
    return f"with {factor}: {_value(argmap, factor, value)}"


def _value(argmap: ArgMap, factor: str, value: str) -> str:
    return one_line(argmap.factors[factor].values[value])


def _preempted(argmap: ArgMap, found: Preemption) -> str:
    what = "was idle" if found.how == "idle" else "was kept from happening"
    return f"Pre-empted: {_factor(argmap, found.factor)} {what}, since {found.by} came first."


def _factor(argmap: ArgMap, id: str) -> str:
    return f"{id} ({one_line(argmap.factors[id].text)})"


def _and(items: Sequence[str]) -> str:
    """A, B and C, however many."""
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)
