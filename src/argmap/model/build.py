"""Files → ArgMap: the union of a map's own file and all it includes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from argmap.diagnostics import Diagnostic, Place, Related
from argmap.document import Files
from argmap.model import codes
from argmap.model.accounts import factor, model
from argmap.model.raw import RawMap, RawStatement
from argmap.model.shape import shape
from argmap.model.sources import cited_sources, listed_sources, source
from argmap.model.statements import FileContext, additions, statement
from argmap.model.values import (
    EXPECTED,
    Addition,
    ArgMap,
    Expect,
    InconsistentSet,
    Person,
    Silence,
    Source,
    Statement,
    Step,
)

STATEMENT_KEYS = ("claims", "evidence", "counterfactuals")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record under an id, where it stands, and the text that its file reads."""

    raw: Any
    place: Place
    reads: str


def build(files: Files) -> tuple[ArgMap | None, tuple[Diagnostic, ...]]:
    """Check every file's shape and join them. Without a map, the findings say why."""
    shaped = {path: shape(document) for path, document in files.documents.items()}
    found = [d for _, diagnostics in shaped.values() for d in diagnostics]
    raws = {path: raw for path, (raw, _) in shaped.items() if raw is not None}
    if files.path not in raws or found:
        return None, tuple(found)
    union = _Union(files, raws)
    argmap = union.argmap()
    cited = cited_sources(argmap) if union.listed else frozenset()
    found = [*union.found, *(d for key, d in union.listed if not key or key in cited)]
    return argmap, tuple(found)


