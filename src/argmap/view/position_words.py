"""Positions, their members and what they suppose → words with pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.counterfactual.positions.answers import Answer
from argmap.counterfactual.positions.consistency import Conflict
from argmap.counterfactual.positions.members import DENIED, Setting, binds
from argmap.counterfactual.positions.positions import Position
from argmap.model import ArgMap, Counterfactual, Statement
from argmap.view.citing import Citer
from argmap.view.words import one_line, quoted

NO_ONE_SAYS = "no one says"


class PositionWords:
    """Writes about the positions of one map."""

    def __init__(self, argmap: ArgMap) -> None:
        self._argmap = argmap
        self.citer = Citer(argmap)

    def position(self, position: Position) -> str:
        """Whose position it is, on which readings, with what taken along and given up."""
        if position.kind == "model":
            model = self._argmap.models[position.of]
            by = self.citer.name(model.by)
            drawn = "" if model.stated else ", drawn by the map-maker"
            return f"{position.of} ({by}, as a model by itself{drawn})"
        words = " and ".join(self.citer.name(who) for who in position.of.split("+"))
        details = [f"with the model {model}" for model in position.models]
        details += self.choice(position.choice)
        if position.given_up:
            given_up = " and ".join(self.member(id, position.choice) for id in position.given_up)
            details.append(f"giving up {given_up}")
        return ", ".join((words, *details))

    def choice(self, choice: Mapping[str, str]) -> list[str]:
        """How each statement with readings is read."""
        return [f"{self._where(id)} read as ‘{name}’" for id, name in choice.items()]

    def member(self, id: str, choice: Mapping[str, str]) -> str:
        """A member by its page, its reading, and whose reading it is: what a teacher would say."""
        if id.startswith(DENIED):
            statement = id.removeprefix(DENIED)
            return f"the denial of {self.member(statement, choice)}"
        if id not in self._argmap.statements:
            model, _, factor = id.partition(".")
            return f"the mechanism of {factor} in the model {model}"
        reading = f", read as ‘{choice[id]}’," if id in choice else ""
        drawn = "" if self._argmap.statements[id].stated else " on the map-maker’s reading"
        return f"{self._where(id)}{drawn}{reading}".rstrip(",")

    def _where(self, id: str) -> str:
        """The page of a statement, else its words, and its id."""
        statement = self._argmap.statements[id]
        return f"{self.page(statement) or quoted(statement.text)} [{id}]"

    def page(self, statement: Statement) -> str:
        """The page in the holder's own work, else the whole citation; perhaps empty."""
        held = (stance for stance in statement.stances if binds(stance))
        cited = next((words for s in held if (words := self.citer.of_stance(s))), "")
        return cited or self.citer.of_statement(statement)

    def conflict(self, conflict: Conflict, choice: Mapping[str, str]) -> str:
        """What cannot stand together, in a sentence."""
        first, *rest = (self.member(id, choice) for id in conflict.members)
        if not rest:
            return f"{capital(first)} cannot stand in any model of this map."
        cannot = "cannot stand with" if conflict.kind == "contradiction" else "is in tension with"
        return f"{capital(first)}{_comma(first)} {cannot} {' and '.join(rest)}."

    def setting(self, setting: Setting) -> str:
        """What is supposed: "without soviet-entry", with what is kept as it was."""
        told = []
        for factor, value in setting:
            if value == self._argmap.factors[factor].actual:
                told.append(f"{factor} as it was")
            elif value == "no":
                told.append(f"without {factor}")
            else:
                told.append(f"with {factor}" if value == "yes" else f"{factor}: {value}")
        return ", ".join(told) or "everything as it was"

    def supposed(self, statement: Counterfactual) -> str:
        """All that a counterfactual supposes, on each of its readings."""
        readings = []
        for reading in statement.readings:
            each = "; or ".join(self.setting(tuple(s.items())) for s in reading.suppositions)
            readings.append(f"as ‘{reading.name}’: {each}" if reading.name else each)
        kept = f"; keeping {', '.join(statement.keep)}" if statement.keep else ""
        return " – ".join(readings) + kept

    def outcomes(self, outcomes: Mapping[str, Iterable[str]]) -> str:
        """Factors with the values within which they lie."""
        return "; ".join(f"{f}: {self.values(f, values)}" for f, values in outcomes.items())

    def values(self, factor: str, values: Iterable[str]) -> str:
        """Some values of a factor in the map's words."""
        known = self._argmap.factors[factor].values
        return " or ".join(one_line(known[value]) for value in values)

    def answer(self, answer: Answer, factor: str) -> str:
        """What a position says of one factor, and by which statements."""
        if factor not in answer.settled_by:
            return f"{factor}: {NO_ONE_SAYS}"
        outcomes, likeliest = answer.outcomes[factor], answer.likeliest[factor]
        words = f"{factor}: {self.values(factor, outcomes)}"
        if len(outcomes) == len(self._argmap.factors[factor].values):
            words = f"{factor}: most likely {self.values(factor, likeliest)}"
        elif likeliest != outcomes:
            words += f", most likely {self.values(factor, likeliest)}"
        choice = answer.position.choice
        sets = [
            " with ".join(self.member(id, choice) for id in ids)
            for ids in answer.settled_by[factor]
        ]
        by = "; or by ".join(each for each in sets if each)
        return f"{words} (by {by})" if by else f"{words} (as nothing acts on it there)"


def capital(text: str) -> str:
    """A sentence's beginning; "p. 295" stays as it is."""
    return text if text.startswith(("p. ", "pp. ")) else text[:1].upper() + text[1:]


def _comma(text: str) -> str:
    return "," if text.endswith("’") else ""
