"""The shipped catalogues: competences, occupations, trades and places, read whole or refused.

Each file is YAML as contracts are: texts only, keys once, no aliases.
"""

from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from virksom.programme.competences import (
    Catalogue,
    CompetenceEntry,
    Division,
    Occupation,
    Town,
    Trade,
    faults,
    is_code,
)
from virksom.programme.contract import Node
from virksom.programme.files.contracts import read_yaml
from virksom.programme.kernel import Text

_ISCO, _DIVISION, _POSTCODE = 4, 2, 4
_SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"


@cache
def shipped_catalogue() -> Catalogue:
    """Return the catalogue that ships with the program; read once.

    Raises:
        BadContract: a file is missing or broken; names file, key and what was expected.
    """
    return read_catalogue(_folder())


def _folder() -> Path:
    """Return where it lies: beside the package in a wheel, or in the checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "catalogue"
    return inside if inside.is_dir() else package.parents[1] / "catalogue"


def read_catalogue(folder: Path) -> Catalogue:
    """Read the four files of a folder.

    Raises:
        BadContract: a file is missing or broken; names file, key and what was expected.
    """
    top = read_yaml(folder / "trades.yaml").fields("divisions", "trades")
    divisions = {code: _division(code, node) for code, node in top["divisions"].mapping().items()}
    trades = {
        code: _trade(code, node, divisions=divisions)
        for code, node in top["trades"].mapping().items()
    }
    occupations = read_yaml(folder / "occupations.yaml").fields("occupations")["occupations"]
    places = read_yaml(folder / "places.yaml").fields("towns")["towns"]
    return Catalogue(
        competences=_competences(folder / "competences.yaml", trades),
        occupations={
            code: _occupation(code, node, trades=trades)
            for code, node in occupations.mapping().items()
        },
        trades=trades,
        divisions=divisions,
        towns={code: _town(code, node) for code, node in places.mapping().items()},
    )


def _competences(path: Path, trades: dict[str, Trade]) -> dict[str, CompetenceEntry]:
    top = read_yaml(path).fields("competences")["competences"]
    nodes = top.mapping()
    found = {code: _competence(code, node) for code, node in nodes.items()}
    for fault in faults(found, trades=tuple(trades)):
        said = fault.expected
        raise (
            nodes[fault.code]
            .spot.at(fault.field)
            .refuse(f"forventede {said.da}", f"expected {said.en}")
        )
    return found


def _competence(code: str, node: Node) -> CompetenceEntry:
    fields = node.fields("da", "en", optional=("synonyms", "trades", "broader"))
    return CompetenceEntry(
        code=_code(code, node),
        label=_label(fields),
        synonyms=_strings(fields.get("synonyms")),
        trades=_strings(fields.get("trades")),
        broader=fields["broader"].string() if "broader" in fields else None,
    )


def _occupation(code: str, node: Node, *, trades: dict[str, Trade]) -> Occupation:
    fields = node.fields("da", "en", "trade", optional=("isco", "synonyms"))
    isco = _digits(fields["isco"], _ISCO) if "isco" in fields else None
    return Occupation(
        code=_code(code, node),
        label=_label(fields),
        isco=isco,
        trade=_among(fields["trade"], tuple(trades)),
        synonyms=_strings(fields.get("synonyms")),
    )


def _division(code: str, node: Node) -> Division:
    fields = node.fields("da", "en", "section")
    if len(code) != _DIVISION or not _only_digits(code):
        raise node.spot.refuse("forventede en nøgle på to cifre", "expected a key of two digits")
    section = _among(fields["section"], tuple(_SECTIONS))
    return Division(number=code, label=_label(fields), section=section)


def _trade(code: str, node: Node, *, divisions: dict[str, Division]) -> Trade:
    fields = node.fields("da", "en", "divisions")
    numbers = tuple(_among(item, tuple(divisions)) for item in fields["divisions"].items())
    sections = tuple(sorted({divisions[number].section for number in numbers}))
    return Trade(code=_code(code, node), label=_label(fields), divisions=numbers, sections=sections)


def _town(code: str, node: Node) -> Town:
    fields = node.fields("name", optional=("latitude", "longitude"))
    if len(code) != _POSTCODE or not _only_digits(code):
        raise node.spot.refuse("forventede en nøgle på fire cifre", "expected a key of four digits")
    if ("latitude" in fields) != ("longitude" in fields):
        raise node.spot.refuse(
            "forventede både latitude og longitude", "expected both latitude and longitude"
        )
    return Town(
        postcode=code,
        name=fields["name"].string(),
        latitude=_degrees(fields["latitude"], 90) if "latitude" in fields else None,
        longitude=_degrees(fields["longitude"], 180) if "longitude" in fields else None,
    )


def _degrees(node: Node, most: int) -> Decimal:
    try:
        degrees = Decimal(node.string())
    except InvalidOperation:
        degrees = Decimal("NaN")
    if not degrees.is_finite() or abs(degrees) > most:
        raise node.spot.refuse(
            f'forventede grader fra -{most} til {most}, "57.048"',
            f'expected degrees from -{most} to {most}, "57.048"',
        )
    return degrees


def _code(code: str, node: Node) -> str:
    if not is_code(code):
        raise node.spot.refuse(
            "forventede en kode af små bogstaver, tal og _",
            "expected a code of small letters, digits and _",
        )
    return code


def _label(fields: dict[str, Node]) -> Text:
    return Text(fields["da"].string(), fields["en"].string())


def _strings(node: Node | None) -> tuple[str, ...]:
    return () if node is None else tuple(item.string() for item in node.items())


def _digits(node: Node, length: int) -> str:
    text = node.string()
    if len(text) != length or not _only_digits(text) or text[0] == "0":
        raise node.spot.refuse(
            f"forventede {length} cifre, eller nøglen udeladt",
            f"expected {length} digits, or the key left out",
        )
    return text


def _only_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _among(node: Node, known: tuple[str, ...]) -> str:
    text = node.string()
    if text not in known:
        listed = ", ".join(known)
        raise node.spot.refuse(f"forventede en af {listed}", f"expected one of {listed}")
    return text
