"""`argmap evaluate` on a file of an abstract framework: its extensions, or one argument's status.

`evaluate` calls `evaluate_framework(file, semantics, accept, form, limit)` where the name of FILE
ends in one of `ENDINGS`, and does nothing else then: the function prints, and ends the command with
exit code 1 where the file has errors, with 2 where it cannot be opened or the argument or semantics
is not known. Nothing of a map's libraries is loaded on this way.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.files import CannotRun

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.semantics.frameworks import Acceptance, Framework

ENDINGS = (".af", ".apx", ".tgf")
"""What the names of files with abstract frameworks end in."""

SEMANTICS = ("grounded", "complete", "preferred", "stable", "semi-stable", "ideal")
"""What `--semantics` offers; grounded where it is not given."""

WIDTH = 96


def evaluate_framework(
    file: str, semantics: str | None, accept: str | None, form: str, limit: int
) -> None:
    """Print the extensions of the framework at a path, `limit` at most, or an argument's status.

    `semantics` is a name out of `SEMANTICS`, `accept` an argument's name or None, `form` "text" or
    "json".
    """
    framework = _load(file)
    from argmap.semantics import frameworks

    name = semantics or "grounded"
    if name not in frameworks.SEMANTICS:
        raise CannotRun(f'There is no semantics "{name}", only {", ".join(SEMANTICS)}.')
    told: dict[str, object] = {"argmap": 1, "command": "evaluate", "file": file, "semantics": name}
    if accept is None:
        found, capped = frameworks.first(framework, name, limit)
        sets = [framework.named(extension) for extension in sorted(found, key=sorted)]
        told |= {"extensions": sets, "capped": capped}
        lines = _extension_lines(name, sets, capped)
    else:
        answer = frameworks.accept(framework, name, _argument(framework, accept))
        told |= _acceptance_json(framework, answer)
        lines = _acceptance_lines(framework, name, answer)
    # On one line: the extensions of large frameworks are long.
    click.echo(json.dumps(told, ensure_ascii=False) if form == "json" else "\n".join(lines))


def _load(file: str) -> Framework:
    """The framework at a path. One with errors ends the command with its findings."""
    from argmap.semantics.frameworks import decode, read

    text, found = decode(_bytes(file), file)
    framework = None
    if not found:
        framework, found = read(text, file)
    if found:
        click.echo(_findings(found, file, text), err=True)
    if framework is None:
        click.get_current_context().exit(1)
    return framework


def _bytes(file: str) -> bytes:
    # Files of frameworks are larger than maps, and need none of the libraries that read those.
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise CannotRun(f'"{file}" cannot be opened: {error.strerror}.') from error


def _findings(found: Sequence[Diagnostic], file: str, text: str) -> str:
    from argmap.cli.findings import Report, as_text

    # Without the last line, which counts maps.
    return as_text(Report(found, {file: text}, "", 1)).rpartition("\n\n")[0]


def _argument(framework: Framework, name: str) -> int:
    from argmap.diagnostics import did_you_mean

    if name not in framework.names:
        near = did_you_mean(name, framework.names)
        raise CannotRun(f'There is no argument "{name}" in this framework. {near}'.rstrip())
    return framework.names.index(name)


def _acceptance_json(framework: Framework, answer: Acceptance) -> dict[str, object]:
    witness, counterexample = answer.witness, answer.counterexample
    return {
        "argument": framework.names[answer.argument],
        "credulous": answer.credulous,
        "sceptical": answer.sceptical,
        "witness": None if witness is None else framework.named(witness),
        "counterexample": None if counterexample is None else framework.named(counterexample),
    }


def _extension_lines(name: str, sets: Sequence[Sequence[str]], capped: bool) -> Iterator[str]:
    if not sets and not capped:
        yield f"There is no {name} extension."
    elif len(sets) == 1 and not capped:
        yield f"There is one {name} extension:"
    else:
        yield f"{len(sets)} {name} extensions{', and there are more' if capped else ''}:"
    for names in sets:
        yield from _set_lines(names)


def _acceptance_lines(framework: Framework, name: str, answer: Acceptance) -> Iterator[str]:
    argument = framework.names[answer.argument]
    if answer.witness is None:
        yield f'There is no {name} extension, so that "{argument}" is in none.'
        return
    if answer.sceptical:
        yield f'"{argument}" is in every {name} extension, such as'
    elif answer.credulous:
        yield f'"{argument}" is in some {name} extension, such as'
    else:
        yield f'"{argument}" is in no {name} extension. One without it is'
    yield from _set_lines(framework.named(answer.witness))
    if answer.credulous and answer.counterexample is not None:
        yield "but not in every one, such as"
        yield from _set_lines(framework.named(answer.counterexample))


def _set_lines(names: Iterable[str]) -> list[str]:
    shown = ", ".join(names) or "(no argument)"
    return textwrap.wrap(
        shown,
        WIDTH,
        initial_indent="  - ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
