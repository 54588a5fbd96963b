"""A contact in two taps, with a company and with a candidate."""

from datetime import date, timedelta

import pytest

from tests.office.actions.firms import CONSULTANT, LEADER, added, standing
from tests.office.cast import CODE, MOMENT, actor
from virksom.office.access import Denied, Role
from virksom.office.actions.log_contact import CannotLog, ContactTold, log_contact
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.undo import undo
from virksom.office.store import read, write
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.company_facts import company_log
from virksom.office.store.vault.texts import texts
from virksom.programme.companies.pipeline import Stage
from virksom.programme.companies.response import responses
from virksom.programme.record import Draft, Fact

CALL = ContactTold(channel="phone", minutes=15)
LATER = MOMENT + timedelta(hours=2)


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def log(whom: str, told: ContactTold = CALL) -> Fact:
    return log_contact(CONSULTANT, whom, told=told, moment=MOMENT)


def test_a_call_is_two_taps_and_moves_the_company_on() -> None:
    code = added()
    fact = log(code)
    assert (fact.subject, fact.value.channel, fact.value.minutes) == (code, "phone", 15)
    assert (fact.value.by, fact.value.asked, fact.value.opening) == ("konsulent-1", None, None)
    assert (standing(code).stage, standing(code).consultant) == (Stage.TALKED, "konsulent-1")


def test_one_with_a_candidate_is_noted_too() -> None:
    assert log("K001").subject == "K001"
    with pytest.raises(NoSuchCandidate):
        log("K404")


def test_a_company_that_only_the_list_has_goes_on_record_with_it() -> None:
    log("V009")
    assert [fact.kind for fact in read.log(CODE).known().about("V009")] == ["company", "contact"]
    for code in ("V404", "Vognmanden"):
        with pytest.raises(NoSuchCompany):
            log(code)


def test_a_note_goes_to_the_vault() -> None:
    fact = log("V009", ContactTold(channel="visit", note="Ring efter ferien."))
    assert "ferien" not in fact.wire
    assert [one.text for one in texts(CODE, "V009", about=fact.id)] == ["Ring efter ferien."]


@pytest.mark.parametrize(
    "told",
    [
        ContactTold(channel="pigeon"),
        ContactTold(channel="mail", minutes=0),
        ContactTold(channel="mail", minutes=601),
        ContactTold(channel="mail", since=date(2019, 10, 8)),
        ContactTold(channel="mail", opening="O404"),
    ],
)
def test_what_can_only_be_a_slip_is_refused(told: ContactTold) -> None:
    before = read.log(CODE)
    with pytest.raises(CannotLog):
        log("V009", told)
    assert read.log(CODE) == before


def test_one_about_an_opening_names_it() -> None:
    opening = Draft(
        kind="opening", subject="O001", since=date(2019, 10, 1), value={"company": "V009"}
    )
    write.append(CODE, [opening], moment=MOMENT)
    told = ContactTold(channel="phone", minutes=5, opening="O001", since=date(2019, 10, 2))
    fact = log("V009", told)
    assert (fact.value.opening, fact.since) == ("O001", date(2019, 10, 2))


def test_a_request_waits_until_we_answer() -> None:
    log("V009", ContactTold(channel="phone", minutes=5, asked=True))
    assert [one.waits for one in responses(company_log(CODE))] == [True]
    log_contact(LEADER, "V009", told=CALL, moment=LATER)
    (answered,) = responses(company_log(CODE))
    assert answered.to_answer == timedelta(hours=2)


def test_what_was_just_noted_is_taken_back() -> None:
    code = added()
    undo(CONSULTANT, log(code).id, moment=MOMENT)
    assert standing(code).stage is Stage.NEW


@pytest.mark.parametrize("role", [Role.ADVISER, Role.FINANCE_OFFICER, Role.CANDIDATE])
def test_others_may_not(role: Role) -> None:
    for whom in ("V009", "K001"):
        with pytest.raises(Denied):
            log_contact(actor(role), whom, told=CALL, moment=MOMENT)
