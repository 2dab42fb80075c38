"""What is exported is read back as the same sources, whatever is in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from argmap.api import check_text
from argmap.citations.bibtex import as_bibtex
from argmap.citations.csl import as_csl
from argmap.citations.kinds import CSL_TYPES
from argmap.document import read_files
from argmap.model import ArgMap, Source, build
from argmap.model.bibliography import read_bibliography

EXPORTS: Mapping[str, Callable[..., str]] = {"json": as_csl, "bib": as_bibtex}

SOURCES: Mapping[str, Mapping[str, object]] = {
    "hasegawa-2005": {
        "type": "book",
        "author": "hasegawa",
        "title": "Racing the Enemy: Stalin, Truman, and the Surrender of Japan",
        "short-title": "Racing the Enemy",
        "publisher": "Belknap Press of Harvard University Press",
        "place": "Cambridge, MA",
        "date": "2005",
        "kind": "secondary",
        "limitation": "Written from Soviet and Japanese papers; 100% certain of nothing.",
    },
    "uemura-1945": {
        "type": "manuscript",
        "author": "uemura",
        "title": "Interrogation #3 {of} ~20 \\ $5 & more_less ^",
        "archive": "RGVA",
        "archive-location": "fond 1, opis' 2, l. 3",
        "date": "6–9 August 1945",
        "kind": "primary",
        "origin": 'He said: "I was asked -- twice".',
        "purpose": "``quoted'' text",
        "value": "high < low?",
        "note": "A note.",
    },
    "k:1": {
        "type": "chapter",
        "author": ["Martin Luther King Jr.", "cabinet", "Simon and Schuster"],
        "editor": "Ludwig van Beethoven",
        "translator": "V. A. Zolotarev",
        "title": "Übel?",
        "container-title": "The “Whole”",
        "collection-title": "Series",
        "volume": "7(2)",
        "page": "477–512",
        "date": "8 August 1945",
        "doi": "10.1/x_y%20",
        "url": "https://example.org/a_b?c=%20d~e#f",
        "language": "en",
    },
    "a-1998": {
        "type": "article-journal",
        "title": "A",
        "container-title": "Pacific Historical Review",
        "volume": "67",
        "issue": "4",
        "date": "November 1998",
    },
    "speech": {"type": "speech", "title": "S", "date": "c. 1904"},
    "review": {"type": "review", "title": "Review of X", "date": "forthcoming", "issue": "3"},
    "war": {"type": "odd thing", "title": "W", "date": "1937–1945"},
}


def _map(sources: Mapping[str, Mapping[str, object]]) -> ArgMap:
    people = {
        "hasegawa": "Tsuyoshi Hasegawa",
        "uemura": "Uemura Mikio",
        "cabinet": {"name": "The Cabinet and Others", "role": "institution"},
    }
    text = {"argmap": "1", "title": "T", "people": people, "sources": sources}
    files, found = read_files("t.argmap.yaml", json.dumps(text).encode())
    assert not found
    argmap, misshapen = build(files)
    assert argmap is not None, misshapen
    return argmap


def _told(source: Source) -> dict[str, Any]:
    makers = (source.authors, source.editors, source.translators)
    return {
        "type": source.type,
        "title": source.title,
        "fields": dict(source.fields),
        "makers": [[maker.name for maker in each] for each in makers],
    }


def _reread(argmap: ArgMap, ending: str, folder: Path) -> ArgMap:
    name = f"export.{ending}"
    (folder / name).write_text(EXPORTS[ending](argmap, argmap.sources.values()), "utf-8")
    cites = list(argmap.sources)
    text = {
        "argmap": "1",
        "title": "T",
        "bibliography": name,
        "claims": {"c": {"text": "C.", "cite": cites}},
    }
    checked = check_text(str(folder / "again.argmap.yaml"), json.dumps(text).encode())
    assert checked.graph is not None, checked.diagnostics
    return checked.graph.argmap


@pytest.mark.parametrize("ending", EXPORTS)
def test_a_map_reads_back_what_was_exported(ending: str, tmp_path: Path) -> None:
    argmap = _map(SOURCES)
    again = _reread(argmap, ending, tmp_path)
    assert {id: _told(again.sources[id]) for id in SOURCES} == {
        id: _told(argmap.sources[id]) for id in SOURCES
    }


WORDS = (
    st.text(
        st.characters(exclude_categories=("C", "Z"), include_characters=" "),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
NAMES = st.one_of(
    WORDS,
    st.builds("{} {}".format, WORDS, WORDS),
    st.sampled_from(("V. A. Zolotarev", "Ann B. van der Berg", "J. and K.", "King, Jr.")),
)
RECORDS = st.fixed_dictionaries(
    {"title": WORDS, "type": st.sampled_from(sorted(CSL_TYPES))},
    optional={
        "author": st.lists(NAMES, min_size=1, max_size=3),
        "date": st.one_of(WORDS, st.sampled_from(("1945-08-08", "spring 1945", "3 May 1945"))),
        "kind": st.sampled_from(("primary", "secondary")),
        **dict.fromkeys(("publisher", "container-title", "archive", "note", "origin"), WORDS),
        **dict.fromkeys(("volume", "issue", "short-title", "archive-location"), WORDS),
    },
)


EMPTY = _map({"x": {"title": "X"}})


@pytest.mark.parametrize("ending", EXPORTS)
@given(record=RECORDS)
def test_any_text_survives(ending: str, record: dict[str, object]) -> None:
    from argmap.model.raw import RawSource
    from argmap.model.sources import source

    raw = RawSource.model_validate(record)
    one = source("x-1", raw, {}, ("t", "sources", "x-1"))
    text = EXPORTS[ending](EMPTY, [one])
    entries, problems = read_bibliography(text, f"x.{ending}")
    assert problems == ()
    assert len(entries) == 1
    written = dict(entries[0].record)
    expected = {
        "type": one.type,
        "title": one.title,
        **({"author": [maker.name for maker in one.authors]} if one.authors else {}),
        **one.fields,
    }
    if one.fields.get("date") == "1945-08-08":
        expected["date"] = "8 August 1945"
    assert written == expected, text


_TEXTS = (
    *("title", "title-short", "container-title", "collection-title", "volume", "issue", "page"),
    *("publisher", "publisher-place", "DOI", "URL", "archive", "archive_location", "language"),
    *("note", "id"),
)
_PARTS = ("family", "given", "suffix", "literal")
_NAMES = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            part: {"type": "string"} for part in ("family", "given", "suffix", "literal")
        },
        "additionalProperties": False,
        "oneOf": [{"required": ["family", "given"]}, {"required": ["literal"]}],
    },
}
_DATE = {
    "properties": {
        "date-parts": {
            "type": "array",
            "maxItems": 2,
            "items": {"type": "array", "maxItems": 3, "items": {"type": "integer"}},
        },
        "circa": {"const": True},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
}
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type", "title"],
        "properties": {
            **{key: {"type": "string", "minLength": 1} for key in _TEXTS},
            **dict.fromkeys(("author", "editor", "translator"), _NAMES),
            "type": {"enum": sorted(CSL_TYPES)},
            "issued": _DATE,
            "custom": {"type": "object"},
        },
        "additionalProperties": False,
    },
}
"""What argmap uses of the schema of CSL 1.0.2."""


def test_csl_is_what_reference_managers_read() -> None:
    argmap = _map(SOURCES)
    items = json.loads(as_csl(argmap, argmap.sources.values()))
    Draft7Validator(CSL).validate(items)
    by_id = {item["id"]: item for item in items}
    assert by_id["hasegawa-2005"]["author"] == [{"family": "Hasegawa", "given": "Tsuyoshi"}]
    assert by_id["uemura-1945"]["author"] == [{"literal": "Uemura Mikio"}]
    assert by_id["k:1"]["author"] == [
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "The Cabinet and Others"},
        {"literal": "Simon and Schuster"},
    ]
    assert by_id["k:1"]["issued"] == {"date-parts": [[1945, 8, 8]]}
    assert by_id["speech"]["issued"] == {"date-parts": [[1904]], "circa": True}
    assert by_id["war"]["issued"] == {"date-parts": [[1937], [1945]]}
    assert by_id["war"]["type"] == "document"


def test_bibtex_is_what_zotero_and_latex_read() -> None:
    argmap = _map(
        {
            "hasegawa-2005": SOURCES["hasegawa-2005"],
            "x:1": {"title": "A & B -- {C}", "doi": "10.1/{x}", "author": "Uemura Mikio and Co"},
        }
    )
    assert (
        as_bibtex(argmap, argmap.sources.values())
        == """\
@book{hasegawa-2005,
  author = {Hasegawa, Tsuyoshi},
  title = {Racing the Enemy: Stalin, Truman, and the Surrender of Japan},
  shorttitle = {Racing the Enemy},
  publisher = {Belknap Press of Harvard University Press},
  location = {Cambridge, MA},
  argmap-kind = {secondary},
  argmap-limitation = {Written from Soviet and Japanese papers; 100\\% certain of nothing.},
  date = {2005}
}

@misc{x:1,
  author = {{Uemura Mikio and Co}},
  title = {A \\& B -{}- \\textbraceleft{}C\\textbraceright{}},
  doi = {10.1/%7Bx%7D}
}
"""
    )
