"""The form of a cohort's files: their columns, what each says of itself, and why one is refused."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from virksom.programme.columns.spells import COLUMNS, HOUR, Numbers
from virksom.programme.files.cohort_made import MadeOf, made_of
from virksom.programme.kernel import Json, Refusal, Text, Week, plain, quoted

EPOCH = 25_567
"""Days from the calendar's first to the first that Parquet counts from, 1 January 1970."""

FORMAT = 2
"""Version of the folder's form."""

FINER = 3
"""Version of the same form with hours in millionths, which only a cohort that needs them has."""

_PARTS = HOUR // 10_000

BROKEN = (pa.ArrowException, ValueError, KeyError, IndexError, OverflowError)
"""What Arrow raises of a file that is no whole Parquet, besides errors of the system."""

PERSON = "person"
_TOLD = b"virksom"
_WIDTHS = {"kind": pa.int8(), "since": pa.date32(), "until": pa.date32(), "own": pa.int8()}
_NAME = re.compile(r"part-\d{5}\.parquet")
SCHEMA = pa.schema(
    [
        pa.field(PERSON, pa.string(), nullable=False),
        *(
            pa.field(name, _WIDTHS.get(name, pa.int32()), nullable=name == "until")
            for name in COLUMNS
        ),
    ]
)


class NoCohort(Refusal):
    """A folder is not a whole cohort, or cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """By which contract the rows say how weeks stand, and how far.

    Args:
        terms: digest of the contract as it was known.
        through: the last week asked about.
    """

    terms: str
    through: Week

    def form(self) -> Mapping[str, str]:
        """Return it as a file says it."""
        return {"terms": self.terms, "through": str(self.through)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAll:
    """What every file of a cohort says alike.

    Args:
        cohort: digest of all its rows: files of two cohorts are told apart by it.
        parts: how many files there are.
        benefits: the codes of benefit that rows count.
        proven: what the standings in the rows were read by; None when there are none.
        made: which facts the cohort was made from; None where it is not said.
        finer: whether hours lie there in millionths; in ten-thousandths where all can be said so.
    """

    cohort: str
    parts: int
    benefits: tuple[str, ...] = ()
    proven: Proven | None = None
    made: MadeOf | None = None
    finer: bool = False

    @property
    def hour(self) -> int:
        """How many millionths of an hour one of the files' hours is counted in."""
        return 1 if self.finer else _PARTS


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSaid:
    """What one file says of itself.

    Args:
        every: what all files of its cohort say.
        part: which of them it is, from 0.
        persons: how many persons it has.
        rows: how many rows.
    """

    every: OfAll
    part: int
    persons: int
    rows: int

    def told(self) -> Mapping[bytes, bytes]:
        """Return it as the file's own words."""
        every = self.every
        form: Json = {
            "format": FINER if every.finer else FORMAT,
            "cohort": every.cohort,
            "parts": every.parts,
            "benefits": list(every.benefits),
            "proven": None if every.proven is None else every.proven.form(),
            "made": None if every.made is None else every.made.form(),
            "part": self.part,
            "persons": self.persons,
            "rows": self.rows,
        }
        return {_TOLD: json.dumps(form).encode()}


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PartRead:
    """What was read of a part.

    Args:
        persons: the ids, each once, in the order of the rows.
        at: where each person's rows begin, and after the last where they end.
        spells: the rows, see ``Cohort``.
        sound: whether every row is known to be sound.
    """

    persons: pa.Array
    at: Numbers
    spells: Numbers
    sound: bool


def part_name(part: int) -> str:
    """Return what the file of a part is called."""
    return f"part-{part:05d}.parquet"


def is_part_name(name: str) -> bool:
    """Say whether a file may be called so."""
    return _NAME.fullmatch(name) is not None


def part_said(path: str, schema: pa.Schema) -> PartSaid:
    """Return what a file says of itself.

    Args:
        path: the file, for the refusal.
        schema: its columns and its own words.

    Raises:
        NoCohort: it says nothing of the kind, or its columns are others; the first is named.
    """
    try:
        form = json.loads((schema.metadata or {})[_TOLD])
        known = form["format"] in {FORMAT, FINER}
    except (KeyError, TypeError, ValueError, RecursionError):
        raise unread(path, NOT_ONE) from None
    why = _other_columns(schema) if known else _FORM
    if why is not None:
        raise unread(path, why)
    try:
        return _said(form)
    except (KeyError, TypeError, ValueError, Refusal):
        raise unread(path, _FORM) from None


def _said(form: Mapping[str, Json]) -> PartSaid:
    benefits, proven = form["benefits"], form["proven"]
    if not isinstance(benefits, list) or not isinstance(proven, dict | None):
        raise TypeError
    told = proven and Proven(terms=str(proven["terms"]), through=Week.parse(str(proven["through"])))
    every = OfAll(
        cohort=str(form["cohort"]),
        parts=_count(form["parts"]),
        benefits=tuple(map(str, benefits)),
        proven=told or None,
        made=made_of(form.get("made")),
        finer=form["format"] == FINER,
    )
    counts = {name: _count(form[name]) for name in ("part", "persons", "rows")}
    return PartSaid(every=every, **counts)


def _count(found: Json) -> int:
    if not isinstance(found, int) or found < 0:
        raise TypeError
    return found


def _other_columns(schema: pa.Schema) -> Text | None:
    """Return what is wrong with the first column that is not as it should be."""
    if schema.equals(SCHEMA):
        return None
    for one in SCHEMA:
        place, name = schema.get_field_index(one.name), quoted(one.name)
        if place < 0:
            return Text(f"kolonnen {name.da} mangler", f"the column {name.en} is missing")
        found = schema.field(place).type
        kind = found.value_type if pa.types.is_dictionary(found) else found
        if kind != one.type:
            return Text(
                f"kolonnen {name.da} er {kind} og ikke {one.type}",
                f"the column {name.en} is {kind} and not {one.type}",
            )
        if schema.field(place).nullable and not one.nullable:
            return Text(
                f"kolonnen {name.da} må ikke kunne være tom",
                f"the column {name.en} must not be able to be empty",
            )
    more = next((name for name in schema.names if name not in SCHEMA.names), None)
    if more is None:
        return None if schema.names == SCHEMA.names else _ORDER
    name = quoted(more)
    return Text(f"kolonnen {name.da} hører ikke til", f"the column {name.en} does not belong")


def unread(path: str, why: Text) -> NoCohort:
    """Return the refusal for a file or folder that is no cohort."""
    name = plain(path)
    return NoCohort(
        Text(
            f"{name}: kan ikke læses som en kohorte ({why.da}).",
            f"{name}: cannot be read as a cohort ({why.en}).",
        )
    )


NOT_ONE = Text(
    "det er ikke en fil med en kohorte; »virksom export cohort« skriver dem",
    "it is no file of a cohort; “virksom export cohort” writes them",
)
NOT_WHOLE = Text(
    "det er ikke en hel Parquet-fil; hent den igen, eller skriv mappen igen",
    "it is no whole Parquet file; fetch it again, or write the folder again",
)
DAMAGED = Text(
    "filen er ændret eller beskadiget, efter at den blev skrevet; hent den igen, eller skriv "
    "mappen igen med »virksom export cohort«",
    "the file was changed or damaged after it was written; fetch it again, or write the folder "
    "again with “virksom export cohort”",
)
NOT_ITS = Text("filen hører ikke til på den plads", "the file does not belong in that place")
_FORM = Text(
    "filens form kendes ikke; skriv mappen igen", "the file's form is not known; write it again"
)
_ORDER = Text("kolonnerne står i en anden orden", "the columns stand in another order")
