"""A list of referrals while its adviser looks at it: kept sealed, judged row by row, then gone.

The sheet waits as a draft of the vault's, one for each adviser, for a day at most. What is wrong
with a row, and who is here already, is asked anew each time it is looked at.

Source:
    Clauses 1.2, 1.3 and 2.1; invariant 3.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.exchange.referrals import ReferralRow, read_referrals
from virksom.exchange.sheets import Sheet
from virksom.exchange.sheets.wrong_cell import by_row
from virksom.office.store.elsewhere import is_elsewhere
from virksom.office.store.vault.cpr import Cpr, NotACpr, read_cpr
from virksom.office.store.vault.find import Likeness, likely_same
from virksom.office.store.vault.persons import name_birth
from virksom.programme.kernel import Text
from virksom.programme.path.referral import why_not_born


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodRow:
    """A row that can be loaded.

    Args:
        told: what it says.
        cpr: as the vault reads it; may be missing.
        born: from the CPR, or as it was told.
    """

    told: ReferralRow
    cpr: Cpr
    born: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A list as it would be loaded now.

    Args:
        sheet: as it was sent.
        good: rows that can be loaded, in order.
        wrong: what is wrong with the others, by row: each a whole sentence.
        here: rows of people who are, or may be, here already, by row.
        elsewhere: the rows among them of people whom another unit has.
        unread: headings of columns that are not read.
    """

    sheet: Sheet
    good: tuple[GoodRow, ...]
    wrong: Mapping[int, tuple[Text, ...]]
    here: Mapping[int, Likeness]
    elsewhere: frozenset[int]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a list is judged by.

    Args:
        programme: its code.
        unit: code of the adviser's own unit.
        units: labels of the referring units by code.
        today: the day it is.
    """

    programme: str
    unit: str
    units: Mapping[str, Text]
    today: date


def judged(sheet: Sheet, ground: Ground) -> Judged:
    """Return which rows of a list can be loaded, and what is wrong with each of the others.

    Raises:
        Refusal: the sheet lacks a column that every referral needs, or has one twice.
    """
    preview = read_referrals(sheet, units=ground.units, own_unit=ground.unit)
    wrong = by_row(preview.wrong)
    good = tuple(_vetted(preview.rows, ground, wrong=wrong))
    here = dict(_here(ground.programme, good))
    return Judged(
        sheet=sheet,
        good=tuple(row for row in good if row.told.row not in here),
        wrong={number: tuple(texts) for number, texts in sorted(wrong.items())},
        here=here,
        elsewhere=frozenset(
            number
            for number, same in here.items()
            if is_elsewhere(ground.programme, same.code, unit=ground.unit)
        ),
        unread=preview.unread,
    )


def _vetted(
    rows: Iterable[ReferralRow], ground: Ground, *, wrong: dict[int, list[Text]]
) -> Iterator[GoodRow]:
    """Yield the rows that hold; what is wrong with the others is added to ``wrong``."""
    seen: dict[str, int] = {}
    for row in rows:
        cpr, trouble = _cpr(row)
        born = (cpr.birth_date if cpr else None) or row.birth_date
        trouble = trouble or _why_not(row, ground, born=born)
        before = seen.setdefault(name_birth(row.name, born) or f"row {row.row}", row.row)
        if trouble is None and before != row.row:
            trouble = Text(
                f"samme navn og fødselsdag som række {before}, slet den ene række",
                f"the same name and birthday as row {before}, delete one of the rows",
            )
        if trouble is not None or cpr is None or born is None:
            wrong.setdefault(row.row, []).append(_at(row.row, trouble or _NOBODY))
            continue
        yield GoodRow(told=row, cpr=cpr, born=born)


def _cpr(row: ReferralRow) -> tuple[Cpr | None, Text | None]:
    try:
        return read_cpr(row.cpr), None
    except NotACpr:
        return None, Text(
            "de første seks cifre i CPR-nummeret er ingen dag", "the CPR does not begin with a day"
        )


def _why_not(row: ReferralRow, ground: Ground, *, born: date | None) -> Text | None:
    if not row.name:
        return Text("skriv navnet", "write the name")
    if born is None:
        return _NOBODY
    slip = why_not_born(born, today=ground.today)
    if slip is not None:
        return _inside(slip)
    if row.unit != ground.unit:
        return Text("du henviser kun fra din egen enhed", "you refer from your own unit only")
    if row.since > ground.today:
        return Text(
            "dagen for henvisningen ligger efter i dag", "the day of the referral lies ahead"
        )
    return None


_NOBODY = Text("skriv CPR-nummer eller fødselsdato", "write the CPR number or the date of birth")


def _inside(slip: Text) -> Text:
    """Return a sentence as it goes on after the number of a row, which ends it."""
    da, en = (f"{told[0].lower()}{told[1:]}".removesuffix(".") for told in (slip.da, slip.en))
    return Text(da, en)


def _at(number: int, trouble: Text) -> Text:
    return Text(f"Række {number}: {trouble.da}.", f"Row {number}: {trouble.en}.")


def _here(programme: str, rows: Iterable[GoodRow]) -> Iterator[tuple[int, Likeness]]:
    for row in rows:
        found = likely_same(programme, cpr=row.cpr.digits, name=row.told.name, birth_date=row.born)
        same = next((one for one in found if one.code.startswith("K")), None)
        if same is not None:
            yield row.told.row, same
