"""What a timeline shows: when things stand, which datings dispute each other, what has no date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.document import read_files
from argmap.graph import Graph, derive
from argmap.model import build
from argmap.model.dates import Period
from argmap.view import Card, Focus, OfTopic
from argmap.view.datings import Dated, dispute_of, disputes
from argmap.view.timeline import FACTORS, Timeline, build_timeline

MAPS = Path(__file__).parents[1] / "maps"
HEAD = """argmap: 1
title: Dates
question: When?
people:
  uemura: {name: Uemura Mikio, role: witness}
  holloway: {name: David Holloway, role: historian}
"""
ReadMap = Callable[[str], Graph]


def at(timeline: Timeline) -> dict[str, Dated]:
    return {item.card.id: item for item in timeline.dated}


TIMES = (
    ("claims: {x: {text: It was so., when: 8 August 1945}}", "8 August 1945", ""),
    (
        "evidence: {x: {text: It was so., kind: testimony, date: 23 August 1945}}",
        "23 August 1945",
        "said 23 August 1945",
    ),
    (
        "evidence: {x: {text: It was so., kind: document, date: 7 August 1945, when: July 1945}}",
        "July 1945",
        "written 7 August 1945",
    ),
    (
        "evidence: {x: {text: It was so., kind: material, date: c. 1904}}",
        "c. 1904",
        "dated c. 1904",
    ),
    ("evidence: {x: {text: It was so., when: 1931}}", "1931", ""),
)


@pytest.mark.parametrize(("statement", "time", "said"), TIMES)
def test_a_statement_stands_at_the_time_of_what_it_tells(
    read_map: ReadMap, statement: str, time: str, said: str
) -> None:
    item = at(build_timeline(read_map(f"{HEAD}{statement}")))["x"]
    assert (item.period.text, item.card.when) == (time, said)


@pytest.mark.parametrize(
    ("written", "about"),
    [("c. 1904", True), ("ca. 1904", True), ("Circa 1904", True), ("1904", False)],
)
def test_estimates_are_told_from_dates(read_map: ReadMap, written: str, about: bool) -> None:
    timeline = build_timeline(read_map(f"{HEAD}claims: {{x: {{text: So., when: {written}}}}}"))
    assert at(timeline)["x"].about is about


def rivals(first: str, second: str, steps: str = "rebutted-by: b") -> str:
    return (
        f"{HEAD}claims:\n  a: {{text: One dating., when: {first}, {steps}}}\n"
        f"  b: {{text: Another dating., when: {second}, by: holloway}}\n"
        "  c: {text: Something else.}\n"
    )


DISPUTED = (
    rivals("late July 1945", "late June to mid-July 1945"),
    rivals("1 July 1945", "2 July 1945"),
    rivals("June to July 1945", "July to August 1945"),
    rivals("before 1931", "since 1931"),
)
AGREED = (
    rivals("August 1945", "8 August 1945"),
    rivals("8 August 1945", "8 August 1945"),
    rivals("8 August 1945", "before 1962"),
    rivals("June 1945", "July 1945", "reasons: b"),
    rivals("June 1945", "July 1945", "doubted-by: b"),
    rivals("June 1945", "July 1945", "rebutted-by: {together: [b, c]}"),
    rivals("June 1945", "July 1945", "rebutted-by: c"),
)


@pytest.mark.parametrize("text", DISPUTED)
def test_datings_that_exclude_each_other_are_on_tracks_apart(read_map: ReadMap, text: str) -> None:
    (band,) = build_timeline(read_map(text)).bands
    (dispute,) = band.disputes
    assert [len(track) for track in dispute.tracks] == [1, 1]
    assert {item.card.id for track in dispute.tracks for item in track} == {"a", "b"}
    assert band.items == ()
    (words,) = dispute.words
    assert words.startswith("“Another dating.” (Holloway, ")
    assert ") rebuts “One dating.” (" in words


@pytest.mark.parametrize("text", AGREED)
def test_datings_that_agree_or_only_argue_dispute_nothing(read_map: ReadMap, text: str) -> None:
    timeline = build_timeline(read_map(text))
    assert not any(band.disputes for band in timeline.bands)
    assert set(at(timeline)) == {"a", "b"}


PAIRS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda pair: pair[0] != pair[1]),
    min_size=1,
    max_size=30,
)


@settings(deadline=None)
@given(PAIRS)
def test_no_track_holds_two_that_dispute_each_other(numbers: list[tuple[int, int]]) -> None:
    pairs = tuple(dict.fromkeys((f"s{one}", f"s{other}") for one, other in numbers))
    found = tuple(disputes(pairs))
    assert sorted(pair for part in found for pair in part) == sorted(pairs)
    for part in found:
        members = dict.fromkeys(id for pair in part for id in pair)
        items = [
            Dated(Card(id, "claim", "Claim", id), Period(id, int(id[1:]) % 5 + 1, 9))
            for id in members
        ]
        tracks = dispute_of(part, items).tracks
        assert sorted(i.card.id for track in tracks for i in track) == sorted(members)
        for track in tracks:
            here = {item.card.id for item in track}
            assert not any({*pair} <= here for pair in part)
            assert [i.period.first for i in track] == sorted(i.period.first or 0 for i in track)


def test_many_rebuttals_are_counted(read_map: ReadMap) -> None:
    claims = "".join(
        f"  r{year}: {{text: In {year}., when: {year}, rebutted-by: [r{year - 1}]}}\n"
        for year in range(1932, 1944)
    )
    timeline = build_timeline(
        read_map(f"{HEAD}claims:\n  r1931: {{text: In 1931., when: 1931}}\n{claims}")
    )
    (dispute,) = timeline.bands[0].disputes
    assert len(dispute.tracks) == 2
    assert dispute.words[-1] == "And 4 more rebuttals between these datings."


FACTOR_NOTES = (
    ("{text: It rains., date: 1945}", ()),
    ("{text: It rains., date: 1945, values: [no, yes], actual: no}", ("this did not happen",)),
    (
        "{text: It ends., date: 1945, values: {now: at once, soon: in May, late: never}, "
        "actual: soon}",
        ("as it was: in May; otherwise: at once; never",),
    ),
)


@pytest.mark.parametrize(("factor", "notes"), FACTOR_NOTES)
def test_a_factor_says_how_it_came_out(
    read_map: ReadMap, factor: str, notes: tuple[str, ...]
) -> None:
    timeline = build_timeline(read_map(f"{HEAD}factors: {{f: {factor}}}\nclaims: {{x: So.}}"))
    (band,) = timeline.bands
    assert band.title == FACTORS
    (item,) = band.items
    assert (item.card.id, item.card.tag) == ("factor.f", "Factor")
    assert tuple(note.text for note in item.card.notes) == notes


FIRST = (MAPS / "first-map.argmap.yaml").read_text(encoding="utf-8")


def test_the_first_map(read_map: ReadMap) -> None:
    timeline = build_timeline(read_map(FIRST))
    assert [(band.title, [item.card.id for item in band.items]) for band in timeline.bands] == [
        (FACTORS, ["factor.atomic-bombs", "factor.soviet-entry", "factor.surrender"]),
        ("What moved Tokyo?", ["entered-within-a-week"]),
        ("What the captured generals said", ["uemura-main-reason", "kita-bomb-first"]),
        ("What moved Stalin?", []),
    ]
    (dispute,) = timeline.bands[-1].disputes
    assert [[item.card.id for item in track] for track in dispute.tracks] == [
        ["date-advanced-before-potsdam"],
        ["date-advanced-at-potsdam"],
    ]
    assert [card.id for card in timeline.undated][:2] == [
        "soviet-entry-outweighed-bombs",
        "bombs-did-not-turn-diplomacy",
    ]


def test_every_statement_and_factor_is_there_once(read_map: ReadMap) -> None:
    graph = read_map(FIRST)
    timeline = build_timeline(graph)
    shown = [*at(timeline), *(card.id for card in timeline.undated)]
    assert sorted(shown) == sorted(
        (*graph.argmap.statements, *(f"factor.{id}" for id in graph.argmap.factors))
    )
    assert {card.kind for card in timeline.undated} == {"elsewhere"}


def test_warnings_stay_with_evidence_that_has_no_date(read_map: ReadMap) -> None:
    graph = read_map(FIRST.replace("    date: 23 August 1945\n", ""))
    (card,) = (c for c in build_timeline(graph).undated if c.id == "uemura-main-reason")
    assert [note.kind for note in card.notes] == ["caveat"]


PARTS = (
    (Focus("without-soviet-entry", 0), {"factor.soviet-entry", "factor.surrender"}),
    (Focus("entered-within-a-week", 0), {"entered-within-a-week"}),
    (
        OfTopic("What moved Stalin?"),
        {"date-advanced-at-potsdam", "date-advanced-before-potsdam"},
    ),
)


@pytest.mark.parametrize(("part", "dated"), PARTS)
def test_a_part_has_the_factors_that_it_names(
    read_map: ReadMap, part: Focus | OfTopic, dated: set[str]
) -> None:
    timeline = build_timeline(read_map(FIRST), part)
    assert set(at(timeline)) == dated
    assert "statements" in timeline.part


SHARED = """argmap: 1
title: What several maps share
factors:
  caused: {text: This acts., date: 1931}
  supposed: {text: This is supposed., date: 1932}
  modelled: {text: This is in a model., date: 1933}
  other: {text: This concerns another map., date: 1939}
  undated: This concerns another map too.
