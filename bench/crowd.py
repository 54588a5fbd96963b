"""An office with very many candidates: the demo's stories told again and again under new codes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from random import Random
from typing import cast

from django.db import connection

from virksom.office.actions.demo_names import FAMILY, GIVEN_FEMALE, GIVEN_MALE
from virksom.office.actions.load_demo import load_demo
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Programme
from virksom.office.store.projections import rebuild
from virksom.office.store.vault.persons import PersonData, put_all
from virksom.programme.kernel import Json, day_in_copenhagen
from virksom.programme.kernel.digest import canonical, digest

_LEFT_OUT = {"contact", "check_in", "competence"}
"""Kinds that lists and weeks do not rest on: leaving them out halves the time it takes."""

COPY = (
    "COPY store_fact (programme_id, position, fact_id, kind, subject, since, until, known_at, wire)"
    " FROM STDIN"
)
"""Puts rows of facts into the table, quicker than one at a time."""

_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class Crowd:
    """What was made: the programme, and the codes of the candidates beyond the demo's own."""

    programme: str
    codes: tuple[str, ...]


def gather(many: int, *, seed: int, moment: datetime) -> Crowd:
    """Fill an empty office on PostgreSQL: the played demo, and as many candidates more.

    Args:
        many: how many candidates to add.
        seed: of the names.
        moment: the real moment it is.
    """
    row = load_demo(moment=moment)
    if row is None:
        message = "the database is not empty"
        raise RuntimeError(message)
    home = Programme.objects.get(code=row.code)
    codes = _add_facts(home, many)
    _add_names(home.code, codes, seed=seed, moment=moment)
    rebuild(home.code, on=day_in_copenhagen(row.clock(moment)))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return Crowd(home.code, codes)


def _add_facts(home: Programme, many: int) -> tuple[str, ...]:
    """Hang copies of the demo's facts on its log, sealed as all facts are."""
    rows = FactRow.objects.filter(programme=home).order_by("position")
    told = [json.loads(wire) for wire in rows.values_list("wire", flat=True)]
    last = told[-1]
    stories = _stories(told)
    codes: list[str] = []
    previous, position = digest(canonical(last)), len(told)
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for number, story in enumerate(islice(_again(stories), many), start=1):
            code = f"K{100_000 + number}"
            codes.append(code)
            for wire in renamed(story, code=code, number=number, known_at=last["known_at"]):
                position += 1
                wire |= {"id": f"f{position:06d}", "previous": previous}
                text = canonical(wire)
                previous = digest(text)
                copy.write_row(columns(home.pk, position, wire=wire, text=text))
    return tuple(codes)


def _stories(told: list[dict[str, Json]]) -> list[list[dict[str, Json]]]:
    """Return the facts of each candidate that nothing replaces, in order."""
    replaced = {wire["replaces"] for wire in told if wire["replaces"]}
    stories: dict[Json, list[dict[str, Json]]] = {}
    for wire in told:
        kept = wire["kind"] not in _LEFT_OUT and not wire["replaces"] and wire["id"] not in replaced
        if kept and str(wire["subject"]).startswith("K"):
            stories.setdefault(wire["subject"], []).append(wire)
    return list(stories.values())


def _again(stories: list[list[dict[str, Json]]]) -> Iterator[list[dict[str, Json]]]:
    while True:
        yield from stories


def renamed(
    story: list[dict[str, Json]], *, code: str, number: int, known_at: str
) -> Iterator[dict[str, Json]]:
    """Yield a story's facts as those of another candidate, with employments of their own."""
    for wire in story:
        value = dict(cast("Mapping[str, Json]", wire["value"]))
        if "employment" in value:
            value["employment"] = f"{value['employment']}{number:06d}"
        yield wire | {"subject": code, "known_at": known_at, "value": value}


def columns(home: int, position: int, *, wire: dict[str, Json], text: str) -> tuple[object, ...]:
    """Return the row of a fact, as ``COPY`` takes it."""
    return (
        home,
        position,
        wire["id"],
        wire["kind"],
        wire["subject"],
        wire["since"],
        wire["until"],
        wire["known_at"],
        text,
    )


def _add_names(programme: str, codes: tuple[str, ...], *, seed: int, moment: datetime) -> None:
    chance = Random(seed)  # noqa: S311  # invented names, no secrets
    for first in range(0, len(codes), _CHUNK):
        chunk = codes[first : first + _CHUNK]
        put_all(programme, [_person(code, chance) for code in chunk], moment=moment)


def _person(code: str, chance: Random) -> PersonData:
    given = chance.choice((*GIVEN_FEMALE, *GIVEN_MALE))
    name = f"{given} {chance.choice(FAMILY)} {chance.choice(FAMILY)}"
    born = date(1960 + chance.randrange(42), 1 + chance.randrange(12), 1 + chance.randrange(28))
    return PersonData(code=code, name=name, birth_date=born)
