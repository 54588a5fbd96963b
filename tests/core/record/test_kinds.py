"""Each kind of fact: whom it is about, whether it lasts, what it says."""

from collections.abc import Mapping

import pytest

from tests.core.record.examples import EXAMPLES
from tests.core.record.lines import GONE, JOB, fact, told
from virksom.programme import record
from virksom.programme.record import FORMS, KINDS, PAID_FORMS, BadFact

REQUIRED = {
    "referral": {"unit"},
    "element": {"element"},
    "training": {"workplace", "trade"},
    "competence": {"competence"},
    "employment": {"employment", "company", "form", "weekly_hours"},
    "education": {"kind", "publicly_supported"},
    "benefit": {"code"},
    "income": {"hours"},
    "confirmation": {"employment", "given", "held"},
    "dispute": {"reason"},
    "run": {"month", "step"},
    "movement": {"what", "amount"},
    "closed_month": {"month", "digest"},
    "sample": {"seed", "size", "months", "lines"},
    "control": {"document", "line", "step", "says"},
    "deduction": {"step", "says", "amount"},
    "withdrawal": {"reason"},
    "closing": {"outcome"},
    "proposal": {"candidate", "step"},
    "retraction": {"reason"},
    "same_person": {"other"},
    "same_company": {"other"},
}
"""Printed in bold in the table of the rules, section 1."""

LASTING = {"element", "training", "employment", "education", "benefit"} | {
    *("income", "confirmation", "dispute")
}
"""A span in the table of the rules, section 1."""


def example(kind: str, **fields: object) -> record.Fact:
    subject, value, _ = EXAMPLES[kind]
    replaces = "f000000" if kind == "retraction" else None
    return told(kind, value, **{"subject": subject, "replaces": replaces} | fields)


def test_there_is_an_example_of_every_kind() -> None:
    assert EXAMPLES.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_every_field_of_a_kind_is_read(kind: str) -> None:
    assert example(kind).value == EXAMPLES[kind][2]
    assert isinstance(example(kind).value, KINDS[kind].says)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_fields_of_the_table_that_are_bold_must_be_there(kind: str) -> None:
    subject, value, _ = EXAMPLES[kind]
    assert set(KINDS[kind].required) == REQUIRED.get(kind, set())
    for name in REQUIRED.get(kind, set()):
        rest = {field: found for field, found in value.items() if field != name}
        with pytest.raises(BadFact, match=f"felt »value.{name}«: forventede .*, fandt ingenting"):
            told(kind, rest, subject=subject, replaces="f000000")


@pytest.mark.parametrize("kind", sorted(EXAMPLES.keys() - REQUIRED.keys()))
def test_the_others_may_be_missing_or_null(kind: str) -> None:
    subject, value, _ = EXAMPLES[kind]
    bare = KINDS[kind].says()
    assert told(kind, {}, subject=subject).value == bare
    assert told(kind, dict.fromkeys(value), subject=subject).value == bare


@pytest.mark.parametrize("kind", EXAMPLES)
def test_only_what_lasts_may_have_an_end(kind: str) -> None:
    if kind in LASTING:
        assert example(kind, until="2019-03-05").until is not None
    else:
        with pytest.raises(BadFact, match="felt »until«: forventede null, for det sker på én dag"):
            example(kind, until="2019-03-05")


@pytest.mark.parametrize("kind", sorted(EXAMPLES.keys() - {"issued", "retraction"}))
def test_a_kind_is_about_its_own_sort_of_subject(kind: str) -> None:
    with pytest.raises(BadFact, match=r"felt »subject«: forventede en kode som [KVPORBS]…"):
        example(kind, subject="X001")


def test_a_contact_is_with_a_company_or_a_candidate() -> None:
    assert example("contact", subject="K017").subject == "K017"
    with pytest.raises(BadFact, match="forventede en kode som V… eller K…, fandt »O001«"):
        example("contact", subject="O001")


@pytest.mark.parametrize("form", FORMS)
def test_employment_has_one_of_four_forms(form: str) -> None:
    value = told("employment", {**JOB, "form": form}).value
    assert isinstance(value, record.Employment)
    assert (value.form == form, form in PAID_FORMS) == (True, form in {"ordinary", "fleksjob"})


@pytest.mark.parametrize(
    ("value", "more"),
    [
        ({"b": 1, "a": None}, (("a", None), ("b", 1))),
        ({"a": [1, ["x", True]]}, (("a", (1, ("x", True))),)),
        ({"a": {"y": "", "x": []}}, (("a", (("x", ()), ("y", ""))),)),
        ({"more": "x"}, (("more", "x"),)),
    ],
)
def test_fields_that_a_kind_does_not_name_are_kept(
    value: Mapping[str, object], more: object
) -> None:
    assert told("start", value).value.more == more


def test_named_fields_are_not_kept_twice() -> None:
    assert fact().value.more == ()
    assert told("referral", {"unit": "a", "adviser": None, "x": 1}).value.more == (("x", 1),)


@pytest.mark.parametrize(
    "value", ["x" * 81, "a\nb", 1.5, [[[["x"]]]], {"a": {"b": {"c": {}}}}, ["x" * 81], {"": 1}]
)
def test_what_no_kind_names_is_short_too(value: object) -> None:
    with pytest.raises(BadFact, match=r"felt »value\.a«: forventede "):
        told("start", {"a": value})


@pytest.mark.parametrize("name", ["", "x" * 81, "a\x1bb"])
def test_what_no_kind_names_has_a_short_name(name: str) -> None:
    with pytest.raises(BadFact, match=r"felt »value\..*«: forventede et feltnavn på 1–80 tegn"):
        told("start", {name: 1})


def test_the_value_is_an_object() -> None:
    for found, shown in ((GONE, "ingenting"), (None, "null"), ([], r"\[…\]")):
        with pytest.raises(BadFact, match=f"felt »value«: forventede et objekt .*, fandt {shown}"):
            fact(value=found)
