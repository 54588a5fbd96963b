"""What templates may ask for."""

import pytest

from virksom.office.web.templatetags.pages import say
from virksom.programme.kernel import Text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (Text("delvis: 411 kr. betales", ""), "delvis: 411\N{NO-BREAK SPACE}kr. betales"),
        (Text("DKK 1,675 a week", ""), "DKK\N{NO-BREAK SPACE}1,675 a week"),
        (Text("om kr. og DKK alene", ""), "om kr. og DKK alene"),
    ],
)
def test_an_amount_never_breaks(text: Text, told: str) -> None:
    assert say({}, text) == told
