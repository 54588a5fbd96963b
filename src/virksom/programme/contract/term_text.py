"""A term in a sentence: what it says of those who have agreed.

Source:
    The terms of the rules; a term nobody wrote a sentence for is told by its label.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.contract.outcome import Outcome
from virksom.programme.contract.outcome_text import Names, outcome_text
from virksom.programme.contract.party import Party
from virksom.programme.contract.term import Labels, Term, Value
from virksom.programme.kernel import Span, Text, date_text, kroner_text, listed_text, number_text

_SENTENCES: Mapping[str, Text] = {
    "cohort": Text("Aftalen har {} pladser.", "The contract has {} places."),
    "referring_units": Text("Der henvises af {}.", "Candidates are referred by {}."),
    "referral_window": Text("Der henvises {}.", "Candidates are referred {}."),
    "payment_window": Text(
        "Der betales for uger i perioden {}.", "Weeks are paid for in the period {}."
    ),
    "withdrawal_reasons": Text(
        "En kandidat afmeldes med en af disse grunde: {}.",
        "A candidate is withdrawn for one of these reasons: {}.",
    ),
    "exempted_notes": Text("Leverandøren er fritaget for {}.", "The provider is exempt from {}."),
    "full_time_hours": Text(
        "Fuld tid er mindst {} timer om ugen.", "Full time is at least {} hours a week."
    ),
    "not_benefit": Text("Disse er ikke ydelse: {}.", "These are no benefit: {}."),
    "full_rate": Text(
        "En uge i fuld selvforsørgelse koster {}.", "A week of full self-support costs {}."
    ),
    "partial_rate": Text(
        "En uge i delvis selvforsørgelse koster {}.", "A week of partial self-support costs {}."
    ),
    "cap": Text(
        "Der betales for højst {} uger for hver person.",
        "At most {} weeks are paid for each person.",
    ),
    "comparison_benefit": Text(
        "Den ydelse, der sammenlignes med, er {} om ugen.",
        "The benefit it is compared with is {} a week.",
    ),
    "target": Text(
        "Målet er, at {} personer bliver selvforsørgende.",
        "The target is that {} persons become self-supporting.",
    ),
    "target_share": Text(
        "Målet er mindst {} procent af pladserne.",
        "The target is at least {} per cent of the places.",
    ),
    "unit_share": Text(
        "Hver enhed henviser til {} procent af pladserne.",
        "Each unit refers to {} per cent of the places.",
    ),
    "company_time_aim": Text(
        "Rekrutteringskonsulenterne stræber efter at bruge mindst {} procent af tiden sammen med "
        "virksomheder.",
        "The recruitment consultants aim to spend at least {} per cent of their time with "
        "companies.",
    ),
    "four_week_rule": Text(
        "En kandidat tæller som aktiv efter {} dage.", "A candidate counts as active after {} days."
    ),
    "evidence_order": Text(
        "Bevis vejes i denne rækkefølge: {}.", "Evidence is weighed in this order: {}."
    ),
    "verifying_evidence": Text("En uge bevises af {}.", "A week is verified by {}."),
    "payable_evidence": Text("Der betales for uger, der er {}.", "Weeks are paid for that are {}."),
    "embargo_verified": Text(
        "En bevist uge faktureres tidligst {} dage efter ugens søndag.",
        "A verified week is invoiced {} days after its Sunday at the earliest.",
    ),
    "embargo_unverified": Text(
        "En uge, der ikke er bevist endnu, faktureres tidligst {} dage efter ugens søndag.",
        "A week not verified yet is invoiced {} days after its Sunday at the earliest.",
    ),
    "embargo_missing": Text(
        "En uge uden bevis faktureres tidligst {} dage efter ugens søndag.",
        "A week without evidence is invoiced {} days after its Sunday at the earliest.",
    ),
    "embargo_contradicted": Text(
        "En modsagt uge faktureres tidligst {} dage efter ugens søndag, hvis den betales.",
        "A contradicted week is invoiced {} days after its Sunday at the earliest, if paid.",
    ),
    "embargo_counts": Text("Ventetiden regnes i {}.", "The wait is counted in {}."),
    "norm_month_hours": Text(
        "Fuld tid i indkomstregistret er {} timer om måneden.",
        "Full time in the income register is {} hours a month.",
    ),
    "hours_tolerance": Text(
        "Timerne må afvige op til {} procent fra det, der er aftalt.",
        "Hours may deviate by up to {} per cent from what was agreed.",
    ),
    "invoice_payer": Text("Fakturaen sendes til {}.", "The invoice goes to {}."),
    "invoice_payee": Text("Fakturaen kommer fra {}.", "The invoice comes from {}."),
    "order_reference": Text(
        "Fakturaen bærer ordrenummer {}.", "The invoice bears order number {}."
    ),
    "vat_rate": Text("Momsen er {} procent.", "VAT is {} per cent."),
    "vat_exemption": Text("Uden moms står der: {}.", "Without VAT it says: {}."),
    "payment_days": Text("En faktura betales inden {} dage.", "An invoice is paid within {} days."),
    "yearly_budget": Text(
        "Kommunen har afsat {} om året.", "The municipality has set aside {} a year."
    ),
    "control_share": Text(
        "En stikprøve er {} procent af linjerne.", "A sample is {} per cent of the lines."
    ),
    "excluded_weeks": Text("Disse uger tæller ikke: {}.", "These weeks do not count: {}."),
    "cap_person": Text(
        "Der betales højst {} for hver person; en betaling, der ikke er plads til helt, "
        "bortfalder.",
        "At most {} is paid for each person; a payment there is not room for in whole lapses.",
    ),
    "cap_contract": Text(
        "Der betales højst {} i alt i hele aftalen; en betaling, der ikke er plads til helt, "
        "bortfalder.",
        "At most {} is paid in all over the whole contract; a payment there is not room for in "
        "whole lapses.",
    ),
}
"""A sentence for each term the rules read, with room for its value."""

_DAY_KINDS = {
    "calendar_days": Text("kalenderdage", "calendar days"),
    "working_days": Text(
        "arbejdsdage; lørdage, søndage og danske helligdage tæller ikke med",
        "working days; Saturdays, Sundays and Danish public holidays do not count",
    ),
}
_ROLES = {
    "payer": Text("betaler", "the payer"),
    "investor": Text("investor", "the investor"),
    "provider": Text("leverandør", "the provider"),
}
_AND, _OR = Text("og", "and"), Text("eller", "or")
_LAST = {"payable_evidence": _OR, "withdrawal_reasons": _OR}
_WAITS = "embargo_"
_ONE_DAY = timedelta(days=1)


def term_text(
    term: Term, value: Value, *, names: Names | None = None, working: bool = False
) -> Text:
    """Return one value of a term as a sentence with a full stop.

    Args:
        term: the term.
        value: one of its values.
        names: what outcomes and referring units are called, by their codes.
        working: whether the waits are counted in working days.
    """
    if isinstance(value, Outcome):
        said = outcome_text(value, names)
        return Text(f"{term.label.da}: {said.da}", f"{term.label.en}: {said.en}")
    if term.name == "parties" and isinstance(value, Mapping):
        return _parties(value)
    if term.name == "excluded_weeks" and isinstance(value, Mapping):
        value = {code: _week(code, label) for code, label in value.items()}
    told = value_text(term.unit, value, last=_LAST.get(term.name, _AND))
    frame = _SENTENCES.get(term.name)
    if frame is None:
        return Text(f"{term.label.da}: {told.da}.", f"{term.label.en}: {told.en}.")
    if working and term.name.startswith(_WAITS):
        frame = Text(
            frame.da.replace("{} dage", "{} arbejdsdage"),
            frame.en.replace("{} days", "{} working days"),
        )
    return Text(_ended(frame.da.format(told.da)), _ended(frame.en.format(told.en)))


def waits_in_working_days(terms: Mapping[str, Term], *, on: date) -> bool:
    """Say whether the waits in force from a day are counted in working days.

    Args:
        terms: the contract's terms by name, as known.
        on: the day.
    """
    values = terms["embargo_counts"].values if "embargo_counts" in terms else ()
    return [dated.value for dated in values if dated.since <= on][-1:] == ["working_days"]


def value_text(unit: str, value: Value, *, last: Text = _AND) -> Text:
    """Return a value in words, without its unit where the sentence has it.

    Args:
        unit: the term's unit.
        value: the value.
        last: what stands before the last of several.
    """
    if isinstance(value, Decimal):
        return _number(unit, value)
    if isinstance(value, Span):
        return _period(value)
    if isinstance(value, Party):
        return _party(value)
    if isinstance(value, str):
        return _DAY_KINDS.get(value, Text(value, value))
    if isinstance(value, Outcome):
        return outcome_text(value)
    return value if isinstance(value, Text) else listed_text(tuple(value.values()), last=last)


def _number(unit: str, value: Decimal) -> Text:
    if unit.startswith("DKK"):
        return Text(kroner_text(value), kroner_text(value, "en"))
    return Text(number_text(value), number_text(value, "en"))


def _period(span: Span) -> Text:
    since = date_text(span.since), date_text(span.since, "en")
    if span.until is None:
        return Text(f"fra {since[0]}", f"from {since[1]}")
    last = span.until - _ONE_DAY
    return Text(
        f"fra {since[0]} til og med {date_text(last)}",
        f"from {since[1]} to {date_text(last, 'en')}, both included",
    )


def _party(party: Party) -> Text:
    gln = f", EAN {party.gln}" if party.gln else ""
    return Text(*(f"{party.name} (CVR {party.cvr}{gln})" for _ in ("da", "en")))


def _week(code: str, label: Text) -> Text:
    """Return which week it is: ``2025-W01``, or ``W52`` of every year."""
    year, _, number = code.rpartition("W")
    if not year:
        return Text(
            f"uge {int(number)} hvert år ({label.da})",
            f"week {int(number)} every year ({label.en})",
        )
    return Text(
        f"uge {int(number)} i {year[:-1]} ({label.da})",
        f"week {int(number)} of {year[:-1]} ({label.en})",
    )


def _parties(parties: Labels) -> Text:
    """Return who is what; a role nobody wrote a word for is told by its code."""
    roles = [(_ROLES.get(code, Text(code, code)), name) for code, name in parties.items()]
    da = "; ".join(f"{role.da} er {name.da}" for role, name in roles)
    en = "; ".join(f"{role.en} is {name.en}" for role, name in roles)
    return Text(f"{da[:1].upper()}{da[1:]}.", f"{en[:1].upper()}{en[1:]}.")


def _ended(sentence: str) -> str:
    return sentence.replace("kr..", "kr.")
