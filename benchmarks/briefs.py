"""What all kinds of briefs cost, as a ratio to one page of the same map, measured in one run.

    python benchmarks/briefs.py            the largest maps of arguments/, by turns with one page
    python benchmarks/briefs.py --large    each kind of a generated map of 1,000 claims

One page is `argmap brief MAP side`, a process of its own like `argmap brief MAP all`; beside it
stands what the typesetter's call takes within it, after the fonts have been found. CPU time is what
counts, the least of three runs.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from generate import generate
from run import ARGMAP, cost

ARGUMENTS = Path(__file__).parent.parent / "arguments"
MAPS = ("japan-surrender", "across")
"""The largest map of one text, and the one that includes all others."""
TARGET = 10
RUNS = 3
LARGE = 1_000


def call(path: Path) -> float:
    """Seconds of processor that one call of the typesetter takes for a page, the sheet made."""
    import argmap
    from argmap.briefs.kinds import KINDS
    from argmap.briefs.material import Material, Wish
    from argmap.briefs.sheet import Brief
    from argmap.briefs.writers import WRITERS

    material = Material(argmap.load(path).graph)
    sheets = KINDS["side"].sheets(material, Wish())[:1]
    brief = Brief(material.head(""), sheets)
    WRITERS["pdf"](brief, "letter")  # finds the fonts
    begin = time.process_time()
    WRITERS["pdf"](brief, "a4")
    return time.process_time() - begin


def measure(name: str, folder: Path) -> str:
    """A line of the table."""
    path = ARGUMENTS / f"{name}.argmap.yaml"
    commands = (
        (*ARGMAP, "brief", str(path), "all", "-o", f"{folder}/"),
        (*ARGMAP, "brief", str(path), "side", "-o", str(folder / "page.pdf")),
    )
    runs = [[cost(command).cpu for command in commands] for _ in range(RUNS)]
    all_kinds, page = (min(run[at] for run in runs) for at in (0, 1))
    ratio = all_kinds / page
    said = "met" if ratio <= TARGET else "missed"
    return (
        f"{name:18} {all_kinds:8.2f} s {page:8.2f} s {ratio:7.1f} {TARGET:7g} {said:7}"
        f"{call(path):8.2f} s"
    )


def large(folder: Path) -> None:
    """Each kind of a map that is larger than any that people draw."""
    from argmap.briefs.kinds import KINDS

    path = folder / "large.argmap.yaml"
    path.write_text(generate(LARGE), "utf-8")
    for kind in KINDS:
        spent = cost((*ARGMAP, "brief", str(path), kind, "-o", str(folder / "large.pdf")))
        print(f"{kind:18} {spent.cpu:8.2f} s {spent.memory:8.0f} MB", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    with tempfile.TemporaryDirectory() as name:
        if parser.parse_args().large:
            large(Path(name))
            return
        print(
            f"{'':18} {'all':>10} {'one page':>10} {'ratio':>7} {'at most':>7} {'':7}{'call':>10}"
        )
        for each in MAPS:
            print(measure(each, Path(name)), flush=True)


if __name__ == "__main__":
    main()
