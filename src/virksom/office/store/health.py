"""Whether the database answers and its tables are there."""

from django.db import DatabaseError

from virksom.office.store.models import Programme


def answers() -> bool:
    """Say whether a question can be asked and is answered."""
    try:
        Programme.objects.exists()
    except DatabaseError:
        return False
    return True
