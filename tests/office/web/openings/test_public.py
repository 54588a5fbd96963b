"""The form without a log-in: what a stranger sends, and what nobody should."""

import io

import pytest
from django.test import Client

from tests.office import several
from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.several import OTHER
from tests.office.web.openings.reading import text
from virksom.office.store import notices, read
from virksom.office.store.company_details import CompanyDetails, put_company
from virksom.office.store.models import OpeningRequest, User
from virksom.office.store.notice_kinds import Kind
from virksom.office.web import clock

ASK, SENT = "/jobaabning", "/jobaabning/sendt"
TOLD = {
    "work": "Fylde op i frugt og grønt",
    "hours_from": "10",
    "seats": "1",
    "company": "Byens Bageri",
    "name": "Bo Bager",
    "mail": "bo@bageri.example",
    "cvr": "",
    "website": "",
}


@pytest.fixture(autouse=True)
def _monday(office: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # it stands in the database
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


def link() -> str:
    """Return the address that was mailed last."""
    mails = notices.latest_mails(CODE, most=9)
    row = next(row for row in mails if row.kind is Kind.OPENING_ASKED)
    return "/jobaabning/" + row.attached.decode().rpartition("/")[2]


def test_nobody_needs_to_sign_in(client: Client) -> None:
    page = text(client.get(ASK))
    assert page.count(" required>") == 5
    assert "Slå en jobåbning op" in page
    assert "(valgfrit)" in page
    assert "kan vente" not in page
    assert "I arbejdet er der …" in page


def test_the_address_says_for_which_programme_it_is(client: Client, browser_of: ClientOf) -> None:
    several.begin(both=())
    for address, programme in (
        (f"{ASK}/til/{CODE}", CODE),
        (f"{ASK}/til/{OTHER}", OTHER),
        (ASK, OTHER),
    ):
        OpeningRequest.objects.all().delete()
        assert f'action="{address}"' in text(client.get(address))
        assert client.post(address, TOLD)["Location"] == SENT
        assert OpeningRequest.objects.get().programme.code == programme
    assert client.get(f"{ASK}/til/P9").status_code == 404
    board = text(browser_of("recruitment_consultant").get("/jobaabninger"))
    assert f'href="{ASK}/til/{CODE}"' in board


def test_what_is_missing_is_told_at_the_top_and_the_rest_stays_folded(client: Client) -> None:
    empty = {**dict.fromkeys(TOLD, ""), "must": ["", "", ""], "nice": [""], "place": ""}
    answer = client.post(ASK, empty)
    page = text(answer)
    assert answer.status_code == 422
    assert "Der mangler 5 felter:" in page
    for name in ("work", "hours_from", "company", "name", "mail"):
        assert f'href="#id_{name}"' in page
        assert f'id="id_{name}"' in page
    assert '<details class="fold more"><summary>' in page
    page = text(client.post(ASK, {**TOLD, "must": ["Flyvske"], "hours_from": "mange"}))
    assert "Ret 2 felter:" in page
    assert 'href="#id_must"' in page
    assert '<details class="fold more" open>' in page


def test_it_speaks_english_too(client: Client) -> None:
    client.cookies["virksom_sprog"] = "en"
    page = text(client.get(ASK))
    assert "Post an opening" in page


def test_sent_confirmed_and_there(client: Client) -> None:
    answer = client.post(ASK, TOLD, follow=True)
    assert answer.redirect_chain == [(SENT, 302)]
    assert "Tjek din mail" in text(answer)
    page = text(client.get(link()))
    assert "Bekræft" in page
    assert not read.log(CODE).known().of_kind("opening")
    assert "O001" in text(client.post(link()))
    (fact,) = read.log(CODE).known().of_kind("opening")
    assert fact.value.asked


def test_a_stranger_who_names_a_company_there_is_is_marked_and_gets_no_door(
    client: Client, browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_company(CODE, CompanyDetails(code="V009", name="Byens Bageri"))
    before = User.objects.count()
    client.post(ASK, TOLD)
    client.post(link())
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT.replace(year=2099))
    consultant = browser_of("recruitment_consultant")
    page = text(consultant.get("/virksomheder/V009"))
    assert "Bo Bager</b> fra den åbne formular: ring til virksomheden" in page
    assert "Slået op på den åbne formular" in text(consultant.get("/jobaabninger/O001"))
    assert User.objects.count() == before


def test_a_link_used_again_says_so(client: Client) -> None:
    client.post(ASK, TOLD)
    client.post(link())
    for answer in (client.get(link()), client.post(link())):
        assert "er bekræftet og hedder O001" in text(answer)
    assert client.post(link()).status_code == 410
    assert len(read.log(CODE).known().of_kind("opening")) == 1


def test_a_link_that_is_over_or_unknown_says_so(client: Client) -> None:
    client.post(ASK, TOLD)
    OpeningRequest.objects.update(ends_at=MOMENT)
    assert "udløbet" in text(client.post(link()))
    assert "kendes ikke" in text(client.post("/jobaabning/no-such-link"))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"company": ""}, "Udfyld feltet."),
        ({"mail": "bo"}, "navn@sted.dk"),
        ({"cvr": "12345678"}, "id_cvr-fejl"),
        ({"hours_to": "2"}, "modsiger hinanden"),
        ({"name": "Bo\nBager"}, "én linje"),
        ({"place": "Storegade 3, Nibe"}, "kun postnummer og by"),
        ({"place": "Hedvig 010756-1234"}, "kun postnummer og by"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    client: Client, wrong: dict[str, str], says: str
) -> None:
    answer = client.post(ASK, {**TOLD, **wrong})
    assert answer.status_code == 422
    assert says in text(answer)
    assert "Fylde op i frugt" in text(answer)
    assert not OpeningRequest.objects.exists()


