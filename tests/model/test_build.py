"""What every key of the format becomes, and how files are joined."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from argmap.diagnostics import Diagnostic
from argmap.document import Files, read_files
from argmap.model import (
    ArgMap,
    Causes,
    Citation,
    Claim,
    Counterfactual,
    Creator,
    Evidence,
    Period,
    Stance,
    Step,
    build,
)
from argmap.model.dates import read_period
from argmap.model.formulas import And, Compare, Otherwise
from argmap.model.raw import (
    RawClaim,
    RawCounterfactual,
    RawEvidence,
    RawFactor,
    RawMap,
    RawModel,
    RawPerson,
    RawSource,
    RawStance,
    RawStep,
)
from argmap.model.record import Record

HEAD = "argmap: 1\ntitle: T\n"


def build_files(folder: Path, texts: dict[str, str]) -> tuple[Files, ArgMap | None, Any]:
    """The map of the first of the files, each of which gets the head of a map."""
    for name, text in texts.items():
        head = HEAD if name.endswith(".argmap.yaml") else ""
        (folder / name).write_text(head + text, encoding="utf-8")
    path = folder / next(iter(texts))
    files, found = read_files(str(path), path.read_bytes())
    assert not found
    return (files, *build(files))


def built(text: str) -> ArgMap:
    files, found = read_files("m", (HEAD + text).encode())
    assert not found
    argmap, found = build(files)
    assert not found
    assert argmap is not None
    return argmap


def period(text: str) -> Period:
    found = read_period(text)
    assert found is not None
    return found


EVERYTHING = """
question: Q
summary: S
authors: [Ann, Ben]
date: 2026
language: en-GB
reads: review
people:
  ann: Ann
  ben:
    name: Ben
    role: [historian, witness]
    group: captured generals
    school: revisionists
    also-known-as: [Benjamin, Benny]
    named: no
    note: N
sources:
  review: {title: A Review}
  Book_1:
    type: book
    author: [ben, Carl Clausen]
    editor: Dora Duck
    translator: ann
    title: The Whole Title
    short-title: Whole
    container-title: Container
    collection-title: Collection
    volume: 7(2)
    issue: 3
    page: 1-9
    publisher: P
    place: London
    date: forthcoming
    doi: 10.1/x
    url: https://example.org
    archive: TsAMO
    archive-location: f. 66
    language: ru
    kind: primary
    origin: O
    purpose: U
    value: V
    limitation: L
    caveats: c
    note: N
factors:
  bombs: The bombs are used
  end:
    text: The war ends
    date: 14 August 1945
    values: {soon: in August, later: later}
    actual: soon
    ordered: no
  three: {text: Three ways, values: [low, high], actual: high}
claims:
  a:
    text: A claim
    role: thesis
    common-ground: yes
    causes: {by: [bombs, three], of: {end: [soon, later]}, together: yes, weight: main,
             more-than: x}
    by: [ann, ben]
    stances:
      - {who: ben, stance: concedes, only: a little, cite: Book_1 p. 3, via: other, quote: q,
         passage: p, note: n}
      - {who: ann, stance: denies}
    cite: [Book_1 pp. 4-5, review p. 1]
    via: via-1
    quote: Verbatim
    passage: Reported
    hedge-words: most likely
    when: 1945-08-08
    belief-of: captured generals
    stated: no
    reasons:
      - b
      - together: [b, c]
        id: joint
        undercut-by: [d, {from: b, undercut-by: c}]
        warrant: W
        stated: no
        by: ann
        caveats: [d]
        cite: Book_1 n. 7
        quote: Q
        note: N
    rebutted-by: c
    doubted-by: [d]
    qualified-by: [{from: b, note: N}]
    explained-by: b
    caveats: [b, c]
    topic: One
    tags: [x, y]
    note: N
  b: B
  c: C
  d: D
evidence:
  e:
    text: E
    kind: testimony
    speaker: [ben, ann]
    date: spring 1945
    cite: Book_1
    quote: Heard
    origin: O
    purpose: U
    value: V
    limitation: L
    undercut-by: b
