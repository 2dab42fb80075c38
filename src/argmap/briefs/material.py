"""Graph → Material: what every kind of brief draws on, found out once and only when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.briefs.sheet import Head, Paragraph, Quotation, Runs, Sheet, Voice, joined, text
from argmap.graph import Graph, topics_of
from argmap.model import (
    Citation,
    Claim,
    Counterfactual,
    Evidence,
    Stance,
    StanceKind,
    Statement,
    Step,
)
from argmap.semantics.keystones import Keystone, keystones
from argmap.semantics.verdicts import Evaluation, evaluate
from argmap.view.citing import Citer, joined_places
from argmap.view.names import maker_names
from argmap.view.words import listed, one_line

BY_MAPMAKER = "map-maker"
"""Said beside what the map-maker drew or read into the source."""


class BriefError(Exception):
    """What is wished for cannot be made of this map; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the kinds besides the map; each kind takes what it has a use for."""

    thesis: str = ""
    """The id of the statement that a side is taken for (`--for`)."""
    person: str = ""
    """The id of the person whose side is taken (`--side`)."""
    both: bool = False
    """Whether the other side gets its sheet too."""
    students: int = 0
    """How many students share the parts; 0 where it is not said."""
    seed: int = 0
    """What decides by lot: the same seed, the same lots."""
    verdicts: bool = False
    """Whether sheets may say how statements stand."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of a source, verbatim, and where they are read."""

    who: str
    """Whose stance they tell; empty where nobody is named."""
    stance: StanceKind
    """What they do with the statement: a denial's words are no words for it."""
    words: str
    reported: bool
    """Whether the words are the reporting author's, and not their own."""
    cite: tuple[Citation, ...]
    via: str