def test_all_that_is_wrong_is_told_at_once(client: Client) -> None:
    page = text(client.post(ASK, {**TOLD, "hours_to": "2", "seats": "0", "cvr": "1", "mail": "bo"}))
    for field in ("hours_to", "seats", "cvr", "mail"):
        assert f"id_{field}-fejl" in page


def test_a_machine_that_fills_the_trap_is_thanked_and_forgotten(client: Client) -> None:
    answer = client.post(ASK, {**TOLD, "website": "http://x.example"}, follow=True)
    assert "Tjek din mail" in text(answer)
    assert not OpeningRequest.objects.exists()


def test_too_many_are_held_back_with_a_sentence(client: Client) -> None:
    for _ in range(3):
        assert client.post(ASK, TOLD).status_code == 302
    answer = client.post(ASK, TOLD)
    assert answer.status_code == 422
    assert "vent en time" in text(answer)
    assert "Fylde op i frugt" in text(answer)


def test_script_is_text_and_nothing_else(client: Client) -> None:
    script = "<script>alert(1)</script>"
    page = text(client.post(ASK, {**TOLD, "work": script, "name": script, "hours_to": "2"}))
    assert script not in page
    assert "&lt;script&gt;" in page


def test_a_body_of_20_mb_is_refused_unread(client: Client) -> None:
    big = {**TOLD, "note": io.BytesIO(b"x" * 20_000_000)}
    assert client.post(ASK, big).status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/xml"])
def test_another_kind_of_body_is_no_form(client: Client, kind: str) -> None:
    answer = client.post(ASK, '{"work": "x"}', content_type=kind)
    assert answer.status_code == 422
    assert not OpeningRequest.objects.exists()


def test_a_form_from_elsewhere_is_not_taken() -> None:
    answer = Client(enforce_csrf_checks=True).post(ASK, TOLD)
    assert answer.status_code == 403
    assert not OpeningRequest.objects.exists()


def test_odd_signs_do_no_harm(client: Client) -> None:
    for odd in (b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"a" * 5000):
        answer = client.post(ASK, {**TOLD, "work": [b"Frugt" + odd]})
        assert answer.status_code in {302, 422}


def test_no_log_and_no_mail_tells_who_asked(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.post(ASK, TOLD)
    client.post(link())
    assert "Bager" not in caplog.text
    assert "bageri" not in caplog.text
