"""Pages that ask about everybody one by one say so while a large programme is read."""

import pytest

from tests.office.cast import ClientOf
from tests.office.web.test_large import shown
from virksom.office.reports import large
from virksom.office.store import read

PAGES = (
    ("team_leader", "/ansaettelser"),
    ("team_leader", "/aftalen"),
    ("team_leader", "/beviser"),
    ("team_leader", "/prognose"),
    ("bookkeeper", "/regnskab"),
    ("bookkeeper", "/regnskab/journal"),
)


@pytest.mark.parametrize(("role", "address"), PAGES)
def test_while_everybody_is_read_the_page_says_so(
    browser_of: ClientOf, role: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(read, "_kept", {})
    client = browser_of(role)
    told = shown(client, address)
    assert "Læser oplysningerne om" in told
    assert f"url={address}" in told
    assert "Læser oplysningerne om" not in shown(client, address)
