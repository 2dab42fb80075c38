"""Graph → advice: what people's counterfactuals rest on, and whether they can all hold."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.counterfactual.positions import notes
from argmap.findings.suppositions import noted
from argmap.graph import Graph
from argmap.rules import Finding


def without_link(graph: Graph) -> Iterator[Finding]:
    """A hedged counterfactual without its principle

    How sure its author was is in the words used. Why it should follow is not: what connects the
    supposition with the outcome is a principle, which `link` states.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: Without the bombs Japan would never have surrendered.
        if: {bombs: no}
        then: {surrender: no}
        hedge-words: never
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: Without the bombs Japan would never have surrendered.
        if: {bombs: no}
        then: {surrender: no}
        hedge-words: never
        link: Governments divided against themselves do not act without a shock.
    ```
    """
    yield from noted(graph, notes.without_link)


def without_reason(graph: Graph) -> Iterator[Finding]:
    """A counterfactual for which nothing is said

    What would have been can be argued for, like anything else: from what the actors knew and
    meant, from like cases, from what they did when it nearly happened.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs: {text: No bombs and no surrender., if: {bombs: no}, then: {surrender: no}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        text: No bombs and no surrender.
        if: {bombs: no}
        then: {surrender: no}
        reasons: [army-refused]
    claims:
      army-refused: The army refused every offer until then.
    ```
    """
    yield from noted(graph, notes.without_reason)


def settled_though_open(graph: Graph) -> Iterator[Finding]:
    """What is left open in one place and settled in another

    A counterfactual with `hedge: uncertain` binds nobody. Here the same person's other statements
    leave no doubt about it, so either they suppose something else or their author changed his mind.

    Wrong:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      hard-to-say:
        text: It is difficult to say whether Japan would have surrendered without the bombs.
        if: {bombs: no}
        then: {surrender: yes}
        hedge: uncertain
        by: hasegawa
      would-have:
        text: Without the bombs Japan would have surrendered.
        if: {bombs: no}
        then: {surrender: yes}
        by: hasegawa
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    factors:
      bombs: The bombs are used
      promise: {text: The throne is promised, values: [no, yes], actual: no}
      surrender: Japan surrenders
    counterfactuals:
      hard-to-say:
        text: It is difficult to say whether on other terms Japan would have surrendered.
        if: {bombs: no, promise: yes}
        then: {surrender: yes}
        hedge: uncertain
        by: hasegawa
      would-have:
        text: Without the bombs Japan would have surrendered.
        if: {bombs: no}
        then: {surrender: yes}
        by: hasegawa
    ```
    """
    yield from noted(graph, notes.settled_though_open)


def cannot_all_hold(graph: Graph) -> Iterator[Finding]:
    """Counterfactuals of one person that cannot all hold

    No course of events, and no view of which are likeliest, makes all of them so. It need not be a
    mistake: words may be read in another way, and "likely" is not "certain". Nothing here rebuts
    anything; `argmap counterfactuals` tells what could be given up.

    Wrong:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      either-needed:
        text: Without either there would have been no surrender.
        if: [{bombs: no}, {entry: no}]
        then: {surrender: no}
        by: hasegawa
      entry-sufficed:
        text: Without the bombs entry would have sufficed.
        if: {bombs: no}
        then: {surrender: yes}
        by: hasegawa
    ```

    Right:

    ```yaml
    people: {hasegawa: Tsuyoshi Hasegawa}
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      both-missing:
        text: With neither there would have been no surrender.
        if: {bombs: no, entry: no}
        then: {surrender: no}
        by: hasegawa
      entry-sufficed:
        text: Without the bombs entry would have sufficed.
        if: {bombs: no}
        then: {surrender: yes}
        by: hasegawa
    ```
    """
    yield from noted(graph, notes.cannot_all_hold)
