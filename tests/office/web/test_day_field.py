"""A day in a form."""

from datetime import date

import pytest
from django.http import QueryDict

from virksom.office.web.forms import DayField, OfficeForm
from virksom.programme.kernel import Text


class DayForm(OfficeForm):
    """One day."""

    day = DayField(Text("Dag", "Day"))


@pytest.mark.parametrize(
    ("text", "holds"),
    [("1/1-1900", True), ("31/12-2100", True), ("31/12-1899", False), ("31/12-9999", False)],
)
def test_a_day_that_can_only_be_a_slip_is_told(text: str, *, holds: bool) -> None:
    sent = QueryDict(mutable=True)
    sent["day"] = text
    form = DayForm(sent, language="da", today=date(2019, 10, 7))
    assert form.is_valid() == holds
    assert holds or form.errors["day"] == ["Skriv en dag fra 1900 til 2100."]