counterfactuals:
  f:
    text: F
    if: [{bombs: no}, {bombs: yes, three: low}]
    then: {end: later}
    hedge: might
    kind: forecast
    keep: three
    tests: joint-necessity
    link: L
    criteria: {clarity: clear, minimal-rewrite: small}
  g:
    text: G
    readings:
      one: {bombs: no}
      two: [{bombs: no}, {three: low}]
    then: {end: [soon, later]}
models:
  m:
    by: ann
    cite: Book_1 ch. 2
    via: review
    stated: no
    note: N
    mechanisms:
      end:
        soon: bombs and three = high
        not soon: otherwise
silences:
  - {text: Nothing on it, about: [a, b]}
  - Nothing at all
expect:
  stands: a
  rebutted: [b]
  unsupported: c
  open: d
  bare: [e, f]
  inconsistent: {statements: [f, g], reading: {g: one}}
"""


@pytest.fixture(scope="module")
def everything() -> ArgMap:
    return built(EVERYTHING)


def plain(value: object, *, without: tuple[str, ...] = ()) -> dict[str, object]:
    """A value's fields by name."""
    names = [field.name for field in fields(value) if field.name not in without]  # type: ignore[arg-type]
    return {name: getattr(value, name) for name in names}


def test_this_module_knows_every_key_of_the_format() -> None:
    records: tuple[type[Record], ...] = (
        *(RawMap, RawPerson, RawSource, RawFactor, RawStance, RawStep),
        *(RawClaim, RawEvidence, RawCounterfactual, RawModel),
    )
    keys = {key for record in records for key in record.keys()}  # noqa: SIM118
    missing = {key for key in keys if not re.search(rf"\b{key}:", EVERYTHING)}
    # The head of every map here, and the keys that need other files.
    assert missing == {"argmap", "include", "adds", "bibliography"}


def test_the_map_itself(everything: ArgMap) -> None:
    made = everything
    assert (made.title, made.question, made.summary) == ("T", "Q", "S")
    assert (made.authors, made.date, made.language) == (("Ann", "Ben"), "2026", "en-GB")
    assert made.reads == {"m": "review"}
    assert made.path == "m"
    bare = built("")
    assert (bare.question, bare.authors, bare.language, bare.expect) == ("", (), "en", None)


def test_people(everything: ArgMap) -> None:
    assert plain(everything.people["ben"]) == {
        "id": "ben",
        "name": "Ben",
        "roles": ("historian", "witness"),
        "group": "captured generals",
        "school": "revisionists",
        "also_known_as": ("Benjamin", "Benny"),
        "named": False,
        "note": "N",
        "place": ("m", "people", "ben"),
    }
    ann = everything.people["ann"]
    assert (ann.name, ann.roles, ann.group, ann.named) == ("Ann", (), "", True)


def test_sources(everything: ArgMap) -> None:
    source = everything.sources["Book_1"]
    assert plain(source, without=("fields",)) == {
        "id": "Book_1",
        "type": "book",
        "authors": (Creator("Ben", "ben"), Creator("Carl Clausen")),
        "editors": (Creator("Dora Duck"),),
        "translators": (Creator("Ann", "ann"),),
        "title": "The Whole Title",
        "caveats": ("c",),
        "place": ("m", "sources", "Book_1"),
    }
    assert source.short_title == "Whole"
    assert everything.sources["review"].short_title == "A Review"
    assert dict(source.fields) == {
        "short-title": "Whole",
        "container-title": "Container",
        "collection-title": "Collection",
        "volume": "7(2)",
        "issue": "3",
        "page": "1-9",
        "publisher": "P",
        "place": "London",
        "date": "forthcoming",
        "doi": "10.1/x",
        "url": "https://example.org",
        "archive": "TsAMO",
        "archive-location": "f. 66",
        "language": "ru",
        "kind": "primary",
        "origin": "O",
        "purpose": "U",
        "value": "V",
        "limitation": "L",
        "note": "N",
    }


def test_factors(everything: ArgMap) -> None:
    assert plain(everything.factors["end"]) == {
        "id": "end",
        "text": "The war ends",
        "date": period("14 August 1945"),
        "values": {"soon": "in August", "later": "later"},
        "actual": "soon",
        "ordered": False,
        "place": ("m", "factors", "end"),
    }
    bombs = everything.factors["bombs"]
    assert (list(bombs.values), bombs.actual, bombs.ordered) == (["no", "yes"], "yes", True)
    assert everything.factors["three"].values == {"low": "low", "high": "high"}


