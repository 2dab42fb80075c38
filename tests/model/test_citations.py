import pytest
import regress
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.citations import (
    CITATION_PATTERN,
    LABELS,
    Citation,
    CitationError,
    read_citation,
)

READ = """
butow-1954                        |                         | butow-1954
hasegawa-2005 p. 298              | p. 298                  | hasegawa-2005 p. 298
hasegawa-2005 p.298               | p. 298                  | hasegawa-2005 p. 298
hasegawa-2005 pp. 322-323         | pp. 322–323             | hasegawa-2005 pp. 322-323
hasegawa-2005 pp. 322 – 23        | pp. 322–23              | hasegawa-2005 pp. 322-23
hasegawa-2005 pp. 5, 7-9          | pp. 5, 7–9              | hasegawa-2005 pp. 5, 7-9
hasegawa-2005 pp. 5,7—9           | pp. 5, 7–9              | hasegawa-2005 pp. 5, 7-9
hasegawa-2005 p. xii              | p. xii                  | hasegawa-2005 p. xii
hasegawa-2005 pp. ix-xii          | pp. ix–xii              | hasegawa-2005 pp. ix-xii
hasegawa-2005 p. 5n               | p. 5n                   | hasegawa-2005 p. 5n
hasegawa-2005 p. 5n12             | p. 5n12                 | hasegawa-2005 p. 5n12
hasegawa-2005 pp. 5ff             | pp. 5ff                 | hasegawa-2005 pp. 5ff
x ch. 4                           | ch. 4                   | x ch. 4
x chs. 4-6                        | chs. 4–6                | x chs. 4-6
x n. 7                            | n. 7                    | x n. 7
x doc. 246                        | doc. 246                | x doc. 246
x par. 3                          | par. 3                  | x par. 3
x fol. 14v                        | fol. 14v                | x fol. 14v
x ll. 3-9                         | ll. 3–9                 | x ll. 3-9
x vol. 2 p. 14                    | vol. 2, p. 14           | x vol. 2 p. 14
x vol. II, p. 14                  | vol. II, p. 14          | x vol. II p. 14
x vol. 7(2) pp. 5-7, l. 3         | vol. 7(2), pp. 5–7, l. 3 | x vol. 7(2) pp. 5-7 l. 3
Kita_1945:a.b p. 1                | p. 1                    | Kita_1945:a.b p. 1
"""

REFUSED = """
hasegawa-2005 298           | Write hasegawa-2005 p. 298.
hasegawa-2005 298-300       | Write hasegawa-2005 pp. 298-300.
hasegawa-2005, p. 298       | Write hasegawa-2005 p. 298.
hasegawa-2005, 298          | Write hasegawa-2005 p. 298.
hasegawa-2005 p 298         | Write hasegawa-2005 p. 298.
hasegawa-2005 p. 298.       | Write hasegawa-2005 p. 298.
hasegawa-2005 P. 298        | Write hasegawa-2005 p. 298.
hasegawa-2005 p. 322-323    | Write hasegawa-2005 pp. 322-323.
hasegawa-2005 p. 5, 7       | Write hasegawa-2005 pp. 5, 7.
hasegawa-2005 pp. 5         | Write hasegawa-2005 p. 5.
hasegawa-2005 pp. 5 and 7   | Write hasegawa-2005 pp. 5, 7.
hasegawa-2005 pp. 5 to 7    | Write hasegawa-2005 pp. 5-7.
hasegawa-2005 p. 5 ff.      | Write hasegawa-2005 pp. 5ff.
hasegawa-2005 page xii      | Write hasegawa-2005 p. xii.
hasegawa-2005 pages 5-7     | Write hasegawa-2005 pp. 5-7.
hasegawa-2005 chapter 4     | Write hasegawa-2005 ch. 4.
hasegawa-2005 fn. 7         | Write hasegawa-2005 n. 7.
hasegawa-2005 para. 3       | Write hasegawa-2005 par. 3.
hasegawa-2005 § 3           | Write hasegawa-2005 sec. 3.
hasegawa-2005 vol. 2, 14    | Write hasegawa-2005 vols. 2, 14.
hasegawa-2005 Bd. 2         | Use one of p., ch., n.
hasegawa-2005 pp. 323-322   | smaller number first
hasegawa-2005 pp. 1, 323-22 | smaller number first
a p. 1; b p. 2              | as a list
Racing the Enemy            | such as hasegawa-2005 p. 298
(Hasegawa 2005, 298)        | such as hasegawa-2005 p. 298
                            | such as hasegawa-2005 p. 298
"""


def rows(table: str) -> list[list[str]]:
    lines = table.strip("\n").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


@pytest.mark.parametrize(("text", "place", "typed"), rows(READ))
def test_reads(text: str, place: str, typed: str) -> None:
    citation = read_citation(text)
    assert isinstance(citation, Citation)
    assert citation.source == text.split()[0]
    assert (citation.place, str(citation)) == (place, typed)
    assert read_citation(str(citation)) == citation


@pytest.mark.parametrize(("text", "cure"), rows(REFUSED))
def test_refuses_with_a_cure(text: str, cure: str) -> None:
    error = read_citation(text)
    assert isinstance(error, CitationError)
    assert cure in error.cure


@pytest.mark.parametrize(("one", "several"), [label[:2] for label in LABELS])
def test_every_label_has_its_number(one: str, several: str) -> None:
    assert read_citation(f"x {one} 1") == Citation("x", ((one, "1"),))
    assert read_citation(f"x {several} 1-2") == Citation("x", ((several, "1-2"),))
    for label, numbers in ((one, "1-2"), (several, "1")):
        error = read_citation(f"x {label} {numbers}")
        assert isinstance(error, CitationError)
        assert error.cure == f"Write x {several if label == one else one} {numbers}."


WORDS = ("x", "hasegawa-2005", "p.", "pp.", "vol.", "5", "7-9", "xii", "5ff", ",", "l.", "to", "p")
NEARLY_CITATIONS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(st.text() | NEARLY_CITATIONS | st.from_regex(CITATION_PATTERN, fullmatch=True))
def test_any_text_gives_a_citation_or_an_error_and_the_pattern_agrees(text: str) -> None:
    found = read_citation(text)
    accepted = regress.Regex(CITATION_PATTERN).find(text) is not None
    if isinstance(found, Citation):
        assert accepted
        assert read_citation(str(found)) == found
    else:
        assert found.message
        assert accepted == found.message.endswith("ends before it begins.")


@pytest.mark.parametrize(
    "text", ["x " + "p. 1 " * 40_000, "x" * 200_000, "x pp. " + "1, " * 60_000]
)
def test_long_texts_give_a_value(text: str) -> None:
    assert isinstance(read_citation(text), Citation | CitationError)
