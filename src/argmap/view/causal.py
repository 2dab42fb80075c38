"""Graph + Part → CausalView: how factors act on each other, model by model."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.model import Model
from argmap.view.causal_claims import claims_panels
from argmap.view.causal_models import factors_in, model_panel
from argmap.view.causal_values import CausalView
from argmap.view.citing import Citer
from argmap.view.named import named_factors
from argmap.view.parts import WHOLE, OfPerson, Part, Whole, part_words, statements_of
from argmap.view.words import one_line


def build_causal(graph: Graph, part: Part = WHOLE) -> CausalView:
    """The causal diagrams of a map, or of those models that a part is about.

    A person's models are those by them; those of a topic or of a statement's surroundings are
    the ones with a factor that a statement there names. Where there is none, what causal claims
    and counterfactuals say is drawn person by person, and the heading says so.
    """
    argmap = graph.argmap
    models = tuple(_models(graph, part))
    if models:
        panels = tuple(model_panel(graph, model) for model in models)
        words = _part(graph, part, len(models))
    else:
        panels = tuple(claims_panels(graph, part))
        of_part = part_words(graph, part, len(statements_of(graph, part)))
        where = "map" if isinstance(part, Whole) else "part of the map"
        words = ". ".join(filter(None, (of_part, _without_models(where, len(panels)))))
    return CausalView(
        title=one_line(argmap.title),
        question=one_line(argmap.question),
        panels=panels,
        part=words,
        language=argmap.language,
    )


def _without_models(where: str, panels: int) -> str:
    if panels:
        return (
            f"This {where} has no models; shown is what causal claims and counterfactuals say, "
            "person by person"
        )
    return (
        f"This {where} has no models, no claims with `causes` and no counterfactuals: "
        "there is nothing causal to show"
    )


def _models(graph: Graph, part: Part) -> Iterator[Model]:
    models = graph.argmap.models.values()
    if isinstance(part, Whole):
        yield from models
    elif isinstance(part, OfPerson):
        yield from (model for model in models if model.by == part.person)
    else:
        statements = graph.argmap.statements
        named = {f for id in statements_of(graph, part) for f in named_factors(statements[id])}
        yield from (model for model in models if named.intersection(factors_in(model)))


def _part(graph: Graph, part: Part, shown: int) -> str:
    whole = part_words(graph, part, len(statements_of(graph, part))).rpartition(": ")[0]
    every = len(graph.argmap.models)
    if isinstance(part, OfPerson):
        whole = "By " + Citer(graph.argmap).name(part.person)
    return f"{whole}: {shown:,} of {every:,} models" if whole else ""
