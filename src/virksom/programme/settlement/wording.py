"""The sentence for each reason: what a person reads when they ask why."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta

from virksom.programme.contract import InForce
from virksom.programme.kernel import MONTHS, Reason, Text, date_text, kroner_text, number_text
from virksom.programme.record import (
    Benefit,
    Confirmation,
    Education,
    Employment,
    Fact,
    Income,
    Known,
    Start,
    Withdrawal,
)

_FORMS = {
    "ordinary": Text("Ansat", "Employed"),
    "fleksjob": Text("Fleksjob", "Flex job"),
    "wage_subsidy": Text("Løntilskud", "Wage subsidy"),
    "internship": Text("Virksomhedspraktik", "Unpaid internship"),
}

_BENEFITS = {
    "cash_assistance": Text("Kontanthjælp", "Cash assistance"),
    "kontanthjaelp": Text("Kontanthjælp", "Cash assistance"),
    "education_assistance": Text("Uddannelseshjælp", "Education assistance"),
    "uddannelseshjaelp": Text("Uddannelseshjælp", "Education assistance"),
    "dagpenge": Text("Dagpenge", "Unemployment benefit"),
    "sygedagpenge": Text("Sygedagpenge", "Sickness benefit"),
}
"""Benefits in words, by the register's code or ours; any other code stands as it is."""

_VOUCHES = {
    "none": Text("ingen ydelse", "no benefit"),
    "su": Text("SU", "student grant"),
    "flex_wage_subsidy": Text("flekslønstilskud", "flex wage subsidy"),
    "left": Text("ude af registret", "out of the register"),
}
"""What the benefit register may vouch by, in words inside a sentence."""

_FIXED: Mapping[str, Text] = {
    "not_referred": Text("Kandidaten var ikke henvist", "The candidate was not referred"),
    "not_started": Text("Forløbet var ikke begyndt", "The course had not begun"),
    "hours_unknown": Text(
        "Timetallet mangler, så ugen kan ikke betales endnu",
        "The hours are missing, so the week cannot be paid yet",
    ),
    "not_the_whole_week": Text(
        "Ikke alle syv dage er i selvforsørgelse", "Not all seven days are self-supported"
    ),
    "no_self_support": Text(
        "Ingen job eller uddannelse, der tæller, i ugen",
        "No job or education that counts in that week",
    ),
    "education_not_paid": Text(
        "Ugen hviler på uddannelse, som aftalen ikke betaler for",
        "The week rests on education, which the contract does not pay for",
    ),
    "paid_by_outcome": Text(
        "Ugen tæller; aftalen betaler for resultater, ikke for ugen selv",
        "The week counts; the contract pays for outcomes, not for the week itself",
    ),
    "outcome_reached": Text("Resultatet er nået", "The outcome was reached"),
    "programme_fee": Text(
        "Betales hver måned for hele programmet", "Paid every month for the whole programme"
    ),
    "outcome_cap": Text(
        "Der er betalt så mange gange, som aftalen siger",
        "It has been paid as often as the contract says",
    ),
    "cap_person": Text(
        "Der er ikke plads under loftet for personen", "There is no room under the person's cap"
    ),
    "cap_contract": Text(
        "Der er ikke plads under aftalens loft", "There is no room under the contract's cap"
    ),
    "no_price": Text("Aftalen har ingen pris for det", "The contract has no price for it"),
    "related_employer": Text(
        "Ugen hviler kun på job i leverandørens egne virksomheder, som aftalen ikke betaler for",
        "The week rests only on jobs at the provider's own companies, which the contract does not "
        "pay for",
    ),
    "dispute_accepted": Text(
        "Kommunens indsigelse mod ugen er taget til følge",
        "The municipality's dispute of the week was accepted",
    ),
    "evidence_missing": Text(
        "Ingen kilde siger noget om ugen, og aftalen betaler ikke uden bevis",
        "No source says anything of the week, and the contract does not pay without evidence",
    ),
    "gap_bridged": Text(
        "Et kort ophold mellem to job tæller med", "A short gap between two jobs is bridged"
    ),
    "education_paid_lower": Text(
        "Uddannelse betales med den lave sats", "Education is paid at the lower rate"
    ),
    "lower_tier": Text(
        "Ugen er blandet og får den laveste sats", "The week is mixed and takes the lower tier"
    ),
}


