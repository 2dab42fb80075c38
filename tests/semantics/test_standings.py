"""Small maps, each with what they show: verdict, grounds, and the words for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.graph import Graph
from argmap.semantics.standards import Standard
from argmap.semantics.verdicts import evaluate
from argmap.view.verdict_words import VerdictWords

HEADER = """
argmap: 1
title: A map
people: {ann: Ann, ben: Ben, they: {name: Some, named: no}}
"""

CASES = {
    "on evidence": (
        "claims: {c: {text: So it was., reasons: [e]}}\n"
        "evidence: {e: {text: I saw it., kind: testimony, speaker: ann}}",
        {"c": "stands, on evidence", "e": "on record: Ann said so"},
    ),
    "argued": (
        "claims: {c: {text: So it was., reasons: [d]}, d: Because of this.}",
        {"c": "stands, argued", "d": "asserted, not argued in this map"},
    ),
    "linked with what is bare": (
        "claims: {c: {text: So., reasons: [{together: [e, d]}]}, d: This.}\n"
        "evidence: {e: {text: I saw it.}}",
        {"c": "stands, argued", "e": "on record"},
    ),
    "by the map-maker's steps": (
        "claims: {c: {text: So., by: ann, reasons: [{from: e, stated: no}, d]}, d: This.}\n"
        "evidence: {e: {text: I saw it.}}",
        {"c": "stands, on evidence (by the map-maker’s steps alone)"},
    ),
    "from silence": (
        "claims: {c: {text: So., reasons: [e]}}\n"
        "evidence: {e: {text: None tells of it., kind: silence}}",
        {
            "c": "stands, on evidence (from silence alone)",
            "e": "on record, as a silence of the sources",
        },
    ),
    "from silence, among others": (
        "claims: {c: {text: So., reasons: [e, f]}}\n"
        "evidence: {e: {text: None tells of it., kind: silence}, f: {text: I saw it.}}",
        {"c": "stands, on evidence"},
    ),
    "rebutted on evidence": (
        "claims: {c: {text: So., rebutted-by: [d]}, d: {text: Not so., reasons: [e]}}\n"
        "evidence: {e: {text: I saw it.}}",
        {"c": "answered, no reply in this map (on evidence)"},
    ),
    "rebutted by argument": (
        "claims: {c: {text: So., rebutted-by: [d]}, d: {text: Not so., reasons: [f]}, f: This.}",
        {"c": "answered, no reply in this map (by argument)"},
    ),
    "rebutted by assertion": (
        "claims: {c: {text: So., rebutted-by: [d]}, d: Not so.}",
        {"c": "answered, no reply in this map (by assertion only)"},
    ),
    "reasons answered": (
        "claims: {c: {text: So., reasons: [{from: d, undercut-by: [f]}]}, d: This., f: That.}",
        {"c": "its reasons are answered"},
    ),
    "drawn reasons take nothing away": (
        "claims:\n"
        "  c: {text: So., by: ann, reasons: [{from: d, undercut-by: [f], stated: no}]}\n"
        "  d: This.\n"
        "  f: That.",
        {"c": "asserted, not argued in this map"},
    ),
    "common ground keeps its word": (
        "claims:\n"
        "  c: {text: So., common-ground: yes, reasons: [{from: d, undercut-by: [f]}]}\n"
        "  d: This.\n"
        "  f: That.",
        {"c": "asserted, not argued in this map; common ground"},
    ),
    "doubted word": (
        "claims: {c: {text: So., by: ann, doubted-by: [d]}, d: There is no evidence.}",
        {"c": "no grounds in this map"},
    ),
    "doubt lapses where a reason is given": (
        "claims: {c: {text: So., by: ann, doubted-by: [d], reasons: [f]}, d: None., f: This.}",
        {"c": "stands, argued"},
    ),
    "mere denials, reports and endorsements attest nothing": (
        "claims:\n"
        "  c: {text: So., stances: [{who: ann, stance: denies}]}\n"
        "  d: {text: That., stances: [{who: ann, stance: reports}]}\n"
        "  f: {text: This., stances: [{who: ann, stance: endorses}]}",
        {
            "c": "no grounds in this map; denied by Ann, no reason given in this map",
            "d": "no grounds in this map",
            "f": "no grounds in this map",
        },
    ),
    "stands, qualified and denied": (
        "claims:\n"
        "  c:\n"
        "    role: thesis\n"
        "    text: So.\n"
        "    by: ann\n"
        "    stances:\n"
        "      - {who: ann, stance: qualifies}\n"
        "      - {who: ben, stance: denies}\n"
        "      - {who: they, stance: denies}\n"
        "      - {who: ben, stance: concedes, only: that it may be}",
        {
            "c": "asserted, not argued in this map, qualified by Ann; "
            "denied by Ben, no reason given in this map; "
            "denied by Some, no reason given in this map; conceded by Ben: that it may be"
        },
    ),
    "denied with a reason": (
        "claims:\n"
        "  c: {text: So., stances: [{who: ann, stance: asserts}, {who: ben, stance: denies}],\n"
        "      rebutted-by: [d]}\n"
        "  d: {text: Not so., by: ben, rebutted-by: [f]}\n"
        "  f: That.",
        {"c": "asserted, not argued in this map; denied by Ben"},
    ),
    "denied by nobody at all": (
        "claims:\n  c: {role: thesis, text: So., by: ann}",
        {"c": "asserted, not argued in this map"},
    ),
    "objected to by somebody who is not named": (
        "claims:\n  c: {role: thesis, text: So., by: ann, rebutted-by: d}\n"
        "  d: {text: Not so., by: they}",
        {"c": "answered, no reply in this map (by assertion only); denied by no named person"},
    ),
    "objected to by somebody who is named": (
        "claims:\n  c: {role: thesis, text: So., by: ann, rebutted-by: d}\n"
        "  d: {text: Not so., by: ben}",
        {"c": "answered, no reply in this map (by assertion only)"},
    ),
    "denied by nobody who is named": (
        "claims:\n  c: {role: thesis, text: So., by: ann, stances: [{who: they, stance: denies}]}",
        {
            "c": "asserted, not argued in this map; "
            "denied by Some, no reason given in this map; denied by no named person"
        },
    ),
    "contested": (
        "claims: {c: {text: So., rebutted-by: [d]}, d: {text: Not so., rebutted-by: [c]}}",
        {
            "c": "contested: each side has an objection to the other",
            "d": "contested: each side has an objection to the other",
        },
    ),
    "undercut evidence": (
        "claims: {c: {text: So., reasons: [e]}, f: He was not there.}\n"
        "evidence: {e: {text: I saw it., speaker: ann, undercut-by: [f]}}",
        {"c": "its reasons are answered", "e": "on record: Ann said so"},
    ),
    "an undercut undercut": (
        "claims:\n"
        "  c: {text: So., reasons: [{from: d, undercut-by: [{from: f, undercut-by: [g]}]}]}\n"
        "  d: This.\n"
        "  f: That.\n"
        "  g: But.",
        {"c": "stands, argued"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_verdicts_in_words(read_map: Callable[[str], Graph], name: str) -> None:
    text, expected = CASES[name]
    words = VerdictWords(evaluate(read_map(HEADER + text)))
    assert {id: words.in_full(id) for id in expected} == expected


STANCES = HEADER + (
    "claims:\n"
    "  own: {text: Hers., by: ann}\n"
    "  other: {text: His., by: ben}\n"
    "  nobody: Nobody says so.\n"
    "  common: {text: All say so., common-ground: yes}\n"
    "  endorsed: {text: She agrees., by: ben, stances: [{who: ann, stance: endorses}]}\n"
    "  conceded: {text: She gives in., by: ben, stances: [{who: ann, stance: concedes}]}\n"
    "  partly: {text: In part., by: ben, stances: [{who: ann, stance: concedes, only: a bit}]}\n"
    "  both: {text: Both., by: ben, stances: [{who: ann, stance: endorses}, "
    "{who: ann, stance: denies}]}\n"
    "  reasoned: {text: With a reason., by: ann, reasons: [other]}\n"
    "  objection: {text: Not that step., by: ben}\n"
    "  target: {text: A target., common-ground: yes,"
    " reasons: [{from: own, undercut-by: [objection]}]}\n"
    "evidence: {said: {text: It was said., speaker: ben}}"
)

STANDING = {
    Standard(): {
        *("own", "other", "nobody", "common", "endorsed", "conceded", "partly", "both"),
        *("reasoned", "objection", "target", "said"),
    },
    Standard("evidence"): {"common", "objection", "target", "said"},
    Standard("as", "ann"): {
        *("own", "common", "endorsed", "conceded", "reasoned", "target", "said"),
    },
}


@pytest.mark.parametrize("standard", STANDING, ids=lambda standard: standard.name)
def test_whose_word_counts(read_map: Callable[[str], Graph], standard: Standard) -> None:
    judged = evaluate(read_map(STANCES), standard).statements
    standing = {id for id, j in judged.items() if j.verdict in ("stands", "on-record")}
    assert standing == STANDING[standard]
