"""Whether the books are in order: read by a fresh connection, with nothing kept in memory.

Each check yields sentences; no sentence means that all is well. They know of facts, rows and the
reference reading, and nothing of how a settlement is carried out.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.models import Document, Programme
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.vault.documents import document
from virksom.programme.billing import (
    CREDIT_NOTE,
    INVOICE,
    LETTERS,
    PREPARED,
    RELEASED,
    Booked,
    books,
    runs,
)
from virksom.programme.kernel import Json, Month, canonical, day_in_copenhagen, digest
from virksom.programme.record import Known, Log, backdated, broken_link
from virksom.programme.settlement import month_of, rules_of, statement
from virksom.programme.status import people


def complaints(code: str) -> list[str]:
    """Return everything that is not in order in a programme's books; empty when all is."""
    read._kept.clear()  # noqa: SLF001  # as after a restart: nothing is remembered
    log = read.log(code)
    known = log.known()
    found = books(known).documents
    return [
        *_rows(code, log),
        *_chain(log),
        *_numbers(log),
        *_lines(found),
        *_files(code, found),
        *_runs(known, found),
    ]


def _rows(code: str, log: Log) -> Iterator[str]:
    """Every place once, from 1, without a gap."""
    rows = FactRow.objects.filter(programme=Programme.objects.get(code=code))
    places = list(rows.order_by("position").values_list("position", flat=True))
    if places != list(range(1, len(log.facts) + 1)):
        yield f"places of facts: {places[-5:]} of {len(log.facts)}"


def _chain(log: Log) -> Iterator[str]:
    if broken_link(log) is not None or backdated(log) is not None:
        yield f"the chain: {broken_link(log)} {backdated(log)}"


def _numbers(log: Log) -> Iterator[str]:
    """Each series counts from 1 each year, in the order they were issued, and days go on."""
    issued = [fact for fact in log.facts if fact.kind == "issued"]
    for letters in LETTERS.values():
        series = [fact for fact in issued if fact.subject.startswith(f"{letters}-")]
        seen: Counter[str] = Counter()
        for fact in series:
            year = fact.subject.split("-")[1]
            seen[year] += 1
            if fact.subject != f"{letters}-{year}-{seen[year]:04d}" or fact.since.year != int(year):
                yield f"{fact.subject} comes as number {seen[year]} of {year}"
        days = [fact.since for fact in series]
        if days != sorted(days):
            yield f"days of {letters} go back"


def _lines(found: Mapping[str, Booked]) -> Iterator[str]:
    """No line is credited twice, or with another sum; no week stands twice at the same rate."""
    notes = [one for one in found.values() if one.kind == CREDIT_NOTE]
    back = Counter((one.says.credits, line.of) for one in notes for line in one.lines)
    yield from (f"line {key} is credited {times} times" for key, times in back.items() if times > 1)
    for one in notes:
        billed = found[one.says.credits or ""].lines
        for line in one.lines:
            first = billed[(line.of or 0) - 1]
            if (first.candidate, first.week, first.amount) != (
                line.candidate,
                line.week,
                line.amount,
            ):
                yield f"{one.number} line {line.line} is not what it credits"
    stands = Counter(
        (line.candidate, line.week)
        for one in found.values()
        if one.kind == INVOICE
        for line in one.lines
        if (one.number, line.line) not in back
    )
    yield from (f"week {key} stands {times} times" for key, times in stands.items() if times > 2)


def _files(code: str, found: Mapping[str, Booked]) -> Iterator[str]:
    """Facts and kept files are one to one, and each file can be opened and is what it was."""
    kept = Document.objects.filter(programme__code=code, kind__in=[INVOICE, CREDIT_NOTE])
    held: dict[str, dict[str, str]] = {}
    for subject, number, content in kept.values_list("subject", "number", "content_digest"):
        held.setdefault(subject, {})[number] = content
    if held.keys() != found.keys():
        yield f"documents without their other half: {held.keys() ^ found.keys()}"
    for number, files in held.items():
        if number in found and found[number].says.content_digest not in files.values():
            yield f"{number}: no file has the digest of its fact"
        for name, told in files.items():
            row = document(code, name)
            if row is None or not row.content:
                yield f"{name} cannot be opened"
            elif not row.content.startswith(b"%PDF") and _digest(row.content) != told:
                yield f"{name} is not what it was"


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _runs(known: Known, found: Mapping[str, Booked]) -> Iterator[str]:
    """A run is prepared and has issued nothing, or released and has issued all it prepared."""
    standing = runs(known)
    if [run.state for run in standing].count(PREPARED) > 1:
        yield "two runs are open"
    for run in standing:
        issued = [one for one in found.values() if one.says.run == run.code]
        if run.state == RELEASED and _plan_digest(issued) != run.says.lines_digest:
            yield f"{run.code} released other lines than were prepared"
        if run.state != RELEASED and issued:
            yield f"{run.code} is {run.state} and has issued {len(issued)}"
    known_runs = {run.code for run in standing}
    yield from (
        f"{one.number} has no run" for one in found.values() if one.says.run not in known_runs
    )


def _plan_digest(issued: list[Booked]) -> str:
    """Return the digest of what was prepared, built anew from what was issued."""
    form: list[Json] = [
        {"kind": one.kind, "credits": one.says.credits or "", "lines": _wire_lines(one)}
        for one in sorted(issued, key=lambda one: (one.kind != INVOICE, one.says.credits or ""))
    ]
    return digest(canonical(form))


def _wire_lines(one: Booked) -> Json:
    lines: Json = json.loads(one.fact.wire)["value"]["lines"]
    return lines


def balance(code: str) -> Decimal:
    """Return what was invoiced less what was credited, from the frozen lines alone."""
    found = books(read.log(code).known())
    return found.invoiced - found.credited


def owed(code: str, *, through: Month, moment: datetime) -> Decimal:
    """Return what the reference reading says is owed for the months up to one, every wait over."""
    terms = contract_of("impact60").terms.known(moment)
    on = day_in_copenhagen(moment)
    weeks = statement(people(read.log(code).known(moment)), terms, on=on).weeks
    inside = (one for one in weeks if month_of(one.week, rules_of(one.week, terms)) <= through)
    return sum((one.amount for one in inside), Decimal("0.00"))
