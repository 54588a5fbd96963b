"""What candidates are told about personal data: beside the contract, and no part of it."""

from pathlib import Path
from shutil import copytree

import pytest

from virksom.programme.contract import BadContract, Privacy
from virksom.programme.files.contracts import contract_names, read_contract
from virksom.programme.files.privacy import read_privacy

SHIPPED = Path(__file__).parents[3] / "contracts" / "impact60"


def changed(folder: Path, old: str, new: str) -> Path:
    """Return a copy of the shipped folder with one text for another in ``privacy.yaml``."""
    copy = Path(copytree(SHIPPED, folder / "broken"))
    path = copy / "privacy.yaml"
    whole = path.read_text(encoding="utf-8")
    assert whole.count(old) == 1
    path.write_text(whole.replace(old, new), encoding="utf-8")
    return copy


def shipped() -> Privacy:
    found = read_privacy("impact60")
    assert found is not None
    return found


def test_every_kind_of_data_has_its_basis_and_its_time() -> None:
    assert {"contact", "cpr", "path", "notes", "looks"} <= shipped().uses.keys()
    assert all(use.basis.da and use.kept.da for use in shipped().uses.values())


def test_consent_is_said_to_be_rarely_free_and_is_asked_for_little() -> None:
    assert any("et samtykke sjældent frit" in text.da for text in shipped().more)
    assert list(shipped().consents) == ["photo", "story", "afterwards"]


def test_who_gets_to_know_what_is_told() -> None:
    (investor,) = [one for one in shipped().recipients if "Kapitalfond" in one.who.da]
    assert "Kun samlede tal" in investor.what.da


def test_it_is_no_part_of_the_contracts_digest(tmp_path: Path) -> None:
    folder = changed(tmp_path, "looks_show: role_and_organisation", "looks_show: name")
    assert read_contract(str(folder)).digest == read_contract("impact60").digest
    told = read_privacy(str(folder))
    assert told is not None
    assert told.looks_show == "name"


def test_a_programme_where_nobody_has_written_it_has_none(tmp_path: Path) -> None:
    copy = Path(copytree(SHIPPED, tmp_path / "bare"))
    (copy / "privacy.yaml").unlink()
    assert read_privacy(str(copy)) is None


def test_what_may_be_left_out_may_be(tmp_path: Path) -> None:
    folder = Path(copytree(SHIPPED, tmp_path / "short"))
    text = (folder / "privacy.yaml").read_text(encoding="utf-8")
    short = text[: text.index("sources:")] + "looks_show: name\n"
    (folder / "privacy.yaml").write_text(short, encoding="utf-8")
    told = read_privacy(str(folder))
    assert told is not None
    assert (told.sources, told.recipients, told.more, told.consents) == ((), (), (), {})


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "looks_show: role_and_organisation",
            "looks_show: everything",
            "»looks_show«: forventede role_and_organisation eller name, fandt »everything«.",
        ),
        ("officer:\n", "boss: x\nofficer:\n", "»boss«: ukendt nøgle; her må stå controller, "),
        (
            '    label: {da: "Billede", en: "Picture"}\n',
            "",
            "»consents.photo«: »label« mangler.",
        ),
    ],
)
def test_a_broken_file_is_refused_with_its_key(
    old: str, new: str, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(BadContract) as refused:
        read_privacy(str(changed(tmp_path, old, new)))
    assert refused.value.text.da.startswith("broken/privacy.yaml, ")
    assert sentence in refused.value.text.da


def test_a_file_without_kinds_is_refused(tmp_path: Path) -> None:
    folder = Path(copytree(SHIPPED, tmp_path / "none"))
    (folder / "privacy.yaml").write_text(
        'controller: {da: "a", en: "a"}\nofficer: {da: "b", en: "b"}\nkinds: {}\nlooks_show: name\n'
    )
    with pytest.raises(BadContract, match="»kinds«: forventede mindst én slags"):
        read_privacy(str(folder))


@pytest.mark.parametrize("name", contract_names())
def test_personal_data_is_kept_until_the_payments_are_over(name: str) -> None:
    terms, told = read_contract(name).terms, read_privacy(name)
    until = terms.on(terms.begins()).span("payment_window").until
    assert until is not None
    assert told is not None
    assert told.keeping is not None
    latest = [term.latest for term in told.keeping.terms.values()]
    assert min(day for day in latest if day is not None) >= until
    assert str(until.year + 4) in told.uses["contact"].kept.da
