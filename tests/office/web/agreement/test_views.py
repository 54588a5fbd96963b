"""The pages of the agreement."""

import re
from datetime import datetime
from typing import Protocol

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.agreeing import PARTIES, put_forward, sign, signed_by_all
from tests.office.actions.meeting import ADVISER as BY
from tests.office.actions.meeting import CONSULTANT, ONE, TEN, THE_DAY, agreed, invited
from tests.office.cast import CODE, ClientOf
from virksom.office.actions.close_interview import close_interview
from virksom.office.actions.invite import invite
from virksom.office.store import certificates, organisations, read, write
from virksom.office.store.agreements import AgreementWords, words_of
from virksom.office.store.models import Look
from virksom.office.store.organisations import OrganisationRow
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import drafts
from virksom.office.web import clock
from virksom.programme.record import Agreement, Draft

PAGE = "/kandidater/K002/aftale"
SIGN = f"{PAGE}/underskriv"


@pytest.fixture
def client(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: THE_DAY)
    invented = ProgrammeRow(CODE, "impact60", invented=True)
    monkeypatch.setattr(
        "virksom.office.actions.issue_document.certificate_of",
        lambda _row: certificates.certificate_of(invented),
    )
    return browser_of("recruitment_consultant")


def latest() -> Agreement:
    value = read.log(CODE).known().of_kind("agreement")[-1].value
    assert isinstance(value, Agreement)
    return value


class Answer(Protocol):
    content: bytes


def text(answer: Answer) -> str:
    return answer.content.decode()


def typed(client: Client) -> dict[str, str]:
    """Return what stands in the form at first."""
    page = text(client.get(f"{PAGE}/skriv"))
    fields = re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>([^<]*)</textarea>', page)
    return dict([*fields, *re.findall(r'name="(udgave)" value="([^"]*)"', page)])


def press(client: Client, party: str, digest: str | None = None) -> str:
    sent = {"party": party, "digest": digest or latest().digest}
    return text(client.post(SIGN, sent, follow=True))


def test_before_the_interview_it_says_what_is_missing(client: Client) -> None:
    page = text(client.get(PAGE, follow=True))
    assert "Aftalen hører til en rekrutteringssamtale; aftal en tid først." in page
    assert "/kandidater/K002/samtale" in page


def test_it_begins_with_words_drawn_from_the_contract(client: Client) -> None:
    agreed()
    fields = typed(client)
    assert set(fields) - {"udgave"} == {
        f"{side}_{role}" for side in ("commits", "expects") for role in PARTIES
    }
    assert (
        "Jeg beder ikke om startnotat, opfølgningsnotat eller fraværsdokumentation."
        in fields["commits_adviser"]
    )
    assert "der er ingen standardpakke" in fields["commits_consultant"]


def test_with_the_first_words_it_is_put_forward_by_one_tap(client: Client) -> None:
    agreed()
    page = text(client.post(f"{PAGE}/skriv", typed(client), follow=True))
    assert "Aftalen er klar til underskrift." in page
    assert page.count("Jeg skriver under") == 4
    assert latest().signed == ()


def test_the_words_in_the_form_are_looked_at_too(client: Client) -> None:
    agreed()
    typed(client)
    client.post(f"{PAGE}/skriv", {})
    looks = Look.objects.filter(subject="K002", page="write_agreement")
    assert [look.what for look in looks] == ["see_documents"] * 2


def meet_anew(at: datetime, **more: str) -> None:
    close_interview(CONSULTANT, "K002", outcome="another_time", moment=THE_DAY)
    invite(BY, "K002", to=invited(at, **more), moment=THE_DAY)


def test_after_an_interview_with_others_it_is_between_those(
    client: Client, browser_of: ClientOf
) -> None:
    organisations.add(CODE, [OrganisationRow(kind="social_enterprise", code="V005")])
    invite(BY, "K002", to=invited(), moment=cast.MOMENT)
    put_forward("Gamle ord.")
    meet_anew(TEN, employer="V005")
    assert "Gamle ord." not in str(typed(client))
    client.post(f"{PAGE}/skriv", typed(client) | {"commits_candidate": "Nye ord."})
    assert words_now().codes == PARTIES | {"employer": "V005"}
    assert browser_of("trainer").get(SIGN).status_code == 403


def test_after_another_day_with_the_same_people_the_words_are_kept(client: Client) -> None:
    invite(BY, "K002", to=invited(), moment=cast.MOMENT)
    put_forward("Gamle ord.")
    meet_anew(ONE)
    assert typed(client)["commits_candidate"] == "Gamle ord."
    client.post(f"{PAGE}/skriv", typed(client))
    assert words_now().met_on == ONE.date()


def words_now() -> AgreementWords:
    row = drafts.latest(CODE, "agreement", subject="K002")
    assert row is not None
    return words_of(row.content)


def test_who_wrote_at_the_same_time_sees_what_the_first_wrote(client: Client) -> None:
    agreed()
    put_forward()
    mine = typed(client) | {"commits_adviser": "Mine ord."}
    put_forward("Den førstes ord.")
    refused = client.post(f"{PAGE}/skriv", mine)
    assert refused.status_code == 422
    assert "En anden har rettet aftalen, mens du skrev." in text(refused)
    assert "Nu står der: »Den førstes ord.«" in text(refused)
    again = dict(re.findall(r'name="(udgave)" value="([^"]*)"', text(refused)))
    assert client.post(f"{PAGE}/skriv", mine | again).status_code == 302
    assert words_now().parties[1].commits == ("Mine ord.",)


