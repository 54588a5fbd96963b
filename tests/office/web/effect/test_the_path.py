"""The path as each reader meets it: the answer first, every number a door, kind when empty."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.reports.effect import the_path
from virksom.office.store import write
from virksom.programme.record import Draft

AT = "pr=2019-09-30&kendt=2019-10-07"
LATER = datetime(2019, 5, 6, 9, 0, tzinfo=UTC)


def work(number: int, since: date, until: date | None = None) -> Draft:
    value = {
        "employment": f"E00{number}",
        "company": "V001",
        "form": "ordinary",
        "weekly_hours": "20",
    }
    return Draft(kind="employment", subject="K001", since=since, until=until, value=value)


THREE = (
    work(1, date(2019, 4, 1), date(2019, 4, 8)),
    work(2, date(2019, 4, 15), date(2019, 4, 22)),
    work(3, date(2019, 4, 29)),
)


def page(client: Client, asked: str = AT, at: str = "/effekt/vejen") -> str:
    answer = client.get(f"{at}?{asked}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def worked(leader: Client) -> Client:
    write.append(CODE, THREE, moment=LATER)
    return leader


def test_the_answer_stands_first_with_its_day_and_interval(worked: Client) -> None:
    told = page(worked)
    answer = "1 mere end ét (100\xa0%, 95\xa0%-interval 21–100\xa0%); 0 er mellem to job."
    assert answer in told
    assert told.index(answer) < told.index("Fra sted til sted")
    assert 'aria-current="page">Vejen' in told


def test_both_pictures_have_a_title_a_sentence_and_a_table_behind(worked: Client) -> None:
    told = page(worked)
    assert told.count('<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"') == 4
    assert "som tabel, og hvem det er" in told
    assert "skift i alt; flest:" in told
    assert "henvist pr. 30.09.2019; flest:" in told


def test_whoever_has_had_three_jobs_is_named_by_code_with_a_door(worked: Client) -> None:
    told = page(worked)
    assert "1 har haft tre lønnede ansættelser eller flere." in told
    assert f'href="/kandidater/K001?{AT.replace("&", "&amp;")}">K001</a>' in told


def test_why_a_job_ended_is_not_recorded_and_never_nought(worked: Client) -> None:
    told = page(worked)
    assert "2 af 3 ansættelser er sluttet; for 2 er grunden ikke registreret." in told
    assert "ikke registreret" in told


def test_a_flow_opens_with_who_and_when(worked: Client) -> None:
    assert "/effekt/vejen/first_job/between_jobs?" in page(worked)
    told = page(worked, at="/effekt/vejen/first_job/between_jobs")
    assert "Første job → Mellem job" in told
    assert "1 kandidat, 1 skift til og med 30.09.2019." in told
    assert "08.04.2019" in told


def test_a_place_opens_with_who_is_there_since_when(worked: Client) -> None:
    told = page(worked, at="/effekt/vejen/partial")
    assert "29.04.2019" in told
    assert "K001" in told


def test_nobody_in_a_place_is_told_so(worked: Client) -> None:
    told = page(worked, at="/effekt/vejen/education")
    assert "Ingen på den dag, der vises." in told


def test_who_a_number_counts_waits_for_the_path_too(
    worked: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(the_path, "_MANY", 0)
    answer = worked.get("/effekt/vejen/partial?pr=2019-09-30&kendt=2019-10-05")
    said = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "Hver kandidats vej læses" in said


@pytest.mark.parametrize("at", ["nowhere", "nowhere/on_path", "on_path/nowhere"])
def test_a_place_there_is_not_is_not_found(at: str, leader: Client) -> None:
    assert leader.get(f"/effekt/vejen/{at}").status_code == 404


def test_before_anybody_is_referred_it_says_what_to_do(leader: Client) -> None:
    told = page(leader, "pr=2018-10-01&kendt=2018-10-01")
    assert "Ingen er henvist endnu på den dag, der vises. Vejen tegnes" in told
    assert "Fra sted til sted" not in told


def test_before_anybody_is_employed_it_says_so(leader: Client) -> None:
    told = page(leader)
    assert "Ingen har haft lønnet job pr. 30.09.2019; henviste i alt: 2." in told
    assert "Ingen har haft lønnet ansættelse endnu." in told


def test_a_day_ahead_is_expected(leader: Client) -> None:
    assert "Forventet:" in page(leader, "pr=2019-09-30&kendt=2019-03-04")


def test_in_english_too(leader: Client) -> None:
    leader.cookies["language"] = "en"
    leader.post("/sprog/en")
    assert "The path as it is" in page(leader)


def test_where_reading_takes_long_the_page_says_so_and_leads_on(
    worked: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(the_path, "_MANY", 0)
    asked = "pr=2019-09-30&kendt=2019-10-06"
    answer = worked.get(f"/effekt/vejen?{asked}")
    said = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "Hver kandidats vej læses" in said
    assert "Fra sted til sted" in page(worked, asked)


def test_a_trainer_does_not_see_it(browser_of: ClientOf) -> None:
    assert browser_of("trainer").get(f"/effekt/vejen?{AT}").status_code == 403
