"""Text of a `.tgf` file → Framework.

The trivial graph format: an argument a line, a line with `#`, an attack a line as two names. What
follows the names on their line is a label, and is passed over.
"""

from __future__ import annotations

import re

from argmap.semantics.frameworks.codes import NO_ATTACK, NO_DIVIDING_LINE
from argmap.semantics.frameworks.framework import Framework
from argmap.semantics.frameworks.readers.listing import Listing
from argmap.semantics.frameworks.readers.source import Source, quoted

_WORDS = re.compile(r"\s*+(\S++)(?:\s++(\S++))?")


def read_tgf(source: Source) -> Framework | None:
    """The framework, or None where the file has errors; they are noted in the source."""
    listing = Listing(source)
    divided = False
    for start, line in source.lines():
        if source.hopeless:
            break
        words = _WORDS.match(line)
        if words is None:
            continue
        if line.strip() == "#":
            divided = True
        elif not divided:
            listing.add_argument(words[1], start + words.start(1))
        elif words[2] is not None:
            places = (start + words.start(1), start + words.start(2))
            listing.add_attack(words[1], words[2], places)
        else:
            message = f"{quoted(line)} is not an attack."
            hint = "Below the line with # write two names, the attacker and its target."
            source.find(NO_ATTACK, (start, start + len(line.rstrip())), message, hint)
    if not divided and not source.hopeless:
        message = "No line with # divides the arguments from the attacks."
        end = len(source.text.rstrip())
        hint = "Write a line with nothing but # between them, even if there are no attacks."
        source.find(NO_DIVIDING_LINE, (end, end), message, hint)
    return listing.framework()
