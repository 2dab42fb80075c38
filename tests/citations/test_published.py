"""Notes and entries are those of published guides to the Chicago Manual of Style."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.citations import Chicago, Reference, Runs
from argmap.citations.gaps import gaps
from argmap.graph import Graph
from argmap.model.citations import Citation, read_citation

HERE = Path(__file__).parent
CASES: Mapping[str, Mapping[str, Any]] = {
    f"{name}: {case}": told
    for name in ("published", "forms")
    for case, told in yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader).items()
}
KIND = "whether it is primary or secondary"


def _starred(runs: Runs) -> str:
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs.runs)


@pytest.mark.parametrize("name", CASES)
def test_each_is_cited_so(name: str, read_map: Callable[[str], Graph]) -> None:
    case = CASES[name]
    id = case["id"]
    text = {"argmap": "1", "title": "T", "sources": {id: case["source"]}}
    chicago = Chicago(read_map(json.dumps(text)).argmap)
    cite = read_citation(f"{id} {case.get('place', '')}")
    assert isinstance(cite, Citation)
    told: dict[str, object] = {
        "note": _starred(chicago.full_note(Reference(cite))),
        "short": _starred(chicago.short_note(Reference(cite))),
        "entry": _starred(chicago.entry(id)),
        "missing": [gap for gap in gaps(chicago.facts(id)) if gap != KIND],
    }
    expected = {form: case[form] for form in told if form in case}
    assert expected
    assert {form: told[form] for form in expected} == expected


ZUKOFSKY = {
    "zukofsky-1931": {
        "type": "article-journal",
        "author": "Louis Zukofsky",
        "title": "Sincerity and Objectification",
        "container-title": "Poetry",
        "volume": "37",
        "date": "February 1931",
    },
    "costello-1981": {
        "type": "book",
        "author": "Bonnie Costello",
        "title": "Marianne Moore: Imaginary Possessions",
        "place": "Cambridge, MA",
        "publisher": "Harvard University Press",
        "date": "1981",
    },
}


def test_quoted_in(read_map: Callable[[str], Graph]) -> None:
    text = {"argmap": "1", "title": "T", "sources": ZUKOFSKY}
    chicago = Chicago(read_map(json.dumps(text)).argmap)
    cite = Citation("zukofsky-1931", (("p.", "269"),))
    reference = Reference(cite, "costello-1981")
    first, second = chicago.notes((reference, reference))
    assert _starred(first) == (
        "Louis Zukofsky, “Sincerity and Objectification,” *Poetry* 37 (February 1931): 269, "
        "quoted in Bonnie Costello, *Marianne Moore: Imaginary Possessions* "
        "(Cambridge, MA: Harvard University Press, 1981)."
    )
    assert _starred(second) == (
        "Zukofsky, “Sincerity and Objectification,” 269, quoted in Costello, *Marianne Moore*."
    )
    alone = Reference(None, "costello-1981", "cited in")
    assert _starred(chicago.short_note(alone)) == "Cited in Costello, *Marianne Moore*"
    same = Reference(cite, "zukofsky-1931")
    assert chicago.short_note(same) == chicago.short_note(Reference(cite))
