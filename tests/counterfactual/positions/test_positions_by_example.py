"""What binds a position and what does not, on small maps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.counterfactual.positions.answers import answer
from argmap.counterfactual.positions.consistency import MOST_CHOICES, cases
from argmap.counterfactual.positions.crux import crux
from argmap.counterfactual.positions.grid import grid
from argmap.counterfactual.positions.members import Holders
from argmap.counterfactual.positions.order import order
from argmap.counterfactual.positions.positions import of_model, of_person
from argmap.graph import Graph

ReadMap = Callable[[str], Graph]

HEAD = """
argmap: 1
title: A map
people: {a: Anna Ash, b: Bert Birch}
factors:
  bombs: The bombs are used
  entry: The Soviet Union enters the war
  surrender: {text: Japan surrenders, values: [august, autumn, later], actual: august}
counterfactuals:
"""

SETS: tuple[tuple[str, str, list[tuple[tuple[str, ...], str]]], ...] = (
    (
        "two possibilities go together",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, hedge: might, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, hedge: might, by: a}
""",
        [],
    ),
    (
        "what is likely may yet not be",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, hedge: likely, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, hedge: might, by: a}
""",
        [],
    ),
    (
        "two likely outcomes are in tension",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, hedge: likely, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, hedge: likely, by: a}
""",
        [(("one", "two"), "tension")],
    ),
    (
        "what is sure leaves no possibility of the contrary",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: [autumn, later]}, hedge: might, by: a}
""",
        [(("one", "two"), "contradiction")],
    ),
    (
        "what is left open binds nobody",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, hedge: uncertain, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, by: a}
""",
        [],
    ),
    (
        "one holds and denies: the denial needs a model of its own",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, by: a}
  two:
    text: Two.
    if: {bombs: no}
    then: {surrender: [august, autumn]}
    stances: [{who: a, stance: denies}]
""",
        [(("one", "not:two"), "contradiction")],
    ),
    (
        "a denial of what is only likely binds nobody",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, by: a}
  two:
    text: Two.
    if: {bombs: no}
    then: {surrender: august}
    hedge: likely
    stances: [{who: a, stance: denies}]
""",
        [],
    ),
    (
        "endorsing, reporting and conceding so far bind nobody",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, by: a}
  two:
    text: Two.
    if: {bombs: no}
    then: {surrender: later}
    stances: [{who: a, stance: concedes, only: that it is not absurd}, {who: b, stance: asserts}]
  three:
    text: Three.
    if: {bombs: no}
    then: {surrender: later}
    stances: [{who: a, stance: endorses}, {who: a, stance: reports}]
""",
        [],
    ),
    (
        "what is kept is another supposition only where it might have changed",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, keep: entry, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, by: a}
""",
        [(("one", "two"), "contradiction")],
    ),
    (
        "where entry may have followed from the bombs, keeping it is another supposition",
        """
  one: {text: One., if: {bombs: no}, then: {surrender: august}, keep: entry, by: a}
  two: {text: Two., if: {bombs: no}, then: {surrender: later}, by: a}
  led: {text: Led., if: {bombs: no}, then: {entry: no}, hedge: might, by: b}
  moved: {text: Moved., if: {entry: no}, then: {surrender: later}, hedge: might, by: b}
""",
        [],
    ),
    (
        "the chain is one function: what entry does not change, it cannot pass on",
        """
  one: {text: One., if: {bombs: no}, then: {entry: yes}, by: a}
  two: {text: Two., if: {entry: no}, then: {surrender: later}, by: a}
  three: {text: Three., if: {bombs: no, entry: no}, then: {surrender: august}, by: a}
""",
        [],
    ),
)


@pytest.mark.parametrize(("why", "text", "expected"), SETS, ids=[why for why, _, _ in SETS])
def test_what_cannot_stand_together(
    read_map: ReadMap, why: str, text: str, expected: list[tuple[tuple[str, ...], str]]
) -> None:
    argmap = read_map(HEAD + text).argmap
    (case,) = cases(argmap, order(argmap), Holders(("a",))).listed
    assert [(found.members, found.kind) for found in case.conflicts] == expected


def test_an_undated_outcome_takes_its_place_from_who_names_it(read_map: ReadMap) -> None:
    text = HEAD + "  one: {text: One., if: {bombs: no}, then: {surrender: later}, by: a}\n"
    known = order(read_map(text).argmap)
    assert known.may_act("bombs", "surrender")
    assert not known.may_act("entry", "surrender")
    assert not known.may_act("surrender", "bombs")


