"""Graph → advice: suppositions that change nothing, too much, or what they mean to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.counterfactual.positions import notes
from argmap.counterfactual.positions.notes import Note
from argmap.graph import Graph
from argmap.rules import KEY, Finding


def noted(graph: Graph, note: Callable[[Graph], Iterator[Note]]) -> Iterator[Finding]:
    """What a note on soundness finds, each at its statement."""
    statements = graph.argmap.statements
    for found in note(graph):
        place = statements[found.statement].place
        where = (*place, *found.place) if found.place else (*place, KEY)
        related = tuple(
            ((*statements[other].place, KEY), "This is the other.")
            for other in found.others
            if other in statements
        )
        yield Finding(where, found.message, found.cure, related)


def out_of_reach(graph: Graph) -> Iterator[Finding]:
    """An outcome that could not have followed

    One factor may act on another if it is dated wholly before it, or if a claim, a counterfactual
    or a mechanism leads from it to the other. Here neither the dates nor anything else lets what
    is supposed act on the outcome, so the outcome is what it actually was.

    Wrong:

    ```yaml
    factors:
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      potsdam: {text: The allies agree at Potsdam, date: July 1945}
    counterfactuals:
      without-entry:
        text: Without entry there would have been no agreement.
        if: {entry: no}
        then: {potsdam: no}
    ```

    Right:

    ```yaml
    factors:
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      surrender: {text: Japan surrenders, date: 14 August 1945}
    counterfactuals:
      without-entry: {text: Without entry no surrender., if: {entry: no}, then: {surrender: no}}
    ```
    """
    yield from noted(graph, notes.out_of_reach)


def nothing_changed(graph: Graph) -> Iterator[Finding]:
    """A supposition of what was so

    A counterfactual supposes that something had been otherwise. Here every factor is supposed to
    be as it was. Most often a factor's `actual` is missing: it is `yes` unless another is given.

    Wrong:

    ```yaml
    factors: {demonstration: The bomb is shown before it is used, surrender: Japan surrenders}
    counterfactuals:
      shown-first: {text: If shown first., if: {demonstration: yes}, then: {surrender: no}}
    ```

    Right:

    ```yaml
    factors:
      demonstration: {text: The bomb is shown before it is used, values: [no, yes], actual: no}
      surrender: Japan surrenders
    counterfactuals:
      shown-first: {text: If shown first., if: {demonstration: yes}, then: {surrender: no}}
    ```
    """
    yield from noted(graph, notes.nothing_changed)


def many_changes(graph: Graph) -> Iterator[Finding]:
    """Three or more factors changed at once

    The more of history is rewritten, the less of it is left to tell what would have followed. A
    "minimal rewrite" changes one thing (Tetlock and Belkin 1996); two or more want a reason.

    Wrong:

    ```yaml
    factors: {bombs: Bombs, entry: Entry, blockade: Blockade, surrender: Japan surrenders}
    counterfactuals:
      without-all:
        text: Without all of it no surrender.
        if: {bombs: no, entry: no, blockade: no}
        then: {surrender: no}
        tests: joint-necessity
    ```

    Right:

    ```yaml
    factors: {bombs: Bombs, entry: Entry, surrender: Japan surrenders}
    counterfactuals:
      without-both:
        text: Without both no surrender.
        if: {bombs: no, entry: no}
        then: {surrender: no}
        tests: joint-necessity
    ```
    """
    yield from noted(graph, notes.many_changes)


def kept_though_changed(graph: Graph) -> Iterator[Finding]:
    """A factor that is kept though the supposition may have changed it

    `keep` holds a factor at its actual value. If what is supposed may itself have acted on that
    factor, then it is not plain that both can be had together ("cotenability").

    Wrong:

    ```yaml
    factors:
      bombs: {text: The bombs are used, date: 6 August 1945}
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      surrender: {text: Japan surrenders, date: 14 August 1945}
    counterfactuals:
      without-bombs:
        {text: Entry alone sufficed., if: {bombs: no}, keep: entry, then: {surrender: yes}}
    ```

    Right:

    ```yaml
    factors:
      bombs: {text: The bombs are used, date: 6–9 August 1945}
      entry: {text: The Soviet Union enters the war, date: 8 August 1945}
      surrender: {text: Japan surrenders, date: 14 August 1945}
    counterfactuals:
      without-bombs:
        {text: Entry alone sufficed., if: {bombs: no}, keep: entry, then: {surrender: yes}}
    ```
    """
    yield from noted(graph, notes.kept_though_changed)


def without_readings(graph: Graph) -> Iterator[Finding]:
    """Words that may mean each of several factors, or all of them

    "Without the bombs and Soviet entry" may suppose that both were missing, or that either was.
    What follows is very different, and the map should not choose for its author.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks no surrender.
        if: {bombs: no, entry: no}
        then: {surrender: no}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks no surrender.
        readings: {neither: {bombs: no, entry: no}, either: [{bombs: no}, {entry: no}]}
        then: {surrender: no}
    ```
    """
    yield from noted(graph, notes.without_readings)
