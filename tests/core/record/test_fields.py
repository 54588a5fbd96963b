"""The fields of an object, one at a time."""

from collections.abc import Mapping

import pytest

from virksom.programme.kernel import Json
from virksom.programme.record import BadFact, Place
from virksom.programme.record.fields import Fields
from virksom.programme.record.reading import label, truth


def fields(found: Mapping[str, Json]) -> Fields:
    return Fields(found, Place("f.jsonl", 3))


def test_a_field_is_read_by_its_reader() -> None:
    assert fields({"a": "x"}).read("a", label) == "x"
    assert fields({"a": False}).read("a", truth) is False


@pytest.mark.parametrize("found", [{}, {"a": None}])
def test_a_field_that_may_be_missing_may_be_null(found: Mapping[str, Json]) -> None:
    assert fields(found).maybe("a", label) is None


def test_a_field_that_may_be_missing_is_read_when_it_is_there() -> None:
    assert fields({"a": False}).maybe("a", truth) is False
    with pytest.raises(BadFact, match="felt »a«"):
        fields({"a": 1}).maybe("a", truth)


@pytest.mark.parametrize(("found", "shown"), [({}, "ingenting"), ({"a": None}, "null")])
def test_missing_is_told_from_null(found: Mapping[str, Json], shown: str) -> None:
    with pytest.raises(BadFact, match=f"felt »a«: forventede true eller false, fandt {shown}"):
        fields(found).read("a", truth)


def test_a_field_inside_a_field_is_named_in_full() -> None:
    inside = fields({"value": {"a": 1}}).inside("value")
    with pytest.raises(BadFact, match=r"^f.jsonl, linje 3, felt »value.a«: "):
        inside.read("a", truth)


@pytest.mark.parametrize(
    ("found", "shown"), [({}, "ingenting"), ({"value": []}, r"\[…\]"), ({"value": "x"}, "»x«")]
)
def test_inside_what_is_no_object_there_is_nothing(found: Mapping[str, Json], shown: str) -> None:
    with pytest.raises(BadFact, match=f"felt »value«: forventede et objekt {{…}}, fandt {shown}"):
        fields(found).inside("value")


def test_a_slip_in_a_name_is_told_with_the_names_there_are() -> None:
    fields({"a": 1, "b": 2}).only(("a", "b"))
    with pytest.raises(BadFact) as refused:
        fields({"a": 1, "c": 2}).only(("a", "b"))
    assert refused.value.text.da == (
        "f.jsonl, linje 3, felt »c«: forventede et af felterne a, b, fandt 2."
    )


def test_other_fields_are_named_in_order() -> None:
    assert fields({"d": 1, "a": 2, "c": 3}).others(("a",)) == ("c", "d")


def test_other_fields_have_short_names() -> None:
    long = "x" * 81
    with pytest.raises(BadFact, match="forventede et feltnavn på 1–80 tegn"):
        fields({"value": {long: 1}}).inside("value").others(())
