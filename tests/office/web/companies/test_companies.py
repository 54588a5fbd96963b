"""The companies' pages: the pipeline, one company, contacts in two taps, merging."""

from datetime import date

import pytest
from django.test import Client

from tests.office.actions.firms import CONSULTANT, KANTINE, LEADER, added
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.actions.keep_company_contact import keep_company_contact
from virksom.office.actions.log_contact import ContactTold, log_contact
from virksom.office.actions.merge_companies import merge_companies
from virksom.office.store import read, write
from virksom.office.store.company_contacts import ContactPerson, contact_persons
from virksom.office.store.company_details import company_details
from virksom.office.web import clock
from virksom.programme.record import Draft


@pytest.fixture(autouse=True)
def _now(office: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # the cast stands
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def last_kinds(count: int) -> list[str]:
    return [fact.kind for fact in read.log(CODE).facts[-count:]]


def test_an_empty_pipeline_says_what_to_do(consultant: Client) -> None:
    retract = Draft(
        kind="retraction",
        subject="V001",
        since=date(2019, 10, 7),
        value={"reason": "mistake"},
        replaces="f000002",
    )
    write.append(CODE, [retract], moment=MOMENT)
    assert "Opret den første" in text_of(consultant, "/virksomheder")


def test_the_pipeline_shows_each_company_at_its_stage(consultant: Client) -> None:
    code = added()
    page = text_of(consultant, "/virksomheder?hvis=alle")
    assert "Havnens Kantine" in page
    assert "Tag den første kontakt" in page
    log_contact(CONSULTANT, code, told=ContactTold(channel="phone", asked=True), moment=MOMENT)
    assert "Svar: de spurgte 07.10.2019" in text_of(consultant, "/virksomheder?trin=talked")


def test_a_search_finds_by_name_and_stands_in_no_address(consultant: Client) -> None:
    added()
    answer = consultant.post("/virksomheder", {"q": "havnens 9000", "hvis": "alle"})
    assert "1 virksomhed" in answer.content.decode()
    assert "havnens" not in answer["HX-Replace-Url"]
    assert (
        "Ingen virksomheder passer"
        in consultant.post("/virksomheder", {"q": "zoo"}).content.decode()
    )
    assert "V001" in text_of(consultant, "/virksomheder?q=zoo&hvis=alle")


def test_mine_are_shown_first_where_there_are_any(consultant: Client) -> None:
    code = added()
    assert "V001" in text_of(consultant, "/virksomheder")
    log_contact(CONSULTANT, code, told=ContactTold(channel="mail"), moment=MOMENT)
    assert ">V001<" not in text_of(consultant, "/virksomheder")
    assert "konsulent-1" in text_of(consultant, f"/virksomheder/{code}")


def test_a_company_is_added_and_taken_back(consultant: Client) -> None:
    told = {"name": "Byens Bageri", "place": "9000", "contact": "Otto Blix", "phone": "12345678"}
    answer = consultant.post("/virksomheder/ny", told)
    assert answer["Location"] == "/virksomheder/V010"
    page = text_of(consultant, "/virksomheder/V010")
    assert "Otto Blix" in page
    assert "mangler" in page
    fact = read.log(CODE).facts[-1]
    assert (fact.kind, fact.value.consultant) == ("company", "konsulent-1")
    assert consultant.post(f"/fortryd/{fact.id}")["Location"] == "/virksomheder/V010"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"name": ""}, "Udfyld feltet"),
        ({"name": "Fit", "cvr": "12345675"}, "det sidste ciffer passer ikke"),
        ({"name": "Fit", "p_number": "0123456789"}, "ti cifre"),
    ],
)
def test_what_is_wrong_is_told_at_the_field(
    consultant: Client, typed: dict[str, str], told: str
) -> None:
    answer = consultant.post("/virksomheder/ny", {"place": "Nibe", **typed})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "Nibe" in answer.content.decode()


