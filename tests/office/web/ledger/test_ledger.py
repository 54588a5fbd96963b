"""The ledger's pages: sums side by side, the bank's file, money by hand, and closing."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import at_work, released
from tests.office.actions.early_money import stood_there
from tests.office.actions.paying import HEAD, item, line, recorded, standing
from tests.office.cast import ClientOf
from tests.office.certificate import certificate_file
from virksom.office.web import clock


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def bookkeeper(browser_of: ClientOf) -> Client:
    return browser_of("bookkeeper")


@pytest.fixture
def _billed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    at_work()
    released()


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def send(client: Client, *lines: str) -> HttpResponse:
    file = SimpleUploadedFile("bank.csv", "\n".join([HEAD, *lines]).encode())
    return client.post("/regnskab/bank", {"file": file})


def test_an_empty_ledger_says_what_will_stand_here(bookkeeper: Client) -> None:
    said = text(bookkeeper.get("/regnskab"))
    assert "Intet er bogført endnu." in said
    assert "når den første faktura er udstedt" in said
    assert "Hent bankens udtog" in said


@pytest.mark.usefixtures("_billed")
def test_the_municipality_sees_the_same_sums_and_no_buttons(browser_of: ClientOf) -> None:
    said = text(browser_of("finance_officer").get("/regnskab"))
    assert "Hver parts bøger går op i 0" in said
    assert "F-2019-0001" in said
    assert "Hent bankens udtog" not in said
    assert "Luk " not in said


@pytest.mark.usefixtures("_billed")
def test_a_statement_is_looked_at_and_its_lines_recorded(bookkeeper: Client) -> None:
    left = item().left
    assert send(bookkeeper, line(left), line(100, text="Ukendt"))["Location"] == "/regnskab/bank"
    said = text(bookkeeper.get("/regnskab/bank"))
    assert "2 linjer; 1 passer." in said
    assert ("passer</span>" in said, "ukendt</span>" in said) == (True, True)
    assert len(standing().entries) == 1
    answer = bookkeeper.post("/regnskab/bank/bogfoer", form_of(said))
    assert answer["Location"] == "/regnskab"
    assert "Bogført: B0001." in text(bookkeeper.get("/regnskab"))
    assert item().left == 0


def form_of(said: str) -> dict[str, str]:
    """Return what the first line's controls would send."""
    digest = said.split('name="linje-')[1].split('"', maxsplit=1)[0]
    box = said.split(f'name="paa-{digest}"')[1]
    pays = box.split(">", maxsplit=1)[1].split("</textarea>", maxsplit=1)[0]
    return {f"linje-{digest}": "1", f"hvad-{digest}": "outcome", f"paa-{digest}": pays}


@pytest.mark.usefixtures("_billed")
def test_a_line_on_record_is_recorded_once_more_only_when_ticked(bookkeeper: Client) -> None:
    send(bookkeeper, line(item().left))
    first = form_of(text(bookkeeper.get("/regnskab/bank")))
    bookkeeper.post("/regnskab/bank/bogfoer", first)
    send(bookkeeper, line(item().total))
    said = text(bookkeeper.get("/regnskab/bank"))
    assert ("endnu en betaling" in said, " checked" in said) == (True, False)
    assert bookkeeper.post("/regnskab/bank/bogfoer", first).status_code == 422
    digest = said.split('name="igen-')[1].split('"', maxsplit=1)[0]
    bookkeeper.post("/regnskab/bank/bogfoer", {f"igen-{digest}": "1"})
    assert standing().unplaced == item().total


@pytest.mark.usefixtures("_billed")
def test_what_is_typed_wrong_is_told_and_kept(bookkeeper: Client) -> None:
    send(bookkeeper, line(item().left))
    form = form_of(text(bookkeeper.get("/regnskab/bank")))
    digest = next(iter(form)).removeprefix("linje-")
    answer = bookkeeper.post("/regnskab/bank/bogfoer", {**form, f"paa-{digest}": "F-2019 12"})
    assert answer.status_code == 422
    assert "Linje 1: Skriv nummer og beløb som" in text(answer)
    assert ">F-2019 12</textarea>" in text(answer)


def test_no_file_or_none_that_can_be_read_is_told(bookkeeper: Client) -> None:
    assert "Vælg en fil" in text(bookkeeper.post("/regnskab/bank", {}))
    file = SimpleUploadedFile("bank.csv", b"a;b\n1;2\n")
    answer = bookkeeper.post("/regnskab/bank", {"file": file})
    assert answer.status_code == 422
    assert "mangler kolonnerne Dato, Tekst og Beløb" in text(answer)


@pytest.mark.usefixtures("_billed")
def test_the_newest_first_is_read_by_day_and_the_future_waits(bookkeeper: Client) -> None:
    left = item().left
    send(
        bookkeeper,
        line(left, day="24-12-2019"),
        line(100, text="Ukendt"),
        line(left, day="01-09-2019"),
    )
    said = text(bookkeeper.get("/regnskab/bank"))
    days = re.findall(r"<td>(\d\d\.\d\d\.2019)</td>", said)
    assert days == ["01.09.2019", "01.10.2019", "24.12.2019"]
    assert ("1 passer." in said, said.count(" checked"), "ikke endnu" in said) == (True, 1, True)


