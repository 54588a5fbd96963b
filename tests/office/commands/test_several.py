"""From the terminal, where the office has several programmes."""

import pytest

from tests.office import several
from tests.office.cast import CODE
from tests.office.several import OTHER
from virksom.office.commands.reading import only_programme
from virksom.office.commands.start import NoOffice
from virksom.office.store.read import NoSuchProgramme

pytestmark = pytest.mark.usefixtures("office")


def test_the_only_one_need_not_be_named() -> None:
    assert only_programme() == CODE


def test_of_several_one_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    several.begin(both=())
    with pytest.raises(NoOffice, match="VIRKSOM_PROGRAMME"):
        only_programme()
    monkeypatch.setenv("VIRKSOM_PROGRAMME", OTHER)
    assert only_programme() == OTHER


def test_one_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIRKSOM_PROGRAMME", "P9")
    with pytest.raises(NoSuchProgramme, match="P9"):
        only_programme()
