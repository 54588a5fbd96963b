"""Weeks claimed in two programmes: joined in the vault alone, told to who answers for both."""

import re
from datetime import date

import pytest

from tests.office import several
from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.several import ONLY_THERE, OTHER
from virksom.office.access import Role
from virksom.office.store import looks, read, write
from virksom.office.store.looks import Which
from virksom.office.store.vault.joined import joined
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.record import Draft

PAGE = "/afregning/kraevet-to-gange"
ONE, ANOTHER = "0704951234", "0805961234"
TOKEN = re.compile(r'(?<=csrfmiddlewaretoken" value=")\w+')
"""Drawn anew each time: any two letters may stand in it."""


@pytest.fixture(autouse=True)
def now(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # first, on both
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


def at_work(programme: str, candidate: str, *, since: date, until: date) -> None:
    job = {"employment": "E001", "company": "V009", "form": "ordinary", "weekly_hours": "37.0"}
    told = [
        Draft(kind="company", subject="V009", since=date(2018, 9, 1)),
        Draft(kind="start", subject=candidate, since=date(2019, 2, 4)),
        Draft(kind="employment", subject=candidate, since=since, until=until, value=job),
    ]
    begun = programme == CODE  # where the cast has started K001 already
    write.append(
        programme, [one for one in told if not begun or one.kind != "start"], moment=MOMENT
    )


def claimed(*, cprs: tuple[str, str] = (ONE, ONE), both: tuple[Role, ...] = several.BOTH) -> None:
    """Let one person be at work in both programmes, with a week of both in two of three weeks."""
    several.begin(both=both, contract="impact60")
    at_work(CODE, "K001", since=date(2019, 6, 3), until=date(2019, 6, 24))
    at_work(OTHER, ONLY_THERE, since=date(2019, 6, 10), until=date(2019, 7, 1))
    at_work(OTHER, "K001", since=date(2019, 6, 3), until=date(2019, 6, 24))
    for programme, code, cpr in (
        (CODE, "K001", cprs[0]),
        (OTHER, ONLY_THERE, cprs[1]),
        (OTHER, "K001", ANOTHER),
    ):
        person = PersonData(code=code, name=f"Navn {cpr}", cpr=cpr)
        put(programme, person, moment=MOMENT)


def test_the_weeks_of_both_are_listed_with_codes_and_amounts(browser_of: ClientOf) -> None:
    claimed()
    page = browser_of("finance_officer").get(PAGE).content.decode()
    assert page.count("P1 · K001") == page.count(f"P2 · {ONLY_THERE}") == 2
    assert [f"Uge {week}, 2019" in page for week in (23, 24, 25, 26)] == [0, 1, 1, 0]
    assert "1.592" in page
    assert "Navn" not in page


@pytest.mark.parametrize("cprs", [(ONE, ""), ("", ""), (ONE, "0905961234")])
def test_one_code_is_no_join_and_another_cpr_is_none(
    cprs: tuple[str, str], browser_of: ClientOf
) -> None:
    claimed(cprs=cprs)
    assert joined(CODE, OTHER) == ()
    assert "Ingen uge kræves to gange" in browser_of("finance_officer").get(PAGE).content.decode()


@pytest.mark.parametrize("role", [Role.TEAM_LEADER, Role.FINANCE_OFFICER])
def test_who_answers_for_one_sees_nothing_of_the_other(role: Role, browser_of: ClientOf) -> None:
    claimed(both=())
    page = TOKEN.sub("", browser_of(role.value).get(PAGE).content.decode())
    assert "kun for pengene i ét program" in page
    assert OTHER not in page
    assert PAGE not in browser_of(role.value).get("/overblik").content.decode()


def test_another_role_in_the_other_programme_is_not_enough(browser_of: ClientOf) -> None:
    claimed(both=())
    several.join_programme(OTHER, "team_leader", role="bookkeeper", moment=MOMENT)
    page = browser_of("team_leader").get(PAGE).content.decode()
    assert "kun for pengene i ét program" in page
    assert ONLY_THERE not in page


def test_that_they_were_shown_is_written_down_in_each_programme(browser_of: ClientOf) -> None:
    claimed()
    browser_of("team_leader").get(PAGE)
    for programme, code in ((CODE, "K001"), (OTHER, ONLY_THERE)):
        shown = looks.page(programme, Which(), after=0, most=9)
        assert [(one.subject, one.what) for one in shown] == [(code, "see_claimed_twice")]


def test_they_are_taken_as_a_file_for_machines_and_that_is_written_down(
    browser_of: ClientOf,
) -> None:
    claimed()
    client = browser_of("finance_officer")
    assert client.get(f"{PAGE}/regneark").status_code == 302
    told = client.post(f"{PAGE}/regneark", {"som": "csv"}).content.decode("utf-8-sig")
    first, *rows = told.splitlines()
    assert first.split(";")[:3] == ["Uge", "Program", "Kandidat"]
    assert [row.split(";")[:3] for row in rows] == [
        ["2019-W24", "P1", "K001"],
        ["2019-W25", "P1", "K001"],
    ]
    shown = looks.page(OTHER, Which(), after=0, most=9)
    assert [(one.subject, one.what) for one in shown] == [(ONLY_THERE, "see_claimed_twice")]


@pytest.mark.usefixtures("office")
def test_no_log_knows_the_other_code() -> None:
    claimed()
    wires = "".join(fact.wire for fact in read.log(CODE).facts)
    assert ONLY_THERE not in wires
    assert OTHER not in wires
