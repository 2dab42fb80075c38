"""Sources → the short names of their makers, as cards and sentences print them."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.citations.names import Names
from argmap.model import Source
from argmap.view.words import listed


def maker_names(source: Source, short: Mapping[str, str]) -> str:
    """Who made a source, briefly: its authors, else its editors; empty where it names none."""
    makers = source.authors or source.editors
    told = Names({}).of(makers, source)
    names = [short.get(m.person) or name.family for m, name in zip(makers, told, strict=True)]
    return f"{names[0]} and others" if len(names) > 2 else listed(names)
