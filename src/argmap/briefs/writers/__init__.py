"""Brief → bytes: a brief in the formats of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.briefs.sheet import Brief, Paper
from argmap.briefs.writers.html import html
from argmap.briefs.writers.markdown import markdown
from argmap.briefs.writers.typst import typst

__all__ = ["WRITERS", "Paper"]

WRITERS: Mapping[str, Callable[[Brief, Paper], bytes]] = {
    "pdf": typst,
    "markdown": markdown,
    "html": html,
}
"""Formats of briefs, by name."""
