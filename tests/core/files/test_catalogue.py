"""The shipped catalogue is whole; a broken one is refused with file, key and what was expected."""

from pathlib import Path
from shutil import copytree

import pytest

from virksom.programme.companies.industry import SECTIONS
from virksom.programme.competences import Catalogue, covers, found
from virksom.programme.contract import BadContract
from virksom.programme.files import catalogue as loader
from virksom.programme.files.catalogue import read_catalogue, shipped_catalogue

SHIPPED = Path(__file__).parents[3] / "catalogue"
DEMO = {
    *("floor_care", "cleaning_plans", "building_upkeep", "food_hygiene", "coffee_bar", "serving"),
    *("stock_keeping", "till", "customer_service", "hand_tools", "painting", "site_safety"),
}
CARE = "floor_care: {da: gulvpleje, en: floor care"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(SHIPPED, tmp_path / "catalogue"))


def shipped() -> Catalogue:
    return shipped_catalogue()


def test_it_holds_at_least_what_was_asked_for() -> None:
    assert len(shipped().competences) >= 250
    assert len(shipped().occupations) >= 80
    assert len(shipped().divisions) == 88
    assert set(shipped().competences) >= DEMO
    assert shipped_catalogue() is shipped_catalogue()


def test_every_competence_has_words_and_every_trade_has_some() -> None:
    entries = shipped().competences.values()
    assert [one.code for one in entries if not one.synonyms] == []
    assert {trade for one in entries for trade in one.trades} == set(shipped().trades)
    assert {one.trade for one in shipped().occupations.values()} == set(shipped().trades)


def test_each_label_finds_its_own_entry() -> None:
    for listed in (shipped().competences, shipped().occupations):
        assert [code for code, one in listed.items() if found(listed, one.label.da) != one] == []


def test_a_code_is_in_one_list_only() -> None:
    lists = (shipped().competences, shipped().occupations, shipped().trades)
    assert len({code for listed in lists for code in listed}) == sum(map(len, lists))


def test_no_chain_of_broader_ones_is_long() -> None:
    assert max(len(codes) for codes in covers(shipped().competences).values()) <= 4


def test_divisions_are_those_that_companies_are_told_with() -> None:
    numbers = {
        f"{number:02d}": section.letter
        for section in SECTIONS
        for number in section.divisions
        if f"{number:02d}" in shipped().divisions
    }
    assert {one.number: one.section for one in shipped().divisions.values()} == numbers


def test_places_lie_in_denmark_and_their_source_is_named() -> None:
    north = [one.latitude for one in shipped().towns.values() if one.latitude is not None]
    east = [one.longitude for one in shipped().towns.values() if one.longitude is not None]
    assert min(north) > 54
    assert max(north) < 58
    assert min(east) > 8
    assert max(east) < 16
    assert "CC BY 4.0" in (SHIPPED / "places.yaml").read_text(encoding="utf-8")


def test_a_town_without_a_point_is_there() -> None:
    assert shipped().towns["9740"].latitude is None


def test_a_wheel_has_it_beside_the_package(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    module = folder.parent / "programme" / "files" / "catalogue.py"
    monkeypatch.setattr(loader, "__file__", str(module))
    shipped_catalogue.cache_clear()
    try:
        assert "floor_care" in shipped_catalogue().competences
    finally:
        shipped_catalogue.cache_clear()


BROKEN = (
    ("competences", CARE, "floor_care: {da: gulvpleje", "»competences.floor_care«: »en« mangler."),
    ("competences", CARE, "Floor-care: {da: g, en: g", "forventede en kode af små bogstaver"),
    ("competences", CARE, "till: {da: gulvpleje, en: x", "nøglen står to gange"),
    (
        "competences",
        CARE,
        "floor_care: {da: kasse, en: x",
        "»competences.till.da«: forventede et navn",
    ),
    (
        "competences",
        "trades: [office], broader: bookkeeping",
        "trades: [sea], broader: bookkeeping",
        "»competences.invoicing.trades«: forventede brancher blandt care",
    ),
    (
        "competences",
        "broader: bookkeeping}",
        "broader: books}",
        ".broader«: forventede en kode fra",
    ),
    (
        "occupations",
        'isco: "9112"',
        'isco: "911"',
        "»occupations.cleaner.isco«: forventede 4 cifre",
    ),
    ("occupations", 'isco: "9112"', 'isco: "0112"', "forventede 4 cifre, eller nøglen udeladt"),
    ("occupations", 'isco: "9112"', "isco: 9112", "tal skal stå i anførselstegn"),
    (
        "occupations",
        "trade: cleaning",
        "trade: sea",
        "»occupations.cleaner.trade«: forventede en af",
    ),
    ("trades", '"01": {section: A', '"1": {section: A', "forventede en nøgle på to cifre"),
    (
        "trades",
        '"01": {section: A',
        '"01": {section: X',
        "»divisions.01.section«: forventede en af A, B",
    ),
    (
        "trades",
        'divisions: ["55"]',
        'divisions: ["54"]',
        "»trades.hotel.divisions.1«: forventede en af",
    ),
    ("places", '"9000":', '"90":', "forventede en nøgle på fire cifre"),
    ("places", 'latitude: "57.048"', 'latitude: "97.048"', "forventede grader fra -90 til 90"),
    (
        "places",
        'latitude: "57.048"',
        'latitude: "north"',
        "»towns.9000.latitude«: forventede grader",
    ),
    ("places", 'latitude: "57.048", ', "", "forventede både latitude og longitude"),
)


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_a_broken_list_is_refused_with_file_and_key(
    folder: Path, file: str, old: str, new: str, *, sentence: str
) -> None:
    path = folder / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadContract) as refused:
        read_catalogue(folder)
    assert refused.value.text.da.startswith(f"catalogue/{file}.yaml, »")
    assert sentence in refused.value.text.da


def test_a_ring_is_refused(folder: Path) -> None:
    path = folder / "competences.yaml"
    text = path.read_text(encoding="utf-8")
    ring = text.replace("broader: cleaning_work}", "broader: floor_polishing}", 1)
    path.write_text(ring, encoding="utf-8")
    with pytest.raises(BadContract, match="der ikke fører tilbage"):
        read_catalogue(folder)


def test_a_missing_list_is_named(folder: Path) -> None:
    (folder / "places.yaml").unlink()
    with pytest.raises(BadContract, match=r"catalogue/places\.yaml: filen findes ikke"):
        read_catalogue(folder)
