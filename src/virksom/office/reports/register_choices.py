"""The page where a register's list is sent: which registers there are, and how their lists look."""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.store.register_tables import RegisterChoice, registers
from virksom.programme.evidence.registers import is_number
from virksom.programme.kernel import Text

_CODES = {
    "none": Text("ingen ydelse", "no benefit"),
    "kontanthjaelp": Text("kontanthjælp", "cash assistance"),
    "uddannelseshjaelp": Text("uddannelseshjælp", "education assistance"),
    "sygedagpenge": Text("sygedagpenge", "sickness benefit"),
    "dagpenge": Text("dagpenge", "unemployment benefit"),
    "barselsdagpenge": Text("barselsdagpenge", "parental benefit"),
    "ledighedsydelse": Text("ledighedsydelse", "benefit between fleksjobs"),
    "flex_wage_subsidy": Text("flekslønstilskud", "flex wage subsidy"),
    "su": Text("SU", "student grant"),
    "pension": Text("førtidspension", "disability pension"),
    "ressourceforloebsydelse": Text("ressourceforløbsydelse", "resource benefit"),
    "revalideringsydelse": Text("revalideringsydelse", "rehabilitation benefit"),
    "integrationsydelse": Text("integrationsydelse", "integration benefit"),
    "left": Text("ude af registret", "out of the register"),
}
"""Our codes in words; any other stands as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine:
    """A register's code and what it is called here."""

    written: str
    code: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceLine:
    """A register to choose.

    Args:
        code: its code.
        title: what it is called.
        hint: how its list looks.
        form: of the example to be fetched.
        codes: what its codes are called here; empty for income.
        example: whether nobody has confirmed the table.
        confirmed: who did, and when; empty for an example.
        chosen: whether it is chosen.
    """

    code: str
    title: Text
    hint: Text
    form: str
    codes: tuple[CodeLine, ...]
    example: bool
    confirmed: Text
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPage:
    """The page where a list is sent.

    Args:
        choices: the registers.
        complete: whether the list is said to be all there is.
    """

    choices: tuple[ChoiceLine, ...]
    complete: bool


_HINTS = {
    "income": Text(
        "En række for hver kandidat, måned og arbejdsgiver: timer og løn.",
        "A row a candidate, month and employer: hours and pay.",
    ),
    "weeks": Text(
        "En række for hver kandidat, en kolonne for hver uge (y_1910). Tom uge er uden ydelse.",
        "A row a candidate, a column a week (y_1910). A blank week is without benefit.",
    ),
    "list": Text(
        "En række for hver kandidat og uge eller periode, med ydelsen.",
        "A row a candidate and week or period, with the benefit.",
    ),
}


def send_page(*, register: str = "", complete: bool = False) -> SendPage:
    """Return what the page where a list is sent shows.

    Args:
        register: the one that is chosen; "" for the first.
        complete: whether the list is said to be all there is.
    """
    found = registers()
    chosen = register if register in found else next(iter(found))
    lines = tuple(_choice(one, chosen=one.code == chosen) for one in found.values())
    return SendPage(choices=lines, complete=complete)


def _choice(one: RegisterChoice, *, chosen: bool) -> ChoiceLine:
    table = one.table
    confirmed = _PLAIN if table is not None and table.plain else words.NOTHING
    if table is not None and table.confirmed_on is not None:
        day = words.day(table.confirmed_on)
        confirmed = Text(
            f"Bekræftet af {table.confirmed_by} {day.da}",
            f"Confirmed by {table.confirmed_by} {day.en}",
        )
    return ChoiceLine(
        code=one.code,
        title=one.title,
        hint=_HINTS[one.form],
        form=one.form,
        codes=tuple(_codes(one)),
        example=table is not None and table.is_example,
        confirmed=confirmed,
        chosen=chosen,
    )


_PLAIN = Text(
    "Ydelsernes navne, som vi skriver dem; ingen har holdt dem op mod registrets egen liste.",
    "The benefits' names as we write them; nobody has held them against the register's own list.",
)


def _codes(one: RegisterChoice) -> Iterator[CodeLine]:
    """Yield the codes of a table: numbers ascending, then words as they stand in it."""
    if one.table is None:
        return
    single = one.table.codes.items()
    numbers = [(int(code), code, ours) for code, ours in single if is_number(code)]
    numbers += [(first, f"{first}–{last}", ours) for first, last, ours in one.table.ranges]
    every = [(written, ours) for _, written, ours in sorted(numbers)]
    every += [(code, ours) for code, ours in single if not is_number(code)]
    for written, ours in every:
        yield CodeLine(written=written, code=words.looked_up(_CODES, ours))
