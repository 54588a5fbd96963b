"""The form of a candidate's profile: lists to tap, hours, the way; no room for free text."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from virksom.office.actions.edit_profile import NewProfile
from virksom.office.store.match_words import occupation_words, trade_words
from virksom.office.store.opening_lists import Listed
from virksom.office.web.companies.fields import MinutesField, TickField
from virksom.office.web.forms import ChoiceOf, DayField, HoursField, OfficeForm
from virksom.office.web.forms.pickers import PlaceField
from virksom.office.web.openings.fields import ChipsField, CompetencesField, lines_of
from virksom.programme.kernel import Text, number_text
from virksom.programme.matching.lists import AVOID, SUPPORT, TRANSPORT, WHEN
from virksom.programme.record import Fact, Profile


class ProfileForm(OfficeForm):
    """A profile as it is told."""

    trades = ChipsField(Text("Hvilke brancher?", "Which trades?"), among={})
    works = CompetencesField(Text("Hvilket arbejde?", "Which work?"))
    hours_able = HoursField(Text("Timer om ugen nu", "Hours a week now"), required=False)
    hours_willing = HoursField(Text("Timer om ugen højst", "Hours a week at most"), required=False)
    may_rise = TickField(Text("Timerne kan vokse med tiden", "The hours may grow with time"))
    when = ChipsField(Text("Hvornår?", "When?"), among=WHEN)
    place = PlaceField(
        Text("Hvor bor kandidaten?", "Where does the candidate live?"), required=False
    )
    transport = ChoiceOf(
        Text("Til arbejde", "To work"),
        among=(("", Text("ikke sagt endnu", "not told yet")), *TRANSPORT.items()),
        required=False,
    )
    minutes = MinutesField(Text("Længste vej i minutter", "Longest way in minutes"), required=False)
    avoid = ChipsField(Text("Undgå helst arbejde med …", "Better avoid work with …"), among=AVOID)
    support = ChipsField(Text("Det hjælper", "What helps"), among=SUPPORT)
    since = DayField(
        Text("Kan begynde fra", "Can begin from"),
        hint=Text("I dag, hvis det er nu.", "Today, if it is now."),
    )

    def know_lists(self) -> None:
        """Let trades and work be chosen from the lists there are."""
        trades = self.fields["trades"]
        if isinstance(trades, ChipsField):
            trades.offer(_sentences(trade_words()))
        known = _sentences(occupation_words())
        self._works.known = {code: Listed(text) for code, text in known.items()}

    @property
    def known_works(self) -> tuple[str, ...]:
        """What work there is to choose."""
        return self._works.labels

    @property
    def work_lines(self) -> tuple[str, ...]:
        """What stands in the inputs of the work that is wished for."""
        value = self["works"].value() or ()
        return lines_of(value if self.is_bound else self._works.typed(value))

    @property
    def _works(self) -> CompetencesField:
        field = self.fields["works"]
        assert isinstance(field, CompetencesField)  # noqa: S101  # as it is declared
        return field

    def told(self) -> NewProfile:
        """Return what was typed."""
        said = self.cleaned_data
        return NewProfile(
            says=Profile(
                wanted=(*said["trades"], *said["works"]) or None,
                hours_able=said["hours_able"],
                hours_willing=said["hours_willing"],
                may_rise=said["may_rise"],
                when=said["when"] or None,
                place=said["place"] or None,
                transport=said["transport"] or None,
                minutes=said["minutes"],
                avoid=said["avoid"] or None,
                support=said["support"] or None,
            ),
            since=said["since"],
        )


class OwnProfileForm(ProfileForm):
    """The same, as the candidate is asked."""

    place = PlaceField(Text("Hvor bor du?", "Where do you live?"), required=False)


def initial_of(latest: Fact | None, *, today: date, language: str) -> Mapping[str, Any]:
    """Return what stands in the form at first.

    Args:
        latest: the profile that holds; None where none was told.
        today: the day it is.
        language: the reader's.
    """
    says = latest.value if latest is not None and isinstance(latest.value, Profile) else Profile()
    trades = trade_words()
    since = today if latest is None else max(latest.since, today)
    return {
        "trades": [code for code in says.wanted or () if code in trades],
        "works": [code for code in says.wanted or () if code not in trades],
        "hours_able": _number(says.hours_able, language),
        "hours_willing": _number(says.hours_willing, language),
        "may_rise": says.may_rise is True,
        "when": list(says.when or ()),
        "place": says.place or "",
        "transport": says.transport or "",
        "minutes": "" if says.minutes is None else str(says.minutes),
        "avoid": list(says.avoid or ()),
        "support": list(says.support or ()),
        "since": since,
    }


def _number(hours: Decimal | None, language: str) -> str:
    return "" if hours is None else number_text(hours, language)


def _sentences(labels: Mapping[str, Text]) -> Mapping[str, Text]:
    return {
        code: Text(text.da[:1].upper() + text.da[1:], text.en[:1].upper() + text.en[1:])
        for code, text in labels.items()
    }
