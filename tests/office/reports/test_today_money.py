"""What waits of money on first pages: for who settles, who releases, and who pays."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import (
    BOOKKEEPER,
    FINANCE,
    INVOICE,
    LEADER,
    at_work,
    prepared,
    released,
)
from tests.office.certificate import certificate_file
from virksom.office.access import Actor
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.reports.today.page import Card, Row
from virksom.office.reports.today.settlement import settlement_cards, sums_card
from virksom.office.store import read
from virksom.office.store.contracts import contract_of

NOW = cast.MOMENT + timedelta(hours=1)


@pytest.fixture(autouse=True)
def _work(office: cast.Cast, settings: Settings) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    at_work()


def seen() -> Standpoint:
    day = NOW.date()
    contract = contract_of("impact60")
    log = read.log(cast.CODE)
    return standpoint(cast.CODE, log, contract=contract, on=day, moment=NOW, today=day)


def cards(actor: Actor) -> dict[str, Card]:
    return {card.code: card for card in settlement_cards(seen(), actor)}


def row(actor: Actor, card: str) -> Row:
    (found,) = cards(actor)[card].rows
    return found


def test_the_bookkeeper_is_told_what_can_be_settled() -> None:
    assert row(BOOKKEEPER, "settlement").what.da == "August 2019"
    assert "25 linjer kan gøres op" in row(BOOKKEEPER, "settlement").more.da
    assert cards(LEADER)["settlement"].rows == ()


def test_a_run_waits_for_another_than_who_prepared_it() -> None:
    prepared()
    assert row(LEADER, "settlement").what.da == "R0001"
    assert cards(BOOKKEEPER)["settlement"].rows == ()
    assert cards(FINANCE)["settlement"].rows == ()


def test_a_dispute_waits_for_the_provider_and_is_seen_by_the_payer() -> None:
    released()
    dispute_week(FINANCE, document=INVOICE, line=3, reason="other", note="", moment=NOW)
    assert row(LEADER, "disputes").acts[0].door.page == "answer_dispute"
    assert cards(LEADER)["disputes"].counts
    assert row(FINANCE, "disputes").acts[0].door.page == "invoice"
    assert not cards(FINANCE)["disputes"].counts


def test_the_payer_sees_what_has_come_and_what_is_owed() -> None:
    released()
    assert row(FINANCE, "bills").what.da == INVOICE
    assert [figure.number.da for figure in sums_card(seen()).figures] == [
        "13.532 kr.",
        "24.676 kr.",
    ]
