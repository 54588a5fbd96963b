"""Documents: a frozen record and a moment in, a tagged and archivable PDF out; and its seal.

typst and pyHanko are imported when a document is made or sealed, not before.
"""

from virksom.documents.agreement import (
    AgreementDocument,
    AgreementParty,
    PartySignature,
    agreement_pdf,
)
from virksom.documents.certificate import (
    CertificateRefused,
    SealingCertificate,
    read_certificate,
)
from virksom.documents.competences import (
    CertifiedCompetence,
    CompetenceCertificate,
    TrainedAt,
    competence_certificate_pdf,
)
from virksom.documents.invented_certificate import make_certificate
from virksom.documents.invoice import invoice_pdf
from virksom.documents.personal_data import PersonalData, personal_data_pdf
from virksom.documents.privacy import (
    PrivacySheet,
    privacy_sheet_pdf,
)
from virksom.documents.report import ReportDocument, report_pdf
from virksom.documents.rights import RIGHTS
from virksom.documents.seal import CertificateNotInForce, NotSealed, SealReport, seal, verify
from virksom.documents.sheet import Candidate, DatedLine, Letterhead, Words
from virksom.documents.statement import StatementDocument, statement_pdf
from virksom.documents.statusnotat import StatusnotatDocument, statusnotat_pdf

__all__ = [
    "RIGHTS",
    "AgreementDocument",
    "AgreementParty",
    "Candidate",
    "CertificateNotInForce",
    "CertificateRefused",
    "CertifiedCompetence",
    "CompetenceCertificate",
    "DatedLine",
    "Letterhead",
    "NotSealed",
    "PartySignature",
    "PersonalData",
    "PrivacySheet",
    "ReportDocument",
    "SealReport",
    "SealingCertificate",
    "StatementDocument",
    "StatusnotatDocument",
    "TrainedAt",
    "Words",
    "agreement_pdf",
    "competence_certificate_pdf",
    "invoice_pdf",
    "make_certificate",
    "personal_data_pdf",
    "privacy_sheet_pdf",
    "read_certificate",
    "report_pdf",
    "seal",
    "statement_pdf",
    "statusnotat_pdf",
    "verify",
]