def test_a_claim(everything: ArgMap) -> None:
    claim = everything.statements["a"]
    assert isinstance(claim, Claim)
    assert plain(claim, without=("stances",)) == {
        "id": "a",
        "text": "A claim",
        "thesis": True,
        "common_ground": True,
        "causes": Causes(
            by=("bombs", "three"),
            of={"end": ("soon", "later")},
            together="yes",
            weight="main",
            more_than=("x",),
            place=("m", "claims", "a", "causes"),
        ),
        "cite": (Citation("Book_1", (("pp.", "4-5"),)), Citation("review", (("p.", "1"),))),
        "via": "via-1",
        "quote": "Verbatim",
        "passage": "Reported",
        "hedge_words": "most likely",
        "when": period("1945-08-08"),
        "belief_of": "captured generals",
        "stated": False,
        "caveats": ("b", "c"),
        "topic": "One",
        "tags": ("x", "y"),
        "note": "N",
        "place": ("m", "claims", "a"),
    }
    bare = everything.statements["b"]
    assert isinstance(bare, Claim)
    assert (bare.text, bare.thesis, bare.common_ground, bare.causes) == ("B", False, False, None)
    assert bare.stated


def test_by_and_stances_become_one_list(everything: ArgMap) -> None:
    place = ("m", "claims", "a")
    own = {
        "stance": "asserts",
        "only": "",
        "cite": everything.statements["a"].cite,
        "via": "via-1",
        "quote": "Verbatim",
        "passage": "Reported",
        "note": "",
    }
    ann, ben, conceding, denying = everything.statements["a"].stances
    assert plain(ann) == {"who": "ann", **own, "place": (*place, "by", 0)}
    assert plain(ben) == {"who": "ben", **own, "place": (*place, "by", 1)}
    assert conceding == Stance(
        who="ben",
        stance="concedes",
        only="a little",
        cite=(Citation("Book_1", (("p.", "3"),)),),
        via="other",
        quote="q",
        passage="p",
        note="n",
        place=(*place, "stances", 0),
    )
    assert (denying.who, denying.stance, denying.cite, denying.quote) == ("ann", "denies", (), "")
    assert everything.statements["a"].holders == ("ann", "ben")


def test_evidence_and_its_speakers(everything: ArgMap) -> None:
    evidence = everything.statements["e"]
    assert isinstance(evidence, Evidence)
    own = ("kind", "date", "origin", "purpose", "value", "limitation")
    assert [getattr(evidence, name) for name in own] == [
        *("testimony", period("spring 1945"), "O", "U", "V", "L")
    ]
    assert [(s.who, s.stance, s.quote, s.place[-2:]) for s in evidence.stances] == [
        ("ben", "says", "Heard", ("speaker", 0)),
        ("ann", "says", "Heard", ("speaker", 1)),
    ]
    assert evidence.holders == ("ben", "ann")


def test_counterfactuals(everything: ArgMap) -> None:
    plain_if, read = everything.statements["f"], everything.statements["g"]
    assert isinstance(plain_if, Counterfactual)
    assert isinstance(read, Counterfactual)
    assert [(r.name, r.suppositions, r.place[3:]) for r in plain_if.readings] == [
        ("", ({"bombs": "no"}, {"bombs": "yes", "three": "low"}), ("if",))
    ]
    names = ("then", "hedge", "kind", "keep", "tests", "link", "criteria")
    assert [getattr(plain_if, name) for name in names] == [
        {"end": ("later",)},
        *("might", "forecast", ("three",), "joint-necessity", "L"),
        {"clarity": "clear", "minimal-rewrite": "small"},
    ]
    assert [(r.name, r.suppositions, r.place[3:]) for r in read.readings] == [
        ("one", ({"bombs": "no"},), ("readings", "one")),
        ("two", ({"bombs": "no"}, {"three": "low"}), ("readings", "two")),
    ]
    assert [getattr(read, name) for name in names] == [
        *({"end": ("soon", "later")}, "would", "contrary-to-fact", (), "", "", {})
    ]