"""
SHARING = f"""{HEAD}include: [shared.argmap.yaml]
factors: {{own: {{text: The map's own., date: 1945}}}}
claims: {{x: {{text: So., causes: {{by: caused, of: {{own: yes}}}}}}}}
counterfactuals: {{y: {{text: Or not., if: {{supposed: no}}, then: {{own: no}}}}}}
models: {{m: {{by: holloway, mechanisms: {{own: {{yes: modelled, no: otherwise}}}}}}}}
"""


def test_of_an_included_file_it_has_the_factors_that_the_map_names(tmp_path: Path) -> None:
    (tmp_path / "shared.argmap.yaml").write_text(SHARED)
    files, _ = read_files(str(tmp_path / "map.argmap.yaml"), SHARING.encode())
    argmap, problems = build(files)
    assert argmap is not None, problems
    timeline = build_timeline(derive(argmap))
    shown = {*at(timeline), *(card.id for card in timeline.undated)} - {"x", "y"}
    assert shown == {f"factor.{id}" for id in ("caused", "supposed", "modelled", "own")}


def test_everything_stands_in_order_of_time(read_map: ReadMap) -> None:
    dates = ("since 1931", "8 August 1945", "1945", "before 1962", "1931", "6–9 August 1945")
    claims = "".join(f"  c{n}: {{text: So., when: {date}}}\n" for n, date in enumerate(dates))
    (band,) = build_timeline(read_map(f"{HEAD}claims:\n{claims}")).bands
    assert [item.period.text for item in band.items] == [
        *("before 1962", "1931", "since 1931", "1945", "6–9 August 1945", "8 August 1945")
    ]
