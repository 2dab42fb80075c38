"""Questions that a reader brings to the library are answered by the commands."""

from __future__ import annotations

from typing import Any

import pytest

from library.asking import ACROSS, CHINA, JAPAN, SPEECH, data, text, what_if

THESIS = "soviet-entry-outweighed-bombs"

OF_THE_NORTH = ("haslam", "bennett", "western-historian", "kim-il-sung")


def _compare(path: str, *people: str) -> dict[str, Any]:
    return data("compare", path, *(word for who in people for word in ("--person", who)))


def _cells(row: dict[str, Any]) -> dict[str, list[tuple[str, ...]]]:
    """What each does with one statement: the stances, each with its pages."""
    return {who: [(cell["stance"], *cell["cite"]) for cell in cells] for who, cells in row.items()}


def _rivals(told: dict[str, Any], outcome: str) -> dict[str, Any]:
    """The explanations of an outcome, by its factor or its statement."""
    (found,) = (r for r in told["rival_explanations"] if outcome in (r["factor"], r["statement"]))
    return dict(found)


def _explaining(rivals: dict[str, Any]) -> dict[str, list[str]]:
    return {each["statements"][0]: each["people"] for each in rivals["explanations"]}


# ── Who asserts, denies, qualifies or declines to rank the thesis on Soviet entry?


def test_who_does_what_with_the_thesis_on_soviet_entry() -> None:
    told = data("compare", JAPAN)
    assert _cells(told["grid"][THESIS]) == {
        "hasegawa": [
            ("asserts", "hasegawa-2005 p. 5"),
            ("qualifies", "hasegawa-2005 p. 295", "hasegawa-2005 p. 293"),
        ],
        "holloway": [("reports",)],
        "butow": [("declines", "butow-1954")],
        "dismissers": [],
        # Of the captured generals two take a stance, on counterfactuals.
        "uemura": [],
        "matsumura": [],
    }
    (objection,) = (each for each in told["disagreements"] if each["statement"] == THESIS)
    assert (objection["kind"], objection["against"]) == ("rebuttal", ["dismissers"])
    assert not objection["stated"], "that the dismissal answers the thesis is the map-maker's step"


def test_the_one_objection_to_the_thesis_has_no_force() -> None:
    told = data("evaluate", JAPAN)
    assert told["statements"][THESIS]["verdict"] == "stands"
    assert told["steps"][f"{THESIS}.rebutted-by.1"]["verdict"] == "idle"
    shown = text("show", JAPAN, "--focus", THESIS, "--verdicts")
    assert "qualified by Hasegawa, pp. 295 and 293" in shown
    assert "Butow declines" in shown


def test_holloway_and_butow_are_not_said_to_deny_the_thesis() -> None:
    told = data("compare", JAPAN, "--person", "hasegawa", "--person", "holloway")
    assert all(each["statement"] != THESIS for each in told["disagreements"])
    row = text("compare", JAPAN, "--topic", "Did Soviet entry outweigh the bombs?")
    assert "declines to" in row
    assert "denies" not in row


# ── When did Stalin advance the date, who says so, and on whose word do "no new orders" rest?


def test_when_stalin_advanced_the_date_and_who_says_so() -> None:
    told = data("evaluate", JAPAN)["statements"]
    found = {
        id: (told[id]["holders"], told[id]["verdict"])
        for id in (
            "date-advanced-at-potsdam",
            "date-advanced-before-potsdam",
            "shtemenko-no-new-orders",
        )
    }
    assert found == {
        "date-advanced-at-potsdam": (["hasegawa"], "rebutted"),
        "date-advanced-before-potsdam": (["holloway"], "stands"),
        "shtemenko-no-new-orders": (["shtemenko"], "on-record"),
    }
    shown = text("show", JAPAN, "--focus", "date-advanced-at-potsdam", "--verdicts")
    for words in (
        "Hasegawa · late July 1945",
        "denied by Holloway",
        "conceded by Holloway: that it is not implausible",
        "late June to mid-July 1945 · Holloway",
        "[on record] Vasilevskii said so",
        "[on record] Shtemenko said so",
    ):
        assert words in shown


