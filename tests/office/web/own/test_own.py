"""The candidate's own pages, phone first and in plain Danish."""

import json
import re
from datetime import date

import pytest
from django.test import Client

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.access import Deed, Role
from virksom.office.store import read, write
from virksom.office.store.looks import LookRow, add
from virksom.office.store.models import User
from virksom.office.store.vault import consents, texts
from virksom.office.store.vault.documents import NewDocument, keep
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

PAGES = ("/min-side", "/min-side/vej", "/min-side/set", "/min-side/oplysninger")


@pytest.fixture
def me(browser_of: ClientOf) -> Client:
    data = PersonData(code="K001", name="Hedvig Utzon", cpr="0107561234", phone="00 11 22 33")
    put(CODE, data, moment=MOMENT)
    return browser_of("candidate")


def told(kind: str, value: dict[str, Json], *, since: date = date(2019, 3, 4)) -> None:
    draft = Draft(kind=kind, subject="K001", since=since, value=value, by="konsulent-1")
    write.append(CODE, [draft], moment=MOMENT)


def seen_by(role: Role, *, glass: int | None = None) -> None:
    row = LookRow(
        user=User.objects.get(username=role.value).pk,
        by="",
        role=role,
        subject="K001",
        what=Deed.SEE_PERSON,
        page="candidate",
        at=MOMENT,
        glass=glass,
    )
    add(CODE, [row])


def text(client: Client, page: str) -> str:
    return client.get(page).content.decode()


def test_home_leads_to_my_page(me: Client) -> None:
    assert me.get("/")["Location"] == "/min-side"


def test_it_greets_by_name_and_tells_the_way(me: Client) -> None:
    page = text(me, "/min-side")
    assert "Hej Hedvig Utzon" in page
    assert "Du startede i forløbet" in page
    assert "Henvist af Uddannelseshuset" in page


@pytest.mark.parametrize("page", PAGES)
def test_at_most_one_filled_button_on_a_page(me: Client, page: str) -> None:
    assert text(me, page).count("button-primary") <= 1


@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_has_a_page_of_their_own(browser_of: ClientOf, page: str) -> None:
    answer = browser_of("recruitment_consultant").get(page)
    assert "kandidatens egen" in answer.content.decode()


def test_a_meeting_that_lies_ahead_is_told_with_its_time_and_goes_into_the_calendar(
    me: Client,
) -> None:
    value: dict[str, Json] = {
        "kind": "recruitment",
        "planned": "2030-10-08T10:30:00+02:00",
        "place": "Lokale 2",
    }
    told("interview", value, since=date(2030, 10, 8))
    assert "Tirsdag den 8. oktober 2030 kl. 10.30" in text(me, "/min-side")
    file = me.get("/min-side/moeder.ics").content.decode()
    assert "DTSTART;TZID=Europe/Copenhagen:20301008T103000" in file
    assert "Hedvig" not in file


def test_a_meeting_that_is_over_or_called_off_is_no_next_meeting(me: Client) -> None:
    told("meeting", {}, since=date(2019, 3, 4))
    told("interview", {"planned": "2030-10-08", "outcome": "cancelled"}, since=date(2030, 10, 8))
    assert "Der er ikke aftalt noget møde lige nu." in text(me, "/min-side")


def test_the_weeks_i_supported_myself_are_counted(me: Client) -> None:
    job: dict[str, Json] = {
        "employment": "E001",
        "company": "V009",
        "form": "ordinary",
        "weekly_hours": "12.0",
    }
    told("employment", job)
    page = text(me, "/min-side/vej")
    assert "uger, hvor du har forsørget dig selv" in page
    assert "Job hos V009, 12 timer om ugen" in page


def test_a_competence_told_twice_stands_once_with_its_latest_level(me: Client) -> None:
    told("competence", {"competence": "serving", "level": "begun"})
    told("competence", {"competence": "serving", "level": "sure"})
    page = text(me, "/min-side/vej")
    assert page.count("<b>Servering</b>") == 1
    assert "Kan det selv, også når det haster" in page


