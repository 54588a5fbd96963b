"""The navigation: where a reader may go, in which order, and under which headings."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, Role, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry of the navigation.

    Args:
        code: name of the page.
        label: what it is called.
        door: where it leads.
        count: how many are there; "" for no count.
        here: whether the page is it.
        on_phone: whether it is among the five at the bottom of a phone.
        group: the heading that stands above it on a wide screen; empty where none begins.
    """

    code: str
    label: Text
    door: Door
    count: str
    here: bool
    on_phone: bool = True
    group: Text = words.NOTHING


ON_PHONE = 5
"""Entries at the bottom of a phone; of more, the last leads to the foot of the page."""

PLACES: Mapping[str, tuple[Deed, Text]] = {
    "home": (Deed.SEE_TODAY, Text("I dag", "Today")),
    "own": (Deed.SEE_OWN_PAGE, Text("Min side", "My page")),
    "own_path": (Deed.SEE_OWN_PAGE, Text("Min vej", "My path")),
    "own_looks": (Deed.SEE_OWN_PAGE, Text("Set af", "Seen by")),
    "own_data": (Deed.SEE_OWN_PAGE, Text("Mine data", "My data")),
    "own_competences": (Deed.SEE_OWN_PAGE, Text("Det kan jeg", "What I can do")),
    "own_profile": (Deed.SEE_OWN_PAGE, Text("Min jobprofil", "My job profile")),
    "company": (Deed.SEE_COMPANY_PAGE, Text("Vores medarbejdere", "Our employees")),
    "trainees": (Deed.SEE_TRAINING_PAGE, Text("Hos os", "With us")),
    "companies": (Deed.SEE_COMPANIES, Text("Virksomheder", "Companies")),
    "openings": (Deed.SEE_OPENINGS, Text("Jobåbninger", "Openings")),
    "overview": (Deed.SEE_OVERVIEW, Text("Overblik", "Overview")),
    "effect": (Deed.SEE_EFFECT, Text("Effekt", "Effect")),
    "forecast": (Deed.SEE_FORECAST, Text("Prognose", "Forecast")),
    "told_forecast": (Deed.SEE_TOLD_FORECAST, Text("Prognose", "Forecast")),
    "reports": (Deed.SEE_REPORTS, Text("Rapporter", "Reports")),
    "candidates": (Deed.SEE_CANDIDATES, Text("Kandidater", "Candidates")),
    "follow_ups": (Deed.FOLLOW_UP, Text("Opfølgning", "Follow-up")),
    "assignment": (Deed.SEE_MATCHES, Text("Match", "Match")),
    "proposals": (Deed.PROPOSE, Text("Forslag", "Proposals")),
    "training_places": (Deed.SEE_TRAINING_PLACES, Text("Træningspladser", "Training places")),
    "competences": (Deed.SEE_MATCHES, Text("Kompetencer", "Competences")),
    "time": (Deed.SEE_TIME, Text("Tiden", "Time")),
    "statusnotater": (Deed.WRITE_STATUSNOTAT, Text("Statusnotater", "Statusnotater")),
    "catalogue": (Deed.EDIT_CATALOGUE, Text("Katalog", "Catalogue")),
    "employments": (Deed.SEE_CANDIDATES, Text("Ansættelser", "Employments")),
    "findings": (Deed.SEE_FINDINGS, Text("At se på", "To look at")),
    "contract": (Deed.SEE_OVERVIEW, Text("Aftalen", "Contract")),
    "evidence": (Deed.SEE_EVIDENCE, Text("Beviser", "Evidence")),
    "registers": (Deed.IMPORT_REGISTER, Text("Registre", "Registers")),
    "reconcile": (Deed.RECONCILE, Text("Afstemning", "Reconciliation")),
    "claimed_twice": (Deed.SEE_CLAIMED_TWICE, Text("Krævet to gange", "Claimed twice")),
    "settlement": (Deed.SEE_SETTLEMENT, Text("Afregning", "Settlement")),
    "invoices": (Deed.SEE_SETTLEMENT, Text("Fakturaer", "Invoices")),
    "ledger": (Deed.SEE_LEDGER, Text("Regnskab", "Ledger")),
    "samples": (Deed.SEE_SAMPLES, Text("Kontrol", "Control")),
    "investment": (Deed.SEE_INVESTMENT, Text("Investering", "Investment")),
    "payer": (Deed.SEE_BUDGET, Text("Kommunen", "The municipality")),
    "people": (Deed.MANAGE_PEOPLE, Text("Adgang", "Access")),
    "looks": (Deed.SEE_LOOKS, Text("Indblik", "Looks")),
    "glasses": (Deed.SEE_GLASS, Text("Nødadgang", "Broken glass")),
    "outbox": (Deed.SEE_OUTBOX, Text("Udbakke", "Outbox")),
    "keeping": (Deed.ERASE_PERSON, Text("Persondata", "Personal data")),
    "notices": (Deed.SEE_NOTICES, Text("Beskeder", "Notices")),
}
"""The pages of the navigation, each with the deed that opens it."""

