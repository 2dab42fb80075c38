"""Realistic maps of any size, the same for the same size: theses, reasons, evidence, objections.

python benchmarks/generate.py 1000 > thousand.argmap.yaml
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

ACTORS = (
    "Tokyo|Moscow|Washington|London|Chongqing|the army|the navy|the cabinet|the court|the staff"
)
VERBS = "sought|feared|postponed|expected|refused|prepared|concealed|accepted|doubted|welcomed"
THINGS = (
    "a negotiated peace|the entry of the Soviet Union|the loss of Manchuria|an invasion of Kyushu"
    "|the terms of Potsdam|a separate understanding|the bombing of the cities|the mediation"
    "|a final battle|the collapse of the blockade|the guarantee of the throne|a longer war"
)
TIMES = "early 1945|spring 1945|June 1945|late July 1945|6–9 August 1945|14 August 1945|1944"
HEDGES = "presumably|most likely|perhaps|in all probability"
PEOPLE = 40
A_TOPIC = 25
"""So many statements share a topic, as in maps that people draw."""


def generate(claims: int) -> str:
    """The text of a map with so many claims, and about six pieces of evidence to ten claims."""
    return "\n".join(_lines(claims, random.Random(claims))) + "\n"


def _lines(claims: int, chance: random.Random) -> Iterator[str]:
    yield "argmap: 1"
    yield f"title: A map of {claims} claims"
    yield "question: What ended the war in the Pacific?"
    yield "reads: source-0"
    yield "people:"
    for number in range(PEOPLE):
        yield f"  person-{number}: {{name: Historian Number {number}, role: historian}}"
    yield "sources:"
    for number in range(PEOPLE):
        yield f"  source-{number}:"
        fields = f"author: person-{number}, title: Volume {number}, date: {1950 + number}"
        yield f"    {{type: book, {fields}}}"
    evidence: list[str] = []
    yield "claims:"
    for number in range(claims):
        yield from _claim(number, claims, chance, evidence)
    yield "evidence:"
    yield from evidence


def _claim(number: int, claims: int, chance: random.Random, evidence: list[str]) -> Iterator[str]:
    """A claim; its reasons are later claims of the same topic, so that none runs in a circle."""
    person = chance.randrange(PEOPLE)
    topic = number // A_TOPIC
    later = [f"c{n}" for n in range(number + 1, min(claims, (topic + 1) * A_TOPIC))]
    yield f"  c{number}:"
    if number % A_TOPIC == 0:
        yield "    role: thesis"
    yield f"    text: {_sentence(chance)} (point {number})."
    yield f"    topic: Question {topic}"
    yield f"    by: person-{person}"
    yield f"    cite: source-{person} p. {chance.randint(1, 400)}"
    yield f'    quote: "{_sentence(chance)}, and {_sentence(chance).lower()}."'
    if chance.random() < 0.3:
        yield f"    when: {_one(TIMES, chance)}"
    if chance.random() < 0.2:
        yield f"    hedge-words: {_one(HEDGES, chance)}"
    yield from _reasons(number, later, chance, evidence)
    # Reasons are taken from the first six, so that nothing both supports and rebuts.
    if len(later) > 7 and chance.random() < 0.1:
        yield f"    rebutted-by: [{chance.choice(later[6:-1])}]"
        evidence += _evidence(f"{later[-1]}-x{number}", chance)
        yield f"    qualified-by: [{later[-1]}-x{number}]"


def _reasons(
    number: int, later: list[str], chance: random.Random, evidence: list[str]
) -> Iterator[str]:
    own = [f"e{number}-{index}" for index in range(chance.choice((0, 0, 1, 1, 1)))]
    for id in own:
        evidence += _evidence(id, chance)
    picked = chance.sample(later[:6], min(len(later[:6]), chance.choice((0, 1, 1, 2))))
    if not own and not picked:
        return
    yield "    reasons:"
    if len(picked) == 2 and chance.random() < 0.5:
        yield f"      - together: [{', '.join(picked)}]"
        picked = []
    for id in (*picked, *own):
        if chance.random() < 0.1 and len(later) > 6:
            yield f"      - {{from: {id}, undercut-by: {later[-1]}}}"
        else:
            yield f"      - {id}"


def _evidence(id: str, chance: random.Random) -> list[str]:
    person = chance.randrange(PEOPLE)
    return [
        f"  {id}:",
        f"    text: {_sentence(chance)}, as a letter of {id} shows.",
        f"    topic: Question {int(id[1:].split('-')[0]) // A_TOPIC}",
        "    kind: document",
        f"    speaker: person-{person}",
        f"    date: {chance.randint(1, 28)} August 1945",
        f"    cite: source-{person} p. {chance.randint(1, 400)}",
        f'    quote: "{_sentence(chance)}."',
    ]


def _sentence(chance: random.Random) -> str:
    text = f"{_one(ACTORS, chance)} {_one(VERBS, chance)} {_one(THINGS, chance)}"
    if chance.random() < 0.6:
        text += f" while {_one(ACTORS, chance)} {_one(VERBS, chance)} {_one(THINGS, chance)}"
    return text[0].upper() + text[1:]


def _one(words: str, chance: random.Random) -> str:
    return chance.choice(words.split("|"))


if __name__ == "__main__":
    sys.stdout.write(generate(int(sys.argv[1])))
