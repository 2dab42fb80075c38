"""Counterfactual argument maps: YAML text → checked map → diagram.

>>> import argmap
>>> from pathlib import Path
>>> path = Path("bombs.argmap.yaml")
>>> _ = path.write_text('''
... argmap: 1
... title: Why did Japan surrender?
... claims:
...   bombs-decided: {text: The atomic bombs brought surrender., rebutted-by: cities-burned}
...   cities-burned: Sixty cities had burned without moving Tokyo.
... ''')
>>> argmap.check(path)
()
>>> japan = argmap.load(path)
>>> japan.statements["cities-burned"].text
'Sixty cities had burned without moving Tokyo.'
>>> argmap.render(japan, to="svg").startswith(b"<?xml")
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.api import Map, UnknownPartError, check, load, render
    from argmap.diagnostics import ArgmapError, Diagnostic, Related, Severity, Span

__version__ = "0.1.0"

__all__ = [
    "ArgmapError",
    "Diagnostic",
    "Map",
    "Related",
    "Severity",
    "Span",
    "UnknownPartError",
    "check",
    "load",
    "render",
]

_DIAGNOSTICS = frozenset({"ArgmapError", "Diagnostic", "Related", "Severity", "Span"})


def __getattr__(name: str) -> Any:
    # `argmap --help` should not wait for the libraries that checking and drawing need.
    from importlib import import_module

    if name in __all__:
        module = "argmap.diagnostics" if name in _DIAGNOSTICS else "argmap.api"
        return getattr(import_module(module), name)
    raise AttributeError(f"module 'argmap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
