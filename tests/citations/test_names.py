"""Family names where the ids tell them, and full names where nothing does."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from argmap.citations.names import named_by, short_names
from argmap.graph import Graph
from argmap.view.citing import Citer

NAMED = (
    ("hasegawa", "Tsuyoshi Hasegawa", "Hasegawa"),
    ("kita", "General Kita Seiti", "Kita"),
    ("uemura", "Lieutenant General Uemura Mikio", "Uemura"),
    ("vasilevskii", "Marshal A. M. Vasilevskii", "Vasilevskii"),
    ("king", "Martin Luther King, Jr.", "King"),
    ("de-gaulle", "General Charles de Gaulle", "de Gaulle"),
    ("togo", "Tōgō Shigenori", "Tōgō"),
    ("bonch-bruevich", "Mikhail Bonch-Bruevich", "Bonch-Bruevich"),
    ("kita-2", "General Kita Seiti", "Kita"),
    ("hirohito", "Emperor Hirohito", "Hirohito"),
    ("suzuki-kantaro", "Admiral Suzuki Kantarō", "Suzuki Kantarō"),
    # Nothing tells which word it is, or the word is none.
    ("emperor", "Emperor Hirohito", "Emperor Hirohito"),
    ("general", "General Kita Seiti", "General Kita Seiti"),
    ("prime-minister", "The prime minister", "The prime minister"),
    ("th", "Tsuyoshi Hasegawa", "Tsuyoshi Hasegawa"),
    ("hase", "Tsuyoshi Hasegawa", "Tsuyoshi Hasegawa"),
    ("dismissers", "Those who dismiss the Soviet role", "Those who dismiss the Soviet role"),
    ("historians", "Some historians", "Some historians"),
    ("stalin", "Сталин", "Сталин"),
    ("stalin", "Иосиф Сталин", "Иосиф Сталин"),
    ("homer", "Homer", "Homer"),
    ("x", "", ""),
)


@pytest.mark.parametrize(("id", "name", "short"), NAMED)
def test_an_id_tells_the_family_name(id: str, name: str, short: str) -> None:
    assert named_by(id, name) == short


def test_a_family_name_must_belong_to_one_person(read_map: Callable[[str], Graph]) -> None:
    people = {
        "suzuki": "Admiral Suzuki Kantarō",
        "teiichi": {"name": "Suzuki Teiichi"},
        "konoe": "Prince Konoe Fumimaro",
        "konoe-cabinet": {"name": "The Konoe Cabinet", "role": "institution"},
        "army": {"name": "Imperial Army", "role": "institution"},
        "captors": {"name": "Soviet Captors", "named": "no"},
    }
    graph = read_map(json.dumps({"argmap": "1", "title": "Names", "people": people}))
    assert short_names(graph.argmap.people) == {
        "suzuki": "Admiral Suzuki Kantarō",
        "teiichi": "Teiichi",
        "konoe": "Konoe",
        "konoe-cabinet": "The Konoe Cabinet",
        "army": "Imperial Army",
        "captors": "Soviet Captors",
    }


CITED = (
    ({"author": "hasegawa"}, "hasegawa-2005", "Hasegawa, A Title"),
    ({"author": "V. A. Zolotarev"}, "zolotarev-2000", "Zolotarev, A Title"),
    # Initials stand before the family name.
    ({"author": "V. A. Zolotarev"}, "russkii-arkhiv-7", "Zolotarev, A Title"),
    ({"author": "Igor Zolotarev"}, "russkii-arkhiv-7", "Igor Zolotarev, A Title"),
    ({"editor": "V. A. Zolotarev"}, "zolotarev-2000", "Zolotarev, A Title"),
    ({"author": ["hasegawa", "Richard Frank"]}, "x-1", "Hasegawa and Richard Frank, A Title"),
    ({"author": ["hasegawa", "Ann Bo", "Cy Do"]}, "x-2", "Hasegawa and others, A Title"),
    ({}, "x-3", "A Title"),
    ({"author": "hasegawa", "type": "review"}, "x-4", "Hasegawa, A Title"),
    ({"author": "hasegawa", "type": "review", "title": "Review of B"}, "x-4", "Hasegawa, review"),
    ({"type": "review", "title": "Review of B"}, "x-5", "Review of B"),
    ({"author": "hasegawa", "short-title": "Short"}, "x-6", "Hasegawa, Short"),
    (
        {"author": "hasegawa", "title": "One two three four five six seven eight"},
        "x-7",
        "Hasegawa, One two three four five six …",
    ),
)


@pytest.mark.parametrize(("fields", "id", "short"), CITED)
def test_a_source_is_cited_in_short(
    fields: dict[str, object], id: str, short: str, read_map: Callable[[str], Graph]
) -> None:
    source = {"title": "A Title: With a Subtitle", **fields}
    people = {"hasegawa": "Tsuyoshi Hasegawa"}
    text = {"argmap": "1", "title": "Sources", "people": people, "sources": {id: source}}
    assert Citer(read_map(json.dumps(text)).argmap).source(id) == short
