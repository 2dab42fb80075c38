"""The shape of a file, key by key: what pydantic checks and the JSON Schema is made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from argmap.model import codes
from argmap.model.texts import (
    FILL_IN,
    NOTHING,
    Cite,
    Date,
    FormulaText,
    Id,
    Key,
    OneOrMany,
    SourceId,
    Text,
    as_list,
    id_schema,
    named,
    not_empty,
    refusal,
)

Texts = Annotated[list[Text], not_empty, as_list, OneOrMany()]
Cites = Annotated[list[Cite], not_empty, as_list, OneOrMany()]
YesNo = Literal["yes", "no"]


@cache
def _key(field: str) -> str:
    return field.rstrip("_").replace("_", "-")


def _described(text: str) -> Any:
    return Field(default=None, description=text)


def _required(text: str) -> Any:
    return Field(description=text)


class Record(BaseModel):
    """A mapping of the format. Where it has a shorthand, a bare text stands for that key.

    A key that is absent is None here, though its annotation says what stands there if it is
    present: a null in the file is not to be had.
    """

    model_config = ConfigDict(extra="forbid", alias_generator=_key, frozen=True, defer_build=True)
    shorthand: ClassVar[str] = ""
    beyond_keys: ClassVar[Mapping[str, object]] = {}
    """What the JSON Schema says of the keys taken together."""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: object) -> object:
        if isinstance(value, dict) and (value or cls.required()):
            return value
        if isinstance(value, str) and value and cls.shorthand:
            return {cls.shorthand: value}
        return cls._refuse(value)

    @classmethod
    def _refuse(cls, value: object) -> object:
        if value == "" or value == {}:
            raise refusal(codes.EMPTY_VALUE, NOTHING, FILL_IN)
        what = "A text or a mapping" if cls.shorthand else "A mapping"
        message = f"{what} is expected here, not {named(value)}."
        keys = [f"`{key}:`" for key in cls.required() or cls.keys()][:2]
        raise refusal(codes.WRONG_SHAPE, message, f"Begin with {' and '.join(keys)}.")

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The record's keys, as they are written."""
        return tuple(map(_key, cls.model_fields))

    @classmethod
    def required(cls) -> tuple[str, ...]:
        """The keys that must be there."""
        return tuple(_key(name) for name, f in cls.model_fields.items() if f.is_required())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema.update(cls.beyond_keys)
        if not cls.required():
            schema["minProperties"] = 1
        if cls.shorthand:
            field = next(f for n, f in cls.model_fields.items() if _key(n) == cls.shorthand)
            short = {
                "type": ["string", "number", "boolean"],
                "description": f"Short for `{cls.shorthand}`: {field.description}",
            }
            return {"anyOf": [short, schema]}
        return schema


class RawPerson(Record):
    """Somebody who holds, says or does, or an institution; a bare text is the name."""

    shorthand: ClassVar[str] = "name"
    name: Text = _required("The name as it is printed.")
    role: Annotated[
        list[Literal["historian", "actor", "witness", "institution"]],
        not_empty,
        as_list,
        OneOrMany(),
    ] = _described("One or more of historian, actor, witness, institution.")
    group: Text = _described("A group that they belong to, such as `captured generals`.")
    school: Text = _described("A school of historians that they belong to.")
    also_known_as: Texts = _described("Other names and spellings.")
    named: YesNo = _described("`no` where the text leaves them unnamed.")
    note: Text = _described("The map-maker's remark.")


