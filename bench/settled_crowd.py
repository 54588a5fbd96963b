"""A programme with very many candidates, settled up to a month: the demo's stories, told again.

Every copy has its whole story and what registers and employers say of it; only talks and openings
are left out. So there are as many weeks of self-support a head as in the demo, and as much evidence
of them. What was owed for the months before is frozen in one invoice a month, and released by a run
of the code that runs; what registers tell after it is told after it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count, cycle, islice

from django.db import connection

from bench.crowd import COPY, columns, renamed
from virksom.office.store import write
from virksom.office.store.models import Programme
from virksom.office.store.read import ProgrammeRow
from virksom.programme.billing import INVOICE, PREPARED, RELEASED, line_form
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_SEED
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.told import chained
from virksom.programme.files.code import code_digest
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Json, Month, canonical, day_in_copenhagen, digest
from virksom.programme.record import Fact, FrozenLine, Log, Place, read_fact
from virksom.programme.settlement import WeekReading, month_of, rules_of, statement
from virksom.programme.status import people

CODE = "P1"
_BARE = {"contact", "check_in", "competence", "opening", "proposal", "profile"}
_FIRST_COPY = 100_000
_CONTRACT = read_contract("impact60")
Wire = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Settled:
    """How much there is: facts, weeks that are frozen, and candidates."""

    facts: int
    weeks: int
    candidates: int


@dataclass(frozen=True, slots=True)
class _Story:
    """What is told of one candidate before and after the run, and the weeks it settles."""

    before: tuple[Wire, ...]
    after: tuple[Wire, ...]
    lines: Mapping[str, tuple[FrozenLine, ...]]


def fill(many: int, *, month: Month, settled: datetime, moment: datetime) -> Settled:
    """Fill an empty, migrated office on PostgreSQL with so many candidates.

    Args:
        many: how many candidates.
        month: the months before it are settled.
        settled: when the last of them was.
        moment: what becomes known later is left out.
    """
    write.begin(ProgrammeRow(CODE, "impact60", invented=True), Log())
    home = Programme.objects.get(code=CODE).pk
    crowd = _Crowd(many, month=month, settled=settled, moment=moment)
    position, weeks = 0, 0
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for position, (wire, text) in enumerate(_sealed(crowd), start=1):
            copy.write_row(columns(home, position, wire=wire, text=text))
            weeks += text.count('"week":')
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return Settled(position, weeks, many)


def _sealed(crowd: "_Crowd") -> Iterator[tuple[Wire, str]]:
    """Yield every fact with its link, as it is sealed."""
    previous: str | None = None
    for wire in crowd.told():
        value = wire["value"]
        if wire["kind"] == "run" and isinstance(value, dict):
            crowd.head = crowd.head or previous
            wire["value"] = {**value, "facts_digest": crowd.head}
        whole = {**wire, "previous": previous}
        text = canonical(whole)
        previous = digest(text)
        yield whole, text


class _Crowd:
    """The facts of the programme, in order."""

    def __init__(self, many: int, *, month: Month, settled: datetime, moment: datetime) -> None:
        self.many, self.month = many, str(month)
        self.settled, self.moment = settled, moment
        self.log = _demo(moment)
        self.stories = _stories(self.log, _CONTRACT.terms, settled=settled, moment=moment)
        self.head: str | None = None
        self._number = count(1)

    def told(self) -> Iterator[Wire]:
        """Yield the setting, the copies, an invoice a month, the run, and what was told since."""
        at, now = self.settled.isoformat(), self.moment.isoformat()
        for fact in self.log.known().facts:
            if fact.kind in {"programme", "company"}:
                wire = json.loads(fact.wire)
                yield self._numbered(wire | {"known_at": at, "replaces": None})
        frozen: dict[str, list[FrozenLine]] = {}
        later: list[Wire] = []
        for place, story in enumerate(islice(cycle(self.stories), self.many), start=1):
            code, ids = f"K{_FIRST_COPY + place}", dict[Json, str]()
            for wire in renamed(list(story.before), code=code, number=place, known_at=at):
                numbered = self._numbered(wire | {"replaces": None})
                ids[wire["id"]] = str(numbered["id"])
                yield numbered
            later += (
                wire | {"replaces": ids.get(wire["replaces"])}
                for wire in renamed(list(story.after), code=code, number=place, known_at=now)
            )
            for month, lines in story.lines.items():
                if month < self.month:
                    frozen.setdefault(month, []).extend(_copied(lines, code=code, ids=ids))
        yield from self._run(frozen, at=at)
        yield from map(self._numbered, later)

    def _run(self, frozen: Mapping[str, Sequence[FrozenLine]], *, at: str) -> Iterator[Wire]:
        run: dict[str, Json] = {
            "month": max(frozen),
            "known": at,
            "lines_digest": digest("as prepared"),
            "terms_digest": _CONTRACT.digest,
            "code_digest": code_digest(),
        }
        for step in (PREPARED, RELEASED):
            yield self._numbered(_wire("run", "R0001", value={**run, "step": step}, at=at))
        for place, month in enumerate(sorted(frozen), start=1):
            number = f"F-{at[:4]}-{place:04d}"
            numbered = enumerate(frozen[month], start=1)
            value: dict[str, Json] = {
                "document": INVOICE,
                "number": number,
                "months": [month],
                "run": "R0001",
                "lines": [line_form(line) | {"line": spot} for spot, line in numbered],
            }
            yield self._numbered(_wire("issued", number, value=value, at=at))

    def _numbered(self, wire: Wire) -> Wire:
        return {**wire, "id": f"f{next(self._number):07d}"}


def _demo(moment: datetime) -> Log:
    """Return the demo with what registers, employers and files say of it."""
    demo = shipped_demo()
    said = chained(demo_evidence(demo, _CONTRACT.terms, seed=DEMO_SEED, until=moment))
    facts = [*demo.facts, *map(_apart, said.facts)]
    facts.sort(key=lambda fact: fact.known_at)
    return Log.of((fact, Place("crowd", number)) for number, fact in enumerate(facts, start=1))


def _apart(fact: Fact) -> Fact:
    """Return a fact whose id is none of the demo's own."""
    wire = json.loads(fact.wire)
    ids = {name: wire[name] and f"e{wire[name]}" for name in ("id", "replaces")}
    return read_fact(wire | ids, Place("crowd", 0))


