"""Views to draw: a real one, one with every kind of card and step, hostile ones, large ones."""

from __future__ import annotations

from random import Random

from argmap.view.values import Card, Link, Note, Panel, Person, View

PEOPLE = (
    Person("hasegawa", "Hasegawa"),
    Person("holloway", "Holloway"),
    Person("uemura", "Uemura"),
    Person("kita", "Kita"),
    Person("vasilevskii", "Vasilevskii"),
    Person("shtemenko", "Shtemenko"),
)
HASEGAWA, HOLLOWAY, UEMURA, KITA, VASILEVSKII, SHTEMENKO = range(6)
CAPTORS = Note("caveat", "The generals were talking to captors on whom their fate depended.")


def claim(id: str, text: str, person: int | None = None, **more: object) -> Card:
    """A claim, or by `kind` and `tag` another card, held by a person of `PEOPLE`."""
    holder = PEOPLE[person].name if person is not None else ""
    fields = {"kind": "claim", "tag": "Claim", "holder": holder, **more}
    return Card(id=id, text=text, person=person, **fields)  # type: ignore[arg-type]


def thesis(id: str, text: str, person: int | None = None, **more: object) -> Card:
    """A thesis."""
    return claim(id, text, person, **{"kind": "thesis", "tag": "Thesis", **more})


def what_if(id: str, text: str, person: int | None = None, **more: object) -> Card:
    """A counterfactual."""
    return claim(id, text, person, **{"kind": "what-if", "tag": "What if", **more})


def evidence(id: str, text: str, person: int | None = None, **more: object) -> Card:
    """A piece of evidence."""
    return claim(id, text, person, **{"kind": "evidence", "tag": "Testimony", **more})


