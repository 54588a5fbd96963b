"""Which registers can be read, and what their codes are called here: shipped or the operator's.

``VIRKSOM_REGISTERS`` names the operator's folder.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from virksom.exchange.registers import INCOME_FORM
from virksom.programme.evidence.registers import RegisterTable
from virksom.programme.files.registers import tables_with
from virksom.programme.kernel import Text

INCOME = "eindkomst"
"""Code of the income register."""

INCOME_SOURCE, BENEFIT_SOURCE = "income_register", "benefit_register"
"""The sources of evidence, as the contract names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterChoice:
    """A register whose lists can be read.

    Args:
        code: as facts name it.
        title: what people call it.
        form: of its lists: one of ``FORMS``.
        table: what its codes are called here; None for income.
    """

    code: str
    title: Text
    form: str
    table: RegisterTable | None = None

    @property
    def kind(self) -> str:
        """The kind of fact that its rows become."""
        return "income" if self.table is None else "benefit"

    @property
    def source(self) -> str:
        """The source of evidence it is."""
        return INCOME_SOURCE if self.table is None else BENEFIT_SOURCE


def registers() -> Mapping[str, RegisterChoice]:
    """Return the registers by code, income first.

    Raises:
        Refusal: the operator's folder is not there, or a table is broken; file and key are named.
    """
    folder = Path(settings.REGISTER_TABLES) if settings.REGISTER_TABLES else None
    income = RegisterChoice(code=INCOME, title=Text("eIndkomst", "eIndkomst"), form=INCOME_FORM)
    tables = tables_with(folder)
    return {INCOME: income} | {
        code: RegisterChoice(code=code, title=table.title, form=table.form, table=table)
        for code, table in tables.items()
    }


def looks_like(form: str) -> Text:
    """Return the sentence that a sheet has the columns of another register, and which to choose."""
    titles = [one.title for one in registers().values() if one.form == form]
    da, en = " eller ".join(one.da for one in titles), " or ".join(one.en for one in titles)
    return Text(f"Arket ligner {da}; vælg det.", f"The sheet looks like {en}; choose that.")
