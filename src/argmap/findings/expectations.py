"""Graph → findings: what a map expects of itself and does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.counterfactual.positions.consistency import cases
from argmap.counterfactual.positions.order import order
from argmap.counterfactual.positions.positions import holders
from argmap.graph import Graph
from argmap.model.values import Expected, InconsistentSet
from argmap.rules import KEY, Finding
from argmap.semantics.verdicts import Judgement, evaluate

_EXPECTED: Mapping[Expected, str] = {
    "stands": "stand",
    "rebutted": "be rebutted",
    "unsupported": "be unsupported",
    "open": "be open",
    "bare": "be bare",
}
_IS: Mapping[str, str] = {
    "stands": "stands",
    "on-record": "is on record",
    "rebutted": "is rebutted",
    "unsupported": "is unsupported",
    "open": "is open",
}


def unmet_expectation(graph: Graph) -> Iterator[Finding]:
    """An expectation that is not met

    `expect` is the map's own test: which statements stand, are rebutted, unsupported or open, and
    which are bare, with nothing argued for them, and which statements of one person are
    inconsistent. Here the map says otherwise. Either something in it has changed what it shows, or
    the expectation was wrong. What a piece of evidence is expected to do when it stands is to be on
    record. An inconsistent set is one that cannot hold, though without any one of its members it
    could: a larger or a smaller set is not the one expected.

    Wrong:

    ```yaml
    claims:
      cities-burned: {text: Sixty cities had burned., rebutted-by: [few-burned]}
      few-burned: Few cities had burned.
    expect: {stands: [cities-burned]}
    ```

    Right:

    ```yaml
    claims:
      cities-burned: {text: Sixty cities had burned., rebutted-by: [few-burned]}
      few-burned: Few cities had burned.
    expect: {rebutted: [cities-burned]}
    ```
    """
    expect = graph.argmap.expect
    if expect is None:
        return
    statements = evaluate(graph).statements
    for expected, ids in expect.verdicts.items():
        for index, id in enumerate(ids):
            if not _met(expected, statements[id]):
                is_so = _is(expected, statements[id])
                yield Finding(
                    (*expect.place, expected, index),
                    f'"{id}" is expected to {_EXPECTED[expected]}, but it {is_so}.',
                    "Mend the map or the expectation; `argmap evaluate` tells why it is so.",
                    (((*graph.argmap.statements[id].place, KEY), "It is here."),),
                )
    if expect.inconsistent:
        yield from _consistent(graph, expect.inconsistent)


def _consistent(graph: Graph, sets: tuple[InconsistentSet, ...]) -> Iterator[Finding]:
    """The sets expected to be inconsistent that are no minimal inconsistent subset of anybody's."""
    argmap = graph.argmap
    known = order(argmap)
    found = [
        case
        for who in argmap.people
        for held in holders(argmap, who)
        for case in cases(argmap, known, held).listed
    ]
    for expected in sets:
        named = set(expected.statements)
        read_so = [case for case in found if expected.reading.items() <= case.choice.items()]
        if any(set(c.members) == named for case in read_so for c in case.conflicts):
            continue
        inside = [c for case in read_so for c in case.conflicts if set(c.members) < named]
        message = "These are expected to be inconsistent, but nobody's position makes them so."
        if inside:
            fewer = " and ".join(f'"{id}"' for id in inside[0].members)
            message = f"These are expected to be inconsistent, but {fewer} alone are so already."
        cure = "Mend the map or the expectation; `argmap counterfactuals` tells what cannot hold."
        yield Finding((*expected.place, "statements"), message, cure)


def _met(expected: Expected, judgement: Judgement) -> bool:
    if expected == "bare":
        return judgement.grounds == "bare"
    return judgement.verdict == expected or (expected, judgement.verdict) == ("stands", "on-record")


def _is(expected: Expected, judgement: Judgement) -> str:
    return f"is {judgement.grounds}" if expected == "bare" else _IS[judgement.verdict]
