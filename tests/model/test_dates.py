from datetime import date

import pytest
import regress
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.dates import (
    DATE_FORMS,
    DATE_PATTERN,
    Period,
    date_problem,
    read_period,
)

READ = """
8 August 1945                       | 1945-08-08 | 1945-08-08
08 August 1945                      | 1945-08-08 | 1945-08-08
1945-08-08                          | 1945-08-08 | 1945-08-08
August 1945                         | 1945-08-01 | 1945-08-31
February 1944                       | 1944-02-01 | 1944-02-29
1945                                | 1945-01-01 | 1945-12-31
753                                 | 0753-01-01 | 0753-12-31
9999                                | 9999-01-01 | 9999-12-31
1930s                               | 1930-01-01 | 1939-12-31
the 1930s                           | 1930-01-01 | 1939-12-31
6–9 August 1945                     | 1945-08-06 | 1945-08-09
6-9 August 1945                     | 1945-08-06 | 1945-08-09
6 to 9 August 1945                  | 1945-08-06 | 1945-08-09
29 July – 2 August 1945             | 1945-07-29 | 1945-08-02
29 July 1945 to 2 August 1945       | 1945-07-29 | 1945-08-02
1945-08-06 to 1945-08-09            | 1945-08-06 | 1945-08-09
30 December 1944 – 2 January 1945   | 1944-12-30 | 1945-01-02
late June to mid-July 1945          | 1945-06-21 | 1945-07-20
Late June to mid-July 1945          | 1945-06-21 | 1945-07-20
late June – 2 August 1945           | 1945-06-21 | 1945-08-02
30 July to 2 August of 1945         | 1945-07-30 | 1945-08-02
July-August 1945                    | 1945-07-01 | 1945-08-31
early to mid-July 1945              | 1945-07-01 | 1945-07-20
mid-to-late July 1945               | 1945-07-11 | 1945-07-31
early to mid-1945                   | 1945-01-01 | 1945-08-31
1937–38                             | 1937-01-01 | 1938-12-31
1937-8                              | 1937-01-01 | 1938-12-31
1905-08                             | 1905-01-01 | 1908-12-31
1937-1938                           | 1937-01-01 | 1938-12-31
753–768                             | 0753-01-01 | 0768-12-31
spring 1945                         | 1945-03-01 | 1945-05-31
Summer 1945                         | 1945-06-01 | 1945-08-31
the summer of 1945                  | 1945-06-01 | 1945-08-31
autumn 1945                         | 1945-09-01 | 1945-11-30
fall 1945                           | 1945-09-01 | 1945-11-30
winter 1944–45                      | 1944-12-01 | 1945-02-28
winter 1944/45                      | 1944-12-01 | 1945-02-28
winter 1943-1944                    | 1943-12-01 | 1944-02-29
winter 1945                         | 1945-12-01 | 1946-02-28
the winter of 1945                  | 1945-12-01 | 1946-02-28
early winter 1945                   | 1945-12-01 | 1945-12-31
autumn to winter 1945               | 1945-09-01 | 1946-02-28
autumn 1944 to winter 1944–45       | 1944-09-01 | 1945-02-28
winter 1944–45 to spring 1946       | 1944-12-01 | 1946-05-31
winter 1944 – 1946                  | 1944-12-01 | 1946-12-31
before winter 1945                  | -          | 1945-11-30
the late winter of 1944–45          | 1945-02-01 | 1945-02-28
spring–summer 1945                  | 1945-03-01 | 1945-08-31
autumn to winter 1944–45            | 1944-09-01 | 1945-02-28
early August 1945                   | 1945-08-01 | 1945-08-10
mid-August 1945                     | 1945-08-11 | 1945-08-20
late August 1945                    | 1945-08-21 | 1945-08-31
late February 1945                  | 1945-02-21 | 1945-02-28
early 1945                          | 1945-01-01 | 1945-04-30
mid-1945                            | 1945-05-01 | 1945-08-31
late 1945                           | 1945-09-01 | 1945-12-31
early spring 1945                   | 1945-03-01 | 1945-03-31
late 1930s                          | 1936-09-01 | 1939-12-31
the first half of July 1945         | 1945-07-01 | 1945-07-15
first half of July 1945             | 1945-07-01 | 1945-07-15
the second half of February 1944    | 1944-02-16 | 1944-02-29
the second half of 1945             | 1945-07-01 | 1945-12-31
the first half of the 1930s         | 1930-01-01 | 1934-12-31
the first half of spring 1945       | 1945-03-01 | 1945-04-15
c. 1904                             | 1902-01-01 | 1906-12-31
ca. 1904                            | 1902-01-01 | 1906-12-31
circa 1904                          | 1902-01-01 | 1906-12-31
c.1904                              | 1902-01-01 | 1906-12-31
c. August 1945                      | 1945-06-01 | 1945-10-31
c. January 1945                     | 1944-11-01 | 1945-03-31
c. 1 August 1945                    | 1945-07-30 | 1945-08-03
c. 1904–06                          | 1902-01-01 | 1908-12-31
before 1962                         | -          | 1961-12-31
before 8 August 1945                | -          | 1945-08-07
until 1959                          | -          | 1959-12-31
until 1958–59                       | -          | 1959-12-31
before 1958–59                      | -          | 1957-12-31
since 6–9 August 1945               | 1945-08-06 | -
after 6–9 August 1945               | 1945-08-10 | -
since 1931                          | 1931-01-01 | -
after 1945                          | 1946-01-01 | -
after August 1945                   | 1945-09-01 | -
from 1962 onwards                   | 1962-01-01 | -
from 1962 on                        | 1962-01-01 | -
from 1962                           | 1962-01-01 | -
from 1937 to 1941                   | 1937-01-01 | 1941-12-31
from 29 July to 2 August 1945       | 1945-07-29 | 1945-08-02
"""

