"""Material → the flow sheet: one row a claim, filled as far as the texts go, for a live debate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from argmap.briefs.disputes import Attack, direct, manner, replies
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Cell, Runs, Sheet, Table, aside, joined, muted, strong, text
from argmap.model import Evidence

_COLUMNS = ("Asserted", "Attacked", "Answered", "Rejoined")
_NOT_TAKEN_UP = "not taken up in this text"
_ROOM = 24.0


def flow(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """Theses, the claims given for them, and every claim that is attacked: who said what to it."""
    rows = _rows(material, wish)
    if not rows:
        what = (
            "This map has no thesis, and nothing is said against any of its statements: give a "
            "claim `role: thesis`, or an objection under `rebutted-by` or `doubted-by`."
        )
        return (material.lacking("flow", "Flow sheet", what),)
    shown = {id for row in rows for id in row.statements()}
    return (
        Sheet(
            kind="flow",
            title="Flow sheet",
            lead=text(
                "One row a claim. Follow the debate from left to right, and write on. Where a text "
                f"does not take something up, the sheet says “{_NOT_TAKEN_UP}”: silence in a book "
                "is no concession."
            ),
            blocks=(
                Table(
                    tuple(text(column) for column in _COLUMNS),
                    tuple(row.cells(number) for number, row in enumerate(rows, 1)),
                    room=_ROOM,
                ),
            ),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(
                s for s in material.statements if s.id in shown
            ),
            landscape=True,
        ),
    )


class _Row:
    """One claim and what is said to it, to the third remove."""

    def __init__(self, material: Material, wish: Wish, claim: str) -> None:
        self._material = material
        self._wish = wish
        self.claim = claim
        self.attacks = tuple(direct(material.graph, claim))

    def cells(self, number: int) -> tuple[Cell, ...]:
        """The four cells; what nobody takes up is blank, and says so in the first such cell."""
        asserted = (self._told(str(number), self.claim),)
        attacked, answered, rejoined = [], [], []
        for letter, attack in zip(_letters(), self.attacks, strict=False):
            attacked.append(self._step(letter, attack, self.claim))
            answers = replies(self._material.graph, attack.step)
            answered += self._replies(letter, answers, attack.step.id)
            for number, answer in enumerate(answers, 1):
                further = replies(self._material.graph, answer.step)
                rejoined += self._replies(f"{letter}{number}", further, answer.step.id)
        return asserted, tuple(attacked) or _BLANK, tuple(answered), tuple(rejoined)

    def statements(self) -> Iterator[str]:
        """The statements that the row shows."""
        yield self.claim
        for id in self.shown():
            yield from self._material.graph.steps[id].premises

    def shown(self) -> Iterator[str]:
        """The steps that the row shows."""
        for attack in self.attacks:
            yield attack.step.id
            for answer in replies(self._material.graph, attack.step):
                yield answer.step.id
                yield from (a.step.id for a in replies(self._material.graph, answer.step))

    def _replies(self, to: str, found: Sequence[Attack], above: str) -> list[Runs]:
        if not found:
            return [text(strong(f"to {to} "), muted(_NOT_TAKEN_UP))]
        return [
            self._step(f"{to}{n if to.isalpha() else f'.{n}'}", reply, above)
            for n, reply in enumerate(found, 1)
        ]

    def _step(self, mark: str, attack: Attack, above: str) -> Runs:
        material = self._material
        told = (
            text(material.label(i), material.verdict(i, self._wish)) for i in attack.step.premises
        )
        words = joined(tuple(told), " And: ")
        how = manner(material.graph, attack, above)
        who = material.credits.objected_by(attack.step)
        return text(
            strong(f"{mark} "),
            words,
            muted(f" ({how})") if how else "",
            muted(f" — {who}") if who else "",
        )

    def _told(self, mark: str, id: str) -> Runs:
        credit = self._material.credits.credit(self._material.argmap.statements[id])
        words = text(self._material.label(id), self._material.verdict(id, self._wish))
        return text(strong(f"{mark} "), words, muted(" — " if credit else ""), aside(credit))


_BLANK: Cell = (text(muted(_NOT_TAKEN_UP)),)


def _rows(material: Material, wish: Wish) -> list[_Row]:
    """Theses first, then the claims given for them, then whatever else is attacked."""
    graph, argmap = material.graph, material.argmap
    theses = [thesis.id for thesis in material.theses]
    given = [
        premise
        for thesis in theses
        for step in graph.into.get(thesis, ())
        if step.kind == "reason"
        for premise in step.premises
        if not isinstance(argmap.statements[premise], Evidence)
    ]
    rows: list[_Row] = []
    shown: set[str] = set()
    first = dict.fromkeys((*theses, *given))
    for claim in dict.fromkeys((*first, *argmap.statements)):
        row = _Row(material, wish, claim)
        if claim in first or any(a.step.id not in shown for a in row.attacks):
            rows.append(row)
            shown.update(row.shown())
    return rows


def _letters() -> Iterator[str]:
    """a, b, …, z, aa, ab, …"""
    for first in ("", *ascii_lowercase):
        yield from (first + second for second in ascii_lowercase)