JAPAN = View(
    title="Why did Japan surrender in August 1945?",
    question="Did Soviet entry do more than the atomic bombs to bring Japan to surrender?",
    people=PEOPLE,
    panels=(
        Panel(
            "What moved Tokyo?",
            (
                thesis(
                    "outweighed",
                    "Soviet entry did more than the atomic bombs to bring Japan to surrender.",
                    HASEGAWA,
                    citation="Hasegawa, Racing the Enemy, p. 5",
                    notes=(
                        Note("stance", "Qualified by Hasegawa himself (p. 295)"),
                        Note("stance", "Butow declines to rank the two"),
                    ),
                ),
                claim(
                    "bombs-insufficient",
                    "The atomic bombs were not sufficient to change the direction of Japanese "
                    "diplomacy.",
                    HASEGAWA,
                    citation="Hasegawa, p. 298",
                ),
                claim(
                    "invasion-sufficient",
                    "The Soviet invasion was sufficient to change it.",
                    HASEGAWA,
                    citation="Hasegawa, p. 298",
                ),
                claim(
                    "unimportant",
                    "The Soviet role in the war against Japan was unimportant.",
                    None,
                    holder="Those who dismiss the Soviet role",
                ),
                claim(
                    "within-a-week",
                    "The Soviet Union entered the war less than one week before the Japanese "
                    "surrender.",
                    None,
                    tag="Common ground",
                    when="8 Aug 1945",
                ),
                claim(
                    "defeating-is-not-ending",
                    "The part played in defeating Japan is not the part played in bringing the "
                    "war to an end.",
                    HOLLOWAY,
                    citation="Holloway, review",
                ),
                what_if(
                    "without-entry",
                    "Without Soviet entry the Japanese would have fought on until bombs, invasion "
                    "or blockade disabled them.",
                    HASEGAWA,
                    citation="Hasegawa, p. 298",
                ),
                what_if(
                    "without-bombs",
                    "Without the bombs the war would most likely have ended before 1 November.",
                    HASEGAWA,
                    citation="Hasegawa, p. 296",
                ),
                what_if(
                    "without-shocks",
                    "Without the twin shocks Japan would never have accepted surrender in August.",
                    HASEGAWA,
                    citation="Hasegawa, p. 295",
                ),
                what_if(
                    "invasion-alone",
                    "Without the bombs, the Soviet invasion would still have brought surrender in "
                    "August.",
                    HASEGAWA,
                    citation="Hasegawa, p. 298",
                    added=True,
                ),
                Card("uemura-main", "elsewhere", "See panel II", "Gen. Uemura: main reason"),
            ),
            (
                Link(
                    "outweighed.reasons.1",
                    "reason",
                    ("bombs-insufficient", "invasion-sufficient"),
                    "outweighed",
                ),
                Link("outweighed.reasons.2", "reason", ("without-entry",), "outweighed"),
                Link("outweighed.reasons.3", "reason", ("uemura-main",), "outweighed", added=True),
                Link(
                    "outweighed.rebutted-by.1",
                    "rebuttal",
                    ("unimportant",),
                    "outweighed",
                    added=True,
                ),
                Link(
                    "outweighed.qualified-by.1", "qualification", ("without-shocks",), "outweighed"
                ),
                Link("unimportant.reasons.1", "reason", ("within-a-week",), "unimportant"),
                Link(
                    "unimportant.reasons.1.undercut-by.1",
                    "undercut",
                    ("defeating-is-not-ending",),
                    "unimportant.reasons.1",
                ),
            ),
        ),
        Panel(
            "What the captured generals said",
            (
                claim(
                    "weighed-both",
                    "The captured generals gave weight to the bomb as well as to Soviet entry.",
                    HOLLOWAY,
                ),
                evidence(
                    "uemura-main",
                    "That Japan could not fight the Red Army and the armies of the whole world was "
                    "the main reason for so quick a surrender.",
                    UEMURA,
                    when="23 Aug 1945",
                    citation="Zolotarev 2000, p. 302",
                    notes=(CAPTORS,),
                ),
                evidence(
                    "kita-bomb",
                    "The first reason was the atomic bomb, the second Soviet entry.",
                    KITA,
                    when="16 Sep 1945",
                    citation="Zolotarev 2000, p. 311",
                    notes=(CAPTORS,),
                ),
            ),
            (
                Link(
                    "weighed-both.reasons.1", "reason", ("uemura-main", "kita-bomb"), "weighed-both"
                ),
            ),
        ),
        Panel(
            "What moved Stalin?",
            (
                thesis(
                    "at-potsdam",
                    "Late in the Potsdam Conference Stalin advanced the date of entry from 20–25 "
                    "August.",
                    HASEGAWA,
                    when="late July 1945",
                    notes=(
                        Note("stance", "Denied by Holloway"),
                        Note("stance", "Holloway concedes that it is not implausible"),
                    ),
                ),
                claim(
                    "before-potsdam",
                    "The date had been advanced to 11 August in late June or the first half of "
                    "July.",
                    HOLLOWAY,
                    when="late June to mid-July 1945",
                    citation="Holloway, review",
                ),
                claim(
                    "no-evidence",
                    "There is no evidence that fear of the bomb drove Stalin’s policy.",
                    HOLLOWAY,
                ),
                evidence(
                    "vasilevskii",
                    "Василевский: the planned date was advanced to 11 August before Potsdam.",
                    VASILEVSKII,
                ),
                evidence(
                    "shtemenko",
                    "Штеменко: the planned date was advanced to 11 August before Potsdam.",
                    SHTEMENKO,
                ),
                evidence(
                    "no-new-orders",
                    "Stalin gave no new orders for the war during the Potsdam Conference.",
                    SHTEMENKO,
                ),
            ),
            (
                Link("at-potsdam.rebutted-by.1", "rebuttal", ("before-potsdam",), "at-potsdam"),
                Link("before-potsdam.reasons.1", "reason", ("vasilevskii",), "before-potsdam"),
                Link("before-potsdam.reasons.2", "reason", ("shtemenko",), "before-potsdam"),
                Link("no-evidence.reasons.1", "reason", ("no-new-orders",), "no-evidence"),
            ),
        ),
    ),
)

