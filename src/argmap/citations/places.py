"""Citation → the place in a source as a note has it: bare pages, `chap. 10, doc. 19`, `72n7`.

Chicago Manual of Style, 17th ed., 14.22, 14.116 and 14.157.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model import Citation

_PAGES = frozenset({"p.", "pp."})
_NOTES: Mapping[str, str] = {"n.": "n", "nn.": "nn"}
_LABELS: Mapping[str, str] = {
    "ch.": "chap.",
    "chs.": "chaps.",
    "l.": "line",
    "ll.": "lines",
    "tab.": "table",
    "tabs.": "tables",
}
"""Labels that a note writes otherwise than the format; `l.` would be read as a number."""


def is_paged(cite: Citation) -> bool:
    """Whether a place begins with a page."""
    return bool(cite.locator) and cite.locator[0][0] in _PAGES


def bare_place(cite: Citation) -> str:
    """The place without `p.`, as in notes on what is printed; empty for a whole source."""
    told: list[str] = []
    before, volume = "", ""
    for at, (label, numbers) in enumerate(cite.locator):
        written = numbers.replace("-", "–")
        if label == "vol." and numbers.isdigit() and _is_page(cite, at + 1):
            volume = f"{numbers}:"
        elif label in _PAGES:
            told.append(volume + written)
        elif label in _NOTES and before in _PAGES:
            told[-1] += _NOTES[label] + written
        else:
            told.append(f"{_LABELS.get(label, label)} {written}")
        before = label
    return ", ".join(told)


def _is_page(cite: Citation, at: int) -> bool:
    return at < len(cite.locator) and cite.locator[at][0] in _PAGES


def labelled_place(cite: Citation) -> str:
    """The place with `p.`, where a bare number could be taken for something else."""
    return cite.place
