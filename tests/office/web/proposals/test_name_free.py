"""What a company sees: no name before both have said yes, and never anything of health."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    both_want,
    hire,
    later,
    post,
    put_forward,
    stage,
    turn_down,
)
from tests.office.cast import ClientOf
from virksom.office.actions.propose import propose
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read, write
from virksom.office.store.mails import mail_of
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

HOME = "/vores-medarbejdere"
ANSWER = "/jobaabninger/O001/forslag/K001/svar"
SECRET = re.compile(r"Hedvig|Utzon|0107|00 11 22 33|heavy_lifting|tunge løft|ryg|avoid")


def told(kind: str, value: dict[str, Json], candidate: str = "K001") -> None:
    draft = Draft(kind=kind, subject=candidate, since=date(2019, 9, 2), value=value)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)


@pytest.fixture
def firm(browser_of: ClientOf) -> Client:
    data = PersonData(code="K001", name="Hedvig Utzon", cpr="0107561234", phone="00 11 22 33")
    put(cast.CODE, data, moment=cast.MOMENT)
    told("competence", {"competence": "food_hygiene", "level": "sure", "evidence": "training"})
    told("competence", {"competence": "till", "level": "begun", "evidence": "own_words"})
    hours = {"hours_able": "12", "hours_willing": "20", "may_rise": True, "when": ["evening"]}
    told("profile", {**hours, "avoid": ["heavy_lifting"], "support": ["back_pain", "written_plan"]})
    post()
    put_forward(why="Hedvig har ondt i ryggen, men vil gerne.")
    return browser_of("company_contact")


def seen() -> list[str]:
    """Return what was looked at, in order."""
    return list(Look.objects.values_list("what", flat=True))


def text(client: Client, page: str = HOME) -> str:
    return client.get(page).content.decode()


def test_it_sees_what_the_candidate_can_and_not_who_it_is(firm: Client) -> None:
    page = text(firm)
    for shown in (
        "Fødevarehygiejne",
        "Kan det selv",
        "set i joblæring",
        "12 til 20 timer om ugen",
        "opgaverne på skrift",
    ):
        assert shown in page
    assert "aften" in page
    assert SECRET.search(page) is None
    assert seen() == []


def test_one_yes_alone_brings_no_name(firm: Client) -> None:
    firm.post(ANSWER, {"side": "company", "step": "wanted"})
    page = text(firm)
    assert "I har sagt ja. Vi hører kandidaten." in page
    assert SECRET.search(page) is None


def test_the_candidates_yes_alone_brings_no_name(firm: Client, browser_of: ClientOf) -> None:
    browser_of("candidate").post(ANSWER, {"side": "candidate", "step": "wanted"})
    assert SECRET.search(text(firm)) is None


def test_after_both_have_said_yes_the_name_is_shown_and_the_look_is_written_down(
    firm: Client,
) -> None:
    both_want()
    page = text(firm)
    assert "Hedvig Utzon" in page
    assert "0107" not in page
    assert "00 11 22 33" not in page
    assert seen() == ["see_person"]


def test_a_yes_to_one_job_brings_no_name_to_another(firm: Client) -> None:
    both_want()
    post("O002")
    propose(CONSULTANT, "O002", candidate="K001", moment=later(5))
    firm.post(ANSWER.replace("O001", "O002"), {"side": "company", "step": "wanted"})
    other = text(firm).split('id="O002-K001"')[1].split("</section>")[0]
    assert SECRET.search(other) is None
    assert "Hedvig Utzon" in text(firm)


def closed() -> None:
    value = {"outcome": "withdrawn"}
    draft = Draft(kind="closing", subject="O001", since=date(2019, 10, 7), value=value)
    write.append(cast.CODE, [draft], moment=later(5))


ENDS = {
    "declined": turn_down,
    "closed": closed,
    "left": lambda: told("withdrawal", {"reason": "moved"}),
}


@pytest.mark.parametrize("end", ENDS)
def test_once_it_is_ended_nothing_is_seen_any_longer(end: str, firm: Client) -> None:
    both_want()
    ENDS[end]()
    assert "K001" not in text(firm)
    assert SECRET.search(text(firm)) is None
    answer = firm.post(ANSWER, {"side": "company", "step": "declined", "reason": "hours"})
    assert answer.status_code == 403


def test_who_is_employed_is_shown_as_an_employee(firm: Client) -> None:
    hire()
    page = text(firm)
    assert "Hedvig Utzon" in page
    assert "Foreslået til jer" not in page


def test_another_company_sees_nothing(firm: Client, browser_of: ClientOf) -> None:
    both_want()
    other = replace(cast.newcomer(cast.Role.COMPANY_CONTACT, "other"), code="kontakt-9")
    cast.users.add(cast.CODE, [replace(other, organisation=("social_enterprise", "V001"))])
    page = text(browser_of("other"))
    assert "K001" not in page
    before = read.log(cast.CODE)
    browser_of("other").post(ANSWER, {"side": "company", "step": "declined", "reason": "hours"})
    assert read.log(cast.CODE) == before
    assert "Hedvig" in text(firm)


def test_no_mail_and_no_notice_to_a_company_says_who_it_is(firm: Client) -> None:
    both_want()
    firm.post(ANSWER, {"side": "company", "step": "declined", "reason": "hours"})
    for row in notices.latest_mails(cast.CODE, most=50):
        assert SECRET.search(f"{mail_of(row).body} {row.attached!r}") is None


def test_not_this_time_is_one_tap_with_a_reason_and_can_be_taken_back(firm: Client) -> None:
    page = text(firm)
    assert "Ikke denne gang" in page
    assert "Der mangler kompetencer" in page
    typed = {"side": "company", "step": "declined", "reason": "competences"}
    assert "Tak for svaret." in firm.post(ANSWER, typed, follow=True).content.decode()
    assert stage() == "declined"
    firm.post(f"/fortryd/{read.log(cast.CODE).facts[-1].id}")
    assert stage() == "proposed"


def test_a_proposal_taken_back_leaves_no_trace_at_the_opening(firm: Client) -> None:
    before = "Åbnet igen" in text(firm, "/jobaabninger/O001")
    undo(CONSULTANT, read.log(cast.CODE).facts[-1].id, moment=later(5))
    assert before is ("Åbnet igen" in text(firm, "/jobaabninger/O001")) is False


def test_a_company_learns_of_no_code_that_is_not_its_own(firm: Client) -> None:
    typed = {"side": "company", "step": "wanted"}
    for candidate in ("K002", "K099"):
        page = f"/jobaabninger/O001/forslag/{candidate}/svar"
        assert firm.post(page, typed).status_code == 403
    assert firm.post("/jobaabninger/O099/forslag/K001/svar", typed).status_code == 403


def test_the_candidate_answers_on_their_own_page(firm: Client, browser_of: ClientOf) -> None:
    assert firm
    me = browser_of("candidate")
    page = text(me, "/min-side")
    assert "Et job til dig?" in page
    assert "ryggen" not in page
    done = me.post(ANSWER, {"side": "candidate", "step": "wanted"}, follow=True)
    assert "Du har sagt ja. Vi hører virksomheden." in done.content.decode()
    me.post(ANSWER, {"side": "candidate", "step": "declined", "reason": "travel"})
    assert stage() == "declined"
    assert "Et job til dig?" not in text(me, "/min-side")


def test_an_answer_that_is_none_is_refused_with_a_sentence(firm: Client) -> None:
    answer = firm.post(ANSWER, {"side": "company", "step": "perhaps"})
    assert answer.status_code == 422
    assert "Svar »Vil gerne mødes«" in answer.content.decode()
    assert firm.get(ANSWER).status_code == 302


def test_the_candidate_takes_their_proposals_along_and_nobody_elses(
    firm: Client, browser_of: ClientOf
) -> None:
    assert firm
    put_forward("K002", why="Kan også.", minutes=2)
    turn_down()
    told = json.loads(browser_of("candidate").get("/min-side/oplysninger.json").content)
    steps = [(one["value"]["candidate"], one["value"]["step"]) for one in told["proposals"]]
    assert steps == [("K001", "proposed"), ("K001", "declined")]
