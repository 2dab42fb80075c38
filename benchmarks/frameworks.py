"""Questions to abstract frameworks, argmap and pygarg side by side, as whole processes.

    pip install -e '.[bench]'
    python benchmarks/frameworks.py
    python benchmarks/frameworks.py --patience 600 --attackers 3 --window 50

Each question is put to a new process, which reads the framework from a file and answers; CPU time
and peak memory are what the system counted for that process. Frameworks are random and the same
for the same options: argument i is attacked by one to `--attackers` of the `--window` arguments
before it, and each of these attacks is turned round with a probability of 5 %. The question about a
single argument is put for the one in the middle of those that the grounded labelling leaves open.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

BACK_ATTACKS = 0.05

ASK = """\
import sys
from argmap.semantics.frameworks import accept, first, read
path, semantics, argument = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    framework, _ = read(file.read(), path)
if argument == "-":
    found, _ = first(framework, semantics, 1)
    print(len(found[0]) if found else "NO")
else:
    answer = accept(framework, semantics, framework.names.index(argument))
    asked = answer.sceptical if semantics == "preferred" else answer.credulous
    print("YES" if asked else "NO")
"""
"""What a process of argmap's runs."""

MIDDLE = """\
import sys
from argmap.semantics.frameworks import read
from argmap.semantics.frameworks.propagate import UNDECIDED, labelled, propagate
path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    framework, _ = read(file.read(), path)
open_ones = labelled(propagate(framework.attacks), UNDECIDED)
middle = open_ones[len(open_ones) // 2] if open_ones else 0
print(len(open_ones), framework.names[middle])
"""
"""How many arguments are open, and which is in the middle."""

QUESTIONS = (
    ("grounded extension", "grounded", "SE-GR", False),
    ("credulous, complete", "complete", "DC-CO", True),
    ("sceptical, preferred", "preferred", "DS-PR", True),
    ("one stable extension", "stable", "SE-ST", False),
    ("ideal extension", "ideal", "SE-ID", False),
)
"""What is asked, argmap's name of the semantics, pygarg's of the problem, about one argument?"""


@dataclass(frozen=True, slots=True)
class Run:
    """A process: what it printed, its CPU time in seconds, its peak memory in MB."""

    output: str
    seconds: float
    memory: float
    finished: bool

    def __str__(self) -> str:
        sign = " " if self.finished else ">"
        return f"{sign}{self.seconds:8.2f} s {self.memory:6.0f} MB"


def write(path: Path, size: int, attackers: int, window: int) -> int:
    """Write a random framework, and say how many attacks it has."""
    chance, count = random.Random(size), 0
    with path.open("w", encoding="utf-8") as file:
        file.write(f"p af {size}\n")
        for target in range(1, size):
            for _ in range(chance.randint(1, attackers)):
                pair = [chance.randrange(max(0, target - window), target) + 1, target + 1]
                if chance.random() < BACK_ATTACKS:
                    pair.reverse()
                file.write(f"{pair[0]} {pair[1]}\n")
                count += 1
    return count


def run(command: list[str], patience: float) -> Run:
    """Run a process to its end, or until patience ends."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        alarm = threading.Timer(patience, process.kill)
        alarm.start()
        output = process.stdout.read().strip()
        _, status, used = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = used.ru_utime + used.ru_stime
    return Run(output, seconds, used.ru_maxrss / 1024, process.returncode == 0)


def ours(path: Path, semantics: str, argument: str, patience: float) -> Run:
    """The question put to argmap."""
    return run([sys.executable, "-c", ASK, str(path), semantics, argument], patience)


def theirs(path: Path, problem: str, argument: str, patience: float) -> Run:
    """The question put to pygarg."""
    about = [] if argument == "-" else ["-a", argument]
    command = [sys.executable, "-m", "pygarg", "-p", problem, "-fo", "dimacs", "-f", str(path)]
    return run([*command, *about], patience)


def same(problem: str, mine: Run, other: Run) -> str:
    """Whether the answers agree: yes or no, or the size of the only extension."""
    if not other.finished:
        return "not finished"
    first = other.output.partition("\n")[0]
    told = str(len(first.split()) - 1) if first.startswith("w") else first
    if problem == "SE-ST" and "NO" not in (told, mine.output):
        return "an extension each"
    return "same answer" if told == mine.output else f"{mine.output} against {told}"


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--attackers", type=int, default=2, help="most attackers drawn for each")
    parser.add_argument("--window", type=int, default=20, help="how far before it they stand")
    parser.add_argument("--patience", type=float, default=60, help="seconds for each of pygarg's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for size in (1_000, 10_000, 50_000):
            path = Path(folder, f"{size}.af")
            attacks = write(path, size, options.attackers, options.window)
            opened, middle = run([sys.executable, "-c", MIDDLE, str(path)], 600).output.split()
            print(f"\n{size:,} arguments, {attacks:,} attacks, {int(opened):,} open when grounded")
            for title, semantics, problem, single in QUESTIONS:
                argument = middle if single else "-"
                mine = ours(path, semantics, argument, 600)
                line = f"  {title:22} argmap {mine}"
                if size == 1_000:
                    other = theirs(path, problem, argument, options.patience)
                    ratio = f"{'' if other.finished else '>'}{other.seconds / mine.seconds:.0f} x"
                    line += f"   pygarg {other}   {ratio:>7}   {same(problem, mine, other)}"
                print(line, flush=True)


if __name__ == "__main__":
    main()
