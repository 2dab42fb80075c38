"""Who meets, parts and concedes, and what they use, in one small map; and what holds of all."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.comparison import Comparison, Move, Scope, compare, cruxes
from argmap.graph import Graph, derive
from argmap.model import Person

sys.path.append(str(Path(__file__).parents[1] / "semantics"))

from random_maps import map_texts

ReadMap = Callable[[str], Graph]

MAP = """
argmap: 1
title: Two historians and a witness
people:
  ann: {name: Ann, role: historian}
  ben: {name: Ben, role: historian}
  cat: Cat
  wit: {name: Wit, role: witness}
  nil: {name: Nil, role: historian}
sources:
  book: {type: book, author: ann, title: A Book}
  review: {type: review, author: ben, title: A Review}
factors:
  war: The war
  famine: The famine
  peace: {text: The peace, values: {soon: soon, late: late}, actual: soon}
  trade: The trade
claims:
  war-did-it:
    role: thesis
    topic: Causes
    text: The war brought the peace.
    causes: {by: war, of: {peace: soon}, weight: main}
    stances:
      - {who: ann, stance: asserts, cite: book p. 5, via: review}
      - {who: ben, stance: concedes, only: in part, cite: review p. 2}
      - {who: cat, stance: declines}
    reasons: [letters]
    rebutted-by: [{from: war-was-over, stated: no}]
  famine-did-it:
    topic: Causes
    text: The famine brought the peace.
    causes: {by: famine, of: {peace: soon}}
    by: ben
  war-was-over:
    text: The war was over by then.
    stances:
      - {who: ben, stance: asserts}
      - {who: ann, stance: denies}
      - {who: ann, stance: qualifies}
  war-hurt-trade:
    topic: Trade
    text: The war hurt trade.
    causes: {by: war, of: {trade: yes}}
    stances:
      - {who: ben, stance: asserts}
      - {who: cat, stance: endorses}
  all-agree: {topic: Trade, text: Trade mattered., common-ground: yes}
  trade-thrived:
    topic: Trade
    text: Trade thrived.
    stances:
      - {who: cat, stance: concedes}
      - {who: ann, stance: denies}
      - {who: ben, stance: denies}
    rebutted-by: [war-hurt-trade]
  letters-doubtful: {text: The letters are doubtful., by: ben}
  nobody-cares: {text: Nobody takes a stance on this.}
evidence:
  letters:
    kind: testimony
    text: The letters speak of war.
    speaker: wit
    caveats: [letters-doubtful]
    undercut-by: [letters-doubtful]
