"""The demo with its months settled: evidence, runs, invoices, money and disputes, in their time."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from virksom.programme.billing import INVOICE, Bill, Hands, Issue, issue, prepare_read, settling
from virksom.programme.contract import Contract
from virksom.programme.demo.controls import control_after, told_control
from virksom.programme.demo.money import (
    payments,
    told_closings,
    told_costs,
    told_payments,
    told_repayment,
)
from virksom.programme.demo.office_hours import WEEK, working_day
from virksom.programme.demo.told import Told, wire
from virksom.programme.demo.truth import FIRST, next_month
from virksom.programme.kernel import COPENHAGEN, Json, Month, Week
from virksom.programme.ledger.posting import last_number
from virksom.programme.record import Draft, Fact, Log, Place, read_fact

LIVED_TO = datetime(2023, 6, 1, 12, 40, tzinfo=COPENHAGEN)
"""When the whole demo has been lived: all is settled, paid, repaid, controlled and told."""

Run = tuple[Month, datetime]
Progress = Callable[[Sequence[Run]], Iterable[Run]]
"""Hands on the months and the moments they are settled at, and may tell how far it has come."""

Freeze = Callable[[Issue], Sequence[Draft]]
"""Makes the files of what is issued, and returns the drafts that freeze it."""

_RUN_DAY = 16
_HOUR = timedelta(minutes=20)
_PAYER = "oekonomi-1"
_DISPUTED = {3: ("wrong_hours", "accepted"), 5: ("on_benefit", "rejected")}
_LAST = ("not_employed", "")
_RECENT = 4 * WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who settles the demo, and how what is issued is frozen.

    Args:
        contract: the contract.
        hands: who prepares and who releases, and the digest of the code.
        freeze: makes the files of an issue; returns its drafts.
        until: nothing is told later.
        progress: hands on the runs one by one, as they are played.
    """

    contract: Contract
    hands: Hands
    freeze: Freeze
    until: datetime
    progress: Progress = tuple


def settled(log: Log, office: Office, *, told: Iterable[Told]) -> Log:
    """Return the log with evidence woven in, and every month settled once its wait was over.

    The facts of ``log`` keep their ids; the chain is written anew. Some weeks are disputed: one is
    accepted, one rejected, and the last one is open. A sample a year is drawn and controlled.

    Args:
        log: the demo, known up to ``office.until``; it holds nothing of money.
        office: who settles, and how.
        told: the evidence, in any order.

    Returns:
        A chained log in the order of knowledge.
    """
    woven = _Woven(Log(), {}, 0)
    every: list[Fact | Told] = [*log.facts, *told, *_costs(log, office.until)]
    coming, notes = sorted(every, key=_moment), tuple[tuple[str, int], ...]()
    for month, at in office.progress(tuple(_runs(office.until))):
        woven, coming = _until(woven, coming, at=at)
        woven = _closed(woven, office, month=month, at=at)
        woven, new = _settled(woven, office, month=month, at=at)
        pays = payments(new.bills if new else (), notes)
        notes = pays.waiting
        follows = [*told_payments(pays.paid), *told_repayment(woven.log.known(), at=at)]
        coming = sorted([*coming, *_disputes(new, until=office.until), *follows], key=_moment)
        control = control_after(month, until=office.until)
        if control is not None:
            woven, coming = _until(woven, coming, at=control.at)
            told = told_control(woven.log, office.contract.terms, control=control)
            coming = sorted([*told, *coming], key=_moment)
    woven, _ = _until(woven, coming, at=office.until)
    return woven.log


@dataclass(frozen=True, slots=True)
class _Woven:
    """What is woven so far: the log, the ids by their keys, and how many were added."""

    log: Log
    keys: Mapping[str, str]
    added: int

    def with_all(self, told: Iterable[Fact | Told]) -> "_Woven":
        facts, keys, added = list(self.log.facts), dict(self.keys), self.added
        moved = last_number(self.log)
        for one in told:
            if isinstance(one, Fact):
                line: dict[str, Json] = json.loads(one.wire)
            else:
                added += 1
                keys[one.key] = f"e{added:06d}"
                before = keys[one.replaces] if one.replaces else None
                line = {**wire(one), "id": keys[one.key], "replaces": before}
                if one.kind == "movement":
                    moved += 1
                    line["subject"] = f"B{moved:04d}"
            line["previous"] = facts[-1].digest if facts else None
            facts.append(read_fact(line, Place("demo", len(facts) + 1)))
        return _Woven(Log(tuple(facts)), keys, added)