EVERY_KIND = View(
    title="Every kind of card and step",
    question="Are they told apart in black and white?",
    people=PEOPLE,
    part="What bears on everything; 25 of 60 statements",
    panels=(
        Panel(
            "Steps",
            (
                thesis("t1", "The bombs decided the matter, whatever else happened.", HASEGAWA),
                thesis("t2", "The entry decided the matter, whatever else happened.", HOLLOWAY),
                thesis("t3", "Nothing decided it, and the question is badly put.", UEMURA),
                claim("r1", "A plain reason, given alone.", HASEGAWA),
                claim("r2", "One of two linked reasons.", HASEGAWA),
                claim("r3", "The other of two linked reasons, a little longer.", HASEGAWA),
                claim("b1", "What rebuts the second thesis.", UEMURA),
                claim("u1", "An undercut of the linked step.", HOLLOWAY),
                claim("u2", "Another undercut of the same step.", KITA),
                claim("u3", "A third undercut of the same step.", VASILEVSKII),
                claim("u4", "What undercuts the first undercut.", SHTEMENKO),
                claim("u5", "Half of a linked undercut.", KITA),
                claim("u6", "The other half of a linked undercut.", KITA),
                claim("d1", "There is no evidence for that.", HOLLOWAY),
                claim("q1", "Only in August, and only in Tokyo.", HOLLOWAY),
                claim("x1", "Why everybody agrees that it happened.", None, added=True),
                what_if("w1", "Had it been otherwise, it would have gone otherwise.", UEMURA),
                what_if("w2", "Had it been so, so it would have gone.", None, added=True),
                evidence("e1", "Telegram of 9 August.", None, tag="Document", when="9 Aug 1945"),
                evidence("e2", "He said so.", KITA, notes=(CAPTORS,), added=True),
                Card("far", "elsewhere", "See panel II", "A statement shown elsewhere"),
            ),
            (
                Link("t1.rebutted-by.1", "rebuttal", ("t2",), "t1"),
                Link("t2.rebutted-by.1", "rebuttal", ("t1",), "t2"),
                Link("t2.rebutted-by.2", "rebuttal", ("t3",), "t2"),
                Link("t1.reasons.1", "reason", ("r1",), "t1"),
                Link("t1.reasons.2", "reason", ("r2", "r3"), "t1"),
                Link("t1.reasons.3", "reason", ("w1",), "t1", added=True),
                Link("t2.rebutted-by.3", "rebuttal", ("b1",), "t2", drawn_by="Holloway"),
                Link("t1.reasons.2.undercut-by.1", "undercut", ("u1",), "t1.reasons.2"),
                Link("t1.reasons.2.undercut-by.2", "undercut", ("u2",), "t1.reasons.2"),
                Link("t1.reasons.2.undercut-by.3", "undercut", ("u3",), "t1.reasons.2"),
                Link("again", "undercut", ("u4",), "t1.reasons.2.undercut-by.1"),
                Link("t1.reasons.1.undercut-by.1", "undercut", ("u5", "u6"), "t1.reasons.1"),
                Link("t2.doubted-by.1", "doubt", ("d1",), "t2"),
                Link("t2.qualified-by.1", "qualification", ("q1",), "t2"),
                Link("t3.explained-by.1", "explanation", ("x1",), "t3"),
                Link("t3.reasons.1", "reason", ("w2",), "t3"),
                Link("r1.reasons.1", "reason", ("e1",), "r1"),
                Link("r1.reasons.2", "reason", ("e2",), "r1"),
                Link("t3.reasons.2", "reason", ("far",), "t3"),
            ),
        ),
        Panel(
            "Cards on their own",
            (
                claim("far", "A statement shown elsewhere, with its own card here.", None),
                *(claim(f"s{i}", "Said once. " * (i + 1), i % 6) for i in range(4)),
            ),
            (),
        ),
    ),
)


