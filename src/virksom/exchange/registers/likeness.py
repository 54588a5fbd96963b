"""Which register a sheet looks like, by its columns alone, when it is not the one that was named.

Source:
    Clause 7.1.
"""

from collections.abc import Callable, Mapping, Sequence

from virksom.exchange.registers.columns import placed_benefits, placed_income, placed_weeks
from virksom.exchange.registers.example import INCOME_FORM
from virksom.exchange.sheets.columns import MissingColumns
from virksom.programme.evidence.registers import LIST, WEEKS
from virksom.programme.kernel import Refusal, Text


class OtherForm(MissingColumns):
    """The sheet lacks the columns of the register that was named, and has those of another form.

    Args:
        text: which columns it lacks.
        form: the form that it has: one of ``FORMS``.
    """

    def __init__(self, text: Text, form: str) -> None:
        """Keep both."""
        super().__init__(text)
        self.form = form


_PLACED: Mapping[str, Callable[[Sequence[str]], object]] = {
    LIST: placed_benefits,
    WEEKS: placed_weeks,
    INCOME_FORM: placed_income,
}


def told_apart(missing: MissingColumns, headings: Sequence[str]) -> MissingColumns:
    """Return the refusal of a sheet, with the form that its columns fit; as it was where none."""
    for form, placed in _PLACED.items():
        try:
            placed(headings)
        except Refusal:
            continue
        return OtherForm(missing.text, form)
    return missing
