"""The trainer's own page: who trains there, what they can, and nothing else."""

from datetime import date

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store import write
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

PAGE = "/hos-os"
HERE: dict[str, Json] = {"workplace": "V001", "trade": "kitchen"}


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


def told(
    kind: str,
    value: dict[str, Json],
    *,
    subject: str = "K001",
    since: date = date(2019, 9, 2),
    until: date | None = None,
) -> None:
    draft = Draft(kind=kind, subject=subject, since=since, until=until, value=value)
    write.append(CODE, [draft], moment=MOMENT)


def known(subject: str, name: str) -> None:
    put(CODE, PersonData(code=subject, name=name, cpr="0107561234"), moment=MOMENT)


def shown(browser_of: ClientOf) -> str:
    return browser_of("trainer").get(PAGE).content.decode()


def test_a_trainee_stands_by_name_with_what_is_documented(browser_of: ClientOf) -> None:
    known("K001", "Hedvig Utzon")
    told("training", HERE)
    told("competence", {"competence": "serving", "level": "practised"})
    page = shown(browser_of)
    assert "Hedvig Utzon" in page
    assert "<b>Servering</b>" in page
    assert "0107561234" not in page


def test_who_comes_soon_is_shown_as_such(browser_of: ClientOf) -> None:
    told("training", HERE, since=date(2019, 10, 14))
    assert "på vej" in shown(browser_of)


def test_who_has_just_ended_is_shown_so_that_the_last_is_documented(browser_of: ClientOf) -> None:
    told("training", HERE, until=date(2019, 9, 10))
    page = shown(browser_of)
    assert "sluttet" in page
    assert "/kandidater/K001/kompetence" in page


@pytest.mark.parametrize(
    ("value", "until"),
    [({"workplace": "V009", "trade": "kitchen"}, None), (HERE, date(2019, 9, 9))],
)
def test_who_trains_elsewhere_or_no_longer_is_not_shown(
    browser_of: ClientOf, value: dict[str, Json], until: date | None
) -> None:
    known("K001", "Hedvig Utzon")
    told("training", value, until=until)
    page = shown(browser_of)
    assert "Hedvig" not in page
    assert "Ingen lærer hos jer lige nu." in page


def test_each_name_shown_is_a_look(browser_of: ClientOf) -> None:
    told("training", HERE)
    shown(browser_of)
    assert list(Look.objects.values_list("subject", "page")) == [("K001", "trainees")]
