"""Material → the timeline on paper: what is dated, datings in dispute on tracks, the rest apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.factors import name_of, values_of
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import (
    Block,
    Cell,
    Heading,
    Listing,
    Note,
    Runs,
    Sheet,
    Table,
    muted,
    strong,
    text,
)
from argmap.briefs.stances import belief, told_by
from argmap.model import Claim, Counterfactual, Evidence, Statement, Step
from argmap.view.datings import Dated, Dispute, by_time
from argmap.view.timeline import FACTORS, build_timeline
from argmap.view.values import Card
from argmap.view.words import capitalised, one_line

_TRACKS = 4
"""So many tracks stand beside each other; more go into further tables."""
_LEAD = (
    "What this map dates, in order of time. A statement stands at the time of what it tells; "
    "evidence for which that is not said stands at the time of its own saying or writing."
)
_DISPUTED = "Not all of these dates can be right. Those of one track go together."
_UNDATED = "Place them where you can, and say on what ground."


def timeline(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """Datings in dispute, everything dated in order of time, and what has no date."""
    found = build_timeline(material.graph)
    if not found.dated:
        what = (
            "Nothing in this map has a date: give statements the time of what they tell with "
            "`when`, and evidence or factors their own time with `date`."
        )
        return (material.lacking("timeline", "Timeline", what),)
    disputes = tuple(dispute for band in found.bands for dispute in band.disputes)
    told = _Teller(material, disputes)
    return (
        Sheet(
            kind="timeline",
            title="Timeline",
            lead=text(_LEAD),
            blocks=(
                *told.disputed(),
                *told.in_order(_in_order(found.dated)),
                *told.apart(found.undated),
            ),
            provenance=material.provenance,
            sources=material.credits.bibliography_of(told.shown(found.dated)),
            one_page=True,
        ),
    )


class _Teller:
    """Writes of dated statements and factors."""

    def __init__(self, material: Material, disputes: Sequence[Dispute]) -> None:
        self._material = material
        self._argmap = material.argmap
        self._disputes = disputes
        self._dispute_of = {
            item.card.id: number
            for number, dispute in enumerate(disputes, 1)
            for track in dispute.tracks
            for item in track
        }

    def shown(self, items: Iterable[Dated]) -> Iterator[Statement]:
        """The statements among some items."""
        statements = self._argmap.statements
        return (statements[item.card.id] for item in items if item.card.id in statements)

    # ── Disputes

    def disputed(self) -> Iterator[Block]:
        """Each dispute with its tracks side by side, and what is said against what."""
        if self._disputes:
            yield Heading(text("Dates in dispute"))
            yield Note(text(_DISPUTED))
        for number, dispute in enumerate(self._disputes, 1):
            if len(self._disputes) > 1:
                yield Heading(text(f"Dispute {number}"), 2)
            marks = _marks(dispute)
            for start in range(0, len(dispute.tracks), _TRACKS):
                yield self._tracks(dispute.tracks[start : start + _TRACKS], start, marks)
            yield Listing(tuple(self._objections(marks)))

    def _tracks(
        self, tracks: Sequence[Sequence[Dated]], first: int, marks: dict[str, str]
    ) -> Table:
        """A row for each dating by time, in the column of its track."""
        column = {item.card.id: n for n, track in enumerate(tracks) for item in track}
        rows = []
        for item in by_time(item for track in tracks for item in track):
            words = text(strong(f"{marks[item.card.id]} "), self._words(item))
            told: list[Cell] = [() for _ in tracks]
            told[column[item.card.id]] = (words, *filter(None, (self._credit(item.card.id),)))
            rows.append(((_when(item),), *told))
        head = ("When", *(f"Track {first + n}" for n in range(1, len(tracks) + 1)))
        return Table(tuple(map(text, head)), tuple(rows), (2, *(5 for _ in tracks)))

    def _objections(self, marks: dict[str, str]) -> Iterator[Runs]:
        """Which dating is set against which, and by whom."""
        for step in self._argmap.steps:
            if _sets_against(step) and step.premises[0] in marks and step.target in marks:
                by = self._material.credits.objected_by(step)
                words = f"{marks[step.premises[0]]} is set against {marks[step.target]}"
                yield text(words, muted(f" — {by}") if by else "")

    # ── In order

    def in_order(self, items: Sequence[Dated]) -> Iterator[Block]:
        """Everything dated, by its beginning."""
        if self._disputes:
            yield Heading(text("In order of time"))
        rows = tuple(
            (
                (_when(item),),
                (text(self._words(item), self._flag(item.card.id)),),
                tuple(filter(None, (self._credit(item.card.id),))),
            )
            for item in items
        )
        yield Table((text("When"), text("What"), text("Who and where")), rows, (2.2, 6, 3.4))

    def _words(self, item: Dated) -> Runs:
        """What an item tells, and what it is, where it is no claim that its source states."""
        words, kinds = self._kinds(item.card)
        told = ", ".join(filter(None, kinds))
        return text(words, muted(f" ({told})" if told else ""))

    def _flag(self, id: str) -> Runs:
        """Said of a date that is in dispute, and in which, where there are several."""
        number = self._dispute_of.get(id)
        which = f" {number}" if len(self._disputes) > 1 else ""
        return text(strong(f" [in dispute{which}]")) if number else ()

    def _kinds(self, card: Card) -> tuple[str, tuple[str, ...]]:
        statement = self._argmap.statements.get(card.id)
        if statement is None:
            return self._factor(card.id.partition(".")[2])
        return self._material.label(card.id), (
            "counterfactual" if isinstance(statement, Counterfactual) else "",
            "granted by all sides" if _is_granted(statement) else "",
            one_line(card.when) if isinstance(statement, Evidence) else "",
            belief(self._material, statement),
            "" if statement.stated else BY_MAPMAKER,
        )

    def _factor(self, id: str) -> tuple[str, tuple[str, ...]]:
        """A factor: what happened, or what did not."""
        factor = self._argmap.factors[id]
        name, actual = name_of(self._argmap, id), values_of(self._argmap, id, (factor.actual,))
        came = "it did not happen" if factor.actual == "no" else f"as it was: {actual}"
        plain = factor.actual == "yes" and set(factor.values) == {"no", "yes"}
        return name, ("" if plain else came, f"dated by the {BY_MAPMAKER}")

    def _credit(self, id: str) -> Runs:
        statement = self._argmap.statements.get(id)
        return told_by(self._material, statement) if statement else ()

    # ── Apart

    def apart(self, cards: Sequence[Card]) -> Iterator[Block]:
        """What has no date, topic by topic, factors last."""
        if not cards:
            return
        yield Heading(text("Not dated in this map"))
        yield Note(text(_UNDATED))
        topics: dict[str, list[Runs]] = {}
        for card in cards:
            words, kinds = self._kinds(card)
            statement = self._argmap.statements.get(card.id)
            topic = one_line(self._material.topics.get(card.id, "")) if statement else FACTORS
            holder = self._material.credits.names(statement.holders) if statement else ""
            told = ", ".join(filter(None, (holder, *(kinds if statement else kinds[:1]))))
            line = text(words, muted(f" — {told}") if told else "")
            topics.setdefault(topic, []).append(line)
        for topic, lines in topics.items():
            if topic or len(topics) > 1:
                yield Heading(text(topic or "Under no topic"), 2)
            yield Listing(tuple(lines))


def _in_order(items: Iterable[Dated]) -> list[Dated]:
    """By beginning; what has none, such as "until 1959", by its end."""

    def day(item: Dated) -> int:
        first, last = item.period.first, item.period.last
        return first if first is not None else last or 0

    return sorted(by_time(items), key=day)


def _when(item: Dated) -> Runs:
    return text(strong(capitalised(one_line(item.period.text))))


def _is_granted(statement: Statement) -> bool:
    return isinstance(statement, Claim) and statement.common_ground


def _marks(dispute: Dispute) -> dict[str, str]:
    """By statement: a letter to speak of it by; after Z come A2, B2."""
    items = by_time(item for track in dispute.tracks for item in track)
    letters = len(ascii_uppercase)
    return {
        item.card.id: ascii_uppercase[n % letters] + (str(n // letters + 1) if n >= letters else "")
        for n, item in enumerate(items)
    }


def _sets_against(step: Step) -> bool:
    return step.kind == "rebuttal" and len(step.premises) == 1
