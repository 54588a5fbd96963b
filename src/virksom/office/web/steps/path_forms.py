"""The forms of a path: elements, training, education, and their end."""

from virksom.office.web.forms import ChoiceOf, DayField, KnownField, OfficeForm
from virksom.programme.kernel import Text
from virksom.programme.path import STUDIES

_SINCE = Text("Første dag", "First day")
_LAST = Text("Sidste dag", "Last day")


class ElementForm(OfficeForm):
    """An element of the catalogue."""

    element = ChoiceOf(Text("Element", "Element"))
    since = DayField(_SINCE)
    last = DayField(_LAST, required=False)


class TrainingForm(OfficeForm):
    """Job training at a workplace."""

    workplace = KnownField(
        Text("Træningsplads", "Workplace"),
        hint=Text(
            "Skriv navnet eller V-nummeret. Er den ny, kommer den på listen.",
            "Write its name or V-number. If it is new, it is put on the list.",
        ),
    )
    trade = ChoiceOf(Text("Branche", "Trade"))
    since = DayField(_SINCE)
    last = DayField(_LAST, required=False)


class EducationForm(OfficeForm):
    """An education."""

    kind = ChoiceOf(Text("Uddannelse", "Education"), among=tuple(STUDIES.items()))
    supported = ChoiceOf(
        Text("Anden ydelse end SU undervejs?", "Another benefit than SU during it?"),
        among=(("nej", Text("nej", "no")), ("ja", Text("ja", "yes"))),
        hint=Text(
            "Uden anden ydelse tæller uddannelsen som fuld selvforsørgelse.",
            "Without another benefit the education counts as full self-support.",
        ),
    )
    since = DayField(_SINCE)
    last = DayField(_LAST, required=False)


class LastDayForm(OfficeForm):
    """The last day of a stretch."""

    last = DayField(_LAST)
