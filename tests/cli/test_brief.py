"""`argmap brief`: kinds, formats, folders, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.briefs.kinds import KINDS
from argmap.cli import main

ROOT = Path(__file__).parents[2]
JAPAN = str(ROOT / "arguments" / "japan-surrender.argmap.yaml")
SMALLEST = str(ROOT / "examples" / "smallest.argmap.yaml")


def brief(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["brief", *arguments])


def test_without_a_kind_all_kinds_are_listed() -> None:
    done = brief(SMALLEST)
    assert done.exit_code == 0
    assert all(
        f"{name} " in done.output and kind.about in done.output for name, kind in KINDS.items()
    )


def test_without_an_output_markdown_is_printed() -> None:
    done = brief(SMALLEST, "ladder")
    assert done.exit_code == 0
    assert done.stdout.startswith("# Ladder of the dispute\n")
    assert "People are skating on the river." in done.stdout


@pytest.mark.parametrize(
    ("ending", "start"), [(".pdf", b"%PDF-"), (".md", b"# Ladder"), (".html", b"<!DOCTYPE html>")]
)
def test_several_kinds_go_into_one_file_in_the_format_of_its_ending(
    tmp_path: Path, ending: str, start: bytes
) -> None:
    output = tmp_path / f"kit{ending}"
    done = brief(SMALLEST, "ladder", "dossier", "ladder", "-o", str(output))
    assert done.exit_code == 0, done.output
    assert output.read_bytes().startswith(start)
    assert done.stderr == f"Wrote {output}.\n"
    if ending == ".md":
        assert output.read_text("utf-8").count("\n# ") == 1


def test_the_whole_set_goes_into_a_folder_a_file_for_each_kind(tmp_path: Path) -> None:
    folder = tmp_path / "kit"
    done = brief(JAPAN, "all", "-o", str(folder), "--format", "markdown", "--school", "Our School")
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{k}.md" for k in KINDS)
    assert all("Our School" in path.read_text("utf-8") for path in folder.iterdir())


def test_the_whole_set_goes_without_the_side_of_somebody_who_takes_none(tmp_path: Path) -> None:
    folder = tmp_path / "kit"
    done = brief(JAPAN, "all", "--side", "butow", "-o", str(folder), "--format", "markdown")
    assert done.exit_code == 0, done.output
    assert {path.name for path in folder.iterdir()} == {f"{k}.md" for k in KINDS if k != "side"}
    assert 'argmap: notice: "side" is left out. Butow expressly leaves it open:' in done.stderr


def test_who_takes_no_side_is_refused_one_that_is_asked_for(tmp_path: Path) -> None:
    for kinds in (("side",), ("all", "side")):
        done = brief(JAPAN, *kinds, "--side", "butow", "-o", str(tmp_path / "kit.md"))
        assert done.exit_code == 2
        assert "Butow expressly leaves it open:" in done.stderr
        assert not list(tmp_path.iterdir())


def test_a_named_format_wins_over_the_ending(tmp_path: Path) -> None:
    output = tmp_path / "kit.txt"
    assert brief(SMALLEST, "ladder", "-o", str(output), "--format", "html").exit_code == 0
    assert output.read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("dosier",), 'There is no kind of brief "dosier". Did you mean "dossier"?'),
        (("ladder", "--for", "taken-in-sumer"), 'Did you mean "taken-in-summer"?'),
        (("ladder", "--side", "nobody"), 'There is no person "nobody" in this map.'),
        (("ladder", "-o", "kit.docx"), '"kit.docx" has no ending that names a format'),
        (("ladder", "--texts", "no-such-folder"), '"no-such-folder" cannot be opened'),
        (("ladder", "-o", SMALLEST, "--format", "html"), "is the map itself"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_cure(arguments: tuple[str, ...], told: str) -> None:
    done = brief(SMALLEST, *arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not done.stdout


def test_theses_and_people_are_offered_where_nothing_is_like_what_is_named() -> None:
    assert (
        "in this map. Try soviet-entry-outweighed-bombs or"
        in brief(JAPAN, "side", "--for", "qqqq").stderr
    )
    assert (
        "in this map. Try hasegawa or holloway or" in brief(JAPAN, "side", "--side", "qqqq").stderr
    )


def test_a_map_with_errors_gets_no_brief(tmp_path: Path) -> None:
    path = tmp_path / "bad.argmap.yaml"
    path.write_text("argmap: 1\ntitle: Bad\nclaims: {a: {text: A., reasons: [b]}}\n")
    done = brief(str(path), "ladder", "-o", str(tmp_path / "kit.pdf"))
    assert done.exit_code == 1
    assert not (tmp_path / "kit.pdf").exists()


def test_signs_that_no_font_has_are_named(tmp_path: Path) -> None:
    path = tmp_path / "map.argmap.yaml"
    path.write_text("argmap: 1\ntitle: 日本\nclaims: {a: A.}\n", encoding="utf-8")
    done = brief(str(path), "ladder", "-o", str(tmp_path / "kit.html"))
    assert done.exit_code == 0
    assert "have no sign for 日 (U+65E5), 本 (U+672C)." in done.stderr


def test_a_folder_without_texts_of_the_sources_is_told_of(tmp_path: Path) -> None:
    done = brief(JAPAN, "ladder", "--texts", str(tmp_path))
    assert done.exit_code == 0
    assert "holds the text of none of the map's sources" in done.stderr
