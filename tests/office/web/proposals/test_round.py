"""From proposal to employment and around again, as people press their buttons."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import post, stage
from tests.office.cast import ClientOf
from virksom.office.store import read
from virksom.office.web import clock
from virksom.programme.status import people

WHOM = "/kandidater/K001"
JOB = {"form": "ordinary", "since": "7/10-2019", "last": "", "mentor": "yes"}


@pytest.fixture
def consultant(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    post()
    post("O002")
    return browser_of("recruitment_consultant")


def tell(client: Client, page: str, **typed: str) -> str:
    answer = client.post(page, typed, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def of(opening: str, step: str) -> str:
    return f"/jobaabninger/{opening}/forslag/K001/{step}"


def propose(client: Client, opening: str) -> None:
    """Propose, and note that both say yes."""
    tell(client, f"/jobaabninger/{opening}/foreslaa/K001", why="Det passer.")
    for side in ("company", "candidate"):
        tell(client, of(opening, "svar"), side=side, step="wanted")


def employ(client: Client, opening: str, *, hours: str) -> None:
    propose(client, opening)
    tell(client, of(opening, "ansaet"), hours=hours, **JOB)


def test_each_presses_their_own_button(consultant: Client, browser_of: ClientOf) -> None:
    tell(consultant, "/jobaabninger/O001/foreslaa/K001", why="")
    firm, me = browser_of("company_contact"), browser_of("candidate")
    tell(firm, of("O001", "svar"), side="company", step="wanted")
    tell(me, of("O001", "svar"), side="candidate", step="wanted")
    tell(consultant, of("O001", "samtale"), at="7/10-2019 kl. 15", place="")
    tell(consultant, of("O001", "proevedag"), day="8/10")
    tell(consultant, of("O001", "ansaet"), hours="12", **JOB)
    assert stage() == "employed"
    assert "Går det godt?" in firm.get("/vores-medarbejdere").content.decode()
    assert "mentor på stedet" in consultant.get(WHOM).content.decode()


def test_twelve_hours_become_twenty_and_a_second_job_of_eighteen_makes_it_full(
    consultant: Client,
) -> None:
    employ(consultant, "O001", hours="12")
    tell(consultant, f"{WHOM}/job/E001/timer", hours="20", since="14/10-2019")
    employ(consultant, "O002", hours="18")
    page = consultant.get(f"{WHOM}?pr=2019-10-28").content.decode()
    assert "i fuld selvforsørgelse" in page
    assert "2 job i 1 virksomhed" in consultant.get(WHOM).content.decode()


def test_a_company_backs_out_and_the_candidate_is_matched_anew(consultant: Client) -> None:
    employ(consultant, "O001", hours="12")
    typed = {"last": "7/10-2019", "why": "company_backed_out", "words": ""}
    page = tell(consultant, f"{WHOM}/job/E001/slut", **typed)
    assert "virksomheden trak sig" in page
    assert "Find nyt match" in page
    tell(consultant, f"{WHOM}/job/E001/efter", competence="till", level="begun", example="")
    tell(consultant, "/jobaabninger/O002/foreslaa/K001", why="")
    (one,) = (each for each in people(read.log(cast.CODE).known()) if each.id == "K001")
    assert [job.says.ended for job in one.jobs] == ["company_backed_out"]


def test_an_opening_tells_that_its_job_is_over_and_why_to_us_alone(
    consultant: Client, browser_of: ClientOf
) -> None:
    propose(consultant, "O001")
    early = {**JOB, "since": "23/9-2019"}
    tell(consultant, of("O001", "ansaet"), hours="12", **early)
    tell(consultant, f"{WHOM}/job/E001/timer", hours="20", since="30/9-2019")
    assert "er slut" not in consultant.get("/jobaabninger/O001").content.decode()
    tell(consultant, f"{WHOM}/job/E001/slut", last="4/10-2019", why="candidate_stopped", words="")
    ours = consultant.get("/jobaabninger/O001").content.decode()
    theirs = browser_of("company_contact").get("/jobaabninger/O001").content.decode()
    assert "Jobbet på plads 1 er slut: kandidaten sagde op" in ours
    assert "Jobbet på plads 1 er slut" in theirs
    assert "sagde op" not in theirs
