"""An outcome a contract pays for, said as data: what must hold, for how long, and the price.

Source:
    "Conclusion 1" and part F of the domain page: contracts pay by the week, at a milestone, again
    and again after one, for an attachment, or at fixed points.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

WEEKLY, MILESTONE, RECURRING = "weekly", "milestone", "recurring"
ATTACHMENT, FOLLOW_UP, FEE = "attachment", "follow_up", "fee"
ENDED = "ended"
OUTCOME_KINDS = (WEEKLY, MILESTONE, RECURRING, ATTACHMENT, FOLLOW_UP, FEE, ENDED)
"""What a contract may pay for; ``ended`` says that an amendment took the outcome out."""

CUMULATIVE, CONTINUOUS = "cumulative", "continuous"
START, REFERRAL = "start", "referral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one outcome costs, in kroner excluding VAT.

    Args:
        amount: exact, in whole øre.
        group: code of the referring unit it is for; "" for everybody else.
        tier: of a weekly price, ``full`` or ``partial``; "" of every other.
        since: for who started on that day or later; None for everybody.
        first: from this number on, counted over the contract; 1 from the first.
        hours: for who works at least so many hours a week, on every day; None for everybody.
        earned: for who has earned at least so many kroner in the outcome's ``period``; None for
            everybody.
    """

    amount: Decimal
    group: str = ""
    tier: str = ""
    since: date | None = None
    first: int = 1
    hours: Decimal | None = None
    earned: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One outcome; which fields count follows from its kind.

    Args:
        kind: one of ``OUTCOME_KINDS``.
        prices: at least one; none of one that has ended.
        state: the least state a week must have, ``partial`` or ``full``.
        hours: the least hours a week instead of a state; None asks for the state.
        earnings: the least pay in kroner, summed from the income register; None asks for weeks.
        weeks: how many weeks must have held; of an attachment how many must have passed.
        counted: ``cumulative``, breaks allowed, or ``continuous``.
        breaks: days in a row a continuous stretch may be broken by.
        anchor: ``start`` or ``referral``, from where ``within`` and ``at`` are counted.
        within: weeks from the anchor inside which it must be reached; 0 has no end.
        after: code of the outcome it follows; "" for none.
        every: of a recurring one, weeks that must have held since the payment before.
        times: of a recurring one, how often at most.
        at: of follow-up, weeks after the anchor.
        period: weeks in which pay must come, up to the week itself; 0 counts all since the anchor.
        cap: how many are paid in the whole contract; 0 has no cap. Of a weekly one how many weeks
            a person.
    """

    kind: str
    prices: tuple[Price, ...]
    state: str = "partial"
    hours: Decimal | None = None
    earnings: Decimal | None = None
    weeks: int = 0
    counted: str = CUMULATIVE
    breaks: int = 0
    anchor: str = START
    within: int = 0
    after: str = ""
    every: int = 0
    times: int = 0
    at: tuple[int, ...] = ()
    period: int = 0
    cap: int = 0

    @property
    def rests_on_all(self) -> bool:
        """Whether what one person comes to by it rests on how many others have reached it."""
        capped = bool(self.cap) and self.kind not in {WEEKLY, FEE}
        return self.kind != FEE and (capped or any(price.first > 1 for price in self.prices))
