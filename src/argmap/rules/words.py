"""Text → the terms in it: words that carry meaning, whatever their ending."""

from __future__ import annotations

import re

from argmap.model import ArgMap

STEM = 5
"""Words that begin with the same five letters are taken for one: Japan, Japanese."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

_WITHOUT_MEANING = """
about above after again against all almost alone along already also although always among and
another any are around because been before behind being below between both but came can cannot
come could did does doing done down during each either enough even ever every far few first
for from gave get give given gives had has have having her here him his how however into its
itself just last least less like little made make makes many may might more most much must near
nearly neither never nor not nothing now off often once one only other others our out over own
part per perhaps quite rather same seem seemed several shall she should since some something
soon still such take taken than that the their them themselves then there therefore these they
this those though three through thus together too took toward towards two under until upon
very was way well were what when where whether which while who whole whom whose why will with
within without would yet you your
"""
_EMPTY = frozenset(_WITHOUT_MEANING.split())


def is_english(argmap: ArgMap) -> bool:
    """Whether the map's words are English, which the word lists are made for."""
    return argmap.language.casefold().startswith("en")


def words(text: str) -> list[str]:
    """The words of a text in their order, in small letters."""
    return _WORD.findall(text.casefold())


def share_a_term(first: str, second: str) -> bool:
    """Whether two texts have a term in common in the same form: quicker than their terms."""
    common = set(first.casefold().split()).intersection(second.casefold().split())
    return any(len(word) > 2 and word not in _EMPTY for word in common)


def terms(text: str) -> dict[str, str]:
    """The terms of a text by their first letters, each as it first occurs."""
    found: dict[str, str] = {}
    for word in words(text):
        if len(word) > 2 and word not in _EMPTY:
            found.setdefault(word[:STEM], word)
    return found
