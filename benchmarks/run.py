"""Every time that matters, as a ratio to the least that it could be, measured in one run.

    python benchmarks/run.py            CPU time, the least of five runs each
    python benchmarks/run.py --runs 9

Each case and its floor run by turns, each in a process of its own, with compiled modules, as
users have them. CPU time is what counts, since a busy machine changes it least.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generate import generate

HERE = Path(__file__).parent
PYTHON = sys.executable
ARGMAP = (PYTHON, "-c", "from argmap.cli import main; main(prog_name='argmap')")
FLOORS = (PYTHON, str(HERE / "floors.py"))
IMPORTS = (PYTHON, "-c", "import pydantic, click, yaml")
NOTHING = (PYTHON, "-c", "pass")


@dataclass(frozen=True, slots=True)
class Case:
    """A command, what its time is divided by, and the most that the ratio should be."""

    name: str
    command: Sequence[str]
    floor: Sequence[str]
    target: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of processor and of clock, and megabytes."""

    cpu: float
    clock: float
    memory: float


def cases(folder: Path) -> tuple[Case, ...]:
    """The maps, written into the folder, and what is done with them."""
    maps = {size: folder / f"{size}.argmap.yaml" for size in (40, 1_000, 10_000)}
    for size, path in maps.items():
        path.write_text(generate(size), "utf-8")
    graph = folder / "whole.dot"
    graph.write_text(_whole_graph(maps[1_000]), "utf-8")
    large, small, huge = (str(maps[size]) for size in (1_000, 40, 10_000))
    picture = str(folder / "picture.svg")
    return (
        Case("check 10,000 claims", (*ARGMAP, "check", huge), (*FLOORS, "read", huge), 2),
        Case(
            "render 1,000 claims",
            (*ARGMAP, "render", large, "-o", picture),
            (*FLOORS, "layout", str(graph)),
            2,
        ),
        Case("render 40 claims", (*ARGMAP, "render", small, "-o", picture), IMPORTS, 3),
        Case("argmap --help", (*ARGMAP, "--help"), NOTHING, 10),
    )


def _whole_graph(path: Path) -> str:
    """Every card and step that a drawing of the map lays out, as one graph."""
    import argmap
    from argmap.layout import DrawingError, Engine, draw
    from argmap.view import WHOLE, build_view

    asked: list[str] = []

    def keep(graphs: Sequence[str]) -> list[str]:
        asked.extend(graphs)
        raise DrawingError("The graphs are all that is wanted.")

    with suppress(DrawingError):
        draw(build_view(argmap.load(path).graph, WHOLE), Engine("none", keep))
    return _joined(asked)


def _joined(graphs: Sequence[str]) -> str:
    """Graphs whose nodes are numbered, as one: its nodes are named by graph and number."""
    lines = graphs[0].splitlines()[:3]
    for at, graph in enumerate(graphs):
        for line in graph.splitlines()[3:-1]:
            words, bracket, attributes = line.partition(" [")
            renamed = " ".join(f"g{at}_{w}" if w.isdigit() else w for w in words.split(" "))
            if line.startswith("{"):
                renamed = " ".join(
                    f"g{at}_{w.rstrip('}')}" + "}" * w.endswith("}") if w[0].isdigit() else w
                    for w in words.split(" ")
                )
            lines.append(renamed + bracket + attributes)
    return "\n".join([*lines, "}"])


def cost(command: Sequence[str]) -> Cost:
    """What one run of a command takes."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with exit code {process.returncode}.")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(usage.ru_utime + usage.ru_stime, clock, kilobytes / 1024)


def measure(case: Case, runs: int) -> str:
    """A line of the table: the least of so many runs, after one that is not counted."""
    cost(case.command), cost(case.floor)
    pairs = [(cost(case.command), cost(case.floor)) for _ in range(runs)]
    own, floor = (min(pair[at].cpu for pair in pairs) for at in (0, 1))
    memory = max(pair[0].memory for pair in pairs)
    ratio = own / floor
    said = "met" if ratio <= case.target else "missed"
    return (
        f"{case.name:20} {own:8.3f} s {floor:8.3f} s {ratio:7.2f} "
        f"{case.target:7g} {said:7} {memory:6.0f} MB"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print(f"{'':20} {'argmap':>10} {'floor':>10} {'ratio':>7} {'at most':>7} {'':7} {'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            print(measure(case, runs), flush=True)


if __name__ == "__main__":
    main()
