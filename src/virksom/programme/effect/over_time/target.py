"""How far it is to the target: persons in self-support on the day, by each denominator's own name.

Source:
    Clauses 1.2 (places), 5.4 (target) and 5.3 (effect); rules, section 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text, date_text
from virksom.programme.status import AsKnown, KeptTimelines, RowCounts, Share, State

COUNTED = ("referral", "start", "withdrawal", "employment", "education", "benefit")
"""The kinds of facts that place a person in a row of the status table."""

_NOTHING = Text("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the programme has come on a day.

    Args:
        table: how many are in each row on the day.
        places: how many places the contract has.
        aim: the target in per cent of the places.
        ever: persons who have been in self-support on some day in the programme by the day,
            withdrawn ones too, of all referred.
    """

    table: RowCounts
    places: int
    aim: int
    ever: Share

    @property
    def of_places(self) -> Share:
        """The self-supporting of the contract's places, taken or not."""
        return Share(self.table.count("self_supporting"), self.places)

    @property
    def missing(self) -> int:
        """How many more are needed; 0 when the target is reached."""
        return self.table.to_target


def progress(asked: AsKnown) -> Progress:
    """Return how far the programme has come on the day.

    Source:
        Clauses 1.2, 5.3 and 5.4.

    Args:
        asked: a log, contract, day, and what is known.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    table, rules = asked.table, asked.rules
    return Progress(
        table=table,
        places=rules.whole("cohort"),
        aim=rules.whole("target_share"),
        ever=Share(len(ever_supported(asked)), len(table.referred)),
    )


def ever_supported(asked: AsKnown) -> tuple[str, ...]:
    """Return those of the referred who were in self-support on some day by the day, by id.

    Days count as the status table counts them: inside a course. The four weeks are not asked for.

    Source:
        Rules, section 3.

    Args:
        asked: a log, contract, day, and what is known.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    referred, kept = frozenset(asked.table.referred), KeptTimelines()
    return tuple(
        person.id
        for person in asked.people
        if person.id in referred
        and any(
            span.state in _SUPPORTED and span.span.since <= asked.on
            for span in kept.of(person, asked.rules).spans
        )
    )


_SUPPORTED = frozenset({State.PARTIAL, State.FULL})


def target_tables(found: Progress) -> tuple[Table, ...]:
    """Return the one table of how far it is to the target.

    Args:
        found: how far it has come.
    """
    return (target_table(found),)


def target_table(found: Progress) -> Table:
    """Return the same persons by each denominator; none is carried over to another.

    Only of persons is there an interval: the target and the places are no sample of anybody.

    Source:
        Clauses 5.3 and 5.4; rules, section 5.
    """
    table = found.table
    return Table(
        code="target",
        title=Text("På vej mod målet", "Towards the target"),
        says=progress_sentence(found),
        columns=(
            Column(Text("Hvad der tælles", "What is counted")),
            Column(Text("Antal", "Count"), Unit.COUNT),
            Column(Text("Af", "Of"), Unit.COUNT),
            Column(Text("Andel", "Share"), Unit.PART),
            Column(Text("95 %-interval fra", "95% interval from"), Unit.PART),
            Column(Text("til", "to"), Unit.PART),
        ),
        rows=tuple(_rows(found)),
        counts=COUNTED,
        on=table.on,
        notes=(
            *hours_unrecorded(table),
            Text(
                "Hver andel har sin egen nævner; de kan ikke lægges sammen eller trækkes fra "
                "hinanden.",
                "Each share has its own denominator; they cannot be added or subtracted.",
            ),
            Text(
                "Målet og pladserne er aftalte tal og ikke en stikprøve; de har intet interval.",
                "The target and the places are agreed numbers and no sample; they have no "
                "interval.",
            ),
        ),
    )


def _rows(found: Progress) -> Iterator[tuple[Cell, ...]]:
    table = found.table
    for share, whom, sample in (
        (table.of_target, Text("målet", "the target"), False),
        (found.of_places, Text("pladserne", "the places"), False),
        (table.effect, _active(table), True),
        (table.of_remaining, Text("de ikke afmeldte", "those not withdrawn"), True),
        (table.of_referred, Text("de henviste", "the referred"), True),
    ):
        what = Text(
            f"I selvforsørgelse på dagen, af {whom.da}",
            f"In self-support on the day, of {whom.en}",
        )
        yield _row(what, share, sample=sample)
    ever = Text(
        "Har på en dag i forløbet været i selvforsørgelse, af de henviste",
        "Have been in self-support on some day in the programme, of the referred",
    )
    yield _row(ever, found.ever, sample=True)


def _active(table: RowCounts) -> Text:
    count = table.count("unknown")
    if not count:
        return Text("de aktive", "the active")
    return Text(
        f"de aktive, heraf {count}, hvis timer ikke er registreret",
        f"the active, of whom {count} with hours not recorded",
    )


def hours_unrecorded(table: RowCounts) -> tuple[Text, ...]:
    """Return how many of the active work so many hours as nobody has registered; none of nobody.

    Source:
        Rules, section 3 (unknown) and 5: what is not recorded is not 0.
    """
    count = table.count("unknown")
    if not count:
        return ()
    return (
        Text(
            f"Af de aktive er {count} i et job, hvis timer ikke er registreret; om de er "
            "selvforsørgende, kan ikke siges.",
            f"Of the active {count} {'is' if count == 1 else 'are'} in a job with hours not "
            "recorded; whether they are self-supporting cannot be said.",
        ),
    )


def _row(what: Text, share: Share, *, sample: bool) -> tuple[Cell, ...]:
    if share.exact is None:
        return (what, share.count, share.of, _NOBODY, _NOTHING, _NOTHING)
    if not sample or share.interval is None:
        return (what, share.count, share.of, share.exact, _NOTHING, _NOTHING)
    return (what, share.count, share.of, share.exact, *share.interval)


_NOBODY = Text("ingen at tælle", "nobody to count")


def progress_sentence(found: Progress) -> Text:
    """Return how far it is in one sentence: ``16 af målets 60 er i selvforsørgelse pr. …``."""
    table = found.table
    reached, target = table.count("self_supporting"), table.target
    day = Text(date_text(table.on), date_text(table.on, "en"))
    if not found.missing:
        return Text(
            f"Målet er nået: {reached} mod {target} er i selvforsørgelse pr. {day.da}.",
            f"The target is reached: {reached} against {target} are in self-support on {day.en}.",
        )
    return Text(
        f"{reached} af målets {target} er i selvforsørgelse pr. {day.da}; {found.missing} mangler.",
        f"{reached} of the target's {target} are in self-support on {day.en}; "
        f"{found.missing} to go.",
    )
