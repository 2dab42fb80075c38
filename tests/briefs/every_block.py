"""A brief with every kind of block, in which any text may stand."""

from __future__ import annotations

from argmap.briefs.sheet import (
    Block,
    Brief,
    CutOut,
    CutOuts,
    Entry,
    Field,
    Fields,
    Head,
    Heading,
    Ladder,
    Line,
    Lines,
    Listing,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Rung,
    Sheet,
    Table,
    Works,
    Writing,
    aside,
    emphasis,
    muted,
    strong,
    text,
)
from argmap.layout import Scene


def blocks(words: str) -> tuple[Block, ...]:
    """Every kind of block save pictures and the breaks of pages, each with these words in it."""
    runs = text(words)
    styled = text(words, " ", strong(words), " ", emphasis(words), " ", muted(words))
    return (
        Heading(runs),
        Heading(runs, 2),
        Paragraph(styled),
        Paragraph(aside(text(emphasis(words)))),
        Note(runs),
        Quotation(words, attribution=runs),
        Quotation(words, "reporter", runs),
        Quotation(words, "reporter"),
        Listing((runs, runs)),
        Listing((runs, runs), "number"),
        Listing((runs,), "box"),
        Table((runs, runs), (((runs, runs), ()), ((), (runs,)))),
        Table((runs, runs), (((runs,), ()),), (1, 3), room=20),
        Ladder(
            (
                Rung(0, words, runs, runs),
                Rung(1, words, runs, runs, words),
                Rung(14, words, runs, (), words),
            )
        ),
        Writing(2, runs),
        Writing(1),
        Fields((Field(words, runs), Field(words, (), 2))),
        Lines((Line(runs, words), Line(runs)), 7),
        CutOuts((CutOut(words, runs, runs), CutOut("", runs), CutOut(words, runs))),
        Entry(words, (Paragraph(runs), Quotation(words), Table((runs,), (((runs,),),)))),
    )


def brief(words: str, scene: Scene | None = None) -> Brief:
    """Two sheets, the second landscape, with these words wherever words can stand."""
    runs = text(words)
    works = (Works("", (runs,)), Works(words, (runs, runs)))
    all_blocks = (*blocks(words), PageBreak(), *((Picture(scene, runs),) if scene else ()))
    return Brief(
        Head(words, words, words, (words, words), "en", words),
        (
            Sheet("kind", words, all_blocks, words, works, runs),
            Sheet("kind", words, blocks(words), words, works, runs, landscape=True),
        ),
    )
