"""Random causal models of few factors, Boolean and many-valued, and effects in them."""

from __future__ import annotations

from itertools import product

from hypothesis import strategies as st

from argmap.counterfactual.causal import (
    CausalFactor,
    CausalModel,
    Function,
    Root,
    Rule,
    Rules,
    Table,
    causal_model,
)
from argmap.model.formulas import (
    And,
    AtLeast,
    Compare,
    Formula,
    Not,
    Operator,
    Or,
    Otherwise,
    evaluate,
)

NAMES = ("a", "b", "c", "d", "e", "f")
LEVELS = ("low", "middle", "high")
OPERATORS: tuple[Operator, ...] = ("=", "!=", "<", "<=", ">", ">=")


@st.composite
def formulas(draw: st.DrawFn, factors: tuple[CausalFactor, ...]) -> Formula:
    """A formula about one to three comparisons."""
    parts: list[Formula] = []
    for _ in range(draw(st.integers(1, 3))):
        factor = draw(st.sampled_from(factors))
        operator = draw(st.sampled_from(OPERATORS))
        parts.append(Compare(factor.id, operator, draw(st.sampled_from(factor.values))))
    part = draw(st.sampled_from([parts[0], Not(parts[0])]))
    if len(set(parts)) < 2:
        return part
    n = draw(st.integers(1, len(parts)))
    rest = (part, *parts[1:])
    return draw(st.sampled_from([And(rest), Or(rest), AtLeast(n, rest), Not(Or(rest))]))


@st.composite
def models(draw: st.DrawFn, most: int = 5) -> CausalModel:
    """Two factors at least; each has up to three values, and rules or a table over earlier ones."""
    factors: tuple[CausalFactor, ...] = ()
    for name in NAMES[: draw(st.integers(2, most))]:
        values = LEVELS[: draw(st.sampled_from([2, 2, 3]))]
        function: Function = Root(draw(st.sampled_from(values)))
        if factors and draw(st.integers(0, 3)):
            function = draw(functions(factors, values))
        factors = (*factors, CausalFactor(name, values, True, function))
    return causal_model(factors)


@st.composite
def functions(
    draw: st.DrawFn, earlier: tuple[CausalFactor, ...], values: tuple[str, ...]
) -> Function:
    outcomes = st.sampled_from(values)
    if draw(st.booleans()):
        rules = draw(st.lists(st.builds(Rule, outcomes, formulas(earlier)), min_size=1, max_size=3))
        return Rules((*rules, Rule(draw(outcomes), Otherwise())))
    parents = draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=2, unique_by=_id))
    rows = list(product(*(parent.values for parent in parents)))
    told = draw(st.lists(st.sampled_from(rows), unique=True))
    table = {row: draw(outcomes) for row in told}
    return Table(tuple(parent.id for parent in parents), table, draw(outcomes))


def _id(factor: CausalFactor) -> str:
    return factor.id


@st.composite
def questions(draw: st.DrawFn) -> tuple[CausalModel, Formula]:
    """A model and something that is actual in it: mostly a threshold of its last factor."""
    model = draw(models())
    last = tuple(model.factors.values())[-1:]
    about = draw(st.sampled_from([last, last, tuple(model.factors.values())]))
    effect = draw(formulas(about))
    held = evaluate(effect, model.actual, model.values)
    return model, effect if held else Not(effect)
