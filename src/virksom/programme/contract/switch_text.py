"""What each choice of a switch means, in a sentence.

Source:
    Rules, sections 3 to 5; "Conclusion 2" of the domain page.
"""

from collections.abc import Mapping
from decimal import Decimal

from virksom.programme.contract.term import Term, Value
from virksom.programme.kernel import Text, number_text

_CHOICES: Mapping[str, Mapping[str, Text]] = {
    "full_requires": {
        "hours_and_no_benefit": Text(
            "En uge er fuld, når timerne når fuldtid, og der ikke er nogen ydelse.",
            "A week is full when the hours reach full time and there is no benefit.",
        ),
        "hours_norm": Text(
            "En uge er fuld, når timerne når fuldtid, også ved siden af en ydelse.",
            "A week is full when the hours reach full time, beside a benefit too.",
        ),
        "no_benefit": Text(
            "En uge med lønnede timer er fuld, når der ikke er nogen ydelse.",
            "A week with paid hours is full when there is no benefit.",
        ),
    },
    "education_tier": {
        "full": Text("Uddannelse betales som fuld.", "Education is paid as full."),
        "partial": Text("Uddannelse betales som delvis.", "Education is paid as partial."),
        "none": Text("Uddannelse betales ikke.", "Education is not paid."),
    },
    "week_counts": {
        "whole_iso_week": Text(
            "En uge er mandag til søndag, og alle syv dage skal tælle.",
            "A week is Monday to Sunday, and all seven days must count.",
        ),
        "majority_of_days": Text(
            "En uge tæller, når mindst fire af dens dage gør.",
            "A week counts when at least four of its days do.",
        ),
    },
    "four_weeks_from": {
        "start": Text("De fire uger regnes fra starten.", "The four weeks run from the start."),
        "referral": Text(
            "De fire uger regnes fra henvisningen.", "The four weeks run from the referral."
        ),
    },
    "after_withdrawal": {
        "stop": Text("Efter en afmelding betales der ikke.", "After a withdrawal nothing is paid."),
        "continue_if_self_supporting": Text(
            "Efter en afmelding betales der, så længe selvforsørgelsen er ubrudt.",
            "After a withdrawal payment goes on while the self-support is unbroken.",
        ),
    },
    "cap_counts": {
        "paid_weeks": Text("Loftet tæller betalte uger.", "The cap counts paid weeks."),
        "calendar_from_first": Text(
            "Loftet tæller kalenderuger fra den første betalte.",
            "The cap counts calendar weeks from the first that was paid.",
        ),
    },
    "window_edge": {
        "whole_week": Text(
            "Hele ugen skal ligge i perioden.", "The whole week must lie in the period."
        ),
        "begun_week": Text(
            "En uge, der begynder i perioden, tæller.", "A week that begins in the period counts."
        ),
    },
    "week_belongs_to": {
        "month_of_thursday": Text(
            "En uge hører til torsdagens måned.", "A week belongs to the month of its Thursday."
        ),
        "month_of_sunday": Text(
            "En uge hører til søndagens måned.", "A week belongs to the month of its Sunday."
        ),
    },
    "payee": {
        "provider": Text("Betalingen går til leverandøren.", "Payment goes to the provider."),
        "investor": Text("Betalingen går til investor.", "Payment goes to the investor."),
    },
    "deficit_bearer": {
        "investor": Text("Et underskud bæres af investor.", "A deficit is borne by the investor."),
        "provider": Text(
            "Et underskud bæres af leverandøren.", "A deficit is borne by the provider."
        ),
    },
    "related_employers": {
        "count": Text(
            "Job i leverandørens egne virksomheder tæller og bliver markeret.",
            "Jobs in the provider's own enterprises count, and are flagged.",
        ),
        "do_not_count": Text(
            "Job i leverandørens egne virksomheder betales ikke.",
            "Jobs in the provider's own enterprises are not paid.",
        ),
    },
    "control_extrapolates": {
        "none": Text(
            "En fejl i en stikprøve trækkes fra for ugen selv.",
            "An error in a sample is deducted for the week itself.",
        ),
        "to_the_rest": Text(
            "Hver arbejdsgivers andel af fejl i en stikprøve regnes med for dens øvrige linjer.",
            "Each employer's share of errors in a sample is applied to its other lines.",
        ),
    },
    "indexation": {
        "none": Text("Priserne reguleres ikke.", "Prices are not indexed."),
        "yearly": Text("Priserne reguleres hvert år.", "Prices are indexed every year."),
    },
    "lasting_means": {
        "26_of_26": Text(
            "Varigt er 26 af de seneste 26 uger.", "Lasting is 26 of the last 26 weeks."
        ),
        "13_of_26": Text(
            "Varigt er 13 af de seneste 26 uger.", "Lasting is 13 of the last 26 weeks."
        ),
        "52_of_52": Text(
            "Varigt er 52 af de seneste 52 uger.", "Lasting is 52 of the last 52 weeks."
        ),
    },
    "age_of_thirty": {
        "from_30": Text(
            "Den, der netop er fyldt 30, hører til dem, der er fyldt 30.",
            "Who has just turned 30 belongs to those of 30 and over.",
        ),
        "under_30": Text(
            "Den, der netop er fyldt 30, hører til dem under 30.",
            "Who has just turned 30 belongs to those under 30.",
        ),
    },
}


def switch_text(term: Term, value: Value) -> Text:
    """Return what a switch is set to as a sentence with a full stop.

    Raises:
        KeyError: the switch may not be set to that; a bug.
    """
    if isinstance(value, Decimal):
        return _bridged(value)
    return _CHOICES[term.name][str(value)]


def _bridged(days: Decimal) -> Text:
    if not days:
        return Text(
            "Et ophold mellem to job bygges der ikke bro over.",
            "A gap between two jobs is not bridged.",
        )
    return Text(
        f"Et ophold på højst {number_text(days)} dage mellem to job tæller med.",
        f"A gap of at most {number_text(days, 'en')} days between two jobs is bridged.",
    )
