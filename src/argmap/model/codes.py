"""What can be wrong with the shape of a map: keys, ids, words, dates, citations, formulas."""

from argmap.diagnostics import Code, Severity

UNKNOWN_KEY = Code(
    "AM120",
    Severity.ERROR,
    """\
A key that the format does not know

An unknown key would be ignored, and with it what you meant to say; so it is refused, and the
nearest known key is suggested. Some keys belong to one kind of statement only: `speaker` to
evidence, `role` and `causes` to claims, `if` and `then` to counterfactuals.

Wrong:

```yaml
claims:
  bombs-decided:
    text: The bombs brought surrender.
    reason: [cities-burned]
```

Right:

```yaml
claims:
  bombs-decided:
    text: The bombs brought surrender.
    reasons: [cities-burned]
```
""",
)

MISSING_KEY = Code(
    "AM121",
    Severity.ERROR,
    """\
A key that must be there is missing

Every map has `argmap: 1` and a `title`, every statement a `text`, every source a `title`, every
stance a `who` and a `stance`.

Wrong:

```yaml
stances:
  - who: hasegawa
```

Right:

```yaml
stances:
  - {who: hasegawa, stance: asserts}
```
""",
)

EMPTY_VALUE = Code(
    "AM122",
    Severity.ERROR,
    """\
Nothing stands where a value is expected

A key without a value is most often unfinished work. Fill it in or leave the key out: what the
source does not say is left out. Where lines follow that belong under the key, they are not
indented: what belongs to a key begins two spaces further to the right.

Wrong:

```yaml
quote:
```

Right: leave the line out, or quote.
""",
)

WRONG_SHAPE = Code(
    "AM123",
    Severity.ERROR,
    """\
A list, a record or a text in the wrong place

The message says what is expected here and what stands here.

Wrong:

```yaml
claims:
  - The bombs brought surrender.
```

Right:

```yaml
claims:
  bombs-decided: The bombs brought surrender.
```
""",
)

WRONG_WORD = Code(
    "AM124",
    Severity.ERROR,
    """\
Not one of the words that can stand here

Some keys take one of a few words, so that the same thing is always said in the same way. The
message lists them.

Wrong:

```yaml
stance: claims
```

Right:

```yaml
stance: asserts
```
""",
)

WRONG_ID = Code(
    "AM125",
    Severity.ERROR,
    """\
An id that is not written as ids are

Ids of people, factors and statements are small letters, digits and hyphens, and are not the
words `not`, `and`, `or`, `otherwise`, which formulas use. Ids of sources may also have capitals
and `_` `:` `.`, as citation keys do.

Wrong:

```yaml
people:
  Hasegawa_T: Tsuyoshi Hasegawa
```

Right:

```yaml
people:
  hasegawa: Tsuyoshi Hasegawa
```
""",
)

WRONG_VERSION = Code(
    "AM126",
    Severity.ERROR,
    """\
A version of the format that is not known

The first key says in which version of the format the map is written, so that a later argmap can
still read it. There is one version, 1.

Wrong:

```yaml
argmap: 2
```

Right:

```yaml
argmap: 1
```
""",
)

UNREADABLE_DATE = Code(
    "AM127",
    Severity.ERROR,
    """\
A date that cannot be read

Dates are what historians write, and each becomes an interval of days. Months are written out,
days come before months, and the message lists the forms.

Wrong:

```yaml
when: 8/8/45
```

Right:

```yaml
when: 8 August 1945
```
""",
)

UNREADABLE_CITATION = Code(
    "AM128",
    Severity.ERROR,
    """\
A citation that cannot be read

A citation is a source's id, and after a space where in it: `p. 298`, `pp. 322-323`, `ch. 4`,
`n. 7`, `doc. 246`, `par. 3`, `vol. 2 p. 14`. Several citations are a list.

Wrong:

```yaml
cite: hasegawa-2005, 298
```

Right:

```yaml
cite: hasegawa-2005 p. 298
```
""",
)