class RawSource(Record):
    """A text or record, in the terms of a bibliography and of source criticism."""

    type: Text = _described("A CSL type: book, chapter, article-journal, review, speech, …")
    author: Texts = _described("A person's id or `Given Family`, or a list of them.")
    editor: Texts = _described("A person's id or `Given Family`, or a list of them.")
    translator: Texts = _described("A person's id or `Given Family`, or a list of them.")
    title: Text = _required("The title in full.")
    short_title: Text = _described("The title as it is cited after the first time.")
    container_title: Text = _described("The journal or book in which it stands.")
    collection_title: Text = _described("The series.")
    volume: Text = _described("The volume.")
    issue: Text = _described("The issue of the volume.")
    page: Text = _described("The pages that it fills.")
    publisher: Text = _described("The publisher.")
    place: Text = _described("The place of publication.")
    date: Text = _described("The date of publication, in any words (`forthcoming`).")
    doi: Text = _described("The digital object identifier.")
    url: Text = _described("The address on the web.")
    archive: Text = _described("The archive that keeps it.")
    archive_location: Text = _described("Where in the archive it is kept.")
    language: Text = _described("The language that it is written in.")
    kind: Literal["primary", "secondary"] = _described("primary or secondary.")
    origin: Text = _described("Source criticism: who made it, when, where.")
    purpose: Text = _described("Source criticism: what it was made for.")
    value: Text = _described("Source criticism: what it is good for.")
    limitation: Text = _described("Source criticism: what it cannot tell.")
    caveats: Texts = _described("Statements that warn of it wherever it is used.")
    note: Text = _described("The map-maker's remark.")


def _listed_values(value: object) -> object:
    items = [value] if isinstance(value, str) and value else value
    if isinstance(items, list) and not all(isinstance(item, str) for item in items):
        message = "The values in a list are single words."
        cure = "To give them words to print, write a mapping: `in-august: in August 1945`."
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
    text: Text = _required("What happened or was the case.")
    date: Date = _described("When it happened; it orders the factors.")
    values: Annotated[
        dict[Id, Text], not_empty, BeforeValidator(_listed_values), _ValuesSchema()
    ] = _described("The ways it could have gone, earliest or least first; `[no, yes]` by default.")
    actual: Text = _described("The value that it had; `yes` by default.")
    ordered: YesNo = _described("`no` where the values have no order.")


class RawStance(Record):
    """What one person does with one statement."""

    who: Text = _required("The person's id.")
    stance: Literal[
        "asserts", "endorses", "denies", "qualifies", "concedes", "reports", "declines"
    ] = _required("asserts, endorses, denies, qualifies, concedes, reports, or declines (to say).")
    only: Text = _described("How much is conceded: `that it is not implausible`.")
    cite: Cites = _described("Where: a source's id and a locator, `hasegawa-2005 p. 298`.")
    via: Text = _described("The source in which the cited words were read.")
    quote: Text = _described("The person's own words, verbatim.")
    passage: Text = _described("The reporting author's words, verbatim.")
    note: Text = _described("The map-maker's remark.")


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
    from_: Text = _described("The id of the one statement that bears on it.")
    together: Annotated[list[Text], AfterValidator(_linked), as_list, LinkedSchema()] = _described(
        "The ids of linked statements, which bear on it only together."
    )
    id: Annotated[Id, WithJsonSchema(id_schema)] = _described(
        "A name for the step, for use on the command line."
    )
    undercut_by: RawSteps = _described("Objections to the step, not to its statements.")
    warrant: Text = _described("The unspoken principle of the step.")
    stated: YesNo = _described("`no` where the map-maker drew the step.")
    by: Texts = _described("Who draws the step.")
    caveats: Texts = _described("Statements that warn of it.")
    cite: Cites = _described("Where the step is drawn.")
    quote: Text = _described("The words in which it is drawn, verbatim.")
    note: Text = _described("The map-maker's remark.")

    @classmethod
    def _refuse(cls, value: object) -> object:
        if isinstance(value, list):
            ids = ", ".join(item for item in value if isinstance(item, str)) or "a, b"
            cure = f"Write `together: [{ids}]` for statements that bear on it only jointly."
            raise refusal(codes.NESTED_STEP, "A list stands within a list of steps.", cure)
        return super()._refuse(value)

    @model_validator(mode="after")
    def _one_source(self) -> RawStep:
        if (self.from_ is None) == (self.together is None):
            message = "A step comes either `from` one statement or from several `together`."
            raise refusal(codes.ONE_OF_TWO, message, "Give one of the two keys.")
        return self


RawSteps = Annotated[list[RawStep], not_empty, as_list, OneOrMany()]
RawStep.model_rebuild()  # It names itself, by way of a name that stands only now.