STEPS = [
    ("a.reasons.1", "reason", ("b",), "a", ("reasons", 0)),
    ("joint", "reason", ("b", "c"), "a", ("reasons", 1)),
    ("joint.undercut-by.1", "undercut", ("d",), "joint", ("reasons", 1, "undercut-by", 0)),
    ("joint.undercut-by.2", "undercut", ("b",), "joint", ("reasons", 1, "undercut-by", 1)),
    (
        "joint.undercut-by.2.undercut-by.1",
        *("undercut", ("c",), "joint.undercut-by.2"),
        ("reasons", 1, "undercut-by", 1, "undercut-by", 0),
    ),
    ("a.rebutted-by.1", "rebuttal", ("c",), "a", ("rebutted-by", 0)),
    ("a.doubted-by.1", "doubt", ("d",), "a", ("doubted-by", 0)),
    ("a.qualified-by.1", "qualification", ("b",), "a", ("qualified-by", 0)),
    ("a.explained-by.1", "explanation", ("b",), "a", ("explained-by", 0)),
    ("e.undercut-by.1", "undercut", ("b",), "e", ("undercut-by", 0)),
]


def test_steps(everything: ArgMap) -> None:
    found = [(s.id, s.kind, s.premises, s.target, s.place[3:]) for s in everything.steps]
    assert found == STEPS


def test_what_a_step_says_of_itself(everything: ArgMap) -> None:
    joint = next(step for step in everything.steps if step.id == "joint")
    assert joint == Step(
        id="joint",
        kind="reason",
        premises=("b", "c"),
        target="a",
        warrant="W",
        stated=False,
        by=("ann",),
        caveats=("d",),
        cite=(Citation("Book_1", (("n.", "7"),)),),
        quote="Q",
        note="N",
        named=True,
        place=("m", "claims", "a", "reasons", 1),
    )
    first = everything.steps[0]
    assert (first.warrant, first.stated, first.by, first.named) == ("", True, (), False)


def test_models(everything: ArgMap) -> None:
    model = everything.models["m"]
    assert (model.by, model.via, model.stated, model.note) == ("ann", "review", False, "N")
    assert model.cite == (Citation("Book_1", (("ch.", "2"),)),)
    clauses = model.mechanisms["end"].clauses
    assert [(c.values, c.formula, c.place[-1]) for c in clauses] == [
        (("soon",), And((Compare("bombs", "=", "yes"), Compare("three", "=", "high"))), "soon"),
        (("later",), Otherwise(), "not soon"),
    ]


def test_silences_and_expectations(everything: ArgMap) -> None:
    assert [(s.text, s.about, s.place) for s in everything.silences] == [
        ("Nothing on it", ("a", "b"), ("m", "silences", 0)),
        ("Nothing at all", (), ("m", "silences", 1)),
    ]
    expect = everything.expect
    assert expect is not None
    assert expect.verdicts == {
        "stands": ("a",),
        "rebutted": ("b",),
        "unsupported": ("c",),
        "open": ("d",),
        "bare": ("e", "f"),
    }
    assert [(s.statements, s.reading) for s in expect.inconsistent] == [(("f", "g"), {"g": "one"})]


READS = """
reads: review
sources: {review: {title: R}, book: {title: B}}
people: {p: P}
claims:
  uncited: {text: Taken from what is read, by: p}
  cited: {text: Read in it, by: p, cite: book p. 1}
  own: {text: In the review itself, by: p, cite: review p. 1}
  given: {text: Read elsewhere, by: p, cite: book p. 1, via: other}
  alone: {text: Reported without a work, via: other, stances: [{who: p, stance: reports}]}
"""


@pytest.mark.parametrize(
    ("id", "via"),
    [("uncited", "review"), ("cited", "review"), ("own", ""), ("given", "other")],
)
def test_what_is_cited_was_read_in_what_the_file_reads(id: str, via: str) -> None:
    statement = built(READS).statements[id]
    assert statement.via == via
    assert [stance.via for stance in statement.stances] == [via]


