"""The tables. Facts are only ever added; nothing derived stands here but projections.

Every table but the programme itself and its users carries its programme.
"""

from virksom.office.store.models.people import ApiKey, Membership, Organisation, User
from virksom.office.store.models.programme import Fact, Programme
from virksom.office.store.models.projections import CandidateRow
from virksom.office.store.models.vault import (
    Document,
    DocumentKey,
    Draft,
    VaultPerson,
    VaultText,
    VaultWord,
)
from virksom.office.store.models.work import (
    CatalogueElement,
    FeedKey,
    Glass,
    Look,
    Notice,
    SavedFilter,
    SignInLink,
)

__all__ = [
    "ApiKey",
    "CandidateRow",
    "CatalogueElement",
    "Document",
    "DocumentKey",
    "Draft",
    "Fact",
    "FeedKey",
    "Glass",
    "Look",
    "Membership",
    "Notice",
    "Organisation",
    "Programme",
    "SavedFilter",
    "SignInLink",
    "User",
    "VaultPerson",
    "VaultText",
    "VaultWord",
]
