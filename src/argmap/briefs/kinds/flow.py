"""Material → the flow sheet: one row a claim, filled as far as the texts go, for a live debate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from argmap.briefs.cases import supporting
from argmap.briefs.disputes import Attack, direct, manner, replies
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Cell, Runs, Sheet, Table, aside, joined, muted, strong, text
from argmap.briefs.stances import belief, mark_of, marked
from argmap.model import Evidence

_COLUMNS = ("Asserted", "Attacked", "Answered", "Rejoined")
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
                "One row a claim. Follow the debate from left to right, and write on. Where nobody "
                f"takes something up, the sheet says “{_silence(material)}”: silence in a book is "
                "no concession."
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
        blank: Cell = (text(muted(_silence(self._material))),)
        attacked, answered, rejoined = [], [], []
        for letter, attack in zip(_letters(), self.attacks, strict=False):
            attacked.append(self._step(letter, attack, self.claim))
            answers = replies(self._material.graph, attack.step)
            answered += self._replies(letter, answers, attack.step.id)
            for number, answer in enumerate(answers, 1):
                further = replies(self._material.graph, answer.step)
                rejoined += self._replies(f"{letter}{number}", further, answer.step.id)
        return asserted, tuple(attacked) or blank, tuple(answered), tuple(rejoined)

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
            return [text(strong(f"to {to} "), muted(_silence(self._material)))]
        return [
            self._step(f"{to}{n if to.isalpha() else f'.{n}'}", reply, above)
            for n, reply in enumerate(found, 1)
        ]

    def _step(self, mark: str, attack: Attack, above: str) -> Runs:
        material = self._material
        words = joined(tuple(self._premise(id) for id in attack.step.premises), " And: ")
        how = manner(material.graph, attack, above)
        who = material.credits.objected_by(attack.step)
        return text(
            strong(f"{mark} "),
            words,
            muted(f" ({how})") if how else "",
            muted(f" — {who}") if who else "",
        )

    def _premise(self, id: str) -> Runs:
        """A statement, what has to be said of it, and where it is read."""
        material, statement = self._material, self._material.argmap.statements[id]
        return text(
            marked(text(material.label(id)), mark_of(material, statement)),
            material.verdict(id, self._wish),
            muted(" ") if (where := material.credits.where(statement)) else "",
            aside(where),
        )

    def _told(self, mark: str, id: str) -> Runs:
        material, statement = self._material, self._material.argmap.statements[id]
        credit = material.credits.credit(statement)
        words = marked(text(material.label(id)), belief(material, statement))
        words = text(words, material.verdict(id, self._wish))
        return text(strong(f"{mark} "), words, muted(" — " if credit else ""), aside(credit))


def _silence(material: Material) -> str:
    """What is said of what nobody takes up."""
    several = len({*material.argmap.reads.values()} - {""}) > 1
    return f"not taken up in {'these texts' if several else 'this text'}"


def _rows(material: Material, wish: Wish) -> list[_Row]:
    """Theses first, then the claims given for them, then whatever else is attacked.

    Where a thesis is asked for, only it and the reasons for it at whatever remove.
    """
    graph, argmap = material.graph, material.argmap
    theses = [wish.thesis] if wish.thesis else [thesis.id for thesis in material.theses]
    others = supporting(material, theses) if wish.thesis else argmap.statements
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
    for claim in dict.fromkeys((*first, *others)):
        row = _Row(material, wish, claim)
        if claim in first or any(a.step.id not in shown for a in row.attacks):
            rows.append(row)
            shown.update(row.shown())
    return rows


def _letters() -> Iterator[str]:
    """a, b, …, z, aa, ab, …"""
    for first in ("", *ascii_lowercase):
        yield from (first + second for second in ascii_lowercase)
