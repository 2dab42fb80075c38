"""Model → CausalPanel: its factors, each with its mechanism in words."""

from __future__ import annotations

from argmap.graph import Graph
from argmap.model import Model
from argmap.rules.mechanisms import parents
from argmap.view.causal_values import Arrow, CausalPanel
from argmap.view.causal_words import Wording
from argmap.view.citing import Citer
from argmap.view.factor_cards import factor_card, in_time
from argmap.view.words import capitalised, one_line


def factors_in(model: Model) -> tuple[str, ...]:
    """The factors that a model names."""
    mechanisms = model.mechanisms.values()
    return tuple(dict.fromkeys(f for m in mechanisms for f in (*parents(m), m.factor)))


def model_panel(graph: Graph, model: Model) -> CausalPanel:
    argmap = graph.argmap
    citer, wording, mechanisms = Citer(argmap), Wording(argmap.factors), model.mechanisms
    arrows = (
        Arrow(cause, factor) for factor, found in mechanisms.items() for cause in parents(found)
    )
    cards = (
        factor_card(
            argmap.factors[id],
            "effect" if id in mechanisms else "root",
            tuple(wording.mechanism(mechanisms[id])) if id in mechanisms else (),
        )
        for id in in_time(argmap.factors[id] for id in factors_in(model))
    )
    return CausalPanel(
        title=_title(citer, model),
        account=_account(citer, model),
        note=one_line(model.note),
        model=model.id,
        factors=tuple(cards),
        arrows=tuple(arrows),
    )


def _title(citer: Citer, model: Model) -> str:
    """Whose the model is and what it is called: "Hasegawa: entry sufficed"."""
    name = model.id.replace("-", " ")
    return f"{citer.name(model.by)}: {name}" if model.by else capitalised(name)


def _account(citer: Citer, model: Model) -> str:
    """Who drew the model and where it is read: "The map-maker’s account, after …, p. 298"."""
    where = "; ".join(map(citer.citation, model.cite))
    via = f"in {citer.source(model.via)}" if model.via else ""
    if model.stated:
        return ", ".join(filter(None, (where, via)))
    # Without a citation the model is in no text, so that nothing can be said of where it was read.
    read = (f"after {where}", via) if where else ()
    return ", ".join(filter(None, ("The map-maker’s account", *read)))
