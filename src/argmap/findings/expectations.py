"""Graph → findings: what a map expects of itself and does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.graph import Graph
from argmap.model.values import Expected
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
    which are bare, with nothing argued for them. Here the map says otherwise. Either something in
    it has changed what it shows, or the expectation was wrong. What a piece of evidence is expected
    to do when it stands is to be on record.

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


def _met(expected: Expected, judgement: Judgement) -> bool:
    if expected == "bare":
        return judgement.grounds == "bare"
    return judgement.verdict == expected or (expected, judgement.verdict) == ("stands", "on-record")


def _is(expected: Expected, judgement: Judgement) -> str:
    return f"is {judgement.grounds}" if expected == "bare" else _IS[judgement.verdict]
