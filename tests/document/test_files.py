"""Includes and bibliographies are read, each file once, and what fails is named in its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.diagnostics import Diagnostic
from argmap.document import read_files
from argmap.document.files import Files


def _read(folder: Path, files: dict[str, str]) -> tuple[Files, tuple[Diagnostic, ...]]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / next(iter(files))
    return read_files(str(path), path.read_bytes())


def _names(files: Files) -> list[str]:
    return [os.path.basename(path) for path in files.documents]


def test_included_files_come_in_order_of_mention_and_once(tmp_path: Path) -> None:
    files, found = _read(
        tmp_path,
        {
            "root.argmap.yaml": "include: [sub/b.argmap.yaml, c.argmap.yaml]",
            "sub/b.argmap.yaml": "include: ../d.argmap.yaml",
            "c.argmap.yaml": "include: ./sub/../d.argmap.yaml",
            "d.argmap.yaml": "title: D",
        },
    )
    assert not found
    names = ["root.argmap.yaml", "b.argmap.yaml", "d.argmap.yaml", "c.argmap.yaml"]
    assert _names(files) == names
    assert os.path.normpath(tmp_path / "d.argmap.yaml") in files.documents


def test_a_circle_of_includes_is_shown_as_its_path(tmp_path: Path) -> None:
    _, found = _read(
        tmp_path,
        {
            "a.argmap.yaml": "include: b.argmap.yaml",
            "b.argmap.yaml": "title: B\ninclude: [a.argmap.yaml]",
        },
    )
    assert [d.code for d in found] == ["AM112"]
    assert found[0].span.line == 2
    assert found[0].message.count(" → ") == 2


@pytest.mark.parametrize(
    ("key", "name", "words"),
    [
        ("include", "missing.argmap.yaml", "cannot be opened"),
        ("include", "people.yaml", "not the name of a file of this kind"),
        ("include", "/etc/all.argmap.yaml", "not a relative path"),
        ("include", "folder.argmap.yaml", "not an ordinary file"),
        ("include", "pipe.argmap.yaml", "not an ordinary file"),
        ("include", "zero.argmap.yaml", "not an ordinary file"),
        ("include", "loop.argmap.yaml", "cannot be opened"),
        ("include", f"{'n' * 5_000}.argmap.yaml", "cannot be opened"),
        ("include", "large.argmap.yaml", "larger than 64 megabytes"),
        ("bibliography", "zero.bib", "not an ordinary file"),
        ("bibliography", "../../../../../../../../dev/zero", "not the name of a file of this kind"),
        ("bibliography", "books.txt", "not the name of a file of this kind"),
        ("bibliography", "missing.bib", "cannot be opened"),
        ("bibliography", "latin.bib", "not UTF-8"),
    ],
)
def test_a_named_file_that_cannot_be_used(tmp_path: Path, key: str, name: str, words: str) -> None:
    (tmp_path / "folder.argmap.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.argmap.yaml")
    os.symlink("/dev/zero", tmp_path / "zero.argmap.yaml")
    os.symlink("/dev/zero", tmp_path / "zero.bib")
    os.symlink("loop.argmap.yaml", tmp_path / "loop.argmap.yaml")
    with open(tmp_path / "large.argmap.yaml", "wb") as large:
        large.truncate(64 * 2**20)  # With the map's own bytes it is too much.
    (tmp_path / "latin.bib").write_bytes(b"@book{a, title = {\xe9}}")
    _, found = _read(tmp_path, {"a.argmap.yaml": f"title: A\n{key}: {name}\n"})
    assert [(d.code, d.span.line, d.span.column) for d in found] == [("AM111", 2, len(key) + 3)]
    assert words in found[0].message
    assert found[0].hint


def test_what_is_wrong_in_an_included_file_is_found_there(tmp_path: Path) -> None:
    _, found = _read(
        tmp_path,
        {"a.argmap.yaml": "include: b.argmap.yaml", "b.argmap.yaml": "title: x: y"},
    )
    assert [os.path.basename(d.span.path) for d in found] == ["b.argmap.yaml"]