REFUSED = """
August 8, 1945      | Write 8 August 1945.
August 6–9, 1945    | Write 6–9 August 1945.
July 29 – August 2, 1945 | Write 29 July – 2 August 1945.
Aug. 1945           | Write August 1945.
Sept. 8th, 1945     | Write 8 September 1945.
8th August 1945     | Write 8 August 1945.
the 8th of August 1945 | Write 8 August 1945.
august 1945         | Write August 1945.
LATE AUGUST 1945    | Write late August 1945.
August, 1945        | Write August 1945.
8.8.1945            | Write 8 August 1945.
1945-8-8            | Write 1945-08-08.
1945/08/08          | Write 1945-08-08.
1945-08             | Write August 1945.
1945/46             | Write 1945–46.
1945/6              | Write 1945–6.
1899/1900           | Write 1899–1900.
1945/8              | Write August 1945.
1945-13-01          | There is no month 13.
1945-00-01          | There is no month 00.
1945-08-32          | There is no day 32
32 August 1945      | There is no day 32
0753                | Write 753.
AD 753              | Write 753.
1930's              | Write 1930s.
about 1904          | Write c. 1904.
1904?               | Write c. 1904.
end of July 1945    | Write late July 1945.
1962–               | Write from 1962 onwards.
1962 onwards        | Write from 1962 onwards.
by 1959             | Write until 1959.
after 1937-1936     | The period ends before it begins. Write the earlier date first.
between 1937 and 1941 | Write 1937 to 1941.
1937 through 1941   | Write 1937 to 1941.
19th century        | Write 1801–1900.
8/8/45              | which number is the month
8/8/1945            | which number is the month
winter 45           | three or four digits
winter 9999         | ends with the year 9999
WINTER 1945         | Write winter 1945.
winter 1944–46      | Write winter 1944–1945.
winter 1899–00      | Write winter 1899–1900.
1900s               | decade or a century
44 BC               | three or four digits
8 August 45         | three or four digits
8 August            | The year is missing
spring              | The year is missing
31 June 1945        | June 1945 has no day 31
1945-02-29          | February 1945 has no day 29
29 June – 31 June 1945 | June 1945 has no day 31
1941–1937           | ends before it begins
9–6 August 1945     | ends before it begins
1945–37             | ends before it begins
after 9999          | ends with the year 9999
c. 9999             | ends with the year 9999
forthcoming         | 6–9 August 1945
6 – August 1945     | 6–9 August 1945
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def day(cell: str) -> int | None:
    return None if cell == "-" else date.fromisoformat(cell).toordinal()


@pytest.mark.parametrize(("text", "first", "last"), rows(READ))
def test_reads(text: str, first: str, last: str) -> None:
    assert read_period(text) == Period(text, day(first), day(last))
    assert date_problem(text) == ""
    assert regress.Regex(DATE_PATTERN).find(text)


@pytest.mark.parametrize(("text", "cure"), rows(REFUSED))
def test_refuses_with_a_cure(text: str, cure: str) -> None:
    assert read_period(text) is None
    assert cure in date_problem(text)


def test_every_form_that_the_message_lists_can_be_read() -> None:
    listed = DATE_FORMS.partition(": ")[2].rstrip(".").split(", ")
    assert len(listed) > 15
    assert [form for form in listed if read_period(form) is None] == []


def test_space_around_and_no_break_spaces_within_do_not_matter() -> None:
    for text in (" 8 August 1945\n", "8\u00a0August  1945"):
        period = read_period(text)
        assert period is not None
        assert (period.first, period.last) == (day("1945-08-08"), day("1945-08-08"))


IMPOSSIBLE = ("has no day", "ends before it begins", "successive years", "ends with the year")


def could_be_read(text: str) -> bool:
    """Whether the reader knows the form, be there such a date or not."""
    return read_period(text) is not None or any(why in date_problem(text) for why in IMPOSSIBLE)


@given(st.from_regex(DATE_PATTERN))
def test_what_the_pattern_accepts_has_a_form(text: str) -> None:
    problem = date_problem(text)
    # A suggestion may stand for the reason: 1945-08 is also a range that runs backwards.
    assert could_be_read(text) or problem.startswith("Write ")
    assert problem != DATE_FORMS


WORDS = (
    *("8", "31", "August", "June", "1945", "45", "1937-38", "spring", "winter 1944–45", "1930s"),
    *("early", "mid-", "late", "the", "first half of", "c.", "before", "from", "onwards", "to"),
    *("–", "-", "of", "and", "1945-08-08", ",", "s", "0753"),
)
NEARLY_DATES = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.lists(
    st.sampled_from([word for row in rows(READ) for word in row[0].split()]), max_size=7
).map(" ".join)


@given(NEARLY_DATES)
def test_what_can_be_read_is_what_the_pattern_accepts(text: str) -> None:
    accepted = regress.Regex(DATE_PATTERN).find(text) is not None
    if read_period(text) is not None:
        assert accepted
    if not accepted:
        assert not any(why in date_problem(text) for why in IMPOSSIBLE)


@given(st.text() | NEARLY_DATES)
def test_any_text_gives_a_period_or_a_problem(text: str) -> None:
    period = read_period(text)
    assert (period is None) == bool(date_problem(text))
    if period is not None and period.first is not None and period.last is not None:
        assert 1 <= period.first <= period.last <= date.max.toordinal()


@pytest.mark.parametrize("text", ["1945 " * 50_000, " " * 100_000, "8" * 100_000, "early-" * 9_999])
def test_long_texts_are_refused(text: str) -> None:
    assert read_period(text) is None
    assert date_problem(text)


def test_a_precedes_b_when_a_ends_before_b_begins() -> None:
    cases = (
        ("8 August 1945", "9 August 1945", True),
        ("8 August 1945", "August 1945", False),
        ("July 1945", "August 1945", True),
        ("before 1962", "1962", True),
        ("until 1962", "1962", False),
        ("since 1931", "1962", False),
        ("1930", "since 1931", True),
        ("1930", "until 1962", False),
    )
    for earlier, later, expected in cases:
        first, second = read_period(earlier), read_period(later)
        assert first is not None
        assert second is not None
        assert first.precedes(second) is expected
        assert not second.precedes(first)


def test_contains_every_day_of_the_other() -> None:
    cases = (
        ("August 1945", "8 August 1945", True),
        ("8 August 1945", "August 1945", False),
        ("before 1962", "1961", True),
        ("before 1962", "until 1961", True),
        ("before 1962", "since 1931", False),
        ("since 1931", "1930", False),
    )
    for outer, inner, expected in cases:
        first, second = read_period(outer), read_period(inner)
        assert first is not None
        assert second is not None
        assert first.contains(second) is expected