def test_a_party_without_words_is_told_at_its_field(client: Client) -> None:
    agreed()
    answer = client.post(f"{PAGE}/skriv", typed(client) | {"commits_candidate": " \n- \n"})
    assert answer.status_code == 422
    assert "Skriv, hvad kandidaten forpligter sig til." in text(answer)
    assert "standardpakke" in text(answer)


def test_each_signs_under_their_own_name_on_one_screen(client: Client) -> None:
    agreed()
    put_forward()
    page = press(client, "candidate")
    assert "Kandidaten har skrevet under." in page
    assert "Udgave 1: 3 underskrifter mangler." in page
    assert page.count("Jeg skriver under") == 3
    assert "08.10.2019 kl. 12.00" in page


def test_the_last_signature_issues_the_document(client: Client) -> None:
    agreed()
    put_forward()
    page = [press(client, party) for party in PARTIES][-1]
    assert "Alle har skrevet under, og aftalen er udstedt som A-2019-0001." in page
    assert "Seglet er helt: virksom (opdigtet), 08.10.2019 kl. 12.00." in page
    assert "/dokumenter/A-2019-0001" in page
    assert "Ret ordene" not in page


def test_the_document_is_a_pdf_and_the_look_is_noted(client: Client) -> None:
    agreed()
    put_forward()
    for party in PARTIES:
        press(client, party)
    answer = client.get("/dokumenter/A-2019-0001")
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    looks = {(look.what, look.page) for look in Look.objects.filter(subject="K002")}
    assert ("see_documents", "document") in looks


def test_what_was_changed_while_it_was_read_is_shown_again(client: Client) -> None:
    agreed()
    put_forward()
    old = latest().digest
    put_forward("Noget andet.")
    answer = client.post(SIGN, {"party": "candidate", "digest": old})
    assert answer.status_code == 422
    assert "Aftalen er ændret, siden du åbnede den" in text(answer)
    assert "Noget andet." in text(answer)


def test_changed_words_say_that_the_signatures_fell(client: Client) -> None:
    agreed()
    sign("candidate", put_forward())
    assert "bortfalder underskrifterne" in text(client.get(f"{PAGE}/skriv"))
    page = text(
        client.post(f"{PAGE}/skriv", typed(client) | {"commits_adviser": "Nyt"}, follow=True)
    )
    assert "Aftalen er ændret; den skal skrives under på ny." in page
    assert "4 underskrifter mangler" in page


def test_before_the_day_it_can_be_written_and_not_signed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    invite(BY, "K002", to=invited(), moment=cast.MOMENT)
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    page = text(client.post(f"{PAGE}/skriv", typed(client), follow=True))
    assert "Der skrives under, når samtalen er holdt 08.10.2019." in page
    assert "Jeg skriver under" not in page


def test_the_missing_are_asked_by_one_tap(client: Client) -> None:
    agreed()
    put_forward()
    page = text(client.post(f"{PAGE}/send", follow=True))
    assert "De, der mangler, har fået besked" in page


def test_a_workplace_signs_for_itself_and_gets_no_document(
    client: Client, browser_of: ClientOf
) -> None:
    agreed()
    put_forward()
    trainer = browser_of("trainer")
    assert text(trainer.get(SIGN)).count("Jeg skriver under") == 1
    for party in ("candidate", "adviser", "consultant"):
        press(client, party)
    page = press(trainer, "employer")
    assert "udstedt som A-2019-0001" in page
    assert "/dokumenter/" not in page


def test_somebody_else_s_agreement_is_not_shown(client: Client, browser_of: ClientOf) -> None:  # noqa: ARG001  # the day
    agreed()
    put_forward()
    for role in ("candidate", "company_contact", "finance_officer"):
        assert browser_of(role).get(SIGN).status_code == 403


def test_one_that_only_a_fact_tells_of_is_shown_without_words(client: Client) -> None:
    agreed()
    draft = Draft(
        kind="agreement",
        subject="K002",
        since=THE_DAY.date(),
        value={"version": 1, "signed": [{"party": "candidate", "at": "2019-10-08"}]},
    )
    write.append(CODE, [draft], moment=THE_DAY)
    page = text(client.get(PAGE, follow=True))
    assert "Skrevet under af alle; indholdet ligger fast." in page
    assert "Skriv en ny aftale" in page


def test_what_waits_for_a_certificate_is_issued_later(client: Client) -> None:
    agreed()
    signed_by_all()
    page = text(client.post(f"{PAGE}/udsted", follow=True))
    assert "er udstedt som A-2019-0001" in page


@pytest.mark.parametrize("to", ["send", "udsted"])
def test_an_address_that_is_only_opened_leads_to_the_agreement(to: str, client: Client) -> None:
    agreed()
    assert client.get(f"{PAGE}/{to}")["Location"] == SIGN


def test_who_may_sign_is_told_that_there_is_nothing_yet(
    client: Client,  # noqa: ARG001  # the day
    browser_of: ClientOf,
) -> None:
    page = text(browser_of("candidate").get("/kandidater/K001/aftale/underskriv"))
    assert "Der er ingen aftale endnu." in page
