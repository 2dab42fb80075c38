"""Quotations looked up in a long book: how long it takes, beside plain reading and `str.find`.

    python benchmarks/quotes.py
    python benchmarks/quotes.py --pages 1000 --quotations 500

The book is made of words as frequent as words are, the same for the same size, in lines with
hyphens at their ends, typographic quotation marks, and pages with footnotes and numbers. Of the
quotations none, half or all have one wrong word. The floor reads the file, makes one blank of all
white space, and looks for each quotation, wrong or not, with `str.find`; it finds fewer and says
nothing of the others.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from argmap.quotations import Quotation, look_up, open_library

T = TypeVar("T")
LETTERS = "etaoinshrdlucmfwypvbgkqjxz"


def main() -> None:
    """Print what each mixture of right and wrong quotations takes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--quotations", type=int, default=500)
    options = parser.parse_args()
    chance = random.Random(1945)
    words = written(options.pages * 480, chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "book.txt")
        path.write_text(printed(words, chance), "utf-8")
        size = path.stat().st_size / 1e6
        print(f"{options.pages} pages, {size:.1f} MB, {options.quotations} quotations")
        print(f"{'wrong':>6} {'argmap':>8} {'floor':>8} {'ratio':>6}  found")
        for share in (0, 0.5, 1):
            asked = [quoted(words, share, chance) for _ in range(options.quotations)]
            own, statuses = timed(lambda asked=asked: looked_up(folder, asked))
            floor, _ = timed(lambda asked=asked: found_plainly(path, asked))
            print(f"{share:>6.0%} {own:>7.2f}s {floor:>7.2f}s {own / floor:>6.1f}  {statuses}")


def written(number: int, chance: random.Random) -> list[str]:
    """So many words, the frequent ones short, with sentences and quotation marks."""
    known = ["".join(chance.choices(LETTERS, range(26, 0, -1), k=2 + n % 9)) for n in range(20_000)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(known))))
    words = chance.choices(known, cum_weights=weights, k=number)
    for at in range(0, number - 20, 17):
        words[at] = words[at].capitalize()
        words[at + 16] += "."
    for at in range(5, number, 211):
        words[at] = f"“{words[at]}”"
    return words


def printed(words: list[str], chance: random.Random) -> str:
    """The words in lines and pages, with footnotes at the foot of some."""
    lines: list[str] = []
    line, page = "", 1
    for word in words:
        if len(line) + len(word) > 76:
            cut = len(word) // 2
            is_broken = len(word) > 6 and word.isalpha() and chance.random() < 0.5
            head, word = (f"{word[:cut]}-", word[cut:]) if is_broken else ("", word)
            lines.append(f"{line} {head}".strip())
            line = ""
            if len(lines) % 44 == 0:
                note = f"{page % 90 + 1} Ibid., pp. {page}–{page + 9}."
                lines += ["", note, "", str(page), "\f"] if page % 3 == 0 else ["", str(page), "\f"]
                page += 1
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def quoted(words: list[str], share: float, chance: random.Random) -> str:
    """Some 8 to 60 words in a row; so many of a hundred such have one wrong word."""
    length = chance.randrange(8, 60)
    start = chance.randrange(len(words) - length)
    taken = words[start : start + length]
    if chance.random() < share:
        taken[chance.randrange(length)] = "otherwise"
    return " ".join(taken)


def looked_up(folder: str, asked: list[str]) -> dict[str, int]:
    quotations = [
        Quotation("claim", "", "quote", words, "book", (), ("map", number))
        for number, words in enumerate(asked)
    ]
    report = look_up(quotations, open_library(folder))
    return dict(Counter(result.status for result in report.results))


def found_plainly(path: Path, asked: list[str]) -> int:
    text = " ".join(path.read_text("utf-8").split())
    return sum(words in text for words in asked)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The least processor time of three runs, and what came of it."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        done = work()
        times.append(time.process_time() - begin)
    return min(times), done


if __name__ == "__main__":
    main()
