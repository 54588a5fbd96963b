"""Attendance and detours as tables, before and after the new strategy for referral.

Source:
    »Perspektiver for fremtiden« (detours); clauses 2.2 and 3.2.
"""

from collections.abc import Iterator

from virksom.programme.effect.mechanisms.attendance import Attended
from virksom.programme.effect.mechanisms.detours import STEPS as STEP_KINDS
from virksom.programme.effect.mechanisms.detours import WITHIN, DetourSide
from virksom.programme.effect.mechanisms.difference_cells import (
    DIFFERENCE,
    NOTHING,
    TOO_FEW,
    difference_cells,
)
from virksom.programme.effect.mechanisms.family import Mechanisms
from virksom.programme.effect.mechanisms.words import STEPS, difference_text
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text
from virksom.programme.status import Share

OCCASIONS = {
    "interview": Text("Rekrutteringssamtale", "Recruitment interview"),
    "meeting": Text("Møde", "Meeting"),
    "followup": Text("Opfølgning", "Follow-up"),
    "trial_day": Text("Prøvedag", "Trial day"),
}
"""What the kinds of occasion are called."""

_NOT_YET = Text("ikke nået", "not reached")
_NO_SPLIT = Text("ingen dag at dele ved", "no day to split by")


def attendance_table(found: Mechanisms) -> Table:
    """Return who came to interviews and meetings, before and after the new strategy.

    Source:
        Clauses 2.2 and 3.2.
    """
    undivided = found.split.day is None
    rows = tuple(
        (
            OCCASIONS[one.kind],
            _share(one.before),
            *(() if undivided else (_share(one.after),)),
            *difference_cells(told, _instead(one, split=not undivided)),
            one.untold,
        )
        for one, told in zip(found.attendance, found.came, strict=True)
    )
    return Table(
        code="mechanisms-attendance",
        title=Text("Fremmøde", "Attendance"),
        says=Text(
            "Hvor ofte kandidaten kom, når nogen har skrevet, hvem der kom.",
            "How often the candidate came, where somebody wrote who came.",
        ),
        columns=(
            Column(Text("Mødet", "Occasion")),
            Column(Text("Alle", "All") if undivided else Text("Før", "Before"), Unit.SHARE),
            *(() if undivided else (Column(Text("Efter", "After"), Unit.SHARE),)),
            *DIFFERENCE,
            Column(Text("Uden oplysning om fremmøde", "Attendance not told"), Unit.COUNT),
        ),
        rows=rows,
        counts=tuple(OCCASIONS),
        on=found.ground.last,
        notes=(
            _told(found),
            Text(
                "Ingen bedes skrive, hvem der ikke kom (klausul 3.2). Der tælles møder, ikke "
                "personer.",
                "Nobody is asked to write who did not come (clause 3.2). Occasions are counted, "
                "not persons.",
            ),
        ),
    )


def _instead(one: Attended, *, split: bool) -> Text:
    """Return what stands where the difference would: why there is none, or nothing untold."""
    if not one.recorded:
        return NOTHING
    return TOO_FEW if split else _NO_SPLIT


def _share(share: Share) -> Share | None:
    return share if share.of else None


def _told(found: Mechanisms) -> Text:
    if found.split.day is None:
        return found.split.told
    told = found.split.told
    return Text(f"Før og efter {told.da}", f"Before and after {told.en}")


