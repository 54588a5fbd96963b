"""Contracts as folders: found by name or by place, and sealed by content."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from virksom.programme.contract import BadContract
from virksom.programme.files.contracts import (
    UnknownContract,
    changed_contract,
    contract_names,
    read_contract,
)

SHIPPED = Path(__file__).parents[3] / "contracts" / "impact60"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped contract."""
    return Path(copytree(SHIPPED, tmp_path / "next_city"))


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_shipped_contract_is_found_by_its_name() -> None:
    assert "impact60" in contract_names()
    assert read_contract().name == "impact60"


def test_any_folder_is_a_contract(folder: Path) -> None:
    assert read_contract(str(folder)).digest == read_contract().digest


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownContract) as refused:
        read_contract("nowhere")
    assert refused.value.text.da == (
        "Aftalen »nowhere« findes ikke; skriv fasthold, impact60, punktmaal eller en mappe."
    )
    assert refused.value.text.en.startswith("There is no contract “nowhere”")


@pytest.mark.parametrize("name", ["", "\x1b[2J", "impact60/"])
def test_a_name_that_is_none_is_refused_in_signs_that_print(name: str) -> None:
    with pytest.raises(UnknownContract) as refused:
        read_contract(name)
    assert refused.value.text.da.isprintable()


@pytest.mark.parametrize("file", ["clauses.yaml", "terms.yaml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.da == f"next_city/{file}: filen findes ikke."


def test_a_file_that_cannot_be_opened_is_named(folder: Path) -> None:
    (folder / "terms.yaml").unlink()
    (folder / "terms.yaml").mkdir()
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.da == "next_city/terms.yaml: filen kan ikke læses."


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "terms.yaml").write_bytes("title: Målet".encode("latin-1"))
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.da == "next_city/terms.yaml: forventede UTF-8."


def test_control_signs_are_no_yaml(folder: Path) -> None:
    (folder / "terms.yaml").write_text("a: \x00", encoding="utf-8")
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.da.startswith("next_city/terms.yaml: forventede YAML")


def test_a_comment_leaves_the_digest_and_a_value_changes_it(folder: Path) -> None:
    change(folder / "terms.yaml", "\nterms:\n", "\n# a word more\nterms:\n")
    assert read_contract(str(folder)).digest == read_contract().digest
    change(folder / "terms.yaml", '"156"', '"155"')
    assert read_contract(str(folder)).digest != read_contract().digest


def test_a_value_may_have_a_clause_and_a_source_of_its_own(folder: Path) -> None:
    change(
        folder / "terms.yaml",
        '        value: "156"',
        '        value: "156"\n        clause: "4.6"\n        source: tillæg 1',
    )
    cap = read_contract(str(folder)).terms.terms["cap"].values[0]
    assert (cap.clause, cap.source) == ("4.6", "tillæg 1")


def test_a_contract_without_ambiguities_can_be_read(folder: Path) -> None:
    path = folder / "clauses.yaml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: whole.index("# Where the source")], encoding="utf-8")
    assert read_contract(str(folder)).ambiguities == ()


def test_nothing_in_a_place_where_a_text_belongs_is_refused(folder: Path) -> None:
    change(folder / "terms.yaml", "contract: impact60", "contract:")
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.da == "next_city/terms.yaml, »contract«: forventede en tekst."


def test_an_amendment_is_a_further_entry(folder: Path) -> None:
    change(
        folder / "terms.yaml",
        '        value: "156"',
        '        value: "156"\n      - since: 2020-01-01\n        agreed_on: 2019-12-01\n'
        '        value: "104"',
    )
    terms = read_contract(str(folder)).terms
    assert terms.on(date(2019, 12, 31)).whole("cap") == 156
    assert terms.on(date(2020, 1, 1)).whole("cap") == 104


def test_a_period_may_be_one_day(folder: Path) -> None:
    change(folder / "terms.yaml", "last: 2019-12-31", "last: 2018-09-01")
    window = read_contract(str(folder)).terms.on(date(2019, 1, 1)).span("referral_window")
    assert (window.since, window.until) == (date(2018, 9, 1), date(2018, 9, 2))


def test_a_value_too_deep_is_seen_at_the_end_of_a_file_too(folder: Path) -> None:
    path = folder / "terms.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "deep: " + "[" * 21 + "]" * 21)
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.en == "next_city/terms.yaml: expected fewer layers."


def test_the_line_that_is_no_yaml_is_told_in_both_languages(folder: Path) -> None:
    (folder / "terms.yaml").write_text("a:\n\tb: c", encoding="utf-8")
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert refused.value.text.en == "next_city/terms.yaml: expected YAML (line 2)."


def test_an_alias_in_a_list_is_named_by_its_place_from_1(folder: Path) -> None:
    (folder / "terms.yaml").write_text("a: &x 1\nb: [*x]", encoding="utf-8")
    with pytest.raises(BadContract) as refused:
        read_contract(str(folder))
    assert "»b.1«" in refused.value.text.da


def test_a_shipped_contract_is_read_with_other_terms() -> None:
    terms = (SHIPPED / "terms.yaml").read_text(encoding="utf-8")
    same = changed_contract("impact60", terms)
    assert same.digest == read_contract("impact60").digest
    with pytest.raises(BadContract, match=r"impact60/terms.yaml: forventede YAML"):
        changed_contract("impact60", "a: [")