def test_tension_is_given_up_before_what_is_firm(read_map: ReadMap) -> None:
    text = """
  sure: {text: Sure., if: {bombs: no}, then: {surrender: august}, by: a}
  sure-too: {text: Sure too., if: {bombs: no}, then: {surrender: [august, autumn]}, by: a}
  likely: {text: Likely., if: {bombs: no}, then: {surrender: autumn}, hedge: likely, by: a}
"""
    argmap = read_map(HEAD + text).argmap
    (case,) = cases(argmap, order(argmap), Holders(("a",))).listed
    assert [(way.members, way.preferred) for way in case.ways_out] == [
        (("likely",), True),
        (("sure",), False),
    ]


def test_mechanisms_that_differ_where_no_world_looks(read_map: ReadMap) -> None:
    mechanisms = {
        "both": "august: bombs and entry",
        "bombs": "august: bombs",
        "same": "august: not (not bombs or not entry)",
    }
    text = HEAD.replace("counterfactuals:", "models:") + "".join(
        f"  {id}: {{by: a, mechanisms: {{surrender: {{{formula}, later: otherwise}}}}}}\n"
        for id, formula in mechanisms.items()
    )
    argmap = read_map(text).argmap
    known = order(argmap)
    joint = cases(argmap, known, Holders(models=("both", "bombs")))
    assert joint.listed[0].conflicts[0].members == ("both.surrender", "bombs.surrender")
    both, bombs, same = (of_model(argmap, id) for id in mechanisms)
    assert crux(known, both, bombs).relation == "conflict"
    assert [d.setting for d in crux(known, both, bombs).differences] == [(("entry", "no"),)]
    assert crux(known, both, same).relation == "alike"


def test_a_model_by_itself_keeps_its_roots(read_map: ReadMap) -> None:
    text = (
        HEAD.replace("counterfactuals:\n", "")
        + """
models:
  chain:
    by: a
    mechanisms: {surrender: {august: entry, later: otherwise}}
claims:
  led: {text: Bombs led to entry., causes: {by: bombs, of: {entry: yes}}, by: a}
"""
    )
    argmap = read_map(text).argmap
    known = order(argmap)
    alone = answer(known, of_model(argmap, "chain"), (("bombs", "no"),), ["entry", "surrender"])
    assert alone.outcomes == {"entry": ("yes",), "surrender": ("august",)}
    (held,) = of_person(argmap, known, Holders(("a",), ("chain",)))
    taken = answer(known, held, (("bombs", "no"),), ["entry", "surrender"])
    assert taken.outcomes == {"entry": ("no", "yes"), "surrender": ("august", "later")}


def test_choices_are_listed_up_to_a_limit(read_map: ReadMap) -> None:
    text = "".join(
        f"  s{n}: {{text: Number {n}., readings: {{x: {{bombs: no}}, y: {{entry: no}}}}, "
        "then: {surrender: later}, by: a}\n"
        for n in range(10)
    )
    argmap = read_map(HEAD + text).argmap
    found = cases(argmap, order(argmap), Holders(("a",)))
    assert found.choices == 1024
    assert len(found.listed) == MOST_CHOICES


def test_the_grid_is_never_filled_in(read_map: ReadMap) -> None:
    text = """
  plain: {text: Plain., if: {bombs: no}, then: {surrender: [autumn, later]}, by: a}
  twofold:
    text: Twofold.
    readings: {neither: {bombs: no, entry: no}, either: [{bombs: no}, {entry: no}]}
    then: {surrender: later}
    by: a
"""
    argmap = read_map(HEAD + text).argmap
    cells = {cell.setting: cell for cell in grid(argmap, order(argmap), ["a", "b"])}
    own = list(grid(argmap, order(argmap), ["a"]))
    assert {cell.setting: cell.said for cell in own} == {
        (("bombs", "no"),): "said",
        (("bombs", "no"), ("entry", "no")): "ambiguous",
        (("entry", "no"),): "ambiguous",
    }
    assert own[0].outcomes == {"surrender": ("autumn", "later")}
    assert [cell.outcomes for cell in own[1:]] == [{}, {}]
    assert {cell.said for cell in cells.values()} == {"no one says"}