UNREADABLE_FORMULA = Code(
    "AM129",
    Severity.ERROR,
    """\
A formula that cannot be read

Formulas say when a factor takes a value: a factor alone means that it is `yes`; `=` and `!=`
compare; ordered factors also have `<`, `<=`, `>`, `>=`; `at least 2 of (a, b, c)`; `not`,
`and`, `or`, and parentheses.

Wrong:

```yaml
in-august: atomic-bombs & soviet-entry
```

Right:

```yaml
in-august: atomic-bombs and soviet-entry
```
""",
)

NESTED_STEP = Code(
    "AM130",
    Severity.ERROR,
    """\
A list within a list of steps

Statements that bear on something only together are linked, and that is said in words.

Wrong:

```yaml
reasons:
  - [fought-on, no-mediator]
```

Right:

```yaml
reasons:
  - together: [fought-on, no-mediator]
```
""",
)

NOT_LINKED = Code(
    "AM131",
    Severity.ERROR,
    """\
Linked premises that are not two different statements

`together` joins two or more different statements. One statement alone stands as it is, or after
`from` where there is more to say about the step.

Wrong:

```yaml
reasons:
  - together: [fought-on]
```

Right:

```yaml
reasons:
  - fought-on
```
""",
)

TWO_WORD_NAMES = Code(
    "AM132",
    Severity.ERROR,
    """\
Two single words as a list of names

In brackets, a comma divides two people: `[Hasegawa, Tsuyoshi]` is a Mr Hasegawa and a
Mr Tsuyoshi.

Wrong:

```yaml
author: [Hasegawa, Tsuyoshi]
```

Right:

```yaml
author: Tsuyoshi Hasegawa
```
""",
)

DEFINED_DIFFERENTLY = Code(
    "AM133",
    Severity.ERROR,
    """\
One id defined differently in two files, or twice in one

Claims, evidence, counterfactuals and the steps that have an id share one set of ids. Maps joined
by `include` may say the same thing twice, but not two things under one id.

Wrong: `kita` is "General Kita Seiti" in one file and "Kita Ikki" in a file that it includes.

Right: rename one of them, or move the person into a file that both include.
""",
)

BAD_BIBLIOGRAPHY = Code(
    "AM134",
    Severity.ERROR,
    """\
A bibliography that cannot be read

A bibliography is a CSL-JSON or BibTeX file as Zotero and other reference managers export it.
The message says what is wrong and in which line of it. What is wrong with one entry, such as
that it has no title or that its key stands twice, is told only where the map cites it: a library
may hold much that this map does not need.

Wrong: a `.bib` file with an entry that is never closed.

Right: the file exported again.
""",
)

ONE_OF_TWO = Code(
    "AM135",
    Severity.ERROR,
    """\
Two keys of which only one can stand

A step comes `from` one statement or from several `together`; a counterfactual has an `if`, or
`readings` where its words are ambiguous; and what is supposed has a `then`.

Wrong:

```yaml
reasons:
  - {from: fought-on, together: [fought-on, no-mediator]}
```

Right:

```yaml
reasons:
  - together: [fought-on, no-mediator]
```
""",
)

VALUE_TWICE = Code(
    "AM136",
    Severity.ERROR,
    """\
A factor's value listed twice

The values of a factor are the different ways in which it could have gone. One that is listed
twice is most often a slip for another.

Wrong:

```yaml
factors:
  surrender: {text: Japan surrenders, values: [in-august, later, in-august], actual: in-august}
```

Right:

```yaml
factors:
  surrender: {text: Japan surrenders, values: [in-august, by-november, later], actual: in-august}
```
""",
)

CODES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    WRONG_SHAPE,
    WRONG_WORD,
    WRONG_ID,
    WRONG_VERSION,
    UNREADABLE_DATE,
    UNREADABLE_CITATION,
    UNREADABLE_FORMULA,
    NESTED_STEP,
    NOT_LINKED,
    TWO_WORD_NAMES,
    DEFINED_DIFFERENTLY,
    BAD_BIBLIOGRAPHY,
    ONE_OF_TWO,
    VALUE_TWICE,
)