def test_no_new_orders_rests_on_shtemenko_and_the_date_does_not() -> None:
    changes = what_if(JAPAN, "--strike", "shtemenko")
    assert changes["shtemenko-no-new-orders"][0] == "removed"
    assert changes["date-advanced-before-potsdam"] == ("weakened", "stands", "evidenced")
    assert changes["no-evidence-that-bomb-drove-stalin"] == ("left-bare", "stands", "bare")
    assert "date-advanced-at-potsdam" not in changes
    both = what_if(JAPAN, "--strike", "shtemenko", "--strike", "vasilevskii")
    assert both["date-advanced-before-potsdam"] == ("argued-only", "stands", "argued")


# ── What kept Japan from going north according to each author, and does anyone rank the causes?


@pytest.mark.parametrize("outcome", ["japan-goes-north", "japan-did-not-go-north"])
def test_nobody_ranks_what_kept_japan_from_going_north(outcome: str) -> None:
    found = _rivals(_compare(ACROSS, *OF_THE_NORTH), outcome)
    told = {
        "north-too-expensive": ["haslam"],
        "china-prevented-attack": ["bennett"],
        "north-strike-untenable": ["western-historian", "bennett"],
    }
    if not found["factor"]:
        told["pact-gave-respite"] = ["kim-il-sung", "bennett"]
    assert _explaining(found) == told
    assert (found["ranked_by"], found["declined_by"], found["excluding"]) == ([], [], [])


def test_that_nobody_ranks_them_is_said() -> None:
    told = text("compare", ACROSS, "--topic", "Four accounts of why Japan did not go north")
    _, rivals = told.split("Different explanations of one outcome")
    for words in ("Haslam", "Bennett", "One western military historian", "Kim Il Sung"):
        assert words in rivals
    assert "do not exclude one another. Nobody in this map ranks them." in rivals


def test_what_drove_japan_south_has_two_accounts() -> None:
    found = _rivals(_compare(ACROSS, *OF_THE_NORTH), "gamble-at-pearl-harbor")
    assert _explaining(found) == {
        "hostility-impelled-japan-south": ["haslam"],
        "south-strike-led-to-pearl-harbour": ["western-historian", "bennett"],
    }
    assert (found["ranked_by"], found["excluding"]) == ([], [])


# ── Does Haslam accept China as a cause?


def test_haslam_is_silent_on_china_and_the_north() -> None:
    told = _compare(ACROSS, "haslam", "bennett")
    assert _cells(told["grid"]["china-prevented-attack"]) == {
        "haslam": [],
        "bennett": [("asserts",)],
    }
    assert _cells(told["grid"]["china-war-bred-us-hostility"]) == {
        "haslam": [("asserts",)],
        "bennett": [],
    }
    assert told["disagreements"] == []


def test_haslam_and_bennett_use_china_for_different_ends() -> None:
    told = _compare(ACROSS, "haslam", "bennett")
    (china,) = (each for each in told["shared_factors"] if each["factor"] == "war-in-china")
    ends: dict[str, set[str]] = {"haslam": set(), "bennett": set()}
    for use in china["uses"]:
        ends[use["person"]].update(use["ends"])
    assert china["different_ends"]
    assert ends["haslam"] == {"us-hostility"}
    assert "japan-goes-north" in ends["bennett"]
    printed = text("compare", ACROSS, "--person", "haslam", "--person", "bennett")
    assert "[war-in-china], for different ends" in printed


# ── What, in Bennett's speech, rests on an authority without a name?


def test_what_rests_on_an_authority_without_a_name() -> None:
    told = data("check", SPEECH, "--advice")["findings"]
    found = {each["message"].split('"')[1] for each in told if each["code"] == "AM603"}
    assert found == {
        "kg-first-decisive-battle",
        "kg-kept-axis-apart",
        "north-strike-untenable",
        "north-strike-wanted-siberia",
        "south-strike-led-to-pearl-harbour",
    }


def test_what_goes_with_the_authority_without_a_name() -> None:
    changes = what_if(SPEECH, "--strike", "western-historian")
    told = data("evaluate", SPEECH)["statements"]
    gone = {id for id, (change, _, _) in changes.items() if change == "removed"}
    assert gone == {id for id, each in told.items() if each["holders"][:1] == ["western-historian"]}
    assert changes["kg-shaped-the-war"] == ("weakened", "stands", "argued")
    assert "china-prevented-attack" not in changes
    printed = text("what-if", SPEECH, "--strike", "western-historian")
    assert "Stands, argued → stands, argued (by the map-maker’s steps alone)" in printed


# ── Did Bogomolov act on instructions, and what is left if document 246 is struck?


