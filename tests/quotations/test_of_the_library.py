"""Every quotation of the maps in `arguments/` stands in the text of its source.

The texts are under copyright and are not kept with the maps: the variable ARGMAP_TEXTS names the
folder where they are.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import argmap
from argmap.quotations import look_up, open_library, quotations

ROOT = Path(__file__).parents[2]
MAPS = sorted((ROOT / "arguments").glob("*.argmap.yaml"))
TEXTS = os.environ.get("ARGMAP_TEXTS", "")


@pytest.mark.skipif(
    not os.path.isdir(TEXTS),
    reason="the texts are under copyright; ARGMAP_TEXTS names no folder where they are",
)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_quotation_is_found(path: Path) -> None:
    report = look_up(quotations(argmap.load(path)), open_library(TEXTS))
    wrong = [(r.status, r.quotation.place, r.quotation.words) for r in report.results]
    assert not report.unreadable
    assert [each for each in wrong if each[0] in ("not-found", "no-text")] == []
