"""The forecast's numbers as tables: behind the charts, in files, on a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.forecast.calibration import Hindsight
from virksom.programme.forecast.employments import MOST, EmploymentsNeeded
from virksom.programme.forecast.fan import Fan, Spread
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.parties import Parties
from virksom.programme.forecast.premises import Premise, premises
from virksom.programme.forecast.worth import RECKONED, Worth
from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.status import Share

COUNTS = ("referral", "start", "employment", "education", "benefit", "withdrawal")
"""The kinds of fact a forecast rests on."""

LEAST_TIMES = 100
"""Replications below which no interval is told: its ends would be single runs."""

FEW_TIMES = Text("For få forløb til et spænd.", "Too few runs for a range.")

_STEP, _INTERVALS = 13, 4
_BETWEEN = Text("80 og 95 af 100 ligger mellem de to tal.", "80 and 95 of 100 lie between the two.")


def supporting_table(seen: Outlook, *, step: int = _STEP) -> Table:
    """Return how many may be in self-support, every ``step`` weeks and in the last."""
    return _fan_table(
        seen,
        seen.supporting,
        unit=Unit.COUNT,
        code="forecast-supporting",
        title=Text("I selvforsørgelse", "In self-support"),
        step=step,
    )


def earned_table(seen: Outlook, *, step: int = _STEP) -> Table:
    """Return what may be paid from now to the end of a week, every ``step`` weeks."""
    return _fan_table(
        seen,
        seen.earned,
        unit=Unit.KRONER,
        code="forecast-earned",
        title=Text("Betalt fra nu af", "Paid from now on"),
        step=step,
    )


def paid_table(seen: Outlook, *, step: int = _STEP) -> Table:
    """Return how many weeks, or outcomes, may be paid from now on, every ``step`` weeks."""
    outcomes = seen.terms.outcomes is not None
    return _fan_table(
        seen,
        seen.paid,
        unit=Unit.COUNT,
        code="forecast-outcomes" if outcomes else "forecast-weeks",
        title=Text("Resultater, der betales fra nu af", "Outcomes paid from now on")
        if outcomes
        else Text("Uger, der betales fra nu af", "Weeks paid from now on"),
        step=step,
    )


def _fan_table(seen: Outlook, fan: Fan, *, unit: Unit, code: str, title: Text, step: int) -> Table:
    last = len(fan.weeks) - 1
    places = [place for place in range(len(fan.weeks)) if (place + 1) % step == 0 or place == last]
    rows = tuple(
        (seen.weeks[place].sunday, *spread_cells(fan.weeks[place], unit)) for place in places
    )
    found = Table(
        code=code,
        title=title,
        says=_BETWEEN,
        columns=(Column(Text("Pr.", "On"), Unit.DAY), *_spread_columns(unit)),
        rows=rows,
        counts=COUNTS,
        on=day_before(seen),
    )
    return _told_of(found, seen, says=FEW_TIMES)


def _told_of(found: Table, seen: Outlook, *, says: Text) -> Table:
    """Return a table; of few replications without the intervals, its last columns."""
    if seen.assumed.times >= LEAST_TIMES:
        return found
    return replace(
        found,
        says=says,
        columns=found.columns[:-_INTERVALS],
        rows=tuple(row[:-_INTERVALS] for row in found.rows),
    )


def needed_table(seen: Outlook, found: EmploymentsNeeded) -> Table:
    """Return how many employments it takes."""
    percent = chance_text(found.suffices)
    told = Table(
        code="forecast-employments",
        title=Text(
            f"Ansættelser til {found.lasting} varige",
            f"Employments for {found.lasting} lasting ones",
        ),
        says=Text(
            f"Chancen for, at {found.guess} er nok, er {percent}. Varig er 26 uger i træk.",
            f"The chance that {found.guess} are enough is {percent}. Lasting is 26 weeks in a row.",
        ),
        columns=(Column(Text("Hvad", "What")), *_spread_columns(Unit.COUNT)),
        rows=(
            (
                Text("Ansættelser, der skal til", "Employments it takes"),
                *spread_cells(found.needed, Unit.COUNT),
            ),
        ),
        counts=COUNTS,
        on=day_before(seen),
        notes=(
            Text(
                "Hver ansættelse bliver varig med samme chance, uafhængigt af de andre.",
                "Each employment comes to last with the same chance, independently of the others.",
            ),
            *_too_many(found),
        ),
    )
    return _told_of(told, seen, says=FEW_TIMES)


def _too_many(found: EmploymentsNeeded) -> Iterator[Text]:
    """Yield that more employments than are told apart stand as so many, where they do."""
    if found.needed.high95 >= MOST:
        da, en = number_text(MOST), number_text(MOST, "en")
        yield Text(f"Flere end {da} står som {da}.", f"More than {en} stand as {en}.")


def parties_table(seen: Outlook, found: Parties) -> Table:
    """Return what the weeks to come are to each party, in kroner."""
    rows: tuple[tuple[Text, Spread], ...] = (
        (Text("Kommunen betaler", "The municipality pays"), found.paid),
        (Text("Kommunen sparer i ydelse", "The municipality saves in benefit"), found.saved),
        (Text("Kommunen har tilbage", "The municipality has left"), found.left),
    )
    if found.invested:
        rows = (
            *rows,
            (Text("Investor får tilbage", "The investor is given back"), found.returned),
            (Text("Investors penge i alt", "The investor's money in all"), found.net.last),
            (Text("Leverandøren mangler at give tilbage", "The provider still owes"), found.owed),
        )
    told = Table(
        code="forecast-parties",
        title=Text("Hver parts penge", "Each party's money"),
        says=_investor(found, seen),
        columns=(Column(Text("Hvad", "What")), *_spread_columns(Unit.KRONER)),
        rows=tuple((label, *spread_cells(spread, Unit.KRONER)) for label, spread in rows),
        counts=COUNTS,
        on=day_before(seen),
        notes=(
            Text(
                "Det sparede er en sammenligning med ydelsen, ikke det, der ellers var sket.",
                "What is saved is a comparison with the benefit, not what else had come.",
            ),
        ),
    )
    return _told_of(told, seen, says=FEW_TIMES)


def _investor(found: Parties, seen: Outlook) -> Text:
    if not found.invested:
        return Text(
            "Investors penge er ikke registreret, så de er ikke med.",
            "The investor's money is not recorded, so it is left out.",
        )
    even, rate = _even(found, seen), Text("", "")
    if found.rate is not None:
        ends = (found.rate.middle, found.rate.low80, found.rate.high80)
        told = ranged(tuple(f"{100 * end:.0f}" for end in ends), runs=seen.assumed.times)
        rate = Text(f" Årlig rente i %: {told.da}.", f" Yearly rate in %: {told.en}.")
    return Text(f"{even.da}{rate.da}", f"{even.en}{rate.en}")


def _even(found: Parties, seen: Outlook) -> Text:
    if found.back:
        return Text("Investor har allerede alt igen.", "The investor has everything back already.")
    even, when = chance_text(found.even), Text("", "")
    if found.even_in is not None:
        day = even_text(found, seen)
        when = Text(f" Hvor det sker, er det {day.da}.", f" Where it happens, it is on {day.en}.")
    return Text(
        f"Chancen for, at investor har alt igen, er {even}.{when.da}",
        f"The chance that the investor has everything back is {even}.{when.en}",
    )


def even_text(found: Parties, seen: Outlook) -> Text:
    """Return the day an investor has all back, of the runs in which it comes, and its range.

    It has come already, or comes in no run, where that is so; of few such runs it has no range.
    """
    if found.back:
        return Text("allerede", "already")
    weeks = found.even_in
    if weeks is None:
        return Text("i intet forløb", "in no run")
    days = [
        (seen.weeks[0] + round(end)).sunday for end in (weeks.middle, weeks.low80, weeks.high80)
    ]
    da, en = (tuple(date_text(day, language) for day in days) for language in ("da", "en"))
    runs = round(found.even * seen.assumed.times)
    return Text(ranged(da, runs=runs).da, ranged(en, runs=runs).en)


def ranged(told: tuple[str, ...], *, runs: int) -> Text:
    """Return a middle and what 80 of 100 lie between; of few runs the middle alone.

    Args:
        told: the middle, and the ends of the interval.
        runs: how many it is the middle of.
    """
    middle, low, high = told
    if runs < LEAST_TIMES:
        return Text(middle, middle)
    return Text(
        f"{middle} ({low} til {high} i 80 af 100)", f"{middle} ({low} to {high} in 80 of 100)"
    )


def worth_table(seen: Outlook, found: Iterable[Worth]) -> Table:
    """Return what each change is worth; of few replications without the interval."""
    paid = _OUTCOMES if seen.terms.outcomes is not None else _WEEKS
    enough = seen.assumed.times >= LEAST_TIMES
    return Table(
        code="forecast-worth",
        title=Text("Hvad en ændring er værd", "What a change is worth"),
        says=_worth_says(seen) if enough else FEW_TIMES,
        columns=(
            Column(Text("Ændring", "Change")),
            Column(Text("Flere kr. betalt", "More kr. paid"), Unit.KRONER),
            *(_WORTH_ENDS if enough else ()),
            paid,
            Column(Text("Flere selvforsørgende", "More self-supporting"), Unit.RATIO),
        ),
        rows=tuple(_worth_row(one, enough=enough) for one in found),
        counts=COUNTS,
        on=day_before(seen),
        notes=(_WORTH_LAST,),
    )


def _worth_row(one: Worth, *, enough: bool) -> tuple[Cell, ...]:
    ends = map(kroner, (one.kroner.low80, one.kroner.high80) if enough else ())
    return (one.text, kroner(one.kroner.mean), *ends, one.weeks.mean, one.persons.mean)


_WORTH_ENDS = (
    Column(Text("80 % fra", "80% from"), Unit.KRONER),
    Column(Text("80 % til", "80% to"), Unit.KRONER),
)
_WEEKS = Column(Text("Flere uger", "More weeks"), Unit.WEEKS)
_OUTCOMES = Column(Text("Flere resultater", "More outcomes"), Unit.RATIO)
_WORTH_LAST = Text(
    "Selvforsørgende i den sidste uge; kroner i hele perioden.",
    "Self-supporting in the last week; kroner over the whole time.",
)


def _worth_says(seen: Outlook) -> Text:
    if seen.exact:
        return Text(
            "Ved siden af prognosen, som den står: det ventede, og hvad 80 af 100 mulige sæt "
            f"chancer giver, skønnet ud fra {RECKONED} trukne. Tilfældet fra person til person er "
            "ikke med.",
            "Beside the forecast as it stands: what is expected, and what 80 of 100 possible sets "
            f"of chances give, judged from {RECKONED} drawn ones. Chance from person to person is "
            "left out.",
        )
    return Text(
        "Ved siden af prognosen, som den står, begge spillet igennem af det samme tilfælde: det "
        "ventede, og hvad 80 af 100 forløb ligger mellem.",
        "Beside the forecast as it stands, both played through by the same chance: what is "
        "expected, and what 80 of 100 runs lie between.",
    )


def premises_table(seen: Outlook, found: Sequence[Premise] | None = None) -> Table:
    """Return what is assumed, and where it comes from.

    Args:
        seen: the forecast.
        found: its assumptions as an edition tells them; None for all.
    """
    told = premises(seen) if found is None else found
    return Table(
        code="forecast-assumptions",
        title=Text("Det bygger prognosen på", "What the forecast rests on"),
        says=Text(
            "Hver antagelse, og hvor den kommer fra.", "Each assumption, and where it is from."
        ),
        columns=(Column(Text("Antagelse", "Assumption")), Column(Text("Kommer fra", "From"))),
        rows=tuple((one.says, one.source) for one in told),
        counts=COUNTS,
        on=day_before(seen),
    )


def _spread_columns(unit: Unit) -> tuple[Column, ...]:
    heads = ("midten", "the middle"), ("80 % fra", "80% from"), ("80 % til", "80% to")
    more = ("95 % fra", "95% from"), ("95 % til", "95% to")
    return tuple(Column(Text(*head), unit) for head in (*heads, *more))


def spread_cells(spread: Spread, unit: Unit) -> tuple[Cell, ...]:
    """Return the middle of a spread, and the ends of its intervals, the narrow one first."""
    ends = (spread.middle, spread.low80, spread.high80, spread.low95, spread.high95)
    return tuple(kroner(end) if unit is Unit.KRONER else round(end) for end in ends)


def chance_text(part: float) -> str:
    """Return a chance as it is told: whole per cent, and at the ends no surer than that."""
    percent = round(100 * part)
    if percent in {0, 100}:
        return "< 1 %" if percent == 0 else "> 99 %"
    return f"{percent} %"


def kroner(amount: float) -> Decimal:
    """Return kroner in whole thousands: a forecast knows them no finer."""
    return Decimal(1000 * round(amount / 1000))


def day_before(seen: Outlook) -> date:
    """Return the day a forecast is made from: the last before its first week."""
    return (seen.terms.first + -1).sunday


def hindsight_table(found: Sequence[Hindsight], *, on: date) -> Table:
    """Return what was said of each quarter's end beside what came.

    Args:
        found: may be empty.
        on: the day whose knowledge tells what came.
    """
    within = (
        Share(sum(one.within80 for one in found), len(found)),
        Share(sum(one.within95 for one in found), len(found)),
    )
    return Table(
        code="forecast-hindsight",
        title=Text("Hvad prognosen sagde, og hvad der kom", "What was forecast, and what came"),
        says=_hindsight(*within),
        columns=(
            Column(Text("Sagt pr.", "Said on"), Unit.DAY),
            Column(Text("Om", "About"), Unit.DAY),
            Column(Text("Kom", "Came"), Unit.COUNT),
            *_spread_columns(Unit.COUNT),
        ),
        rows=tuple(
            (one.made, one.week.sunday, one.came, *spread_cells(one.said, Unit.COUNT))
            for one in found
        ),
        counts=COUNTS,
        on=on,
        notes=(
            Text(
                "Af dem, der var henvist dengang. Tallene hænger sammen fra kvartal til kvartal.",
                "Of those referred by then. The numbers hang together from quarter to quarter.",
            ),
        ),
    )


def _hindsight(within80: Share, within95: Share) -> Text:
    if not within80.of:
        return Text("Der er ikke gået tid nok endnu.", "Not enough time has passed yet.")
    return Text(
        f"Det, der kom, lå inden for 80 %-intervallet {within80.count} af {within80.of} gange "
        f"og inden for 95 %-intervallet {within95.count} af {within95.of} gange.",
        f"What came lay within the 80% interval {within80.count} of {within80.of} times, and "
        f"within the 95% interval {within95.count} of {within95.of} times.",
    )
