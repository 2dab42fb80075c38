"""Result → the sentence that says how to mend a quotation that was not found."""

from __future__ import annotations

from argmap.quotations.folding import fold
from argmap.quotations.values import Difference, Missing, Result

ANOTHER_ORDER = (
    "All its pieces are in the text, but in another order, or with more between them than an "
    "insertion can stand for. Quote them in the order of the text, or mark the cuts with […]."
)
NOTHING_LIKE_IT = (
    "Nothing much like it is in this text. Is it quoted from another source, or has the file "
    "only a part of the text?"
)
BESIDE_NO_QUOTATION = (
    "The text has these words, but neither in a quotation of this statement nor beside one. Quote "
    "the sentence that they hedge, or take them out."
)


def cure(result: Result) -> str:
    """What to do about a quotation that was not found."""
    quotation = result.quotation
    if result.elsewhere:
        text, match = result.elsewhere
        place = text.place(match.whole.start)
        key = "`via`" if quotation.via else "`cite`"
        return (
            f"But these words are in {text.path}, line {place.line}: is it {text.source} that "
            f"{key} should name?"
        )
    missing = result.missing
    if quotation.within and missing and not missing.piece:
        return BESIDE_NO_QUOTATION
    if missing is None or (missing.nearest is None and missing.piece):
        if quotation.key == "hedge-words":
            return "Give the source's own hedge, in the words in which it stands there."
        return NOTHING_LIKE_IT
    if missing.nearest is None:
        return ANOTHER_ORDER
    return _of_differences(missing, [d for d in missing.nearest.differences if not d.same])


def _of_differences(missing: Missing, differences: list[Difference]) -> str:
    if not differences:
        # The same words, which yet do not begin and end where words of the text do.
        return "Copy the words anew, from the beginning of a word to the end of one."
    first = missing.nearest.differences[0] if missing.nearest else differences[0]
    if len(differences) == 1 and first is differences[0] and _is_capital(first):
        changed, rest = first.map[0], first.map[1:]
        return f"To change a capital at the beginning, write it in brackets: [{changed}]{rest}."
    if all(_letters(d.map) == _letters(d.text) for d in differences):
        return "Only punctuation or hyphens differ: copy them as they stand in the text."
    if not any(d.map for d in differences):
        return "The quotation leaves words out: mark the cut with […]."
    if not any(d.text for d in differences):
        return "The quotation adds words: put them in [brackets], or take them out."
    return (
        "Copy the words of the text; mark what is left out with […], and put what is added "
        "in [brackets]."
    )


def _is_capital(difference: Difference) -> bool:
    ours, theirs = difference.map, difference.text
    return ours[1:] == theirs[1:] and ours[:1] != theirs[:1] and ours.lower() == theirs.lower()


def _letters(words: str) -> str:
    return "".join(sign for sign in fold(words) if sign.isalnum())
