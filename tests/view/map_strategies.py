"""Maps of every shape, as YAML text, for property tests."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

PEOPLE = ("a", "b", "c")
TOPICS = ("One", "Two")
_STEPS = ("reasons", "rebutted-by", "doubted-by", "qualified-by", "explained-by")
_maybe_person = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)


@st.composite
def steps(draw: st.DrawFn, ids: tuple[str, ...], depth: int = 2) -> dict[str, Any]:
    premises = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
    step: dict[str, Any] = {"from": premises[0]} if len(premises) == 1 else {"together": premises}
    if draw(st.booleans()):
        step["stated"] = "no"
    if by := draw(_maybe_person):
        step["by"] = by
    if draw(st.integers(0, 4)) == 0:
        step["caveats"] = [draw(st.sampled_from(ids))]
    undercuts = draw(st.lists(steps(ids, depth - 1), max_size=1)) if depth else []
    return step | ({"undercut-by": undercuts} if undercuts else {})


@st.composite
def statements(draw: st.DrawFn, id: str, ids: tuple[str, ...]) -> dict[str, Any]:
    statement: dict[str, Any] = {"text": f"This is what {id} says."}
    if draw(st.booleans()):
        statement["topic"] = draw(st.sampled_from(TOPICS))
    if stances := draw(_maybe_person):
        kinds = st.sampled_from(("asserts", "denies", "concedes", "declines"))
        statement["stances"] = [{"who": who, "stance": draw(kinds)} for who in stances]
    keys = _STEPS + (("undercut-by",) if id.startswith("e") else ())
    for key in draw(st.lists(st.sampled_from(keys), max_size=2, unique=True)):
        statement[key] = draw(st.lists(steps(ids), min_size=1, max_size=2))
    if id.startswith("t"):
        statement["role"] = "thesis"
    return statement


@st.composite
def map_texts(draw: st.DrawFn) -> str:
    """Text of a map, also one that the rules would find fault with, such as circular reasons."""
    kinds = draw(st.lists(st.sampled_from("tccew"), min_size=1, max_size=9))
    ids = tuple(f"{kind}{number}" for number, kind in enumerate(kinds))
    written = {id: draw(statements(id, ids)) for id in ids}
    sections = {
        "claims": {id: s for id, s in written.items() if id[0] in "tc"},
        "evidence": {id: s for id, s in written.items() if id[0] == "e"},
        "counterfactuals": {id: s for id, s in written.items() if id[0] == "w"},
    }
    people = {id: f"Person {id.upper()}" for id in PEOPLE}
    root = {"argmap": "1", "title": "A map", "people": people}
    return json.dumps(root | {key: section for key, section in sections.items() if section})
