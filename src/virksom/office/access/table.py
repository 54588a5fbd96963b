"""Role × deed × whose data. A cell says whose data, or why not.

Source:
    Rules, section 7: the provider and the municipality see the complete edition; investor,
    companies and the public the external one, without small numbers and without a free choice
    of day and knowledge.
"""

from collections.abc import Mapping
from enum import StrEnum

from virksom.office.access.deeds import BY_ROLE, Deed
from virksom.office.access.roles import Role
from virksom.programme.kernel import Text


class Whose(StrEnum):
    """Whose data a deed may touch."""

    PROGRAMME = "programme"
    """Everybody's in the actor's own programme."""


Cell = Whose | Text

ALL = Whose.PROGRAMME
EXTERNAL = Text(
    "Investorens udgave kommer med kvartalsrapporten: små tal vises ikke uden for parterne.",
    "The investor's edition comes with the quarterly report: small numbers stay with the parties.",
)
TRAINING = Text(
    "Oplærerens sider er på vej; indtil da ser du ingen kandidater her.",
    "The trainer's pages are on their way; until then you see no candidates here.",
)
COMPANY = Text(
    "Virksomhedens sider er på vej; her er intet at se endnu.",
    "The company's pages are on their way; there is nothing to see here yet.",
)
OWN_PAGE = Text(
    "Din egen side er på vej; indtil da kan din konsulent vise dig dit forløb.",
    "Your own page is on its way; until then your consultant can show you your path.",
)
NO_PERSONS = Text(
    "Administratoren styrer adgang og ser ikke enkelte kandidater.",
    "The administrator manages access and does not see single candidates.",
)


def _row(*cells: Cell) -> Mapping[Deed, Cell]:
    return dict(zip(BY_ROLE, cells, strict=True))


TABLE: Mapping[Role, Mapping[Deed, Cell]] = {
    #              deeds: overview, moment, candidates, candidate, weeks, findings
    Role.RECRUITMENT_CONSULTANT: _row(ALL, ALL, ALL, ALL, ALL, ALL),
    Role.TEAM_LEADER: _row(ALL, ALL, ALL, ALL, ALL, ALL),
    Role.ADVISER: _row(ALL, ALL, ALL, ALL, ALL, ALL),
    Role.FINANCE_OFFICER: _row(ALL, ALL, ALL, ALL, ALL, ALL),
    Role.INVESTOR_ANALYST: _row(EXTERNAL, EXTERNAL, EXTERNAL, EXTERNAL, EXTERNAL, EXTERNAL),
    Role.TRAINER: _row(TRAINING, TRAINING, TRAINING, TRAINING, TRAINING, TRAINING),
    Role.COMPANY_CONTACT: _row(COMPANY, COMPANY, COMPANY, COMPANY, COMPANY, COMPANY),
    Role.CANDIDATE: _row(OWN_PAGE, OWN_PAGE, OWN_PAGE, OWN_PAGE, OWN_PAGE, OWN_PAGE),
    Role.ADMINISTRATOR: _row(ALL, ALL, NO_PERSONS, NO_PERSONS, NO_PERSONS, NO_PERSONS),
}
"""Every role, every deed that needs one."""
