"""A company posts an opening from its page, changes and closes it; a consultant answers."""

import pytest
from django.test import Client

from tests.office.actions.told_openings import CONSULTANT, DAY, TOLD, now, posted
from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.web.openings.reading import text
from virksom.office.store import read, write
from virksom.office.store.opening_texts import NOTE, titles, told_of
from virksom.office.web import clock
from virksom.programme.record import Draft

POST, HOME, NEW = "/hos-os/jobaabning", "/vores-medarbejdere", "/jobaabninger/ny"
FEW = {"work": "Fylde op i frugt og grønt", "hours_from": "10"}
ALL = {
    "work": "køkkenmedhjælper",
    "hours_from": "10",
    "hours_to": "15,5",
    "when": ["morning", "day"],
    "by": "1/11",
    "seats": "2",
    "place": "9000 Aalborg",
    "must": ["Fødevarehygiejne", ""],
    "nice": ["till"],
    "physical": ["standing"],
    "social": ["customers"],
    "mentor": "ja",
    "note": "Spørg efter Bo.",
}


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture
def firm(browser_of: ClientOf) -> Client:
    return browser_of("company_contact")


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def test_the_form_asks_for_two_things_and_the_rest_can_wait(firm: Client) -> None:
    page = text(firm.get(POST))
    assert page.count(" required>") == 2
    assert '<details class="fold more">' in page


def test_two_answers_are_enough(firm: Client) -> None:
    answer = firm.post(POST, FEW, follow=True)
    assert "Jobåbningen er slået op" in text(answer)
    assert "Fylde op i frugt og grønt" in text(answer)
    assert titles(CODE, ["O001"]) == {"O001": FEW["work"]}
    assert now().says.asked