def sentence(reason: Reason, known: Known, *, rules: InForce) -> Text:
    """Return a reason as a sentence without full stop; an unknown code is a bug (KeyError)."""
    if reason.code in _FIXED:
        return _FIXED[reason.code]
    return _TOLD[reason.code](_facts(reason, known), rules)


def _facts(reason: Reason, known: Known) -> tuple[Fact, ...]:
    found = (known.find(fact) for fact in reason.facts)
    return tuple(fact for fact in found if fact is not None)


def _listed(told: Iterable[Text]) -> Text:
    """Join stretches into one sentence: the further ones begin with a small letter."""
    da, en = list[str](), list[str]()
    for one in told:
        da.append(one.da[:1].lower() + one.da[1:] if da else one.da)
        en.append(one.en[:1].lower() + one.en[1:] if en else one.en)
    return Text("; ".join(da), "; ".join(en))


def _jobs(facts: tuple[Fact, ...]) -> Text:
    return _listed(_job(fact, fact.value) for fact in facts if isinstance(fact.value, Employment))


def _job(fact: Fact, job: Employment) -> Text:
    form, days = _FORMS[job.form], _days(fact)
    return Text(
        f"{form.da} i {job.company}, {_hours(job).da}, {days.da}",
        f"{form.en} at {job.company}, {_hours(job).en}, {days.en}",
    )


def _days(fact: Fact) -> Text:
    """Return ``siden 04.03.2019``, or the first and the last day of a stretch that ended."""
    first = Text(date_text(fact.since), date_text(fact.since, "en"))
    if fact.until is None:
        return Text(f"siden {first.da}", f"since {first.en}")
    last = fact.until - timedelta(days=1)
    return Text(f"{first.da}–{date_text(last)}", f"{first.en}–{date_text(last, 'en')}")


def _hours(job: Employment) -> Text:
    if job.weekly_hours is None:
        return Text("timer ikke oplyst", "hours not known")
    return Text(
        f"{number_text(job.weekly_hours)} timer om ugen",
        f"{number_text(job.weekly_hours, 'en')} hours a week",
    )


def _sum(facts: tuple[Fact, ...]) -> Text:
    jobs = [fact.value for fact in facts if isinstance(fact.value, Employment)]
    total = sum(job.weekly_hours for job in jobs if job.weekly_hours is not None)
    word = Text("", "")
    if len(jobs) > 1:
        word = Text("i alt ", "in all ")
    return Text(f"{word.da}{number_text(total)}", f"{word.en}{number_text(total, 'en')}")


def _full(facts: tuple[Fact, ...], rules: InForce) -> Text:
    jobs, total = _jobs(facts), _sum(facts)
    if rules.choice("full_requires") == "no_benefit":
        return Text(f"{jobs.da}: fuld uden ydelse", f"{jobs.en}: full without benefit")
    norm = rules.amount("full_time_hours")
    return Text(
        f"{jobs.da}; {total.da} er mindst {number_text(norm)} timer: fuld",
        f"{jobs.en}; {total.en} is at least {number_text(norm, 'en')} hours: full",
    )


def _partial(facts: tuple[Fact, ...], rules: InForce) -> Text:
    jobs, total = _jobs(facts), _sum(facts)
    norm = rules.amount("full_time_hours")
    return Text(
        f"{jobs.da}; {total.da} er under {number_text(norm)} timer: delvis",
        f"{jobs.en}; {total.en} is under {number_text(norm, 'en')} hours: partial",
    )


def _fleksjob(facts: tuple[Fact, ...], _: InForce) -> Text:
    jobs = _jobs(facts)
    return Text(f"{jobs.da}: delvis", f"{jobs.en}: partial")


def _not_counted(facts: tuple[Fact, ...], _: InForce) -> Text:
    jobs = _jobs(facts)
    return Text(f"{jobs.da}: tæller ikke", f"{jobs.en}: does not count")


