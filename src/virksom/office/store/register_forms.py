"""A register's list and what was found in it, as JSON and back: short, as rows may be many."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from typing import Any

from virksom.exchange.registers import BenefitSaid, IncomeSaid, RegisterReading
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.office.store.register_told import Effect, RegisterTold, Upload, WeeksMoved
from virksom.programme.kernel import Json, Month, Text


def upload_form(upload: Upload) -> dict[str, Json]:
    """Return a list as it is kept."""
    read = upload.reading
    return {
        "register": upload.register,
        "complete": upload.complete,
        "rows": read.rows,
        "incomes": [_income_form(one) for one in read.incomes],
        "benefits": [
            [one.candidate, str(one.since), str(one.until), one.code, one.written]
            for one in read.benefits
        ],
        "whole": sorted(read.whole),
        "hours_at": list(read.hours_at),
        "first": _day_form(read.first),
        "last": _day_form(read.last),
        **_slips_form(read.wrong, nobody=read.nobody, unread=read.unread, later=read.later),
    }


def upload_of(found: Mapping[str, Any]) -> Upload:
    """Return the list that was kept."""
    reading = RegisterReading(
        rows=found["rows"],
        incomes=tuple(_income(one) for one in found["incomes"]),
        benefits=tuple(_benefit(one) for one in found["benefits"]),
        whole=frozenset(found["whole"]),
        hours_at=tuple(found["hours_at"]),
        first=_day(found["first"]),
        last=_day(found["last"]),
        **_slips(found),
    )
    return Upload(register=found["register"], complete=found["complete"], reading=reading)


def told_form(told: RegisterTold) -> dict[str, Json]:
    """Return what was found as it is kept."""
    plain: dict[str, Json] = {
        one.name: getattr(told, one.name) for one in fields(told) if one.name not in _NOT_PLAIN
    }
    return {
        **plain,
        "first": _day_form(told.first),
        "last": _day_form(told.last),
        "effect": _effect_form(told.effect),
        **_slips_form(told.wrong, nobody=told.nobody, unread=told.unread, later=told.later),
    }


def told_of(found: Mapping[str, Any]) -> RegisterTold:
    """Return what was found, as it was kept."""
    plain = {
        one.name: found[one.name] for one in fields(RegisterTold) if one.name not in _NOT_PLAIN
    }
    return RegisterTold(
        **plain,
        first=_day(found["first"]),
        last=_day(found["last"]),
        effect=_effect(found["effect"]),
        **_slips(found),
    )


_NOT_PLAIN = frozenset({"first", "last", "effect", "wrong", "nobody", "unread", "later"})


def _income_form(one: IncomeSaid) -> list[Json]:
    pay = None if one.pay is None else str(one.pay)
    money: list[Json] = [str(one.hours), pay, one.reversed]
    return [one.row, one.candidate, str(one.month), one.company, *money]


def _income(found: Sequence[Any]) -> IncomeSaid:
    row, candidate, month, company, hours, pay, back = found
    return IncomeSaid(
        row=row,
        candidate=candidate,
        month=Month.parse(month),
        company=company,
        hours=Decimal(hours),
        pay=None if pay is None else Decimal(pay),
        reversed=back,
    )


def _benefit(found: Sequence[Any]) -> BenefitSaid:
    candidate, since, until, code, written = found
    return BenefitSaid(
        candidate=candidate,
        since=date.fromisoformat(since),
        until=date.fromisoformat(until),
        code=code,
        written=written,
    )


def _slips_form(
    wrong: Iterable[WrongCell], *, nobody: Sequence[int], unread: Sequence[str], later: int
) -> dict[str, Json]:
    """Return what cannot be read; each sentence stands once, however many rows it is told of."""
    sentences: dict[tuple[str, str], int] = {}
    cells: list[Json] = []
    for cell in wrong:
        said = cell.expected.da, cell.expected.en
        at = sentences.setdefault(said, len(sentences))
        cells.append([cell.row, cell.column, cell.heading, cell.found, at])
    return {
        "wrong": cells,
        "sentences": [list(said) for said in sentences],
        "nobody": list(nobody),
        "unread": list(unread),
        "later": later,
    }


def _slips(found: Mapping[str, Any]) -> dict[str, Any]:
    texts = [Text(da, en) for da, en in found["sentences"]]
    return {
        "wrong": tuple(
            WrongCell(row, column=column, heading=heading, found=said, expected=texts[at])
            for row, column, heading, said, at in found["wrong"]
        ),
        "nobody": tuple(found["nobody"]),
        "unread": tuple(found["unread"]),
        "later": found["later"],
    }


def _effect_form(effect: Effect) -> dict[str, Json]:
    form: dict[str, Json] = {
        name: str(value) if isinstance(value, Decimal) else value
        for name, value in asdict(effect).items()
        if name != "shown"
    }
    shown: list[Json] = [
        [*_weeks_form(one), str(one.before), str(one.after), one.billed] for one in effect.shown
    ]
    return {**form, "shown": shown}


def _weeks_form(one: WeeksMoved) -> list[Json]:
    return [one.candidate, one.first, one.last, one.weeks]


def _effect(found: Mapping[str, Any]) -> Effect:
    shown = tuple(
        WeeksMoved(
            candidate=candidate,
            first=first,
            last=last,
            weeks=weeks,
            before=Decimal(before),
            after=Decimal(after),
            billed=billed,
        )
        for candidate, first, last, weeks, before, after, billed in found["shown"]
    )
    return Effect(
        weeks=found["weeks"],
        billed=found["billed"],
        kroner=Decimal(found["kroner"]),
        billed_kroner=Decimal(found["billed_kroner"]),
        verified=found["verified"],
        moved=found["moved"],
        shown=shown,
    )


def _day_form(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(found: str | None) -> date | None:
    return None if found is None else date.fromisoformat(found)
