"""The shape of a file, key by key: what pydantic checks and the JSON Schema is made from.

Annotations are evaluated here as they stand: pydantic would else compile each from its text.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from argmap.model import codes
from argmap.model.record import Record, described, required
from argmap.model.texts import (
    Cite,
    Date,
    FormulaText,
    Id,
    Key,
    MapPath,
    OneOrMany,
    SourceId,
    Text,
    Value,
    as_list,
    id_schema,
    not_empty,
    refusal,
)

Texts = Annotated[list[Text], not_empty, as_list, OneOrMany()]
Values = Annotated[list[Value], not_empty, as_list, OneOrMany()]
Cites = Annotated[list[Cite], not_empty, as_list, OneOrMany()]
YesNo = Literal["yes", "no"]


class RawPerson(Record):
    """Somebody who holds, says or does, or an institution; a bare text is the name."""

    shorthand: ClassVar[str] = "name"
    name: Text = required("The name as it is printed.")
    role: Annotated[
        list[Literal["historian", "actor", "witness", "institution"]],
        not_empty,
        as_list,
        OneOrMany(),
    ] = described("One or more of historian, actor, witness, institution.")
    group: Text = described("A group that they belong to, such as `captured generals`.")
    school: Text = described("A school of historians that they belong to.")
    also_known_as: Texts = described("Other names and spellings.")
    named: YesNo = described("`no` where the text leaves them unnamed.")
    note: Text = described("The map-maker's remark.")


class RawSource(Record):
    """A text or record, in the terms of a bibliography and of source criticism."""

    type: Text = described("A CSL type: book, chapter, article-journal, review, speech, …")
    author: Texts = described("A person's id or `Given Family`, or a list of them.")
    editor: Texts = described("A person's id or `Given Family`, or a list of them.")
    translator: Texts = described("A person's id or `Given Family`, or a list of them.")
    title: Text = required("The title in full.")
    short_title: Text = described("The title as it is cited after the first time.")
    container_title: Text = described("The journal or book in which it stands.")
    collection_title: Text = described("The series.")
    volume: Text = described("The volume.")
    issue: Text = described("The issue of the volume.")
    page: Text = described("The pages that it fills.")
    publisher: Text = described("The publisher.")
    place: Text = described("The place of publication.")
    date: Text = described("The date of publication, in any words (`forthcoming`).")
    doi: Text = described("The digital object identifier.")
    url: Text = described("The address on the web.")
    archive: Text = described("The archive that keeps it.")
    archive_location: Text = described("Where in the archive it is kept.")
    language: Text = described("The language that it is written in.")
    kind: Literal["primary", "secondary"] = described("primary or secondary.")
    origin: Text = described("Source criticism: who made it, when, where.")
    purpose: Text = described("Source criticism: what it was made for.")
    value: Text = described("Source criticism: what it is good for.")
    limitation: Text = described("Source criticism: what it cannot tell.")
    caveats: Texts = described("Statements that warn of it wherever it is used.")
    note: Text = described("The map-maker's remark.")


def _listed_values(value: object) -> object:
    items = [value] if isinstance(value, str) and value else value
    if isinstance(items, list) and not all(isinstance(item, str) for item in items):
        message = "The values in a list are single words."
        cure = "For words to print, write each as `in-august: in August 1945`."
        raise refusal(codes.WRONG_SHAPE, message, cure)
    if isinstance(items, list):
        twice = next((item for item, times in Counter(items).items() if times > 1), "")
        if twice:
            message = f'"{twice}" stands twice among the values.'
            raise refusal(codes.VALUE_TWICE, message, "List each value once.")
        return {item: item for item in items}
    return items


class _ValuesSchema:
    """The values of a factor may be listed or named with their words."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        worded = handler(core_schema)
        value = id_schema
        return {"anyOf": [value, {"type": "array", "items": value, "minItems": 1}, worded]}


class RawFactor(Record):
    """Something that could have gone otherwise; a bare text is its text."""

    shorthand: ClassVar[str] = "text"
    text: Text = required("What happened or was the case.")
    date: Date = described("When it happened; it orders the factors.")
    values: Annotated[
        dict[Id, Text], not_empty, BeforeValidator(_listed_values), _ValuesSchema()
    ] = described("The ways it could have gone, earliest or least first; `[no, yes]` by default.")
    actual: Value = described("The value that it had; `yes` by default.")
    ordered: YesNo = described("`no` where the values have no order.")


