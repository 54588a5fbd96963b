"""Fields of a referral: CPR or birthday in one, a count, an address, and the question of twins."""

from dataclasses import dataclass
from datetime import date

from virksom.office.store.vault.cpr import Cpr, NotACpr, read_cpr
from virksom.office.store.vault.mail_address import is_mail
from virksom.office.web.dates import NotADate, typed_day
from virksom.office.web.forms import ChoiceOf, LineField
from virksom.programme.kernel import Text
from virksom.programme.path.referral import why_not_born

_CPR_DIGITS = 10
_MOST = 99
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Identity:
    """A CPR with the birthday it tells, or a birthday alone.

    Args:
        cpr: as it was read; missing where only a birthday was typed.
        birth_date: None when the field was empty.
    """

    cpr: Cpr
    birth_date: date | None


class IdentityField(LineField):
    """A CPR, or the birthday where there is none; gives an ``Identity``."""

    def clean(self, value: object) -> Identity:  # type: ignore[override]  # more than the line it was
        """Return who it is by number or birthday; ten digits are a CPR."""
        text = super().clean(value)
        try:
            return self._told(text)
        except (NotACpr, NotADate):
            raise self.wrong(_IDENTITY) from None

    def _told(self, text: str) -> Identity:
        """Read it; nobody is born on a day to come, nor before 1900."""
        who = self._read(text)
        slip = why_not_born(who.birth_date, today=self.today)
        if slip is not None:
            raise self.wrong(slip)
        return who

    def _read(self, text: str) -> Identity:
        if not text or sum(sign.isdigit() for sign in text) == _CPR_DIGITS:
            cpr = read_cpr(text)
            return Identity(cpr, cpr.birth_date)
        return Identity(read_cpr(""), self._birthday(text))

    def _birthday(self, text: str) -> date:
        """Read a birthday, which has its year; of two figures the latest that is past."""
        born = typed_day(text, near=date.min, today=self.today)
        if born > self.today and str(born.year) not in text:
            born = born.replace(year=born.year - _CENTURY)
        if born.year == date.min.year:
            raise NotADate(_IDENTITY)
        return born


_IDENTITY = Text(
    "Skriv CPR som ddmmåå-nnnn, eller fødselsdagen som 7.4.1995, hvis CPR mangler.",
    "Write the CPR as ddmmyy-nnnn, or the birthday as 7.4.1995 if there is no CPR.",
)


class CountField(LineField):
    """A whole number from 0 to 99; an int or None."""

    def clean(self, value: object) -> int | None:  # type: ignore[override]  # a number, not a line
        """Return the number."""
        text = super().clean(value)
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or int(text) > _MOST:
            raise self.wrong(Text("Skriv et tal fra 0 til 99.", "Write a number from 0 to 99."))
        return int(text)


class MailField(LineField):
    """An e-mail address that a mail can be sent to; "" when none is typed."""

    def __init__(self, label: Text, *, required: bool = True, hint: Text | None = None) -> None:
        super().__init__(label, most=254, required=required, hint=hint)

    def clean(self, value: object) -> str:
        """Return the address."""
        text = super().clean(value)
        if text and not is_mail(text):
            raise self.wrong(
                Text("Skriv mailen som navn@sted.dk.", "Write the address as name@place.dk.")
            )
        return text


class TwinField(ChoiceOf):
    """Whether somebody is one of those they look like; asked only when they do."""

    template = "referral/twins.html"