def _stories(log: Log, terms: Terms, *, settled: datetime, moment: datetime) -> list[_Story]:
    """Return the stories of everybody who has one code, by it."""
    known, now = log.known(settled), log.known(moment)
    everyone = [one for one in people(known) if len(one.ids) == 1]
    weeks = statement(everyone, terms, on=day_in_copenhagen(settled)).weeks
    found: dict[str, dict[str, list[FrozenLine]]] = {}
    for one in weeks:
        month = str(month_of(one.week, rules_of(one.week, terms)))
        found.setdefault(one.candidate, {}).setdefault(month, []).append(_line(one))
    old = {fact.id for fact in known.facts}
    return [
        _Story(
            _wires(known.about(one.id)),
            _wires(fact for fact in now.about(one.id) if fact.id not in old),
            {month: tuple(lines) for month, lines in found.get(one.id, {}).items()},
        )
        for one in everyone
    ]


def _wires(facts: Iterable[Fact]) -> tuple[Wire, ...]:
    return tuple(json.loads(fact.wire) for fact in facts if fact.kind not in _BARE)


def _line(one: WeekReading) -> FrozenLine:
    facts = dict.fromkeys(fact for reason in one.reasons for fact in reason.facts)
    tier = one.tier or one.state
    return FrozenLine(
        line=1,
        candidate=one.candidate,
        week=str(one.week),
        tier=tier.code,
        amount=one.amount,
        facts=tuple(facts),
    )


def _copied(
    lines: Iterable[FrozenLine], *, code: str, ids: Mapping[Json, str]
) -> Iterator[FrozenLine]:
    for line in lines:
        facts = tuple(ids[fact] for fact in line.facts)
        yield FrozenLine(
            line=1, candidate=code, week=line.week, tier=line.tier, amount=line.amount, facts=facts
        )


def _wire(kind: str, subject: str, *, value: Json, at: str) -> Wire:
    return {
        "kind": kind,
        "subject": subject,
        "since": at[:10],
        "until": None,
        "value": value,
        "known_at": at,
        "by": "bogholder-1" if kind == "run" else "teamleder",
        "source": None,
        "replaces": None,
    }
