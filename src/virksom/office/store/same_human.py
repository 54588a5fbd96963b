"""Whether two codes are one human behind, who signs in in two ways.

Source:
    Failure 5 of outcome payment: four eyes on every payment are those of two people.
"""

from virksom.office.store.members import members_by
from virksom.office.store.users import usernames
from virksom.office.store.vault.find import same_cpr
from virksom.office.store.vault.persons import person

_BY_NUMBER = "bruger-"
_DIGITS = 18
"""Digits of a number that every database holds."""


def same_human(programme: str, code: str, *, other: str) -> bool:
    """Say whether two who act are known to be one: by user, e-mail address or CPR.

    An e-mail address is one that the vault has, or that somebody signs in with. Two of whom too
    little is known are taken for two.

    Args:
        programme: code of the programme.
        code: how facts speak of the one.
        other: how they speak of the other.

    Raises:
        Refusal: there are no keys to be had.
    """
    if code == other or not _users(programme, code).isdisjoint(_users(programme, other)):
        return True
    if _mails(programme, code) & _mails(programme, other):
        return True
    return same_cpr(programme, code, other=other)


def _users(programme: str, code: str) -> frozenset[int]:
    """Return the numbers of those who sign in as a code; one without a code goes by the number."""
    number = code.removeprefix(_BY_NUMBER)
    if number != code and number.isdecimal() and len(number) <= _DIGITS:
        return frozenset({int(number)})
    return frozenset(one.user for one in members_by(programme, [code]))


def _mails(programme: str, code: str) -> frozenset[str]:
    """Return the addresses that somebody is reached at and signs in with, in small letters."""
    found = person(programme, code)
    names = usernames(_users(programme, code))
    texts = [*(name for name in names if "@" in name), found.mail if found else ""]
    return frozenset(text.strip().casefold() for text in texts if text.strip())
