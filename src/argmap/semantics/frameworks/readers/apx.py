"""Text of an `.apx` file → Framework.

The facts that ASPARTIX reads (Egly, Gaggl and Woltran 2010): `arg(a).` and `att(a,b).`, any number
of them on a line, with comments after `%`.
"""

from __future__ import annotations

import re

from argmap.semantics.frameworks.codes import NO_ATTACK
from argmap.semantics.frameworks.framework import Framework
from argmap.semantics.frameworks.readers.listing import Listing
from argmap.semantics.frameworks.readers.source import Source, quoted

_BETWEEN = re.compile(r"(?:\s|%[^\n]*)*+")
_NAME = r'\s*+([^\s(),.%"]++|"[^"\n]*+")\s*+'
_FACT = re.compile(rf"{_BETWEEN.pattern}(?:arg\s*+\({_NAME}\)|att\s*+\({_NAME},{_NAME}\))\s*+\.")


def read_apx(source: Source) -> Framework | None:
    """The framework, or None where the file has errors; they are noted in the source."""
    listing, text = Listing(source), source.text
    offset = 0
    while not source.hopeless:
        fact = _FACT.match(text, offset)
        if fact is None:
            offset = _skip(source, offset)
            if offset >= len(text):
                break
            continue
        if fact[1] is not None:
            listing.add_argument(fact[1], fact.start(1))
        else:
            listing.add_attack(fact[2], fact[3], (fact.start(2), fact.start(3)))
        offset = fact.end()
    return listing.framework()


def _skip(source: Source, offset: int) -> int:
    """Pass over comments, or note what is no fact; where to read on."""
    between = _BETWEEN.match(source.text, offset)
    start = between.end() if between else offset
    if start == len(source.text):
        return start
    _, line = next(source.lines(start))
    shown = line.partition("%")[0].rstrip() or line
    message = f"{quoted(shown)} is neither an argument nor an attack."
    hint = "Write arg(a). or att(a,b). with the full stop; a comment begins with %."
    source.find(NO_ATTACK, (start, start + len(shown)), message, hint)
    return start + len(line) + 1
