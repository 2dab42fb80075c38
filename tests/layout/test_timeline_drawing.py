"""That timelines can be read: nothing overlaps, all hangs at its date, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from geometry import Rectangle, groups, placed_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.svg import svg
from argmap.graph import Graph
from argmap.layout import DrawingError, Scene, texts
from argmap.layout.card import card_drawing
from argmap.layout.timeline import LARGEST, draw_timeline
from argmap.layout.timeline_marks import Sheet, hanging
from argmap.layout.timeline_tracks import Skyline, packed
from argmap.layout.timescale import scale_of
from argmap.model.dates import read_period
from argmap.view import Card, Note
from argmap.view.datings import Dated, by_time
from argmap.view.timeline import Band, Timeline, build_timeline

ReadMap = Callable[[str], Graph]
MAPS = sorted((Path(__file__).parents[1] / "maps").glob("*.argmap.yaml"))
SENTENCE = "It happened then, as those who were there told it long afterwards."


def dated(number: int, when: str, text: str = SENTENCE) -> Dated:
    period = read_period(when)
    assert period is not None, when
    return Dated(Card(f"c{number}", "claim", "Claim", text), period, when.startswith("c."))


def timeline(*dates: str, text: str = SENTENCE) -> Timeline:
    """A timeline of one topic."""
    items = by_time(dated(number, when, text) for number, when in enumerate(dates))
    return Timeline("Title", "Question?", (), (Band("Topic", (), items),), ())


TIMELINES = {
    "one day": timeline("8 August 1945"),
    "one open end": timeline("before 1962"),
    "open ends and estimates": timeline("before 1962", "since 1931", "c. 1945", "c. 8 August 1945"),
    "a cluster among decades": timeline(
        "1931", "1937–45", *(f"{day} August 1945" for day in range(6, 16)), "1962", "before 1962"
    ),
    "years": timeline(*(str(year) for year in range(1931, 1963))),
    "ages": timeline("100", "1066", "from 1789 onwards", "31 December 9999"),
    "all on one day": timeline(*["8 August 1945"] * 50),
    "long texts": timeline("8 August 1945", "9 August 1945", "1945", text="word" * 2500),
    "long dates": timeline("the second half of September 1945 to the first half of October 1945"),
}


def cards_of(line: Timeline) -> dict[str, Card]:
    return {card.id: card for card in (*(item.card for item in line.dated), *line.undated)}


def card_boxes(line: Timeline, scene: Scene) -> Iterator[tuple[str, Rectangle]]:
    cards = cards_of(line)
    for x, y, group in groups(scene.items):
        if group.href:
            drawing = card_drawing(cards[group.id])
            yield group.id, (x, y, x + drawing.width, y + drawing.height)


def text_boxes(scene: Scene) -> Iterator[tuple[str, Rectangle]]:
    for x, y, text in placed_texts(scene.items):
        yield text.text, (x, y - 0.75 * text.size, x + text.width, y + 0.2 * text.size)


def covering(boxes: list[tuple[str, Rectangle]]) -> list[str]:
    """What covers what, found from left to right."""
    found = []
    boxes = sorted(boxes, key=lambda box: box[1][0])
    for at, (name, (_, top, right, bottom)) in enumerate(boxes):
        for other, (left, above, _, below) in boxes[at + 1 :]:
            if left >= right - 0.5:
                break
            if top < below - 0.5 and above < bottom - 0.5:
                found.append(f"{name} covers {other}")
    return found


def check_readable(line: Timeline) -> Scene:
    scene = draw_timeline(line)
    cards = list(card_boxes(line, scene))
    assert sorted(name for name, _ in cards) == sorted(cards_of(line))
    assert covering(cards) == []
    written = list(text_boxes(scene))
    assert covering(written) == []
    for name, (left, top, right, bottom) in (*cards, *written):
        assert 0 <= left < right <= scene.width, name
        assert 0 <= top < bottom <= scene.height, name
    return scene


@pytest.mark.parametrize("name", TIMELINES)
def test_nothing_overlaps_or_leaves_the_page(name: str) -> None:
    check_readable(TIMELINES[name])


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_real_maps_are_readable(read_map: ReadMap, path: Path) -> None:
    line = build_timeline(read_map(path.read_text(encoding="utf-8")))
    scene = check_readable(line)
    assert scene.width <= 1700
    assert svg(scene) == svg(draw_timeline(line))


DATES = st.one_of(
    st.integers(1, 28).map(lambda day: f"{day} August 1945"),
    st.integers(1900, 1999).map(str),
    st.integers(1900, 1999).map(lambda year: f"c. {year}"),
    st.integers(1900, 1999).map(lambda year: f"before {year}"),
    st.integers(1900, 1999).map(lambda year: f"since {year}"),
    st.tuples(st.integers(1900, 1949), st.integers(1950, 1999)).map(lambda y: f"{y[0]}–{y[1]}"),
)


@given(st.lists(DATES, min_size=1, max_size=24))
@settings(max_examples=40, deadline=None)
def test_nothing_overlaps_whatever_the_dates(dates: list[str]) -> None:
    check_readable(timeline(*dates))


@given(st.lists(DATES, min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_cards_hang_from_their_dates(dates: list[str]) -> None:
    items = timeline(*dates).dated
    scale = scale_of([item.period for item in items], 1200)
    sheet = Sheet(scale, {item.card.id: card_drawing(item.card) for item in items})
    tracks = packed([hanging((item,), sheet, "#000000") for item in items])
    for one, left in zip(tracks.hangings, tracks.lefts, strict=True):
        begin, end = scale.reach(one.period)
        assert begin - 0.01 <= one.stem <= end + 0.01
        assert left <= one.stem <= left + one.cards.width
        assert 0 <= left <= left + one.width <= scale.width + 0.01
    for row in tracks.rows():
        for (one, left), (other, following) in pairwise(row):
            assert max(one.end, left + one.width) < min(other.begin, following)


def test_a_track_rises_beside_cards_but_not_into_them() -> None:
    line = timeline("1931–62", "1955")
    scale = scale_of([item.period for item in line.dated], 1200)
    sheet = Sheet(scale, {item.card.id: card_drawing(item.card) for item in line.dated})
    long, short = (hanging((item,), sheet, "#000000") for item in line.dated)
    sky = Skyline(scale.width, 100)
    assert sky.room_for([(long, long.wanted)]) == 100
    sky.fill([(long, long.wanted)], 100)
    assert 100 < sky.room_for([(short, short.wanted)]) < 100 + long.height
    assert sky.room_for([(short, long.wanted)]) > 100 + long.height
    assert sky.lowest() > 100 + long.height


def words(scene: Scene) -> str:
    return " ".join(text.text for text in texts(scene))


DISPUTED_DATES = ("late June to mid-July 1945", "late July 1945")


def test_disputed_datings_are_framed_on_tracks_apart(read_map: ReadMap) -> None:
    (path,) = (path for path in MAPS if path.name.startswith("first-map"))
    line = build_timeline(read_map(path.read_text(encoding="utf-8")))
    scene = check_readable(line)
    (frame,) = (group for _, _, group in groups(scene.items) if group.label == "Disputed datings")
    found = {g.label: y for _, y, g in groups((frame,)) if g.label in DISPUTED_DATES}
    earlier, later = (found[date] for date in DISPUTED_DATES)
    assert earlier + 20 < later
    assert "rebuts “Late in the Potsdam Conference" in words(scene)
    assert "1 disputed dating." in scene.description


def test_cards_are_read_aloud_in_order_of_time() -> None:
    line = TIMELINES["a cluster among decades"]
    order = [group.id for _, _, group in groups(draw_timeline(line).items) if group.href]
    assert order == [item.card.id for item in line.dated]


@pytest.mark.parametrize(("undated", "told"), [(0, "0 undated items"), (1, "1 undated item ")])
def test_where_nothing_is_dated_it_says_so(undated: int, told: str) -> None:
    cards = tuple(Card(f"u{n}", "elsewhere", "Claim", SENTENCE) for n in range(undated))
    scene = check_readable(Timeline("Title", "", (), (), cards))
    assert "Nothing that is shown here has a date." in words(scene)
    assert ("Not dated in this map" in words(scene)) is bool(undated)
    assert told in scene.description


LEGENDS = (
    (timeline("8 August 1945"), {"a single day"}),
    (timeline("1945"), {"lies within, or lasts through, these days"}),
    (timeline("c. 1945"), {"lies within, or lasts through, these days", "about then"}),
    (timeline("since 1945"), {"open at that end"}),
    (
        timeline("1931", "8 August 1945", "1962"),
        {
            "a single day",
            "lies within, or lasts through, these days",
            "much time in little room; the axis is not to scale",
        },
    ),
)


@pytest.mark.parametrize(("line", "entries"), LEGENDS)
def test_the_legend_has_what_occurs(line: Timeline, entries: set[str]) -> None:
    scene = draw_timeline(line)
    legend = next(group for _, _, group in groups(scene.items) if group.label == "Legend")
    assert {text.text for _, _, text in placed_texts((legend,))} == {*entries, "claim"}


def test_undated_cards_keep_their_cautions_and_are_explained() -> None:
    note = Note("caveat", "With caution: they spoke to captors.")
    card = Card("u", "elsewhere", "Testimony", SENTENCE, notes=(note,))
    scene = check_readable(Timeline("Title", "", (), (), (card,)))
    legend = next(group for _, _, group in groups(scene.items) if group.label == "Legend")
    assert {t.text for _, _, t in placed_texts((legend,))} == {"not dated", "caveat"}
    assert "With caution" in words(scene)


def test_a_long_timeline_repeats_its_axis() -> None:
    scene = draw_timeline(timeline(*(f"{1 + n % 28} August 1945" for n in range(90))))
    assert sum(text.text == "1945" for text in texts(scene)) > 2


def test_too_many_items_ask_for_a_part() -> None:
    with pytest.raises(DrawingError, match=r"3,001 items.*--topic, --focus or --person"):
        draw_timeline(timeline(*["1945"] * (LARGEST + 1)))