def test_garver_and_haslam_part_over_bogomolov() -> None:
    told = _compare(CHINA, "garver", "haslam")
    assert _cells(told["grid"]["bogomolov-on-instructions"]) == {
        "garver": [("asserts", "garver-1988 p. 19")],
        "haslam": [("denies", "haslam-1992-aid n. 14")],
    }
    parted = [(each["statement"], each["kind"]) for each in told["disagreements"]]
    assert parted == [
        ("bogomolov-on-instructions", "denial"),
        ("bogomolov-on-instructions", "rebuttal"),
    ]
    verdicts = data("evaluate", CHINA)["statements"]
    assert verdicts["bogomolov-on-instructions"]["verdict"] == "rebutted"
    assert verdicts["bogomolov-on-his-own-initiative"]["grounds"] == "evidenced"


def test_without_document_246_haslam_only_asserts() -> None:
    assert what_if(CHINA, "--strike", "document-246") == {
        "bogomolov-on-his-own-initiative": ("left-bare", "stands", "bare"),
        "document-246": ("removed", "", ""),
    }
    printed = text("what-if", CHINA, "--strike", "document-246")
    assert "Stands, on evidence → asserted, not argued in this map" in printed


# ── Does "to the letter" survive Holloway's dates: the fact, the motive?

FACT = ("entered-on-8-august", "august-storm-launched", "entry-when-agreed")
MOTIVE = "entered-because-agreed"


def test_the_fact_stands_and_the_motive_is_qualified() -> None:
    told = data("evaluate", ACROSS)
    statements, steps = told["statements"], told["steps"]
    assert {statements[id]["verdict"] for id in (*FACT, MOTIVE)} == {"stands"}
    assert statements["august-storm-launched"]["grounds"] == "evidenced"
    assert statements[MOTIVE]["by_mapmaker"], "what speaks for the motive nobody has said"
    bearing = {
        id: {step["kind"] for step in steps.values() if step["target"] == id}
        for id in (*FACT, MOTIVE)
    }
    assert bearing[MOTIVE] == {"reason", "qualification"}
    assert all("qualification" not in bearing[id] for id in FACT)
    limits = [step for step in steps.values() if step["target"] == MOTIVE]
    assert {p for step in limits for p in step["premises"] if step["kind"] == "qualification"} == {
        "order-of-7-august",
        "hiroshima-hastened-entry",
        "stalin-eager-to-enter",
        "stalin-meant-to-secure-gains",
    }


@pytest.mark.parametrize(
    ("options", "motive"),
    [
        (("--deny", MOTIVE), ("verdict", "unsupported", "argued")),
        (("--deny", "fulfilled-to-the-letter"), ("left-bare", "stands", "bare")),
        (("--deny", "hiroshima-hastened-entry"), None),
        (("--strike", "holloway"), None),
    ],
)
def test_the_fact_does_not_hang_on_the_motive(
    options: tuple[str, ...], motive: tuple[str, str, str] | None
) -> None:
    changes = what_if(ACROSS, *options)
    assert changes.get(MOTIVE) == motive
    assert not set(FACT) & set(changes)


def test_without_holloway_the_motive_is_less_qualified() -> None:
    lost = data("what-if", ACROSS, "--strike", "holloway")["qualifications_lost"][MOTIVE]
    steps = data("evaluate", ACROSS)["steps"]
    qualifying = {
        id for id, s in steps.items() if s["target"] == MOTIVE and s["kind"] == "qualification"
    }
    left = {p for id in qualifying - set(lost) for p in steps[id]["premises"]}
    assert (len(lost), left) == (2, {"order-of-7-august", "stalin-meant-to-secure-gains"})


def test_without_bennett_the_entry_is_left_and_the_motive_is_gone() -> None:
    changes = what_if(ACROSS, "--strike", "bennett")
    assert changes[MOTIVE][0] == "removed"
    assert "entered-on-8-august" not in changes


def test_motives_of_the_entry_stand_beside_each_other() -> None:
    found = _rivals(_compare(ACROSS, "bennett", "holloway", "hasegawa"), "entered-on-8-august")
    assert _explaining(found) == {
        MOTIVE: ["bennett"],
        "stalin-eager-to-enter": ["holloway"],
        "hiroshima-hastened-entry": ["holloway"],
        "desperate-dash": ["hasegawa"],
    }
    assert (found["ranked_by"], found["excluding"]) == ([], [])
    printed = text("evaluate", ACROSS)
    _, motive = printed.split("[entered-because-agreed]")
    assert motive.startswith(" Stands, argued (by the map-maker’s steps alone), qualified by")
