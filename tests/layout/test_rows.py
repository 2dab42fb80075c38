"""Boxes in rows: packing, staggering, trays, and legs that can be level."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import views
from argmap.layout.frame import numeral
from argmap.layout.levels import level_out, tops
from argmap.layout.net import Net, build_net
from argmap.layout.pack import even_rows, pack, packed_within
from argmap.layout.ranks import staggered
from argmap.layout.trays import find_trays
from argmap.view.values import Link, Panel

SIZES = st.lists(st.tuples(st.floats(10, 400), st.floats(10, 300)), min_size=1, max_size=30)


@given(SIZES, st.floats(10, 1500))
def test_packing_keeps_the_order_and_the_limit(
    sizes: list[tuple[float, float]], limit: float
) -> None:
    for packed in (packed_within(sizes, 10, limit), even_rows(sizes, 10, limit),
                   pack(sizes, 10, 1.4)):  # fmt: skip
        assert [box for row in packed.rows for box in row] == list(range(len(sizes)))
        for row in packed.rows:
            across = sum(sizes[box][0] for box in row) + 10 * (len(row) - 1)
            assert across <= packed.width + 0.1
    assert even_rows(sizes, 10, limit).rows[-1]
    assert len(even_rows(sizes, 10, limit).rows) == len(packed_within(sizes, 10, limit).rows)


def test_equal_boxes_come_near_the_wanted_shape() -> None:
    packed = pack([(100, 100)] * 24, 10, 1.5)
    assert len(packed.rows) == 4


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (163, "CLXIII")]
)
def test_roman_numerals(number: int, text: str) -> None:
    assert numeral(number) == text


def net_of(panel: Panel) -> Net:
    """The net of a panel whose cards are all of one size."""
    return level_out(panel, build_net(panel, [(190.0, 100.0)] * len(panel.cards)))


def star(count: int) -> Panel:
    """So many independent reasons for one thesis."""
    cards = (views.thesis("t", "T"), *(views.claim(f"c{i}", "C") for i in range(count)))
    return Panel("", cards, tuple(Link(f"l{i}", "reason", (f"c{i}",), "t") for i in range(count)))


def test_a_row_that_fits_is_left_alone() -> None:
    assert set(staggered(net_of(star(5)), 1060)) == {0}


def test_a_row_that_is_too_wide_goes_down_in_turns() -> None:
    moved = staggered(net_of(star(10)), 1060)[1:]
    assert sorted(moved.count(shift) for shift in set(moved)) == [5, 5]
    assert all(a != b for a, b in pairwise(moved))


PAIR = (
    *(views.thesis(id, id) for id in "ab"),
    *(views.claim(id, id) for id in "cdef"),
)
FORTH, BACK = Link("1", "rebuttal", ("a",), "b"), Link("2", "rebuttal", ("b",), "a")
TO_A = Link("a.1", "reason", ("c",), "a")
LEVEL_CASES = {
    "mutual rebuttals": ((FORTH, BACK), 1),
    "one thesis rebuts another": ((BACK,), 1),
    "a thesis supports another": ((Link("1", "reason", ("b",), "a"),), 0),
    "an undercut": ((TO_A, Link("u", "undercut", ("d",), "a.1")), 1),
    "an undercut by what also supports": (
        (TO_A, Link("u", "undercut", ("d",), "a.1"), Link("2", "reason", ("d",), "b")), 0),
    "a third undercut": (
        (TO_A, *(Link(f"u{id}", "undercut", (id,), "a.1") for id in "def")), 2),
    "an undercut of an undercut": (
        (TO_A, Link("u", "undercut", ("d",), "a.1"), Link("v", "undercut", ("e",), "u")), 2),
    "an undercut by the conclusion": ((TO_A, Link("u", "undercut", ("a",), "a.1")), 0),
    "rebuttals between a claim and its own reason": (
        (TO_A, Link("1", "rebuttal", ("a",), "c"), Link("2", "rebuttal", ("c",), "a")), 0),
}  # fmt: skip


@pytest.mark.parametrize(("links", "level"), LEVEL_CASES.values(), ids=LEVEL_CASES.keys())
def test_which_legs_are_level(links: tuple[Link, ...], level: int) -> None:
    assert sum(leg.level for leg in net_of(Panel("", PAIR, links)).legs) == level


def test_theses_are_tops_unless_one_bears_on_another() -> None:
    apart = Panel("", PAIR, (TO_A,))
    assert tops(apart, net_of(apart)) == (0, 1)
    stacked = Panel("", PAIR, (Link("1", "reason", ("b",), "a"),))
    assert tops(stacked, net_of(stacked)) == (0,)


@pytest.mark.parametrize(("count", "carried"), [(8, 0), (9, 9), (500, 500)])
def test_many_linked_premises_are_carried_on_a_tray(count: int, carried: int) -> None:
    panel = views.joint(count).panels[0]
    trays = list(find_trays(panel, [(190.0, 60.0)] * len(panel.cards)))
    assert sum(len(tray.cards) for tray in trays) == carried


def test_what_has_other_steps_is_not_carried() -> None:
    panel = views.joint(12).panels[0]
    links = (*panel.links, Link("more", "reason", ("p3",), "p4"))
    (tray,) = find_trays(Panel("", panel.cards, links), [(190.0, 60.0)] * len(panel.cards))
    assert len(tray.cards) == 10
