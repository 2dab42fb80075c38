"""Step → words: what somebody argues, with what has to be said beside it on one page."""

from __future__ import annotations

from argmap.briefs.cases import limits
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Run, Runs, Style, joined, muted, strong, text
from argmap.briefs.stances import mark_of, stance_words
from argmap.model import Stance, Statement, Step
from argmap.semantics.changes import warnings
from argmap.view.words import one_line


class Arguing:
    """Tells the steps of one page, and each caution in full once."""

    def __init__(self, material: Material, wish: Wish) -> None:
        self._material, self._wish = material, wish
        self._cautioned: dict[str, None] = {}

    def premises(self, step: Step, style: Style) -> Runs:
        """What a step starts from, each with its marks."""
        known = self._material.argmap.statements
        each = (
            text(Run(self._material.label(id), style), self.marks(known[id]))
            for id in step.premises
        )
        return joined(tuple(each), " And: ")

    def by(self, step: Step) -> Runs:
        """Who gives a reason; of all else, and of what the map-maker draws, who holds it."""
        credits = self._material.credits
        given = step.kind == "reason" and step.stated
        by = credits.drawn_by(step) if given else credits.objected_by(step)
        return text(muted(f" — {by}")) if by else ()

    def granted(self, statement: Statement, stance: Stance, motion: str) -> Runs:
        """What somebody concedes of a statement, or limits, how far, and where."""
        about = "the motion" if statement.id == motion else f"“{one_line(statement.text)}”"
        limiting = limits(self._material, statement, stance)
        each = (f"“{one_line(found.text).rstrip('.')}”" for found in limiting)
        return text(
            strong(self._material.credits.name(stance.who)),
            f" on {about}: ",
            stance_words(self._material, stance),
            f", by {' and '.join(each)}" if limiting else "",
        )

    def marks(self, statement: Statement) -> Runs:
        """What has to be said beside a statement wherever it is used."""
        hedge = one_line(statement.hedge_words)
        told = (mark_of(self._material, statement), f"said: “{hedge}”" if hedge else "")
        words = "; ".join(filter(None, told))
        return text(muted(f" ({words})") if words else (), self.cautions(statement))

    def cautions(self, statement: Statement) -> Runs:
        """The warnings at a statement, and how it stands where that is asked for."""
        known = self._material.argmap.statements
        found = dict.fromkeys(warnings(self._material.graph, statement))
        told = [one_line(known[id].text).rstrip(".") for id in found if id not in self._cautioned]
        told += ["as above"] if found.keys() & self._cautioned.keys() else []
        cautions = "; ".join(told)
        self._cautioned |= found
        return text(
            muted(f" (with caution: {cautions})" if cautions else ""),
            self._material.verdict(statement.id, self._wish),
        )
