"""Graph → findings: people, sources and statements that are named and nowhere defined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from argmap.diagnostics import did_you_mean
from argmap.graph import Graph
from argmap.model import ArgMap
from argmap.rules.rule import KEY, Finding
from argmap.rules.uses import Use, undefined_people, undefined_sources, undefined_statements

MOST_SUGGESTIONS = 20
"""Looking for the nearest id takes long where very many are unknown; the first ones get it."""
MOST_RELATED = 5


def unknown_person(graph: Graph) -> Iterator[Finding]:
    """A person who is nowhere defined

    Everybody who asserts, denies, says or draws something is listed once under `people`, so that
    one person is always the same person. The id must be written exactly as it stands there.

    Wrong:

    ```yaml
    people:
      hasegawa: Tsuyoshi Hasegawa
    claims:
      entry-decided: {text: Soviet entry decided the matter., by: hasegwa}
    ```

    Right:

    ```yaml
    people:
      hasegawa: Tsuyoshi Hasegawa
    claims:
      entry-decided: {text: Soviet entry decided the matter., by: hasegawa}
    ```
    """
    yield from one_for_each(graph.argmap, undefined_people(graph.argmap), "person")


def unknown_source(graph: Graph) -> Iterator[Finding]:
    """A source that is nowhere defined

    What is cited, and what it was read in, stands under `sources` or in the bibliography. A
    citation begins with the id that it has there; the page follows after a space.

    Wrong:

    ```yaml
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      entry-decided: {text: Soviet entry decided the matter., cite: hasegawa-2006 p. 298}
    ```

    Right:

    ```yaml
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      entry-decided: {text: Soviet entry decided the matter., cite: hasegawa-2005 p. 298}
    ```
    """
    yield from one_for_each(graph.argmap, undefined_sources(graph.argmap), "source")


def unknown_statement(graph: Graph) -> Iterator[Finding]:
    """A statement that is nowhere defined

    Reasons, objections and caveats name claims, evidence or counterfactuals by their ids. A
    statement that is only meant, and not written down, cannot bear on anything.

    Wrong:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., rebutted-by: [cities-burnt]}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```

    Right:

    ```yaml
    claims:
      bombs-decided: {text: The bombs decided the matter., rebutted-by: [cities-burned]}
      cities-burned: Sixty cities had burned without moving Tokyo.
    ```
    """
    yield from one_for_each(graph.argmap, undefined_statements(graph.argmap), "statement")


def added_to_own(graph: Graph) -> Iterator[Finding]:
    """`adds` to a statement of the same file

    `adds` is for statements of included maps, which another map's maker wrote. What belongs to a
    statement of this file stands in its own record, where a reader looks for it.

    Wrong:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      bombs-decided: The bombs decided the matter.
    adds:
      bombs-decided: {stances: [{who: frank, stance: endorses}]}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      bombs-decided:
        text: The bombs decided the matter.
        stances: [{who: frank, stance: endorses}]
    ```
    """
    for addition in graph.argmap.additions:
        statement = graph.argmap.statements.get(addition.statement)
        if statement is not None and statement.place[0] == addition.place[0]:
            yield Finding(
                (*addition.place, KEY),
                f'"{statement.id}" is a statement of this file, not of an included map.',
                "Move what is added into the statement's own record.",
                (((*statement.place, KEY), "It stands here."),),
            )


def kinds(argmap: ArgMap) -> dict[str, Collection[str]]:
    """The ids of each kind of thing that a map defines."""
    return {
        "person": argmap.people,
        "source": argmap.sources,
        "statement": argmap.statements,
        "factor": argmap.factors,
        "model": argmap.models,
        "step": {step.id for step in argmap.steps if step.named},
    }


def one_for_each(argmap: ArgMap, uses: Iterable[Use], kind: str) -> Iterator[Finding]:
    """One finding for each id that is not defined, at the first place that names it."""
    unknown: dict[str, list[Use]] = {}
    for use in uses:
        unknown.setdefault(use[0], []).append(use)
    known = kinds(argmap) if unknown else {}
    names = _names(argmap) if unknown and kind == "person" else {}
    for number, (id, found) in enumerate(unknown.items()):
        others = [name for name, ids in known.items() if id in ids]
        hint = did_you_mean(id, known[kind]) if number < MOST_SUGGESTIONS else ""
        message, cure = f'There is no {kind} "{id}".', CURES[kind]
        if others:
            message, cure = f'"{id}" is a {others[0]}, not a {kind}.', f"Name a {kind} here."
        elif listed := _several(id, known[kind]):
            message = f'"{id}" is read as one id.'
            hint = f"Where several are meant, write {listed}, or begin each line with `- `."
        elif id in names:
            hint = f'Did you mean "{names[id]}"?'
        again = tuple((place, "It is named here too.") for _, place in found[1:][:MOST_RELATED])
        yield Finding(found[0][1], message, hint or cure, again)


def _several(text: str, known: Collection[str]) -> str:
    """Ids that stand in a text without commas between them, as a list; empty if it is no such."""
    words = text.replace(",", " ").split()
    return f"`[{', '.join(words)}]`" if len(words) > 1 and all(w in known for w in words) else ""


def _names(argmap: ArgMap) -> dict[str, str]:
    """By name, and by every other name: the id of the person."""
    return {n: p.id for p in argmap.people.values() for n in (p.name, *p.also_known_as)}


CURES = {
    "person": "Define the person under `people`.",
    "source": "Define the source under `sources`.",
    "statement": "Write it under `claims`, `evidence` or `counterfactuals`.",
    "factor": "Define the factor under `factors`.",
}
