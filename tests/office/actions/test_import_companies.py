"""A list of companies: sent, looked at, loaded."""

from datetime import timedelta

import pytest

from tests.office.actions.firms import CONSULTANT, CVR, LEADER, added
from tests.office.cast import CODE, MOMENT, actor
from virksom.exchange.sheets import write_csv
from virksom.office.access import Denied, Role
from virksom.office.actions.import_companies import (
    CannotImport,
    drop_companies,
    load_companies,
    send_companies,
    waiting_companies,
)
from virksom.office.commands.delivering import deliver_all
from virksom.office.store import read
from virksom.office.store.company_contacts import contact_persons
from virksom.office.store.company_details import company_details
from virksom.office.store.models import Draft
from virksom.office.store.waiting_sheets import COMPANIES
from virksom.office.web import clock
from virksom.programme.kernel import Refusal, Text

HEADS = tuple(
    Text(name, name)
    for name in ("Virksomhed", "CVR-nr.", "P-nr.", "Postnr.", "Branche", "Kontaktperson", "Hvad")
)
GOOD = ("Byens Bageri", "12345682", "1003456780", "9000", "køkken", "Otto Blix", "")
WRONG = ("Firma", "12345675", "12", "9000", "pirateri", "", "")


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def send(*rows: tuple[str, ...]) -> None:
    data = write_csv(HEADS, rows, language="da")
    send_companies(CONSULTANT, data, name="firmaer.csv", moment=MOMENT)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    before = read.log(CODE)
    send(GOOD, WRONG)
    found = waiting_companies(CONSULTANT, moment=MOMENT)
    assert found is not None
    assert ([row.name for row in found.good], found.unread) == (["Byens Bageri"], ("Hvad",))
    assert read.log(CODE) == before
    assert waiting_companies(LEADER, moment=MOMENT) is None


def test_each_wrong_cell_is_named_with_what_to_do() -> None:
    send(WRONG)
    found = waiting_companies(CONSULTANT, moment=MOMENT)
    assert found is not None
    told = [str(text) for text in found.wrong[2]]
    assert [text[:28] for text in told] == [
        "Række 2, kolonne B (CVR-nr.)",
        "Række 2, kolonne C (P-nr.): ",
        "Række 2, kolonne E (Branche)",
    ]


def test_the_good_rows_are_loaded_when_it_is_asked_for() -> None:
    send(GOOD, WRONG)
    (fact,) = load_companies(CONSULTANT, moment=MOMENT)
    assert (fact.subject, fact.value.trade, fact.value.consultant) == (
        *("V010", "kitchen", "konsulent-1"),
    )
    assert company_details(CODE, ["V010"])["V010"].cvr == "12345682"
    assert [one.name for one in contact_persons(CODE, ["V010"])] == ["Otto Blix"]
    assert waiting_companies(CONSULTANT, moment=MOMENT) is None


def test_a_company_that_may_be_here_or_stands_twice_is_left_out() -> None:
    there = added()
    send(("Andet", CVR, *[""] * 5), GOOD, ("Byens bageri ApS", *[""] * 6))
    found = waiting_companies(CONSULTANT, moment=MOMENT)
    assert found is not None
    assert {number: one.code for number, one in found.here.items()} == {2: there}
    assert (found.twice, found.bad) == ({4: 3}, frozenset({2, 4}))
    assert [fact.subject for fact in load_companies(CONSULTANT, moment=MOMENT)] == ["V011"]


def test_a_list_is_there_for_a_day_and_can_be_thrown_away() -> None:
    send(GOOD)
    with pytest.raises(CannotImport, match="over et døgn"):
        load_companies(CONSULTANT, moment=MOMENT + timedelta(hours=25))
    send(GOOD)
    drop_companies(CONSULTANT)
    with pytest.raises(CannotImport):
        load_companies(CONSULTANT, moment=MOMENT)


def test_a_list_is_gone_after_a_day_though_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    send(GOOD)
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(hours=24))
    deliver_all()
    assert Draft.objects.filter(kind=COMPANIES).count() == 1
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(hours=24, seconds=1))
    deliver_all()
    assert Draft.objects.filter(kind=COMPANIES).count() == 0


def test_a_list_without_a_good_row_is_not_loaded() -> None:
    send(WRONG)
    with pytest.raises(CannotImport, match="Ingen af rækkerne"):
        load_companies(CONSULTANT, moment=MOMENT)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04nonsense", b"navn\tno company here"])
def test_what_is_no_list_of_companies_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        send_companies(CONSULTANT, data, name="x.xlsx", moment=MOMENT)


def test_others_may_not() -> None:
    adviser = actor(Role.ADVISER)
    for deed in (load_companies, waiting_companies):
        with pytest.raises(Denied):
            deed(adviser, moment=MOMENT)
    with pytest.raises(Denied):
        drop_companies(adviser)
    with pytest.raises(Denied):
        send_companies(adviser, b"", name="x.csv", moment=MOMENT)
