"""Who asks."""

from dataclasses import dataclass

from virksom.office.access.roles import Role

SYSTEM = "system"
"""How the code of an organisation's own system begins, which acts with a key of the API."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks the office for something.

    Args:
        id: number of the user; None when signed out. This is what logs carry.
        username: what they sign in with; "" when signed out.
        programme: code of the programme they are in; "" when in none.
        roles: what they are in that programme; may be several.
        code: how facts speak of them, such as ``konsulent-2`` or ``K017``; "" when they do not.
        unit: code of the jobcentre unit they come from; "" for everybody else.
        company: V-code of the company or workplace they come from; "" for everybody else.
        needs_factor: whether a second factor is asked of them before they see anything.
        elsewhere: who they are in each other programme of theirs; empty for almost everybody.
    """

    id: int | None
    username: str
    programme: str = ""
    roles: frozenset[Role] = frozenset()
    code: str = ""
    unit: str = ""
    company: str = ""
    needs_factor: bool = False
    elsewhere: tuple["Actor", ...] = ()

    @property
    def signed_in(self) -> bool:
        """Whether we know who it is."""
        return self.id is not None

    @property
    def by(self) -> str:
        """Who a fact is told by: the code, or the user's number where there is none."""
        return self.code or f"bruger-{self.id}"


def is_system(code: str) -> bool:
    """Say whether a code is that of a system with a key of the API, and of no person."""
    return code.startswith(f"{SYSTEM}-")


NOBODY = Actor(None, "")
"""Somebody who is not signed in."""
