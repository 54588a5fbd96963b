"""A field that asks the catalogue: a place, for any form that needs one."""

import re

from virksom.office.store.competences import shipped
from virksom.office.store.travel import place_meant
from virksom.office.web.forms.fields import LineField
from virksom.programme.kernel import Text

_POSTCODE = 4
_TOWN = re.compile(r"([0-9]{4}(?![0-9]))?[^0-9,;@]*")
_ONLY = Text(
    "Skriv kun postnummer og by, for eksempel 9000 Aalborg.",
    "Write the postcode and town alone, such as 9000 Aalborg.",
)
_HINT = Text("Postnummer eller by.", "Postcode or town.")


class PlaceField(LineField):
    """A postcode or a town, chosen as one types; the line as it is to be kept, "" for none.

    A town that the table has is kept as »9000 Aalborg«; one that it has not is kept as typed, and
    its travel times are for a consultant to type. A street, a telephone and a CPR number are
    refused: a place stands in a fact, which is never erased.
    """

    template = "forms/known.html"

    def __init__(self, label: Text, *, hint: Text | None = None, required: bool = True) -> None:
        super().__init__(label, hint=hint or _HINT, required=required)

    @property
    def known(self) -> tuple[str, ...]:
        """The postcodes with their towns."""
        return tuple(f"{one.postcode} {one.name}" for one in shipped().towns.values())

    def clean(self, value: object) -> str:
        """Return the postcode and town where they are known; else the words."""
        text = super().clean(value)
        meant = place_meant(text)
        if meant is not None:
            return f"{meant.postcode} {meant.name}"
        digits = text.partition(" ")[0]
        if digits.isdigit() and len(digits) != _POSTCODE:
            raise self.wrong(Text("Et postnummer har fire cifre.", "A postcode has four digits."))
        if _TOWN.fullmatch(text) is None:
            raise self.wrong(_ONLY)
        return text
