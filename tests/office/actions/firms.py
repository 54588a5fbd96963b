"""What the tests of companies share."""

from tests.office.cast import CODE, MOMENT, actor
from virksom.office.access import Role
from virksom.office.actions.add_company import CompanyTold, add_company
from virksom.office.store import read
from virksom.programme.companies.pipeline import Standing, standings
from virksom.programme.kernel import day_in_copenhagen

CONSULTANT = actor(Role.RECRUITMENT_CONSULTANT)
LEADER = actor(Role.TEAM_LEADER)
CVR, OTHER_CVR = "12345674", "12345682"
P_NUMBER = "1003456789"
KANTINE = CompanyTold(name="Havnens Kantine", cvr=CVR, trade="kitchen", place="9000")


def added(told: CompanyTold = KANTINE) -> str:
    """Put a company on record; return its code."""
    return add_company(CONSULTANT, told, moment=MOMENT).subject


def standing(company: str) -> Standing:
    """Return where the work with a company stands."""
    found = standings(read.log(CODE).known(), on=day_in_copenhagen(MOMENT))
    return next(one for one in found if company in one.codes)
