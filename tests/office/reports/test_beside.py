"""What stands beside a candidate's path: only what the reader may see and do."""

from datetime import date
from decimal import Decimal

import pytest

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.withdraw import withdraw
from virksom.office.reports.beside import Beside, beside
from virksom.office.reports.sight import sight
from virksom.office.store import glass
from virksom.office.store.case import case
from virksom.office.store.vault.documents import NewDocument, keep
from virksom.office.store.vault.persons import PersonData, put

pytestmark = pytest.mark.usefixtures("named")
TODAY = date(2019, 10, 7)


@pytest.fixture
def named(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    put(cast.CODE, PersonData(code="K001", name="Ane Holm"), moment=cast.MOMENT)
    told = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 9, 2)
    )
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    record_employment(consultant, "K001", work=told, moment=cast.MOMENT)


def side(role: Role = Role.RECRUITMENT_CONSULTANT, code: str = "K001", on: date = TODAY) -> Beside:
    one = case(cast.CODE, code)
    seen = sight(one, on=on, moment=cast.MOMENT, today=TODAY)
    return beside(seen, one, actor=cast.actor(role), moment=cast.MOMENT)


def labels(found: Beside) -> list[str]:
    return [row.label.da for row in found.deeds if row.why is None]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        (Role.RECRUITMENT_CONSULTANT, "Ane Holm"),
        (Role.ADVISER, "Ane Holm"),
        (Role.FINANCE_OFFICER, ""),
    ],
)
def test_the_name_stands_beside_the_code_for_those_who_may(role: Role, name: str) -> None:
    found = side(role)
    assert (found.name, found.shows_name) == (name, bool(name))
    assert (found.hidden is None) == bool(name)


def test_broken_glass_shows_the_name_for_its_hour() -> None:
    assert side(Role.FINANCE_OFFICER).glass is not None
    glass.break_for(1, cast.CODE, subject="K001", reason="nød", moment=cast.MOMENT)
    found = side(Role.FINANCE_OFFICER)
    assert (found.name, found.glass) == ("Ane Holm", None)


def test_the_next_step_says_when_it_is_due_and_who_has_it() -> None:
    (step,) = side().steps
    assert step.text.da == "Opfølgning hos V009: en måned i job"
    assert step.under.da == "siden 02.10.2019 · konsulenten"
    assert step.late
    assert step.tap is not None
    (other,) = side(Role.ADVISER).steps
    assert (other.tap, other.open) == (None, None)


def test_a_step_of_the_jobcentre_is_the_advisers_to_open() -> None:
    (step,) = side(Role.ADVISER, "K002").steps
    assert step.under.da == "rådgiveren"
    assert step.open is not None
    assert step.open.page == "interview"


def test_what_runs_can_be_changed_by_the_provider() -> None:
    found = side()
    assert [row.label.da for row in found.running] == ["V009 · 12 t"]
    assert found.may_change
    assert not side(Role.ADVISER).may_change


def test_deeds_that_are_possible_come_first_and_others_say_why_not() -> None:
    rows = side(code="K002").deeds
    assert [row.why is None for row in rows] == sorted(
        (row.why is None for row in rows), reverse=True
    )
    told = {row.label.da: row.why.da for row in rows if row.why is not None}
    assert "registrér starten først" in told["Nyt element"]
    assert "Start forløbet" in labels(side(code="K002"))


def test_a_role_is_offered_what_it_may_do_with_somebody() -> None:
    assert labels(side(Role.ADVISER)) == ["Rekrutteringssamtale", "Uddannelse", "Afmeld"]
    assert side(Role.FINANCE_OFFICER).deeds == ()
    assert side(Role.FINANCE_OFFICER).correct is None


def test_after_a_withdrawal_the_way_back_is_offered() -> None:
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    left = {"since": date(2019, 2, 4), "reason": "never_met", "note": ""}
    withdraw(consultant, "K002", moment=cast.MOMENT, **left)
    found = side(code="K002")
    assert labels(found) == [
        *("Log en kontakt", "Send et link", "Statusnotat", "Tag afmeldingen tilbage"),
    ]
    (step,) = found.steps
    assert step.text.da == "Skriv statusnotat til rådgiveren"


def test_nothing_is_told_from_another_day() -> None:
    found = side(on=date(2019, 9, 30))
    assert (found.past, found.steps, found.running) == (True, (), ())


def test_documents_open_for_those_who_may_see_them() -> None:
    paper = NewDocument(
        number="A-2019-0001",
        kind="agreement",
        subject="K001",
        content=b"%PDF",
        content_digest="sha256:x",
        fields={},
    )
    keep(cast.CODE, paper, moment=cast.MOMENT)
    (row,) = side().documents
    assert (row.label.da, row.day.da) == ("Aftale A-2019-0001", "07.10.2019")
    assert row.door is not None
    hidden = side(Role.FINANCE_OFFICER)
    assert (hidden.shows_documents, hidden.documents) == (False, ())
