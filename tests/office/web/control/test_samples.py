"""The pages of a sample: drawn, found, answered, ruled on, and taken home."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.billed import at_work, released
from tests.office.cast import ClientOf
from tests.office.certificate import certificate_file
from virksom.office.store import looks
from virksom.office.store.looks import Which
from virksom.office.web import clock

SAMPLE = "/kontrol/S0001"


@pytest.fixture(autouse=True)
def _now(
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    office: cast.Cast,  # noqa: ARG001  # its people
) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def _billed() -> None:
    at_work()
    released()


@pytest.fixture
def finance(browser_of: ClientOf) -> Client:
    return browser_of("finance_officer")


@pytest.fixture
def bookkeeper(browser_of: ClientOf) -> Client:
    return browser_of("bookkeeper")


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def drawn(client: Client, **more: str) -> HttpResponse:
    sent = {"size": "2", "seed": "2019", **more}
    return client.post("/kontrol/ny?fra=2019-03&til=2019-04", sent)


def line(client: Client) -> str:
    """Return the address of the first line, without its step."""
    found = re.search(r"(/kontrol/S0001/F-2019-0001/\d+)/fund", text(client.get(SAMPLE)))
    assert found is not None
    return found[1]


def wanting(client: Client) -> str:
    """Let the first line be found wrong; return its address."""
    at = line(client)
    client.post(f"{at}/fund", {"says": "wrong", "reason": "wrong_hours"})
    return at


def test_where_nothing_is_billed_there_is_nothing_to_draw(finance: Client) -> None:
    said = text(finance.get("/kontrol"))
    assert "Intet er faktureret endnu" in said
    assert "Træk en stikprøve" not in said


@pytest.mark.usefixtures("_billed")
def test_the_number_is_said_before_it_is_drawn(finance: Client) -> None:
    assert "Træk en stikprøve" in text(finance.get("/kontrol"))
    said = text(finance.get("/kontrol/ny?fra=2019-03&til=2019-04"))
    assert "8 linjer hos 1 arbejdsgiver kan trækkes. Aftalen siger 5\xa0%" in said
    assert "mindst én hos hver: 1 linje." in said
    assert re.search(r'value="[0-9a-f]{16}"', said)


@pytest.mark.usefixtures("_billed")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("fra=2019-04&til=2019-03", "en senere"),
        ("fra=vrøvl", "er ikke en måned"),
        ("fra=2018-09&til=2018-10", "Vælg nogle andre"),
    ],
)
def test_months_that_cannot_be_are_told(finance: Client, query: str, said: str) -> None:
    assert said in text(finance.get(f"/kontrol/ny?{query}"))


@pytest.mark.usefixtures("_billed")
@pytest.mark.parametrize("more", [{"size": "0"}, {"size": "to"}, {"seed": ""}, {"size": "99999"}])
def test_a_size_or_seed_that_cannot_be_is_told_at_its_field(
    finance: Client, more: dict[str, str]
) -> None:
    assert drawn(finance, **more).status_code == 422


@pytest.mark.usefixtures("_billed")
def test_more_than_there_are_is_refused_before_anything_is_drawn(finance: Client) -> None:
    assert "Der er kun 8 linjer at trække" in text(drawn(finance, size="9"))
    assert "F-2019-0001" not in text(finance.get("/kontrol"))
    assert finance.get(SAMPLE).status_code == 404


@pytest.mark.usefixtures("_billed")
def test_it_is_drawn_and_says_what_draws_it_again(finance: Client) -> None:
    assert drawn(finance).headers["Location"] == SAMPLE
    said = text(finance.get(SAMPLE))
    assert "--seed 2019 --months 2019-03..2019-04 --size 2 --known 20" in said
    assert "giver den samme igen" in said
    assert "regner ikke fejl fra stikprøven med for resten. Kun" in said
    assert "2 ikke kontrolleret" in text(finance.get("/kontrol"))


@pytest.mark.usefixtures("_billed")
def test_a_line_is_proven_by_one_press(finance: Client) -> None:
    drawn(finance)
    at = line(finance)
    assert finance.get(f"{at}/bevist").headers["Location"] == f"{at}/fund"
    finance.post(f"{at}/bevist")
    assert "0 af 1 = 0\xa0%" in text(finance.get(SAMPLE))


@pytest.mark.usefixtures("_billed")
def test_contested_it_is_ruled_on_and_each_sees_their_button(
    finance: Client, bookkeeper: Client
) -> None:
    drawn(finance)
    at = wanting(finance)
    assert f"{at}/svar" in text(bookkeeper.get(SAMPLE))
    assert f"{at}/afgoerelse" not in text(finance.get(SAMPLE))
    assert bookkeeper.post(f"{at}/svar", {"says": "contested"}).status_code == 422
    cpr = bookkeeper.post(f"{at}/svar", {"says": "contested", "note": "hos 010190-1234"})
    assert "ligner et CPR-nummer" in text(cpr)
    bookkeeper.post(f"{at}/svar", {"says": "contested", "note": "lønsedlen viser 37"})
    assert "lønsedlen viser 37" in text(finance.get(f"{at}/afgoerelse"))
    finance.post(f"{at}/afgoerelse", {"says": "upheld"})
    assert "1 af 1 = 100\xa0%" in text(finance.get(SAMPLE))


@pytest.mark.usefixtures("_billed")
def test_who_reads_what_the_provider_wrote_leaves_a_look(
    finance: Client, bookkeeper: Client
) -> None:
    drawn(finance)
    at = wanting(finance)
    bookkeeper.post(f"{at}/svar", {"says": "contested", "note": "se bilag"})
    finance.get(SAMPLE)
    seen = looks.page(cast.CODE, Which(subjects=("K001",)), after=0, most=9)
    assert [one.page for one in seen] == ["sample"]


@pytest.mark.usefixtures("_billed")
def test_a_step_out_of_turn_says_why_and_shows_no_form(finance: Client) -> None:
    drawn(finance)
    at = line(finance)
    assert "ikke bestridt" in text(finance.get(f"{at}/afgoerelse"))
    answer = finance.post(f"{at}/afgoerelse", {"says": "upheld"})
    assert answer.status_code == 422


@pytest.mark.usefixtures("_billed")
def test_its_lines_are_taken_home(finance: Client) -> None:
    drawn(finance)
    assert finance.get(f"{SAMPLE}/regneark").headers["Location"] == SAMPLE
    said = text(finance.post(f"{SAMPLE}/regneark", {"som": "csv"}))
    assert "F-2019-0001" in said
    assert "V001" in said


@pytest.mark.usefixtures("_billed")
def test_the_provider_sees_it_and_draws_none(bookkeeper: Client, finance: Client) -> None:
    drawn(finance)
    assert "Træk en stikprøve" not in text(bookkeeper.get("/kontrol"))
    assert "Bevist<" not in text(bookkeeper.get(SAMPLE))
    assert drawn(bookkeeper).status_code == 403


@pytest.mark.usefixtures("_billed")
@pytest.mark.parametrize("page", ["S0009", "S0009/F-2019-0001/1/fund", "S0001/F-2019-0009/1/fund"])
def test_no_such_sample_or_line(finance: Client, page: str) -> None:
    drawn(finance)
    assert finance.get(f"/kontrol/{page}").status_code == 404