def test_one_that_looks_like_another_is_asked_about(consultant: Client) -> None:
    there = added()
    typed = {"name": "Havnens kantine", "place": "Nibe"}
    answer = consultant.post("/virksomheder/ny", typed)
    assert answer.status_code == 422
    assert f"Ja, det er Havnens Kantine ({there}): samme navn" in answer.content.decode()
    same = consultant.post("/virksomheder/ny", {**typed, "same": f"same:{there}"})
    assert same["Location"] == f"/virksomheder/{there}"
    other = consultant.post("/virksomheder/ny", {**typed, "same": f"others:{there}"})
    assert other["Location"] == "/virksomheder/V011"


def test_a_company_is_told_anew(consultant: Client) -> None:
    code = added()
    page = text_of(consultant, f"/virksomheder/{code}/ret")
    assert "12345674" in page
    typed = {"name": "Havnens", "trade": "kitchen", "division": "56.10", "social_enterprise": "on"}
    assert consultant.post(f"/virksomheder/{code}/ret", typed).status_code == 302
    page = text_of(consultant, f"/virksomheder/{code}")
    assert "Hotel og restaurant" in page
    assert "socialøkonomisk" in page
    wrong = consultant.post(f"/virksomheder/{code}/ret", {"name": "Havnens", "division": "34"})
    assert wrong.status_code == 422


def test_a_contact_is_two_taps_from_the_list(consultant: Client) -> None:
    code = added()
    page = text_of(consultant, "/virksomheder?hvis=alle")
    first = f"/virksomheder/{code}/kontakt?hvordan=visit&amp;fra=liste"
    assert first in page
    chips = consultant.get(first.replace("&amp;", "&"), headers={"HX-Request": "true"})
    assert "<html" not in chips.content.decode()
    assert 'name="channel" value="visit"' in chips.content.decode()
    sent = consultant.post(
        f"/virksomheder/{code}/kontakt?fra=liste", {"channel": "visit", "minutes": "60"}
    )
    assert sent["Location"] == "/virksomheder"
    fact = read.log(CODE).facts[-1]
    assert (fact.subject, fact.value.channel, fact.value.minutes) == (code, "visit", 60)
    assert "Besøg med V010 er noteret" in text_of(consultant, "/virksomheder")


def test_a_contact_with_a_candidate_is_noted_from_their_page(consultant: Client) -> None:
    assert "Opkald" in text_of(consultant, "/kandidater/K001/kontakt")
    sent = consultant.post("/kandidater/K001/kontakt", {"channel": "phone", "minutes": "15"})
    assert sent["Location"] == "/kandidater/K001"
    assert last_kinds(1) == ["contact"]


def test_a_contact_with_a_slip_is_told_and_kept(consultant: Client) -> None:
    code = added()
    typed = {"channel": "mail", "minutes": "lidt", "note": "Ring igen."}
    answer = consultant.post(f"/virksomheder/{code}/kontakt", typed)
    assert answer.status_code == 422
    assert "hele minutter fra 1 til 600" in answer.content.decode()
    assert "Ring igen." in answer.content.decode()
    ahead = consultant.post(
        f"/virksomheder/{code}/kontakt", {"channel": "mail", "since": "9/10-2019"}
    )
    assert "efter i dag" in ahead.content.decode()


def came_of_it(code: str) -> list[Draft]:
    """Return an employment that has ended, and an opening."""
    day = date(2019, 9, 2)
    value = {"employment": "E001", "company": code, "form": "ordinary", "weekly_hours": "12.0"}
    value["ended"] = "company_cut_down"
    span = {"since": day, "until": date(2019, 9, 30)}
    opening = Draft(kind="opening", subject="O001", since=day, value={"company": code})
    return [Draft(kind="employment", subject="K001", value=value, **span), opening]


