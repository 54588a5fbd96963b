"""Every word of the rules stands in the glossary, in Danish and in English.

The glossary's tables have three columns: Dansk, English, and the type or code in backquotes.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module

from tests.house.tree import PROGRAMME, ROOT, parsed
from virksom.programme.contract import SWITCHES
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import KINDS

ROW = re.compile(r"^\|([^|]+)\|([^|]+)\|([^|]+)\|", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")


def words() -> dict[str, tuple[str, str]]:
    """Return the glossary: Danish and English by type or code."""
    text = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    rows = [(da.strip(), en.strip(), codes) for da, en, codes in ROW.findall(text)]
    return {code: (da, en) for da, en, codes in rows for code in CODE.findall(codes)}


def public_classes() -> Iterator[str]:
    """Yield the records that rooms of the programme hand out; refusals tell their own sentence."""
    for room in sorted(path.parent.name for path in PROGRAMME.glob("*/__init__.py")):
        module = import_module(f"virksom.programme.{room}")
        for name in getattr(module, "__all__", ()):
            found = getattr(module, name)
            if isinstance(found, type) and not issubclass(found, Exception):
                yield name


def test_every_public_class_of_the_programme_stands_in_the_glossary() -> None:
    assert sorted(set(public_classes()) - words().keys()) == []


def test_every_kind_of_fact_stands_in_the_glossary() -> None:
    assert sorted(KINDS.keys() - words().keys()) == []


def test_every_term_and_switch_stands_in_the_glossary() -> None:
    names = {*read_contract("impact60").terms.names, *SWITCHES}
    assert sorted(names - words().keys()) == []


def test_every_word_has_both_languages() -> None:
    assert [code for code, (da, en) in words().items() if not (da and en)] == []


def test_every_type_in_the_glossary_exists() -> None:
    known = {
        node.name
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
    }
    types = {code for code in words() if code[0].isupper() and code.isidentifier()}
    assert sorted(types - known) == []