def _until(
    woven: _Woven, coming: Sequence[Fact | Told], *, at: datetime
) -> tuple[_Woven, list[Fact | Told]]:
    now = [one for one in coming if one.known_at <= at]
    return woven.with_all(now), [one for one in coming if one.known_at > at]


def _costs(log: Log, until: datetime) -> Iterator[Told]:
    """Yield what the work costs from when the programme is known."""
    begun = next((fact.known_at for fact in log.facts if fact.kind == "programme"), until)
    return (one for one in told_costs(until) if one.known_at > begun)


def _programme(log: Log) -> str:
    return next((fact.subject for fact in log.facts if fact.kind == "programme"), "P1")


def _closed(woven: _Woven, office: Office, *, month: Month, at: datetime) -> _Woven:
    """Return the log with the books closed up to a month, one month after the other."""
    terms, programme = office.contract.terms, _programme(woven.log)
    while True:
        told = tuple(told_closings(woven.log, terms, through=month, at=at, programme=programme))
        if not told:
            return woven
        woven = woven.with_all(told)


def _settled(
    woven: _Woven, office: Office, *, month: Month, at: datetime
) -> tuple[_Woven, Issue | None]:
    """Return the log with a month prepared and released; as it is when nothing is owed."""
    found = settling(woven.log, office.contract, month=month, moment=at)
    if not found.plan.documents:
        return woven, None
    hands, terms = office.hands, office.contract.digest
    draft = prepare_read(woven.log, found, terms_digest=terms, by=hands.prepares, code=hands.code)
    woven = woven.with_all([_as_told(draft, at)])
    later = at + _HOUR
    new = issue(
        woven.log,
        office.contract,
        run=draft.subject,
        moment=later,
        by=hands.releases,
        code=hands.code,
    )
    return woven.with_all(_as_told(one, later) for one in office.freeze(new)), new


def _as_told(draft: Draft, at: datetime) -> Told:
    return Told(
        known_at=at,
        kind=draft.kind,
        subject=draft.subject,
        since=draft.since,
        until=draft.until,
        value=draft.value,
        by=draft.by or "",
    )


def _disputes(new: Issue | None, *, until: datetime) -> Iterator[Told]:
    """Yield what the municipality disputes of an issue a week later, and the answer then."""
    if new is None or new.bills[0].kind != INVOICE:
        return
    bill, at = new.bills[0], new.moment + WEEK
    recent = until - new.moment < _RECENT
    reason, answer = _LAST if recent else _DISPUTED.get(int(bill.number[-4:]), ("", ""))
    if reason:
        asked = _asked(bill, reason, at=at)
        yield asked
        if answer:
            says = {**asked.value, "answer": answer}
            by, key = new.by, asked.key
            yield replace(asked, known_at=at + WEEK, value=says, by=by, key="", replaces=key)


def _asked(bill: Bill, reason: str, *, at: datetime) -> Told:
    line = bill.annex[len(bill.annex) // 2]
    monday = Week.parse(line.week).monday
    return Told(
        known_at=at,
        kind="dispute",
        subject=line.candidate,
        since=monday,
        until=monday + WEEK,
        value={"reason": reason, "document": bill.number, "line": line.line},
        by=_PAYER,
        key=f"{bill.number}/{line.line}",
    )


def _runs(until: datetime) -> Iterator[Run]:
    """Yield the months that are settled by then, each with the moment of its run."""
    month = FIRST
    while (at := _run_at(month)) <= until:
        yield month, at
        month = next_month(month)


def _run_at(month: Month) -> datetime:
    """Return the afternoon a month is settled on: in the middle of the second month after."""
    after = next_month(next_month(month))
    day = working_day(date(after.year, after.number, _RUN_DAY))
    return datetime(day.year, day.month, day.day, 16, 5, tzinfo=COPENHAGEN)


def _moment(one: Fact | Told) -> datetime:
    return one.known_at
