"""The terms no contract may lack: those the rules read.

Source:
    Rules, sections 1 and 3 to 5.
"""

from collections.abc import Mapping

REQUIRED: Mapping[str, str] = {
    "referral_window": "period",
    "payment_window": "period",
    "cohort": "persons",
    "target": "persons",
    "target_share": "percent",
    "referring_units": "codes",
    "withdrawal_reasons": "codes",
    "not_benefit": "codes",
    "full_rate": "DKK/week",
    "partial_rate": "DKK/week",
    "cap": "weeks",
    "four_week_rule": "days",
    "full_time_hours": "hours/week",
}
"""Terms the rules read, each with its unit; a contract without one of them is refused."""
