"""That every date can be read off the axis, whatever the dates."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.timescale import Scale, name_room, scale_of
from argmap.model.dates import Period, read_period

LAST = date.max.toordinal()
DAYS = st.one_of(st.integers(1, LAST), st.integers(710200, 710300))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    form = draw(st.sampled_from(("within", "since", "until", "day", "ever")))
    if form == "day":
        return Period(f"{date.fromordinal(first):%d}", first, first)
    if form == "ever":
        return Period("ever", None, None)
    return Period(form, None if form == "until" else first, None if form == "since" else last)


def read(*texts: str) -> list[Period]:
    found = [read_period(text) for text in texts]
    assert None not in found
    return [period for period in found if period]


def names(scale: Scale) -> list[str]:
    return [name.text for name in scale.calendar.names]


@settings(deadline=None)
@given(st.lists(periods(), min_size=1, max_size=60), st.sampled_from((880.0, 1556.0)))
def test_time_runs_to_the_right_and_no_names_overlap(dates: list[Period], width: float) -> None:
    scale = scale_of(dates, width)
    assert scale.width == width
    assert all(a < b for a, b in pairwise(scale.places))
    for period in dates:
        begin, end = scale.reach(period)
        assert 0 <= begin < end <= width + 0.01
    for row in ("year", "month", "day"):
        of_row = [name for name in scale.calendar.names if name.row == row]
        ends = [*(scale.at(name.day) for name in of_row[1:]), width]
        for name, end in zip(of_row, ends, strict=False):
            assert scale.at(name.day) + name_room(name) <= end + 0.1, name.text


@settings(deadline=None)
@given(st.lists(periods(), min_size=2, max_size=30))
def test_what_precedes_stands_before(dates: list[Period]) -> None:
    scale = scale_of(dates, 1556)
    for one in dates:
        for other in dates:
            if one.precedes(other):
                assert scale.reach(one)[1] <= scale.reach(other)[0] + 0.01


AXES = (
    (("1931", "1932", "1933"), True, ["1931", "1932", "1933"]),
    (("8 August 1945",), True, ["1945", "August", "8"]),
    (("before 1962",), True, ["1962"]),
    (
        ("6–9 August 1945", "8 August 1945", "16 September 1945"),
        False,
        ["1945", "August", "6", "8", "9", "September", "16"],
    ),
    (
        ("late June to mid-July 1945", "late July 1945"),
        True,
        ["1945", "late June", "July"],
    ),
    (
        ("1931", "8 August 1945", "1962"),
        False,
        ["1931", "1932", "1945", "August", "8", "1962"],
    ),
)


@pytest.mark.parametrize(("dates", "to_scale", "named"), AXES)
def test_dates_are_named_as_historians_name_them(
    dates: tuple[str, ...], to_scale: bool, named: list[str]
) -> None:
    scale = scale_of(read(*dates), 1200)
    assert (scale.to_scale, names(scale)) == (to_scale, named)
    assert bool(scale.cuts) is not to_scale


COARSER = (
    ([f"{day} {month} 1945" for month in ("May", "June", "July") for day in range(1, 29)],
     ["1945", "May", "June", "July"]),
    ([f"{year}" for year in range(1900, 1990)], [f"{year}" for year in range(1900, 1990, 5)]),
    ([f"{year}" for year in range(1000, 1900, 4)], [f"{y}" for y in range(1000, 1900, 50)]),
)  # fmt: skip


@pytest.mark.parametrize(("dates", "named"), COARSER)
def test_where_there_are_too_many_dates_the_axis_keeps_to_larger_units(
    dates: list[str], named: list[str]
) -> None:
    scale = scale_of(read(*dates), 1000)
    assert names(scale) == named


def test_an_axis_has_room_beyond_what_is_open() -> None:
    scale = scale_of(read("before 1931", "1945", "since 1962"), 1000)
    assert scale.reach(read("before 1931")[0])[0] == 0
    assert scale.at(date(1931, 1, 1).toordinal()) > 40
    assert scale.reach(read("since 1962")[0]) == (scale.at(date(1962, 1, 1).toordinal()), 1000)