def test_thrown_away(bookkeeper: Client) -> None:
    send(bookkeeper, line(100))
    assert bookkeeper.post("/regnskab/bank/smid-ud")["Location"] == "/regnskab/bank"
    assert "Se udtoget igennem" in text(bookkeeper.get("/regnskab/bank"))


def money(**more: str) -> dict[str, str]:
    return {"what": "drawdown", "amount": "1.000,00", "day": "2/9", "parts": "", **more}


def test_money_is_recorded_by_hand(bookkeeper: Client) -> None:
    assert bookkeeper.post("/regnskab/bogfoer", money())["Location"] == "/regnskab"
    assert "B0001 er bogført." in text(bookkeeper.get("/regnskab"))
    assert [entry.what for entry in standing().entries] == ["drawdown"]


def test_more_than_is_outstanding_is_asked_about_once(bookkeeper: Client) -> None:
    assert "alligevel" not in text(bookkeeper.get("/regnskab/bogfoer"))
    said = text(bookkeeper.post("/regnskab/bogfoer", money(what="repayment")))
    assert ("Investor har 0 kr. til gode" in said, "alligevel" in said) == (True, True)
    assert not standing().entries
    answer = bookkeeper.post("/regnskab/bogfoer", money(what="repayment", sure="yes"))
    assert answer["Location"] == "/regnskab"


def test_a_line_that_repays_more_than_is_outstanding_is_asked_about(bookkeeper: Client) -> None:
    send(bookkeeper, "01-10-2019;Afdrag;-500,00;DKK")
    page = text(bookkeeper.get("/regnskab/bank"))
    digest = page.split('name="linje-')[1].split('"', maxsplit=1)[0]
    form = {f"linje-{digest}": "1", f"hvad-{digest}": "repayment", f"paa-{digest}": ""}
    answer = bookkeeper.post("/regnskab/bank/bogfoer", form)
    assert ('name="sikker"' in page, answer.status_code) == (False, 422)
    assert "Linje 1: Investor har 0" in text(answer)
    assert ('name="sikker"' in text(answer), standing().entries) == (True, ())
    wrong = bookkeeper.post("/regnskab/bank/bogfoer", {"sikker": "ja"})
    assert 'name="sikker" value="ja" checked' in text(wrong)
    again = bookkeeper.post("/regnskab/bank/bogfoer", {**form, "sikker": "ja"})
    assert again["Location"] == "/regnskab"
    assert [entry.what for entry in standing().entries] == ["repayment"]


