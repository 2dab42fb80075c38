"""Causes in votes and in large random models: how long each question takes.

    python benchmarks/causes.py
    python benchmarks/causes.py --sizes 100 1000 --checks 50

Votes are won by a majority of votes all cast for; every cause is listed, and what each vote had to
do with the outcome is said by every notion. In the random models, the same for the same seed, a
tenth of the factors are roots and every other one is an `and`, `or` or `at least 2` of three of
the 50 factors before it, some negated; the effect is the value of that factor among the last which
most others act on. One check asks whether one factor is a cause by itself: the mean over some,
without the time that it takes to state the model to the solver, which is told apart.
"""

from __future__ import annotations

import argparse
import math
import random
import time

from argmap.counterfactual.causal import (
    CausalFactor,
    CausalModel,
    Root,
    Rule,
    Rules,
    acting_on,
    causal_model,
)
from argmap.counterfactual.causes.actual_cause import is_actual_cause
from argmap.counterfactual.causes.analysis import analyse
from argmap.counterfactual.causes.cause import causes
from argmap.counterfactual.causes.flip import flip, question
from argmap.model.formulas import And, AtLeast, Compare, Formula, Not, Or, Otherwise

VALUES = ("no", "yes")


def main() -> None:
    """Put the questions and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--votes", type=int, nargs="*", default=[7, 11])
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1000, 3000])
    parser.add_argument("--checks", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for voters in options.votes:
        print(in_vote(voters))
    for size in options.sizes:
        print(in_random_model(size, options.checks, options.seed))


def yes(id: str) -> Compare:
    return Compare(id, "=", "yes")


def rules(formula: Formula) -> Rules:
    return Rules((Rule("yes", formula), Rule("no", Otherwise())))


def in_vote(voters: int) -> str:
    names = [f"v{n}" for n in range(voters)]
    majority = AtLeast(voters // 2 + 1, tuple(map(yes, names)))
    factors = [CausalFactor(name, VALUES, True, Root("yes")) for name in names]
    model = causal_model([*factors, CausalFactor("passed", VALUES, True, rules(majority))])
    start = time.perf_counter()
    found = len(list(causes(question(model, yes("passed"), math.inf))))
    listed = time.perf_counter()
    share = analyse(model, yes("passed")).roles["v0"].responsibility
    said = time.perf_counter()
    return (
        f"vote of {voters} to 0: {found} causes in {(listed - start) * 1e3:.1f} ms; every notion "
        f"for every vote in {(said - listed) * 1e3:.1f} ms, responsibility {share and share.least}"
    )


def random_model(size: int, seed: int) -> CausalModel:
    chance = random.Random(seed)
    factors: list[CausalFactor] = []
    for n in range(size):
        if n < 3 or chance.random() < 0.1:
            function: Root | Rules = Root(chance.choice(VALUES))
        else:
            parts: tuple[Formula, ...] = tuple(
                yes(factor.id) if chance.random() < 0.7 else Not(yes(factor.id))
                for factor in chance.sample(factors[-50:], 3)
            )
            formula: Formula = chance.choice((And(parts), Or(parts), AtLeast(2, parts)))
            function = rules(formula)
        factors.append(CausalFactor(f"f{n}", VALUES, True, function))
    return causal_model(factors)


def in_random_model(size: int, checks: int, seed: int) -> str:
    model = random_model(size, seed)
    late = list(model.factors)[-20:]
    target = max(late, key=lambda id: len(acting_on(model, [id])))
    start = time.perf_counter()
    asked = question(model, Compare(target, "=", model.actual[target]), math.inf)
    flipped = flip(asked)
    stated = time.perf_counter()
    some = random.Random(seed).sample(asked.candidates, min(checks, len(asked.candidates)))
    yeses = sum(is_actual_cause(asked, flipped, id) for id in some)
    mean = (time.perf_counter() - stated) / len(some)
    flipped.solver.close()
    return (
        f"{size} factors, {len(asked.candidates)} act on the effect: stated in "
        f"{(stated - start) * 1e3:.0f} ms, {mean * 1e3:.2f} ms a check ({yeses} of {len(some)} yes)"
    )


if __name__ == "__main__":
    main()
