"""What the map of the surrender debate shows, and what falls there with whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.api import check_text
from argmap.graph import Graph, neighbourhood
from argmap.semantics.changes import Changes, Supposal, suppose
from argmap.semantics.keystones import keystones
from argmap.semantics.naming import Target
from argmap.semantics.nearby import Nearby
from argmap.semantics.verdicts import evaluate
from argmap.view import Note, outline_text
from argmap.view.judgement import build_judgement
from argmap.view.outline import Entry
from argmap.view.verdict_words import VerdictWords

MAP = Path(__file__).parents[2] / "arguments" / "japan-surrender.argmap.yaml"
THESIS = "soviet-entry-outweighed-bombs"
INFERRED = {
    "generals-weighed-both",
    "entry-seen-with-german-surrender",
    "generals-saw-encirclement",
    "matsumura-disagrees-openly",
    "uemura-barely-hides-doubts",
}
PAINFUL = "generals-painful"
"""What Holloway draws from two of these, and only through them from the generals."""
CAVEATS = ("generals-fate-depended", "generals-not-privy")


@pytest.fixture(scope="module")
def japan() -> Graph:
    graph = check_text(str(MAP), MAP.read_bytes()).graph
    assert graph is not None
    return graph


def _of_generals(graph: Graph) -> list[str]:
    people = graph.argmap.people
    generals = {id for id, person in people.items() if person.group == "captured generals"}
    assert len(generals) == 5
    return [id for id, s in graph.argmap.statements.items() if generals & set(s.holders)]


def _kinds(changes: Changes) -> dict[str, str]:
    return {id: c.change for id, c in changes.changed.items() if c.change != "removed"}


def test_striking_the_generals_leaves_the_thesis_on_its_own_grounds(japan: Graph) -> None:
    changes = suppose(japan, Supposal(strike=(Target("group", "captured generals"),)))
    removed = [id for id, c in changes.changed.items() if c.change == "removed"]
    assert removed == _of_generals(japan)
    thesis = changes.after.statements[THESIS]
    assert (thesis.verdict, thesis.grounds) == ("stands", "argued")
    held_by = {
        holder
        for step in thesis.reasons_in_force
        for premise in japan.steps[step].premises
        for holder in japan.argmap.statements[premise].holders
    }
    assert held_by == {"hasegawa"}
    left = dict.fromkeys(INFERRED, "left-bare")
    assert _kinds(changes) == {THESIS: "argued-only", PAINFUL: "argued-only", **left}


def test_striking_the_generals_one_by_one_comes_to_the_same(japan: Graph) -> None:
    group = suppose(japan, Supposal(strike=(Target("group", "captured generals"),)))
    people = ("uemura", "kita", "hata", "matsumura", "shimizu")
    each = suppose(japan, Supposal(strike=tuple(Target("person", id) for id in people)))
    assert each.changed == group.changed


def test_both_caveats_are_shown_with_every_statement_of_the_generals(japan: Graph) -> None:
    entries = _entries(japan)
    for id in _of_generals(japan):
        shown = [note.text for note in _notes(entries[id]) if note.kind == "caveat"]
        assert any("on whom their fate depended" in text for text in shown), id
        assert any("did not know how the Emperor came to decide" in text for text in shown), id
        assert all("Holloway" in text for text in shown)


def test_the_caveats_are_shown_on_both_sides_of_the_question(japan: Graph) -> None:
    entries = _entries(japan)
    for id in (THESIS, "generals-weighed-both"):
        assert sum(note.kind == "caveat" for note in _notes(entries[id])) == 2


def _entries(graph: Graph) -> dict[str, Entry]:
    outline = build_judgement(evaluate(graph))
    entries = (entry for section in outline.sections for entry in section.entries)
    return {entry.card.id: entry for entry in entries if entry.card}


def _notes(entry: Entry) -> tuple[Note, ...]:
    assert entry.card is not None
    return entry.card.notes


@pytest.mark.parametrize("caveat", CAVEATS)
def test_pressing_a_caveat_undercuts_every_step_of_the_generals(japan: Graph, caveat: str) -> None:
    changes = suppose(japan, Supposal(press=(caveat,)))
    used = [step.id for id in _of_generals(japan) for step in japan.out_of.get(id, ())]
    assert len(used) >= 8
    assert {changes.after.steps[id] for id in used} == {"undercut"}
    said = {id: c for id, c in changes.changed.items() if id in _of_generals(japan)}
    assert {id: c.change for id, c in said.items()} == {"shimizu-total-destruction": "weakened"}
    assert {c.after.verdict for c in said.values() if c.after} == {"on-record"}
    drawn = dict.fromkeys([*INFERRED, PAINFUL], "verdict")
    assert _kinds(changes) == {
        THESIS: "argued-only",
        "shimizu-total-destruction": "weakened",
        **drawn,
    }


def test_striking_shtemenko_weakens_the_date_and_bares_the_claim_about_the_bomb(
    japan: Graph,
) -> None:
    changes = suppose(japan, Supposal(strike=(Target("person", "shtemenko"),)))
    assert changes.changed["shtemenko-no-new-orders"].change == "removed"
    assert _kinds(changes) == {
        "no-evidence-that-bomb-drove-stalin": "left-bare",
        "date-advanced-before-potsdam": "weakened",
        "stalin-did-not-appreciate-bomb": "argued-only",
        "wrong-on-one-aspect": "shaken",
    }
    assert changes.after.statements["date-advanced-before-potsdam"].grounds == "evidenced"
    left = changes.after.statements["date-advanced-before-potsdam"].reasons_in_force
    assert {p for id in left for p in japan.steps[id].premises} >= {"vasilevskii-on-the-date"}


def test_the_dispute_over_the_date_has_no_path_to_the_main_thesis(japan: Graph) -> None:
    dispute = ("date-advanced-at-potsdam", "date-advanced-before-potsdam")
    assert not neighbourhood(japan, THESIS) & set(dispute)
    for id in dispute:
        changes = suppose(japan, Supposal(strike=(Target("statement", id),)))
        assert THESIS in changes.unchanged_theses
        denied = suppose(japan, Supposal(deny=(id,)))
        assert THESIS in denied.unchanged_theses


def test_the_dismissal_is_unsupported_and_its_premise_common_ground(japan: Graph) -> None:
    evaluation = evaluate(japan)
    dismissal = evaluation.statements["soviet-role-unimportant"]
    assert dismissal.verdict == "unsupported"
    assert VerdictWords(evaluation).verdict("soviet-role-unimportant") == "its reasons are answered"
    premise = VerdictWords(evaluation).in_full("entered-within-a-week")
    assert premise == "asserted, not argued in this map; common ground"
    assert evaluation.statements["entered-within-a-week"].verdict == "stands"


def test_without_the_distinction_the_dismissal_comes_back(japan: Graph) -> None:
    struck = (Target("statement", "defeating-is-not-ending"),)
    changes = suppose(japan, Supposal(strike=struck))
    assert _kinds(changes) == {
        "soviet-role-unimportant": "verdict",
        THESIS: "verdict",
        "soviet-factor-must-be-assessed": "left-bare",
    }
    assert changes.after.statements["soviet-role-unimportant"].verdict == "stands"
    assert changes.after.statements[THESIS].verdict == "rebutted"


def test_the_main_thesis_is_qualified_and_denied_by_no_named_person(japan: Graph) -> None:
    words = VerdictWords(evaluate(japan)).in_full(THESIS)
    assert words == (
        "stands, on evidence (by the map-maker’s steps alone), qualified by Hasegawa; "
        "denied by no named person"
    )
    text = outline_text(build_judgement(evaluate(japan)), 1000)
    assert text.index("Theses") < text.index("qualified by Hasegawa") < text.index("The other")


def test_the_date_thesis_is_answered_denied_and_conceded_by_name(japan: Graph) -> None:
    words = VerdictWords(evaluate(japan)).in_full("date-advanced-at-potsdam")
    assert words == (
        "answered, no reply in this map (on evidence); denied by Holloway; "
        "conceded by Holloway: that it is not implausible"
    )


def test_the_quick_way_finds_the_same_here(japan: Graph) -> None:
    nearby = Nearby(evaluate(japan))
    argmap = japan.argmap
    targets = [
        *(Target("person", id) for id in argmap.people),
        *(Target("source", id) for id in argmap.sources),
        *(Target("via", id) for id in argmap.sources),
        *(Target("statement", id) for id in argmap.statements),
        *(Target("step", id) for id in japan.steps),
    ]
    for target in targets:
        assert nearby.strike(target) == suppose(japan, Supposal(strike=(target,))).changed, target


def test_sole_witnesses_are_named(japan: Graph) -> None:
    sole = {k.id: k.sole_witness_for for k in keystones(evaluate(japan))}
    assert sole["shtemenko"] == ("no-evidence-that-bomb-drove-stalin",)
    assert sole["vasilevskii"] == ()
    assert set(sole["zolotarev-2000"]) == INFERRED | {"question-interesting-in-itself"}
