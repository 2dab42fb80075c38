"""Crux → words: what a change does to what speaks for a thesis, without a verdict on it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.briefs.material import Material, Wish
from argmap.briefs.sheet import Runs, strong, text
from argmap.comparison import Crux
from argmap.semantics.grounds import RANK
from argmap.view.comparison_words import ComparisonWords
from argmap.view.words import one_line


def effects(material: Material, crux: Crux, wish: Wish) -> Iterator[Runs]:
    """What would change for a thesis; how it stands before and after only where that is asked."""
    if wish.verdicts:
        words = ComparisonWords(material.argmap)
        before, after = words.standing(crux.before), words.standing(crux.after)
        yield text(strong("From "), before, strong(" to "), after, ".")
    yield from (text(told) for told in _reasons(material, crux))
    yield from (text(told) for told in _grounds(crux))
    yield from (text(told) for told in _objections(crux))


def _reasons(material: Material, crux: Crux) -> Iterator[str]:
    """Which reasons are lost or gained."""
    before, after = crux.before.reasons_in_force, crux.after.reasons_in_force
    lost = [step for step in before if step not in after]
    gained = [step for step in after if step not in before]
    if lost and len(lost) == len(before):
        which = "its only reason" if len(lost) == 1 else "all its reasons"
        yield f"The thesis loses {which}."
    elif lost:
        yield f"The thesis loses {_named(material, lost)}."
    if gained:
        yield f"The thesis gains {_named(material, gained)}."


def _named(material: Material, steps: list[str]) -> str:
    """ "a reason: “It rained”" """
    graph = material.graph
    each = [
        " and ".join(
            f"“{one_line(material.argmap.statements[id].text).rstrip('.')}”"
            for id in graph.steps[step].premises
        )
        for step in steps
        if step in graph.steps
    ]
    what = "a reason" if len(steps) == 1 else "reasons"
    return f"{what}: {'; '.join(each)}" if each else what


def _grounds(crux: Crux) -> Iterator[str]:
    """Whether it comes to rest on evidence, or no longer does."""
    before, after = crux.before.grounds, crux.after.grounds
    if RANK[after] < RANK[before]:
        if before == "evidenced":
            yield "Nothing that speaks for it rests on evidence any longer."
        if after == "bare" and not crux.before.reasons_in_force:
            yield "No argument for it is left."
    elif after == "evidenced" and before != "evidenced":
        yield "What speaks for it now rests on evidence."


def _objections(crux: Crux) -> Iterator[str]:
    """What becomes of the objections to it."""
    before, after = crux.before.verdict, crux.after.verdict
    if before == after:
        return
    if after == "rebutted":
        yield "An objection to the thesis is left without a reply."
    elif after == "open":
        yield "Each side is left with an objection to the other."
    elif before == "rebutted":
        yield "The objection to the thesis has a reply."
    elif before == "open":
        yield "The two sides’ objections no longer hold each other up."
    elif after == "unsupported":
        yield "Nothing in this map is left to speak for it."
    else:
        yield "Something in this map speaks for it."
