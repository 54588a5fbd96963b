"""The operator's rule sets: compiled XSLT in a folder, and nothing else of it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from virksom.office.store.einvoice_rules import NoRules, einvoice_rules


def test_without_a_folder_there_are_none(settings: Settings) -> None:
    settings.EINVOICE_RULES = ""
    assert einvoice_rules() == {}


def test_a_folder_gives_its_rule_sets_by_name(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "peppol.xslt").write_bytes(b"<x/>")
    (tmp_path / "readme.txt").write_text("no rules")
    settings.EINVOICE_RULES = str(tmp_path)
    assert einvoice_rules() == {"peppol.xslt": b"<x/>"}


def test_a_folder_that_is_not_there_is_refused(settings: Settings) -> None:
    settings.EINVOICE_RULES = "/nowhere"
    with pytest.raises(NoRules, match="VIRKSOM_EINVOICE_RULES"):
        einvoice_rules()
