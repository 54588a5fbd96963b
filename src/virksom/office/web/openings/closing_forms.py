"""The forms that close an opening and answer one."""

from collections.abc import Mapping

from virksom.office.actions.close_opening import ClosingTold
from virksom.office.actions.log_contact import ContactTold
from virksom.office.web.forms import ChoiceOf, OfficeForm, WordsField
from virksom.office.web.openings.fields import ChipsField
from virksom.programme.companies.contact import CHANNELS, USUAL
from virksom.programme.companies.openings import UNFILLED, WITHDRAWN
from virksom.programme.kernel import Text


class CloseForm(OfficeForm):
    """How an opening ends."""

    outcome = ChoiceOf(
        Text("Hvordan ender den?", "How does it end?"),
        among=(
            ("", Text("vælg", "choose")),
            (WITHDRAWN, Text("virksomheden trækker den tilbage", "the company withdraws it")),
            (UNFILLED, Text("den blev ikke besat", "it was not filled")),
        ),
    )
    missing = ChipsField(Text("Hvad manglede?", "What was missing?"), among={})
    note = WordsField(
        Text("Andet, vi kan lære af", "Anything else to learn from"), required=False, most=2000
    )

    def ask_for(self, among: Mapping[str, Text]) -> None:
        """Let these be chosen among what was missing."""
        field = self.fields["missing"]
        if isinstance(field, ChipsField):
            field.offer(among)

    def told(self) -> ClosingTold:
        """Return how it ends; what was missing is told only of one that stays unfilled."""
        said = self.cleaned_data
        missing = said["missing"] if said["outcome"] == UNFILLED else ()
        return ClosingTold(outcome=said["outcome"], missing=missing, note=said["note"])


class AnswerForm(OfficeForm):
    """How a company was answered."""

    channel = ChoiceOf(Text("Hvordan?", "How?"), among=tuple(CHANNELS.items()))
    note = WordsField(
        Text("Svaret til virksomheden", "The answer to the company"), required=False, most=2000
    )

    def told(self) -> ContactTold:
        """Return how it was, with the minutes it usually takes."""
        said = self.cleaned_data
        channel = said["channel"]
        return ContactTold(channel=channel, minutes=USUAL[channel], note=said["note"])
