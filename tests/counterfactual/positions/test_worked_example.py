"""The debate about Japan's surrender, worked by hand: what Hasegawa's pages commit him to."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.api import check_text
from argmap.counterfactual.causes.over import causes_over
from argmap.counterfactual.positions.answers import answer
from argmap.counterfactual.positions.consistency import Case, Conflict, WayOut, cases
from argmap.counterfactual.positions.members import Holders
from argmap.counterfactual.positions.models import count, firm
from argmap.counterfactual.positions.notes import settled_though_open
from argmap.counterfactual.positions.order import Order, order
from argmap.counterfactual.positions.positions import Position, of_person
from argmap.model import ArgMap
from argmap.model.formulas import Formula, FormulaError, read_formula

ROOT = Path(__file__).parents[3]
FIRST = "tests/maps/first-map.argmap.yaml"
JAPAN = "arguments/japan-surrender.argmap.yaml"
NO_BOMBS = {FIRST: (("atomic-bombs", "no"),), JAPAN: (("atomic-bombs", "none"),)}
NO_ENTRY = (("soviet-entry", "no"),)
CONFLICT = ("without-twin-shocks", "invasion-alone-sufficed")


def _read(path: str) -> tuple[ArgMap, Order]:
    argmap = check_text(path, (ROOT / path).read_bytes()).argmap
    assert argmap is not None
    return argmap, order(argmap)


def _case(path: str, reading: str) -> Case:
    found = cases(*_read(path), Holders(("hasegawa",)))
    assert found.choices == 2
    return next(c for c in found.listed if c.choice == {"without-twin-shocks": reading})


def _position(path: str, reading: str, given_up: tuple[str, ...]) -> tuple[Order, Position]:
    argmap, known = _read(path)
    return known, next(
        position
        for position in of_person(argmap, known, Holders(("hasegawa",)))
        if position.choice == {"without-twin-shocks": reading} and position.given_up == given_up
    )


def _formula(text: str) -> Formula:
    formula = read_formula(text)
    assert not isinstance(formula, FormulaError)
    return formula


def test_models_that_agree_with_what_happened() -> None:
    _, known = _read(FIRST)
    assert count(known, ()) == 27


@pytest.mark.parametrize("path", [FIRST, JAPAN])
def test_consistent_where_neither_shock_is_meant(path: str) -> None:
    case = _case(path, "neither-shock")
    assert case.consistent
    assert case.ways_out == ()


@pytest.mark.parametrize("path", [FIRST, JAPAN])
def test_inconsistent_where_either_is_meant(path: str) -> None:
    case = _case(path, "either-missing")
    assert case.conflicts == (Conflict(CONFLICT, "contradiction"),)
    assert case.ways_out == (WayOut(CONFLICT[:1], True), WayOut(CONFLICT[1:], True))


@pytest.mark.parametrize(
    ("reading", "given_up", "but_for"),
    [
        ("neither-shock", (), "none"),
        ("either-missing", CONFLICT[:1], "none"),
        ("either-missing", CONFLICT[1:], "all"),
    ],
)
def test_whether_the_bombs_were_a_cause(
    reading: str, given_up: tuple[str, ...], but_for: str
) -> None:
    known, position = _position(FIRST, reading, given_up)
    found = causes_over(known, position, _formula("surrender = in-august"), 60.0)
    bombs, entry = found.roles["atomic-bombs"], found.roles["soviet-entry"]
    assert bombs.but_for == bombs.actual_cause == but_for
    assert bombs.part_of_cause == "none"
    assert entry.but_for == entry.actual_cause == "all"
    assert [str(share) for share in entry.responsibility] == ["1"]
    assert [str(share) for share in bombs.responsibility] == ["1" if but_for == "all" else "0"]


@pytest.mark.parametrize("path", [FIRST, JAPAN])
def test_the_thesis_holds_where_both_are_but_for_causes(path: str) -> None:
    known, position = _position(path, "either-missing", CONFLICT[1:])
    assert "soviet-entry-outweighed-bombs" in {member.id for member in position.members}
    without_bombs = answer(known, position, NO_BOMBS[path], ["surrender"])
    without_entry = answer(known, position, NO_ENTRY, ["surrender"])
    assert without_bombs.outcomes == {"surrender": ("by-november",)}
    assert without_entry.outcomes == {"surrender": ("later",)}
    because = (("soviet-entry-outweighed-bombs", "without-twin-shocks"),)
    assert without_bombs.settled_by == without_entry.settled_by == {"surrender": because}


def test_two_models_are_left_where_the_invasion_did_not_suffice() -> None:
    known, position = _position(FIRST, "either-missing", CONFLICT[1:])
    assert count(known, firm(position.members)) == 2


@pytest.mark.parametrize("path", [FIRST, JAPAN])
def test_no_one_says_what_would_have_been_without_either(path: str) -> None:
    known, position = _position(path, "either-missing", CONFLICT[:1])
    without_either = answer(known, position, (*NO_BOMBS[path], *NO_ENTRY), ["surrender"])
    assert without_either.outcomes == {"surrender": ("in-august", "by-november", "later")}
    assert without_either.settled_by == {}


def test_other_terms_are_another_supposition() -> None:
    """Page 293 leaves open what page 298 settles only if 298 is meant on any terms."""
    plain = "    if: {soviet-entry: no}\n"
    on_any_terms = (
        "    if:\n      - {soviet-entry: no}\n"
        "      - {soviet-entry: no, atomic-bombs: hiroshima-only,"
        " stalin-signs-proclamation: yes, monarchy-promised: yes}\n"
    )
    text = (ROOT / JAPAN).read_text("utf-8")
    generalised = text.replace(plain, on_any_terms, 1)
    assert generalised != text
    assert _settled(text) == []
    assert _settled(generalised) == [("hiroshima-alone-left-open", ("without-soviet-entry",))]


def _settled(text: str) -> list[tuple[str, tuple[str, ...]]]:
    argmap = check_text(str(ROOT / JAPAN), text.encode("utf-8")).graph
    assert argmap is not None
    return [(note.statement, note.others) for note in settled_though_open(argmap)]