"""
PEOPLE = ("ann", "ben", "cat")


@pytest.fixture
def graph(read_map: ReadMap) -> Graph:
    return read_map(MAP)


@pytest.fixture
def found(graph: Graph) -> Comparison:
    return compare(graph)


def test_who_speaks_in_evidence_alone_or_not_at_all_is_not_compared(found: Comparison) -> None:
    assert found.people == PEOPLE


def test_the_grid(found: Comparison) -> None:
    told = {
        row.statement.id: ([[s.stance for s in c.stances] for c in row.cells], row.meet, row.part)
        for row in found.grid.rows
    }
    assert told == {
        "war-did-it": ([["asserts"], ["concedes"], ["declines"]], False, False),
        "famine-did-it": ([[], ["asserts"], []], False, False),
        "war-was-over": ([["denies", "qualifies"], ["asserts"], []], False, True),
        "letters-doubtful": ([[], ["asserts"], []], False, False),
        "war-hurt-trade": ([[], ["asserts"], ["endorses"]], True, False),
        "trade-thrived": ([["denies"], ["denies"], ["concedes"]], True, True),
    }
    # What bears on a statement without a topic of its own is under that statement's.
    assert {t: [r.statement.id for r in rows] for t, rows in found.grid.topics.items()} == {
        "Causes": ["war-did-it", "famine-did-it", "war-was-over", "letters-doubtful"],
        "Trade": ["war-hurt-trade", "trade-thrived"],
    }
    assert found.grid.left_out == 2


def test_evidence_is_there_for_its_speaker(graph: Graph) -> None:
    rows = compare(graph, ["wit", "ann"]).grid.rows
    (row,) = (row for row in rows if row.statement.id == "letters")
    assert [[s.stance for s in cell.stances] for cell in row.cells] == [["says"], []]
    assert row.holding == ("wit",)


def test_agreements(found: Comparison) -> None:
    assert [(a.statement, a.people, a.denied, a.opponents) for a in found.agreements] == [
        ("war-hurt-trade", ("ben", "cat"), False, (("ben", "cat"),)),
        ("trade-thrived", ("ann", "ben"), True, (("ann", "ben"),)),
    ]
    assert found.common_ground == ("all-agree",)


def test_disagreements(found: Comparison) -> None:
    told = [
        (d.statement, d.kind, d.holding, d.against, d.by, d.stated) for d in found.disagreements
    ]
    assert told == [
        ("war-did-it", "rebuttal", ("ann",), ("ben",), ("war-was-over",), False),
        ("war-was-over", "denial", ("ben",), ("ann",), (), True),
        ("trade-thrived", "denial", ("cat",), ("ann", "ben"), (), True),
        ("trade-thrived", "rebuttal", ("cat",), ("ben",), ("war-hurt-trade",), True),
        ("letters", "undercut", ("ann",), ("ben",), ("letters-doubtful",), True),
    ]


def test_an_opponents_concession_comes_first(found: Comparison) -> None:
    told = [(c.statement, c.person, c.stance.only, c.to, c.opponents) for c in found.concessions]
    assert told == [
        ("war-did-it", "ben", "in part", ("ann",), ("ann",)),
        ("trade-thrived", "cat", "", (), ()),
    ]


def test_what_rebuts_what_the_same_person_holds_is_a_tension(found: Comparison) -> None:
    told = [(t.person, t.kind, t.members, t.step, t.stated) for t in found.tensions]
    step = "trade-thrived.rebutted-by.1"
    assert told == [("cat", "rebuttal", ("trade-thrived", "war-hurt-trade"), step, True)]


def test_cruxes(found: Comparison) -> None:
    (of_thesis,) = found.cruxes
    assert (of_thesis.thesis, of_thesis.standing.verdict, of_thesis.complete) == (
        "war-did-it",
        "rebutted",
        True,
    )
    told = [
        (crux.change, crux.after.verdict, crux.gives_way, crux.evidence) for crux in of_thesis.found
    ]
    assert told == [
        ((Move("deny", "war-was-over"),), "unsupported", ("ben",), ()),
    ]


UNDERCUT = """
argmap: 1
title: A letter and a memory
people: {a: A, b: B}
claims:
  thesis: {text: It was so., by: a, reasons: [{together: [letter, memory]}]}
  memory:
    text: The memory is true.
    stances: [{who: a, stance: asserts}, {who: b, stance: denies}]
    rebutted-by: [forgetful]
  forgetful: {text: He forgets., by: b}
  forged:
    text: The letter is forged.
    stances: [{who: b, stance: asserts}, {who: a, stance: denies}]
evidence:
  letter: {kind: document, text: The letter says so., undercut-by: [forged]}
"""


def test_evidence_that_is_undercut_stays_so_while_what_is_linked_with_it_is_granted(
    read_map: ReadMap,
) -> None:
    found = cruxes(read_map(UNDERCUT), "thesis").found
    assert [crux.change for crux in found] == [(Move("grant", "memory"), Move("deny", "forged"))]


VERDICTS_FIRST = """
argmap: 1
title: What moves a verdict, and what only its grounds
people: {a: A, b: B}
claims:
  thesis: {text: It was so., by: a, reasons: [argued], rebutted-by: [answer]}
  argued:
    text: It follows.
    stances: [{who: a, stance: asserts}, {who: b, stance: denies}]
    reasons: [seen]
  answer:
    text: It was not.
    stances: [{who: b, stance: asserts}, {who: a, stance: denies}]
evidence:
  seen: {kind: document, text: It was seen.}
