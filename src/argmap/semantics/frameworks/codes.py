"""What can be wrong with a file of an abstract framework."""

from argmap.diagnostics import Code, Severity

FRAMEWORK_NOT_UTF8 = Code(
    "AM701",
    Severity.ERROR,
    """\
The framework's file is not UTF-8 text

Frameworks are read as UTF-8, so that names of arguments are the same on every machine. The message
names the first byte that cannot be read.

Wrong: a file saved as "Windows-1252" or "UTF-16", or one that is compressed.

Right: the same file saved again with the encoding UTF-8.
""",
)

NO_ARGUMENT_COUNT = Code(
    "AM702",
    Severity.ERROR,
    """\
The file does not say how many arguments there are

A file that ends in `.af` begins, apart from comments, with `p af` and the number of its arguments,
which are then called 1, 2, 3 and so on. Without it an argument that nobody attacks, and that
attacks nobody, would be lost.

Wrong:

```text
1 2
2 1
```

Right:

```text
p af 3
1 2
2 1
```
""",
)

NO_ATTACK = Code(
    "AM703",
    Severity.ERROR,
    """\
Neither an argument nor an attack

Each format has its own way to write an attack: two numbers on a line in `.af`, `att(a,b).` in
`.apx`, two names on a line below the `#` in `.tgf`. What is written otherwise would be lost, so it
is refused.

Wrong, in a file that ends in `.apx`:

```text
arg(a). arg(b).
att(a,b)
```

Right:

```text
arg(a). arg(b).
att(a,b).
```
""",
)

UNKNOWN_ARGUMENT = Code(
    "AM704",
    Severity.ERROR,
    """\
An attack names an argument that there is not

Very likely a slip of spelling, or an argument that was left out. In `.af` the arguments are the
numbers from 1 to the number in the line `p af`; in the other formats they are listed.

Wrong:

```text
p af 2
1 3
```

Right:

```text
p af 3
1 3
```
""",
)

ARGUMENT_TWICE = Code(
    "AM705",
    Severity.WARNING,
    """\
An argument is listed twice

It counts once. Most often two arguments were to have different names.

Wrong:

```text
arg(bombs). arg(bombs). att(bombs,entry). arg(entry).
```

Right:

```text
arg(bombs). arg(entry). att(bombs,entry).
```
""",
)

NO_DIVIDING_LINE = Code(
    "AM706",
    Severity.ERROR,
    """\
No line with # between the arguments and the attacks

A file that ends in `.tgf` lists its arguments, one a line, then a line with nothing but `#`, then
the attacks. Without that line nobody can tell an attack from an argument with a label.

Wrong:

```text
bombs
entry
bombs entry
```

Right:

```text
bombs
entry
#
bombs entry
```
""",
)

TOO_MANY_ARGUMENTS = Code(
    "AM707",
    Severity.ERROR,
    """\
More arguments than can be held

Frameworks with up to five million arguments are read. A greater number in the line `p af` is most
often a slip.

Wrong:

```text
p af 99999999
```

Right:

```text
p af 3
```
""",
)

UNKNOWN_FORMAT = Code(
    "AM708",
    Severity.ERROR,
    """\
The name of the file does not tell its format

Abstract frameworks are read from files that end in `.af` (`p af 3`, then two numbers a line),
`.apx` (`arg(a). att(a,b).`) or `.tgf` (names, `#`, pairs of names).

Wrong: `framework.txt`

Right: `framework.af`
""",
)

CODES = (
    FRAMEWORK_NOT_UTF8,
    NO_ARGUMENT_COUNT,
    NO_ATTACK,
    UNKNOWN_ARGUMENT,
    ARGUMENT_TWICE,
    NO_DIVIDING_LINE,
    TOO_MANY_ARGUMENTS,
    UNKNOWN_FORMAT,
)
