"""Material → historiography: who asks what, answers what, ranks which cause first, on what."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import name_of, values_of
from argmap.briefs.kinds.historiography_sources import sources_used
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Cell,
    Run,
    Runs,
    Sheet,
    Table,
    joined,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import belief, marked, stance_words
from argmap.comparison.grid import scholars
from argmap.model import Citation, Claim, Stance
from argmap.view.words import capitalised, one_line

NOT_SAID: Cell = (text(muted("not said")),)
_COLUMNS = (
    ("Author", 2.2),
    ("Work and year", 2.4),
    ("Question", 2.6),
    ("Thesis", 4.6),
    ("Cause ranked first", 4.2),
    ("Sources used", 3.4),
    ("School", 1.6),
)
_HOLDING = frozenset({"asserts", "endorses"})
_FIRST = frozenset({"sole", "main"})
"""The weights that put a cause before others; several can each be decisive."""
_SET_TO = {
    "reason": "For the thesis",
    "rebuttal": "Against the thesis",
    "doubt": "Asking grounds for the thesis",
    "qualification": "Limiting the thesis",
    "explanation": "Explaining the thesis",
}
_LEAD = (
    "Who asks what, answers what, and on what sources. Questions are the topics under which the "
    "map puts the theses. “Not said” means that this map does not say it; the works themselves may."
)


def historiography(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """A table with a row for each author who takes a position."""
    authors = tuple(who for who in scholars(material.argmap) if _writes(material, who))
    if not authors:
        what = (
            "In this map no historian takes a position: give people under `people` the role "
            "`historian`, and name with each claim, under `by` or `stances`, who holds it."
        )
        return (material.lacking("historiography", "Historiography", what),)
    rows = tuple(_Author(material, who).row() for who in authors)
    return (
        Sheet(
            kind="historiography",
            title="Historiography",
            lead=text(_LEAD),
            blocks=(
                Table(tuple(text(n) for n, _ in _COLUMNS), rows, tuple(w for _, w in _COLUMNS)),
            ),
            provenance=material.provenance,
            sources=material.credits.bibliography(_shown(material, authors)),
            one_page=True,
            landscape=True,
        ),
    )


def _writes(material: Material, who: str) -> bool:
    """Whether somebody is a historian, or has no role that says that they are none."""
    roles = material.argmap.people[who].roles
    return not roles or "historian" in roles


def _shown(material: Material, authors: tuple[str, ...]) -> Iterator[str]:
    """The sources that the table names."""
    for who in authors:
        yield from (s for s in material.argmap.sources if material.credits.is_by(s, (who,)))
        yield from sources_used(material, who).named


class _Author:
    """What a map tells of one author."""

    def __init__(self, material: Material, who: str) -> None:
        self._material = material
        self._argmap = material.argmap
        self._person = material.argmap.people[who]
        self._taken: dict[str, tuple[Stance, ...]] = {}
        for statement in material.statements:
            if stances := tuple(s for s in statement.stances if s.who == who):
                self._taken[statement.id] = stances
        self._claims = tuple(
            claim for id in self._taken if isinstance(claim := self._argmap.statements[id], Claim)
        )

    def row(self) -> tuple[Cell, ...]:
        """The seven cells; each says so where the map is silent."""
        unnamed = () if self._person.named else (text(muted("not named in the text")),)
        school = one_line(self._person.school)
        return (
            (text(strong(one_line(self._person.name))), *unnamed),
            self._works() or NOT_SAID,
            self._questions() or NOT_SAID,
            self._theses() or NOT_SAID,
            self._causes() or NOT_SAID,
            sources_used(self._material, self._person.id).cell() or NOT_SAID,
            (text(school),) if school else NOT_SAID,
        )

    def _works(self) -> Cell:
        """Their works as notes name them, without the name of the author, and when they are of."""
        known, who = self._argmap.sources.values(), self._person.id
        return tuple(
            text(
                self._titled(source.id),
                ", ",
                one_line(source.fields.get("date", "")) or muted("year not said"),
            )
            for source in known
            if self._material.credits.is_by(source.id, (who,))
        )

    def _titled(self, source: str) -> Runs:
        first, *rest = self._material.credits.cited((Citation(source),))
        name = f"{self._name(self._person.id)}, "
        return (Run(capitalised(first.text.removeprefix(name)), first.style), *rest)

    def _questions(self) -> Cell:
        """The topics of the theses on which they take a position, else of the claims they hold."""
        on = [claim for claim in self._claims if claim.thesis] or [
            *filter(self._holds, self._claims)
        ]
        topics = dict.fromkeys(one_line(self._material.topics.get(claim.id, "")) for claim in on)
        return tuple(text(topic) for topic in topics if topic)

    def _theses(self) -> Cell:
        """The theses they hold; else what they do with those of others, or set to them."""
        theses = [claim for claim in self._claims if claim.thesis]
        told = tuple(self._position(claim) for claim in theses)
        if any(map(self._holds, theses)):
            return told
        none = text(muted("no thesis of their own in this map"))
        return (none, *told, *self._set_to_theses()) if self._claims else ()

    def _set_to_theses(self) -> Iterator[Runs]:
        for claim in filter(self._holds, self._claims):
            for step in self._material.graph.out_of.get(claim.id, ()):
                target = self._argmap.statements[self._material.graph.bears_on(step)]
                if isinstance(target, Claim) and target.thesis and step.kind in _SET_TO:
                    by = "" if step.stated else f" — set so by the {BY_MAPMAKER}"
                    words = text(one_line(claim.text), muted(by))
                    yield text(muted(f"{_SET_TO[step.kind]}: "), words)

    def _position(self, claim: Claim) -> Runs:
        """A claim with what they do with it, which stands first where they do not hold it."""
        words = marked(text(one_line(claim.text)), belief(self._material, claim))
        if self._holds(claim):
            return text(words, " — ", self._stances(claim))
        return text(self._stances(claim), ": ", words)

    def _name(self, who: str) -> str:
        return self._material.credits.name(who)

    def _stances(self, claim: Claim) -> Runs:
        """What they do with a claim, and where; and whether the map-maker reads it into them."""
        told = tuple(stance_words(self._material, each) for each in self._taken[claim.id])
        return joined((*told, () if claim.stated else text(BY_MAPMAKER)), "; ")

    def _holds(self, claim: Claim) -> bool:
        return any(stance.stance in _HOLDING for stance in self._taken[claim.id])

    # ── Causes

    def _causes(self) -> Cell:
        """The causes that they rank first, or decline to; else those that they name unranked."""
        # A belief that they tell of is not their own account of what caused what.
        causal = [claim for claim in self._claims if claim.causes and not claim.belief_of]
        ranking = [claim for claim in causal if _ranks(claim)]
        if any(map(self._holds, ranking)):
            return tuple(self._ranked(claim) for claim in ranking if self._judges(claim))
        judged = tuple(self._position(claim) for claim in ranking if self._judges(claim))
        named: dict[str, dict[str, None]] = {}
        for claim in filter(self._holds, causal):
            if causes := claim.causes:
                for factor in causes.by:
                    weights = named.setdefault(self._factor(factor), {})
                    weights |= {} if causes.weight == "unstated" else {causes.weight: None}
        told = (f"{f} ({', '.join(weights)})" if weights else f for f, weights in named.items())
        none = (text(strong("none ranked"), f"; named: {'; '.join(told)}"),) if named else ()
        return (*judged, *none)

    def _judges(self, claim: Claim) -> bool:
        """Whether they say of a claim themselves that it is so, is not so, or is left open."""
        return any(stance.stance != "reports" for stance in self._taken[claim.id])

    def _ranked(self, claim: Claim) -> Runs:
        causes = claim.causes
        if causes is None or not self._holds(claim):
            return self._position(claim)
        above = "; ".join(map(self._factor, causes.more_than))
        effects = "; ".join(
            f"{self._factor(factor)}: {values_of(self._argmap, factor, values)}"
            for factor, values in causes.of.items()
        )
        weight = f" ({causes.weight})" if causes.weight in _FIRST else ""
        return text(
            strong(" and ".join(map(self._factor, causes.by))),
            weight,
            f"; before: {above}" if above else "",
            f"; for: {effects}" if effects else "",
            " — ",
            self._stances(claim),
        )

    def _factor(self, factor: str) -> str:
        return name_of(self._argmap, factor)


def _ranks(claim: Claim) -> bool:
    """Whether a claim puts a cause before others."""
    causes = claim.causes
    return causes is not None and (bool(causes.more_than) or causes.weight in _FIRST)
