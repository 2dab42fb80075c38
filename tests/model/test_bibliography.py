import json
import logging
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.bibliography import Entry, Problem, read_bibliography

BIBTEX = r"""
% A comment, and words outside of entries, mean nothing.
@string{hup = "Harvard University Press"}
@string{belknap = "Belknap Press of " # hup}

@book{hasegawa-2005,
  author = {Hasegawa, Tsuyoshi},
  title = {Racing the {Enemy}: {Stalin}, {Truman}, and the Surrender of {Japan}},
  shorttitle = {Racing the {Enemy}},
  publisher = belknap,
  address = {Cambridge, MA},
  year = 2005,
  doi = {10.4159/9780674038400},
  url = {https://example.org/a_b?c=%20d~e},
  langid = {english},
}

@Article{asada1998,
  author = {Sadao Asada and Ludwig van Beethoven and {United Nations} and others},
  title = "The Shock of the Atomic Bomb --- a \emph{R\'e}consideration \& 100% more",
  journal = {Pacific Historical Review}, volume = 67, number = {4}, pages = {477--512},
  month = nov, year = 1998}

@incollection{k:1, editor = {King, Jr., Martin Luther and de Gaulle, Charles}, title = {Ha\v{s}ek},
  subtitle = {A Life}, booktitle = {The {\"U}bel}, series = {Series}, number = 3,
  translator = {{\O}ystein L{\o}v}, date = {1945-08-06/1945-08-09}}

@phdthesis{t, title = {Thesis}, school = {Yale}, month = "8~" # aug, year = 1945}
@unpublished{u, title = {Diary}, library = {Public Record Office}, year = {forthcoming}, note = {N}}
@strange{s, title = {Odd}, year = 1945, month = 8, day = 6}
"""

CSL = [
    {
        "id": "hasegawa-2005",
        "type": "book",
        "title": "Racing the <i>Enemy</i>",
        "title-short": "Racing",
        "author": [
            {"family": "Hasegawa", "given": "Tsuyoshi"},
            {"literal": "United Nations"},
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
            {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
            {"family": "Plato"},
        ],
        "publisher": "Belknap",
        "publisher-place": "Cambridge, MA",
        "issued": {"date-parts": [[2005, 8, 6]]},
        "volume": 7,
        "page": "5-7",
        "DOI": "10.1/x",
        "URL": "https://example.org",
        "archive_location": "Box 3",
        "abstract": "not used",
    },
    {"id": "b", "title": "B", "container-title": ["Journal"], "issued": {"raw": "1945-08"}},
]


def only(text: str, name: str) -> Entry:
    entries, problems = read_bibliography(text, name)
    assert problems == ()
    assert len(entries) == 1
    return entries[0]


def test_reads_bibtex() -> None:
    entries, problems = read_bibliography(BIBTEX, "sources.bib")
    assert problems == ()
    records = {entry.key: (entry.line, entry.record) for entry in entries}
    assert records == {
        "hasegawa-2005": (
            6,
            {
                "type": "book",
                "author": ["Tsuyoshi Hasegawa"],
                "title": "Racing the Enemy: Stalin, Truman, and the Surrender of Japan",
                "short-title": "Racing the Enemy",
                "publisher": "Belknap Press of Harvard University Press",
                "place": "Cambridge, MA",
                "date": "2005",
                "doi": "10.4159/9780674038400",
                "url": "https://example.org/a_b?c=%20d~e",
                "language": "english",
            },
        ),
        "asada1998": (
            18,
            {
                "type": "article-journal",
                "author": ["Sadao Asada", "Ludwig van Beethoven", "United Nations"],
                "title": "The Shock of the Atomic Bomb — a Réconsideration & 100% more",
                "container-title": "Pacific Historical Review",
                "volume": "67",
                "issue": "4",
                "page": "477–512",
                "date": "November 1998",
            },
        ),
        "k:1": (
            24,
            {
                "type": "chapter",
                "editor": ["Martin Luther King Jr.", "Charles de Gaulle"],
                "translator": ["Øystein Løv"],
                "title": "Hašek: A Life",
                "container-title": "The Übel",
                "collection-title": "Series",
                "date": "6 August 1945 to 9 August 1945",
            },
        ),
        "t": (
            28,
            {"type": "thesis", "title": "Thesis", "publisher": "Yale", "date": "8 August 1945"},
        ),
        "u": (
            29,
            {
                "type": "manuscript",
                "title": "Diary",
                "archive": "Public Record Office",
                "date": "forthcoming",
                "note": "N",
            },
        ),
        "s": (30, {"type": "document", "title": "Odd", "date": "6 August 1945"}),
    }
    assert entries[1].families == {
        "Sadao Asada": "Asada",
        "Ludwig van Beethoven": "van Beethoven",
        "United Nations": "United Nations",
    }


def test_reads_csl_json() -> None:
    text = json.dumps(CSL, indent=1)
    entries, problems = read_bibliography(text, "sources.json")
    assert problems == ()
    begins = [number for number, line in enumerate(text.splitlines(), 1) if line == " {"]
    assert [entry.line for entry in entries] == begins
    assert entries[0].record == {
        "type": "book",
        "title": "Racing the Enemy",
        "short-title": "Racing",
        "author": [
            "Tsuyoshi Hasegawa",
            "United Nations",
            "Charles de Gaulle",
            "Ludwig van Beethoven",
            "Martin Luther King Jr.",
            "Plato",
        ],
        "publisher": "Belknap",
        "place": "Cambridge, MA",
        "date": "6 August 2005",
        "volume": "7",
        "page": "5–7",
        "doi": "10.1/x",
        "url": "https://example.org",
        "archive-location": "Box 3",
    }
    assert list(entries[0].families.values()) == [
        *("Hasegawa", "United Nations", "de Gaulle", "Beethoven", "King", "Plato")
    ]
    assert entries[1].record == {"title": "B", "container-title": "Journal", "date": "August 1945"}


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2005]]}, "2005"),
        ({"date-parts": [["2005", "8"]]}, "August 2005"),
        ({"date-parts": [[1937], [1938]]}, "1937–1938"),
        ({"date-parts": [[1945, 8, 6], [1945, 8, 9]]}, "6 August 1945 to 9 August 1945"),
        ({"date-parts": [[1904]], "circa": True}, "c. 1904"),
        ({"date-parts": [[1945]], "season": 1}, "spring 1945"),
        ({"literal": "forthcoming"}, "forthcoming"),
        ({"raw": "1945-08-06"}, "6 August 1945"),
        ("1945", "1945"),
        ({"date-parts": [[]]}, None),
        ({"date-parts": [[1945, 13]]}, "1945"),
        ({"date-parts": "x"}, None),
        (7, "7"),
        (None, None),
    ],
)
def test_reads_csl_dates(issued: object, date: str | None) -> None:
    text = json.dumps([{"id": "a", "title": "A", "issued": issued}])
    assert only(text, "a.json").record.get("date") == date


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1945", "1945"),
        ("1945-08", "August 1945"),
        ("1945-08-06", "6 August 1945"),
        ("1937/1938", "1937–1938"),
        ("1904~", "c. 1904"),
        ("no date", "no date"),
    ],
)
def test_reads_biblatex_dates(date: str, words: str) -> None:
    assert only(f"@book{{a, title={{A}}, date={{{date}}}}}", "a.bib").record["date"] == words