def _unknown(facts: tuple[Fact, ...], _: InForce) -> Text:
    return _jobs(facts)


def _education(facts: tuple[Fact, ...], _: InForce) -> Text:
    since = _studies(facts)
    return Text(
        f"Uddannelse uden offentlig ydelse {since.da}: fuld",
        f"Education without public benefit {since.en}: full",
    )


def _supported(facts: tuple[Fact, ...], _: InForce) -> Text:
    since = _studies(facts)
    return Text(
        f"Uddannelse med offentlig ydelse {since.da}: tæller ikke",
        f"Education on public benefit {since.en}: does not count",
    )


def _studies(facts: tuple[Fact, ...]) -> Text:
    days = [_days(fact) for fact in facts if isinstance(fact.value, Education)]
    return Text(", ".join(day.da for day in days), ", ".join(day.en for day in days))


def _benefits(facts: tuple[Fact, ...], _: InForce) -> Text:
    told = _listed(_benefit(fact, fact.value) for fact in facts if isinstance(fact.value, Benefit))
    return Text(f"{told.da}, så ugen er højst delvis", f"{told.en}, so the week is partial at most")


def _benefit(fact: Fact, said: Benefit) -> Text:
    name, days = _BENEFITS.get(said.code, Text(said.code, said.code)), _days(fact)
    return Text(f"{name.da} {days.da}", f"{name.en} {days.en}")


def _proof(da: str, en: str) -> Callable[[tuple[Fact, ...], InForce], Text]:
    def tell(facts: tuple[Fact, ...], rules: InForce) -> Text:
        said, labels = [_says(fact) for fact in facts], rules.labels("evidence_order")
        names = [labels[source] for source in dict.fromkeys(source for source, _ in said)]
        whose = Text(", ".join(name.da for name in names), ", ".join(name.en for name in names))
        told = Text("; ".join(one.da for _, one in said), "; ".join(one.en for _, one in said))
        return Text(f"{da} {whose.da}: {told.da}", f"{en} {whose.en}: {told.en}")

    return tell


def _says(fact: Fact) -> tuple[str, Text]:
    """Return the code of whose word a fact is, and what it says."""
    said = fact.value
    if isinstance(said, Income):
        return "income_register", _paid(fact, said)
    if isinstance(said, Benefit):
        return "benefit_register", _noted(fact, said)
    if isinstance(said, Confirmation):
        return said.given, _answer(fact, said)
    message = f"a fact of kind {fact.kind} vouches for no week"
    raise TypeError(message)


def _paid(fact: Fact, said: Income) -> Text:
    month, year = MONTHS[fact.since.month - 1], fact.since.year
    company = Text("", "")
    if said.company is not None:
        company = Text(f" hos {said.company}", f" at {said.company}")
    return Text(
        f"{number_text(said.hours)} timer{company.da} i {month.da} {year}",
        f"{number_text(said.hours, 'en')} hours{company.en} in {month.en} {year}",
    )


def _answer(fact: Fact, said: Confirmation) -> Text:
    job, days = said.employment, _days(fact)
    if not said.held:
        return Text(f"ikke ansat ({job}) {days.da}", f"not employed ({job}) {days.en}")
    hours = Text("", "")
    if said.weekly_hours is not None:
        da, en = number_text(said.weekly_hours), number_text(said.weekly_hours, "en")
        hours = Text(f" {da} timer om ugen", f" {en} hours a week")
    return Text(f"ansat{hours.da} ({job}) {days.da}", f"employed{hours.en} ({job}) {days.en}")


def _noted(fact: Fact, said: Benefit) -> Text:
    name, days = _VOUCHES[said.code], _days(fact)
    return Text(f"{name.da} {days.da}", f"{name.en} {days.en}")


def _week_of_start(facts: tuple[Fact, ...], _: InForce) -> Text:
    days = _days_of(Start, facts)
    return Text(f"Forløbet begynder{days.da}, midt i ugen", f"The course begins{days.en}, mid-week")


