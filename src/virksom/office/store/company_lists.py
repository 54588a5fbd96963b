"""A list of companies while somebody looks at it: kept sealed, judged row by row, then gone.

What is wrong with a row, and which company is here already, is asked anew each time it is looked
at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.exchange.companies import ListedCompany, read_companies
from virksom.exchange.sheets import Sheet
from virksom.exchange.sheets.wrong_cell import by_row
from virksom.office.store.match_words import trade_words
from virksom.programme.companies.alike import Alike, Sign, alike
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedCompanies:
    """A list as it would be loaded now.

    Args:
        sheet: as it was sent.
        good: rows that can be loaded, in order.
        wrong: what is wrong with the others, by row: each a whole sentence.
        here: rows of companies that are, or may be, here already, by row.
        twice: rows that may be the same company as an earlier row, with that row's number.
        unread: headings of columns that are not read.
    """

    sheet: Sheet
    good: tuple[ListedCompany, ...]
    wrong: Mapping[int, tuple[Text, ...]]
    here: Mapping[int, Alike]
    twice: Mapping[int, int]
    unread: tuple[str, ...]

    @property
    def bad(self) -> frozenset[int]:
        """Numbers of the rows that are not loaded."""
        return frozenset((*self.wrong, *self.here, *self.twice))


def judged(sheet: Sheet, held: Iterable[Sign]) -> JudgedCompanies:
    """Return which rows of a list can be loaded, and what keeps each of the others.

    Args:
        sheet: as it was sent.
        held: what the companies there are are known by.

    Raises:
        Refusal: the sheet lacks the column of names, or has a column twice.
    """
    preview = read_companies(sheet, trades=trade_words())
    wrong = by_row(preview.wrong)
    there, before = tuple(held), list[Sign]()
    here: dict[int, Alike] = {}
    twice: dict[int, int] = {}
    good = []
    for row in preview.rows:
        sign = Sign(name=row.name, cvr=row.cvr, p_number=row.p_number)
        if found := alike(sign, there):
            here[row.row] = found[0]
        elif found := alike(sign, before):
            twice[row.row] = int(found[0].code)
        else:
            good.append(row)
            before.append(
                Sign(code=str(row.row), name=row.name, cvr=row.cvr, p_number=row.p_number)
            )
    return JudgedCompanies(
        sheet=sheet,
        good=tuple(good),
        wrong={number: tuple(texts) for number, texts in sorted(wrong.items())},
        here=here,
        twice=twice,
        unread=preview.unread,
    )
