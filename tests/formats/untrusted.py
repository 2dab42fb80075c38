"""Texts that mean something to Graphviz, Mermaid, HTML, Markdown or YAML."""

from __future__ import annotations

TEXTS = (
    "</script><script>alert(1)</script>",
    "<b>bold</b> & &lt;i&gt; &amp; &#60;",
    'back\\slash \\n \\l \\N \\G \\" end\\',
    '"quoted" \'single\' `code` ``` "`md **b** _i_`"',
    "\u202eright to left\u202c עברית العربية русский 日本語 é 🎌",
    "end",
    "node",
    "strict digraph",
    "-- --> --- A-->B ==> -.-> --x --o",
    '%% comment %%{init: {"theme":"dark"}}%%',
    "1. a list",
    "- a list",
    "# head #35; #quot; ## Treaty #3;",
    "$$x^2$$ $y$",
    "fa:fa-car style x:y#z; classDef q:r#s;",
    "ﬂ°°34¶ß straße",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1)) ![x](y)",
    "{curly} [square] (round) |pipe| ;semi:colon~tilde^caret @{ shape: doc }",
    "<>",
    "<<b>html</b>>",
    'click A href "javascript:alert(1)"',
    "--- title: x ---",
)
LONG = "words and words " * 624 + "words and words."
"""Ten thousand characters."""
