"""Whatever is changed in a real map, the rules find or find nothing, and never fail."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.api import check_text

MAP = Path(__file__).parents[1] / "maps" / "first-map.argmap.yaml"
TEXT = MAP.read_text(encoding="utf-8")

Places = list[tuple[Any, Any]]


def _read() -> Any:
    return yaml.load(TEXT, Loader=yaml.BaseLoader)


def _texts(content: Any) -> Places:
    """The container and key or index of every text, in order."""
    places: Places = []
    waiting = [content]
    while waiting:
        item = waiting.pop()
        for key, value in item.items() if isinstance(item, dict) else enumerate(item):
            if isinstance(value, str):
                places.append((item, key))
            else:
                waiting.append(value)
    return places


COUNT = len(_texts(_read()))
SWAPS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=6)
DROPS = st.lists(st.tuples(st.integers(0, COUNT - 1)), max_size=2)


@settings(max_examples=150, deadline=None)
@given(SWAPS, DROPS)
def test_texts_put_in_each_other_s_places(
    swaps: list[tuple[int, int]], drops: list[tuple[int]]
) -> None:
    content = _read()
    places = _texts(content)
    for to, source in swaps:
        (container, key), (other, other_key) = places[to], places[source]
        container[key] = other[other_key]
    for (index,) in drops:
        container, key = places[index]
        container[key] = "no-such-thing"
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    lines = text.count("\n") + 1
    for diagnostic in check_text("map.argmap.yaml", text.encode()).diagnostics:
        assert 1 <= diagnostic.span.line <= lines
        assert diagnostic.message.endswith((".", "?", "!"))