class RawStance(Record):
    """What one person does with one statement."""

    who: Text = required("The person's id.")
    stance: Literal[
        "asserts", "endorses", "denies", "qualifies", "concedes", "reports", "declines"
    ] = required("asserts, endorses, denies, qualifies, concedes, reports, or declines (to say).")
    only: Text = described("How much is conceded: `that it is not implausible`.")
    cite: Cites = described("Where: a source's id and a locator, `hasegawa-2005 p. 298`.")
    via: Text = described("The source in which the cited words were read.")
    quote: Text = described("The person's own words, verbatim.")
    passage: Text = described("The reporting author's words, verbatim.")
    note: Text = described("The map-maker's remark.")


def _linked(ids: list[str]) -> list[str]:
    if len(set(ids)) < max(2, len(ids)):
        message = "`together` takes two or more different statements."
        cure = "One statement alone stands as it is, or after `from`."
        raise refusal(codes.NOT_LINKED, message, cure)
    return ids


class LinkedSchema:
    """Linked statements are two or more, and different."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core_schema), "minItems": 2, "uniqueItems": True}


def _with(*keys: str) -> dict[str, object]:
    # Strict validators want each required key named beside the demand.
    return {"required": list(keys), "properties": dict.fromkeys(keys, True)}


class RawStep(Record):
    """Statements that bear on something; a bare text is the id of one statement."""

    shorthand: ClassVar[str] = "from"
    beyond_keys: ClassVar[Mapping[str, object]] = {"oneOf": [_with("from"), _with("together")]}
    from_: Text = described("The id of the one statement that bears on it.")
    together: Annotated[list[Text], AfterValidator(_linked), as_list, LinkedSchema()] = described(
        "The ids of linked statements, which bear on it only together."
    )
    id: Annotated[Id, WithJsonSchema(id_schema)] = described(
        "A name for the step, for use on the command line."
    )
    undercut_by: "RawSteps" = described("Objections to the step, not to its statements.")
    warrant: Text = described("The unspoken principle of the step.")
    stated: YesNo = described("`no` where the map-maker drew the step.")
    by: Texts = described("Who draws the step.")
    caveats: Texts = described("Statements that warn of it.")
    cite: Cites = described("Where the step is drawn.")
    quote: Text = described("The words in which it is drawn, verbatim.")
    note: Text = described("The map-maker's remark.")

    @classmethod
    def _refuse(cls, value: object) -> object:
        if isinstance(value, list):
            ids = ", ".join(item for item in value if isinstance(item, str)) or "a, b"
            cure = f"Write `together: [{ids}]` for statements that bear on it only jointly."
            raise refusal(codes.NESTED_STEP, "A list stands within a list of steps.", cure)
        return super()._refuse(value)

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.from_ is None) == (self.together is None):
            message = "A step comes either `from` one statement or from several `together`."
            raise refusal(codes.ONE_OF_TWO, message, "Give one of the two keys.")
        return self


RawSteps = Annotated[list[RawStep], not_empty, as_list, OneOrMany()]
RawStep.model_rebuild()  # It names itself, by way of a name that stands only now.


class RawCauses(Record):
    """The causal content of a claim."""

    by: Texts = required("The factors that did it.")
    of: dict[Key, Values] = Field(
        description="What they brought about: a factor and its value or values.", min_length=1
    )
    together: Literal["yes", "no", "unstated"] = described("Whether they did it only together.")
    weight: Literal[
        "sole", "decisive", "main", "contributing", "necessary", "sufficient", "unstated"
    ] = described("The weight that the source gives them.")
    more_than: Texts = described("Factors that did less.")


class RawStatement(Record):
    """What all statements share; a bare text is the statement's text."""

    shorthand: ClassVar[str] = "text"
    text: Text = required("The statement, in one sentence.")
    by: Texts = described("Who asserts it: a person's id or a list.")
    stances: Annotated[list[RawStance], not_empty, as_list, OneOrMany()] = described(
        "What people do with it: assert, endorse, deny, qualify, concede, report, decline."
    )
    cite: Cites = described("Where it stands: `hasegawa-2005 p. 298`.")
    via: Text = described("The source in which the cited words were read.")
    quote: Text = described("The holder's or speaker's own words, verbatim.")
    passage: Text = described("The reporting author's words, verbatim.")
    hedge_words: Text = described("The source's own hedge: `most likely`.")
    when: Date = described("When what is told happened.")
    belief_of: Text = described("Whose belief it reports: a person's id, a group, or words.")
    stated: YesNo = described("`no` for the map-maker's own inference or reading.")
    reasons: RawSteps = described("What speaks for it.")
    rebutted_by: RawSteps = described("What speaks against it.")
    doubted_by: RawSteps = described("What asks for its grounds and answers nothing.")
    qualified_by: RawSteps = described("What limits it.")
    explained_by: RawSteps = described("What caused it, where it is not in doubt.")
    caveats: Texts = described("Statements that warn of it wherever it is used.")
    topic: Text = described("Statements of one topic are drawn in one panel.")
    tags: Texts = described("Words to find it by.")
    note: Text = described("The map-maker's remark.")


