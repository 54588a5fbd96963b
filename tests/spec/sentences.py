"""Reading the sentences: files of YAML by clause, each sentence with facts and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
_OWED = {"weeks", "full", "partial", "amount", "first", "last"}
EXPECTED = {
    "day": {"state"},
    "week": {"state", "tier", "amount", "number", "why", "standing", "decides"},
    "table": {
        *("referred", "withdrawn", "not_started", "active", "full", "partial", "effect"),
        *("companies", "employments", "reasons", "units", "to_target", "findings"),
    },
    "owed": _OWED,
    "month": _OWED,
    "outcomes": {"paid", "kept_out", "amount"},
}
"""What may be expected of a day, a week, the table of a day, or what is owed by it or a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence a lawyer can read, and what must follow from it.

    Args:
        says: the sentence, in Danish.
        facts: lines of facts, those of the whole file first.
        contract: switches set otherwise than in IMPACT60.
        amended: terms agreed later: ``{term: {value, since, agreed}}``.
        known: the day it is looked at; None is with everything known.
        asked: ``day``, ``week``, ``table``, ``owed``, ``month`` or ``outcomes``, and
            which one.
        then: what follows.
        of: the contract it is about.
    """

    says: str
    facts: tuple[str, ...]
    contract: Mapping[str, str]
    amended: Mapping[str, Mapping[str, str]]
    known: str | None
    asked: tuple[str, str]
    then: Mapping[str, Any]
    of: str = "impact60"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The sentences of one clause or subject."""

    name: str
    title: str
    clauses: tuple[str, ...]
    given: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def chapters(folder: Path = FOLDER) -> tuple[Chapter, ...]:
    """Return every chapter, by file name."""
    return tuple(_chapter(path) for path in sorted(folder.glob("*.yaml")))


def _chapter(path: Path) -> Chapter:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    given = tuple(found.get("given", ()))
    return Chapter(
        name=path.stem,
        title=found["title"],
        clauses=tuple(found["clauses"]),
        given=given,
        sentences=tuple(
            replace(_sentence(item, given), of=found.get("of", "impact60"))
            for item in found["sentences"]
        ),
    )


def _sentence(item: Mapping[str, Any], given: tuple[str, ...]) -> Sentence:
    (asked,) = [name for name in EXPECTED if name in item]
    unknown = set(item) - {"sentence", "facts", "alone", "contract", "amended", "known", "then"}
    then = item["then"]
    if unknown != {asked} or not then or set(then) - EXPECTED[asked]:
        raise ValueError(item["sentence"])
    facts = tuple(item.get("facts", ()))
    return Sentence(
        says=item["sentence"],
        facts=facts if item.get("alone") else (*given, *facts),
        contract=item.get("contract", {}),
        amended={name: _texts(part) for name, part in item.get("amended", {}).items()},
        known=str(item["known"]) if "known" in item else None,
        asked=(asked, str(item[asked])),
        then=then,
    )


def _texts(part: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in part.items()}
