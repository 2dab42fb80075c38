"""Coordinates → path data: boxes, circles, lines and curves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate with one decimal, the shortest way."""
    text = ("%.1f" % value).removesuffix(".0")  # noqa: UP031 - the fastest way
    return "0" if text == "-0" else text


@lru_cache(maxsize=4096)  # cards of one size share it
def rectangle(x: float, y: float, size: tuple[float, float], radius: float = 0.0) -> str:
    """A rectangle with rounded corners."""
    w, h = size
    r = min(radius, w / 2, h / 2)
    if r <= 0:
        return f"M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}Z"
    n, corner = number, f"a{number(r)} {number(r)} 0 0 1 "
    return (
        f"M{n(x + r)} {n(y)}h{n(w - 2 * r)}{corner}{n(r)} {n(r)}v{n(h - 2 * r)}"
        f"{corner}{n(-r)} {n(r)}h{n(2 * r - w)}{corner}{n(-r)} {n(-r)}v{n(2 * r - h)}"
        f"{corner}{n(r)} {n(-r)}Z"
    )


@lru_cache(maxsize=4096)
def left_edge(height: float, breadth: float, radius: float) -> str:
    """The left part of a rounded box at the origin, `breadth` wide."""
    n, r = number, radius
    return (
        f"M{n(breadth)} 0H{n(r)}a{n(r)} {n(r)} 0 0 0 {n(-r)} {n(r)}V{n(height - r)}"
        f"a{n(r)} {n(r)} 0 0 0 {n(r)} {n(r)}H{n(breadth)}Z"
    )


def circle(centre: Point, radius: float) -> str:
    """A full circle."""
    (x, y), r = centre, number(radius)
    return (
        f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 1 {number(2 * radius)} 0"
        f"a{r} {r} 0 1 1 {number(-2 * radius)} 0Z"
    )


def polygon(points: Iterable[Point]) -> str:
    """A closed outline with straight sides."""
    return line(points) + "Z"


def line(points: Iterable[Point]) -> str:
    """An open line with straight pieces."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def curve(points: Sequence[Point]) -> str:
    """A chain of cubic Bézier curves: a start, then three points for each curve."""
    (x, y), rest = points[0], points[1:]
    return f"M{number(x)} {number(y)}C" + " ".join(f"{number(a)} {number(b)}" for a, b in rest)
