"""Cards to cut out, and the key to them."""

from __future__ import annotations

from collections.abc import Callable

from argmap.briefs.kinds import KINDS
from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import CutOut, CutOuts, Paragraph, Picture, Table, plain
from argmap.graph import Graph
from argmap.layout import texts

ReadMap = Callable[[str], Graph]

MAP = """argmap: 1
title: A map
question: Why?
people: {ann: {name: Alder}, ben: {name: Birch}}
claims:
  thesis:
    role: thesis
    text: It was so.
    by: ann
    reasons:
      - {together: [first, second], stated: no, undercut-by: [{from: strike, undercut-by: back}]}
      - third
  first: {text: The first thing., by: ann}
  second: {text: The second thing., by: ann, rebutted-by: paper}
  third: {text: The third thing., belief-of: ben, stated: no}
  strike: {text: It does not follow., by: ben}
  back: {text: It does follow., by: ann}
  alone: {text: It stands alone.}
evidence:
  paper: {text: A paper says otherwise., kind: document, undercut-by: forged}
  forged: {text: It is forged., kind: testimony, speaker: ben}
"""


def cut_outs(graph: Graph, seed: int = 0) -> tuple[CutOut, ...]:
    sheet = KINDS["cards"].sheets(Material(graph), Wish(seed=seed))[0]
    (block,) = sheet.blocks
    assert isinstance(block, CutOuts)
    return block.cards


def numbers(graph: Graph) -> dict[str, str]:
    """Words of a card → its number."""
    return {plain(card.runs): card.head.split(" ")[0] for card in cut_outs(graph)}


def test_every_statement_has_a_card_with_its_kind_and_holder(read_map: ReadMap) -> None:
    graph = read_map(MAP)
    told = {
        plain(card.runs): (card.head.split(" · ")[1], plain(card.foot)) for card in cut_outs(graph)
    }
    assert told == {
        "It was so.": ("Thesis", "Alder"),
        "The first thing.": ("Claim", "Alder"),
        "The second thing.": ("Claim", "Alder"),
        "The third thing.": ("Claim", "a belief of Birch · map-maker"),
        "It does not follow.": ("Claim", "Birch"),
        "It does follow.": ("Claim", "Alder"),
        "It stands alone.": ("Claim", ""),
        "A paper says otherwise.": ("Document", ""),
        "It is forged.": ("Testimony", "Birch"),
    }


def test_the_order_is_by_lot_and_numbered(read_map: ReadMap) -> None:
    graph = read_map(MAP)
    orders = [tuple(plain(card.runs) for card in cut_outs(graph, seed)) for seed in (0, 0, 1, 2)]
    assert orders[0] == orders[1]
    assert len(set(orders)) == 3
    assert tuple(s.text for s in graph.argmap.statements.values()) not in orders
    assert [card.head.split(" ")[0] for card in cut_outs(graph)] == [str(n) for n in range(1, 10)]


def test_the_key_tells_every_link_by_number(read_map: ReadMap) -> None:
    graph = read_map(MAP)
    number = numbers(graph)
    thesis, first, second = (
        number[words] for words in ("It was so.", "The first thing.", "The second thing.")
    )
    paper, strike = number["A paper says otherwise."], number["It does not follow."]
    key = KINDS["cards"].sheets(Material(graph), Wish())[1]
    (table,) = (b for b in key.blocks if isinstance(b, Table) and plain(b.head[0]) == "Card")
    told = {plain(row[0][0]): [plain(runs) for runs in row[1]] for row in table.rows}
    assert told[first] == [f"supports {thesis}, only together with {second} — map-maker"]
    assert told[paper] == [f"rebuts {second}"]
    assert told[number["It is forged."]] == [f"undercuts every step from {paper}"]
    step = f"the step from {first} and {second}"
    assert told[strike] == [f"undercuts {step} to {thesis} — Birch"]
    assert told[number["It does follow."]] == [
        f"undercuts the step from {strike} against {step} to {thesis} — Alder"
    ]
    assert told[number["It stands alone."]] == ["bears on no other card"]


def test_the_key_is_the_map_with_the_numbers_of_the_cards(read_map: ReadMap) -> None:
    graph = read_map(MAP)
    key = KINDS["cards"].sheets(Material(graph), Wish())[1]
    scenes = [block.scene for block in key.blocks if isinstance(block, Picture)]
    shown = {text.text.split(" ")[0] for scene in scenes for text in texts(scene)}
    assert shown >= {str(n) for n in range(1, 10)}


def test_an_empty_map_says_so(read_map: ReadMap) -> None:
    (sheet,) = KINDS["cards"].sheets(Material(read_map("argmap: 1\ntitle: Empty\n")), Wish())
    (only,) = sheet.blocks
    assert isinstance(only, Paragraph)
    assert "no statements" in plain(only.runs)
