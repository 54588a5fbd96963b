"""The status table as the source prints it.

Source:
    The table »Status pr. 30.09.2019« with its three notes; clauses 2.3 and 5.1 to 5.4; rules,
    section 5.
"""

from collections.abc import Iterator
from datetime import date

from virksom.programme.contract import InForce
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import MONTHS, Text, date_text, number_text
from virksom.programme.status import ROWS, Share, StatusTable, reason_text

STATUS = "status"
"""Code of the status table."""

_NOTHING = Text("", "")
COUNTED = ("referral", "start", "withdrawal", "employment", "education", "benefit")
"""The kinds of facts that place a person in a row of the status table."""


def status_figure(table: StatusTable, rules: InForce, *, programme: Text) -> Table:
    """Return the status table, row for row as the source prints it, with its three notes.

    Source:
        Clauses 2.3, 5.2, 5.3 and 5.4.
    """
    day = table.on
    return Table(
        code=STATUS,
        title=Text(f"Status pr. {date_text(day)}", f"Status on {date_text(day, 'en')}"),
        says=Text(
            "Hvor kandidaterne står på dagen: henviste, afmeldte, ej påbegyndte og aktive.",
            "Where the candidates stand on the day: referred, withdrawn, not started and active.",
        ),
        columns=(
            Column(Text("Status", "Status")),
            Column(Text("Antal kandidater", "Candidates"), Unit.COUNT),
            Column(Text("Effekt", "Effect")),
        ),
        rows=tuple(_rows(table, rules, programme=programme)),
        counts=COUNTED,
        on=day,
        notes=_notes(table),
    )


def _rows(table: StatusTable, rules: InForce, *, programme: Text) -> Iterator[tuple[Cell, ...]]:
    yield _referred(table, rules, programme=programme), len(table.referred), _NOTHING
    for code in table.listed_reasons:
        reason = reason_text(code, table.reasons)
        yield reason, len(table.withdrawn_by.get(code, ())), _NOTHING
    yield ROWS["withdrawn"], len(table.withdrawn), _NOTHING
    yield ROWS["not_started"], len(table.not_started), _NOTHING
    yield ROWS["active"], len(table.active), _NOTHING
    yield ROWS["full"], len(table.full), _NOTHING
    yield ROWS["partial"], len(table.partial), _NOTHING
    yield ROWS["self_supporting"], len(table.self_supporting), _effect(table.effect)
    companies = ROWS["companies"]
    yield Text(f"{companies.da}***", f"{companies.en}***"), len(table.companies), _NOTHING


def _referred(table: StatusTable, rules: InForce, *, programme: Text) -> Text:
    first = rules.span("referral_window").since
    since, until = _month(first), _month(max(first, table.on))
    return Text(
        f"Henvist til {programme.da} i perioden {since.da} – {until.da}*",
        f"Referred to {programme.en} from {since.en} to {until.en}*",
    )


def _month(day: date) -> Text:
    month = MONTHS[day.month - 1]
    return Text(f"{month.da} {day.year}", f"{month.en} {day.year}")


def _effect(share: Share) -> Text:
    if share.percent is None:
        return Text("ingen at tælle**", "nobody to count**")
    return Text(f"{share.percent} %**", f"{share.percent}%**")


def _notes(table: StatusTable) -> tuple[Text, ...]:
    jobs, firms = len(table.employments), len(table.companies)
    several = len(table.several_employments)
    return (
        Text(
            "* Samtaler fra de seneste uger er måske ikke alle registreret endnu.",
            "* Interviews of the latest weeks may not all be registered yet.",
        ),
        Text(
            "** Effekten er de hel- eller delvist selvforsørgende af de aktive, der er begyndt og "
            "har været mindst 4 uger i forløb.",
            "** The effect is those in full or partial self-support out of the active, who have "
            "started and been in the course for at least 4 weeks.",
        ),
        Text(
            f"*** {many_text(jobs, JOBS).da} i {many_text(firms, _FIRMS).da}; "
            f"{many_text(several, PEOPLE).da} har haft mere end én.",
            f"*** {many_text(jobs, JOBS).en} in {many_text(firms, _FIRMS).en}; "
            f"{many_text(several, PEOPLE).en} had more than one.",
        ),
    )


JOBS = (
    Text("lønnet ansættelse", "paid employment"),
    Text("lønnede ansættelser", "paid employments"),
)
"""What a paid employment is called: one, and several."""

_FIRMS = (Text("virksomhed", "company"), Text("forskellige virksomheder", "distinct companies"))
PEOPLE = (Text("kandidat", "candidate"), Text("kandidater", "candidates"))
"""What a candidate is called: one, and several."""


def many_text(count: int, words: tuple[Text, Text]) -> Text:
    """Return a count with its word: the first of two for one, the second for any other."""
    said = words[count != 1]
    return Text(f"{number_text(count)} {said.da}", f"{number_text(count, 'en')} {said.en}")
