"""`argmap diff`: what tells one version of a map from another, and which verdicts changed."""

from __future__ import annotations

import json
import shutil

import click

from argmap.cli.complete import MAP
from argmap.cli.drawings import Destination, draw_to, smaller
from argmap.cli.files import CannotRun
from argmap.cli.maps import load
from argmap.cli.options import drawing, text_or_json
from argmap.cli.outlines import STYLES, WIDEST
from argmap.cli.render import drawn_beside


@click.command(short_help="Say what differs between two versions of a map.")
@click.argument("old", type=MAP)
@click.argument("new", type=MAP)
@drawing("the new map with what changed", "what is around a statement")
@text_or_json
def diff(
    old: str,
    new: str,
    outputs: tuple[str, ...],
    focus: str | None,
    topic: str | None,
    form: str,
) -> None:
    """Say what is added, removed, reworded and relinked from the map OLD to the map NEW.

    They are compared by what they mean, whatever order, layout or file it is written in; and each
    verdict that changed is told with the changes that led to it.
    """
    if old == new == "-":
        raise CannotRun("Only one of the two maps can come from standard input.")
    formats, part = drawn_beside(outputs, focus, topic)
    before, after = load(old), load(new)
    assert before.graph is not None
    assert after.graph is not None
    from argmap.differences import differences

    found = differences(before.graph, after.graph)
    if outputs:
        from argmap.api import Order
        from argmap.view.difference_of_maps import MapDifferences, both_graphs

        order = Order(formats, part, marks=MapDifferences(found), smaller=smaller(part))
        texts = {**before.files.texts, **after.files.texts}
        draw_to(Destination(outputs, texts), both_graphs(found), order)
    if form == "json":
        from argmap.cli.diff_json import difference_json

        told = {"argmap": 1, "command": "diff", "old": old, "new": new, **difference_json(found)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from argmap.view.difference_of_maps_lines import difference_lines

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for role, text in difference_lines(found, width):
        click.echo(click.style(text, **STYLES.get(role, {})))
