"""Who hears nothing of an interview by mail, and has to be told in another way.

Source:
    Clause 2.2; invariant 3 (the sentence names a role, never a person).
"""

from collections.abc import Iterator

from virksom.office.reports import words
from virksom.office.store import members
from virksom.office.store.vault.persons import person
from virksom.programme.kernel import Text


def unreached(programme: str, *, candidate: str, employer: str) -> Text:
    """Say who gets no invitation, and what to do then; empty when it reaches all.

    The staff has its notices in the office, mail or no mail.

    Args:
        programme: code of the programme.
        candidate: their code.
        employer: V-code of the workplace that takes part; "" for none.
    """
    return words.joined(*_lines(programme, candidate, employer=employer), mark=" ")


def _lines(programme: str, candidate: str, *, employer: str) -> Iterator[Text]:
    told = person(programme, candidate)
    if told is None or not (told.mail or told.phone):
        yield _NEITHER
    elif not told.mail:
        yield _NO_MAIL
    if employer and not _has_mail(programme, employer):
        yield _NO_EMPLOYER


def _has_mail(programme: str, employer: str) -> bool:
    """Say whether anybody who speaks for a workplace has a mail."""
    there = (
        person(programme, one.code)
        for one in members.members(programme)
        if one.active and one.code and one.organisation == employer
    )
    return any(told is not None and told.mail for told in there)


_NO_MAIL = Text(
    "Kandidaten har ingen mail: ring, eller send brev.",
    "The candidate has no e-mail: call, or send a letter.",
)
_NEITHER = Text(
    "Kandidaten har hverken mail eller telefon hos os: send brev.",
    "We have neither e-mail nor phone of the candidate: send a letter.",
)
_NO_EMPLOYER = Text(
    "Ingen hos arbejdsgiveren har en mail: ring, eller send brev.",
    "Nobody at the employer has an e-mail: call, or send a letter.",
)
