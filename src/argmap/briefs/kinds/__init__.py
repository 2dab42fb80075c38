"""Material → Sheets: one file for each kind of brief.

To add a kind, write `briefs/kinds/<kind>.py` with one public function

    def timeline(material: Material, wish: Wish) -> tuple[Sheet, ...]

and a line in KINDS. It takes what it tells from `material` (computed once for all kinds of a run)
and gives content alone (`briefs/sheet.py`): no fonts, no sizes, no formats.

* A quotation goes whole into a `Quotation`, or through `material.quoted`, never shortened.
* `sources=material.bibliography(statement_ids)` lists the sources that a sheet cites;
  `provenance=material.provenance` says what came from the source and what from the map-maker.
* Where the map has nothing for a kind, return `(material.lacking(...),)`, which says what it
  lacks.
* Where a wish cannot be met (an unknown id, somebody who declines the side), raise `BriefError`
  with a sentence that says why and what to do.
* Verdicts only where `wish.verdicts`; no numbers for responsibility or balance.
"""
