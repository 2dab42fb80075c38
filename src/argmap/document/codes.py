"""What can be wrong with a file before anybody asks what it means."""

from argmap.diagnostics import Code, Severity

NOT_UTF8 = Code(
    "AM101",
    Severity.ERROR,
    """\
The file is not UTF-8 text

Maps are UTF-8, so that names such as Василевский and Hasegawa's ō read the same on every
machine. The message names the first byte that cannot be read.

Wrong: a file saved as "Windows-1252", "Latin-1" or "UTF-16".

Right: the same file saved again with the encoding UTF-8.
""",
)

UNREADABLE = Code(
    "AM102",
    Severity.ERROR,
    """\
The text cannot be read as YAML

A colon followed by a space, a leading quotation mark, bracket, `!`, `&`, `*`, `@`, `%` or a tab
means something to YAML, so prose that has one must be quoted or stand in a block after `>-`.

Wrong:

```yaml
text: Luther said: here I stand
```

Right:

```yaml
text: "Luther said: here I stand"
```

or

```yaml
text: >-
  Luther said: here I stand
```
""",
)

EMPTY_FILE = Code(
    "AM103",
    Severity.ERROR,
    """\
The file is empty

A map needs at least its version and a title. `argmap new FILE` writes a starter.

Wrong: a file with nothing, or nothing but comments, in it.

Right:

```yaml
argmap: 1
title: Why did Japan surrender?
```
""",
)

CONTROL_CHARACTER = Code(
    "AM104",
    Severity.ERROR,
    """\
The text has a character that cannot be shown

Control characters come from copying out of a PDF or a damaged file. They cannot be printed, so
they are refused rather than dropped in silence.

Wrong: an invisible character such as U+0007 in the middle of a quotation.

Right: the same text with the character deleted.
""",
)

ALIAS_OR_TAG = Code(
    "AM105",
    Severity.ERROR,
    """\
An anchor, an alias or a tag

`&name`, `*name` and `!name` are YAML's machinery for repeating and typing values. A map needs
neither; text that begins with one of these signs must be quoted.

Wrong:

```yaml
text: !no means no
```

Right:

```yaml
text: "!no means no"
```
""",
)

SECOND_DOCUMENT = Code(
    "AM106",
    Severity.ERROR,
    """\
A second document in one file

A line of three hyphens begins a new document. One file holds one map; `include` joins maps.

Wrong:

```yaml
argmap: 1
title: The first map
---
argmap: 1
title: The second map
```

Right: two files, one of which has `include: [other.argmap.yaml]`.
""",
)

TOO_DEEP = Code(
    "AM107",
    Severity.ERROR,
    """\
Nested more than 64 levels deep

No map needs such depth: undercuts of undercuts can be given to named statements. Very deep
nesting is most often an unclosed bracket.

Wrong: `[[[[[[ …` a hundred times.

Right: close the brackets, or give the inner step an `id` and statements of its own.
""",
)

KEY_NOT_TEXT = Code(
    "AM108",
    Severity.ERROR,
    """\
A key that is not a plain text

A key names a field, a person, a source or a statement. A list or a record in its place comes
from a bracket or a question mark that was meant as prose.

Wrong:

```yaml
claims:
  [a, b]: Two claims at once.
```

Right:

```yaml
claims:
  a: The first claim.
  b: The second claim.
```
""",
)

DUPLICATE_KEY = Code(
    "AM109",
    Severity.ERROR,
    """\
The same key twice

Of two equal keys YAML readers keep one and drop the other in silence. Here both are shown. Often
the lines below an id are not indented, so that its keys and the next one's stand side by side.

Wrong:

```yaml
claims:
  bombs-decided: The bombs brought surrender.
  bombs-decided: The bombs did not bring surrender.
```

Right: give the second an id of its own.
""",
)

LOST_TAIL = Code(
    "AM110",
    Severity.WARNING,
    """\
Text after " #" is lost

A space and `#` begin a comment, so in unquoted text what follows is dropped. A comment with a
space after its `#` is taken as meant, and so is any comment on a line of its own.

Wrong:

```yaml
text: Treaty #3 bound Tokyo.
```

Right:

```yaml
text: "Treaty #3 bound Tokyo."
```
""",
)

NOT_A_FILE = Code(
    "AM111",
    Severity.ERROR,
    """\
A file that the map names cannot be used

`include` takes relative paths of other maps, whose names end in `.argmap.yaml`, and
`bibliography` the relative path of a CSL-JSON (`.json`) or BibTeX (`.bib`) file. The message
says what is wrong with this one: it is missing, cannot be opened, has another ending, is not an
ordinary file, or is too large.

Wrong:

```yaml
include: [people.yaml]
```

Right:

```yaml
include: [people.argmap.yaml]
```
""",
)

INCLUDE_CYCLE = Code(
    "AM112",
    Severity.ERROR,
    """\
Maps that include each other in a circle

Reading could not end. The message shows the way round.

Wrong: `a.argmap.yaml` includes `b.argmap.yaml`, which includes `a.argmap.yaml`.

Right: move what both need into a third file that both include.
""",
)

TOO_LARGE = Code(
    "AM113",
    Severity.ERROR,
    """\
The file is larger than a map can be

Maps are typed by hand; ten thousand claims take about six megabytes. A file of more than
64 megabytes, or of more than three million texts, is something else. Included maps and
bibliographies count towards the 64 megabytes.

Wrong: a video file named `japan.argmap.yaml`.

Right: a map, divided by `include` where it has grown too large.
""",
)

CODES = (
    NOT_UTF8,
    UNREADABLE,
    EMPTY_FILE,
    CONTROL_CHARACTER,
    ALIAS_OR_TAG,
    SECOND_DOCUMENT,
    TOO_DEEP,
    KEY_NOT_TEXT,
    DUPLICATE_KEY,
    LOST_TAIL,
    NOT_A_FILE,
    INCLUDE_CYCLE,
    TOO_LARGE,
)
