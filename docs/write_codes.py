"""Write the pages of `docs/codes/` from what the codes and rules say of themselves.

Run `python docs/write_codes.py` after a page has changed.
"""

from __future__ import annotations

from pathlib import Path

from argmap.diagnostics import Code
from argmap.findings import catalogue

FOLDER = Path(__file__).parent / "codes"

FAMILIES = {
    "AM1": "The file and its shape",
    "AM2": "References",
    "AM3": "The structure of the argument",
    "AM4": "Sources, quotation and citation",
    "AM5": "Time, counterfactuals and models",
    "AM6": "Advice",
    "AM8": "What the verdicts show",
}


def pages() -> dict[str, str]:
    """Every page by its file's name."""
    codes = catalogue()
    return {"README.md": _index(codes)} | {f"{code.code}.md": _page(code) for code in codes}


def _page(code: Code) -> str:
    rest = code.page.strip().partition("\n")[2].strip()
    return f"# {code.code}: {code.title}\n\n*{code.severity.capitalize()}*\n\n{rest}\n"


def _index(codes: tuple[Code, ...]) -> str:
    lines = [
        "# What argmap finds",
        "",
        "*Errors* are what cannot mean anything, *warnings* what is very likely a slip, and",
        "*advice* (shown with `argmap check --advice`) what a careful reader would ask about.",
        "A code never changes its meaning. `argmap explain AM201` prints its page.",
    ]
    for family, title in FAMILIES.items():
        lines += ["", f"## {title}", "", "| code | severity | what |", "| --- | --- | --- |"]
        lines += [
            f"| [{code.code}]({code.code}.md) | {code.severity} | {code.title} |"
            for code in codes
            if code.code.startswith(family)
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
