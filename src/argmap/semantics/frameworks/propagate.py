"""Attacks → the labels that some accepted arguments force, by counting what is left to answer."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.frameworks.framework import Attacks

UNDECIDED, IN, OUT = 0, 1, 2


def propagate(attacks: Attacks, accepted: Iterable[int] = ()) -> bytearray:
    """The least complete labelling in which the accepted arguments are IN, one byte an argument.

    `accepted` is admissible, or empty; empty gives the grounded labelling. An argument is IN once
    each of its attackers is OUT, OUT once some attacker is IN; each argument keeps a count of the
    attackers that are not OUT, so that every attack is looked at once (Modgil and Caminada 2009;
    linear as in Nofal, Atkinson and Dunne 2021).
    """
    labels = bytearray(attacks.size)
    starts = attacks.attackers.starts
    unanswered = [starts[a + 1] - starts[a] for a in range(attacks.size)]
    agenda = [argument for argument, count in enumerate(unanswered) if not count]
    agenda.extend(accepted)
    targets = attacks.targets
    while agenda:
        argument = agenda.pop()
        if labels[argument]:
            continue
        labels[argument] = IN
        for target in targets[argument]:
            if labels[target]:
                continue
            labels[target] = OUT
            for defended in targets[target]:
                unanswered[defended] -= 1
                if not unanswered[defended] and not labels[defended]:
                    agenda.append(defended)
    return labels


def labelled(labels: bytearray, label: int) -> list[int]:
    """The arguments with a label, in order."""
    return [argument for argument, found in enumerate(labels) if found == label]
