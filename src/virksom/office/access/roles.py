"""The roles people have in a programme."""

from collections.abc import Mapping
from enum import StrEnum

from virksom.programme.kernel import Text


class Role(StrEnum):
    """What somebody is in a programme; the value is what the database keeps."""

    RECRUITMENT_CONSULTANT = "recruitment_consultant"
    TEAM_LEADER = "team_leader"
    ADVISER = "adviser"
    FINANCE_OFFICER = "finance_officer"
    BOOKKEEPER = "bookkeeper"
    INVESTOR_ANALYST = "investor_analyst"
    TRAINER = "trainer"
    COMPANY_CONTACT = "company_contact"
    CANDIDATE = "candidate"
    ADMINISTRATOR = "administrator"


BY_LINK = frozenset({Role.TRAINER, Role.COMPANY_CONTACT, Role.CANDIDATE})
"""Roles that see only what is their own: a link that opens once may let them in.

Everybody else signs in with a password, and where people are real with a second factor too.
"""

ROLE_NAMES: Mapping[Role, Text] = {
    Role.RECRUITMENT_CONSULTANT: Text("Rekrutteringskonsulent", "Recruitment consultant"),
    Role.TEAM_LEADER: Text("Teamleder", "Team leader"),
    Role.ADVISER: Text("Rådgiver i jobcentret", "Jobcentre adviser"),
    Role.FINANCE_OFFICER: Text("Økonomimedarbejder i kommunen", "Municipal finance officer"),
    Role.BOOKKEEPER: Text("Bogholder hos leverandøren", "Provider's bookkeeper"),
    Role.INVESTOR_ANALYST: Text("Investors analytiker", "Investor analyst"),
    Role.TRAINER: Text("Oplærer på træningsplads", "Trainer at a workplace"),
    Role.COMPANY_CONTACT: Text("Kontakt i virksomhed", "Company contact"),
    Role.CANDIDATE: Text("Kandidat", "Candidate"),
    Role.ADMINISTRATOR: Text("Administrator", "Administrator"),
}
"""What each role is called on pages."""
