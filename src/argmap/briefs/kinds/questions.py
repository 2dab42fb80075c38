"""Material → discussion questions that the map can answer, and a key with the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from argmap.briefs.asking import distances
from argmap.briefs.kinds.question import Question
from argmap.briefs.kinds.questions_of_disputes import cruxes, unanswered
from argmap.briefs.kinds.questions_of_tensions import tensions
from argmap.briefs.kinds.questions_of_texts import readings, silences, silent_evidence, witnesses
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Block, Entry, Heading, Paragraph, Sheet, Works, strong, text
from argmap.view.words import number_word, one_line

MOST = 20
"""So many questions fill a discussion, and a few pages."""

_SORTS: tuple[Callable[[Material, Wish], Iterator[Question]], ...] = (
    cruxes,
    unanswered,
    readings,
    tensions,
    witnesses,
    silent_evidence,
    silences,
)
_FAR = 10**9
_NOTHING = (
    "Nothing in this map is disputed, rests on one witness, can be read in two ways, or is noted "
    "as unsaid. Give objections under `rebutted-by` or `doubted-by`, evidence with its `speaker`, "
    "and under `silences` what the text does not say."
)


def questions(material: Material, wish: Wish) -> tuple[Sheet, ...]:
    """The questions, topic by topic, and on a sheet of its own the answers."""
    found, known = _chosen(material, wish)
    if not found:
        return (material.lacking("questions", "Discussion questions", _NOTHING),)
    by_topic = _by_topic(material, found)
    asked = _Printed(material, by_topic)
    return (
        Sheet(
            kind="questions",
            title="Discussion questions",
            lead=text(
                "The map, and the sources that it cites, hold the answer to each of these. ",
                _criterion(len(found), known),
            ),
            blocks=tuple(asked.sheet()),
            provenance=material.provenance,
            sources=asked.sources(lambda question: question.on_sheet),
            one_page=True,
        ),
        Sheet(
            kind="questions",
            title="Answers to the discussion questions",
            lead=text(
                "For the teacher: what this map holds on each question, numbered as there. Another "
                "answer that keeps to the sources may be as good."
            ),
            blocks=tuple(asked.key()),
            provenance=material.provenance,
            sources=asked.sources(lambda question: question.in_key),
            one_page=True,
        ),
    )


def _criterion(asked: int, known: int) -> str:
    if asked == known:
        return "They are all that this map can answer of their kinds."
    return (
        f"They are {number_word(asked)} of the {known} that this map can answer, taken by turns "
        "from each kind and topic, those nearest to a thesis first."
    )


# ── Which are asked


def _chosen(material: Material, wish: Wish) -> tuple[list[Question], int]:
    """The questions that are asked, and how many there are."""
    near = distances(material.graph, [wish.thesis] if wish.thesis else _theses(material))
    sorts = []
    for make in _SORTS:
        own = [q for q in make(material, wish) if not wish.thesis or q.about in near]
        sorts.append(_spread(material, sorted(own, key=lambda q: near.get(q.about, _FAR))))
    found = list(_in_turn(sorts))
    return found[:MOST], len(found)


def _theses(material: Material) -> list[str]:
    return [thesis.id for thesis in material.theses]


def _spread(material: Material, found: Iterable[Question]) -> list[Question]:
    """First one of each topic, then a second of each, and so on."""
    by_topic: dict[str, list[Question]] = {}
    for question in found:
        by_topic.setdefault(material.topics.get(question.about, ""), []).append(question)
    return list(_in_turn(tuple(by_topic.values())))


def _in_turn(lists: Sequence[Sequence[Question]]) -> Iterator[Question]:
    """The first of each list, then the second of each."""
    return (q for q in chain.from_iterable(zip_longest(*lists)) if q is not None)


def _by_topic(material: Material, found: Iterable[Question]) -> Mapping[str, list[Question]]:
    """Questions by topic: topics and statements in the map's order, a statement's by their kind."""
    places = {id: place for place, id in enumerate(material.argmap.statements)}
    ordered = sorted(found, key=lambda q: places.get(q.about, _FAR))
    by_topic: dict[str, list[Question]] = {}
    for question in ordered:
        topic = one_line(material.topics.get(question.about, ""))
        by_topic.setdefault(topic, []).append(question)
    # What is about nothing in particular comes last.
    return dict(sorted(by_topic.items(), key=lambda item: not item[0]))


# ── How they are printed


class _Printed:
    """Questions numbered through, on their sheet and in the key alike."""

    def __init__(self, material: Material, by_topic: Mapping[str, list[Question]]) -> None:
        self._material = material
        self._by_topic = by_topic

    def sheet(self) -> Iterator[Block]:
        """The questions."""
        used: dict[tuple[str, ...], int] = {}
        for number, question in self._numbered():
            if isinstance(question, Heading):
                yield question
                continue
            turn = used[question.wordings] = used.get(question.wordings, -1) + 1
            words = question.wordings[turn % len(question.wordings)]
            yield Entry(str(number), (Paragraph(text(strong(words))), *question.shown))

    def key(self) -> Iterator[Block]:
        """The answers, each under the statement that the question is about."""
        for number, question in self._numbered():
            if isinstance(question, Heading):
                yield question
                continue
            about = [self._material.label(question.about)] if question.about else []
            head = (Paragraph(text(strong(words))) for words in about)
            yield Entry(str(number), (*head, *question.answer))

    def _numbered(self) -> Iterator[tuple[int, Question | Heading]]:
        number = 0
        for topic, several in self._by_topic.items():
            if topic or len(self._by_topic) > 1:
                yield 0, Heading(text(topic or "On the whole"))
            for question in several:
                number += 1
                yield number, question

    def sources(self, statements: Callable[[Question], tuple[str, ...]]) -> tuple[Works, ...]:
        """The entries of what is cited with all questions."""
        ids = {id for several in self._by_topic.values() for q in several for id in statements(q)}
        known = self._material.statements
        return self._material.credits.bibliography_of(s for s in known if s.id in ids)