class Material:
    """One map, and all that briefs tell of it."""

    def __init__(self, graph: Graph, texts: Mapping[str, str]) -> None:
        self.graph = graph
        self.argmap = graph.argmap
        self.texts = texts
        """By a source's id: the text itself, as far as it is at hand."""

    # ── Found out about the map

    @cached_property
    def evaluation(self) -> Evaluation:
        """How statements and steps stand; for sheets that verdicts are asked for."""
        return evaluate(self.graph)

    @cached_property
    def keystones(self) -> tuple[Keystone, ...]:
        """What hangs on each witness, source and piece of evidence, the weightiest first."""
        return keystones(self.evaluation)

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """By statement: its topic, its own or that of what it bears on."""
        return topics_of(self.graph)

    @cached_property
    def theses(self) -> tuple[Claim, ...]:
        """What the map is about."""
        return tuple(s for s in self.statements if isinstance(s, Claim) and s.thesis)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order of the map."""
        return tuple(self.argmap.statements.values())

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence in the order of the map."""
        return tuple(s for s in self.statements if isinstance(s, Evidence))

    @cached_property
    def counterfactuals(self) -> tuple[Counterfactual, ...]:
        """The counterfactuals in the order of the map."""
        return tuple(s for s in self.statements if isinstance(s, Counterfactual))

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """By evidence: the number that it has in the dossier, and on every other sheet: E1, E2."""
        return {piece.id: f"E{n}" for n, piece in enumerate(self.evidence, 1)}

    def label(self, id: str) -> str:
        """A statement in few words: its number in the dossier, if it is evidence, and its text."""
        statement = one_line(self.argmap.statements[id].text)
        return f"{self.numbers[id]} {statement}" if id in self.numbers else statement

    # ── People and citations

    @cached_property
    def _citer(self) -> Citer:
        return Citer(self.argmap)

    def name(self, who: str) -> str:
        """Somebody's short name; other words stand as they are."""
        return self._citer.name(who)

    def names(self, people: Sequence[str]) -> str:
        """Short names as a list: "A, B and C"."""
        return listed([self.name(who) for who in dict.fromkeys(people)])

    def full_name(self, who: str) -> str:
        """Somebody's name as the map gives it."""
        person = self.argmap.people.get(who)
        return one_line(person.name) if person else one_line(who)

    def holder(self, id: str) -> str:
        """Who holds or says a statement, and whether the map-maker read it into the source."""
        statement = self.argmap.statements[id]
        by = "" if statement.stated else BY_MAPMAKER
        return ", ".join(filter(None, (self.names(statement.holders), by)))

    def drawn_by(self, step: Step) -> str:
        """Who draws a step, by what is written or else by who is taken to.

        A reason is taken to be given by who holds what it is given for, an objection by who holds
        what it starts from.
        """
        if not step.stated:
            return BY_MAPMAKER
        if step.kind in ("reason", "explanation"):
            sayers: tuple[str, ...] = (self.graph.bears_on(step),)
        else:
            sayers = step.premises
        held = [who for id in sayers for who in self.argmap.statements[id].holders]
        return self.names(step.by or held)

    def objected_by(self, step: Step) -> str:
        """Who makes an objection: who holds what it starts from, and whether in this map alone."""
        held = [who for id in step.premises for who in self.argmap.statements[id].holders]
        here = "" if step.stated else f"set here by the {BY_MAPMAKER}"
        return "; ".join(filter(None, (self.names(step.by or held), here)))

    def where(self, statement: Statement) -> str:
        """Where a statement is read, in short: its first citation."""
        return self._citer.of_statement(statement)

    def credit(self, statement: Statement) -> str:
        """Who holds a statement and where it is read, a name that the citation tells only once."""
        where = self.where(statement)
        holder = self.holder(statement.id)
        told = statement.stated and len(statement.holders) == 1 and where.startswith(f"{holder},")
        return where if told else ", ".join(filter(None, (holder, where)))

    def cited(self, cites: Sequence[Citation], via: str = "") -> Runs:
        """Citations in short, with what they were read in: "Hasegawa, …, p. 5, in Holloway, …"."""
        told = [self._citer.citation(cite) for cite in cites]
        read_in = self._citer.source(via) if via and all(c.source != via for c in cites) else ""
        if not told:
            return text(read_in)
        return text("; ".join(dict.fromkeys(told)), f", quoted in {read_in}" if read_in else "")

    def fully_cited(self, cites: Sequence[Citation], via: str = "") -> Runs:
        """The same in full, for where a source is cited on its own."""
        return self.cited(cites, via)

    def bibliography(self, sources: Iterable[str]) -> tuple[Runs, ...]:
        """The entries of sources, each once, in the order of a bibliography."""
        known = [self.argmap.sources.get(id) for id in dict.fromkeys(sources)]
        entries = [(maker_names(s, self._citer.names).casefold(), s.id) for s in known if s]
        return tuple(text(self._citer.source(id)) for _, id in sorted(entries))

    def sources_of(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """The ids of all sources that statements cite or were read in, each once."""
        found: dict[str, None] = {}
        for statement in statements:
            for cite, via in (
                (statement.cite, statement.via),
                *((stance.cite, stance.via) for stance in statement.stances),
            ):
                found |= dict.fromkeys(c.source for c in cite)
                if via:
                    found[via] = None
        return tuple(found)

    def place_in(self, source: str, statement: Statement) -> str:
        """The places in a source that a statement, or who takes a stance on it, cites."""
        cites = (*statement.cite, *(c for s in statement.stances for c in s.cite))
        return joined_places([cite for cite in dict.fromkeys(cites) if cite.source == source])

    # ── Words of the sources

    def sayings(self, statement: Statement) -> tuple[Saying, ...]:
        """What the sources say in so many words about a statement, each text once, in order."""
        found = {(said.words, said.reported): said for said in reversed([*_sayings(statement)])}
        return tuple(reversed(found.values()))

    def quoted(self, saying: Saying) -> Quotation:
        """A saying as it is printed: whole, with who says it and where it is read."""
        voice: Voice = "reporter" if saying.reported else "own"
        return Quotation(one_line(saying.words), voice, self.attribution(saying))

    def attribution(self, saying: Saying) -> Runs:
        """Whose words they are, and where they are read."""
        name = self.name(saying.who) if saying.who else ""
        if not saying.reported:
            own = any(self._citer.is_by(c.source, saying.who) for c in saying.cite[:1])
            place = self.cited(saying.cite, saying.via)
            return joined((text("" if own else name), place), ", ")
        read_in = saying.via or next((c.source for c in saying.cite), "")
        place = self.cited([c for c in saying.cite if c.source != read_in])
        told = joined((text(name), place), ", ")
        within = [c for c in saying.cite if c.source == read_in]
        reporter = self.cited(within) if within else text(self._citer.source(read_in))
        return joined((reporter, text("reporting ", told) if told else ()), ", ")

    # ── What every sheet says

    def head(self, school: str) -> Head:
        """What stands on every sheet of this map."""
        argmap = self.argmap
        return Head(
            title=one_line(argmap.title),
            question=one_line(argmap.question),
            date=one_line(argmap.date),
            authors=tuple(one_line(author) for author in argmap.authors),
            language=argmap.language,
            school=one_line(school),
        )

    @cached_property
    def provenance(self) -> str:
        """What in a sheet came from the source and what from the map-maker."""
        sayings = [said for s in self.statements for said in self.sayings(s)]
        reads = [self._citer.source(id) for id in dict.fromkeys(self.argmap.reads.values()) if id]
        read = f", read in {listed(reads)}" if reads else ""
        own = f"Words in “double quotation marks” are those of whoever is named with them{read}."
        passed = "Words in ‘single marks’ and italics are those of the author who reports."
        told = (
            own if any(not said.reported for said in sayings) else "",
            passed if any(said.reported for said in sayings) else "",
            f"All {'other ' if sayings else ''}wording, the order and what is set against what are "
            f"the map-maker’s; so is, in substance too, whatever is marked “{BY_MAPMAKER}”.",
        )
        return " ".join(filter(None, told))

    def lacking(self, kind: str, title: str, what: str) -> Sheet:
        """A sheet that says what the map would have to hold for the kind to be made of it."""
        return Sheet(kind, title, (Paragraph(text(what)),), self.provenance)


def _sayings(statement: Statement) -> Iterator[Saying]:
    for stance in statement.stances:
        yield from _said(stance, stance.who, stance.stance)
    holder = next(iter(statement.holders), "")
    yield from _said(statement, holder, "asserts")


def _said(words: Stance | Statement, who: str, stance: StanceKind) -> Iterator[Saying]:
    for said, reported in ((words.quote, False), (words.passage, True)):
        if said:
            yield Saying(who, stance, said, reported, words.cite, words.via)
