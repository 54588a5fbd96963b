"""Who may do what, and why not: one table, asked by pages and by whoever else opens a door."""

from virksom.office.access.actor import NOBODY, SYSTEM, Actor, is_system
from virksom.office.access.deeds import NEEDS_PERSON, Deed
from virksom.office.access.guard import Denied, OfficeRequest, deed_of, guarded, may
from virksom.office.access.relation import relation, relation_by_proposal
from virksom.office.access.roles import BY_LINK, ROLE_NAMES, Role
from virksom.office.access.scopes import SCOPE_NAMES, Scope, not_opened, scopes_of
from virksom.office.access.table import TABLE, Whose
from virksom.office.access.why_not import why_not

__all__ = [
    "BY_LINK",
    "NEEDS_PERSON",
    "NOBODY",
    "ROLE_NAMES",
    "SCOPE_NAMES",
    "SYSTEM",
    "TABLE",
    "Actor",
    "Deed",
    "Denied",
    "OfficeRequest",
    "Role",
    "Scope",
    "Whose",
    "deed_of",
    "guarded",
    "is_system",
    "may",
    "not_opened",
    "relation",
    "relation_by_proposal",
    "scopes_of",
    "why_not",
]
