"""`argmap schema`: the JSON Schema of the format."""

from __future__ import annotations

import click


def schema_text() -> str:
    """The schema as it is printed, and as `argmap new` puts it beside a map."""
    import json

    from argmap.api import json_schema

    return json.dumps(json_schema(), ensure_ascii=False, indent=2)


@click.command(short_help="Print the JSON Schema of maps, for editors.")
def schema() -> None:
    """Print the JSON Schema of maps, for editors that complete and check as you type."""
    click.echo(schema_text())
