"""Events → Opened: a mapping or list while it is being read."""

from __future__ import annotations

from typing import Any

import yaml

from argmap.document.values import Content, Mark, Marks, mark

Event = Any  # The stubs know neither the C parser's marks nor which event has which field.


class Opened:
    """A mapping or list that has begun and not yet ended."""

    __slots__ = (
        "entries",
        "entry_marks",
        "flow",
        "item_marks",
        "items",
        "key",
        "key_mark",
        "start",
        "unindented",
    )

    def __init__(self, event: Event) -> None:
        self.start = event.start_mark.index
        self.flow = event.flow_style
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.entries: dict[str, Content] | None = {} if mapping else None
        self.entry_marks: dict[str, tuple[Mark, Marks]] = {}
        self.items: list[Content] = []
        self.item_marks: list[Marks] = []
        self.key: str | None = None
        self.key_mark: Mark = 0
        self.unindented = False

    def close(self, end: int) -> tuple[Content, Marks]:
        """The whole collection and its marks."""
        if self.entries is not None:
            return self.entries, (mark(self.start, end), self.entry_marks)
        return self.items, (mark(self.start, end), self.item_marks)
