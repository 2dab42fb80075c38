"""Paths on the command line → maps to read; bytes → files written whole or not at all."""

from __future__ import annotations

import errno
import glob
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

MAP_ENDING = ".argmap.yaml"


class CannotRun(click.ClickException):
    """The command could not run: one sentence to standard error, exit code 2."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Print the sentence."""
        click.echo(f"argmap: {self.message}", err=True)


def map_paths(given: Sequence[str]) -> list[str]:
    """The maps that files, folders, globs and `-` stand for, each once, in order.

    A path written in two ways goes by the first of them.
    """
    paths: dict[str, str] = {}
    for name in given:
        found = list(_expanded(name))
        if not found:
            raise CannotRun(f'There are no maps (*{MAP_ENDING}) in "{name}".')
        for path in found:
            paths.setdefault(path if path == "-" else os.path.abspath(path), path)
    return list(paths.values())


def _expanded(name: str) -> Iterator[str]:
    if name == "-" or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        for folder, folders, files in os.walk(name):
            folders.sort()
            yield from (os.path.join(folder, f) for f in sorted(files) if f.endswith(MAP_ENDING))
    elif glob.has_magic(name) and not os.path.exists(name):
        yield from (
            path for path in sorted(glob.glob(name, recursive=True)) if os.path.isfile(path)
        )
    else:
        yield name


def told_in(form: str | None, output: str | None, endings: Mapping[str, str]) -> str:
    """The format of words that is named, or that a file's ending names; text without either."""
    if form is not None:
        return form
    ending = os.path.splitext(output or "")[1].lower()
    if ending in ("", ".txt"):
        return "text"
    if ending not in endings:
        known = ", ".join((".txt", *endings))
        raise CannotRun(
            f'"{output}" has no ending that names a format ({known}). Say which with --format.'
        )
    return endings[ending]


def read_bytes(path: str) -> bytes:
    """A file's bytes, or standard input's for `-`. One that cannot be opened ends the command.

    What is larger than a map can be is read only so far that this is seen.
    """
    from argmap import document

    try:
        if path == "-":
            return sys.stdin.buffer.read(document.LARGEST + 1)
        return document.read_bytes(path)
    except OSError as error:
        raise CannotRun(f'"{path}" cannot be opened: {error.strerror}.') from error
    except ValueError as error:
        raise CannotRun(f'"{path}" is not the name of a file.') from error


def write_all(outputs: Mapping[str, bytes]) -> None:
    """Write every output beside its place first and rename all of them once all are written.

    `-` is standard output, and a device is written to as it stands. Where a file cannot be
    written, none is.
    """
    beside: dict[str, str] = {}
    try:
        for path, data in outputs.items():
            if path != "-" and not _is_device(path):
                beside[path] = _beside(path, data)
        for path in list(beside):
            os.replace(beside[path], os.path.realpath(path))
            del beside[path]
    except OSError as error:
        raise CannotRun(f'"{path}" cannot be written: {error.strerror}.') from error
    finally:
        for left in beside.values():
            os.unlink(left)
    for path, data in outputs.items():
        if path == "-":
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        elif _is_device(path):
            _to_device(path, data)


def _to_device(path: str, data: bytes) -> None:
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise CannotRun(f'"{path}" cannot be written: {error.strerror}.') from error


def _is_device(path: str) -> bool:
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def _beside(path: str, data: bytes) -> str:
    """Write a file next to where it belongs, and tell where that is."""
    import tempfile

    target = os.path.realpath(path)
    if os.path.isdir(target):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    descriptor, written = tempfile.mkstemp(dir=os.path.dirname(target), suffix=".argmap-part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(written, _mode(target))
    except BaseException:
        os.unlink(written)
        raise
    return written


def _mode(target: str) -> int:
    """The permissions that the file has, or that a new one would get."""
    if os.path.exists(target):
        return os.stat(target).st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