class _Union:
    """Joins the files' records by id and notes where two define one id differently."""

    def __init__(self, files: Files, raws: Mapping[str, RawMap]) -> None:
        self.files = files
        self.raws = raws
        self.found: list[Diagnostic] = []
        self.listed: list[tuple[str, Diagnostic]] = []
        """What is wrong in bibliographies, with the key of the one entry that it concerns."""

    def argmap(self) -> ArgMap:
        """The joined map; what is found on the way is kept in `found`."""
        root = self.raws[self.files.path]
        people = {id: _person(id, e) for id, e in self._records("people").items()}
        statements, steps = self._statements()
        factors = {id: factor(id, e.raw, e.place) for id, e in self._records("factors").items()}
        models = {}
        for id, entry in self._records("models").items():
            context = FileContext(entry.reads, entry.place)
            models[id], unread = model(id, entry.raw, factors, context)
            self.found += [
                codes.UNREADABLE_FORMULA.at(self.files.key_span(place), wrong.message, wrong.cure)
                for place, wrong in unread
            ]
        return ArgMap(
            title=root.title,
            question=root.question or "",
            summary=root.summary or "",
            authors=tuple(root.authors or ()),
            date=root.date or "",
            language=root.language or "en",
            path=self.files.path,
            reads={path: raw.reads or "" for path, raw in self.raws.items()},
            people=people,
            sources=self._sources(people),
            factors=factors,
            statements=statements,
            steps=steps,
            additions=tuple(self._additions()),
            models=models,
            silences=tuple(self._silences()),
            expect=_expect(root, self.files.path),
        )

    def _records(self, *keys: str) -> dict[str, _Entry]:
        """Every record under the keys by id, in document order."""
        records: dict[str, _Entry] = {}
        for path, raw in self.raws.items():
            for key in keys:
                for id, record in (getattr(raw, key) or {}).items():
                    entry = _Entry(record, (path, key, id), raw.reads or "")
                    known = records.setdefault(id, entry)
                    if known is not entry and not _same(known, entry):
                        self.found.append(self._clash(id, known.place, entry.place))
        return records

    def _clash(self, id: str, first: Place, second: Place) -> Diagnostic:
        related = (Related(self.files.key_span(first), "It is defined here first."),)
        message = f'"{id}" is defined differently in two places.'
        where = self.files.key_span(second)
        cure = "Rename one of them, or keep the definition that both mean."
        return codes.DEFINED_DIFFERENTLY.at(where, message, cure, related)

    def _statements(self) -> tuple[dict[str, Statement], tuple[Step, ...]]:
        statements: dict[str, Statement] = {}
        steps: list[Step] = []
        for id, entry in self._records(*STATEMENT_KEYS).items():
            context = FileContext(entry.reads, entry.place)
            statements[id], drawn = statement(id, entry.raw, context)
            steps += drawn
        taken: dict[str, list[Step]] = {}
        for step in steps:
            taken.setdefault(step.target, []).append(step)
        for path, raw in self.raws.items():
            for id, added in (raw.adds or {}).items():
                context = FileContext(raw.reads or "", (path, "adds", id))
                if id in statements:
                    known = taken.setdefault(id, [])
                    statements[id], drawn = additions(statements[id], added, known, context)
                    known += [step for step in drawn if step.target == id]
                    steps += drawn
        self._check_step_ids(statements, steps)
        return statements, tuple(steps)

    def _check_step_ids(self, statements: Mapping[str, Statement], steps: Iterable[Step]) -> None:
        taken: dict[str, Place] = {id: s.place for id, s in statements.items()}
        for step in steps:
            known = taken.setdefault(step.id, step.place)
            if known is not step.place and step.named:
                self.found.append(self._clash(step.id, known, (*step.place, "id")))

    def _sources(self, people: Mapping[str, Person]) -> dict[str, Source]:
        sources = {}
        for id, entry in self._records("sources").items():
            sources[id] = source(id, entry.raw, people, entry.place)
            for key in ("author", "editor", "translator"):
                self._check_names(getattr(entry.raw, key), people, (*entry.place, key))
        for path, bibliography in self.files.bibliographies.items():
            place: Place = (path, "bibliography")
            # Imported here because most maps have none.
            from argmap.model.bibliography import read_bibliography

            entries, problems = read_bibliography(bibliography.text, bibliography.path)
            for problem in problems:
                message = f"{bibliography.path}, line {problem.line}: {problem.message}"
                wrong = codes.BAD_BIBLIOGRAPHY.at(self.files.span(place), message, problem.cure)
                self.listed.append((problem.key, wrong))
            for listed in listed_sources(entries, people, place):
                known = sources.setdefault(listed.id, listed)
                if known != replace(listed, place=known.place):
                    self.listed.append((listed.id, self._clash(listed.id, known.place, place)))
        return sources

    def _check_names(
        self, names: list[str] | None, people: Mapping[str, Person], place: Place
    ) -> None:
        single = names is not None and len(names) == 2 and not any(" " in n for n in names)
        if names is not None and single and not all(n in people for n in names):
            message = f'"{names[0]}, {names[1]}" in brackets stands for two people.'
            cure = f"For one person write `{names[1]} {names[0]}`, without brackets."
            self.found.append(codes.TWO_WORD_NAMES.at(self.files.span(place), message, cure))

    def _additions(self) -> Iterable[Addition]:
        for path, raw in self.raws.items():
            for id, added in (raw.adds or {}).items():
                yield Addition(id, tuple(added.caveats or ()), (path, "adds", id))

    def _silences(self) -> Iterable[Silence]:
        for path, raw in self.raws.items():
            for index, silence in enumerate(raw.silences or ()):
                place = (path, "silences", index)
                yield Silence(silence.text, tuple(silence.about or ()), place)


def _same(first: _Entry, second: _Entry) -> bool:
    reads_alike = first.reads == second.reads or not isinstance(first.raw, RawStatement)
    return bool(first.raw == second.raw) and reads_alike and first.place[1] == second.place[1]


def _person(id: str, entry: _Entry) -> Person:
    raw = entry.raw
    return Person(
        id=id,
        name=raw.name,
        roles=tuple(raw.role or ()),
        group=raw.group or "",
        school=raw.school or "",
        also_known_as=tuple(raw.also_known_as or ()),
        named=raw.named != "no",
        note=raw.note or "",
        place=entry.place,
    )


def _expect(root: RawMap, path: str) -> Expect | None:
    if root.expect is None:
        return None
    place: Place = (path, "expect")
    sets = tuple(
        InconsistentSet(tuple(s.statements), dict(s.reading or {}), (*place, "inconsistent", index))
        for index, s in enumerate(root.expect.inconsistent or ())
    )
    verdicts = {word: tuple(getattr(root.expect, word) or ()) for word in EXPECTED}
    return Expect(verdicts, sets, place)