def test_a_stance_has_a_citation_of_its_own_or_what_the_file_reads() -> None:
    statement = built(READS).statements["alone"]
    assert statement.via == "other"
    assert [stance.via for stance in statement.stances] == ["review"]


def test_reads_holds_for_its_own_file(tmp_path: Path) -> None:
    texts = {
        "a.argmap.yaml": "include: b.argmap.yaml\nreads: one\nclaims: {a: A}\n",
        "b.argmap.yaml": "reads: two\nclaims: {b: B}\n",
    }
    _, argmap, found = build_files(tmp_path, texts)
    assert not found
    assert argmap is not None
    assert [(s.id, s.via) for s in argmap.statements.values()] == [("a", "one"), ("b", "two")]


UNION = {
    "root.argmap.yaml": """include: [left.argmap.yaml, right.argmap.yaml]
adds:
  shared:
    reasons: [own]
    stances: {who: p, stance: denies}
    caveats: [own, own-2]
  nowhere: {reasons: own}
claims: {own: Own, own-2: Own}
expect: {stands: own}
""",
    "left.argmap.yaml": """include: base.argmap.yaml
adds: {shared: {reasons: [{from: left, undercut-by: left}, left], rebutted-by: left}}
claims: {left: Left}
expect: {stands: left}
""",
    "right.argmap.yaml": """include: base.argmap.yaml
people: {p: P}
claims: {right: Right}
silences: Nothing
""",
    "base.argmap.yaml": """people: {p: P}
factors: {f: F}
claims:
  shared: {text: Shared, by: p, reasons: base, caveats: own}
  base: Base
""",
}


@pytest.fixture
def union(tmp_path: Path) -> ArgMap:
    _, argmap, found = build_files(tmp_path, UNION)
    assert not found
    assert argmap is not None
    return argmap


def test_the_union_is_in_order_of_mention(union: ArgMap) -> None:
    assert list(union.statements) == ["own", "own-2", "left", "shared", "base", "right"]
    assert list(union.people) == ["p"]
    assert list(union.factors) == ["f"]
    assert [silence.text for silence in union.silences] == ["Nothing"]


def test_an_included_expectation_does_not_count(union: ArgMap) -> None:
    assert union.expect is not None
    assert union.expect.verdicts["stands"] == ("own",)


def test_added_steps_are_numbered_after_the_statements_own(union: ArgMap) -> None:
    into = [(s.id, s.premises, Path(str(s.place[0])).name) for s in union.steps]
    assert into == [
        ("shared.reasons.1", ("base",), "base.argmap.yaml"),
        ("shared.reasons.2", ("own",), "root.argmap.yaml"),
        ("shared.reasons.3", ("left",), "left.argmap.yaml"),
        ("shared.reasons.3.undercut-by.1", ("left",), "left.argmap.yaml"),
        ("shared.reasons.4", ("left",), "left.argmap.yaml"),
        ("shared.rebutted-by.1", ("left",), "left.argmap.yaml"),
    ]


def test_added_stances_and_caveats_join_the_statements_own(union: ArgMap) -> None:
    shared = union.statements["shared"]
    assert [(s.who, s.stance) for s in shared.stances] == [("p", "asserts"), ("p", "denies")]
    assert shared.caveats == ("own", "own-2")
    assert [a.statement for a in union.additions] == ["shared", "nowhere", "shared"]


def _where(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, int, str, int]]:
    return [
        (d.code, Path(d.span.path).name, d.span.line, Path(r.span.path).name, r.span.line)
        for d in found
        for r in d.related
    ]


MECHANISM = "mechanisms: {f: {yes: g}}"
CLASHES = [
    ("people: {p: P}", "people: {p: Q}"),
    ("sources: {s: {title: S}}", "sources: {s: {title: R}}"),
    ("factors: {f: F}", "factors: {f: G}"),
    ("claims: {c: C}", "claims: {c: D}"),
    ("claims: {c: C}", "evidence: {c: C}"),
    ("claims: {c: C}", "counterfactuals: {c: C}"),
    (f"models: {{m: {{by: p, {MECHANISM}}}}}", f"models: {{m: {{by: q, {MECHANISM}}}}}"),
]


