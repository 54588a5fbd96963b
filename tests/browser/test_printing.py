"""On paper the tables behind the charts are there, though they are folded on the screen."""

import io

import pypdf
import pytest

from tests.browser.conftest import Opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "folded"),
    [
        ("/effekt", "Rækker ændret"),
        ("/effekt/vejen", "Henvist → I forløb"),
        ("/effekt/fastholdelse", "Tid i et job"),
        ("/effekt/mekanismer", "Tæller fakta om indsats"),
    ],
)
def test_what_is_folded_on_the_screen_is_printed(address: str, folded: str, opened: Opened) -> None:
    reader = opened(width=1280)
    reader.goto(address)
    paper = pypdf.PdfReader(io.BytesIO(reader.page.pdf(format="A4")))
    said = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert folded in said
    assert "Vis målet" not in said