def steps_table(found: Mechanisms) -> Table:
    """Return how long it took from the referral to the first meeting, element and job.

    Source:
        »Perspektiver for fremtiden« (detours).
    """
    rows = tuple(
        (STEPS[code], name, *_waits(side, code))
        for code in STEP_KINDS
        for name, side in _sides(found)
    )
    return Table(
        code="mechanisms-steps",
        title=Text("Dage fra henvisning", "Days from referral"),
        says=Text(
            "Så mange dage gik der, før en fjerdedel, halvdelen og tre fjerdedele af alle havde "
            "taget hvert skridt.",
            "So many days passed before a quarter, half and three quarters of all had taken each "
            "step.",
        ),
        columns=(
            Column(Text("Skridt", "Step")),
            Column(Text("Henvist", "Referred")),
            Column(Text("Nået", "Reached"), Unit.SHARE),
            Column(Text("Afmeldt først", "Left first"), Unit.COUNT),
            Column(Text("Venter endnu", "Still waiting"), Unit.COUNT),
            Column(Text("En fjerdedel", "A quarter"), Unit.DAYS),
            Column(Text("Halvdelen", "Half"), Unit.DAYS),
            Column(Text("Tre fjerdedele", "Three quarters"), Unit.DAYS),
        ),
        rows=rows,
        counts=(
            "referral",
            "withdrawal",
            *(kind for kinds in STEP_KINDS.values() for kind in kinds),
        ),
        on=found.ground.last,
        notes=(
            _told(found),
            Text(
                "De senest henviste har haft færrest dage. Den, der venter endnu, er talt med, så "
                "længe vedkommende er fulgt; den, der er afmeldt først, når aldrig skridtet (Aalen "
                "og Johansen). »Ikke nået«: så mange har ikke taget det endnu.",
                "Those referred last have had the fewest days. Those still waiting count for as "
                "long as they are followed; those who left first never take the step (Aalen and "
                "Johansen). “Not reached”: so many have not taken it yet.",
            ),
        ),
    )


def offers_table(found: Mechanisms) -> Table:
    """Return the offers before the referral, and who was withdrawn to another offer after it.

    Source:
        »Perspektiver for fremtiden« (detours); clause 2.3.
    """
    rows = tuple((name, side.of, *_offers(side)) for name, side in _sides(found))
    return Table(
        code="mechanisms-offers",
        title=Text("Tilbud før og efter henvisningen", "Offers before and after the referral"),
        says=Text(
            "Hvor mange tilbud de henviste havde haft før, og hvor mange der blev afmeldt til et "
            f"andet tilbud inden {WITHIN} dage.",
            "How many offers the referred had had before, and how many were withdrawn to another "
            f"offer within {WITHIN} days.",
        ),
        columns=(
            Column(Text("Henvist", "Referred")),
            Column(Text("Kandidater", "Candidates"), Unit.COUNT),
            Column(Text("Tidligere tilbud: nedre kvartil", "Earlier offers: quartile"), Unit.COUNT),
            Column(Text("Median", "Median"), Unit.COUNT),
            Column(Text("Øvre kvartil", "Upper quartile"), Unit.COUNT),
            Column(Text("Tidligere tilbud ikke registreret", "Offers not recorded"), Unit.COUNT),
            Column(Text("Afmeldt til andet tilbud", "Withdrawn to another offer"), Unit.SHARE),
        ),
        rows=rows,
        counts=("referral", "withdrawal"),
        on=found.ground.last,
        notes=(_told(found), _followed(), *_elsewhere(found)),
    )


def _followed() -> Text:
    return Text(
        f"Afmeldt til andet tilbud tælles af dem, der er henvist for mindst {WITHIN} dage siden.",
        f"Withdrawn to another offer counts of those referred at least {WITHIN} days ago.",
    )


def _elsewhere(found: Mechanisms) -> Iterator[Text]:
    if found.elsewhere is not None:
        told = difference_text(found.elsewhere)
        yield Text(
            f"Forskel efter mod før: {told.da}.", f"Difference after against before: {told.en}."
        )
    elif found.split.day is not None:
        yield Text(
            "Der er for få på den ene side til at sammenligne.",
            "There are too few on one side to compare.",
        )


def _offers(side: DetourSide) -> Iterator[Cell]:
    yield from side.offers.quartiles or (None, None, None)
    yield side.offers.untold
    yield side.elsewhere


def _sides(found: Mechanisms) -> Iterator[tuple[Text, DetourSide]]:
    gone = found.detours
    named = (
        (Text("alle", "all"), gone.every),
        (Text("før", "before"), gone.before),
        (Text("efter", "after"), gone.after),
    )
    for name, side in named:
        if side is not None and gone.every.of:
            yield name, side


def _waits(side: DetourSide, code: str) -> Iterator[Cell]:
    waits = side.steps[code]
    yield Share(waits.reached, waits.of)
    yield waits.left
    yield waits.waiting
    yield from (_NOT_YET if days is None else days for days in waits.quartiles)