HOSTILE = View(
    title="</script><b>\"Title\"</b> & more \\ 'text' " + "x" * 300,
    question="שאלה: מי ניצח? " * 3 + "and \u202eturned around",
    people=(Person("a", "<i>A</i>"), Person("b", "עברית"), *PEOPLE),
    language='en"><script>\x07\ud800',
    panels=(
        Panel(
            "<h1>Panel</h1> \x07",
            (
                thesis("long", "A claim that does not stop: it goes on and on. " * 210),
                claim("unbroken", "Donaudampfschifffahrtsgesellschaft" * 12),
                claim(
                    "bidi", "מלחמת העולם השנייה הסתיימה ב-1945, and not before, \u202egnol", None
                ),
                claim(
                    "arabic", "انتهت الحرب العالمية الثانية في عام 1945 بعد استسلام اليابان", None
                ),
                claim(
                    "cjk",
                    "日本は、ソ連の参戦と原子爆弾の投下によって、一九四五年八月に降伏した。",
                    None,
                ),
                claim("emoji", "💣 or ☢️ or 👨‍👩‍👧‍👦, it said", None),
                claim("marks", "Zalgo: " + "e" + "\u0301\u0323\u0330" * 20 + " a\u0301 ṩ ǟ", None),
                claim(
                    "controls",
                    "bell \x07, null \x00, lone \ud800, non \uffff, sep \u2028 end",
                    None,
                ),
                claim(
                    "markup", "</svg><script>alert(1)</script>]]> <!-- & &amp; #{x} $(y) \\n", None
                ),
                claim("quotes", "\"double\" 'single' `back` “curly” \\N \\l {a|b} <f0>", None),
                claim("empty", "", None, tag=""),
                claim("holders", "Said by many.", None, holder="Somebody with a long name, " * 9),
                evidence("slavic", "Řekl Jiří Đorđević; сказав Їжак: «ні», ἐν ἀρχῇ", None),
                what_if("notes", "With notes", None, notes=(Note("caveat", "beware " * 60),)),
            ),
            (
                Link("one", "reason", ("unbroken", "bidi", "arabic"), "long"),
                Link("two", "undercut", ("cjk",), "one"),
                Link("three", "undercut", ("emoji",), "two"),
                Link("four", "undercut", ("marks",), "three"),
                Link("five", "undercut", ("controls", "markup"), "four", drawn_by="<b>עברית</b>"),
                Link("six", "rebuttal", ("quotes",), "empty", drawn_by="long name " * 8),
                Link("seven", "rebuttal", ("empty",), "quotes"),
                Link("eight", "reason", ("quotes",), "holders"),
                Link("nine", "rebuttal", ("holders",), "quotes"),
            ),
        ),
    ),
)


def joint(count: int) -> View:
    """A step with so many linked premises."""
    premises = tuple(claim(f"p{i}", f"Premise number {i} of many.", i % 6) for i in range(count))
    step = Link("t.reasons.1", "reason", tuple(card.id for card in premises), "t")
    cards = (thesis("t", "All of this together shows it.", 0), *premises)
    return View(f"A step with {count} premises", "", PEOPLE, (Panel("", cards, (step,)),))


def tower(count: int) -> View:
    """So many undercuts, each of the one before."""
    cards = [thesis("t", "On top.", 0), claim("c0", "The reason.", 1)]
    links = [Link("l0", "reason", ("c0",), "t")]
    for at in range(1, count):
        cards.append(claim(f"c{at}", f"Undercut {at}.", at % 6))
        links.append(Link(f"l{at}", "undercut", (f"c{at}",), f"l{at - 1}"))
    return View("A tower", "", PEOPLE, (Panel("", tuple(cards), tuple(links)),))


WORDS = (
    "the", "army", "and", "the", "court", "feared", "that", "peace", "would", "end", "what", "war",
    "had", "begun", "while", "in", "Moscow", "ministers", "weighed", "promises", "against",
    "railways", "ports", "islands",
)  # fmt: skip


def forest(count: int, seed: int = 1) -> View:
    """A map of so many cards as real ones are: topics, theses, reasons of reasons, objections."""
    random = Random(seed)
    panels = []
    each = max(10, min(count, 60))
    for number in range(0, count, each):
        cards: list[Card] = []
        links: list[Link] = []
        for at in range(min(each, count - number)):
            id = f"c{number + at}"
            text = " ".join(random.choices(WORDS, k=random.randint(7, 22))).capitalize() + "."
            person = random.randrange(len(PEOPLE))
            make = thesis if at < 2 else random.choice((claim, claim, claim, evidence, what_if))
            cards.append(make(id, text, person, citation=f"Author {at}, p. {at + 3}"))
            if at >= 2:
                roll = random.random()
                kind = "reason" if roll < 0.75 else "rebuttal" if roll < 0.92 else "doubt"
                target = cards[random.randrange(max(0, at // 3 - 2), max(1, at // 2))].id
                struck = [link for link in links if link.kind == "reason"]
                if roll > 0.95 and struck:
                    links.append(Link(f"{id}.x", "undercut", (id,), random.choice(struck).id))
                else:
                    links.append(Link(f"{target}.{at}", kind, (id,), target))  # type: ignore[arg-type]
                if roll < 0.12 and at > 12:
                    # Some statements serve two ends, and some serve them only with others.
                    second, other = cards[random.randrange(at // 2)].id, cards[at - 1].id
                    if second not in (target, other) and at // 2 < at - 1:
                        links.append(Link(f"{second}.{at}.2", "reason", (id, other), second))
        panels.append(Panel(f"Topic {len(panels) + 1}", tuple(cards), tuple(links)))
    return View(f"A map of {count} statements", "", PEOPLE, tuple(panels))