def test_everything_can_be_told(firm: Client) -> None:
    firm.post(POST, ALL)
    says = now().says
    assert (says.occupation, str(says.hours_to), says.seats) == ("kitchen_helper", "15.5", 2)
    assert (says.when, says.must, says.nice) == (("morning", "day"), ("food_hygiene",), ("till",))
    assert (says.conditions, says.mentor) == (("standing", "customers"), True)
    assert (str(says.by), says.place) == ("2019-11-01", "9000 Aalborg")
    assert told_of(CODE, "O001", NOTE) == "Spørg efter Bo."


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"hours_to": "5"}, "Timerne modsiger hinanden"),
        ({"hours_from": "81"}, "fra 0 til 80"),
        ({"hours_from": ""}, "Udfyld feltet."),
        ({"work": ""}, "Udfyld feltet."),
        ({"seats": "0"}, "fra 1 til 50"),
        ({"seats": "mange"}, "Skriv et helt tal"),
        ({"by": "1/10"}, "Dagen ligger før"),
        ({"by": "31/2"}, "id_by-fejl"),
        ({"when": ["noon"]}, "Vælg fra listen"),
        ({"must": ["Frisbee"]}, "»Frisbee« står ikke i kataloget; prøv »"),
        ({"nice": ["Fødevarehygiejne"]}, "kan ikke både"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_lost(
    firm: Client, wrong: dict[str, str], says: str
) -> None:
    answer = firm.post(POST, {**ALL, **wrong})
    assert answer.status_code == 422
    assert says in text(answer)
    assert "Spørg efter Bo." in text(answer)
    assert not read.log(CODE).known().of_kind("opening")


def test_what_is_required_and_welcome_at_once_is_told_by_its_name(firm: Client) -> None:
    page = text(firm.post(POST, {**ALL, "nice": ["food_hygiene"]}))
    assert "»fødevarehygiejne« kan ikke både være et krav og en fordel" in page
    assert 'aria-describedby="id_nice-fejl"' in page
    assert 'id="id_nice-fejl"' in page


def test_the_companys_page_shows_how_its_openings_stand(firm: Client, consultant: Client) -> None:
    assert "I har ingen åbne jobåbninger" in text(firm.get(HOME))
    firm.post(POST, FEW)
    assert "vi svarer snart" in text(firm.get(HOME))
    consultant.post("/jobaabninger/O001/svar", {"channel": "phone", "note": "Vi kommer torsdag."})
    page = text(firm.get(HOME))
    assert "Vi kommer torsdag." in page
    assert "vi svarer snart" not in page
    firm.post("/jobaabninger/O001/luk", {"outcome": "withdrawn"})
    assert "Trukket tilbage" in text(firm.get(HOME))


def test_it_changes_its_own_with_everything_in_place(firm: Client) -> None:
    firm.post(POST, ALL)
    page = text(firm.get("/jobaabninger/O001/ret"))
    for value in ("Køkkenmedhjælper", "15,5", "01.11.2019", "9000 Aalborg", "Spørg efter Bo."):
        assert value in page
    answer = firm.post("/jobaabninger/O001/ret", {**ALL, "seats": "3"}, follow=True)
    assert "O001 er rettet." in text(answer)
    assert now().seats == 3


def test_an_opening_of_anothers_is_not_there(firm: Client) -> None:
    posted(by=CONSULTANT, company="V001")
    for page in ("", "/ret", "/luk", "/aabn"):
        assert firm.get(f"/jobaabninger/O001{page}").status_code == 404
    assert firm.post("/jobaabninger/O001/luk", {"outcome": "withdrawn"}).status_code == 404
    assert "Fylde op" not in text(firm.get("/jobaabninger"))


def test_a_consultant_posts_for_a_company(consultant: Client) -> None:
    answer = consultant.post(NEW, {**FEW, "company": "v9"}, follow=True)
    assert "O001 er slået op." in text(answer)
    assert now().company == "V009"
    wrong = consultant.post(NEW, {**FEW, "company": "Vognmanden"})
    assert "opret den først" in text(wrong)


def test_an_unfilled_one_says_what_was_missing(consultant: Client) -> None:
    posted(by=CONSULTANT)
    wrong = consultant.post("/jobaabninger/O001/luk", {"outcome": "unfilled"})
    assert "</span>Sæt kryds ved det, der manglede.</span>" in text(wrong)
    told = {"outcome": "unfilled", "missing": ["hours"], "note": "Natarbejde."}
    answer = consultant.post("/jobaabninger/O001/luk", told, follow=True)
    assert "Der manglede: timerne passede ikke." in text(answer)
    assert "Natarbejde." in text(answer)


def test_what_a_consultant_noted_is_not_for_the_company(firm: Client, consultant: Client) -> None:
    posted()
    told = {"outcome": "unfilled", "missing": ["hours"], "note": "De er svære at have med at gøre."}
    consultant.post("/jobaabninger/O001/luk", told)
    assert "svære" not in text(firm.get("/jobaabninger/O001"))
    consultant.post("/jobaabninger/O001/aabn")
    firm.post("/jobaabninger/O001/luk", {"outcome": "withdrawn", "note": "Vi fandt en selv."})
    assert "Vi fandt en selv." in text(firm.get("/jobaabninger/O001"))


def test_a_closed_one_is_opened_again(consultant: Client) -> None:
    posted(by=CONSULTANT)
    consultant.post("/jobaabninger/O001/luk", {"outcome": "withdrawn"})
    assert "Åbn igen" in text(consultant.get("/jobaabninger/O001"))
    assert consultant.get("/jobaabninger/O001/aabn").status_code == 302
    answer = consultant.post("/jobaabninger/O001/aabn", follow=True)
    assert "O001 er åben igen." in text(answer)
    assert now().open


def test_a_competence_taken_out_of_the_catalogue_stays_readable(firm: Client) -> None:
    value = {"company": "V009", "must": ["telex"], "hours_from": "10", "occupation": "cleaner"}
    draft = Draft(kind="opening", subject="O001", since=DAY, value=value)
    write.append(CODE, [draft], moment=MOMENT)
    assert "telex" in text(firm.get("/jobaabninger/O001"))
    form = {"work": "rengøringsassistent", "hours_from": "12", "must": ["telex"]}
    firm.post("/jobaabninger/O001/ret", form)
    assert (str(now().says.hours_from), now().says.must) == ("12", ("telex",))


def test_who_may_not_is_told_why(browser_of: ClientOf) -> None:
    posted(TOLD)
    adviser = browser_of("adviser")
    assert adviser.get("/jobaabninger/O001").status_code == 200
    assert "Svar" not in text(adviser.get("/jobaabninger/O001")).split("<main")[1]
    assert adviser.get("/jobaabninger/O001/svar").status_code == 403
    assert browser_of("candidate").get("/jobaabninger").status_code == 403
