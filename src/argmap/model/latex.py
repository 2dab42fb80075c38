"""LaTeX in the fields of a bibliography → plain text."""

import logging
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import accumulate

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

from argmap.model.bibliography_entries import clean

# What the library logs is told as problems instead.
logging.getLogger("pylatexenc").addHandler(logging.NullHandler())

_DEEPEST = 20


def decoded(latex: str) -> str:
    """LaTeX as plain text; without its braces and backslashes alone where it makes no sense."""
    if not re.search(r"[\\{}$~`'-]", latex):
        return clean(latex)
    simple = _ACCENTED.sub(_accented, latex)
    if not re.search(r"[\\$]", simple) and _closes(simple):
        # The library takes a hundred times as long, which a large file makes felt.
        return clean(_SIGN.sub(lambda sign: _SIGNS[sign[0]], simple))
    # A bare % is meant as a sign, and a comment to LaTeX.
    source = re.sub(r"(?<!\\)%", r"\\%", latex)
    for command, known in _COMMANDS:
        source = source.replace(command, known)
    try:
        if _depth(source) <= _DEEPEST:
            return clean(_decoder().latex_to_text(source))
    except Exception:  # What malformed LaTeX makes the library raise is not documented.
        pass
    return clean(re.sub(r"[{}\\]", "", latex))


_LETTER = r"(?:\{([A-Za-z])\}|(?:(?<=[vcuHkr])[ ]|(?<![vcuHkr]))([A-Za-z]))"
_ACCENTED = re.compile(rf"""\\(?:([`'^"~=.vcuHkr]){_LETTER}|([&%#_]))""")
_ACCENTS: Mapping[str, str] = dict(
    zip(
        "`'^\"~=.vcuHkr",
        "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u030c\u0327\u0306\u030b\u0328\u030a",
        strict=True,
    )
)
"""The commands that set an accent on a letter; those that are letters want a blank or braces."""
_SIGNS: Mapping[str, str] = {
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "!`": "¡",
    "?`": "¿",
    "~": " ",
    "{": "",
    "}": "",
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))


def _accented(found: re.Match[str]) -> str:
    """A letter and the accent that a command sets on it, as one; or a sign without its escape."""
    mark, braced, bare, sign = found.groups()
    return sign or unicodedata.normalize("NFC", (bare or braced) + _ACCENTS[mark])


def _closes(latex: str) -> bool:
    """Whether every brace that opens is closed, and none else."""
    depths = list(accumulate({"{": 1, "}": -1}.get(sign, 0) for sign in latex))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)


_COMMANDS = (
    (r"\textbraceleft{}", r"\{"),
    (r"\textbraceright{}", r"\}"),
    (r"\textasciicircum{}", r"\string^"),
)
"""Commands that the library does not know, or takes for something else, and what it knows."""


def _depth(latex: str) -> int:
    """How deeply braces and environments are nested, at most."""
    steps = ((mark in ("{", "[", "\\begin")) * 2 - 1 for mark in _NESTING.findall(latex))
    return max(accumulate(steps), default=0)


_NESTING = re.compile(r"\\begin|\\end|[{}\[\]]")


@cache
def _decoder() -> LatexNodes2Text:
    return LatexNodes2Text(math_mode="verbatim")
