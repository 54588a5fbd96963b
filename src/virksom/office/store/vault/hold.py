"""The programme that rows hang on, and holding it so that only one writes at a time."""

from virksom.office.store import read
from virksom.office.store.models import Programme


def home(code: str) -> Programme:
    """Return the programme.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    return _there(Programme.objects.filter(code=code).first(), code)


def held(code: str) -> Programme:
    """Return the programme and keep others from writing to it until the transaction ends.

    On SQLite the transaction alone does that, from its beginning.

    Raises:
        NoSuchProgramme: there is none with that code.
        TransactionManagementError: there is no transaction (on PostgreSQL).
    """
    return _there(Programme.objects.select_for_update().filter(code=code).first(), code)


def _there(found: Programme | None, code: str) -> Programme:
    if found is None:
        read.programme(code)
        raise AssertionError(code)
    return found
