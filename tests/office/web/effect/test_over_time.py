"""The effect over time, as each reader meets it."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf, referral
from virksom.office.reports.effect import over_time
from virksom.office.store import read, write
from virksom.programme.record import Draft

AT = "pr=2019-09-30&kendt=2019-10-07"
LATER = datetime(2019, 5, 6, 9, 0, tzinfo=UTC)
JOB = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "37"}
LATE = Draft(kind="employment", subject="K001", since=date(2019, 4, 1), value=JOB)


def page(client: Client, asked: str = AT) -> str:
    return client.get(f"/effekt?{asked}").content.decode()


def add(*drafts: Draft) -> None:
    write.append(CODE, drafts, moment=LATER)


def test_the_answer_stands_first_with_its_interval_and_day(leader: Client) -> None:
    add(LATE)
    told = page(leader)
    answer = (
        "1 af 1 aktive er i selvforsørgelse pr. 30.09.2019: "
        "100\xa0% (95\xa0%-interval 21–100\xa0%)."
    )
    assert answer in told
    assert told.index(answer) < told.index("Statustabellen uge for uge")
    assert 'aria-current="page">Effekt' in told


def test_a_week_opens_with_who_was_restated_and_by_which_fact(leader: Client) -> None:
    add(LATE)
    (fact,) = [one for one in read.log(CODE).facts if one.kind == "employment"]
    told = page(leader, f"uge=2019-W15&{AT}")
    assert "Da og nu: 14.04.2019" in told
    assert "1 kandidat står anderledes nu ved 1 faktum, der blev kendt siden." in told
    assert f'href="/fakta/{fact.id}?{AT.replace("&", "&amp;")}"' in told
    assert "i fuld selvforsørgelse, ansat (E001, V001)" in told
    assert '<option value="2019-W15" selected>Uge 15, 2019, rettet siden</option>' in told


def test_a_week_after_it_was_known_stands(leader: Client) -> None:
    add(LATE)
    told = page(leader, f"uge=2019-W30&{AT}")
    assert "Dagen står, som den var kendt; intet er rettet siden." in told


@pytest.mark.parametrize("week", ["2030-W01", "2018-W02", "nonsense"])
def test_a_week_there_is_not_is_told_at_its_field(week: str, leader: Client) -> None:
    told = page(leader, f"uge={week}&{AT}")
    assert "Vælg en uge fra uge 2, 2019 til uge 39, 2019." in told
    assert "Da og nu: 30.09.2019" in told


def test_only_the_leader_sees_each_consultant(browser_of: ClientOf, leader: Client) -> None:
    assert 'id="by-consultant"' in page(leader)
    for role in ("recruitment_consultant", "adviser", "finance_officer", "bookkeeper"):
        assert 'id="by-consultant"' not in page(browser_of(role))
        assert 'id="by-unit"' in page(browser_of(role))


def test_an_age_nobody_recorded_is_told_so(leader: Client) -> None:
    add(Draft(**{**_fields(referral("K003")), "value": {"unit": "x", "age_band": "under_30"}}))
    told = page(leader)
    assert "under 30 år" in told
    assert "ikke registreret" in told


def _fields(draft: Draft) -> dict[str, object]:
    return {"kind": draft.kind, "subject": draft.subject, "since": draft.since}


def test_before_anybody_is_referred_it_says_what_to_do(leader: Client) -> None:
    told = page(leader, "pr=2018-10-01&kendt=2018-10-01")
    assert "Ingen er henvist endnu på den dag, der vises." in told
    assert "ingen at tælle selvforsørgende af" in told
    assert "nan" not in told.lower().replace("finans", "")


def test_a_day_ahead_is_expected(leader: Client) -> None:
    told = page(leader, "pr=2019-09-30&kendt=2019-03-04")
    assert "Forventet:" in told
    assert "Uger efter det, der er kendt, er forventet" in told


def test_before_the_first_week_has_ended_the_curve_waits(leader: Client) -> None:
    told = page(leader, "pr=2019-01-08&kendt=2019-03-04&uge=2019-W02")
    assert "Kurven begynder, når den første uge med en henvist kandidat er gået." in told
    assert "Der er ingen uger at vælge endnu." in told


def test_where_reading_takes_long_the_page_says_so_and_leads_on(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(LATE)
    monkeypatch.setattr(over_time, "_MANY", 0)
    asked = "pr=2019-09-30&kendt=2019-10-06"
    answer = leader.get(f"/effekt?{asked}")
    said = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "Hver uge læses, da og nu" in said
    assert f"url=/effekt?{asked}".replace("&", "&amp;") in said
    assert "Statustabellen uge for uge" in page(leader, asked)