_OFFICE = ("home", "overview", "effect", "candidates", "employments", "findings", "contract")
_PROVIDER = (
    "home",
    "companies",
    "openings",
    *_OFFICE[1:4],
    "follow_ups",
    "assignment",
    "proposals",
    *_OFFICE[4:],
    "training_places",
    "competences",
    "time",
    "statusnotater",
    "forecast",
    "settlement",
    "invoices",
    "ledger",
    "investment",
    "samples",
    "evidence",
)
_MONEY = (
    *(
        "home",
        "settlement",
        "invoices",
        "ledger",
        "investment",
        "payer",
        "samples",
        "evidence",
        "registers",
        "reconcile",
        "claimed_twice",
        "overview",
        "effect",
        "forecast",
        "candidates",
    ),
    *("findings", "contract", "employments", "time"),
)

ORDER: Mapping[Role, tuple[str, ...]] = {
    Role.RECRUITMENT_CONSULTANT: _PROVIDER,
    Role.TEAM_LEADER: (*_PROVIDER, "claimed_twice", "catalogue", "outbox", "glasses"),
    Role.ADVISER: (*_OFFICE, "forecast", "openings", "training_places", "time"),
    Role.FINANCE_OFFICER: _MONEY,
    Role.BOOKKEEPER: _MONEY,
    Role.INVESTOR_ANALYST: ("home", "investment", "told_forecast", "reports", "notices", "time"),
    Role.TRAINER: ("trainees", "training_places", "notices"),
    Role.COMPANY_CONTACT: ("company", "notices"),
    Role.CANDIDATE: (
        *("own", "own_path", "own_competences", "own_profile", "notices", "own_data", "own_looks"),
    ),
    Role.ADMINISTRATOR: (
        *("home", "people", "looks", "outbox", "overview", "keeping", "glasses", "contract"),
    ),
}
"""The navigation of each role, the most used first."""


Groups = tuple[tuple[Text, frozenset[str]], ...]

GROUPS: Groups = (
    (
        Text("Virksomhed", "Company"),
        frozenset({"companies", "openings", "assignment", "proposals", "time"}),
    ),
    (
        Text("Kandidat", "Candidate"),
        frozenset(
            {
                *("candidates", "follow_ups", "statusnotater"),
                *("training_places", "competences", "catalogue"),
            }
        ),
    ),
    (
        Text("Penge", "Money"),
        frozenset(
            {
                *("settlement", "invoices", "ledger", "investment", "payer"),
                *("samples", "evidence", "registers", "reconcile", "claimed_twice"),
            }
        ),
    ),
    (
        Text("Programmet", "The programme"),
        frozenset(
            {
                *("overview", "effect", "forecast", "employments", "findings", "contract"),
                *("people", "looks", "keeping", "glasses", "outbox", "notices"),
            }
        ),
    ),
)
"""What a long navigation is divided into, in order; what is in none stands first."""

GROUPS_OF_MONEY: Groups = (
    (Text("Måneden", "The month"), frozenset({"settlement", "invoices", "ledger"})),
    (
        Text("Dokumentation", "Documentation"),
        frozenset({"evidence", "registers", "reconcile", "claimed_twice", "samples"}),
    ),
    (Text("Parterne", "The parties"), frozenset({"investment", "payer"})),
    (
        Text("Programmet", "The programme"),
        frozenset({"overview", "effect", "forecast", "findings", "contract"}),
    ),
    (Text("Personer", "Persons"), frozenset({"candidates", "employments", "time"})),
)
"""The same for those who work with the money alone: what a month asks for comes first."""

_MONEY_ROLES = frozenset({Role.FINANCE_OFFICER, Role.BOOKKEEPER})

OF_SEVERAL = frozenset({"claimed_twice"})
"""Pages that have nothing to say to who is in one programme alone."""

LONG = 12
"""Entries a navigation has at most without headings."""


def places(actor: Actor, *, here: str, counts: Mapping[str, str]) -> tuple[Place, ...]:
    """Return the navigation of a reader, in order.

    Args:
        actor: who reads.
        here: the page.
        counts: how many are there, by the page's name; one that is not named has no count.
    """
    codes = dict.fromkeys(code for role in Role if role in actor.roles for code in ORDER[role])
    open_to = [
        code
        for code in codes
        if why_not(actor, PLACES[code][0]) is None and (actor.elsewhere or code not in OF_SEVERAL)
    ]
    phone = frozenset(open_to[: ON_PHONE - (len(open_to) > ON_PHONE)])
    long = len(open_to) > LONG
    groups = GROUPS_OF_MONEY if set(actor.roles) <= _MONEY_ROLES else GROUPS
    number = {code: place for place, (_, among) in enumerate(groups, start=1) for code in among}
    shown = sorted(open_to, key=lambda code: number.get(code, 0)) if long else open_to
    before = ["", *shown]
    return tuple(
        Place(
            code=code,
            label=PLACES[code][1],
            door=Door(code),
            count=counts.get(code, ""),
            here=code == here,
            on_phone=code in phone,
            group=groups[number[code] - 1][0]
            if long and number.get(code, 0) != number.get(last, 0)
            else words.NOTHING,
        )
        for last, code in zip(before, shown, strict=False)
    )