def _withdrawn(facts: tuple[Fact, ...], _: InForce) -> Text:
    days = _days_of(Withdrawal, facts)
    return Text(f"Kandidaten er afmeldt{days.da}", f"The candidate is withdrawn{days.en}")


def _outside_course(facts: tuple[Fact, ...], rules: InForce) -> Text:
    kinds = {type(fact.value) for fact in facts}
    if Withdrawal in kinds:
        return _withdrawn(facts, rules)
    if Start in kinds:
        days = _days_of(Start, facts)
        return Text(f"Forløbet begynder først{days.da}", f"The course begins only{days.en}")
    return Text(
        "Kandidaten er ikke i et forløb hele ugen", "The candidate is not in a course all that week"
    )


def _days_of(kind: type[Start | Withdrawal], facts: tuple[Fact, ...]) -> Text:
    days = [fact.since for fact in facts if isinstance(fact.value, kind)]
    da, en = (" og ".join(map(date_text, days)), " and ".join(date_text(day, "en") for day in days))
    return Text(f" {da}", f" on {en}")


def _outside_window(_: tuple[Fact, ...], rules: InForce) -> Text:
    window = _window(rules)
    return Text(
        f"Ugen ligger ikke helt inden for {window.da}",
        f"The week does not lie whole inside {window.en}",
    )


def _in_window(_: tuple[Fact, ...], rules: InForce) -> Text:
    window = _window(rules)
    return Text(f"Ugen ligger inden for {window.da}", f"The week lies inside {window.en}")


def _window(rules: InForce) -> Text:
    window = rules.span("payment_window")
    last = (window.until or window.since) - timedelta(days=1)
    return Text(
        f"betalingsperioden {date_text(window.since)}–{date_text(last)}",
        f"the payment window {date_text(window.since, 'en')}–{date_text(last, 'en')}",
    )


def _week_counts(_: tuple[Fact, ...], rules: InForce) -> Text:
    if rules.choice("week_counts") == "majority_of_days":
        return Text("Mindst fire af ugens dage er dækket", "At least four days are covered")
    return Text("Alle syv dage er dækket", "All seven days are covered")


def _cap_reached(_: tuple[Fact, ...], rules: InForce) -> Text:
    cap = rules.whole("cap")
    return Text(f"Loftet på {cap} uger er nået", f"The cap of {cap} weeks is reached")


def _within_cap(_: tuple[Fact, ...], rules: InForce) -> Text:
    cap = rules.whole("cap")
    return Text(f"Loftet på {cap} uger er ikke nået", f"The cap of {cap} weeks is not reached")


def _rate(name: str) -> Callable[[tuple[Fact, ...], InForce], Text]:
    def tell(_: tuple[Fact, ...], rules: InForce) -> Text:
        value = rules.dated(name)
        amount = rules.amount(name)
        return Text(
            f"Satsen {kroner_text(amount)} gælder fra {date_text(value.since)}",
            f"The rate of {kroner_text(amount, 'en')} is in force from "
            f"{date_text(value.since, 'en')}",
        )

    return tell


_TOLD: Mapping[str, Callable[[tuple[Fact, ...], InForce], Text]] = {
    "ordinary_full": _full,
    "ordinary_partial": _partial,
    "fleksjob": _fleksjob,
    "job_hours_unknown": _unknown,
    "job_not_counted": _not_counted,
    "education": _education,
    "education_supported": _supported,
    "benefit_makes_partial": _benefits,
    "evidence_verified": _proof("Bevist af", "Verified by"),
    "evidence_unverified": _proof("Ikke bevist endnu;", "Not verified yet;"),
    "evidence_contradicted": _proof("Modsagt af", "Contradicted by"),
    "week_of_start": _week_of_start,
    "week_of_withdrawal": _withdrawn,
    "outside_course": _outside_course,
    "week_counts": _week_counts,
    "outside_window": _outside_window,
    "in_window": _in_window,
    "cap_reached": _cap_reached,
    "within_cap": _within_cap,
    "paid_full": _rate("full_rate"),
    "paid_partial": _rate("partial_rate"),
}