"""


def test_of_one_size_what_changes_the_verdict_comes_first(read_map: ReadMap) -> None:
    found = cruxes(read_map(VERDICTS_FIRST), "thesis").found
    told = [(crux.change, crux.before.verdict != crux.after.verdict) for crux in found]
    assert told == [((Move("deny", "answer"),), True), ((Move("deny", "argued"),), False)]


def test_shared_factors(found: Comparison) -> None:
    (shared,) = found.shared_factors
    assert (shared.factor, shared.different_ends) == ("war", True)
    assert [(use.person, use.id, use.role, dict(use.ends)) for use in shared.uses] == [
        ("ann", "war-did-it", "cause", {"peace": ("soon",)}),
        ("ben", "war-hurt-trade", "cause", {"trade": ("yes",)}),
        ("cat", "war-hurt-trade", "cause", {"trade": ("yes",)}),
    ]


def test_rival_explanations(found: Comparison) -> None:
    (rivals,) = found.rival_explanations
    assert (rivals.factor, rivals.values, rivals.statement) == ("peace", ("soon",), "")
    assert [(e.statements, e.people, e.by) for e in rivals.explanations] == [
        (("war-did-it",), ("ann",), ("war",)),
        (("famine-did-it",), ("ben",), ("famine",)),
    ]
    assert (rivals.excluding, rivals.ranked_by, rivals.declined_by) == (
        (),
        ("war-did-it",),
        ("cat",),
    )


def test_people_named_narrow_what_is_told(graph: Graph) -> None:
    assert [cruxes.thesis for cruxes in compare(graph, ["cat"]).cruxes] == ["war-did-it"]
    found = compare(graph, ["nil"])
    assert (found.cruxes, found.common_ground) == ((), ())
    scope = Scope(theses=("trade-thrived",))
    assert [cruxes.thesis for cruxes in compare(graph, ["nil"], scope).cruxes] == ["trade-thrived"]


def test_a_topic_narrows_everything(graph: Graph) -> None:
    found = compare(graph, (), Scope(topic="Trade"))
    assert set(found.grid.topics) == {"Trade"}
    assert {d.statement for d in found.disagreements} == {"trade-thrived"}
    assert found.concessions[0].statement == "trade-thrived"
    assert found.cruxes == ()
    assert found.rival_explanations == ()


APART = """
argmap: 1
title: What if?
people: {a: A, b: B, c: C}
factors: {war: The war, peace: The peace, trade: The trade}
claims: {aside: {topic: Trade, text: Trade suffered., by: b}}
counterfactuals:
  no-peace:
    {topic: Peace, text: No peace without war., by: a, if: {war: no}, then: {peace: no}}
  peace-still:
    {topic: Peace, text: Peace without war., by: b, if: {war: no}, then: {peace: yes}}
  no-trade:
    {topic: Trade, text: No trade without war., by: b, if: {war: no}, then: {trade: no}}
models:
  fated:
    by: c
    mechanisms: {peace: {yes: war, no: otherwise}, trade: {yes: war, no: otherwise}}
"""
PARTING: dict[tuple[str, str, str], list[set[str]]] = {
    ("", "a", "b"): [{"no-peace", "peace-still"}],
    ("Peace", "a", "b"): [{"no-peace", "peace-still"}],
    ("Trade", "a", "b"): [],
    ("Peace", "a", "c"): [],
    ("Peace", "b", "c"): [{"peace-still", "fated.peace"}],
    ("Trade", "b", "c"): [],
}


@pytest.mark.parametrize("case", PARTING, ids=" ".join)
def test_a_topic_narrows_where_counterfactuals_part(
    case: tuple[str, str, str], read_map: ReadMap
) -> None:
    topic, *people = case
    found = compare(read_map(APART), people, Scope(topic)).counterfactual_cruxes
    assert [set(c.members) for crux in found for c in crux.conflicts] == PARTING[case]


ANSWERED: dict[tuple[str, str, str], list[list[tuple[str, ...]]]] = {
    ("", "a", "b"): [[("peace",)]],
    ("Peace", "b", "c"): [[("peace",)]],
    ("Peace", "a", "c"): [[]],
    ("Trade", "a", "b"): [],
    ("Trade", "b", "c"): [],
}


@pytest.mark.parametrize("case", ANSWERED, ids=" ".join)
def test_of_whom_a_topic_parts_nothing_is_told(
    case: tuple[str, str, str], read_map: ReadMap
) -> None:
    topic, *people = case
    found = compare(read_map(APART), people, Scope(topic)).counterfactual_cruxes
    assert [[d.factors for d in crux.differences] for crux in found] == ANSWERED[case]


def test_models_have_no_topic(read_map: ReadMap) -> None:
    graph = read_map(APART)
    for topic, shared in (("", ["war"]), ("Peace", ["war"]), ("Trade", [])):
        found = compare(graph, ["a", "b", "c"], Scope(topic)).shared_factors
        assert [each.factor for each in found] == shared
        used = {use.role for each in found for use in each.uses}
        assert ("mechanism" in used) == (not topic)


OBJECTING = """
argmap: 1
title: Who objects?
people: {a: A, b: B, c: C, w: W}
claims:
  target: {text: It was so., by: a, %s}
  held: {text: It was not so., by: b}
  both: {text: Nor was it so., by: [b, c]}
  ground: {text: It is known., by: c, common-ground: yes}
