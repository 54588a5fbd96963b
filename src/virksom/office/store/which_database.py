"""Which database this is: two on different machines may have one name."""

from django.db import connection


def which_database() -> str:
    """Return what tells it from every other that this process may speak to."""
    told = connection.settings_dict
    return "\n".join(str(told[each]) for each in ("ENGINE", "HOST", "PORT", "NAME"))
