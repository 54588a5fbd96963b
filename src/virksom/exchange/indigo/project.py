"""The programme as a project of the INDIGO Data Standard 4.1.0, external edition alone.

Whatever is hidden from strangers is left out: the standard has no word for it. A rate by the week
and person collapses to a unit price and a sentence, as the standard knows no more.

Source:
    Part B1 of the domain page; rules, section 7 (INDIGO is external).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from virksom.exchange.indigo.leaf import PRIVATE, PUBLIC, Leaves, Node
from virksom.exchange.indigo.metrics import Metric, metrics
from virksom.programme.contract import Contract, InForce, Party
from virksom.programme.ledger import Told
from virksom.programme.status import IssuedEdition


@dataclass(frozen=True, slots=True, kw_only=True)
class IndigoProgramme:
    """What a project is written from: nothing in it is more than strangers are told.

    Args:
        contract: the contract.
        editions: the quarter-ends told of, the oldest first; at least one.
        money: what strangers are told of the investment on the last of them.
        invented: whether the people do not exist; then nothing of it is public.
    """

    contract: Contract
    editions: tuple[IssuedEdition, ...]
    money: Told
    invented: bool

    @property
    def on(self) -> date:
        """The last quarter-end told of."""
        return self.editions[-1].at.on

    @property
    def rules(self) -> InForce:
        """The terms in force on it."""
        return self.contract.terms.known(self.editions[-1].at.known).on(self.on)


def indigo_project(programme: IndigoProgramme) -> Mapping[str, Node]:
    """Return the project as the standard's JSON.

    Raises:
        TermMissing: the contract has no terms in force on the last quarter-end.
    """
    status = PRIVATE if programme.invented else PUBLIC
    leaves, rules = Leaves(status), programme.rules
    found = tuple(metrics(rules))
    return {
        "status": status,
        "name": leaves.of(programme.contract.title.en),
        "stage_development": leaves.of(_stage(rules, programme.on)),
        "dates": _dates(rules, leaves),
        "jurisdiction": {"jurisdiction": leaves.of("DK")},
        "overall_project_finance": dict(_finance(programme, leaves)),
        "investment_details": dict(_investment(programme.money, leaves)),
        "purpose_and_classifications": _purpose(programme, leaves),
        "service_and_beneficiaries": dict(_people(programme, leaves)),
        "delivery_locations": [_place(programme, leaves)],
        "service_provisions": [_provision(rules, leaves)],
        "investments": [_investor(programme, leaves)],
        "outcome_payment_commitments": [_commitment(rules, leaves)],
        "outcome_metrics": [_metric(one, rules, leaves=leaves) for one in found],
        "outcome_pricings": [_pricing(one, leaves) for one in found if one.price is not None],
        "results": list(_results(programme, leaves)),
        "notes": leaves.of(_NOTES_INVENTED if programme.invented else _NOTES),
    }


_NOTES = (
    "External edition: counts from 1 to 4, and what would tell them, are left out. A price by the "
    "week and person is told as a unit price; what must hold in the week stands in the definition."
)
_NOTES_INVENTED = f"The persons are invented; do not publish. {_NOTES}"
_DAY = timedelta(days=1)


def _stage(rules: InForce, on: date) -> str:
    window = rules.span("payment_window")
    if on < rules.span("referral_window").since:
        return "Contracted"
    over = window.until is not None and window.until <= on
    return "Service delivery complete" if over else "Implementation"


def _dates(rules: InForce, leaves: Leaves) -> Mapping[str, Node]:
    window = rules.span("payment_window")
    begins = {"start_date_of_service_provision": leaves.of(rules.span("referral_window").since)}
    if window.until is None:
        return begins
    last = leaves.of(window.until - _DAY)
    return {
        **begins,
        "anticipated_end_date_of_service_provision": last,
        "anticipated_completion_date": last,
    }


def _finance(programme: IndigoProgramme, leaves: Leaves) -> Iterator[tuple[str, Node]]:
    rules, paid = programme.rules, programme.money.paid
    if not programme.contract.terms.pays_outcomes:
        most = rules.whole("cohort") * rules.whole("cap") * rules.amount("full_rate")
        yield "maximum_potential_outcome_payment_v2", leaves.money(most)
    yield "configuration_contracting_parties", leaves.of("Direct structure")
    if paid is not None:
        yield "total_outcome_payments_made", leaves.money(Decimal(paid) / 100)


def _investment(told: Told, leaves: Leaves) -> Iterator[tuple[str, Node]]:
    invested = leaves.money(Decimal(told.returns.invested) / 100)
    yield "total_funds_invested", {"latest": {**invested, "date": leaves.of(told.on)}}
    if told.rate is not None:
        percent = (told.rate * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        yield (
            "internal_rate_of_return",
            {"latest": leaves.of(f"{percent}%"), "date": leaves.of(told.on)},
        )


def _purpose(programme: IndigoProgramme, leaves: Leaves) -> Mapping[str, Node]:
    return {
        "policy_sector": leaves.of("Employment and training"),
        "social_challenge": leaves.of(_words(programme, "cohort")),
        "intervention": leaves.of(_words(programme, "training_trades")),
        "primary_sdg_goal": leaves.of("8"),
    }


def _words(programme: IndigoProgramme, term: str) -> str:
    """Return the English words of the clause that a term rests on; those of the title without."""
    rules, clauses = programme.rules, programme.contract.clauses
    found = clauses.get(rules.clause(term)) if term in rules.values else None
    return programme.contract.title.en if found is None else found.text.en


def _people(programme: IndigoProgramme, leaves: Leaves) -> Iterator[tuple[str, Node]]:
    referred = programme.editions[-1].rows["referred"]
    yield "target_population", leaves.of(_words(programme, "cohort"))
    places = leaves.of(programme.rules.whole("cohort"))
    yield "targeted_number_service_users_or_beneficiaries_total", places
    yield "unit_type_targeted_service_users_or_beneficiaries", leaves.of("Individual")
    if referred is not None:
        yield "actual_number_service_users_or_beneficiaries_total", leaves.of(referred)
        yield "unit_type_actual_service_users_or_beneficiaries", leaves.of("Individual")


def _place(programme: IndigoProgramme, leaves: Leaves) -> Mapping[str, Node]:
    place = programme.contract.place.en
    return {"location_name": leaves.of(place), "location_country": leaves.of("DK")}


def _provision(rules: InForce, leaves: Leaves) -> Mapping[str, Node]:
    return {
        "id": "serviceprovision1",
        "organisation_id": leaves.of(_org(rules.party("invoice_payee"))),
        "organisation_role_category": leaves.of("Nonprofit/NGO"),
        "notes": rules.party("invoice_payee").name,
        "planned_service": _period(rules, leaves),
    }


def _investor(programme: IndigoProgramme, leaves: Leaves) -> Mapping[str, Node]:
    rules = programme.rules
    named = "parties" in rules.values
    name = rules.labels("parties")["investor"].en if named else "The investor of the contract"
    return {
        "id": "investment1",
        "organisation_role_category": leaves.of("Impact Investor"),
        "notes": name,
    }


def _commitment(rules: InForce, leaves: Leaves) -> Mapping[str, Node]:
    payer = rules.party("invoice_payer")
    return {
        "organisation_id": leaves.of(_org(payer)),
        "organisation_role_category": leaves.of("Government/Public Sector/Public Bank"),
        "period": _period(rules, leaves),
        "notes": payer.name,
    }


def _period(rules: InForce, leaves: Leaves) -> Mapping[str, Node]:
    window = rules.span("payment_window")
    ends = {} if window.until is None else {"end_date": leaves.of(window.until - _DAY)}
    return {"start_date": leaves.of(window.since), **ends}


def _org(party: Party) -> str:
    """Return an organisation by its number in the Danish register, as org-id writes it."""
    return f"DK-CVR-{party.cvr}"


def _metric(one: Metric, rules: InForce, *, leaves: Leaves) -> Mapping[str, Node]:
    return {
        "id": one.id,
        "definition": leaves.of(one.definition),
        "targeted_number_of_service_users_or_beneficiaries_total": leaves.of(rules.whole("cohort")),
        "unit_type_of_targeted_service_users_or_beneficiaries": leaves.of("Individual"),
        "outcome_metric_target": leaves.of(f"At least {rules.whole('target')} self-supporting"),
        "outcome_validation_method": leaves.of("Simple ex-post verification"),
        "data_source_for_outcome_validation": leaves.of("Administrative data"),
        "policy_sector": leaves.of("Employment and training"),
    }


def _pricing(one: Metric, leaves: Leaves) -> Mapping[str, Node]:
    return {
        "outcome_metric_id": leaves.of(one.id),
        "currency": leaves.of("DKK"),
        "price_per_unit": {"amount": leaves.of(one.price or Decimal(0))},
        "price_description": leaves.of(one.unit),
    }


def _results(programme: IndigoProgramme, leaves: Leaves) -> Iterator[Mapping[str, Node]]:
    begins = programme.rules.span("referral_window").since
    until = programme.rules.span("payment_window").until
    for edition in programme.editions:
        if until is not None and edition.at.on >= until:
            return  # nothing is paid for any longer: no result of the contract
        engaged, positive = edition.rows["active"], edition.rows["self_supporting"]
        if engaged is None or positive is None:
            continue
        yield {
            "result_level": leaves.of("Project level"),
            "result_type": leaves.of("Interim"),
            "period": {"start_date": leaves.of(begins), "end_date": leaves.of(edition.at.on)},
            "outcomes_achieved": leaves.of(_SUPPORTED),
            "number_engaged_in_impact_bond": leaves.of(engaged),
            "number_with_positive_social_outcomes": leaves.of(positive),
            "notes": _SNAPSHOT,
        }


_SUPPORTED = "In full or partial self-support on the last day of the period"
_SNAPSHOT = (
    "A snapshot of those active for at least four weeks on the day. There is no control group: it "
    "says nothing of how many would have got a job without the programme."
)
