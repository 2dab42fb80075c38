"""Map → Credits: who says something and where it is read, in the words of the Chicago Manual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from argmap import citations
from argmap.briefs.sayings import Saying
from argmap.briefs.sheet import Quotation, Run, Runs, Voice, Works, joined, plain, text
from argmap.citations import Chicago, Reading, Reference
from argmap.comparison.holdings import Holdings
from argmap.graph import Graph
from argmap.model import Citation, Evidence, Stance, Statement, Step
from argmap.model.values import ATTESTING
from argmap.view.words import listed, one_line

BY_MAPMAKER = "map-maker"
"""Said beside what the map-maker drew or read into the source."""


class Credits:
    """Names people and cites sources of one map."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._argmap = graph.argmap
        self._chicago = Chicago(graph.argmap)
        self._holdings = Holdings(graph)
        files = {str(statement.place[0]) for statement in graph.argmap.statements.values()}
        reads = {graph.argmap.reads.get(file, "") for file in files}
        self.reads = reads.pop() if len(reads) == 1 else ""
        """The id of the text that the whole map reads, where it is one."""

    # ── People

    def name(self, who: str) -> str:
        """Somebody's short name; other words stand as they are."""
        return self._chicago.names.short.get(who) or one_line(who)

    def names(self, people: Iterable[str]) -> str:
        """Short names as a list: "A, B and C"; more than three are counted."""
        return listed([self.name(who) for who in dict.fromkeys(people)])

    def full_name(self, who: str) -> str:
        """Somebody's name as the map gives it."""
        person = self._argmap.people.get(who)
        return one_line(person.name) if person else one_line(who)

    def holder(self, statement: Statement) -> str:
        """Who holds or says a statement, and whether the map-maker read it into the source."""
        by = "" if statement.stated else BY_MAPMAKER
        return ", ".join(filter(None, (self.names(statement.holders), by)))

    def drawn_by(self, step: Step) -> str:
        """Who draws a step, by what is written or else by who is taken to.

        A reason is taken to be given by who holds what it is given for, an objection by who holds
        what it starts from; no witness draws what is made of their testimony.
        """
        if not step.stated:
            return BY_MAPMAKER
        if step.kind in ("reason", "explanation"):
            return self.names(step.by or self._holding((self._graph.bears_on(step),)))
        return self.names(self._holdings.makers(step))

    def objected_by(self, step: Step) -> str:
        """Who makes an objection, or from whose words it is made, and whether in this map alone."""
        here = "" if step.stated else f"set here by the {BY_MAPMAKER}"
        makers = self.names(self._holdings.makers(step)) or self._made_from(step)
        return "; ".join(filter(None, (makers, here)))

    def _made_from(self, step: Step) -> str:
        """Whose words an objection is made from that none of them makes; who says a reason."""
        names = self.names(self._holding(step.premises))
        if step.kind == "reason":
            return names
        known = self._argmap.statements
        evidence = all(isinstance(known[id], Evidence) for id in step.premises)
        words = "on the evidence of" if evidence else "from what is said by"
        return f"{words} {names}" if names else ""

    def _holding(self, statements: Iterable[str]) -> list[str]:
        return [who for id in statements for who in self._argmap.statements[id].holders]

    # ── Citations

    def cited(
        self, cites: Sequence[Citation], via: str = "", reading: Reading = "quoted in"
    ) -> Runs:
        """Short notes: "Hasegawa, *Racing the Enemy*, 5, quoted in Holloway, review"."""
        merged = _merged(cites)
        notes = tuple(_runs(self._chicago.short_note(Reference(cite))) for cite in merged)
        if not via or any(cite.source == via for cite in cites):
            return joined(notes, "; ")
        read_in = _runs(self._chicago.short_note(Reference(Citation(via))))
        return text(joined(notes, "; "), f", {reading} " if notes else "", read_in)

    def fully_cited(
        self, cites: Sequence[Citation], via: str = "", reading: Reading = "quoted in"
    ) -> Runs:
        """A full note for each citation, for a page that stands alone."""
        references = [Reference(cite, via, reading) for cite in _merged(cites)]
        if not references and via:
            references = [Reference(Citation(via))]
        return joined(tuple(_runs(self._chicago.full_note(r)) for r in references), "; ")

    def where(self, statement: Statement) -> Runs:
        """Where a statement is read, in short: what who holds it cites first, else what it does.

        Of the one text that the whole map reads every sheet tells in its provenance.
        """
        stance = next((s for s in statement.stances if s.stance in ATTESTING), None)
        cites = (stance.cite if stance else ()) or statement.cite
        via = (stance.via if stance else "") or statement.via
        if via == self.reads:
            via = ""
        if cites or not via or self.is_by(via, statement.holders):
            return self.cited(cites[:1], via)
        return text("in ", self.cited((), via))

    def credit(self, statement: Statement) -> Runs:
        """Who holds a statement and where it is read; nobody is named twice."""
        where, names = self.where(statement), self.names(statement.holders)
        if not plain(where).startswith(f"{names},"):
            return joined((text(self.holder(statement)), where), ", ")
        return where if statement.stated else text(where, f"; {BY_MAPMAKER}")

    def place_in(self, source: str, statement: Statement) -> str:
        """The places in a source that a statement, or who takes a stance on it, cites."""
        cites = (*statement.cite, *(c for s in statement.stances for c in s.cite))
        return "; ".join(dict.fromkeys(c.place for c in cites if c.source == source and c.place))

    def entry(self, source: str) -> Runs:
        """A source as a bibliography has it."""
        return _runs(self._chicago.entry(source))

    def bibliography(self, sources: Iterable[str]) -> tuple[Works, ...]:
        """The entries of sources, each once: primary sources, then secondary ones, then others."""
        found = self._chicago.bibliography(sources)
        kinds = (
            ("Primary sources", found.primary),
            ("Secondary works", found.secondary),
            ("Others", found.unclassified),
        )
        works = [Works(head, tuple(map(self.entry, ids))) for head, ids in kinds if ids]
        return tuple(works) if len(works) > 1 else tuple(Works("", w.entries) for w in works)

    def sources_of(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """The ids of all sources that statements cite or were read in, each once."""
        found: dict[str, None] = {}
        for statement in statements:
            records: tuple[Statement | Stance, ...] = (statement, *statement.stances)
            for record in records:
                found |= dict.fromkeys((*(c.source for c in record.cite), record.via))
        return tuple(filter(None, found))

    def bibliography_of(self, statements: Iterable[Statement]) -> tuple[Works, ...]:
        """The entries of all that statements cite or were read in."""
        return self.bibliography(self.sources_of(statements))

    # ── Quotations

    def quoted(self, saying: Saying) -> Quotation:
        """A saying as it is printed: whole, with who says it and where it is read."""
        voice: Voice = "reporter" if saying.reported else "own"
        return Quotation(one_line(saying.words), voice, self.attribution(saying))

    def attribution(self, saying: Saying) -> Runs:
        """Whose words they are, and where they are read."""
        name = self.names(saying.who)
        if not saying.reported:
            place = self.cited(saying.cite, saying.via)
            if not name or self._tells(saying.cite, saying):
                return place
            lead = ", " if saying.cite or not place else ", quoted in "
            return joined((text(name), place), lead)
        read_in = saying.via or next((c.source for c in saying.cite), "")
        within = [c for c in saying.cite if c.source == read_in] or _whole(read_in)
        place = self.cited([c for c in saying.cite if c.source != read_in])
        own = self._tells([c for c in saying.cite if c.source != read_in], saying)
        told = place if own else joined((text(name), place), ", ")
        reporting = text("reporting ", told) if told else ()
        return joined((self.cited(within), reporting), ", ")

    def _tells(self, cites: Sequence[Citation], saying: Saying) -> bool:
        """Whether a citation begins with the name of the only person whose words they are."""
        read = cites[0].source if cites else saying.via if not saying.reported else ""
        return len(saying.who) == 1 and self.is_by(read, saying.who)

    def is_by(self, source: str, people: Sequence[str]) -> bool:
        """Whether a source is by one of some people."""
        record = self._argmap.sources.get(source)
        return bool(record and {author.person for author in record.authors} & set(people))


def _whole(source: str) -> list[Citation]:
    return [Citation(source)] if source else []


def _merged(cites: Sequence[Citation]) -> list[Citation]:
    """Citations of several pages of one source as one citation."""
    merged = []
    for source, group in groupby(dict.fromkeys(cites), lambda cite: cite.source):
        several = list(group)
        pages = [cite.locator for cite in several]
        if len(several) > 1 and all(len(p) == 1 and p[0][0] in ("p.", "pp.") for p in pages):
            merged.append(Citation(source, (("pp.", ", ".join(p[0][1] for p in pages)),)))
        else:
            merged += several
    return merged


def _runs(words: citations.Runs) -> Runs:
    return tuple(Run(run.text, "emphasis" if run.italic else "plain") for run in words.runs)
