"""Renewing the keys: everything sealed is sealed anew, batch by batch, readable all the while.

Each batch is a transaction of its own that changes only what is not under the newest key yet, so
a rotation that is broken off goes on where it was.

Source:
    Invariant 3; decision 0017.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from allauth.socialaccount.models import SocialAccount
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from virksom.office.store import identities
from virksom.office.store.models import VaultPerson, VaultWord
from virksom.office.store.vault.columns import SealedTable, sealed_tables
from virksom.office.store.vault.keys import ring, source
from virksom.office.store.vault.persons import data_of, digests, word_digests, word_rows
from virksom.office.store.vault.sealing import is_newest, opened, seal
from virksom.programme.kernel import Refusal, Text

BATCH = 500
"""Rows in a transaction; the table's other rows can be written meanwhile."""


class NotAllRenewed(Refusal):
    """Something is still under an old key, so the old keys are kept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a rotation has come.

    Args:
        done: rows looked at.
        total: rows there were at the beginning; may be fewer than ``done`` in the end.
    """

    done: int
    total: int


def renew(*, index: bool) -> None:
    """Put a new key first, where no rotation is under way; with ``index`` an index key too.

    Raises:
        Refusal: the keys are missing, or stand where only a person can put a new one.
    """
    ring()
    source().renew(index=index)


def reseal() -> Iterator[Progress]:
    """Seal everything with the newest key, and make its digests with the newest index key.

    Yields after each batch; stop at any time and begin again later.

    Raises:
        CannotOpen: something opens with none of the keys; what was done by then stays done.
    """
    tables = tuple(sealed_tables())
    total = sum(table.model._default_manager.count() for table in tables)  # noqa: SLF001  # any table
    done = 0
    for table in tables:
        for batch in _batches(table):
            done += batch
            yield Progress(done, total)


def drop_old() -> bool:
    """Forget the old keys, when nothing is under them; False where only a person can do it.

    Nobody else writes meanwhile.

    Raises:
        NotAllRenewed: something is under an old key; every key is kept.
    """
    with transaction.atomic():
        _hold([table.model for table in sealed_tables()])
        if any(_any_old(table) for table in sealed_tables()):
            raise NotAllRenewed(
                Text(
                    "Der er stadig noget lukket med en gammel nøgle: kør »rotate_vault_keys« "
                    "først. Alle nøgler er beholdt.",
                    "Something is still sealed with an old key: run “rotate_vault_keys” first. "
                    "Every key was kept.",
                )
            )
        return source().drop_old()


def _batches(table: SealedTable) -> Iterator[int]:
    """Renew a table batch by batch, by ascending number; yield how many rows each had."""
    batch = _renew_after(table, 0)
    while batch:
        yield len(batch)
        batch = _renew_after(table, batch[-1].pk)


def _renew_after(table: SealedTable, last: int) -> list[Model]:
    with transaction.atomic():
        batch = list(_after(table, last).select_for_update()[:BATCH])
        _renew(table, batch)
    return batch


def _after(table: SealedTable, last: int) -> QuerySet[Model]:
    rows = table.model._default_manager.filter(pk__gt=last)  # noqa: SLF001  # any table
    return rows.order_by("pk")


def _renew(table: SealedTable, batch: Sequence[Model]) -> None:
    for row in batch:
        new = {**table.changed(row, _new_seals(table, row)), **_new_digests(row)}
        if new:
            table.model._default_manager.filter(pk=row.pk).update(**new)  # noqa: SLF001  # any table
    old = _with_old_words(batch)
    VaultWord.objects.filter(person__in=[row.pk for row in old]).delete()
    VaultWord.objects.bulk_create(
        word for row in old for word in word_rows(row, opened(row.name_sealed))
    )


def _new_seals(table: SealedTable, row: Model) -> dict[str, str]:
    sealed = table.seals(row)
    return {column: seal(opened(old)) for column, old in sealed.items() if not is_newest(old)}


def _new_digests(row: Model) -> dict[str, str]:
    """Return the digests that are under an old index key; with one key alone none can be."""
    if len(ring().indexing) == 1:
        return {}
    if isinstance(row, SocialAccount):
        new = {"uid": identities.digest_of(row.extra_data["subject"])}
    elif isinstance(row, VaultPerson):
        new = digests(data_of(row))
    else:
        return {}
    return {column: digest for column, digest in new.items() if getattr(row, column) != digest}


def _with_old_words(batch: Sequence[Model]) -> list[VaultPerson]:
    rows = [row for row in batch if isinstance(row, VaultPerson)]
    if not rows or len(ring().indexing) == 1:
        return []
    held: dict[int, set[str]] = {row.pk: set() for row in rows}
    for person, digest in VaultWord.objects.filter(person__in=held).values_list("person", "index"):
        held[person].add(digest)
    return [row for row in rows if held[row.pk] != word_digests(opened(row.name_sealed))]


def _any_old(table: SealedTable) -> bool:
    """Say whether anything in a table is still under an old key."""
    last = 0
    while batch := list(_after(table, last)[:BATCH]):
        if _with_old_words(batch) or any(_is_old(table, row) for row in batch):
            return True
        last = batch[-1].pk
    return False


def _is_old(table: SealedTable, row: Model) -> bool:
    return not all(map(is_newest, table.seals(row).values())) or bool(_new_digests(row))


def _hold(tables: Sequence[type[Model]]) -> None:
    """Keep everybody from writing to the tables; on SQLite the transaction does it already."""
    if connection.vendor == "postgresql":
        names = ", ".join(f'"{model._meta.db_table}"' for model in tables)  # noqa: SLF001  # its name
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {names} IN SHARE MODE")