PROBLEMS = (
    ("x.json", '[{"id": "a", "title": "A"},\n {"id": }]', "not well-formed JSON", 2, 9),
    ("x.json", '[{"id": "a", "title": "A"}\n', "not well-formed JSON", 2, 1),
    ("x.json", '[{"id": "a", "title": "A"}] more', "not well-formed JSON", 1, 29),
    ("x.json", "", "not a list of entries", 1, 1),
    ("x.json", "{}", "not a list of entries", 1, 1),
    ("x.json", "@book{a, title={A}}", "not a list of entries", 1, 1),
    ("x.json", "[\n1]", "no entry", 2, 1),
    ("x.json", '[{"title": "A"}]', "the first has no key", 1, 1),
    ("x.json", '[{"id": "a"}]', "has no title", 1, 1),
    ("x.json", '[{"id": "a", "title": "A"},\n\n{"id": "a", "title": "B"}]', "two entries", 3, 1),
    ("x.json", '[{"id": "http://a/b", "title": "A"}, {"id": "é"}]', '"http://a/b" is no key', 1, 1),
    ("x.json", "[" * 200_000, "nested too deeply", 1, 1),
    ("x.bib", "@book{a, title={A}}\n@book{b title={B}}\n", "cannot be read", 2, 1),
    ("x.bib", "\n@book{a, title={A}\n\n", "cannot be read", 2, 1),
    ("x.bib", "@book{a}", "has no title", 1, 1),
    ("x.bib", "@book{a, title={A}}\n@book{a, title={B}}", "first on line 1", 2, 1),
    ("x.bib", "@book{a, title={A}, title={B}}", "title twice", 1, 1),
    ("x.bib", "@book{é, title={A}}", "No entry can be cited", 1, 1),
    ("x.bib", '[{"id": "a"}]', "no BibTeX entry", 1, 1),
    ("x.bib", "@book{a,\n" * 5_000, "cannot be read", 1, 1),
)


