"""What is paid every month for the whole programme.

Source:
    The outcome kind ``fee``; the switch ``week_belongs_to``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from virksom.programme.contract import FEE, InForce, Outcome, Terms
from virksom.programme.kernel import Week
from virksom.programme.settlement import month_of, rules_of

_TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """A month's fee, before caps are asked.

    Args:
        name: the outcome's code.
        week: the last week of the month that lies whole in the payment window.
        rules: the terms it is paid by.
    """

    name: str
    week: Week
    rules: InForce

    @property
    def outcome(self) -> Outcome:
        """The outcome as in force in that week."""
        return self.rules.outcomes()[self.name]


def fees(terms: Terms, *, through: Week) -> Iterator[Fee]:
    """Yield what is paid each month of the payment window, in the month's last whole week of it.

    Args:
        terms: the terms as known at the moment asked for.
        through: last week considered, inclusive.
    """
    week = Week.of(terms.on(terms.begins()).span("payment_window").since + _TO_SUNDAY)
    while week <= through:
        rules = rules_of(week, terms)
        if _inside(week, terms) and _last_of_its_month(week, terms):
            for name, outcome in rules.outcomes().items():
                if outcome.kind == FEE:
                    yield Fee(name=name, week=week, rules=rules)
        week += 1


def _inside(week: Week, terms: Terms) -> bool:
    return rules_of(week, terms).span("payment_window").contains(week.span)


def _last_of_its_month(week: Week, terms: Terms) -> bool:
    """Say whether no later week of the month counts: its last in the window is this."""
    following = week + 1
    if not _inside(following, terms):
        return True
    return month_of(week, rules_of(week, terms)) != month_of(following, rules_of(following, terms))
