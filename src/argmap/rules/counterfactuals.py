"""Graph → findings: suppositions and causes that undo themselves, or do not say what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import Claim, Counterfactual
from argmap.rules.rule import KEY, Finding
from argmap.rules.words import is_english, words


def _counterfactuals(graph: Graph) -> Iterator[Counterfactual]:
    return (s for s in graph.argmap.statements.values() if isinstance(s, Counterfactual))


def follows_what_is_supposed(graph: Graph) -> Iterator[Finding]:
    """An outcome that is itself supposed

    What `if` sets is not left to follow from anything: a factor stands in `if` or in `then`.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        {text: No bombs and no surrender., if: {bombs: no, surrender: no}, then: {surrender: no}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs: {text: No bombs and no surrender., if: {bombs: no}, then: {surrender: no}}
    ```
    """
    for statement in _counterfactuals(graph):
        supposed = _supposed(statement)
        for factor in statement.then:
            if factor in supposed:
                message = f'"{factor}" is supposed by `if`, so it cannot follow from it.'
                cure = "Leave it out of one of the two."
                yield Finding((*statement.place, "then", factor, KEY), message, cure)


def _supposed(statement: Counterfactual) -> set[str]:
    return {f for reading in statement.readings for s in reading.suppositions for f in s}


def kept_and_changed(graph: Graph) -> Iterator[Finding]:
    """A factor that is kept and also changed

    `keep` holds a factor at its actual value, whatever is supposed. What is held cannot also be
    supposed otherwise by `if`, nor be the outcome.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    counterfactuals:
      without-bombs:
        {text: No bombs and no surrender., if: {bombs: no}, then: {surrender: no}, keep: bombs}
    ```

    Right:

    ```yaml
    factors:
      bombs: The bombs are used
      entry: The Soviet Union enters the war
      surrender: Japan surrenders
    counterfactuals:
      without-bombs:
        {text: No bombs and no surrender., if: {bombs: no}, then: {surrender: no}, keep: entry}
    ```
    """
    for statement in _counterfactuals(graph):
        supposed = _supposed(statement) if statement.keep else set()
        for index, factor in enumerate(statement.keep):
            if factor in supposed or factor in statement.then:
                where = "supposed by `if`" if factor in supposed else "the outcome"
                message = f'"{factor}" is kept at its actual value, but it is also {where}.'
                cure = "Take it out of `keep`, or out of the other."
                yield Finding((*statement.place, "keep", index), message, cure)


def cause_of_itself(graph: Graph) -> Iterator[Finding]:
    """A cause of itself, or one that did more than itself

    In `causes`, a factor brings about another, or did more towards it than another.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, surrender: Japan surrenders}
    claims:
      bombs-decided:
        text: The bombs did most.
        causes: {by: bombs, more-than: bombs, of: {surrender: yes}}
    ```

    Right:

    ```yaml
    factors:
      bombs: The bombs are used
      entry: The Soviet Union enters the war
      surrender: Japan surrenders
    claims:
      bombs-decided:
        text: The bombs did most.
        causes: {by: bombs, more-than: entry, of: {surrender: yes}}
    ```
    """
    for statement in graph.argmap.statements.values():
        if not isinstance(statement, Claim) or statement.causes is None:
            continue
        causes = statement.causes
        for key, factors in (("by", causes.by), ("more-than", causes.more_than)):
            for index, factor in enumerate(factors):
                if factor in causes.of:
                    message = f'"{factor}" is given as a cause of itself.'
                elif key == "more-than" and factor in causes.by:
                    message = f'"{factor}" is said to have done more than itself.'
                else:
                    continue
                cure = "Name the factor that was meant."
                yield Finding((*causes.place, key, index), message, cure)


def jointly_alone(graph: Graph) -> Iterator[Finding]:
    """One factor that works together

    `together` says of several causes whether they did it only jointly, and `joint-necessity` and
    `joint-sufficiency` are tests of several factors at once. Here there is one factor only, so
    the others were forgotten or the word is wrong.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    claims:
      both-decided:
        text: Both together decided the matter.
        causes: {by: bombs, together: yes, of: {surrender: yes}}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    claims:
      both-decided:
        text: Both together decided the matter.
        causes: {by: [bombs, entry], together: yes, of: {surrender: yes}}
    ```
    """
    cure = "Name the other factors, or choose another word."
    for statement in graph.argmap.statements.values():
        if isinstance(statement, Claim) and statement.causes is not None:
            causes = statement.causes
            if causes.together == "yes" and len(causes.by) == 1:
                message = f'"{causes.by[0]}" alone cannot work together.'
                yield Finding((*causes.place, "together"), message, cure)
        elif isinstance(statement, Counterfactual) and statement.tests.startswith("joint"):
            supposed = _supposed(statement)
            if len(supposed) == 1:
                message = f"`{statement.tests}` is of several factors, but only one is supposed."
                yield Finding((*statement.place, "tests"), message, cure)


def readings_alike(graph: Graph) -> Iterator[Finding]:
    """Readings, or suppositions, that do not differ

    `readings` are the different things that ambiguous words may mean, and a list of suppositions
    means each of them. Two that are the same are one, and most often one of them has a slip.

    Wrong:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks there would have been no surrender.
        readings: {neither: {bombs: no, entry: no}, either: {entry: no, bombs: no}}
        then: {surrender: no}
    ```

    Right:

    ```yaml
    factors: {bombs: The bombs are used, entry: The Soviet Union enters, surrender: Surrender}
    counterfactuals:
      without-shocks:
        text: Without the twin shocks there would have been no surrender.
        readings: {neither: {bombs: no, entry: no}, either: [{entry: no}, {bombs: no}]}
        then: {surrender: no}
    ```
    """
    for statement in _counterfactuals(graph):
        meant: dict[frozenset[frozenset[tuple[str, str]]], str] = {}
        for reading in statement.readings:
            each = [frozenset(supposition.items()) for supposition in reading.suppositions]
            first_at = {supposed: index for index, supposed in reversed([*enumerate(each)])}
            for index, supposed in enumerate(each):
                if first_at[supposed] < index:
                    message = "This supposition is given twice."
                    yield Finding((*reading.place, index), message, "Leave it out, or correct it.")
                    break
            first = meant.setdefault(frozenset(each), reading.name)
            if first != reading.name:
                message = f'"{reading.name}" supposes the same as "{first}".'
                yield Finding((*reading.place, KEY), message, "Correct one of the two readings.")


WEAKER = (
    ("likely", ("likely", "likelihood", "probably", "probable", "presumably")),
    ("might", ("might", "may", "perhaps", "possibly", "possible", "conceivably")),
    ("uncertain", ("uncertain", "unclear", "unknowable", "unknown")),
)
TURNING = frozenset({"not", "no", "never", "nothing", "hardly", "cannot"})


def hedge_says_more(graph: Graph) -> Iterator[Finding]:
    """A hedge that says more than the source's own words

    Without `hedge`, a counterfactual says what *would* have been, in every case. Words such as
    "most likely" or "perhaps" claim less, and their author must not be held to more.

    Wrong:

    ```yaml
    counterfactuals:
      without-bombs:
        text: Without the bombs the war would most likely have ended before November.
        hedge-words: most likely
    ```

    Right:

    ```yaml
    counterfactuals:
      without-bombs:
        text: Without the bombs the war would most likely have ended before November.
        hedge-words: most likely
        hedge: likely
    ```
    """
    if not is_english(graph.argmap):
        return
    for statement in _counterfactuals(graph):
        if statement.hedge != "would" or not statement.hedge_words:
            continue
        said = set(words(statement.hedge_words))
        hedge = next((h for h, weaker in WEAKER if said.intersection(weaker)), "")
        if hedge and not said & TURNING:
            message = f'"{statement.hedge_words}" says less than `would`, which is meant here.'
            yield Finding((*statement.place, "hedge-words"), message, f"Add `hedge: {hedge}`.")
