"""Mapping tables of benefit registers: what their codes are called here. Data, never constants.

Tables ship under ``catalogue/registers``; an operator may have a folder of their own. Codes that
were recalled without the register's own list ship as examples, which somebody must confirm.

Source:
    Clause 7.1; the register view of self-support.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from virksom.programme.competences import is_code
from virksom.programme.contract import Node
from virksom.programme.evidence.registers import LIST, WEEKS, RegisterTable, is_number, spelled
from virksom.programme.files.contracts import read_yaml

_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
_FORMS = (WEEKS, LIST)


@cache
def shipped_tables() -> Mapping[str, RegisterTable]:
    """Return the tables that ship with the program, by register; read once.

    Raises:
        BadContract: one is broken; names file, key and what was expected.
    """
    package = Path(__file__).resolve().parents[2]
    inside = package / "catalogue"
    root = inside if inside.is_dir() else package.parents[1] / "catalogue"
    return read_tables(root / "registers")


def tables_with(folder: Path | None) -> Mapping[str, RegisterTable]:
    """Return the tables that ship, and those of an operator's folder in their place or beside.

    Args:
        folder: the operator's; None where there is none. Read anew each time.

    Raises:
        BadContract: the folder is not there, or a table is broken.
    """
    if folder is None:
        return shipped_tables()
    return MappingProxyType({**shipped_tables(), **read_tables(folder)})


def read_tables(folder: Path) -> Mapping[str, RegisterTable]:
    """Return the tables of a folder, by register, in the order of the files' names.

    Raises:
        BadContract: a table is broken, or two name one register; or there is no such folder.
    """
    found: dict[str, RegisterTable] = {}
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else [folder]
    for path in paths:
        top = read_yaml(path)
        table = _table(top)
        if table.register in found:
            raise top.spot.refuse(
                f"registret {table.register} har en tabel i forvejen i mappen",
                f"the register {table.register} has another table in the folder",
            )
        found[table.register] = table
    return MappingProxyType(found)


def _table(top: Node) -> RegisterTable:
    fields = top.fields("register", "form", "title", "codes", optional=("confirmed", "plain"))
    confirmed = fields["confirmed"].fields("by", "on") if "confirmed" in fields else None
    codes, ranges = _codes(fields["codes"])
    return RegisterTable(
        register=_our_code(fields["register"]),
        form=_form(fields["form"]),
        title=fields["title"].text(),
        codes=MappingProxyType(codes),
        ranges=ranges,
        confirmed_by=confirmed["by"].string() if confirmed else "",
        confirmed_on=confirmed["on"].day() if confirmed else None,
        plain="plain" in fields and _yes(fields["plain"]),
    )


def _yes(node: Node) -> bool:
    if node.string() != "true":
        raise node.spot.refuse("forventede true", "expected true")
    return True


def _form(node: Node) -> str:
    form = node.string()
    if form not in _FORMS:
        raise node.spot.refuse("forventede weeks eller list", "expected weeks or list")
    return form


def _our_code(node: Node) -> str:
    code = node.string()
    if not is_code(code):
        raise node.spot.refuse(
            "forventede en kode af små bogstaver, tal og _",
            "expected a code of small letters, digits and _",
        )
    return code


def _codes(node: Node) -> tuple[dict[str, str], tuple[tuple[int, int, str], ...]]:
    single: dict[str, str] = {}
    ranges: list[tuple[int, int, str]] = []
    for written, told in node.mapping().items():
        stretch = _RANGE.fullmatch(written.strip())
        if stretch is None:
            _refuse_twice(told, written, twice=spelled(written) in single)
            single[spelled(written)] = _our_code(told)
        else:
            ranges.append((int(stretch[1]), int(stretch[2]), _our_code(told)))
    numbers = [(int(code), int(code)) for code in single if is_number(code)]
    stretches = sorted([*numbers, *((first, last) for first, last, _ in ranges)])
    for (_, last), (first, _) in pairwise([(-1, -1), *stretches]):
        _refuse_twice(node, str(first), twice=first <= last)
    for first, last in stretches:
        if last < first:
            raise node.spot.refuse("forventede fra–til, 130-139", "expected from–to, 130-139")
    return single, tuple(sorted(ranges))


def _refuse_twice(node: Node, written: str, *, twice: bool) -> None:
    if twice:
        raise node.spot.refuse(
            f"koden {written} står to gange i tabellen", f"the code {written} stands twice"
        )
