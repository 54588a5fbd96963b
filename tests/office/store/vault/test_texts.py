"""Free texts in the vault."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, stand
from tests.office.store.vault.people import HOSTILE, WHEN
from virksom.office.store.models import VaultText
from virksom.office.store.read import NoSuchProgramme
from virksom.office.store.vault.texts import texts, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _programme() -> None:
    stand()


def noted(text: str, *, about: str = "note", later: int = 0) -> int:
    """Write a text about K001, some minutes later."""
    moment = WHEN + timedelta(minutes=later)
    return write(CODE, "K001", about=about, text=text, by="konsulent-1", moment=moment)


def test_texts_come_newest_first() -> None:
    second, first, third = noted("b", later=1), noted("a"), noted("c", later=1)
    assert [row.id for row in texts(CODE, "K001")] == [third, second, first]


def test_a_text_says_who_wrote_it_when_and_about_what() -> None:
    noted("Ringede.", about="f000012")
    (row,) = texts(CODE, "K001")
    assert (row.subject, row.about, row.text) == ("K001", "f000012", "Ringede.")
    assert (row.by, row.written_at) == ("konsulent-1", WHEN)


def test_texts_about_one_thing_can_be_asked_for() -> None:
    noted("a")
    noted("b", about="f000012")
    assert [row.text for row in texts(CODE, "K001", about="f000012")] == ["b"]
    assert texts(CODE, "K001", about="") == texts(CODE, "K002") == texts("P2", "K001") == ()


@pytest.mark.parametrize("text", ["", *HOSTILE], ids=range(len(HOSTILE) + 1))
def test_a_text_comes_out_as_it_went_in_and_lies_sealed(text: str) -> None:
    noted(text)
    assert texts(CODE, "K001")[0].text == text
    assert VaultText.objects.get().text_sealed.isascii()


def test_a_programme_must_be_there() -> None:
    with pytest.raises(NoSuchProgramme):
        write("P9", "K001", about="note", text="a", by="konsulent-1", moment=WHEN)
