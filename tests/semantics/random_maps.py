"""Small maps of every shape that has no circular reasons, as text for property tests."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

PEOPLE = ("a", "b")
STANCES = ("asserts", "endorses", "denies", "qualifies", "concedes", "reports", "declines")


@st.composite
def _step(draw: st.DrawFn, ids: list[str]) -> dict[str, Any]:
    premises = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
    step: dict[str, Any] = {"from": premises[0]} if len(premises) == 1 else {"together": premises}
    if draw(st.integers(0, 3)) == 0:
        step["stated"] = "no"
    if draw(st.integers(0, 3)) == 0:
        step["by"] = draw(st.sampled_from(PEOPLE))
    return step


@st.composite
def _undercut_step(
    draw: st.DrawFn, ids: list[str], all_ids: list[str], depth: int = 2
) -> dict[str, Any]:
    step = draw(_step(ids))
    if depth and draw(st.integers(0, 2)) == 0:
        step["undercut-by"] = [draw(_undercut_step(all_ids, all_ids, depth - 1))]
    return step


@st.composite
def _stances(draw: st.DrawFn) -> list[dict[str, str]]:
    who = draw(st.lists(st.sampled_from(PEOPLE), max_size=2))
    found = [{"who": person, "stance": draw(st.sampled_from(STANCES))} for person in who]
    for stance in found:
        if stance["stance"] == "concedes" and draw(st.booleans()):
            stance["only"] = "that it may be so"
        if draw(st.integers(0, 3)) == 0:
            stance["cite"] = "book"
    return found


@st.composite
def _statement(draw: st.DrawFn, index: int, ids: list[str]) -> dict[str, Any]:
    evidence = ids[index].startswith("e")
    statement: dict[str, Any] = {"text": f"This is {ids[index]}."}
    if evidence:
        statement["kind"] = draw(st.sampled_from(("testimony", "silence")))
        statement["speaker"] = draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))
        statement["cite"] = draw(st.lists(st.just("book"), max_size=1))
        if draw(st.integers(0, 3)) == 0:
            statement["undercut-by"] = [draw(_undercut_step(ids, ids))]
    else:
        statement["stances"] = draw(_stances())
        if draw(st.integers(0, 4)) == 0:
            statement["common-ground"] = "yes"
        if draw(st.integers(0, 4)) == 0:
            statement["role"] = "thesis"
    if draw(st.integers(0, 4)) == 0:
        statement["caveats"] = [draw(st.sampled_from(ids))]
    later = ids[index + 1 :]
    for key, premises, share in (
        ("reasons", later, 1),
        ("rebutted-by", ids, 2),
        ("doubted-by", ids, 4),
        ("qualified-by", ids, 6),
    ):
        if premises and draw(st.integers(0, share)) == 0:
            steps = _undercut_step(premises, ids)
            statement[key] = draw(st.lists(steps, min_size=1, max_size=2))
    return {key: value for key, value in statement.items() if value}


@st.composite
def map_texts(draw: st.DrawFn, most: int = 7) -> str:
    """The text of a map; the rules would find fault with some, such as what rebuts itself."""
    kinds = draw(st.lists(st.sampled_from("ccce"), min_size=1, max_size=most))
    ids = [f"{kind}{number}" for number, kind in enumerate(kinds)]
    written = {id: draw(_statement(index, ids)) for index, id in enumerate(ids)}
    sections = {
        "claims": {id: s for id, s in written.items() if id[0] == "c"},
        "evidence": {id: s for id, s in written.items() if id[0] == "e"},
    }
    root = {
        "argmap": "1",
        "title": "A map",
        "people": {id: f"Person {id.upper()}" for id in PEOPLE},
        "sources": {"book": {"type": "book", "title": "A Book"}},
    }
    return json.dumps(root | {key: section for key, section in sections.items() if section})
