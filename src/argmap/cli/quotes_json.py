"""What became of quotations → JSON, as docs/quotes.md tells."""

from __future__ import annotations

import json
from collections import Counter
from typing import get_args

from argmap.cli.quotes_words import Looked
from argmap.diagnostics import Span
from argmap.quotations import Match, Missing, Result, Status, Stretch, Text
from argmap.quotations.cures import cure


def as_json(looked: Looked) -> str:
    """Every quotation and what became of it, in the order of the maps."""
    report = looked.report
    counts = Counter(result.status for result in report.results)
    told = {
        "argmap": 1,
        "command": "quotes",
        "files": list(looked.files),
        "texts": looked.library.folder,
        "counts": {status: counts[status] for status in get_args(Status)},
        "quotations": [_result(r, looked.spans[r.quotation]) for r in report.results],
        "missing_texts": [{"source": s, "quotations": n} for s, n in report.no_text.items()],
        "unreadable_texts": [{"path": p, "reason": why} for p, why in report.unreadable.items()],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _result(result: Result, span: Span) -> dict[str, object]:
    quotation = result.quotation
    return {
        "statement": quotation.owner,
        "who": quotation.who or None,
        "key": quotation.key,
        "words": quotation.words,
        "source": quotation.source or None,
        "written": {
            "path": span.path,
            "line": span.line,
            "column": span.column,
            "end_line": span.end_line,
            "end_column": span.end_column,
        },
        "status": result.status,
        "text": result.text.path if result.text else None,
        "in_quotation": result.in_quotation,
        **_found(result.text, result.match),
        "nearest": _nearest(result.text, result.missing),
        "elsewhere": _elsewhere(result),
        "cure": cure(result) if result.status == "not-found" else None,
    }


def _found(text: Text | None, match: Match | None) -> dict[str, object]:
    if text is None or match is None:
        return {"place": None, "stretches": [], "normalised": [], "interruptions": []}
    return {
        "place": _stretch(text, match.whole),
        "stretches": [_stretch(text, stretch) for stretch in match.stretches],
        "normalised": list(match.normalised),
        "interruptions": [
            {
                **_stretch(text, between.stretch),
                "kind": "number" if between.inline else "lines",
                "words": text.written[between.stretch.start : between.stretch.end],
            }
            for between in match.interruptions
        ],
    }


def _stretch(text: Text, stretch: Stretch) -> dict[str, int | None]:
    first, last = text.place(stretch.start), text.place(stretch.end)
    return {
        "start": stretch.start,
        "end": stretch.end,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "page": first.page or None,
        "end_page": text.place(max(stretch.start, stretch.end - 1)).page or None,
    }


def _nearest(text: Text | None, missing: Missing | None) -> dict[str, object] | None:
    if text is None or missing is None or missing.nearest is None:
        return None
    return {
        "piece": missing.piece,
        "likeness": round(missing.nearest.likeness, 3),
        "place": _stretch(text, missing.nearest.stretch),
        "differences": [
            {"map": difference.map, "text": difference.text}
            for difference in missing.nearest.differences
        ],
    }


def _elsewhere(result: Result) -> dict[str, object] | None:
    if result.elsewhere is None:
        return None
    text, match = result.elsewhere
    return {"source": text.source, "path": text.path, "place": _stretch(text, match.whole)}
