"""The programme as an INDIGO project: every leaf with its status, nothing strangers may not see."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from virksom.exchange.indigo import (
    BreaksSchema,
    IndigoProgramme,
    SchemaUnusable,
    hold,
    indigo_json,
    indigo_project,
)
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.kernel import parse_moment
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.ledger import quarter_investment, told_quarters
from virksom.programme.status import QuarterEnd, issued_editions

MOMENT = parse_moment("2020-02-02")
STRICT = json.dumps(
    {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "object", "properties": {"value": {"type": "string"}}}},
    }
).encode()


@cache
def programme() -> IndigoProgramme:
    """Return what strangers are told of the demo at the end of 2019."""
    log, terms = demo_log(), read_contract("impact60")
    money = told_quarters(
        terms, moment=MOMENT, read=lambda at: quarter_investment(log, terms, at=at)
    )
    editions = issued_editions(log, terms, moment=MOMENT)
    return IndigoProgramme(
        contract=terms, editions=editions, money=money[-1].external, invented=True
    )


def by_contract(name: str) -> IndigoProgramme:
    """Return the same counts a year into another contract."""
    contract, demo = read_contract(name), programme()
    on = contract.terms.begins() + timedelta(days=365)
    at = QuarterEnd(on=on, known=end_of_day(on + timedelta(days=30)))
    last = replace(demo.editions[-1], at=at)
    return replace(demo, contract=contract, editions=(last,))


def project(one: IndigoProgramme) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(indigo_json(one, schema=None))
    return read


def leaves(node: object) -> Iterator[dict[str, Any]]:
    """Yield every object with a value."""
    if isinstance(node, dict):
        if "value" in node:
            yield node
        else:
            yield from (leaf for child in node.values() for leaf in leaves(child))
    if isinstance(node, list):
        yield from (leaf for child in node for leaf in leaves(child))


@pytest.mark.parametrize(("invented", "status"), [(True, "PRIVATE"), (False, "PUBLIC")])
def test_every_leaf_has_a_status_and_invented_ones_are_nobodys(
    invented: bool,  # noqa: FBT001  # a case
    status: str,
) -> None:
    found = project(replace(programme(), invented=invented))
    assert {leaf["status"] for leaf in leaves(found)} == {found["status"]} == {status}


def test_it_tells_the_contract() -> None:
    found = project(programme())
    assert found["name"]["value"] == "IMPACT60"
    assert found["jurisdiction"]["jurisdiction"]["value"] == "DK"
    prices = [one["price_per_unit"]["amount"]["value"] for one in found["outcome_pricings"]]
    assert prices == [796, 385]
    most = found["overall_project_finance"]["maximum_potential_outcome_payment_v2"]
    assert most["amount"]["value"] == 120 * 156 * 796


def told_by(moment: str) -> IndigoProgramme:
    """Return what strangers are told by a moment."""
    editions = issued_editions(demo_log(), read_contract("impact60"), moment=parse_moment(moment))
    return replace(programme(), editions=editions)


def test_no_result_is_told_after_the_payment_window() -> None:
    whole = told_by("2023-06-01")
    last = whole.editions[-1]
    shown = replace(last, rows={**last.rows, "active": 59, "self_supporting": 40})
    inside = replace(shown, at=replace(last.at, on=date(2022, 12, 31)))
    found = project(replace(whole, editions=(inside, shown)))["results"]
    assert last.at.on == date(2023, 3, 31)
    assert [one["period"]["end_date"]["value"] for one in found] == ["2022-12-31"]


def test_results_are_the_editions_strangers_have() -> None:
    later = told_by("2021-02-02")
    told = [(edition.rows["active"], edition.rows["self_supporting"]) for edition in later.editions]
    shown = [pair for pair in told if None not in pair]
    found = [
        (
            one["number_engaged_in_impact_bond"]["value"],
            one["number_with_positive_social_outcomes"]["value"],
        )
        for one in project(later)["results"]
    ]
    assert found == shown == [(70, 27)]


def test_what_is_hidden_is_left_out() -> None:
    assert programme().editions[-1].rows["referred"] is None
    people = project(programme())["service_and_beneficiaries"]
    assert "actual_number_service_users_or_beneficiaries_total" not in people
    paid = project(replace(programme(), money=replace(programme().money, paid=None)))
    assert "total_outcome_payments_made" not in paid["overall_project_finance"]


@pytest.mark.parametrize("contract", ["fasthold", "punktmaal"])
def test_contracts_by_outcome_have_a_metric_an_outcome(contract: str) -> None:
    found = project(by_contract(contract))
    assert len(found["outcome_metrics"]) >= len(found["outcome_pricings"]) >= 1
    assert "maximum_potential_outcome_payment_v2" not in found["overall_project_finance"]


def test_a_project_that_holds_is_written_as_it_is() -> None:
    assert indigo_json(programme(), schema=STRICT) == indigo_json(programme(), schema=None)


def test_one_that_breaks_the_schema_is_refused_with_the_place() -> None:
    broken = {**indigo_project(programme()), "name": {"value": 7}}
    with pytest.raises(BreaksSchema, match=r"\$\.name\.value"):
        hold(broken, STRICT)


@pytest.mark.parametrize(
    "schema",
    [b"", b"{", b"[]", b"\xff", b'{"type": 7}', b'{"$ref": "https://example.invalid/x.json"}'],
)
def test_a_file_that_is_no_schema_is_refused_and_fetches_nothing(schema: bytes) -> None:
    with pytest.raises(SchemaUnusable, match="VIRKSOM_INDIGO_SCHEMA"):
        indigo_json(programme(), schema=schema)


SCHEMA = os.environ.get("VIRKSOM_INDIGO_SCHEMA", "")


@pytest.mark.skipif(not SCHEMA, reason="VIRKSOM_INDIGO_SCHEMA names no folder with the schema")
@pytest.mark.parametrize("contract", ["impact60", "fasthold", "punktmaal"])
def test_it_holds_against_the_standards_own_schema(contract: str) -> None:
    schema = (Path(SCHEMA) / "project.json").read_bytes()
    assert indigo_json(replace(by_contract(contract), invented=False), schema=schema)
