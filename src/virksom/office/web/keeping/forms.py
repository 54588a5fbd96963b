"""The form before data is erased: how many are erased is typed, since it cannot be undone."""

from django.core.exceptions import ValidationError

from virksom.office.reports.door import Door, Link
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import LineField, OfficeForm
from virksom.programme.kernel import Text

ERASE_DUE = DeedPage(
    heading=Text("Slet det, der er varslet", "Erase what was told of"),
    sub=Text(
        "Det, hvis tid er gået, slettes for altid. Fakta og summer står, som de stod. "
        "Det kan ikke fortrydes.",
        "What has had its time is erased for ever. Facts and sums stay as they were. "
        "It cannot be undone.",
    ),
    button=Text("Slet for altid", "Erase for ever"),
    back=Link(Text("Persondata", "Personal data"), Door("keeping")),
)


class EraseDueForm(OfficeForm):
    """How many are erased."""

    count = LineField(Text("Hvor mange ting slettes?", "How many things are erased?"))
    _expected = 0

    def expect(self, count: int) -> None:
        """Ask for this number."""
        self._expected = count
        hint = Text(f"Skriv {count} for at bekræfte.", f"Write {count} to confirm.")
        self.fields["count"].help_text = hint.read(self.language)

    def clean_count(self) -> int:
        """Return the number; refuse another."""
        if self.cleaned_data["count"].strip() != str(self._expected):
            raise ValidationError(
                Text(
                    f"Der slettes {self._expected}; skriv det tal.",
                    f"{self._expected} are erased; write that number.",
                ).read(self.language)
            )
        return self._expected
