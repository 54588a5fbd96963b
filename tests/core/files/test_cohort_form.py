"""What a cohort's file says of itself comes back; another form is refused by what is wrong."""

import json

import pyarrow as pa
import pytest

from tests.core.files.test_cohort_made import MADE
from virksom.programme.files.cohort_form import (
    SCHEMA,
    NoCohort,
    OfAll,
    PartSaid,
    Proven,
    is_part_name,
    part_name,
    part_said,
)
from virksom.programme.kernel import Json, Week

HERE = "part-00001.parquet"
PROVEN = Proven(terms="sha256:a", through=Week(2020, 5))
EVERY = OfAll(cohort="sha256:b", parts=3, benefits=("su",), proven=PROVEN, made=MADE)
SAID = PartSaid(every=EVERY, part=1, persons=2, rows=9)
FORM = json.loads(SAID.told()[b"virksom"])


def schema(form: Json) -> pa.Schema:
    return SCHEMA.with_metadata({b"virksom": json.dumps(form).encode()})


def test_what_is_said_comes_back() -> None:
    plain = PartSaid(every=OfAll(cohort="", parts=1), part=0, persons=0, rows=0)
    for one in (SAID, plain):
        assert part_said(HERE, SCHEMA.with_metadata(one.told())) == one


def test_of_its_facts_a_file_may_say_nothing() -> None:
    told = {name: said for name, said in FORM.items() if name != "made"}
    assert part_said(HERE, schema(told)).every.made is None


def test_names_are_those_of_parts() -> None:
    assert is_part_name(part_name(7))
    assert not is_part_name(f".{part_name(7)}")


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ([], "ikke en fil med en kohorte"),
        ({}, "ikke en fil med en kohorte"),
        ({**FORM, "format": 1}, "form kendes ikke"),
        ({**FORM, "rows": "many"}, "form kendes ikke"),
        ({**FORM, "part": -1}, "form kendes ikke"),
        ({**FORM, "benefits": None}, "form kendes ikke"),
        ({**FORM, "proven": {"terms": "a", "through": "now"}}, "form kendes ikke"),
        ({**FORM, "made": {"on": "2019-09-30"}}, "form kendes ikke"),
        ({"format": 2}, "form kendes ikke"),
    ],
)
def test_words_of_another_form_are_refused(form: Json, why: str) -> None:
    with pytest.raises(NoCohort, match=why):
        part_said(HERE, schema(form))


def test_a_file_without_words_of_its_own_is_refused() -> None:
    for words in (None, {b"virksom": b"["}, {b"virksom": b"[" * 100_000}):
        with pytest.raises(NoCohort, match="ikke en fil med en kohorte"):
            part_said(HERE, SCHEMA.with_metadata(words))


def test_another_column_is_named() -> None:
    own = schema(FORM)
    for found, why in (
        (own.remove(5), "kolonnen »hours« mangler"),
        (own.set(5, pa.field("hours", pa.float64())), "»hours« er double og ikke int32"),
        (own.set(5, pa.field("hours", pa.int32())), "»hours« må ikke kunne være tom"),
        (own.append(pa.field("name", pa.string())), "»name« hører ikke til"),
        (own.remove(5).append(own.field(5)), "i en anden orden"),
    ):
        with pytest.raises(NoCohort, match=why):
            part_said(HERE, found)
