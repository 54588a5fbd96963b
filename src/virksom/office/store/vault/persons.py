"""Who the codes are: put into the vault, read from it, and found in it.

Source:
    Invariant 3; decision 0017.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.store.models import VaultPerson, VaultWord
from virksom.office.store.vault import index
from virksom.office.store.vault.cpr import MISSING
from virksom.office.store.vault.hold import home
from virksom.office.store.vault.index import blind
from virksom.office.store.vault.sealing import opened, seal
from virksom.office.store.vault.spelling import beginnings, spelled

_BATCH = 500
_MOST_ASKED = 900
_PUT = (
    "name_sealed",
    "cpr_sealed",
    "cpr_index",
    "cpr_class",
    "birth_sealed",
    "name_birth_index",
    "mail_sealed",
    "mail_index",
    "phone_sealed",
    "address_sealed",
    "changed_at",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonData:
    """Who a code is; "" wherever nobody told.

    Args:
        code: how facts speak of them: a candidate, an adviser, a company.
        name: the whole name.
        cpr: ten digits, as ``read_cpr`` gives them.
        cpr_class: one of ``cpr.CLASSES``.
        birth_date: None when not told; ``read_cpr`` tells it where there is a CPR.
        mail: e-mail address.
        phone: as it was typed.
        address: may be of several lines.
    """

    code: str
    name: str = ""
    cpr: str = ""
    cpr_class: str = MISSING
    birth_date: date | None = None
    mail: str = ""
    phone: str = ""
    address: str = ""


def put(programme: str, data: PersonData, *, moment: datetime) -> None:
    """Put a person into the vault; what was there under the code is overwritten whole.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: there are no keys to be had.
    """
    put_all(programme, [data], moment=moment)


def put_all(programme: str, people: Iterable[PersonData], *, moment: datetime) -> None:
    """Put persons into the vault: all or none; each code at most once.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: there are no keys to be had.
    """
    told = sorted(people, key=lambda data: data.code)
    with transaction.atomic():
        pk = home(programme).pk
        rows = VaultPerson.objects.bulk_create(
            [_row(data, programme_pk=pk, moment=moment) for data in told],
            update_conflicts=True,
            unique_fields=["programme", "code"],
            update_fields=_PUT,
            batch_size=_BATCH,
        )
        for first in range(0, len(rows), _BATCH):
            _put_words(rows[first : first + _BATCH], told[first : first + _BATCH])


def person(programme: str, code: str) -> PersonData | None:
    """Return who a code is; None when the vault does not know, or no longer.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    row = VaultPerson.objects.filter(programme__code=programme, code=code).first()
    return None if row is None else data_of(row)


def known(programme: str, codes: Sequence[str]) -> dict[str, PersonData]:
    """Return who those of these codes are whom the vault knows, in few questions.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    found: dict[str, PersonData] = {}
    for first in range(0, len(codes), _BATCH):
        some = codes[first : first + _BATCH]
        rows = VaultPerson.objects.filter(programme__code=programme, code__in=some)
        found |= {row.code: data_of(row) for row in rows}
    return found


def names(programme: str, codes: Collection[str]) -> dict[str, str]:
    """Return the names of those codes that have one, in one question to the database.

    Raises:
        Refusal: the keys are missing or do not fit; then no name is given at all.
    """
    rows = VaultPerson.objects.filter(programme__code=programme).exclude(name_sealed="")
    wanted = frozenset(codes)
    if len(wanted) <= _MOST_ASKED:
        rows = rows.filter(code__in=wanted)
    pairs = rows.values_list("code", "name_sealed")
    return {code: opened(sealed) for code, sealed in pairs if code in wanted}


def data_of(row: VaultPerson) -> PersonData:
    """Return what a row says, opened."""
    born = opened(row.birth_sealed)
    return PersonData(
        code=row.code,
        name=opened(row.name_sealed),
        cpr=opened(row.cpr_sealed),
        cpr_class=row.cpr_class,
        birth_date=date.fromisoformat(born) if born else None,
        mail=opened(row.mail_sealed),
        phone=opened(row.phone_sealed),
        address=opened(row.address_sealed),
    )


def _row(data: PersonData, *, programme_pk: int, moment: datetime) -> VaultPerson:
    born = data.birth_date.isoformat() if data.birth_date else ""
    return VaultPerson(
        programme_id=programme_pk,
        code=data.code,
        name_sealed=seal(data.name),
        cpr_sealed=seal(data.cpr),
        cpr_class=data.cpr_class,
        birth_sealed=seal(born),
        mail_sealed=seal(data.mail),
        phone_sealed=seal(data.phone),
        address_sealed=seal(data.address),
        changed_at=moment,
        **digests(data),
    )


def digests(data: PersonData) -> dict[str, str]:
    """Return what a person is looked up by, for each column of the row."""
    both = name_birth(data.name, data.birth_date)
    return {
        "cpr_index": blind(index.CPR, data.cpr),
        "name_birth_index": blind(index.NAME_BIRTH, both),
        "mail_index": blind(index.MAIL, data.mail),
    }


def name_birth(name: str, born: date | None) -> str:
    """Return what a name and a birth date are looked up by together; "" without either."""
    return f"{name} {born.isoformat()}" if born and spelled(name) else ""


def _put_words(rows: Sequence[VaultPerson], told: Sequence[PersonData]) -> None:
    VaultWord.objects.filter(person__in=[row.pk for row in rows]).delete()
    pairs = zip(rows, told, strict=True)
    VaultWord.objects.bulk_create(
        (word for row, data in pairs for word in word_rows(row, data.name)), batch_size=_BATCH
    )


def word_rows(row: VaultPerson, name: str) -> list[VaultWord]:
    """Return the rows a person's name is searched by, ascending by digest."""
    return [
        VaultWord(programme_id=row.programme_id, person_id=row.pk, index=digest)
        for digest in sorted(word_digests(name))
    ]


def word_digests(name: str) -> frozenset[str]:
    """Return the digest of each beginning of each word of a name."""
    return frozenset(blind(index.WORD, beginning) for beginning in beginnings(name))
