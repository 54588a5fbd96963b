"""The tables. Facts are only ever added; nothing derived stands here but projections.

Every table but the programme itself and its users carries its programme.
"""

from virksom.office.store.models.match import (
    CatalogueCompetence,
    CompanyContact,
    OpeningRequest,
    TravelTime,
)
from virksom.office.store.models.outside import (
    ApiAnswer,
    Webhook,
    WebhookDelivery,
    WebhookTry,
)
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
    KeptLonger,
    Look,
    Notice,
    NoticeSetting,
    SavedFilter,
    SharedScenario,
    SignInLink,
)

__all__ = [
    "ApiAnswer",
    "ApiKey",
    "CandidateRow",
    "CatalogueCompetence",
    "CatalogueElement",
    "CompanyContact",
    "Document",
    "DocumentKey",
    "Draft",
    "Fact",
    "FeedKey",
    "Glass",
    "KeptLonger",
    "Look",
    "Membership",
    "Notice",
    "NoticeSetting",
    "OpeningRequest",
    "Organisation",
    "Programme",
    "SavedFilter",
    "SharedScenario",
    "SignInLink",
    "TravelTime",
    "User",
    "VaultPerson",
    "VaultText",
    "VaultWord",
    "Webhook",
    "WebhookDelivery",
    "WebhookTry",
]