class RawClaim(RawStatement):
    """A claim; a bare text is its text."""

    role: Literal["thesis"] = described("`thesis`: what the map is about.")
    common_ground: YesNo = described("`yes` for what all sides grant.")
    causes: RawCauses = described("The causal content of the claim.")


class RawEvidence(RawStatement):
    """What the past has left, not scholarship about it; a bare text is its text."""

    kind: Literal["testimony", "document", "statistic", "material", "silence"] = described(
        "testimony, document, statistic, material, or silence (that the sources say nothing)."
    )
    speaker: Texts = described("Who says it: a person's id or a list.")
    date: Date = described("When it was said or written.")
    origin: Text = described("Source criticism: who made it, when, where.")
    purpose: Text = described("Source criticism: what it was made for.")
    value: Text = described("Source criticism: what it is good for.")
    limitation: Text = described("Source criticism: what it cannot tell.")
    undercut_by: RawSteps = described("Objections to every step that uses this evidence.")


def _one_value(value: object) -> object:
    if isinstance(value, dict):
        for factor, one in value.items():
            if isinstance(one, list):
                cure = "Several suppositions are a list of records, each of which is meant."
                message = f"A supposition gives `{factor}` one value."
                raise refusal(codes.WRONG_SHAPE, message, cure)
    return value


Supposition = Annotated[dict[Key, Value], not_empty, BeforeValidator(_one_value)]
Suppositions = Annotated[list[Supposition], not_empty, as_list, OneOrMany()]
Criterion = Literal[
    "clarity", "cotenability", "minimal-rewrite", "theory", "statistics", "projectability"
]


class RawCounterfactual(RawStatement):
    """What would have been, had something been otherwise; a bare text is its text."""

    beyond_keys: ClassVar[Mapping[str, object]] = {
        "oneOf": [
            _with("if", "then"),
            _with("readings", "then"),
            {"not": {"anyOf": [_with(key) for key in ("if", "readings", "then")]}},
        ]
    }
    if_: Suppositions = described("What is supposed: `{soviet-entry: no}`.")
    readings: Annotated[dict[Id, Suppositions], not_empty] = described(
        "In place of `if`, where the words are ambiguous: a name for each reading and its `if`."
    )
    then: Annotated[dict[Key, Values], not_empty] = described(
        "What would have followed: a factor and the value or values it lies within."
    )
    hedge: Literal["would", "likely", "might", "uncertain"] = described(
        "would (in every case), likely (in the likeliest), might (in some), uncertain (left open)."
    )
    kind: Literal["contrary-to-fact", "contingency", "forecast"] = described(
        "contrary-to-fact, contingency, or forecast."
    )
    keep: Texts = described("Factors held at their actual value under the supposition.")
    tests: Literal["necessity", "sufficiency", "joint-necessity", "joint-sufficiency"] = described(
        "What the text uses it for, where it makes that plain."
    )
    link: Text = described("The principle that connects antecedent and consequent.")
    criteria: Annotated[dict[Criterion, Text], not_empty] = described(
        "Tetlock and Belkin's six criteria, each with the map-maker's text."
    )

    @model_validator(mode="after")
    def _one_antecedent(self) -> Self:
        if self.if_ is not None and self.readings is not None:
            message = "A counterfactual has an `if` or `readings`, not both."
            raise refusal(codes.ONE_OF_TWO, message, "Make the `if` one of the readings.")
        supposes = self.if_ is not None or self.readings is not None
        if supposes and self.then is None:
            message = "Something is supposed, but there is no `then`."
            raise refusal(codes.ONE_OF_TWO, message, "Say what would have followed.")
        if self.then is not None and not supposes:
            message = "There is a `then`, but nothing is supposed."
            raise refusal(codes.ONE_OF_TWO, message, "Give an `if`, or `readings`.")
        return self


