"""Which columns lie sealed under the office's keys: all that are called so, in every table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.db.models import Model

from virksom.office.store.models import Document

_ENDING = "_sealed"


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with sealed columns.

    Args:
        model: the table.
        columns: the names of its columns that are sealed under the office's keys.
    """

    model: type[Model]
    columns: tuple[str, ...]

    def seals(self, row: Model) -> dict[str, str]:
        """Return what lies sealed in a row, by column; "" is sealed too."""
        return {column: getattr(row, column) for column in self.columns}

    def changed(self, _row: Model, new: Mapping[str, str]) -> Mapping[str, object]:
        """Return what to write to a row so that it holds these seals."""
        return new

    def samples(self) -> Iterator[str]:
        """Yield one sealed text of each column that holds any, the newest."""
        for column in self.columns:
            rows = self.model._default_manager.exclude(**{column: ""})  # noqa: SLF001  # any table
            yield from rows.order_by("-pk").values_list(column, flat=True)[:1]


class SealedSecrets(SealedTable):
    """allauth's table of second factors: ``columns`` are the names of secrets in its ``data``."""

    def seals(self, row: Model) -> dict[str, str]:
        """Return the secrets that lie sealed in a row; a passkey has none."""
        held: dict[str, str] = row.data  # type: ignore[attr-defined]  # allauth's column
        return {name: held[name] for name in self.columns if name in held}

    def changed(self, row: Model, new: Mapping[str, str]) -> Mapping[str, object]:
        """Return the ``data`` of a row with these seals in it."""
        return {"data": {**row.data, **new}} if new else {}  # type: ignore[attr-defined]  # the same

    def samples(self) -> Iterator[str]:
        """Yield a sealed secret, when there is any."""
        for row in self.model._default_manager.exclude(type="webauthn").order_by("-pk")[:1]:  # noqa: SLF001  # any table
            yield from self.seals(row).values()


class SealedSubjects(SealedTable):
    """allauth's table of who somebody is elsewhere: the subject lies in its ``extra_data``."""

    def seals(self, row: Model) -> dict[str, str]:
        """Return what lies sealed in a row."""
        return {name: row.extra_data[name] for name in self.columns}  # type: ignore[attr-defined]  # the same

    def changed(self, row: Model, new: Mapping[str, str]) -> Mapping[str, object]:
        """Return the ``extra_data`` of a row with these seals in it."""
        return {"extra_data": {**row.extra_data, **new}} if new else {}  # type: ignore[attr-defined]  # the same

    def samples(self) -> Iterator[str]:
        """Yield the newest subject, when there is any."""
        for row in self.model._default_manager.order_by("-pk")[:1]:  # noqa: SLF001  # any table
            yield from self.seals(row).values()


def sealed_tables() -> Iterator[SealedTable]:
    """Yield each table that has columns under the office's keys; documents have a key apart."""
    yield SealedSecrets(Authenticator, ("secret", "seed"))
    yield SealedSubjects(SocialAccount, ("subject",))
    for model in apps.get_app_config("store").get_models():
        names = [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001  # Django's own door to it
        columns = tuple(name for name in names if name.endswith(_ENDING))
        if columns and model is not Document:
            yield SealedTable(model, columns)


def samples() -> Iterator[str]:
    """Yield one sealed text of each column that holds any, the newest."""
    for table in sealed_tables():
        yield from table.samples()


def anything_sealed() -> bool:
    """Say whether anything lies sealed in this database."""
    return any(samples())
