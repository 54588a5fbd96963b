"""What a forecast assumes, each in a sentence, with where it comes from."""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.forecast.ground import MARKS
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outcome_terms import HALF, OutcomeTerms
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.parties import LAG
from virksom.programme.forecast.phases import MOVES, Phase
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Text, date_text, number_text


@dataclass(frozen=True, slots=True)
class Premise:
    """One assumption: what is assumed, and where it comes from."""

    says: Text
    source: Text


_LOG = Text("talt i programmets fakta", "counted in the programme's facts")
_APART = Text(
    "Personer flytter sig uafhængigt af hinanden, og ingen henvises på ny.",
    "Persons move independently of each other, and nobody is referred anew.",
)
_NOBODY_ANEW = Text("Ingen henvises på ny.", "Nobody is referred anew.")
_CHOSEN = Text("valgt", "chosen")
_CONTRACT = Text("aftalens vilkår", "the contract's terms")


def premises(seen: Outlook) -> tuple[Premise, ...]:
    """Return what a forecast assumes, the weightiest first.

    Source:
        ``chances``, ``prices``, ``parties`` and ``shock`` of this room.
    """
    return (*_chances(seen), *_terms(seen), *_turned(seen))


def _chances(seen: Outlook) -> tuple[Premise, ...]:
    weeks = int(seen.past.weeks.sum())
    da, en = number_text(weeks), number_text(weeks, "en")
    pseudo = f"{seen.assumed.pseudo:g}"
    moves = sum(len(to) for to in MOVES.values())
    return (
        Premise(
            Text(
                f"Det går som hidtil: chancen for hvert af {moves} skift følger fasen, og hvor "
                f"længe man har været i den, talt over {da} uger for {len(seen.past)} personer.",
                f"It goes on as until now: the chance of each of {moves} moves follows the phase "
                f"and how long one has been in it, over {en} weeks of {len(seen.past)} persons.",
            ),
            _LOG,
        ),
        Premise(
            Text(
                "Ved siden af det talte vejer en antagelse om 1 % om ugen som "
                f"{pseudo.replace('.', ',')} uger i hver fase og for hver varighed af "
                "den, så få personer ikke giver vished.",
                f"Beside what was counted an assumption of 1% a week weighs as {pseudo} weeks in "
                "each phase and band of weeks in it, so that few persons give no certainty.",
            ),
            _CHOSEN,
        ),
        Premise(
            _APART if seen.assumed.load is None else _NOBODY_ANEW,
            _CHOSEN,
        ),
    )


def _terms(seen: Outlook) -> tuple[Premise, ...]:
    return (
        *(_weeks(seen) if seen.terms.outcomes is None else _outcomes(seen, seen.terms.outcomes)),
        *_thresholds(seen),
        *_withdrawal(seen),
        Premise(
            Text(
                f"Pengene er der {LAG} uger efter ugen, og alt, kommunen betaler, går videre til "
                "investor.",
                f"The money is there {LAG} weeks after the week, and all the municipality pays "
                "goes on to the investor.",
            ),
            _CHOSEN,
        ),
    )


def _weeks(seen: Outlook) -> tuple[Premise, ...]:
    full = seen.terms.kroner[:, Phase.FULL].max()
    partial = seen.terms.kroner[:, Phase.PARTIAL].max()
    counted = (
        Text("kalenderuger fra den første betalte", "calendar weeks from the first paid")
        if seen.terms.by_calendar
        else Text("betalte uger", "paid weeks")
    )
    says = Text(
        f"En hel uge koster {full:.0f} kr. i fuld og {partial:.0f} kr. i delvis "
        f"selvforsørgelse, i højst {seen.terms.cap} {counted.da} for hver.",
        f"A whole week costs {full:.0f} kr. in full and {partial:.0f} kr. in partial "
        f"self-support, for at most {seen.terms.cap} {counted.en} each.",
    )
    return (Premise(says, _from(seen, "full_rate", "partial_rate", "cap", "cap_counts")),)


def _outcomes(seen: Outlook, outcomes: OutcomeTerms) -> tuple[Premise, ...]:
    hours = _number(seen.rules.amount("full_time_hours") * HALF)
    paid = Premise(
        Text(
            f"Aftalen betaler for {len(outcomes.names)} slags resultater; priser og lofter er dem, "
            "der gælder i den første uge, der kommer.",
            f"The contract pays for {len(outcomes.names)} kinds of outcome; prices and caps are "
            "those in force in the first week to come.",
        ),
        _CONTRACT,
    )
    half = Premise(
        Text(
            f"Delvis selvforsørgelse er {hours.da} timer om ugen, hvor aftalen spørger til timer.",
            f"Partial self-support is {hours.en} hours a week where the contract asks for hours.",
        ),
        _CHOSEN,
    )
    return (paid, half, *(_left_out(label) for label in outcomes.left_out))


def _left_out(label: Text) -> Premise:
    return Premise(
        Text(
            f"»{label.da}« er ikke med: det kræver optjent løn, og den kendes ikke på forhånd.",
            f"“{label.en}” is left out: it asks for pay earned, which is not known beforehand.",
        ),
        _CONTRACT,
    )


