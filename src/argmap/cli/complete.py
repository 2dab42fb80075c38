"""What the shell offers when somebody presses the tab key."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from shlex import quote, split
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from argmap.cli.files import CannotRun, map_paths

if TYPE_CHECKING:
    from argmap.model import ArgMap

MAP = click.Path(allow_dash=True)

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def offered(choose: Callable[[ArgMap], Iterable[tuple[str, str]]]) -> Completer:
    """Completes from the maps that the command line names: ids, each once, with its words."""

    def complete(
        context: click.Context, parameter: click.Parameter, given: str
    ) -> list[CompletionItem]:
        found: dict[str, str] = {}
        for argmap in _maps(context):
            for id, words in choose(argmap):
                found.setdefault(id, words)
        return [_item(id, words) for id, words in found.items() if id.startswith(given)]

    return complete


def _maps(context: click.Context) -> Iterator[ArgMap]:
    """The maps that the words of a command line name, as far as they can be read."""
    from argmap.api import check_text
    from argmap.document import read_bytes

    read = [context.params.get(name) for name in ("file", "old", "new")]
    # While an option waits for its value, click leaves the words before it unread in `args`.
    words = (*read, *(context.params.get("files") or ()), *context.args)
    for path in _paths(word for word in words if isinstance(word, str)):
        try:
            argmap = check_text(path, read_bytes(path)).argmap
        except (OSError, ValueError):
            continue
        if argmap is not None:
            yield argmap


def _paths(words: Iterable[str]) -> Iterator[str]:
    for word in dict.fromkeys(words):
        try:
            yield from map_paths([word])
        except (CannotRun, ValueError):
            continue


def _item(value: str, words: str) -> CompletionItem:
    # Bash, unlike the others, puts what it is given into the command line as it stands.
    in_bash = os.environ.get("_ARGMAP_COMPLETE", "").startswith("bash")
    return CompletionItem(_quoted(value) if in_bash else value, help=" ".join(words.split())[:80])


def _quoted(value: str) -> str:
    """A value as it stands within the quotation mark that the line has open, or else in its own."""
    line = os.environ.get("COMP_WORDS", "").rstrip("\\")
    if _is_closed(line):
        return quote(value)
    if _is_closed(f'{line}"'):
        return re.sub(r'["$`\\]', r"\\\g<0>", value)
    return value.replace("'", "'\\''")


def _is_closed(line: str) -> bool:
    try:
        split(line)
    except ValueError:
        return False
    return True


def _topics(argmap: ArgMap) -> Iterable[tuple[str, str]]:
    topics = dict.fromkeys(statement.topic for statement in argmap.statements.values())
    return ((topic, "") for topic in topics if topic and topic.isprintable())


statement_ids = offered(lambda argmap: ((s.id, s.text) for s in argmap.statements.values()))
person_ids = offered(lambda argmap: ((p.id, p.name) for p in argmap.people.values()))
topics = offered(_topics)