evidence:
  seen: {text: I saw it., kind: testimony, speaker: w}
"""
OBJECTIONS: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {
    "rebutted-by: held": [("rebuttal", ("b",), True)],
    "doubted-by: held": [("doubt", ("b",), True)],
    "rebutted-by: {from: held, stated: no}": [("rebuttal", ("b",), False)],
    "rebutted-by: {from: held, by: c}": [("rebuttal", ("c",), True)],
    "rebutted-by: {together: [held, both]}": [("rebuttal", ("b",), True)],
    "rebutted-by: {together: [held, seen, ground]}": [("rebuttal", ("b",), True)],
    "rebutted-by: ground": [("rebuttal", ("c",), True)],
    "rebutted-by: seen": [],
    "qualified-by: held": [],
    "reasons: {from: seen, undercut-by: both}": [("undercut", ("b", "c"), True)],
    "reasons: {from: seen, stated: no, undercut-by: both}": [],
    "reasons: {from: seen, by: c, undercut-by: both}": [("undercut", ("b",), True)],
}


@pytest.mark.parametrize("step", OBJECTIONS)
def test_who_objects_to_what_is_held(step: str, read_map: ReadMap) -> None:
    found = compare(read_map(OBJECTING % step), ["a", "b", "c", "w"]).disagreements
    assert [(d.kind, d.against, d.stated) for d in found] == OBJECTIONS[step]


SOLE = """
argmap: 1
title: Why?
people: {a: A, b: B}
factors: {one: One, two: Two, end: The end}
claims:
  by-one: {text: It was one., by: a, causes: {by: one, of: {end: yes}%s}}
  by-two: {text: It was two., by: b, causes: {by: two, of: {end: yes}%s}%s}
"""
RIVALS: dict[str, tuple[tuple[str, str, str], list[int]]] = {
    "nobody ranks them": (("", "", ""), [1, 0]),
    "the sole one excludes the other": ((", weight: sole", "", ""), []),
    "two main ones are ranked": ((", weight: main", ", weight: main", ""), [1, 2]),
    "several can contribute": ((", weight: contributing", "", ""), [1, 0]),
    "several can be decisive": ((", weight: decisive", ", weight: decisive", ""), [1, 0]),
    "a rebuttal excludes": (("", "", ", rebutted-by: by-one"), []),
    "more than the other": (("", ", more-than: one", ""), [1, 1]),
}


@pytest.mark.parametrize("case", RIVALS)
def test_explanations_exclude_or_rank_each_other(case: str, read_map: ReadMap) -> None:
    words, told = RIVALS[case]
    found = compare(read_map(SOLE % words)).rival_explanations
    assert [n for each in found for n in (len(found), len(each.ranked_by))] == told


EXPLAINED = """
argmap: 1
title: Why?
people: {a: A, b: B}
claims:
  it-was: {text: It was so., by: a, explained-by: [cold, {together: [wet, dark]}]}
  cold: {text: It was cold., by: a}
  wet: {text: It was wet., by: b}
  dark: {text: It was dark., by: b}
"""


def test_linked_statements_are_one_explanation(read_map: ReadMap) -> None:
    (rivals,) = compare(read_map(EXPLAINED)).rival_explanations
    assert rivals.statement == "it-was"
    assert [e.statements for e in rivals.explanations] == [("cold",), ("wet", "dark")]
    assert [e.people for e in rivals.explanations] == [("a",), ("b",)]


HELD: dict[str, tuple[str, int, int]] = {
    "two authors": ("by: b", 1, 1),
    "one author's causes complement each other": ("by: a", 0, 0),
    "one of two gives more": ("by: [a, b]", 0, 0),
    "what only the map gives is no rival": ("stated: no", 0, 0),
}
CAUSES = """
argmap: 1
title: Why?
people: {a: A, b: B}
factors: {one: One, two: Two, end: The end}
claims:
  it-ended: {text: It ended., by: a, explained-by: [by-one, by-two]}
  by-one: {text: It was one., by: a, causes: {by: one, of: {end: yes}}}
  by-two: {text: It was two., %s, causes: {by: two, of: {end: yes}}}
