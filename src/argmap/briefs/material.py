"""Graph → Material: what every kind of brief draws on, found out once and only when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from argmap.briefs.credits import BY_MAPMAKER, Credits
from argmap.briefs.drawn import Drawings
from argmap.briefs.sayings import sayings
from argmap.briefs.sheet import Head, Paper, Paragraph, Runs, Sheet, muted, plain, text
from argmap.comparison import Comparison, Cruxes, Scope, compare
from argmap.comparison.grid import scholars
from argmap.comparison.holdings import Holdings
from argmap.graph import Graph, topics_of
from argmap.model import Claim, Counterfactual, Evidence, Statement
from argmap.model.date_grammar import MONTHS
from argmap.model.dates import read_period
from argmap.quotations import Library, Report, look_up, quotations
from argmap.semantics.keystones import Keystone, keystones
from argmap.semantics.verdicts import Evaluation, evaluate
from argmap.view.verdict_words import VerdictWords
from argmap.view.words import one_line


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


NO_TEXTS = Library("", {})


class Material:
    """One map, and all that briefs tell of it."""

    def __init__(self, graph: Graph, texts: Library = NO_TEXTS, paper: Paper = "a4") -> None:
        self.graph = graph
        self.paper: Paper = paper
        """What drawings are cut for."""
        self.argmap = graph.argmap
        self.texts = texts
        """The texts of the sources, as far as they are at hand."""

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
    def comparison(self) -> Comparison:
        """The map's scholars side by side: where they meet, where they part, what it turns on."""
        theses = tuple(thesis.id for thesis in self.theses)
        return compare(self.graph, scholars(self.argmap), Scope(theses=theses))

    @property
    def cruxes(self) -> Mapping[str, Cruxes]:
        """By thesis: the smallest sets of contested statements that it turns on."""
        return {found.thesis: found for found in self.comparison.cruxes}

    @cached_property
    def holdings(self) -> Holdings:
        """Who holds, denies and objects to what."""
        return Holdings(self.graph)

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

    @cached_property
    def credits(self) -> Credits:
        """Names people and cites sources."""
        return Credits(self.graph)

    @cached_property
    def _verdict_words(self) -> VerdictWords:
        return VerdictWords(self.evaluation)

    def verdict(self, id: str, wish: Wish) -> Runs:
        """How a statement stands, in words after its text; nothing where nobody asks for it."""
        if not wish.verdicts or id in self.numbers:
            return ()
        return text(" ", muted(f"[{self._verdict_words.verdict(id)}]"))

    @cached_property
    def report(self) -> Report:
        """Where in the texts at hand each quotation stands."""
        return look_up(quotations(self.argmap), self.texts)

    @cached_property
    def drawings(self) -> Drawings:
        """The map in parts that can be read on paper, without verdicts."""
        return Drawings(self.graph, self.paper)

    # ── What every sheet says

    def head(self, school: str) -> Head:
        """What stands on every sheet of this map."""
        argmap = self.argmap
        return Head(
            title=one_line(argmap.title),
            question=one_line(argmap.question),
            date=_in_words(one_line(argmap.date)),
            authors=tuple(one_line(author) for author in argmap.authors),
            language=argmap.language,
            school=one_line(school),
        )

    @cached_property
    def provenance(self) -> str:
        """What in a sheet came from the source and what from the map-maker."""
        said = [saying.reported for s in self.statements for saying in sayings(s)]
        reads = plain(self.credits.cited((), self.credits.reads))
        told = (
            f"Where no other source is named, all is read in {reads}." if reads else "",
            "Words in “double quotation marks” are those of whoever is named with them."
            if not all(said)
            else "",
            "Words in ‘single marks’ and italics are those of the author who reports."
            if any(said)
            else "",
            f"All {'other ' if said else ''}wording, the order and what is set against what are "
            f"the map-maker’s; so is, in substance too, whatever is marked “{BY_MAPMAKER}”.",
        )
        return " ".join(filter(None, told))

    def lacking(self, kind: str, title: str, what: str) -> Sheet:
        """A sheet that says what the map would have to hold for the kind to be made of it."""
        return Sheet(kind, title, (Paragraph(text(what)),), self.provenance)


def _in_words(written: str) -> str:
    """A date that is one day as "1 March 2025", however it is written; any other as it stands."""
    period = read_period(written)
    if period is None or period.first is None or period.first != period.last:
        return written
    day = date.fromordinal(period.first)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