class RawModel(Record):
    """One person's account of how factors hang together."""

    by: Text = required("The person's id.")
    cite: Cites = described("Where it stands.")
    via: Text = described("The source in which the cited words were read.")
    stated: YesNo = described("`no` where the map-maker drew it.")
    note: Text = described("The map-maker's remark.")
    mechanisms: Annotated[dict[Key, Annotated[dict[Key, FormulaText], not_empty]], not_empty] = (
        required("For each factor, its values and the formula for each; the first that holds.")
    )


class RawSilence(Record):
    """Something that the text does not say; a bare text is its text."""

    shorthand: ClassVar[str] = "text"
    text: Text = required("What is not said.")
    about: Texts = described("The statements that it concerns.")


class RawAddition(Record):
    """What this map adds to a statement of an included map."""

    stances: Annotated[list[RawStance], not_empty, as_list, OneOrMany()] = described(
        "What people do with it."
    )
    reasons: RawSteps = described("What speaks for it.")
    rebutted_by: RawSteps = described("What speaks against it.")
    doubted_by: RawSteps = described("What asks for its grounds.")
    qualified_by: RawSteps = described("What limits it.")
    explained_by: RawSteps = described("What caused it.")
    undercut_by: RawSteps = described("Objections to every step that uses this evidence.")
    caveats: Texts = described("Statements that warn of it.")


class RawInconsistentSet(Record):
    """Statements expected to be a minimal inconsistent subset."""

    statements: Texts = required("Their ids.")
    reading: Annotated[dict[Key, Text], not_empty] = described("Statement and reading.")


class RawExpect(Record):
    """The map's own test."""

    stands: Texts = described("Statements that stand.")
    rebutted: Texts = described("Statements that are rebutted.")
    unsupported: Texts = described("Statements that are unsupported.")
    open: Texts = described("Statements that are open.")
    bare: Texts = described("Statements that stand on nothing but a word.")
    inconsistent: Annotated[list[RawInconsistentSet], not_empty, as_list, OneOrMany()] = described(
        "Sets of statements that one person cannot hold together."
    )


class RawMap(Record):
    """An argument map."""

    argmap: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = required(
        "The version of the format: 1."
    )
    title: Text = required("The title, printed above every drawing.")
    question: Text = described("What is disputed.")
    summary: Text = described("What the map covers, in a sentence or two.")
    authors: Texts = described("The map's own makers.")
    date: Text = described("When the map was made.")
    language: Text = described("The language of the map, as a code such as `en`.")
    reads: Text = described("The id of the source that this map reads.")
    include: Annotated[list[MapPath], not_empty, as_list, OneOrMany()] = described(
        "Paths of other maps that this one joins."
    )
    adds: Annotated[dict[Key, RawAddition], not_empty] = described(
        "What this map adds to statements of included maps."
    )
    bibliography: Text = described("Path of a CSL-JSON or BibTeX file of sources.")
    people: Annotated[dict[Id, RawPerson], not_empty] = described("Who holds, says or does.")
    sources: Annotated[dict[SourceId, RawSource], not_empty] = described("What is cited.")
    factors: Annotated[dict[Id, RawFactor], not_empty] = described(
        "What could have gone otherwise."
    )
    claims: Annotated[dict[Id, RawClaim], not_empty] = described("What is claimed.")
    evidence: Annotated[dict[Id, RawEvidence], not_empty] = described("What the past has left.")
    counterfactuals: Annotated[dict[Id, RawCounterfactual], not_empty] = described(
        "What would have been, had something been otherwise."
    )
    models: Annotated[dict[Id, RawModel], not_empty] = described(
        "Accounts of how factors hang together."
    )
    silences: Annotated[list[RawSilence], not_empty, as_list, OneOrMany()] = described(
        "What the text does not say."
    )
    expect: RawExpect = described("What the map expects of itself; what is not met is told.")
