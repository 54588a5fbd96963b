"""One candidate's case looked at: a standpoint over the facts about one person alone.

What the pages of a candidate ask is answered from here without the rest of the log. What is about
the whole programme, the table, the curve and the findings, is not: those have a standpoint of
their own.
"""

from datetime import date, datetime

from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import Case
from virksom.office.store.catalogue import catalogue
from virksom.office.store.contracts import contract_of


def sight(one: Case, *, on: date, moment: datetime, today: date) -> Standpoint:
    """Return a case seen from a day, by what was known at a moment.

    Args:
        one: the case, with every fact about the person.
        on: the day that is described.
        moment: what is known up to and including.
        today: the day it is, in Copenhagen.
    """
    return Standpoint(
        code=one.row.code,
        log=one.log,
        contract=contract_of(one.row.contract),
        on=on,
        moment=moment,
        today=today,
        elements={row.code: row.label for row in catalogue(one.row.code)},
    )
