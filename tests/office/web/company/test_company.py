"""The company's own page: its employees by name, and nothing else about anybody."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store import read, write
from virksom.office.store.models import Look
from virksom.office.store.vault import texts
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.record import Draft

PAGE = "/vores-medarbejdere"


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


def employed(subject: str = "K001", company: str = "V009", *, until: date | None = None) -> None:
    value = {
        "employment": f"E{subject[1:]}",
        "company": company,
        "form": "ordinary",
        "weekly_hours": "12.0",
    }
    since = date(2019, 9, 2)
    draft = Draft(kind="employment", subject=subject, since=since, until=until, value=value)
    write.append(CODE, [draft], moment=MOMENT)


def known(subject: str, name: str) -> None:
    put(CODE, PersonData(code=subject, name=name, cpr="0107561234"), moment=MOMENT)


def shown(browser_of: ClientOf) -> str:
    return browser_of("company_contact").get(PAGE).content.decode()


def test_its_employees_stand_by_name_with_two_answers(browser_of: ClientOf) -> None:
    known("K001", "Hedvig Utzon")
    employed()
    page = shown(browser_of)
    assert "Hedvig Utzon" in page
    assert page.count('name="answer"') == 2


def test_one_tap_answers_for_the_company(browser_of: ClientOf) -> None:
    employed()
    client = browser_of("company_contact")
    answer = client.post("/kandidater/K001/svar", {"answer": "talk"}, follow=True)
    assert "Tak for svaret." in answer.content.decode()
    assert "vil gerne tale" in answer.content.decode()
    fact = read.log(CODE).facts[-1]
    assert (fact.kind, fact.source, fact.by) == ("check_in", "company", "kontakt-1")


def test_no_cpr_no_note_and_no_unit_is_shown(browser_of: ClientOf) -> None:
    known("K001", "Hedvig Utzon")
    texts.write(CODE, "K001", about="note", text="Sover dårligt.", by="x", moment=MOMENT)
    employed()
    page = shown(browser_of)
    assert not any(word in page for word in ("0107561234", "Sover", "Uddannelseshuset", "henvist"))


def test_nobody_elses_employee_is_shown(browser_of: ClientOf) -> None:
    known("K002", "Otto Blix")
    employed("K002", company="V001")
    page = shown(browser_of)
    assert "Otto" not in page
    assert "I har ingen medarbejdere fra programmet lige nu." in page


def test_whoever_has_left_is_not_shown(browser_of: ClientOf) -> None:
    known("K001", "Hedvig Utzon")
    employed(until=date(2019, 9, 30))
    assert "Hedvig" not in shown(browser_of)


def test_each_name_shown_is_a_look(browser_of: ClientOf) -> None:
    employed()
    shown(browser_of)
    assert list(Look.objects.values_list("subject", "role", "page")) == [
        ("K001", "company_contact", "company")
    ]


def test_the_company_cannot_answer_for_somebody_elses(browser_of: ClientOf) -> None:
    employed("K002", company="V001")
    answer = browser_of("company_contact").post("/kandidater/K002/svar", {"answer": "talk"})
    assert answer.status_code == 403


def test_what_the_candidate_answers_is_not_shown_to_the_company(browser_of: ClientOf) -> None:
    employed()
    browser_of("candidate").post("/kandidater/K001/svar", {"answer": "talk"})
    assert read.log(CODE).facts[-1].source == "candidate"
    assert "sidst sagt" not in shown(browser_of)


def test_what_another_company_answers_is_not_shown(browser_of: ClientOf) -> None:
    employed()
    told = Draft(kind="check_in", subject="K001", since=MOMENT.date(), value={"answer": "talk"})
    write.append(CODE, [replace(told, by="kontakt-2", source="company")], moment=MOMENT)
    assert "sidst sagt" not in shown(browser_of)
