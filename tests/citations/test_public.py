"""What the package offers is there, and what a card needs does not wait for the rest."""

from __future__ import annotations

import subprocess
import sys

import pytest

from argmap import citations


def test_all_that_is_offered_is_there() -> None:
    for name in citations.__all__:
        assert getattr(citations, name).__name__ == name or name in ("Reading",)
    with pytest.raises(AttributeError):
        _ = citations.bibtex_of_a_dream


def test_cards_import_names_and_titles_alone() -> None:
    script = (
        "import sys, argmap.view.citing; "
        "print(*sorted(m for m in sys.modules if m.startswith('argmap.citations.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=True)
    assert done.stdout.decode().split() == [
        "argmap.citations.names",
        "argmap.citations.runs",
        "argmap.citations.titles",
    ]
