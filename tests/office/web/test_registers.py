"""The registers' page: a list is sent, looked at, loaded; what takes long shows how far it is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, ClientOf
from virksom.exchange.sheets import read_sheet
from virksom.office.store import read
from virksom.office.web import clock

INCOME = "CPR-nr. eller kode;Måned;Timer;Løn"
GOOD = "K001;2019-08;160,33;24849,00"


@pytest.fixture
def client(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    return browser_of("finance_officer")


def sent(client: Client, *lines: str, **more: str) -> object:
    file = SimpleUploadedFile("liste.csv", "\n".join(lines).encode())
    return client.post("/registre", {"file": file, "register": "eindkomst", **more})


def page(client: Client) -> str:
    return str(client.get("/registre").content.decode())


def test_the_page_tells_how_lists_look_and_what_is_an_example(client: Client) -> None:
    text = page(client)
    assert "Koderne er uofficielle; efterprøv dem, før I bruger dem" in text
    assert "130–139" in text
    for form in ("income", "weeks", "list"):
        assert f"/registre/eksempel?form={form}" in text
        assert client.get(f"/registre/eksempel?form={form}").content.startswith(b"PK")
    assert client.get("/registre/eksempel?form=x").status_code == 404


def test_a_list_is_looked_at_and_loaded(client: Client) -> None:
    answer = sent(client, INCOME, GOOD, "K001;2019-09;mange;", "K777;2019-09;1;")
    assert (answer.status_code, answer["Location"]) == (302, "/registre")
    text = page(client)
    assert "Listen fra eIndkomst" in text
    assert "3 rækker om 1 kandidat · 01.08.2019" in text
    assert "Række 3, kolonne C (Timer): »mange«; skriv timer" in text
    assert "Række 4. De springes over." in text
    assert "Læs 1 oplysning ind" in text
    assert client.post("/registre/laes-ind")["Location"] == "/registre"
    assert "Læst ind: 1 ny." in page(client)
    assert len(read.log(CODE).known().of_kind("income")) == 1


def test_the_same_list_again_says_that_nothing_changes(client: Client) -> None:
    sent(client, INCOME, GOOD)
    client.post("/registre/laes-ind")
    sent(client, INCOME, GOOD)
    text = page(client)
    assert "Listen siger det samme, som vi har i forvejen. Intet ændres." in text
    assert "Læs " not in text.split("<main", 1)[1].split("</main>", 1)[0].replace("Læst", "")
    answer = client.post("/registre/laes-ind")
    assert answer.status_code == 422
    assert "der er intet at læse ind" in answer.content.decode()


def test_every_row_that_is_not_read_comes_back_as_a_sheet(client: Client) -> None:
    assert client.get("/registre/mangler").status_code == 302
    lines = [f"K001;2019-0{1 + row % 9};x{row};" for row in range(60)]
    sent(client, INCOME, *lines, "K777;2019-09;1;")
    assert "og 10 felter til" in page(client)
    sheet = read_sheet(client.get("/registre/mangler").content, name="x.xlsx")
    assert len(sheet.rows) == 61
    assert sheet.rows[0].cells[:4] == ("2", "C", "Timer", "x0")
    assert "om nogen, der er henvist" in sheet.rows[-1].cells[4]


def test_a_list_without_a_good_row_says_so(client: Client) -> None:
    sent(client, INCOME, "K001;2019-08;mange;")
    assert "Ingen af rækkerne kan læses ind, som de står." in page(client)
    assert "som de står" in client.post("/registre/laes-ind").content.decode()


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [(("cpr;navn", "K001;x"), "Arket mangler »Måned«, »Timer«"), (("",), "Arket er tomt.")],
)
def test_a_refusal_stands_at_the_file_and_nothing_chosen_is_lost(
    client: Client, lines: tuple[str, ...], sentence: str
) -> None:
    answer = sent(client, *lines, complete="1")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    assert 'value="eindkomst" checked' in text
    assert 'name="complete" value="1" checked' in text


def test_a_file_must_be_chosen(client: Client) -> None:
    assert "Vælg en fil at sende." in client.post("/registre", {}).content.decode()


def test_a_list_can_be_thrown_away(client: Client) -> None:
    sent(client, INCOME, GOOD)
    assert client.get("/registre/smid-ud").status_code == 302
    assert client.post("/registre/smid-ud")["Location"] == "/registre"
    assert "Listen er smidt ud." in page(client)
    assert "Læs 1 oplysning ind" not in page(client)


def test_what_takes_long_shows_how_far_it_is_and_leads_on(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("virksom.office.actions.register_compare.PEOPLE", 1)
    answer = sent(client, INCOME, GOOD, "K002;2019-08;10;")
    text = b"".join(answer.streaming_content).decode()
    assert "<li>1 kandidater holdt op mod det kendte</li>" in text
    assert '<meta http-equiv="refresh" content="0;url=/registre">' in text
    assert text.index("Bliv på siden") < text.index("<li>1 kand") < text.index("</main>")
    text = b"".join(client.post("/registre/laes-ind").streaming_content).decode()
    assert "<li>1 af 2 læst ind</li>" in text
    assert "Færdig. Gå videre" in text
    assert "Læst ind: 2 nye." in page(client)


def test_a_refusal_half_way_is_told_on_the_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("virksom.exchange.registers.rows.EVERY", 1)
    answer = sent(client, INCOME, GOOD, "K002;2019-08;10;;;;9")
    text = b"".join(answer.streaming_content).decode()
    assert "<li>1 række læst</li>" in text
    assert 'role="alert">Kolonne E har noget i række 3' in text
    assert 'href="/registre">Tilbage' in text
