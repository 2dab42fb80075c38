"""Graph → findings: sources and people that are not used, or cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.graph import Graph
from argmap.model import ArgMap, Citation, Evidence
from argmap.model.dates import read_period
from argmap.rules.names import nearly_people
from argmap.rules.rule import KEY, Finding
from argmap.rules.uses import is_written_out


def unused_source(graph: Graph) -> Iterator[Finding]:
    """A source that nothing cites or reads

    A reader takes the list of sources for what the map rests on. One that is not cited is most
    often a citation that was forgotten, or a leftover. Files that only define things for other
    maps, and bibliographies, may hold more than is cited.

    Wrong:

    ```yaml
    sources:
      hasegawa-2005: {title: Racing the Enemy}
      frank-1999: {title: Downfall}
    claims:
      entry-decided: {text: Soviet entry decided the matter., cite: hasegawa-2005 p. 298}
    ```

    Right:

    ```yaml
    sources:
      hasegawa-2005: {title: Racing the Enemy}
    claims:
      entry-decided: {text: Soviet entry decided the matter., cite: hasegawa-2005 p. 298}
    ```
    """
    argmap = graph.argmap
    used = _sources_used(argmap)
    if not used <= argmap.sources.keys():
        return  # A misspelt id may be the missing citation, and has its own message.
    with_statements = _files_with_statements(argmap)
    for source in argmap.sources.values():
        own = source.place[1] == "sources" and source.place[0] in with_statements
        if own and source.id not in used:
            message = f'Nothing cites or reads "{source.id}".'
            cure = "Cite it where it is used, or take it out."
            yield Finding((*source.place, KEY), message, cure)


def unused_person(graph: Graph) -> Iterator[Finding]:
    """A person whom nothing names

    A reader takes the list of people for those who have a part in the argument. One who takes no
    stance, says nothing, draws nothing and has written none of the sources is most often somebody
    whose stance was forgotten, or a leftover. Files that only define things for other maps may
    hold more.

    Wrong:

    ```yaml
    people: {frank: Richard Frank, butow: Robert Butow}
    claims:
      bombs-decided: {text: The bombs decided the matter., by: frank}
    ```

    Right:

    ```yaml
    people: {frank: Richard Frank}
    claims:
      bombs-decided: {text: The bombs decided the matter., by: frank}
    ```
    """
    argmap = graph.argmap
    used = _people_used(argmap)
    if not used <= argmap.people.keys():
        return  # A misspelt id may be the missing stance, and has its own message.
    for source in argmap.sources.values():
        for makers in (source.authors, source.editors, source.translators):
            used.update(maker.person for maker in makers)
    used.update(argmap.authors)
    beliefs = {s.belief_of for s in argmap.statements.values()} - {""}
    beliefs.update(near for _, near, _ in nearly_people(argmap))
    with_statements = _files_with_statements(argmap)
    for person in argmap.people.values():
        believes = {person.id, person.name, person.group} & beliefs
        if person.id not in used and not believes and person.place[0] in with_statements:
            message = f'Nothing in the map names "{person.id}".'
            cure = "Say what they hold or say, or take them out."
            yield Finding((*person.place, KEY), message, cure)


def _sources_used(argmap: ArgMap) -> set[str]:
    used = {read for read in argmap.reads.values() if read}
    for statement in argmap.statements.values():
        used.update(_sources_of(statement.cite, statement.via))
        for stance in statement.stances:
            if is_written_out(stance):
                used.update(_sources_of(stance.cite, stance.via))
    for step in argmap.steps:
        used.update(cite.source for cite in step.cite)
    for model in argmap.models.values():
        used.update(_sources_of(model.cite, model.via))
    return used


def _people_used(argmap: ArgMap) -> set[str]:
    used = {s.who for statement in argmap.statements.values() for s in statement.stances}
    used.update(person for step in argmap.steps for person in step.by)
    used.update(model.by for model in argmap.models.values())
    return used


def _files_with_statements(argmap: ArgMap) -> frozenset[str | int]:
    return frozenset(statement.place[0] for statement in argmap.statements.values())


def later_than_its_source(graph: Graph) -> Iterator[Finding]:
    """Evidence dated after the source that it is cited from

    What was said or written after a book came out cannot stand in it. Either a year is mistyped,
    or another edition or another source is meant.

    Wrong:

    ```yaml
    sources:
      butow-1954: {title: Japan's Decision to Surrender, date: 1954}
    evidence:
      later-memoir: {text: The cabinet was split., date: 1962, cite: butow-1954 p. 168}
    ```

    Right:

    ```yaml
    sources:
      butow-1954: {title: Japan's Decision to Surrender, date: 1954}
    evidence:
      interrogation: {text: The cabinet was split., date: 1949, cite: butow-1954 p. 168}
    ```
    """
    sources = graph.argmap.sources.values()
    periods = {s.id: read_period(s.fields["date"]) for s in sources if "date" in s.fields}
    for statement in graph.argmap.statements.values():
        if not isinstance(statement, Evidence) or statement.date is None:
            continue
        for source in _sources_of(statement.cite, statement.via):
            published = periods.get(source)
            if published is not None and published.precedes(statement.date):
                message = f'"{source}" is dated {published.text}, before this was said or written.'
                yield Finding(
                    (*statement.place, "date"), message, "Correct the date or the source."
                )
                break


def _sources_of(cites: Iterable[Citation], via: str) -> tuple[str, ...]:
    return (*(cite.source for cite in cites), *([via] if via else ()))
