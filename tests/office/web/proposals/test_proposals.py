"""The provider's pages of proposals: the board, one proposal, and each step of it."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    both_want,
    later,
    post,
    put_forward,
    stage,
    turn_down,
)
from tests.office.cast import ClientOf
from virksom.office.access import Role
from virksom.office.actions.answer_proposal import want_to_meet
from virksom.office.store import read
from virksom.office.store.models import Look
from virksom.office.web import clock
from virksom.programme.record import Employment

AT = "/jobaabninger/O001/forslag/K001"
PROPOSE = "/jobaabninger/O001/foreslaa/K001"


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    post(mentor=True)
    return browser_of("recruitment_consultant")


def seen() -> list[str]:
    """Return what was looked at, in order."""
    return list(Look.objects.values_list("what", flat=True))


def text(client: Client, page: str) -> str:
    return client.get(page).content.decode()


def told(client: Client, page: str, **typed: str) -> str:
    return client.post(page, typed, follow=True).content.decode()


def test_an_empty_board_says_what_to_do(consultant: Client) -> None:
    assert "Find en jobåbning" in text(consultant, "/forslag")


def test_a_candidate_is_proposed_and_it_can_be_taken_back(consultant: Client) -> None:
    assert text(consultant, PROPOSE).count("button-primary") == 1
    page = told(consultant, PROPOSE, why="Passer godt.")
    assert "K001 er foreslået." in page
    assert "venter på virksomheden og kandidaten" in page.lower()
    consultant.post(f"/fortryd/{read.log(cast.CODE).facts[-1].id}")
    assert stage() == ""


def test_the_board_tells_whose_turn_it_is(consultant: Client) -> None:
    put_forward()
    page = text(consultant, "/forslag")
    firm, whom = page.index('id="company"'), page.index('id="candidate"')
    assert page[firm:whom].count(f'"{AT}"') == page[whom:].count(f'"{AT}"') == 1
    assert "1 åbent forslag" in page
    want_to_meet(CONSULTANT, "O001", candidate="K001", side="company", moment=later(2))
    assert 'id="company"' not in text(consultant, "/forslag")
    assert "K001" in text(consultant, "/forslag?hvem=mine")
    want_to_meet(CONSULTANT, "O001", candidate="K001", side="candidate", moment=later(2))
    assert "Vores tur" in text(consultant, "/forslag")


def test_another_ones_proposal_is_not_mine(consultant: Client, browser_of: ClientOf) -> None:
    put_forward()
    assert "K001" in text(consultant, "/forslag")
    assert "/forslag/K001" not in text(browser_of("team_leader"), "/forslag?hvem=mine")


def test_who_is_proposed_already_is_not_proposed_again(consultant: Client) -> None:
    put_forward()
    page = text(consultant, PROPOSE)
    assert "konsulent-1 har allerede foreslået K001 til O001" in page
    assert "Se forslaget" in page
    assert "button-primary" not in page


def test_what_the_second_consultant_wrote_is_there_to_be_read(consultant: Client) -> None:
    put_forward()
    answer = consultant.post(PROPOSE, {"why": "Har selv spurgt efter køkkenet."})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "konsulent-1 har allerede foreslået K001 til O001" in page
    assert "Har selv spurgt efter køkkenet." in page


def test_what_was_typed_of_a_job_is_there_when_the_seat_is_taken(consultant: Client) -> None:
    put_forward()
    both_want()
    typed = {"form": "fleksjob", "hours": "17,5", "since": "i dag", "last": "", "mentor": "yes"}
    told(consultant, f"{AT}/ansaet", **typed)
    page = told(consultant, f"{AT}/ansaet", **typed)
    assert "allerede ansat" in page
    assert "fleksjob" in page
    assert "17,5" in page


def test_after_a_no_what_is_new_is_asked_for_and_nothing_typed_is_lost(
    consultant: Client,
) -> None:
    put_forward()
    turn_down()
    assert "Skriv, hvad der er nyt siden" in text(consultant, PROPOSE)
    answer = consultant.post(PROPOSE, {"why": "  "})
    assert answer.status_code == 422
    assert "Det blev et nej" in answer.content.decode()
    assert "K001 er foreslået." in told(consultant, PROPOSE, why="Nu også om aftenen.")


def test_the_consultant_notes_what_both_said_and_arranges_a_conversation(
    consultant: Client,
) -> None:
    put_forward()
    assert "K001 har ikke sagt ja endnu" in text(consultant, f"{AT}/samtale")
    for side in ("company", "candidate"):
        assert "Noteret: ja" in told(consultant, f"{AT}/svar", side=side, step="wanted")
    page = told(consultant, f"{AT}/samtale", at="14/10-2026 kl. 10", place="Kontoret")
    assert "Samtalen er aftalt" in page
    assert stage() == "conversation"


def test_a_trial_day_is_noted(consultant: Client) -> None:
    put_forward()
    both_want()
    assert "Prøvedagen er noteret." in told(consultant, f"{AT}/proevedag", day="i dag")
    assert stage() == "trial_day"


def test_the_job_stands_ready_from_the_opening(consultant: Client) -> None:
    put_forward()
    assert "K001 har ikke sagt ja endnu" in text(consultant, f"{AT}/ansaet")
    both_want()
    page = text(consultant, f"{AT}/ansaet")
    assert 'value="10"' in page
    assert '<option value="yes" selected>' in page
    typed = {"form": "ordinary", "hours": "12", "since": "i dag", "last": "", "mentor": "yes"}
    assert "K001 er ansat." in told(consultant, f"{AT}/ansaet", **typed)
    job = read.log(cast.CODE).facts[-1].value
    assert isinstance(job, Employment)
    assert (job.opening, job.mentor) == ("O001", True)
    assert "allerede ansat" in text(consultant, f"{AT}/ansaet")


def test_what_lies_ahead_is_agreed_and_the_job_begins_after_it(
    consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: later(9))
    put_forward()
    both_want()
    told(consultant, f"{AT}/proevedag", day="9/10-2019")
    page = text(consultant, AT)
    assert page.index("Aftalt</h2>") < page.index("09.10.2019") < page.index("Det er sket</h2>")
    assert 'value="10.10.2019"' in text(consultant, f"{AT}/ansaet")
    typed = {"form": "ordinary", "hours": "12", "since": "10/10-2019", "last": "", "mentor": ""}
    assert "Stadig aftalt: prøvedag 09.10.2019." in told(consultant, f"{AT}/ansaet", **typed)
    page = text(consultant, AT)
    assert page.index("10.10.2019") < page.index("Det er sket</h2>")


def test_a_job_typed_by_itself_points_at_the_proposal(consultant: Client) -> None:
    page = "/kandidater/K001/job"
    assert "ansæt fra forslaget" not in text(consultant, page)
    put_forward()
    assert "Er det jobbet fra O001, så ansæt fra forslaget" in text(consultant, page)
    turn_down()
    assert "ansæt fra forslaget" not in text(consultant, page)


def test_a_no_is_noted_with_its_reason_and_words(consultant: Client) -> None:
    put_forward()
    typed = {"side": "company", "reason": "hours", "words": "De mangler en om aftenen."}
    page = told(consultant, f"{AT}/nej", **typed)
    assert "ikke denne gang: timerne passer ikke" in page
    assert "De mangler en om aftenen." in page
    assert seen() == ["see_notes"]


def test_what_is_wrong_is_told_at_its_field(consultant: Client) -> None:
    put_forward()
    both_want()
    answer = consultant.post(f"{AT}/samtale", {"at": "en dag", "place": "Kontoret"})
    assert answer.status_code == 422
    assert "Kontoret" in answer.content.decode()


def test_a_proposal_that_is_not_there_is_said(consultant: Client) -> None:
    assert "K001 er ikke foreslået til O001" in text(consultant, AT)
    assert consultant.get("/jobaabninger/O009/forslag/K001").status_code == 404
    assert consultant.get("/jobaabninger/O001/forslag/K099").status_code == 404


STEPS = ("", "/nej", "/samtale", "/proevedag", "/ansaet")
NOT_THE_PROVIDER = [
    role for role in Role if role not in {Role.RECRUITMENT_CONSULTANT, Role.TEAM_LEADER}
]


@pytest.mark.parametrize("role", NOT_THE_PROVIDER)
def test_only_the_provider_opens_these(role: Role, browser_of: ClientOf) -> None:
    post()
    put_forward()
    before = read.log(cast.CODE)
    client = browser_of(role.value)
    for page in (*(AT + step for step in STEPS), "/forslag", PROPOSE):
        assert client.get(page).status_code == 403
        client.post(page, {"why": "x", "side": "company", "reason": "hours", "day": "i dag"})
    assert read.log(cast.CODE) == before


@pytest.mark.usefixtures("consultant")
def test_nothing_is_told_from_a_view_of_the_past(consultant: Client) -> None:
    put_forward()
    before = read.log(cast.CODE)
    for step in ("/nej", "/svar"):
        typed = {"side": "company", "step": "declined", "reason": "hours"}
        consultant.post(f"{AT}{step}?pr=2019-03-01", typed)
    assert read.log(cast.CODE) == before