@pytest.mark.parametrize(("name", "text", "message", "line", "column"), PROBLEMS)
def test_tells_one_problem(name: str, text: str, message: str, line: int, column: int) -> None:
    _, problems = read_bibliography(text, name)
    assert len(problems) == 1
    assert message in problems[0].message
    assert (problems[0].line, problems[0].column) == (line, column)
    assert problems[0].cure


def test_entries_without_usable_keys_are_passed_over_where_others_have_them() -> None:
    text = '[{"title": "A"}, {"id": "http://a/b", "title": "B"}, {"id": "c", "title": "C"}]'
    entries, problems = read_bibliography(text, "x.json")
    assert [entry.key for entry in entries] == ["c"]
    assert problems == ()


def test_a_faulty_entry_leaves_the_others() -> None:
    entries, problems = read_bibliography(
        "@book{a, title={A}}\n@book{b title={B}}\n@book{c, title={C}}\n", "x.bib"
    )
    assert [entry.key for entry in entries] == ["a", "c"]
    assert len(problems) == 1


def test_the_text_tells_the_format_where_the_name_does_not() -> None:
    assert only('\ufeff [{"id": "a", "title": "A"}]', "sources").key == "a"
    assert only("\ufeff@book{a, title={A}}", "sources").key == "a"


def test_macros_that_double_do_not_grow_without_bound() -> None:
    doubling = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(60))
    text = f"@string{{a0 = {{x}}}}\n{doubling}@book{{k, title = a60}}"
    title = only(text, "x.bib").record["title"]
    assert isinstance(title, str)
    assert set(title) == {"x"}
    assert len(title) <= 100_000


def test_nothing_is_logged(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.CRITICAL):
        read_bibliography("@book{b title={B}}\n@book{a, title={A \\frac{}}", "x.bib")
    assert capfd.readouterr().err == ""


PIECES = (
    "@book{",
    "a",
    ",",
    "title",
    "=",
    "{",
    "}",
    '"',
    "#",
    "author",
    "\n",
    "\\'e",
    "$",
    "and",
    "@",
)
BROKEN_BIBTEX = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
FIELDS = st.sampled_from(
    ["title", "author", "month", "year", "date", "pages", "url", "journal", "language", "day"]
)
HOSTILE_BIBTEX = st.lists(st.tuples(FIELDS, st.text() | BROKEN_BIBTEX), max_size=6).map(
    lambda fields: "@book{a, " + ", ".join(f"{key} = {{{value}}}" for key, value in fields) + "}"
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
CSL_KEYS = st.sampled_from(["id", "title", "author", "issued", "page", "volume", "family", "given"])
HOSTILE_CSL = st.lists(st.dictionaries(CSL_KEYS, JSON | st.dictionaries(CSL_KEYS, JSON))).map(
    json.dumps
)


@given(st.text() | BROKEN_BIBTEX | HOSTILE_BIBTEX | HOSTILE_CSL | JSON.map(json.dumps))
def test_any_text_gives_entries_and_problems(text: str) -> None:
    for name in ("x.bib", "x.json", "x"):
        entries, problems = read_bibliography(text, name)
        lines = text.count("\n") + 1
        for item in (*entries, *problems):
            assert 1 <= item.line <= max(lines, len(text.splitlines()))
        for entry in entries:
            for value in entry.record.values():
                for written in value if isinstance(value, list) else [value]:
                    assert isinstance(written, str)
                    assert written == " ".join(written.encode("utf-8").decode().split()) != ""
        assert all(isinstance(problem, Problem) for problem in problems)


def test_the_bibtex_library_is_imported_only_for_bibtex() -> None:
    code = (
        "import sys, argmap.model.bibliography as b; b.read_bibliography('[]', 'x.json');"
        "print(sorted({'bibtexparser', 'pylatexenc'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


SIMPLE_LATEX = {
    r"M{\"u}ller, \'{E}va and \v{S}imon {\c C}elik": "Müller, Éva and Šimon Çelik",
    r"{\r A}s--\H{o}---``q'' !` ~x": "Ås–ő—“q” ¡ x",
    r"{War} & {Peace} \& 100% \_": "War & Peace & 100% _",
    r"O'Neill {\vs}": "O'Neill",
    r"\\\"o {x}": "ö x",
    r"\v s {\v s} \vs": "š š",
    "{}": "",
}


@pytest.mark.parametrize(("latex", "words"), SIMPLE_LATEX.items())
def test_accents_and_signs_of_latex(latex: str, words: str) -> None:
    entry = f"@book{{k, title = {{T}}, note = {{{latex}}}}}"
    entries, _ = read_bibliography(entry, "a.bib")
    assert [entry.record.get("note", "") for entry in entries] == [words]
