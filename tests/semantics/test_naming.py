"""Words on a command line name one thing, or are told to be ambiguous or unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.graph import Graph
from argmap.semantics.naming import JUDGED, STRIKABLE, Target, find

MAP = """
argmap: 1
title: One word for several things
people:
  smith: {name: Adam Smith, group: economists}
  jones: {name: Jones, group: smith}
sources:
  smith: {title: The Wealth of Nations}
  archive:7: {title: A box of letters}
claims:
  smith: {text: Smith was right., reasons: [{from: other, id: the-step}]}
  other: Something else holds.
"""

FOUND = {
    "other": Target("statement", "other"),
    "the-step": Target("step", "the-step"),
    "step:the-step": Target("step", "the-step"),
    "jones": Target("person", "jones"),
    "economists": Target("group", "economists"),
    "archive:7": Target("source", "archive:7"),
    "source:archive:7": Target("source", "archive:7"),
    "via:archive:7": Target("via", "archive:7"),
    "statement:smith": Target("statement", "smith"),
    "person:smith": Target("person", "smith"),
    "source:smith": Target("source", "smith"),
    "via:smith": Target("via", "smith"),
    "group:smith": Target("group", "smith"),
}
REFUSED = {
    "smith": (
        '"smith" names several things. '
        "Write statement:smith or person:smith or source:smith or group:smith."
    ),
    "othr": 'There is no "othr" in this map. Did you mean "other"?',
    "person:jonse": 'There is no "person:jonse" in this map. Did you mean "person:jones"?',
    "person:other": 'There is no "person:other" in this map.',
    "xyzzy": 'There is no "xyzzy" in this map.',
    "": 'There is no "" in this map.',
}


@pytest.mark.parametrize(("given", "target"), FOUND.items())
def test_found(read_map: Callable[[str], Graph], given: str, target: Target) -> None:
    assert find(read_map(MAP), given, STRIKABLE) == target


@pytest.mark.parametrize(("given", "message"), REFUSED.items())
def test_refused(read_map: Callable[[str], Graph], given: str, message: str) -> None:
    assert str(find(read_map(MAP), given, STRIKABLE)) == message


def test_only_what_can_be_meant_is_found(read_map: Callable[[str], Graph]) -> None:
    graph = read_map(MAP)
    assert find(graph, "smith", JUDGED) == Target("statement", "smith")
    assert not isinstance(find(graph, "person:smith", JUDGED), Target)
    assert not isinstance(find(graph, "via:smith", JUDGED), Target)
