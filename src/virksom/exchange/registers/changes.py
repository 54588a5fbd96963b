"""What a register's list changes: drafts for what is new, told otherwise, or no longer there.

A register restates itself for months. What it says now replaces what it said, with both times kept;
what it says just as before is left alone, so that the same list again changes nothing.

Source:
    Clause 7.1; rules, section 1 (replace, ``retraction``); failure 7 of outcome payment.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from virksom.exchange.registers.row import BenefitSaid, IncomeSaid
from virksom.exchange.registers.stretches import Stretch, told, without
from virksom.programme.path import never
from virksom.programme.record import Benefit, Draft, Fact, Income
from virksom.programme.record.kinds import RETRACTION

if TYPE_CHECKING:
    from virksom.programme.kernel import Json

_Days = tuple[date, date, str, str]
"""First day, first day after it, our code, and what the register has."""

_NO_END = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """From which register something is told, and by whom.

    Args:
        code: of the register, as facts name it.
        source: code of the source of evidence, as the contract names it; why a fact is retracted.
        by: code of who loads the list.
    """

    code: str
    source: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a list changes about one candidate.

    Args:
        drafts: to be appended in this order; empty when nothing changes.
        new: how many facts are new.
        changed: how many take the place of another.
        gone: how many are taken back.
        same: how many stand as they are.
        lone: months of which more is taken back than the list has, and not just what stood here.
    """

    drafts: tuple[Draft, ...] = field(default=(), repr=False)
    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0
    lone: tuple[IncomeSaid, ...] = ()


def income_changes(
    said: Sequence[IncomeSaid],
    held: Iterable[Fact],
    *,
    register: Register,
    whole: Stretch | None = None,
) -> Changes:
    """Return what the list changes of a candidate's income.

    Args:
        said: what it says of them; each month and employer once.
        held: the facts in force of this register about them.
        register: the register.
        whole: from the first day to the last of what the list is all the register has of them; what
            is held there and not said is gone. None where it may have left something out.
    """
    before = _by_month(held)
    drafts, lone, same = list[Draft](), list[IncomeSaid](), 0
    for one in said:
        stands = before.pop((one.month.first, one.company), [])
        has = _income(stands[-1]) if stands else None
        if has is not None and one.hours < 0 and has.hours != -one.hours:
            lone.append(one)
        elif one.reversed or one.hours < 0:
            drafts += _gone(stands, register)
            same += not stands
        elif has is not None and (has.hours, has.pay) == (one.hours, one.pay):
            drafts += _gone(stands[:-1], register)
            same += 1
        else:
            drafts += _instead(_income_draft(one, register), stands, register=register)
    if whole is not None:
        for (since, _), stands in before.items():
            drafts += _gone(stands, register) if whole[0] <= since <= whole[1] else []
    return _counted(drafts, same=same, lone=tuple(lone))


def benefit_changes(
    said: Sequence[BenefitSaid], held: Iterable[Fact], *, candidate: str, register: Register
) -> Changes:
    """Return what the list changes of a candidate's benefits.

    The days the list tells of are as it tells them; all others stay as they were. Stretches of one
    code that meet become one.

    Args:
        said: what it says of them.
        held: the facts in force of this register about them.
        candidate: their code.
        register: the register.
    """
    before = _by_days(held)
    days = [(one.since, one.until) for one in said]
    kept = [
        (part, code, written)
        for since, until, code, written in before
        for part in without([(since, until)], days)
    ]
    new = [((one.since, one.until), one.code, one.written) for one in said]
    wanted = {
        (one.since, one.until, one.code, one.written) for one in told(candidate, [*kept, *new])
    }
    left = {key: facts for key, facts in before.items() if key not in wanted}
    drafts = [draft for facts in before.values() for draft in _gone(facts[1:], register)]
    left = {key: facts[:1] for key, facts in left.items()}
    for key in sorted(wanted - before.keys()):
        draft = _benefit_draft(key, candidate=candidate, register=register)
        drafts += _instead(draft, left.pop(_nearest(key, left), []), register=register)
    drafts += [draft for facts in left.values() for draft in _gone(facts, register)]
    return _counted(drafts, same=len(wanted & before.keys()))


def _by_month(held: Iterable[Fact]) -> dict[tuple[date, str], list[Fact]]:
    found: dict[tuple[date, str], list[Fact]] = {}
    for fact in held:
        found.setdefault((fact.since, _income(fact).company or ""), []).append(fact)
    return found


def _by_days(held: Iterable[Fact]) -> dict[_Days, list[Fact]]:
    found: dict[_Days, list[Fact]] = {}
    for fact in held:
        says = fact.value
        if isinstance(says, Benefit):
            key = fact.since, fact.until or _NO_END, says.code, says.written or ""
            found.setdefault(key, []).append(fact)
    return found


def _nearest(key: _Days, left: Mapping[_Days, object]) -> _Days:
    """Return the stretch that shares most days with another; the other where none shares any."""
    shared = {one: (min(one[1], key[1]) - max(one[0], key[0])).days for one in sorted(left)}
    nearest = max(shared, key=lambda one: shared[one], default=key)
    return nearest if shared.get(nearest, 0) > 0 else key


def _instead(draft: Draft, stands: Sequence[Fact], *, register: Register) -> list[Draft]:
    """Return a fact in the place of the first that stands; the others never held."""
    if not stands:
        return [draft]
    return [replace(draft, replaces=stands[0].id), *_gone(stands[1:], register)]


def _gone(stands: Iterable[Fact], register: Register) -> list[Draft]:
    return [never(fact, reason=register.source, by=register.by) for fact in stands]


def _counted(drafts: Sequence[Draft], *, same: int, lone: tuple[IncomeSaid, ...] = ()) -> Changes:
    gone = sum(draft.kind == RETRACTION for draft in drafts)
    changed = sum(draft.replaces is not None for draft in drafts) - gone
    new = len(drafts) - gone - changed
    return Changes(drafts=tuple(drafts), new=new, changed=changed, gone=gone, same=same, lone=lone)


def _income(fact: Fact) -> Income:
    if not isinstance(fact.value, Income):
        raise TypeError(fact.kind)
    return fact.value


def _income_draft(one: IncomeSaid, register: Register) -> Draft:
    value: dict[str, Json] = {"hours": format(one.hours, "f"), "register": register.code}
    if one.pay is not None:
        value["pay"] = format(one.pay, ".2f")
    if one.company:
        value["company"] = one.company
    return Draft(
        kind="income",
        subject=one.candidate,
        since=one.month.first,
        until=one.month.until,
        value=value,
        by=register.by,
        source=register.source,
    )


def _benefit_draft(key: _Days, *, candidate: str, register: Register) -> Draft:
    since, until, code, written = key
    value: dict[str, Json] = {"code": code, "register": register.code}
    if written:
        value["written"] = written
    return Draft(
        kind="benefit",
        subject=candidate,
        since=since,
        until=None if until == _NO_END else until,
        value=value,
        by=register.by,
        source=register.source,
    )
