"""The first step of a settlement: what it would issue, by digest, for another to release.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Mapping
from datetime import datetime

from virksom.programme.billing.due import Settling, settling
from virksom.programme.billing.moments import refuse_month, told_at
from virksom.programme.billing.numbers import last_number
from virksom.programme.billing.run_states import PREPARED, refuse_waiting, runs
from virksom.programme.contract import Contract
from virksom.programme.kernel import Json, Month, day_in_copenhagen
from virksom.programme.record import Draft, Log


def prepare(
    log: Log, contract: Contract, *, month: Month, moment: datetime, by: str, code: str = ""
) -> Draft:
    """Return the fact that prepares the settlement of a month: what it would issue, by digest.

    A month may be settled again at any time: only what differs from what was issued is billed.

    Source:
        Clause 7.2.

    Args:
        log: every fact.
        contract: the contract.
        month: weeks of it and of every month before are settled.
        moment: now, with an offset.
        by: code of who prepares.
        code: digest of the code that reads; "" when not told.

    Raises:
        MonthNotOver: the month has days left.
        MonthBeforeContract: the month ends before the contract begins.
        RunRefused: another run is open.
        TermMissing: the contract was not agreed at that moment.
    """
    at = told_at(log, moment)
    refuse_month(month, contract.terms.known(at), day=day_in_copenhagen(at))
    found = settling(log, contract, month=month, moment=at, code=code)
    return prepare_read(log, found, terms_digest=contract.digest, by=by, code=code)


def prepare_read(log: Log, found: Settling, *, terms_digest: str, by: str, code: str = "") -> Draft:
    """Return the fact that prepares a settlement that was read already.

    Args:
        log: every fact.
        found: read as known at the end of the log.
        terms_digest: the contract's digest.
        by: code of who prepares.
        code: digest of the code that read; "" when not told.

    Raises:
        RunRefused: another run is open.
    """
    refuse_waiting(runs(found.known))
    digests = told(terms_digest=terms_digest, facts_digest=log.head, code_digest=code)
    step = {
        "month": str(found.month),
        "step": PREPARED,
        "known": found.moment.isoformat(),
        "lines_digest": found.plan.digest,
        **digests,
    }
    number = last_number(log, "R", kind="run") + 1
    day = day_in_copenhagen(found.moment)
    return Draft(kind="run", subject=f"R{number:04d}", since=day, value=step, by=by)


def told(**fields: str | None) -> Mapping[str, Json]:
    """Return the fields that say something, as they stand in a fact."""
    return {name: said for name, said in fields.items() if said}
