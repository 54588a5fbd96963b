"""Who asks."""

from dataclasses import dataclass

from virksom.office.access.roles import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks the office for something.

    Args:
        id: number of the user; None when signed out. This is what logs carry.
        username: what they sign in with; "" when signed out.
        programme: code of the programme they are in; "" when in none.
        roles: what they are in that programme; may be several.
    """

    id: int | None
    username: str
    programme: str = ""
    roles: frozenset[Role] = frozenset()

    @property
    def signed_in(self) -> bool:
        """Whether we know who it is."""
        return self.id is not None


NOBODY = Actor(None, "")
"""Somebody who is not signed in."""