@pytest.mark.parametrize(("first", "second"), CLASHES)
def test_an_id_defined_differently_names_both_places(
    tmp_path: Path, first: str, second: str
) -> None:
    texts = {"a.argmap.yaml": f"include: b.argmap.yaml\n{first}\n", "b.argmap.yaml": f"{second}\n"}
    _, _, found = build_files(tmp_path, texts)
    assert _where(found) == [("AM133", "b.argmap.yaml", 3, "a.argmap.yaml", 4)]


@pytest.mark.parametrize("same", [first for first, _ in CLASHES])
def test_an_id_defined_alike_counts_once(tmp_path: Path, same: str) -> None:
    texts = {"a.argmap.yaml": f"include: b.argmap.yaml\n{same}\n", "b.argmap.yaml": f"{same}\n"}
    _, argmap, found = build_files(tmp_path, texts)
    assert not found
    assert argmap is not None


def test_statements_of_two_kinds_and_steps_share_one_set_of_ids() -> None:
    text = HEAD + "claims:\n  a: A\n  b: {text: B, reasons: {from: a, id: a}}\nevidence:\n  b: B\n"
    files, _ = read_files("m", text.encode())
    _, found = build(files)
    assert _where(found) == [("AM133", "m", 7, "m", 5), ("AM133", "m", 5, "m", 4)]


LISTED = {
    "id": "asada-1998",
    "title": "The Shock",
    "author": [{"family": "Asada", "given": "Sadao"}],
}
CSL = json.dumps([LISTED, {"id": "untitled"}])
BIB = "@book{asada-1998, title={The Shock}, author={Asada, Sadao}}\n@book{untitled}\n"


@pytest.mark.parametrize(("name", "text"), [("b.json", CSL), ("b.bib", BIB)])
def test_a_bibliography_gives_sources(tmp_path: Path, name: str, text: str) -> None:
    own = f"bibliography: {name}\npeople: {{asada: Sadao Asada}}\n"
    _, argmap, found = build_files(tmp_path, {"a.argmap.yaml": own, name: text})
    assert not found
    assert argmap is not None
    (author,) = argmap.sources["asada-1998"].authors
    assert (author.name, author.person, author.family) == ("Sadao Asada", "asada", "Asada")
    assert argmap.sources["asada-1998"].place[1:] == ("bibliography",)
    assert list(argmap.sources) == ["asada-1998"]


@pytest.mark.parametrize(
    "citing",
    [
        "reads: untitled",
        "claims: {a: {text: A, cite: untitled p. 1}}",
        "claims: {a: {text: A, via: untitled}}",
        "claims: {a: {text: A, stances: {who: p, stance: denies, cite: untitled}}}",
        "claims: {a: {text: A, reasons: {from: b, cite: untitled}}}",
        "models: {m: {by: p, cite: untitled, mechanisms: {f: {yes: g}}}}",
    ],
)
def test_a_faulty_entry_is_told_where_it_is_cited(tmp_path: Path, citing: str) -> None:
    texts = {"a.argmap.yaml": f"bibliography: b.bib\n{citing}\n", "b.bib": BIB}
    _, _, found = build_files(tmp_path, texts)
    assert [(d.code, d.span.line, d.span.column) for d in found] == [("AM134", 3, 15)]
    assert "b.bib, line 2" in found[0].message


def test_a_source_and_an_entry_that_differ_are_told_where_they_are_cited(tmp_path: Path) -> None:
    own = "bibliography: b.bib\nsources: {asada-1998: {title: Shock}}\n"
    _, _, found = build_files(tmp_path, {"a.argmap.yaml": own, "b.bib": BIB})
    assert not found
    cited = f"{own}reads: asada-1998\n"
    _, _, found = build_files(tmp_path, {"a.argmap.yaml": cited, "b.bib": BIB})
    assert _where(found) == [("AM133", "a.argmap.yaml", 3, "a.argmap.yaml", 4)]


def test_a_bibliography_that_cannot_be_read_is_told_where_it_is_named(tmp_path: Path) -> None:
    texts = {"a.argmap.yaml": "bibliography: b.json\n", "b.json": "[{]"}
    _, _, found = build_files(tmp_path, texts)
    assert [(d.code, d.span.line) for d in found] == [("AM134", 3)]