def test_the_page_tells_what_came_of_it_with_notes_and_openings(consultant: Client) -> None:
    code = added()
    write.append(CODE, came_of_it(code), moment=MOMENT)
    told = ContactTold(channel="visit", minutes=30, note="De mangler folk.", opening="O001")
    log_contact(CONSULTANT, code, told=told, moment=MOMENT)
    page = text_of(consultant, f"/virksomheder/{code}")
    told_of = ("De mangler folk.", "O001", "virksomheden skar ned", "12 t/uge", "Besøg · 30 min.")
    assert [words for words in told_of if words not in page] == []
    assert "O001" in text_of(consultant, f"/virksomheder/{code}/kontakt")


def test_people_to_talk_to_are_told_told_anew_and_leave(consultant: Client) -> None:
    code = added()
    path = f"/virksomheder/{code}/personer"
    assert consultant.post(f"{path}/ny", {"name": "Otto Blix"}).status_code == 302
    number = contact_persons(CODE, [code])[0].number
    assert "Otto Blix" in text_of(consultant, f"{path}/{number}")
    assert consultant.post(f"{path}/{number}", {"name": ""}).status_code == 422
    consultant.post(f"{path}/{number}", {"name": "Otto B."})
    assert contact_persons(CODE, [code])[0].name == "Otto B."
    consultant.post(f"{path}/{number}/taget-af")
    assert contact_persons(CODE, [code]) == ()
    for gone in (f"{path}/{number}", f"{path}/x", "/virksomheder/V404", "/virksomheder/V404/ret"):
        assert consultant.get(gone).status_code == 404


def test_duplicates_are_warned_of_and_merged_and_parted(leader: Client) -> None:
    first, second = added(), added_again()
    page = text_of(leader, f"/virksomheder/{second}")
    assert "Måske den samme virksomhed" in page
    assert f"slaa-sammen?anden={first}" in page
    sent = leader.post(f"/virksomheder/{second}/slaa-sammen", {"other": first.lower()})
    assert sent.status_code == 302
    assert leader.get(f"/virksomheder/{second}")["Location"] == f"/virksomheder/{first}"
    page = text_of(leader, f"/virksomheder/{first}")
    assert f"også {second}" in page
    assert "Måske den samme" not in page
    again = leader.post(f"/virksomheder/{first}/slaa-sammen", {"other": second})
    assert "allerede slået sammen" in again.content.decode()
    assert leader.post(f"/virksomheder/{first}/skil/{second}").status_code == 302
    assert "også" not in text_of(leader, f"/virksomheder/{first}")


def added_again() -> str:
    """Put the same company on record once more, as another; return its code."""
    from virksom.office.actions.add_company import add_company  # noqa: PLC0415  # here alone

    return add_company(LEADER, KANTINE, apart_from=["V010"], moment=MOMENT).subject


def test_a_merged_company_shows_what_either_code_was_told(consultant: Client) -> None:
    first, second = added(), added_again()
    keep_company_contact(CONSULTANT, ContactPerson(company=second, name="Otto Blix"), moment=MOMENT)
    merge_companies(LEADER, first, other=second, moment=MOMENT)
    assert "Otto Blix" in text_of(consultant, f"/virksomheder/{first}")
    assert company_details(CODE, [first])[first].name == "Havnens Kantine"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_list_is_taken_as_a_file(consultant: Client, kind: str) -> None:
    added()
    answer = consultant.post("/virksomheder/udtraek", {"som": kind, "hvis": "alle"})
    assert answer["Content-Disposition"] == f'attachment; filename="virksomheder-07.10.2019.{kind}"'
    if kind == "csv":
        assert "Havnens Kantine;V010;12345674" in answer.content.decode("utf-8-sig")


def test_a_name_that_is_a_formula_does_nothing_in_the_file(consultant: Client) -> None:
    consultant.post("/virksomheder/ny", {"name": "=cmd|' /C calc'!A0"})
    answer = consultant.post("/virksomheder/udtraek", {"som": "csv", "hvis": "alle"})
    line = next(row for row in answer.content.decode("utf-8-sig").splitlines() if "calc" in row)
    assert not line.lstrip('"').startswith("=")
