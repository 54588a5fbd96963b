"""The example on the page of contracts reads, once what the page says must be there is added."""

from pathlib import Path

import yaml

from docs.writers.contract_form import CLAUSES, TERMS
from tests.house.tree import ROOT
from virksom.programme.contract import REQUIRED, SWITCHES
from virksom.programme.files.contracts import read_contract

BORROWED = ROOT / "contracts" / "punktmaal" / "terms.yaml"


def _loaded(text: str) -> dict[str, dict[str, dict[str, object]]]:
    loaded: dict[str, dict[str, dict[str, object]]] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # texts alone
    return loaded


def test_the_example_reads_with_the_required_terms_and_the_switches(tmp_path: Path) -> None:
    shown, other = _loaded(TERMS), _loaded(BORROWED.read_text(encoding="utf-8"))
    for part, names in (("terms", REQUIRED), ("switches", SWITCHES)):
        more = {name: {**other[part][name], "clause": "1.1"} for name in names}
        shown[part] = {**more, **shown[part]}
    folder = tmp_path / "nybro"
    folder.mkdir()
    (folder / "clauses.yaml").write_text(CLAUSES, encoding="utf-8")
    written = yaml.safe_dump(shown, allow_unicode=True, sort_keys=False)
    (folder / "terms.yaml").write_text(written, encoding="utf-8")
    found = read_contract(str(folder))
    assert (found.name, set(found.clauses)) == ("nybro", {"1.1", "1.2"})
    assert "started" in found.terms.terms
