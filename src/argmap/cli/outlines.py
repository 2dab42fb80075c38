"""Outline → lines on the terminal, coloured where it can."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.view import Outline

WIDEST = 100

STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True},
    "heading": {"bold": True, "underline": True},
    "thesis": {"bold": True},
    "tag": {"dim": True},
    "quiet": {"dim": True},
    "id": {"dim": True},
    "reason": {"fg": "green"},
    "rebuttal": {"fg": "red"},
    "doubt": {"fg": "red"},
    "undercut": {"fg": "magenta"},
    "qualification": {"fg": "yellow"},
    "caveat": {"fg": "yellow"},
    "explanation": {"fg": "blue"},
    "verdict": {"bold": True},
}
"""How parts of the outline look in a terminal; their words say the same without it."""


def print_outline(outline: Outline) -> None:
    """Print an outline, as wide as the terminal but no wider than can be read."""
    from argmap.view import outline_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for line in outline_lines(outline, width):
        click.echo("".join(click.style(text, **STYLES.get(role, {})) for role, text in line))
