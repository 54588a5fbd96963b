"""A provider's own system sends the bank's statement, and both sides read the ledger."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.office import cast
from tests.office.actions.paying import HEAD, item, line
from virksom.office.access import Role
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.reports.ledger import standing
from virksom.office.reports.standpoint import Standpoint
from virksom.office.rest import ledger
from virksom.programme.ledger import LedgerStanding
from virksom.programme.record import Fact


@pytest.fixture(autouse=True)
def _now(billed: Fact, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # its people
    monkeypatch.setattr(timezone, "now", lambda: cast.MOMENT)


def key_of(organisation: str) -> dict[str, str]:
    administrator = cast.actor(Role.ADMINISTRATOR)
    _, key = make_api_key(administrator, organisation, moment=cast.MOMENT)
    return {"Authorization": f"Bearer {key}"}


def send(headers: dict[str, str], *lines: str) -> HttpResponse:
    file = SimpleUploadedFile("bank.csv", "\n".join([HEAD, *lines]).encode())
    return Client().post("/api/1/regnskab/bank", {"file": file}, headers=headers)


def record(headers: dict[str, str], *lines: str) -> HttpResponse:
    return Client().post(
        "/api/1/regnskab/bank/bogfoer",
        {"lines": list(lines)},
        content_type="application/json",
        headers=headers,
    )


def test_a_statement_is_sent_and_what_fits_is_recorded() -> None:
    headers, left = key_of("provider"), item().left
    told = send(headers, line(left), line(5, text="x"), line(7, day="99-99-2019")).json()
    assert [one["verdict"] for one in told["lines"]] == ["exact", "unknown"]
    assert told["lines"][0]["parts"][0]["document"] == "F-2019-0001"
    assert len(told["wrong"]) == 1
    assert record(headers).json() == {"movements": ["B0001"]}
    assert item().left == 0
    assert record(headers).status_code == 422


def test_named_lines_are_recorded() -> None:
    headers = key_of("provider")
    told = send(headers, line(5, text="x")).json()
    digest = told["lines"][0]["digest"]
    assert record(headers, digest).json() == {"movements": ["B0001"]}


def test_the_municipality_reads_the_same_ledger_and_records_nothing() -> None:
    headers = key_of("municipality_finance")
    told = Client().get("/api/1/regnskab", headers=headers).json()
    assert told["sums"] == {"payer": "0.00", "provider": "0.00", "investor": "0.00"}
    assert told["open"][0]["number"] == "F-2019-0001"
    assert record(headers).status_code == 403


def test_the_journal_comes_page_by_page_with_each_entry_once() -> None:
    headers = key_of("provider")
    send(headers, line(item().left))
    record(headers)
    whole = Client().get("/api/1/regnskab", headers=headers).json()
    found, after = [], ""
    while after is not None:
        told = Client().get(f"/api/1/regnskab?limit=1&after={after}", headers=headers).json()
        assert told["sums"] == whole["sums"]
        found, after = [*found, *told["journal"]], told["next"]
    assert (found, whole["next"]) == (whole["journal"], None)
    assert len(found) > 1


def with_one_more(seen: Standpoint) -> LedgerStanding:
    """Return how the ledger stands when an entry was booked before all others meanwhile."""
    found = standing(seen)
    early = replace(found.entries[0], fact="F0")
    return replace(found, entries=(early, *found.entries))


def test_an_entry_booked_meanwhile_shifts_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = key_of("provider")
    send(headers, line(item().left))
    record(headers)
    first = Client().get("/api/1/regnskab?limit=1", headers=headers).json()
    whole = Client().get("/api/1/regnskab", headers=headers).json()["journal"]
    monkeypatch.setattr(ledger, "standing", with_one_more)
    at = f"/api/1/regnskab?after={first['next']}"
    assert Client().get(at, headers=headers).json()["journal"] == whole[1:]


def told_oddly(seen: Standpoint) -> LedgerStanding:
    """Return how the ledger stands when its facts have ids with any signs, as long as can be."""
    found = standing(seen)
    entries = (replace(one, fact=f"konto/1 {'ø' * 72}") for one in found.entries)
    return replace(found, entries=tuple(entries))


def test_what_a_page_says_is_next_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = key_of("provider")
    send(headers, line(item().left))
    record(headers)
    monkeypatch.setattr(ledger, "standing", told_oddly)
    first = Client().get("/api/1/regnskab?limit=1", headers=headers).json()
    whole = Client().get("/api/1/regnskab", headers=headers).json()["journal"]
    rest = Client().get("/api/1/regnskab", {"after": first["next"]}, headers=headers)
    assert (rest.status_code, rest.json()["journal"]) == (200, whole[1:])


def test_a_page_after_no_entry_is_refused() -> None:
    answer = Client().get("/api/1/regnskab?after=F9.9", headers=key_of("provider"))
    assert answer.status_code == 422
    assert "begynd forfra" in answer.json()["da"]


def test_the_rest_of_a_payment_is_placed() -> None:
    headers = key_of("provider")
    told = send(headers, line(700, text="x")).json()
    record(headers, told["lines"][0]["digest"])

    def place(*amounts: str) -> HttpResponse:
        parts = [{"document": "F-2019-0001", "amount": amount} for amount in amounts]
        at, more = "/api/1/regnskab/B0001/placer", {"content_type": "application/json"}
        return Client().post(at, {"parts": parts}, headers=headers, **more)

    assert place("5.00", "5.00").status_code == 422
    assert place("mange").status_code == 422
    assert place("3.00", "4.00").json() == {"movements": ["B0001"]}
    assert place("0.01").status_code == 422
