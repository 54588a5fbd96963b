"""The page of personal data: what is kept, what is due, and what is handed out."""

import json

import pytest
from django.test import Client

from tests.office.cast import CODE, Cast, ClientOf
from tests.office.store.vault.full import TOLD, fill
from tests.office.store.vault.people import ANNE
from virksom.exchange.facts import lines_of
from virksom.office.reports import keeping
from virksom.office.store import looks, read
from virksom.office.store.looks import Which
from virksom.office.store.models import Notice
from virksom.office.store.vault.persons import person
from virksom.programme.files.facts import facts_text, parse_facts
from virksom.programme.kernel import parse_moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(office: Cast, browser_of: ClientOf) -> Client:  # noqa: ARG001  # its users
    fill()
    return browser_of("administrator")


def looked(code: str) -> list[tuple[str, str]]:
    rows = looks.page(CODE, Which(subjects=(code,)), after=0, most=9)
    return [(row.what, row.page) for row in rows]


def test_it_says_what_is_kept_on_what_basis_and_how_long(administrator: Client) -> None:
    page = administrator.get("/persondata").content.decode()
    assert "Databeskyttelseslovens §\u00a011." in page
    assert "Til udgangen af 2027." in page
    assert "K001" in page
    assert ANNE.name not in page


def test_word_is_given_and_later_the_count_is_typed_and_it_is_gone(administrator: Client) -> None:
    page = administrator.post("/persondata/varsel", follow=True).content.decode()
    assert "Der er givet varsel om 2." in page
    assert administrator.get("/persondata/slet").status_code == 302
    early = parse_moment("2024-01-02T09:00:00+01:00")
    Notice.objects.filter(kind="erasure_near").update(made_at=early)
    wrong = administrator.post("/persondata/slet", {"count": "1"})
    assert wrong.status_code == 422
    assert "Der slettes 2; skriv det tal." in wrong.content.decode()
    page = administrator.post("/persondata/slet", {"count": "2"}, follow=True).content.decode()
    assert "2 ting er slettet for altid." in page
    assert person(CODE, "K001") == ANNE


def test_data_is_kept_longer_for_a_reason_and_let_go(administrator: Client) -> None:
    sent = {"code": "k001", "until": "1-5-2027", "reason": "Retskrav, sag 2026-17"}
    page = administrator.post("/persondata/laengere", sent, follow=True).content.decode()
    assert "Data om K001 gemmes længere." in page
    assert "Retskrav, sag 2026-17" in page
    assert "gemmes til 01.05.2027" in page
    assert looked("K001") == [("keep_longer", "keeping"), ("keep_longer", "keep_longer")]
    page = administrator.post("/persondata/laengere/K001/ophaev", follow=True).content.decode()
    assert "Data om K001 gemmes ikke længere end ellers." in page
    assert "gemmes til" not in page
    assert administrator.post("/persondata/laengere/K001/ophaev").status_code == 404


def test_whoever_reads_why_leaves_a_look_at_those_it_is_about(administrator: Client) -> None:
    administrator.get("/persondata")
    assert looked("K001") == []
    sent = {"code": "K001", "until": "1-5-2027", "reason": "Retskrav, sag 2026-17"}
    administrator.post("/persondata/laengere", sent)
    administrator.get("/persondata")
    assert [page for _, page in looked("K001")] == ["keeping", "keep_longer"]
    assert looked("K002") == []


def test_who_types_the_reason_is_told_that_the_candidate_is_given_it(administrator: Client) -> None:
    page = administrator.get("/persondata/laengere").content.decode()
    assert "får det, du skriver, med i alt om sig selv" in page


def test_what_still_holds_is_shown_however_much_is_over(
    administrator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MOST", 1)
    for code in ("K001", "K002"):
        sent = {"code": code, "until": "1-5-2027", "reason": f"Retskrav om {code}"}
        administrator.post("/persondata/laengere", sent)
    administrator.post("/persondata/laengere/K002/ophaev")
    page = administrator.get("/persondata").content.decode()
    assert "Retskrav om K001" in page
    assert "Retskrav om K002" not in page


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"code": "K999"}, "Der er ingen kandidat K999."),
        ({"until": "1-5-1999"}, "Vælg en dag, der kommer"),
        ({"reason": "kort"}, "Skriv grunden"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field_and_nothing_typed_is_lost(
    told: dict[str, str], says: str, administrator: Client
) -> None:
    sent = {"code": "K001", "until": "1-5-2027", "reason": "Retskrav, sag 2026-17"} | told
    answer = administrator.post("/persondata/laengere", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert all(value in page for value in sent.values())


@pytest.mark.parametrize("written", ["jsonl", "excel", "parquet"])
def test_every_fact_is_handed_out_and_it_is_written_down(
    administrator: Client, written: str
) -> None:
    ending = {"excel": "xlsx"}.get(written, written)
    answer = administrator.get(f"/persondata/fakta/{written}")
    name = f"fakta.{ending}"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    log = parse_facts(lines_of(answer.content, name), name)
    assert facts_text(log) == facts_text(read.log(CODE))
    assert looked(CODE) == [("export_facts", "export_facts")]
    assert administrator.get("/persondata/fakta/ods").status_code == 404


def test_all_about_a_candidate_is_handed_out_by_the_team_leader(
    administrator: Client, browser_of: ClientOf
) -> None:
    leader = browser_of("team_leader")
    told = json.loads(leader.get("/kandidater/K001/alt/json").content)
    assert told["person"][0]["name"] == ANNE.name
    assert [one["text"] for one in told["texts"]] == [TOLD]
    assert leader.get("/kandidater/K001/alt/pdf").content.startswith(b"%PDF")
    assert looked("K001") == [("export_person", "export_person")] * 2
    assert leader.get("/kandidater/K001/alt/xml").status_code == 404
    assert leader.get("/kandidater/K999/alt/pdf").status_code == 404
    assert administrator.get("/kandidater/K001/alt/json").status_code == 403
    assert "til at læse (PDF)" in leader.get("/kandidater/K001").content.decode()