"""


@pytest.mark.parametrize("case", HELD)
def test_rivals_have_different_holders(case: str, read_map: ReadMap) -> None:
    holder, of_factors, of_statements = HELD[case]
    found = compare(read_map(CAUSES % holder)).rival_explanations
    assert sum(each.factor == "end" for each in found) == of_factors
    assert sum(each.statement == "it-ended" for each in found) == of_statements


def test_evidence_is_no_explanation(read_map: ReadMap) -> None:
    text = EXPLAINED.replace("{together: [wet, dark]}", "log, {together: [wet, log]}")
    log = "evidence: {log: {text: It is in the log., kind: document, speaker: b}}"
    (rivals,) = compare(read_map(text + log)).rival_explanations
    assert [e.statements for e in rivals.explanations] == [("cold",), ("wet",)]
    alone = EXPLAINED.replace("{together: [wet, dark]}", "log")
    assert compare(read_map(alone + log)).rival_explanations == ()


EMPTY: dict[str, tuple[str, tuple[str, ...], int]] = {
    "nobody": ("argmap: 1\ntitle: T\nclaims: {a: This is a.}", (), 1),
    "one person": (
        "argmap: 1\ntitle: T\npeople: {x: X}\nclaims: {a: {text: This is a., by: x}}",
        ("x",),
        0,
    ),
    "an actor beside a historian": (
        "argmap: 1\ntitle: T\npeople: {x: {name: X, role: actor}, y: {name: Y, role: historian}}\n"
        "claims: {a: {text: This is a., by: x}, b: {text: That is b., by: y}}",
        ("x", "y"),
        0,
    ),
    "no historian": (
        "argmap: 1\ntitle: T\npeople: {x: {name: X, role: actor}}\n"
        "claims: {a: {text: This is a., by: x}}",
        ("x",),
        0,
    ),
}


@pytest.mark.parametrize("case", EMPTY)
def test_maps_with_few_people(case: str, read_map: ReadMap) -> None:
    text, people, left_out = EMPTY[case]
    found = compare(read_map(text))
    assert (found.people, found.grid.left_out) == (people, left_out)
    assert (found.agreements, found.disagreements, found.shared_factors) == ((), (), ())


@given(map_texts(), st.permutations(["a", "b"]))
def test_the_order_of_people_changes_only_the_order(
    read_map: ReadMap, text: str, people: list[str]
) -> None:
    graph = read_map(text)
    one, other = compare(graph, ["a", "b"]), compare(graph, people)
    assert _cells(one) == _cells(other)
    assert {(a.statement, a.denied, frozenset(a.people)) for a in one.agreements} == {
        (a.statement, a.denied, frozenset(a.people)) for a in other.agreements
    }
    assert {(d.statement, d.kind, d.step) for d in one.disagreements} == {
        (d.statement, d.kind, d.step) for d in other.disagreements
    }
    assert one.cruxes == other.cruxes


def _cells(found: Comparison) -> dict[tuple[str, str], object]:
    return {
        (row.statement.id, cell.person): cell.stances
        for row in found.grid.rows
        for cell in row.cells
    }


@given(map_texts())
def test_who_is_silent_adds_nothing(read_map: ReadMap, text: str) -> None:
    graph = read_map(text)
    silent = Person("zed", "Zed", (), "", "", (), True, "", ())
    people = {**graph.argmap.people, "zed": silent}
    more = derive(replace(graph.argmap, people=people))
    one, other = compare(graph, ["a", "b"]), compare(more, ["a", "b", "zed"])
    assert all(row.cells[2].silent for row in other.grid.rows)
    assert [(r.statement, r.cells) for r in one.grid.rows] == [
        (r.statement, r.cells[:2]) for r in other.grid.rows
    ]
    assert compare(more).people == compare(graph).people
    for part in ("agreements", "disagreements", "concessions", "tensions", "cruxes"):
        assert getattr(one, part) == getattr(other, part)


@given(map_texts())
def test_stances_are_told_apart(read_map: ReadMap, text: str) -> None:
    """Nobody holds or denies by silence, doubt, report, qualification, or a limited concession."""
    for row in compare(read_map(text), ["a", "b"]).grid.rows:
        for cell in row.cells:
            kinds = {s.stance for s in cell.stances if s.stance != "concedes" or not s.only}
            assert cell.denies == ("denies" in kinds)
            firm = bool(kinds & {"asserts", "says", "endorses", "concedes"})
            assert cell.holds == (firm and not cell.denies)
            assert (row.statement.id in json.loads(text).get("evidence", {})) or "says" not in kinds
