"""The forms of a control: how it is drawn, what was found, the answer, and the ruling."""

from django.core.exceptions import ValidationError

from virksom.office.web.forms import ChoiceOf, LineField, NoteField, OfficeForm
from virksom.programme.control.plan import MOST_LINES, MOST_SEED
from virksom.programme.control.steps import CONTROL_REASONS, CONTROL_WORDS
from virksom.programme.kernel import Text

_CHOOSE = ("", Text("vælg …", "choose …"))


def _among(*codes: str) -> tuple[tuple[str, Text], ...]:
    return (_CHOOSE, *((code, CONTROL_WORDS[code]) for code in codes))


class DrawForm(OfficeForm):
    """How many lines are drawn, and by which seed."""

    size = LineField(Text("Antal linjer", "Number of lines"), most=6)
    seed = LineField(
        Text("Startværdi", "Seed"),
        most=MOST_SEED,
        hint=Text(
            "Den foreslåede følger af det seneste, der er registreret; ingen har valgt den. I kan "
            "aftale en anden.",
            "The one proposed follows from the latest on record; nobody chose it. You may agree "
            "on another.",
        ),
    )

    def clean_size(self) -> int:
        """Return the number."""
        text = self.cleaned_data["size"].replace(".", "")
        if not (text.isascii() and text.isdigit() and 0 < int(text) <= MOST_LINES):
            raise ValidationError(_NUMBER.read(self.language))
        return int(text)


_NUMBER = Text("Skriv et helt tal fra 1.", "Write a whole number from 1.")


class FindForm(OfficeForm):
    """What was found of a line."""

    says = ChoiceOf(
        Text("Hvad fandt du?", "What did you find?"), among=_among("proven", "wrong", "unproven")
    )
    reason = ChoiceOf(
        Text("Hvorfor holder linjen ikke?", "Why does the line not hold?"),
        among=(_CHOOSE, *CONTROL_REASONS.items()),
        required=False,
        hint=Text("Kun når den ikke er bevist.", "Only when it is not proven."),
    )


class AnswerForm(OfficeForm):
    """What the provider answers."""

    says = ChoiceOf(Text("Jeres svar", "Your answer"), among=_among("accepted", "contested"))
    note = NoteField(
        Text("Hvad taler imod?", "What speaks against it?"),
        required=False,
        most=2000,
        hint=Text(
            "Nødvendigt, når I bestrider. Det gemmes krypteret; skriv hverken navn eller "
            "CPR-nummer.",
            "Needed when you contest. It is kept encrypted; write neither a name nor a CPR number.",
        ),
    )


class ClaimForm(OfficeForm):
    """Nothing is asked: the contract and the control say what the deduction is."""


class RuleForm(OfficeForm):
    """What is ruled once the provider has contested."""

    says = ChoiceOf(Text("Afgørelse", "Ruling"), among=_among("upheld", "dropped"))