class RawCauses(Record):
    """The causal content of a claim."""

    by: Texts = _required("The factors that did it.")
    of: dict[Key, Texts] = Field(
        description="What they brought about: a factor and its value or values.", min_length=1
    )
    together: Literal["yes", "no", "unstated"] = _described("Whether they did it only together.")
    weight: Literal[
        "sole", "decisive", "main", "contributing", "necessary", "sufficient", "unstated"
    ] = _described("The weight that the source gives them.")
    more_than: Texts = _described("Factors that did less.")


class RawStatement(Record):
    """What all statements share; a bare text is the statement's text."""

    shorthand: ClassVar[str] = "text"
    text: Text = _required("The statement, in one sentence.")
    by: Texts = _described("Who asserts it: a person's id or a list.")
    stances: Annotated[list[RawStance], not_empty, as_list, OneOrMany()] = _described(
        "What people do with it: assert, endorse, deny, qualify, concede, report, decline."
    )
    cite: Cites = _described("Where it stands: `hasegawa-2005 p. 298`.")
    via: Text = _described("The source in which the cited words were read.")
    quote: Text = _described("The holder's or speaker's own words, verbatim.")
    passage: Text = _described("The reporting author's words, verbatim.")
    hedge_words: Text = _described("The source's own hedge: `most likely`.")
    when: Date = _described("When what is told happened.")
    belief_of: Text = _described("Whose belief it reports: a person's id, a group, or words.")
    stated: YesNo = _described("`no` for the map-maker's own inference or reading.")
    reasons: RawSteps = _described("What speaks for it.")
    rebutted_by: RawSteps = _described("What speaks against it.")
    doubted_by: RawSteps = _described("What asks for its grounds and answers nothing.")
    qualified_by: RawSteps = _described("What limits it.")
    explained_by: RawSteps = _described("What caused it, where it is not in doubt.")
    caveats: Texts = _described("Statements that warn of it wherever it is used.")
    topic: Text = _described("Statements of one topic are drawn in one panel.")
    tags: Texts = _described("Words to find it by.")
    note: Text = _described("The map-maker's remark.")


class RawClaim(RawStatement):
    """A claim; a bare text is its text."""

    role: Literal["thesis"] = _described("`thesis`: what the map is about.")
    common_ground: YesNo = _described("`yes` for what all sides grant.")
    causes: RawCauses = _described("The causal content of the claim.")


class RawEvidence(RawStatement):
    """What the past has left, not scholarship about it; a bare text is its text."""

    kind: Literal["testimony", "document", "statistic", "material", "silence"] = _described(
        "testimony, document, statistic, material, or silence (that the sources say nothing)."
    )
    speaker: Texts = _described("Who says it: a person's id or a list.")
    date: Date = _described("When it was said or written.")
    origin: Text = _described("Source criticism: who made it, when, where.")
    purpose: Text = _described("Source criticism: what it was made for.")
    value: Text = _described("Source criticism: what it is good for.")
    limitation: Text = _described("Source criticism: what it cannot tell.")
    undercut_by: RawSteps = _described("Objections to every step that uses this evidence.")


def _one_value(value: object) -> object:
    if isinstance(value, dict):
        for factor, one in value.items():
            if isinstance(one, list):
                cure = "Several suppositions are a list of records, each of which is meant."
                message = f"A supposition gives `{factor}` one value."
                raise refusal(codes.WRONG_SHAPE, message, cure)
    return value


Supposition = Annotated[dict[Key, Text], not_empty, BeforeValidator(_one_value)]
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
    if_: Suppositions = _described("What is supposed: `{soviet-entry: no}`.")
    readings: Annotated[dict[Id, Suppositions], not_empty] = _described(
        "In place of `if`, where the words are ambiguous: a name for each reading and its `if`."
    )
    then: Annotated[dict[Key, Texts], not_empty] = _described(
        "What would have followed: a factor and the value or values it lies within."
    )
    hedge: Literal["would", "likely", "might", "uncertain"] = _described(
        "would (in every case), likely (in the likeliest), might (in some), uncertain (left open)."
    )
    kind: Literal["contrary-to-fact", "contingency", "forecast"] = _described(
        "contrary-to-fact, contingency, or forecast."
    )
    keep: Texts = _described("Factors held at their actual value under the supposition.")
    tests: Literal["necessity", "sufficiency", "joint-necessity", "joint-sufficiency"] = _described(
        "What the text uses it for, where it makes that plain."
    )
    link: Text = _described("The principle that connects antecedent and consequent.")
    criteria: Annotated[dict[Criterion, Text], not_empty] = _described(
        "Tetlock and Belkin's six criteria, each with the map-maker's text."
    )

    @model_validator(mode="after")
    def _one_antecedent(self) -> RawCounterfactual:
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

    by: Text = _required("The person's id.")
    cite: Cites = _described("Where it stands.")
    via: Text = _described("The source in which the cited words were read.")
    stated: YesNo = _described("`no` where the map-maker drew it.")
    note: Text = _described("The map-maker's remark.")
    mechanisms: Annotated[dict[Key, Annotated[dict[Key, FormulaText], not_empty]], not_empty] = (
        _required("For each factor, its values and the formula for each; the first that holds.")
    )


