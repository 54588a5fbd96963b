"""The forms of a dispute: why, and what there is to say; and the answer to it."""

from virksom.office.web.forms import ChoiceOf, NoteField, OfficeForm
from virksom.programme.billing.disputes import ACCEPTED, DISPUTE_REASONS, REJECTED
from virksom.programme.kernel import Text

_VAULT = Text(
    "Det gemmes krypteret. Skriv hverken navn eller CPR-nummer.",
    "It is kept encrypted. Write neither a name nor a CPR number.",
)
_CHOOSE = ("", Text("vælg …", "choose …"))


class DisputeForm(OfficeForm):
    """Why a week is disputed."""

    reason = ChoiceOf(
        Text("Hvorfor skal ugen ikke betales?", "Why is the week not to be paid?"),
        among=(_CHOOSE, *DISPUTE_REASONS.items()),
    )
    note = NoteField(
        Text("Hvad ved du?", "What do you know?"), required=False, hint=_VAULT, most=2000
    )


class AnswerForm(OfficeForm):
    """Whether the dispute is right."""

    answer = ChoiceOf(
        Text("Jeres svar", "Your answer"),
        among=(
            _CHOOSE,
            (ACCEPTED, Text("Ja, ugen krediteres", "Yes, the week is credited")),
            (REJECTED, Text("Nej, ugen står", "No, the week stands")),
        ),
    )
    note = NoteField(
        Text("Hvad ligger til grund?", "What is it based on?"),
        required=False,
        hint=_VAULT,
        most=2000,
    )