def test_who_has_seen_me_is_told_by_role_and_place_and_never_by_name(me: Client) -> None:
    put(CODE, PersonData(code="raadgiver-1", name="Otto Blix"), moment=MOMENT)
    seen_by(Role.ADVISER)
    seen_by(Role.ADVISER)
    page = text(me, "/min-side/set")
    assert "Rådgiver i jobcentret, Uddannelseshuset" in page
    assert "2 gange" in page
    assert "Otto" not in page


def test_what_is_known_of_me_is_shown_and_what_it_is_used_for(me: Client) -> None:
    page = text(me, "/min-side/oplysninger")
    assert "0107561234" in page
    assert "Databeskyttelseslovens § 11." in page
    assert "et samtykke sjældent frit" in page


def test_all_about_me_is_mine_to_take_along(me: Client) -> None:
    texts.write(CODE, "K001", about="note", text="Kan godt li' køkken.", by="x", moment=MOMENT)
    seen_by(Role.ADVISER)
    answer = me.get("/min-side/oplysninger.json")
    found = json.loads(answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="mine-data.json"'
    assert found["person"][0]["name"] == "Hedvig Utzon"
    assert [fact["kind"] for fact in found["facts"]] == ["referral", "start"]
    assert [row["text"] for row in found["texts"]] == ["Kan godt li' køkken."]
    assert found["looks"][0]["role"] == "adviser"


def test_nobody_elses_facts_are_in_my_file(me: Client) -> None:
    assert "K002" not in me.get("/min-side/oplysninger.json").content.decode()


def test_the_information_comes_on_paper(me: Client) -> None:
    answer = me.get("/min-side/oplysninger.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_a_consent_is_given_and_taken_back(me: Client) -> None:
    assert (
        "Tak." in me.post("/min-side/samtykke/photo", {"svar": "ja"}, follow=True).content.decode()
    )
    assert consents.consents(CODE, "K001")["photo"].given
    assert "Tag tilbage" in text(me, "/min-side/oplysninger")
    me.post("/min-side/samtykke/photo", {"svar": "nej"})
    assert not consents.consents(CODE, "K001")["photo"].given


def test_a_consent_nobody_asks_for_is_refused(me: Client) -> None:
    answer = me.post("/min-side/samtykke/everything", {"svar": "ja"})
    assert answer.status_code == 422
    assert consents.consents(CODE, "K001") == {}


def test_an_address_that_is_only_opened_gives_no_consent(me: Client) -> None:
    me.get("/min-side/samtykke/photo")
    assert consents.consents(CODE, "K001") == {}


def test_looking_at_my_own_page_leaves_no_look(me: Client) -> None:
    for page in PAGES:
        me.get(page)
    assert "Ingen har åbnet dine oplysninger endnu." in text(me, "/min-side/set")
    assert len(read.log(CODE).facts) == 5


def test_an_agreement_that_lacks_my_signature_asks_for_it(me: Client) -> None:
    value: dict[str, Json] = {"parties": ["candidate", "adviser"], "version": "1"}
    told("agreement", value)
    page = text(me, "/min-side")
    assert "Aftalen mangler din underskrift." in page
    assert '<a class="button button-primary" href="/kandidater/K001/aftale/underskriv">' in page


def test_an_agreement_i_signed_says_what_is_missing(me: Client) -> None:
    signed: list[Json] = [{"party": "candidate", "at": "2019-03-04T10:00:00+01:00"}]
    told("agreement", {"parties": ["candidate", "adviser"], "signed": signed})
    page = text(me, "/min-side")
    assert "der mangler en underskrift fra en anden" in page
    assert "button-primary" not in page


def test_with_a_job_i_am_asked_how_it_goes_and_answer_in_one_tap(me: Client) -> None:
    job: dict[str, Json] = {
        "employment": "E001",
        "company": "V009",
        "form": "ordinary",
        "weekly_hours": "12.0",
    }
    told("employment", job)
    assert "Går det godt på jobbet?" in text(me, "/min-side")
    answer = me.post("/kandidater/K001/svar", {"answer": "all_well"}, follow=True)
    assert "Tak for svaret." in answer.content.decode()
    assert read.log(CODE).facts[-1].source == "candidate"


def test_i_may_correct_my_own_data(me: Client) -> None:
    assert "/kandidater/K001/oplysninger" in text(me, "/min-side/oplysninger")
    assert me.get("/kandidater/K001/oplysninger").status_code == 200


def merged(cpr: str) -> None:
    """Merge K002, of this CPR and with a note, with K001."""
    put(CODE, PersonData(code="K002", name="Bo Bo", cpr=cpr), moment=MOMENT)
    texts.write(CODE, "K002", about="note", text="Et ord om Bo", by="konsulent-1", moment=MOMENT)
    draft = Draft(
        kind="same_person", subject="K001", since=date(2019, 3, 4), value={"other": "K002"}
    )
    write.append(CODE, [draft], moment=MOMENT)


@pytest.mark.parametrize(("cpr", "read"), [("0704951234", False), ("0107561234", True)])
def test_somebody_merged_is_read_only_when_the_cpr_is_the_same(
    me: Client, cpr: str, *, read: bool
) -> None:
    merged(cpr)
    taken = json.loads(text(me, "/min-side/oplysninger.json"))
    assert ("Et ord om Bo" in str(taken)) is read
    assert taken["codes"] == (["K001", "K002"] if read else ["K001"])


@pytest.mark.parametrize(("cpr", "status"), [("0704951234", 403), ("0107561234", 200)])
def test_a_paper_of_somebody_merged_opens_only_when_the_cpr_is_the_same(
    me: Client, cpr: str, status: int
) -> None:
    merged(cpr)
    paper = NewDocument(
        number="A-2019-0001",
        kind="agreement",
        subject="K002",
        content=b"%PDF",
        content_digest="",
        fields={},
    )
    keep(CODE, paper, moment=MOMENT)
    assert me.get("/dokumenter/A-2019-0001").status_code == status


def test_the_page_of_somebody_merged_stays_shut(me: Client) -> None:
    merged("0704951234")
    assert me.get("/kandidater/K001/oplysninger").status_code == 200
    assert me.get("/kandidater/K002/oplysninger").status_code == 403
    assert me.post("/kandidater/K002/oplysninger", {"name": "Jeg"}).status_code == 403


OTHERS = (
    (
        "employment",
        {"employment": "E9", "company": "V009", "form": "ordinary", "weekly_hours": None},
    ),
    ("competence", {"competence": "baking", "level": "sure"}),
    ("meeting", {"planned": "2019-12-24T10:00+01:00"}),
    ("agreement", {"version": 1, "parties": ["candidate"], "digest": "sha256:1"}),
)


def facts_of_bo() -> None:
    drafts = [
        Draft(kind=kind, subject="K002", since=date(2019, 10, 1), value=value)
        for kind, value in OTHERS
    ]
    write.append(CODE, drafts, moment=MOMENT)


@pytest.mark.parametrize("address", ["/min-side", "/min-side/vej"])
def test_what_is_told_of_somebody_merged_by_mistake_is_not_mine(me: Client, address: str) -> None:
    before = shown(me, address)
    facts_of_bo()
    merged("0704951234")
    assert shown(me, address) == before
    separated()
    assert shown(me, address) == before


def shown(me: Client, address: str) -> str:
    """Return a page without the values that are drawn anew for each form."""
    return re.sub(r'(csrfmiddlewaretoken" value=)"\w+"', r"\1", text(me, address))


def test_an_agreement_of_somebody_merged_by_mistake_does_not_open(me: Client) -> None:
    facts_of_bo()
    merged("0704951234")
    assert me.get("/kandidater/K001/aftale/underskriv").status_code == 403
    sent = {"party": "candidate", "digest": "sha256:1"}
    me.post("/kandidater/K001/aftale/underskriv", sent)
    (fact,) = read.log(CODE).known().of_kind("agreement")
    assert not fact.value.signed


def separated() -> None:
    (said,) = read.log(CODE).known().of_kind("same_person")
    back = Draft(
        kind="retraction",
        subject="K001",
        since=date(2019, 3, 4),
        value={"reason": "wrong"},
        replaces=said.id,
    )
    write.append(CODE, [back], moment=MOMENT)


def test_all_of_it_is_downloaded_to_be_read_too(me: Client) -> None:
    answer = me.get("/min-side/alt.pdf")
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"] == 'attachment; filename="alt-om-mig.pdf"'