class RawSilence(Record):
    """Something that the text does not say; a bare text is its text."""

    shorthand: ClassVar[str] = "text"
    text: Text = _required("What is not said.")
    about: Texts = _described("The statements that it concerns.")


class RawAddition(Record):
    """What this map adds to a statement of an included map."""

    stances: Annotated[list[RawStance], not_empty, as_list, OneOrMany()] = _described(
        "What people do with it."
    )
    reasons: RawSteps = _described("What speaks for it.")
    rebutted_by: RawSteps = _described("What speaks against it.")
    doubted_by: RawSteps = _described("What asks for its grounds.")
    qualified_by: RawSteps = _described("What limits it.")
    explained_by: RawSteps = _described("What caused it.")
    undercut_by: RawSteps = _described("Objections to every step that uses this evidence.")
    caveats: Texts = _described("Statements that warn of it.")


class RawInconsistentSet(Record):
    """Statements expected to be a minimal inconsistent subset."""

    statements: Texts = _required("Their ids.")
    reading: Annotated[dict[Key, Text], not_empty] = _described("Statement and reading.")


class RawExpect(Record):
    """The map's own test."""

    stands: Texts = _described("Statements that stand.")
    rebutted: Texts = _described("Statements that are rebutted.")
    unsupported: Texts = _described("Statements that are unsupported.")
    open: Texts = _described("Statements that are open.")
    bare: Texts = _described("Statements that stand on nothing but a word.")
    inconsistent: Annotated[list[RawInconsistentSet], not_empty, as_list, OneOrMany()] = _described(
        "Sets of statements that one person cannot hold together."
    )


class RawMap(Record):
    """An argument map."""

    argmap: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = _required(
        "The version of the format: 1."
    )
    title: Text = _required("The title, printed above every drawing.")
    question: Text = _described("What is disputed.")
    summary: Text = _described("What the map covers, in a sentence or two.")
    authors: Texts = _described("The map's own makers.")
    date: Text = _described("When the map was made.")
    language: Text = _described("The language of the map, as a code such as `en`.")
    reads: Text = _described("The id of the source that this map reads.")
    include: Texts = _described("Paths of other maps that this one joins.")
    adds: Annotated[dict[Key, RawAddition], not_empty] = _described(
        "What this map adds to statements of included maps."
    )
    bibliography: Text = _described("Path of a CSL-JSON or BibTeX file of sources.")
    people: Annotated[dict[Id, RawPerson], not_empty] = _described("Who holds, says or does.")
    sources: Annotated[dict[SourceId, RawSource], not_empty] = _described("What is cited.")
    factors: Annotated[dict[Id, RawFactor], not_empty] = _described(
        "What could have gone otherwise."
    )
    claims: Annotated[dict[Id, RawClaim], not_empty] = _described("What is claimed.")
    evidence: Annotated[dict[Id, RawEvidence], not_empty] = _described("What the past has left.")
    counterfactuals: Annotated[dict[Id, RawCounterfactual], not_empty] = _described(
        "What would have been, had something been otherwise."
    )
    models: Annotated[dict[Id, RawModel], not_empty] = _described(
        "Accounts of how factors hang together."
    )
    silences: Annotated[list[RawSilence], not_empty, as_list, OneOrMany()] = _described(
        "What the text does not say."
    )
    expect: RawExpect = _described("What the map expects of itself; what is not met is told.")