def _thresholds(seen: Outlook) -> tuple[Premise, ...]:
    hours = _number(seen.rules.amount("full_time_hours"))
    benefit = _number(seen.rules.amount("comparison_benefit"))
    return (
        Premise(
            Text(
                f"Selvforsørgelse er fuld fra {hours.da} timer om ugen; det, der er kommet, læses "
                "efter samme grænse.",
                f"Self-support is full from {hours.en} hours a week; what has come is read by the "
                "same limit.",
            ),
            _from(seen, "full_time_hours"),
        ),
        Premise(
            Text(
                f"En uge i selvforsørgelse sparer {benefit.da} kr. i ydelse, også i delvis.",
                f"A week in self-support saves {benefit.en} kr. in benefit, in partial too.",
            ),
            _from(seen, "comparison_benefit"),
        ),
    )


def _withdrawal(seen: Outlook) -> tuple[Premise, ...]:
    """Return until when one counts who is withdrawn in self-support, where the contract goes on."""
    if seen.rules.choice("after_withdrawal") == "stop":
        return ()
    says = Text(
        "Den, der afmeldes i selvforsørgelse, tæller med, indtil selvforsørgelsen er tabt.",
        "One who is withdrawn in self-support counts until the self-support is lost.",
    )
    return (Premise(says, _from(seen, "after_withdrawal")),)


def _from(seen: Outlook, *names: str) -> Text:
    """Return where terms come from: chosen where one of them is turned, else their clause."""
    if not seen.assumed.turned.isdisjoint(names):
        return _CHOSEN
    clause = seen.rules.clause(names[0])
    return Text(f"aftalens punkt {clause}", f"clause {clause} of the contract")


def _number(number: Decimal) -> Text:
    """Return a number as it is written in each language."""
    return Text(number_text(number), number_text(number, "en"))


def _turned(seen: Outlook) -> tuple[Premise, ...]:
    found = [
        _times(text, getattr(seen.assumed.practice, name))
        for name, text in _PRACTICE.items()
        if getattr(seen.assumed.practice, name) != 1
    ]
    if seen.assumed.practice.places:
        found.append(_places(seen.assumed.practice.places))
    found += _paid_otherwise(seen)
    if seen.assumed.outcomes != 1:
        part = f"{100 * seen.assumed.outcomes:g}"
        found.append(
            Text(
                f"Resultater, der kommer, betales med {part.replace('.', ',')} % af prisen.",
                f"Outcomes to come are paid with {part}% of the price.",
            )
        )
    if seen.assumed.load is not None:
        found.append(_load(seen.assumed.load))
    if seen.assumed.shock is not None:
        found.append(_shock(seen.assumed.shock))
    return tuple(Premise(one, _CHOSEN) for one in found)


def _places(places: int) -> Text:
    return Text(
        f"Der kommer {places} træningspladser til: de, der har ventet længst, begynder nu.",
        f"There are {places} more training places: those who have waited longest start now.",
    )


def _load(load: Load) -> Text:
    strain = f"{100 * load.strain:g}"
    return Text(
        f"{load.helped} kan hjælpes ad gangen. Søger flere, deles chancen for job mellem dem, og "
        f"for hver gang for mange mistes jobbet {strain.replace('.', ',')} % oftere. Hvor mange "
        "ansættelser der skal til, regnes uden.",
        f"{load.helped} can be helped at once. Of more, the chance of a job is parted among them, "
        f"and for each time too many the job is lost {strain}% more often. How many employments "
        "it takes is reckoned without.",
    )


def _paid_otherwise(seen: Outlook) -> list[Text]:
    found = [
        Text(
            f"{bonus:.0f} kr. lægges til, første gang en person når {weeks} uger i træk.",
            f"{bonus:.0f} kr. are added the first time a person comes to {weeks} weeks in a row.",
        )
        for weeks, bonus in zip(MARKS, seen.assumed.bonus, strict=True)
        if bonus
    ]
    if seen.assumed.later != 1:
        part = f"{100 * seen.assumed.later:g}"
        found.append(
            Text(
                f"En uge i andet job eller et senere betales med {part.replace('.', ',')} %.",
                f"A week in a second job or a later one is paid with {part}%.",
            )
        )
    return found


def _times(text: Text, times: float) -> Text:
    da = f"{times:g}".replace(".", ",")
    return Text(f"{text.da} ganges med {da}.", f"{text.en} is multiplied by {times:g}.")


def _shock(shock: Shock) -> Text:
    since = shock.first.monday
    losing, finding = f"{shock.losing:g}", f"{shock.finding:g}"
    return Text(
        f"Et fælles stød fra {date_text(since)} i {shock.weeks} uger: chancen for at miste jobbet "
        f"ganges med {losing.replace('.', ',')}, for at finde et med {finding.replace('.', ',')}.",
        f"A common shock from {date_text(since, 'en')} for {shock.weeks} weeks: the chance of "
        f"losing the job is multiplied by {losing}, of finding one by {finding}.",
    )


_PRACTICE = {
    "finding": Text("Chancen for at finde job", "The chance of finding a job"),
    "losing": Text("Chancen for at miste jobbet", "The chance of losing the job"),
    "starting": Text("Chancen for at begynde", "The chance of starting"),
}
