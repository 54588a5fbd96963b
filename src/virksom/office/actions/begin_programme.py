"""Begin a programme in an empty log: its first fact, its parties, and its first administrator."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction

from virksom.office.access import Role
from virksom.office.actions.add_organisation import units_of
from virksom.office.actions.admit import Newcomer, place
from virksom.office.actions.load_facts import load_facts
from virksom.office.store import members, organisations, users
from virksom.office.store.contracts import contract_of
from virksom.office.store.organisations import (
    FINANCE,
    JOBCENTRE_UNIT,
    PROVIDER,
    OrganisationRow,
)
from virksom.office.store.users import UserRow
from virksom.office.store.vault.sealing import seal
from virksom.programme.files.contracts import contract_names
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Draft, Log, append

_LONGEST = 80


class CannotBegin(Refusal):
    """A programme cannot be begun as asked; the sentence says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProgramme:
    """A programme to begin.

    Args:
        code: what facts call it, such as P1.
        contract: name of a shipped contract, or a folder with one.
        provider: the provider's name; goes sealed.
        administrator: the first administrator's whole name; goes to the vault.
        mail: where they are written to; "" for nowhere.
        invented: whether its people are invented.
    """

    code: str
    contract: str
    provider: str
    administrator: str
    mail: str = ""
    invented: bool = False


def begin_programme(new: NewProgramme, *, moment: datetime) -> UserRow:
    """Begin the programme, whole or not at all; return its first administrator.

    The parties that every contract names stand from the first day: the provider, the municipality's
    finance office, and each unit that may refer. The administrator has no password as yet.

    Args:
        new: the programme.
        moment: the real moment it is.

    Raises:
        CannotBegin: the code or a name is missing or too long.
        Refusal: there is no such contract, the programme is there already, or invented and real
            ones would stand in one database.
    """
    _check(new)
    contract = _lasting(new.contract)
    terms = contract_of(contract).terms
    first = Draft(
        kind="programme",
        subject=new.code,
        since=terms.begins(),
        value={
            "contract": contract,
            "invented": new.invented,
            "terms_digest": contract_of(contract).digest,
        },
    )
    with transaction.atomic():
        row = load_facts(append(Log(), [first], moment=moment))
        organisations.add(row.code, _parties(row.code, provider=new.provider))
        newcomer = Newcomer(
            role=Role.ADMINISTRATOR,
            organisation=(PROVIDER, ""),
            name=new.administrator,
            mail=new.mail,
        )
        code = place(row.code, newcomer, moment=moment)
        return _user(row.code, code)


def _check(new: NewProgramme) -> None:
    words = (new.code, new.provider, new.administrator)
    if not all(0 < len(word.strip()) <= _LONGEST and word.isprintable() for word in words):
        raise CannotBegin(
            Text(
                f"Kode, leverandør og administrator skal hver være 1–{_LONGEST} tegn på én linje.",
                f"Code, provider and administrator must each be 1–{_LONGEST} signs on one line.",
            )
        )
    if not new.code.isalnum() or not new.code.isascii():
        raise CannotBegin(
            Text(
                "Programmets kode er bogstaver og tal, som P1.",
                "The programme's code is letters and digits, such as P1.",
            )
        )


def _lasting(contract: str) -> str:
    """Return a contract so that it is found wherever the office is started."""
    if contract in contract_names():
        return contract
    folder = str(Path(contract).resolve())
    if len(folder) > _LONGEST:
        raise CannotBegin(
            Text(
                f"Mappen med aftalen må højst have {_LONGEST} tegn i sin sti: {folder}.",
                f"The contract's folder may have at most {_LONGEST} signs in its path: {folder}.",
            )
        )
    return folder


def _parties(programme: str, *, provider: str) -> list[OrganisationRow]:
    return [
        OrganisationRow(kind=PROVIDER, code="", name_sealed=seal(provider.strip())),
        OrganisationRow(kind=FINANCE, code=""),
        *(OrganisationRow(kind=JOBCENTRE_UNIT, code=unit) for unit in sorted(units_of(programme))),
    ]


def _user(programme: str, code: str) -> UserRow:
    held = members.member(programme, code)
    user = None if held is None else users.by_id(held.user)
    if user is None:
        raise AssertionError(code)
    return user
