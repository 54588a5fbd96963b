"""The municipality's list of benefit weeks, read from a file about candidates' codes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from virksom.cli.checked_file import CannotRead
from virksom.cli.question import Question
from virksom.cli.usage import bad_choice
from virksom.exchange.registers import (
    BenefitSaid,
    OtherForm,
    ReadBy,
    RegisterReading,
    read_register,
)
from virksom.programme.billing.issue import is_invented
from virksom.programme.billing.reconcile import Listed
from virksom.programme.evidence.registers import RegisterTable
from virksom.programme.files.registers import shipped_tables
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Refusal, Text, Week, plain


class AnotherRegister(Refusal):
    """The list has the columns of another register."""


class WrongRows(Refusal):
    """Rows of the list cannot be read; each is named."""


class Unconfirmed(Refusal):
    """Nobody has confirmed what the register's codes mean."""


def listed_weeks(asked: Question, file: str, *, register: str) -> tuple[Listed, ...]:
    """Return every week of a list, one row a candidate and week.

    Args:
        asked: the question, with the candidates there are.
        file: the list.
        register: code of the register whose codes it has.

    Raises:
        BadUsage: there is no such register.
        AnotherRegister: the list has the columns of another; the sentence says which.
        CannotRead: the file cannot be read.
        Unconfirmed: the table of its codes is an example, and the people are not.
        WrongRows: rows of it are wrong; nothing is compared.
        Refusal: it is no list of that register.
    """
    tables = shipped_tables()
    if register not in tables:
        raise bad_choice("--register", register, tuple(tables))
    try:
        reading = _reading(asked, Path(file), table=tables[register])
    except OtherForm as other:
        raise _another(other, tables) from None
    reason = tables[register].why_not_read(invented=is_invented(asked.known))
    if reason is not None:
        raise Unconfirmed(reason)
    if reading.wrong:
        raise WrongRows(
            Text(
                "\n".join(one.text.da for one in reading.wrong),
                "\n".join(one.text.en for one in reading.wrong),
            )
        )
    return tuple(row for said in reading.benefits for row in _weeks(said))


def _another(other: OtherForm, tables: Mapping[str, RegisterTable]) -> Refusal:
    """Return which register to name instead; what it lacks where no benefit register is like it."""
    like = [table for table in tables.values() if table.form == other.form]
    if not like:
        return other
    title, register = like[0].title, like[0].register
    return AnotherRegister(
        Text(
            f"Arket ligner {title.da}; skriv --register {register}.",
            f"The sheet looks like {title.en}; write --register {register}.",
        )
    )


def _reading(asked: Question, path: Path, *, table: RegisterTable) -> RegisterReading:
    codes = {code for person in asked.people for code in person.ids}
    by = ReadBy(who=lambda told: told if told in codes else "", today=asked.on, table=table)
    try:
        data = path.read_bytes()
    except OSError as trouble:
        name, why = plain(str(path)), why_unread(trouble)
        raise CannotRead(
            Text(
                f"{name}: listen kan ikke læses ({why.da}).",
                f"{name}: the list cannot be read ({why.en}).",
            )
        ) from None
    steps = read_register(data, name=path.name, by=by)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: RegisterReading = end.value
            return found


def _weeks(said: BenefitSaid) -> Iterator[Listed]:
    week = Week.of(said.since)
    while week.monday < said.until:
        yield Listed(candidate=said.candidate, week=week, code=said.code)
        week += 1
