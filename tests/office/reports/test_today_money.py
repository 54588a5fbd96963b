"""What waits of money on first pages: for who settles, who releases, and who pays."""

from datetime import timedelta
from decimal import Decimal

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
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import find_line
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.reports.today import Ground, today_page
from virksom.office.reports.today.page import Card, Row
from virksom.office.reports.today.settlement import settlement_cards, sums_card
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.programme.control import Drawing, months_between
from virksom.programme.control.deduction import deduction_draft
from virksom.programme.kernel import Month
from virksom.programme.record import Sample, SampledLine

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


def drawn() -> SampledLine:
    """Draw two lines and return the first."""
    asked = Drawing(months=months_between(Month(2019, 3), Month(2019, 4)), size=2, seed="2019")
    says = draw_sample(FINANCE, asked, moment=NOW).value
    assert isinstance(says, Sample)
    return says.lines[0]


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


def test_a_contested_line_waits_for_the_payer_and_what_waits_is_what_stands() -> None:
    released()
    line = drawn()
    find_line(FINANCE, "S0001", line=line, says="wrong", reason="wrong_hours", moment=NOW)
    assert row(BOOKKEEPER, "control").acts[0].door.page == "answer_control"
    answer_control(BOOKKEEPER, "S0001", line=line, says="contested", note="nej", moment=NOW)
    assert cards(BOOKKEEPER)["control"].rows == ()
    assert row(FINANCE, "control").acts[0].door.page == "rule_line"


def test_what_a_card_lists_is_counted_and_told_once() -> None:
    released()
    find_line(FINANCE, "S0001", line=drawn(), says="wrong", reason="wrong_hours", moment=NOW)
    ground = Ground(seen=seen(), on=NOW.date(), external=None, contract="impact60", moment=NOW)
    page = today_page(ground, LEADER)
    assert "control" in [card.code for card in page.cards]
    assert "notices" not in [card.code for card in page.aside]


def test_a_claimed_deduction_waits_for_the_provider() -> None:
    released()
    drawn()
    day = NOW.date()
    draft = deduction_draft("S0001", "claimed", amount=Decimal("10.00"), on=day, by="oekonomi-1")
    write.append(cast.CODE, [draft], moment=NOW)
    assert row(BOOKKEEPER, "control").acts[0].door.page == "answer_deduction"
    assert cards(FINANCE)["control"].rows == ()


def test_the_payer_sees_what_has_come_and_what_is_owed() -> None:
    released()
    assert row(FINANCE, "bills").what.da == INVOICE
    assert [figure.number.da for figure in sums_card(seen()).figures] == [
        "13.532 kr.",
        "24.676 kr.",
    ]
