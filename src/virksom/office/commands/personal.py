"""Personal data from the terminal: what is due, told of and erased, and one person's data."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from virksom.office.access import Actor, Denied
from virksom.office.actions.erase_due import erase_due
from virksom.office.actions.erase_person import erase_person
from virksom.office.actions.export_person import export_person
from virksom.office.actions.keep_longer import end_keeping, keep_longer
from virksom.office.actions.recognise import recognise
from virksom.office.actions.tell_erasure import tell_erasure
from virksom.office.commands.reading import named_programme, only_programme
from virksom.office.commands.start import database_trouble_said, must_be_there
from virksom.office.reports.keeping import keeping_of
from virksom.office.reports.own.data import own_export
from virksom.office.reports.own.self import somebody
from virksom.office.reports.personal_data import personal_data_paper
from virksom.office.store import kept_longer, read, users
from virksom.office.store.keeping import DueRow, due_rows
from virksom.office.store.kept_longer import KeptRow
from virksom.office.store.vault.sweep import sweep
from virksom.office.web import clock
from virksom.programme.contract import Keeping
from virksom.programme.kernel import Refusal, Text, date_text, day_in_copenhagen, quoted

PDF = ".pdf"


class NobodyAnswers(Refusal):
    """A deed from the terminal names nobody of the office who answers for it."""


class NoTerms(Refusal):
    """The programme has not written how long personal data are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a command tells of personal data whose time comes.

    Args:
        told: a sentence about what was done; empty for nothing.
        rows: code, kind, the day it is due, the day of the notice, and when it may be erased.
    """

    told: Text
    rows: Sequence[DueRow]


def due(*, by: str | None, tell: bool, erase: bool) -> Due:
    """Tell what is due; give notice, or erase what was told of, in the name of an administrator.

    Raises:
        NoOffice: there is no office.
        NobodyAnswers: a deed without a user, or by one there is not.
        NoTerms: nobody has written how long data are kept.
        MayNot: the user may not.
    """
    must_be_there()
    with database_trouble_said():
        actor = _actor(by) if tell or erase else Actor(None, "", programme=only_programme())
        keeping, moment = _keeping(actor.programme), _moment(actor.programme)
        with _denied_said():
            if tell:
                said = _told(tell_erasure(actor, keeping, moment=moment))
            elif erase:
                said = _gone(len(erase_due(actor, keeping, moment=moment)))
                sweep()
            else:
                said = Text("", "")
        rows = due_rows(actor.programme, keeping, on=day_in_copenhagen(moment))
    return Due(told=said, rows=rows)


def keep_one(code: str, *, by: str, reason: str, until: date) -> Text:
    """Let nothing about a candidate be erased before a day; return what to tell.

    Raises:
        NoOffice: there is no office.
        NobodyAnswers: there is no such user.
        Refusal: the user may not, nobody has that code, or it cannot be kept like this.
    """
    must_be_there()
    with database_trouble_said(), _denied_said():
        actor = _actor(by)
        moment = _moment(actor.programme)
        codes = ", ".join(keep_longer(actor, code, reason=reason, until=until, moment=moment))
    return Text(
        f"Data om {codes} gemmes til {date_text(until)}.",
        f"Data about {codes} is kept until {date_text(until, 'en')}.",
    )


def end_one(code: str, *, by: str) -> Text:
    """Keep a candidate's data no longer than its time; return what to tell.

    Raises:
        NoOffice: there is no office.
        NobodyAnswers: there is no such user.
        Refusal: the user may not, nobody has that code, or nothing about them is kept longer.
    """
    must_be_there()
    with database_trouble_said(), _denied_said():
        actor = _actor(by)
        codes = ", ".join(end_keeping(actor, code, moment=_moment(actor.programme)))
    return Text(
        f"Data om {codes} gemmes ikke længere end ellers.",
        f"Data about {codes} is kept no longer than otherwise.",
    )


def kept() -> tuple[KeptRow, ...]:
    """Return whose data is kept longer or was, newest first; the reasons stay in the office.

    Raises:
        NoOffice: there is no office.
    """
    must_be_there()
    with database_trouble_said():
        return kept_longer.rows_of(only_programme())


def erase_one(code: str, *, by: str) -> Text:
    """Erase everything the vault holds of a person, under each of their codes; return what to tell.

    Raises:
        NoOffice: there is no office.
        NobodyAnswers: there is no such user.
        MayNot: the user may not.
        NoSuchCandidate: nobody has that code.
    """
    must_be_there()
    with database_trouble_said():
        actor = _actor(by)
        with _denied_said():
            erased = erase_person(actor, code, moment=_moment(actor.programme))
        sweep()
    codes = ", ".join(erased)
    return Text(f"Persondata om {codes} er slettet.", f"Person data of {codes} is erased.")


def person_file(candidate: str, target: Path, *, by: str, language: str) -> Text:
    """Write everything about a candidate to a new file; a PDF by the ending, else JSON.

    Raises:
        NoOffice: there is no office.
        NobodyAnswers: there is no such user.
        Refusal: nobody has that code, the user may not, or the file is there already.
    """
    must_be_there()
    with database_trouble_said():
        actor = _actor(by)
        moment = _moment(actor.programme)
        with _denied_said():
            export_person(actor, candidate, moment=moment)
        one = somebody(actor, candidate, moment=moment, today=day_in_copenhagen(moment))
    if target.suffix.lower() == PDF:
        content = personal_data_paper(one, language=language, moment=moment)
    else:
        content = own_export(one, moment=moment).encode()
    _write(target, content)
    return Text(
        f"{target}: alt om {one.code}. Giv den til kandidaten, og slet den så.",
        f"{target}: all about {one.code}. Give it to the candidate, and then delete it.",
    )


class CannotWritePerson(Refusal):
    """A person's file cannot be written there, or one stands there already."""


def _write(target: Path, content: bytes) -> None:
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise CannotWritePerson(
            Text(
                f"{target} kan ikke skrives ({why}); det, der står der, er urørt.",
                f"{target} cannot be written ({why}); what stands there is untouched.",
            )
        ) from None


class MayNot(Refusal):
    """Whoever answers for it may not do it."""


@contextmanager
def _denied_said() -> Iterator[None]:
    """Turn the access table's no into a refusal."""
    try:
        yield
    except Denied as denied:
        raise MayNot(denied.reason) from None


def _told(count: int) -> Text:
    return Text(f"Der er givet varsel om {count}.", f"Word was given of {count}.")


def _gone(count: int) -> Text:
    return Text(f"{count} ting er slettet for altid.", f"{count} things are erased for ever.")


def _actor(by: str | None) -> Actor:
    user = None if by is None else users.by_username(by)
    if user is None:
        shown = quoted(by or "")
        raise NobodyAnswers(
            Text(
                f"Ingen i kontoret hedder {shown.da}; skriv med --by, hvem der svarer for det.",
                f"Nobody in the office is called {shown.en}; write with --by who answers for it.",
            )
        )
    return recognise(user, programme=named_programme())


def _keeping(programme: str) -> Keeping:
    found = keeping_of(programme)
    if found is None:
        raise NoTerms(
            Text(
                "Programmet har ikke skrevet, hvor længe persondata gemmes; skriv det i "
                "privacy.yaml.",
                "The programme has not written how long personal data are kept; write it in "
                "privacy.yaml.",
            )
        )
    return found


def _moment(programme: str) -> datetime:
    return clock.now(read.programme(programme))
