"""Text of an `.af` file → Framework.

The format of the International Competition on Computational Models of Argumentation since 2023:
`p af n`, comments after `#`, and an attack a line as two numbers from 1 to n.
"""

from __future__ import annotations

import re
from array import array

from argmap.semantics.frameworks.codes import (
    NO_ARGUMENT_COUNT,
    NO_ATTACK,
    TOO_MANY_ARGUMENTS,
    UNKNOWN_ARGUMENT,
)
from argmap.semantics.frameworks.framework import Attacks, Framework
from argmap.semantics.frameworks.readers.source import Source, quoted

MOST_ARGUMENTS = 5_000_000

_COUNT = re.compile(r"p\s+af\s+([0-9]+)\s*")
_PAIR = re.compile(r"\s*([0-9]+)\s+([0-9]+)\s*")
_PLAIN = re.compile(r"(?:[1-9][0-9]{0,8} [1-9][0-9]{0,8}\r?\n){1,4096}+")
"""A run of attacks written in the usual way, which is read at once."""


def read_af(source: Source) -> Framework | None:
    """The framework, or None where the file has errors; they are noted in the source."""
    count, offset = _argument_count(source)
    if count < 0:
        return None
    columns = (array("i"), array("i"))
    while offset < len(source.text) and not source.hopeless:
        run = _PLAIN.match(source.text, offset)
        numbers = array("i", map(int, run[0].split())) if run else array("i")
        if run and max(numbers) <= count:
            columns[0].extend([number - 1 for number in numbers[::2]])
            columns[1].extend([number - 1 for number in numbers[1::2]])
            offset = run.end()
        else:
            offset = _read_line(source, offset, count, columns)
    if source.faulty:
        return None
    names = tuple(map(str, range(1, count + 1)))
    return Framework(names, Attacks.of(count, *columns))


def _argument_count(source: Source) -> tuple[int, int]:
    """The number in the line `p af`, or -1, and where the next line begins."""
    hint = 'Begin the file with "p af" and the number of arguments, such as "p af 3".'
    for start, line in source.lines():
        if not line.strip() or line.startswith("#"):
            continue
        place = (start, start + len(line.rstrip()))
        found = _COUNT.fullmatch(line)
        if not found:
            message = f"{quoted(line)} does not say how many arguments there are."
            source.find(NO_ARGUMENT_COUNT, place, message, hint)
            return -1, 0
        if len(found[1]) > 9 or int(found[1]) > MOST_ARGUMENTS:
            message = f"{quoted(found[1])} arguments are more than can be held."
            cure = f"Write how many there are, at most {MOST_ARGUMENTS:,}."
            source.find(TOO_MANY_ARGUMENTS, place, message, cure)
            return -1, 0
        return int(found[1]), start + len(line) + 1
    source.find(NO_ARGUMENT_COUNT, (0, 0), "The file lists no arguments.", hint)
    return -1, 0


def _read_line(
    source: Source, offset: int, count: int, columns: tuple[array[int], array[int]]
) -> int:
    """Read one line of any kind, and say where the next begins."""
    start, line = next(source.lines(offset))
    following = start + len(line) + 1
    if not line.strip() or line.lstrip().startswith("#"):
        return following
    pair = _PAIR.fullmatch(line)
    if not pair:
        message = f"{quoted(line)} is not an attack."
        hint = 'Write two numbers, the attacker and its target, such as "1 2".'
        source.find(NO_ATTACK, (start, start + len(line.rstrip())), message, hint)
        return following
    for index in (1, 2):
        digits = pair[index].lstrip("0")
        if not digits or len(digits) > 9 or int(digits) > count:
            message = f"There is no argument {quoted(pair[index])}."
            place = (start + pair.start(index), start + pair.end(index))
            source.find(UNKNOWN_ARGUMENT, place, message, _range(count))
            return following
    for index, column in enumerate(columns, 1):
        column.append(int(pair[index]) - 1)
    return following


def _range(count: int) -> str:
    if count == 0:
        return 'The line "p af 0" says that there are none.'
    return f"The arguments are the numbers from 1 to {count}, as the line that begins with p says."
