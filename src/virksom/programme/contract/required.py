"""The terms no contract may lack: those the rules read.

Source:
    Rules, sections 1 and 3 to 5.
"""

from collections.abc import Mapping

REQUIRED: Mapping[str, str] = {
    "parties": "codes",
    "referral_window": "period",
    "payment_window": "period",
    "cohort": "persons",
    "target": "persons",
    "target_share": "percent",
    "referring_units": "codes",
    "withdrawal_reasons": "codes",
    "exempted_notes": "codes",
    "training_trades": "codes",
    "not_benefit": "codes",
    "four_week_rule": "days",
    "full_time_hours": "hours/week",
    "evidence_order": "codes",
    "verifying_evidence": "codes",
    "payable_evidence": "codes",
    "embargo_verified": "days",
    "embargo_unverified": "days",
    "embargo_missing": "days",
    "embargo_contradicted": "days",
    "norm_month_hours": "hours/month",
    "hours_tolerance": "percent",
    "invoice_payer": "party",
    "invoice_payee": "party",
    "order_reference": "reference",
    "vat_rate": "percent",
    "vat_exemption": "text",
    "payment_days": "days",
    "yearly_budget": "DKK",
    "control_share": "percent",
    "company_time_aim": "percent",
}
"""Terms the rules read, each with its unit; a contract without one of them is refused."""

PARTIES = ("payer", "investor", "provider")
"""The codes of ``parties``: who pays, who advances the money, and who finds the jobs."""

WEEKLY_TERMS: Mapping[str, str] = {
    "full_rate": "DKK/week",
    "partial_rate": "DKK/week",
    "cap": "weeks",
}
"""Terms that a contract must have besides, unless it says its outcomes one by one."""

OUTCOME_TERMS: Mapping[str, str] = {
    "cap_person": "DKK",
    "cap_contract": "DKK",
    "excluded_weeks": "codes",
}
"""Terms that a contract may have that says its outcomes one by one, and no other may."""

OTHER_TERMS: Mapping[str, str] = {"embargo_counts": "day_kind"}
"""Terms that any contract may have; each has its unit where it stands."""
