"""A programme whose contract says its outcomes one by one: every page opens, with its sums."""

import json
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office import cast
from tests.office.access.test_every_url import EVERY, EXAMPLES, path_of
from tests.office.cast import CODE
from tests.office.certificate import certificate_file
from tests.office.web.openings.reading import text
from tests.spec.told import log_of
from virksom.exchange.einvoice import violations
from virksom.office.access import Role
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import organisations, users, write
from virksom.office.store.models import User
from virksom.office.store.read import ProgrammeRow
from virksom.office.web import clock
from virksom.programme.kernel import Month
from virksom.programme.record import Draft, Log, append

MOMENT = datetime(2025, 3, 3, 12, tzinfo=UTC)
FACTS = {
    "fasthold": (
        "K001 henvist 2024-01-08 af job_og_aktivhuset",
        "K001 starter 2024-01-15",
        "K001 ansat 20 timer fra 2024-03-04",
        "K002 henvist 2024-02-05",
        "K002 starter 2024-02-12",
    ),
    "punktmaal": (
        "K001 henvist 2024-03-04",
        "K001 starter 2024-03-11",
        "K001 ansat 25 timer fra 2024-06-10",
        "K002 henvist 2024-03-04",
    ),
}
INVOICE = "F-2025-0001"
EXAMPLES_HERE = {
    **EXAMPLES,
    "week": "2024-W22",
    "month": "2024-12",
    "number": INVOICE,
    "company": "V001",
}
NOT_HERE = {f"/dokumenter/{INVOICE}"}  # an invoice is no document of a candidate
ROLES = (Role.TEAM_LEADER, Role.BOOKKEEPER, Role.FINANCE_OFFICER, Role.INVESTOR_ANALYST)


def told(name: str) -> Log:
    first = {"contract": name, "invented": False}
    begun = Draft(kind="programme", subject=CODE, since=date(2024, 1, 1), value=first)
    firm = Draft(kind="company", subject="V001", since=date(2024, 1, 1))
    facts = [
        Draft(
            kind=fact.kind,
            subject=fact.subject,
            since=fact.since,
            until=fact.until,
            value=json.loads(fact.wire)["value"],
        )
        for fact in log_of(*FACTS[name]).facts
    ]
    return append(Log(), [begun, firm, *facts], moment=datetime(2024, 7, 1, 9, tzinfo=UTC))


def stand(name: str) -> None:
    """Put the programme, somebody in every role and an invoice into the database."""
    write.begin(ProgrammeRow(CODE, name, invented=False), told(name))
    organisations.add(CODE, cast.ORGANISATIONS)
    users.add(CODE, [cast.newcomer(role, role.value) for role in Role])
    User.objects.get_or_create(pk=1, defaults={"username": "first"})
    bookkeeper, leader = cast.actor(Role.BOOKKEEPER), cast.actor(Role.TEAM_LEADER)
    run = prepare_settlement(bookkeeper, month=Month(2024, 12), moment=MOMENT)
    release_settlement(leader, run.subject, moment=MOMENT)


def client_of(role: Role) -> Client:
    client = Client(raise_request_exception=True)
    assert client.login(username=role.value, password=cast.PASSWORD, moment=MOMENT)
    cast.passed_second_step(client)
    return client


@pytest.fixture(autouse=True)
def _set(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture(params=["fasthold", "punktmaal"])
def name(request: pytest.FixtureRequest, db: None) -> str:  # noqa: ARG001  # its tables
    stand(request.param)
    return request.param


def seen(client: Client, path: str) -> str:
    """Return what a page says, with plain spaces."""
    return text(client.get(path)).replace("\xa0", " ")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("name")
def test_every_page_opens(role: Role) -> None:
    client = client_of(role)
    paths = {path_of(pattern, EXAMPLES_HERE) for pattern in EVERY} - NOT_HERE
    told = {path: client.get(path).status_code for path in paths}
    assert {path for path, code in told.items() if code not in {200, 302, 403, 404, 405}} == set()
    assert list(told.values()).count(200) >= 20


PAID = {
    "fasthold": ("Tilknytning", "13 uger i job", "24.000 kr.", "61.000 kr."),
    "punktmaal": ("Følges op", "Programmets drift", "hele programmet", "423.200 kr."),
}


@pytest.mark.parametrize("role", [Role.TEAM_LEADER, Role.BOOKKEEPER, Role.FINANCE_OFFICER])
def test_the_invoice_names_each_outcome_by_its_words(role: Role, name: str) -> None:
    page = seen(client_of(role), f"/fakturaer/{INVOICE}")
    assert [told for told in PAID[name] if told not in page] == []
    assert not {"job_13", "stays_on", "on_the_way", "paid_work"} & set(page.split())


REACHED = {
    "fasthold": ("13 uger i job", "uge 22, 2024", "60.000 kr."),
    "punktmaal": ("Uger på vej", "26 uger, uge 24, 2024 til uge 49, 2024", "5.200 kr."),
}


def test_the_candidate_s_page_tells_what_was_reached(name: str) -> None:
    page = seen(client_of(Role.TEAM_LEADER), "/kandidater/K001")
    assert [told for told in REACHED[name] if told.lower() not in page.lower()] == []
    assert "job_13" not in page


def test_what_is_owed_is_billed_or_waits(name: str) -> None:
    page = seen(client_of(Role.BOOKKEEPER), "/afregning")
    assert PAID[name][-1] in page


@pytest.mark.parametrize("form", ["oioubl.xml", "xml"])
def test_both_e_invoices_are_valid_and_name_the_outcomes(form: str, name: str) -> None:
    answer = client_of(Role.BOOKKEEPER).get(f"/fakturaer/{INVOICE}/fil/{form}")
    written = answer.content
    assert violations(written) == ()
    assert PAID[name][0] in written.decode()
    assert 'unitCode="EA"' in written.decode()


def test_the_list_tells_no_sum_that_rests_on_the_others(name: str) -> None:  # noqa: ARG001  # stands
    said = seen(client_of(Role.TEAM_LEADER), "/kandidater")
    assert "Aftalens priser og lofter følger alle kandidater" in said
    assert " kr." not in said
    assert "orden=-amount" not in said


DRAWN = {"fasthold": "6", "punktmaal": "9"}
NAMED = {"fasthold": "Tilknytning", "punktmaal": "Uger på vej"}


def test_control_and_dispute_name_the_outcome(name: str) -> None:
    client = client_of(Role.FINANCE_OFFICER)
    for page in ("ny", ""):
        assert client.get(f"/kontrol/{page}".rstrip("/")).status_code == 200
    drawn = {"size": DRAWN[name], "seed": "2024"}
    assert client.post("/kontrol/ny?fra=2024-01&til=2024-12", drawn).status_code == 302
    said = seen(client, "/kontrol/S0001")
    assert NAMED[name] in said
    assert 'class="state full"' not in said
    assert NAMED[name] in seen(client, f"/fakturaer/{INVOICE}/linje/1/indsigelse")
