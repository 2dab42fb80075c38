"""What the shell offers when somebody presses the tab key."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from shlex import quote
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from argmap.model import ArgMap

MAP = click.Path(allow_dash=True)

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def offered(choose: Callable[[ArgMap], Iterable[tuple[str, str]]]) -> Completer:
    """Completes from the map that the command line names: ids, each with its words."""

    def complete(
        context: click.Context, parameter: click.Parameter, given: str
    ) -> list[CompletionItem]:
        from argmap.api import check_text
        from argmap.document import read_bytes

        # While an option waits for its value, click leaves the words before it unread in `args`.
        for path in (context.params.get("file"), *context.args):
            try:
                argmap = check_text(str(path), read_bytes(str(path))).argmap
            except (OSError, ValueError):
                continue
            found = choose(argmap) if argmap is not None else ()
            return [_item(id, words) for id, words in found if id.startswith(given)]
        return []

    return complete


def _item(value: str, words: str) -> CompletionItem:
    # Bash, unlike the others, puts what it is given into the command line as it stands.
    in_bash = os.environ.get("_ARGMAP_COMPLETE", "").startswith("bash")
    return CompletionItem(quote(value) if in_bash else value, help=" ".join(words.split())[:80])


def _topics(argmap: ArgMap) -> Iterable[tuple[str, str]]:
    topics = dict.fromkeys(statement.topic for statement in argmap.statements.values())
    return ((topic, "") for topic in topics if topic and topic.isprintable())


statement_ids = offered(lambda argmap: ((s.id, s.text) for s in argmap.statements.values()))
person_ids = offered(lambda argmap: ((p.id, p.name) for p in argmap.people.values()))
topics = offered(_topics)