def test_money_before_the_first_day_locks_no_page(bookkeeper: Client) -> None:
    stood_there(code="B0001", what="drawdown", day=date(2018, 8, 15))
    for address in ("/regnskab", "/regnskab/journal", "/regnskab/bank"):
        assert bookkeeper.get(address).status_code == 200
    assert "15.08.2018" in text(bookkeeper.get("/regnskab/journal"))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"amount": "mange"}, "Skriv et beløb over 0"),
        ({"amount": "-5"}, "Skriv et beløb over 0"),
        ({"amount": "1,234"}, "kan læses på to måder"),
        ({"parts": "F-2019-0001"}, "Skriv nummer og beløb som"),
        ({"parts": "F-2019-0001 1,00"}, "Kun en resultatbetaling betaler fakturaer."),
        ({"amount": "1,000.50"}, "kan læses på to måder"),
        ({"amount": "12345678901234567"}, "højst 999.999.999,99 kr."),
        ({"day": "31/8-2018"}, "Aftalen begynder 01.09.2018"),
        ({"what": "cost_back"}, "Der er kun 0 kr. i driftsudgifter"),
        ({"reference": "Jens Hansen"}, "Et navn hører ikke til her."),
        ({"day": "24/12"}, "Dagen er ikke kommet endnu."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_lost(
    bookkeeper: Client, more: dict[str, str], said: str
) -> None:
    answer = bookkeeper.post("/regnskab/bogfoer", money(**more))
    assert answer.status_code == 422
    assert said in text(answer)
    assert f'value="{more.get("amount", "1.000,00")}"' in text(answer)


def test_a_month_closes_and_what_is_taken_back_goes_to_the_next(bookkeeper: Client) -> None:
    recorded("cost", 700)
    assert "Luk sep 2019" in text(bookkeeper.get("/regnskab"))
    asked = text(bookkeeper.get("/regnskab/luk?maaned=2019-09"))
    assert ("kan ikke åbnes igen" in asked, standing().books.closed) == (True, None)
    bookkeeper.post("/regnskab/luk?maaned=2019-09")
    assert "sep 2019 er lukket." in text(bookkeeper.get("/regnskab"))
    assert bookkeeper.post("/regnskab/luk", {"maaned": "2019-09"}).status_code == 422
    said = text(bookkeeper.get("/regnskab/B0001/tag-tilbage"))
    assert "sep 2019 er lukket og ændres ikke: tilbageførslen bogføres i okt 2019." in said
    bookkeeper.post("/regnskab/B0001/tag-tilbage", {"why": "slip"})
    assert "B0001 er tilbageført i okt 2019." in text(bookkeeper.get("/regnskab/journal"))


def test_taking_back_needs_a_reason_and_a_movement(bookkeeper: Client) -> None:
    recorded("cost", 700)
    assert bookkeeper.post("/regnskab/B0001/tag-tilbage", {"why": ""}).status_code == 422
    assert "begge posteringer bliver" in text(bookkeeper.get("/regnskab/B0001/tag-tilbage"))
    assert bookkeeper.get("/regnskab/B0002/tag-tilbage").status_code == 404


@pytest.mark.usefixtures("_billed")
def test_the_journal_is_narrowed_and_taken_home(bookkeeper: Client) -> None:
    recorded("cost", 700)
    said = text(bookkeeper.get("/regnskab/journal"))
    assert "2 posteringer" in said
    assert "/regnskab/B0001/tag-tilbage" in said
    narrow = text(bookkeeper.get("/regnskab/journal?hvad=cost&part=provider&maaned=2019-09"))
    assert "1 postering" in narrow
    sheet = bookkeeper.post("/regnskab/journal/regneark", {"som": "csv", "hvad": "cost"})
    assert "Leverandøren" in text(sheet)
    assert bookkeeper.get("/regnskab/journal/regneark")["Location"] == "/regnskab/journal"


WHOLE = "F-2019-0001"


@pytest.mark.usefixtures("_billed")
@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([(-100, WHOLE, "DKK")], ["for lidt", "Resten bliver stående."]),
        ([(100, WHOLE, "DKK")], ["for meget", "1\xa0kr. bliver ikke placeret."]),
        ([(0, WHOLE, "DKK"), (0, f"{WHOLE} igen", "DKK")], ["betalt før", "Linje 1 her i udtoget"]),
        ([(0, WHOLE, "EUR")], ["anden valuta", "Bogfør det beløb i kroner"]),
        ([(0, "uden nummer", "DKK")], ["passer", "1 passer"]),
        ([(7, "uden nummer", "DKK")], ["ukendt", "Skriv fakturaens nummer og beløb"]),
    ],
)
def test_each_kind_of_line_says_what_it_is_and_what_to_do(
    bookkeeper: Client, lines: list[tuple[int, str, str]], said: list[str]
) -> None:
    left = item().left
    send(bookkeeper, *(line(left + more, text=told, currency=of) for more, told, of in lines))
    page = text(bookkeeper.get("/regnskab/bank"))
    assert [one for one in said if one not in page] == []


@pytest.mark.usefixtures("_billed")
def test_money_that_nothing_matched_is_placed_later(bookkeeper: Client) -> None:
    left = item().left
    recorded("outcome", left + 100)
    page = text(bookkeeper.get("/regnskab"))
    assert "ikke placeret på nogen faktura" in page
    assert "/regnskab/B0001/placer" in page
    asked = text(bookkeeper.get("/regnskab/B0001/placer"))
    assert "betaler ikke noget endnu. Åbne: F-2019-0001." in asked
    pays = re.search(r'name="parts" value="([^"]+)"', asked)
    assert pays is not None
    bookkeeper.post("/regnskab/B0001/placer", {"parts": pays[1]})
    assert "B0001 er placeret." in text(bookkeeper.get("/regnskab"))
    assert (item().left, standing().unplaced) == (0, 100)


@pytest.mark.usefixtures("_billed")
def test_placed_wrongly_it_is_told_and_kept(bookkeeper: Client) -> None:
    recorded("outcome", 100)
    for typed in ("F-2019-0001", "F-2019-0001 2,00", "F-2019-0009 1,00"):
        answer = bookkeeper.post("/regnskab/B0001/placer", {"parts": typed})
        assert answer.status_code == 422
        assert f'value="{typed}"' in text(answer)
    assert bookkeeper.get("/regnskab/B0002/placer").status_code == 404


@pytest.mark.usefixtures("_billed")
def test_a_payment_placed_anew_keeps_its_entries_and_is_taken_back_once(bookkeeper: Client) -> None:
    recorded("outcome", 100)
    bookkeeper.post("/regnskab/B0001/placer", {"parts": "F-2019-0001 1,00"})
    page = text(bookkeeper.get("/regnskab/journal"))
    assert page.count("/regnskab/B0001/tag-tilbage") == 1
    asked = text(bookkeeper.get("/regnskab/B0001/tag-tilbage"))
    assert ("Resultatbetaling · " in asked, "Tilbageført" in asked) == (True, False)
    assert [entry.what for entry in standing().entries[-3:]] == ["outcome", "reversal", "outcome"]
