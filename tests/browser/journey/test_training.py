"""Job training played on a phone: documented, agreed to, certified, and verified by a stranger."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import sign_in
from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person

PHONE = 390
K033 = "K033"
DONE = {
    "Gulvpleje": ("Kan det selv", "Polerer hallen alene hver tirsdag, før butikken åbner."),
    "Rengøringsplaner": ("Kan det med hjælp", "Følger ugeplanen og spørger, når noget flyttes."),
    "Ejendomspleje": ("Er i gang", "Har skiftet lyskilder på trappen sammen med mig."),
}
"""What is documented: competence, level and what was done."""


@pytest.fixture(scope="module")
def phones(played: str, newcomer: Callable[..., Person]) -> People:
    """Return a function that gives one of the demo's users on a phone, signed in once for all."""

    @cache
    def on_a_phone(user: str) -> Person:
        person = newcomer(width=PHONE)
        sign_in(person.page, played, user)
        return person

    return on_a_phone


def document(trainer: Person, competence: str) -> str:
    """Document a competence in three taps and a sentence."""
    level, example = DONE[competence]
    trainer.reader.goto(f"/kandidater/{K033}/kompetence")
    trainer.page.get_by_text("Flere fra faget").click()
    trainer.page.get_by_label(competence, exact=True).check()
    trainer.page.get_by_label(re.compile(f"^{level}")).check()
    trainer.fill({"Hvad blev der gjort?": example})
    return trainer.press("Dokumentér")


@pytest.fixture(scope="module")
def file(people: People, phones: People, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Play it until the candidate has the certificate; return the file."""
    training = {
        "Træningsplads": "V001",
        "Branche": "rengøring og viceværtservice",
        "Første dag": "1/10",
    }
    people("konsulent").write(f"/kandidater/{K033}/joblaering", training, press="Læg på vejen")
    trainer, candidate = (phones(who) for who in ("oplaerer", "kandidat"))
    for competence in DONE:
        assert "Kandidaten bliver spurgt" in document(trainer, competence)
    candidate.reader.goto("/min-side/kompetencer")
    for competence in DONE:
        assert "kommer med på dit bevis" in candidate.press("Det passer", about=competence)
    trainer.reader.goto(f"/kandidater/{K033}/kompetencebevis")
    assert "Kompetencebevis K-2019-0001 er udstedt" in trainer.press("Udsted beviset")
    candidate.reader.goto("/min-side/kompetencer")
    href = candidate.page.get_by_role("link", name="Hent K-2019-0001").get_attribute("href")
    path = tmp_path_factory.mktemp("certificate") / "bevis.pdf"
    path.write_bytes(candidate.page.request.get(str(href)).body())
    return path


@pytest.mark.parametrize(
    ("user", "address"),
    [
        ("oplaerer", "/hos-os"),
        ("oplaerer", f"/kandidater/{K033}/kompetence"),
        ("oplaerer", f"/kandidater/{K033}/kompetencebevis"),
        ("oplaerer", "/traeningspladser"),
        ("kandidat", "/min-side/kompetencer"),
        ("kandidat", "/bevis"),
    ],
)
@pytest.mark.usefixtures("file")
def test_each_page_fits_a_phone_and_everybody(phones: People, user: str, address: str) -> None:
    reader = phones(user).reader
    reader.goto(address)
    assert reader.overflow() == 0
    assert reader.axe() == []


def verified(stranger: Person, path: Path) -> str:
    """Send a file in without a log-in, and return what is said of it."""
    stranger.reader.goto("/bevis")
    stranger.page.locator("#file").set_input_files(path)
    stranger.page.get_by_role("button", name="Efterprøv").click()
    verdict = stranger.page.get_by_role("status")
    expect(verdict).to_be_visible()
    return verdict.inner_text()


def test_a_company_without_a_log_in_sees_that_it_is_genuine(
    file: Path, newcomer: Callable[..., Person]
) -> None:
    told = verified(newcomer(width=PHONE), file)
    assert "Ja: beviset er ægte og uændret." in told
    assert "07.10.2019 med nummer K-2019-0001" in told


def test_a_changed_file_is_known_as_changed(file: Path, newcomer: Callable[..., Person]) -> None:
    changed = file.with_name("changed.pdf")
    changed.write_bytes(file.read_bytes() + b"\n")
    assert "ændret bagefter" in verified(newcomer(width=PHONE), changed)


def test_the_places_show_who_trains_there(file: Path, people: People) -> None:
    assert file.exists()
    leader = people("teamleder")
    leader.reader.goto("/traeningspladser")
    assert re.search(r"[23] lærer her nu", leader.main())  # one more where the path was played
