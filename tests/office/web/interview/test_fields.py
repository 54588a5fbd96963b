"""A time as people type it."""

from datetime import date, datetime

import pytest

from virksom.office.web.interview.forms import MoveForm
from virksom.programme.kernel import COPENHAGEN

TODAY = date(2019, 10, 7)


def read(text: str, *, today: date = TODAY) -> tuple[datetime | None, str]:
    form = MoveForm({"at": text}, language="da", today=today)  # type: ignore[arg-type]
    errors = " ".join(str(error) for error in form.errors.get("at", []))
    return form.cleaned_data.get("at") if form.is_valid() else None, errors


@pytest.mark.parametrize(
    "text",
    [
        *("8/10 kl. 10.30", "8/10 10.30", "8/10 10:30", "8/10, 10.30", "8.10.2019 kl 10.30"),
        *("0810 kl. 10.30", "8/10-2019 10.30", "8. oktober kl. 10.30", "8/10 at 10:30"),
        *("2019-10-08T10:30", "2019-10-08T10:30+02:00"),
    ],
)
def test_a_time_is_read_as_it_is_written_or_picked(text: str) -> None:
    assert read(text) == (datetime(2019, 10, 8, 10, 30, tzinfo=COPENHAGEN), "")


def test_an_hour_alone_is_on_the_hour() -> None:
    assert read("8/10 kl. 9")[0] == datetime(2019, 10, 8, 9, 0, tzinfo=COPENHAGEN)


def test_in_december_a_day_of_january_is_the_next() -> None:
    found, _ = read("8/1 kl. 10", today=date(2019, 12, 20))
    assert found == datetime(2020, 1, 8, 10, 0, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    "text", ["8/10", "8.10.2019", "kl. 10", "8/10 kl. 25", "8/10 kl. 10.75", "snart", "32/13 10"]
)
def test_what_is_no_time_is_told(text: str) -> None:
    assert read(text) == (None, "Skriv dag og klokkeslæt som 8/10 kl. 10.30.")


@pytest.mark.parametrize(
    "text", ["9999-12-31T23:59+00:00", "0001-01-01T00:00+14:00", "31/12-9999 kl. 10"]
)
def test_a_time_that_can_only_be_a_slip_is_told(text: str) -> None:
    assert read(text) == (None, "Skriv en dag fra 1900 til 2100.")
