"""The switches: where the source leaves a choice, and what may be chosen.

Each contract must set every one of them; the values stand in ``terms.yaml``.

Source:
    Rules, sections 3, 4 and 5; "Conclusion 2" of the domain page.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Switch:
    """One choice a contract must make.

    Args:
        choices: the names that may be chosen, the source's most defensible reading first;
            empty when the switch is a whole number from 0.
        read_by: the room whose answers hang on it; "" when no rule reads it yet and it only
            stands in the contract.
    """

    choices: tuple[str, ...]
    read_by: str = ""


SWITCHES: Mapping[str, Switch] = {
    "full_requires": Switch(("hours_and_no_benefit", "hours_norm", "no_benefit"), "status"),
    "education_tier": Switch(("full", "partial", "none"), "settlement"),
    "week_counts": Switch(("whole_iso_week", "majority_of_days"), "status"),
    "bridge_gap_days": Switch((), "status"),
    "four_weeks_from": Switch(("start", "referral"), "status"),
    "after_withdrawal": Switch(("stop", "continue_if_self_supporting"), "status"),
    "cap_counts": Switch(("paid_weeks", "calendar_from_first"), "settlement"),
    "window_edge": Switch(("whole_week", "begun_week"), "settlement"),
    "week_belongs_to": Switch(("month_of_thursday", "month_of_sunday"), "settlement"),
    "payee": Switch(("provider", "investor"), "ledger"),
    "deficit_bearer": Switch(("investor", "provider"), "ledger"),
    "related_employers": Switch(("count", "do_not_count"), "settlement"),
    "control_extrapolates": Switch(("none", "to_the_rest"), "control"),
    "indexation": Switch(("none", "yearly")),
    "lasting_means": Switch(("26_of_26", "13_of_26", "52_of_52")),
    "age_of_thirty": Switch(("from_30", "under_30")),
}
"""Every switch there is, by name."""
