"""What a person starts from a terminal: loading, serving, and reading the office's log.

Importing this room is quick: Django is imported and set up when something is asked for. Each
function may also raise ``BadDatabaseUrl``, a refusal like the others.
"""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from virksom.office.commands.personal import Due
    from virksom.office.store.kept_longer import KeptRow
    from virksom.programme.demo.settled import Progress
    from virksom.programme.kernel import Text
    from virksom.programme.record import Log


def office_log(programme: str | None = None) -> "Log":
    """Return the log of a programme in the office's database; the only one there when None.

    Raises:
        NoOffice: there is no database yet, it cannot be reached, or it holds no programme.
        NoSuchProgramme: no programme has that code.
    """
    _start()
    from virksom.office.commands.reading import office_log as read

    return read(programme)


def office_clock(real: datetime, programme: str | None = None) -> datetime:
    """Return the moment it is in a programme of the office when it is really ``real``.

    It is another only where an invented programme is played from a day in the past.

    Raises:
        NoOffice: there is no database yet, it cannot be reached, or it holds no programme.
        NoSuchProgramme: no programme has that code.
    """
    _start()
    from virksom.office.commands.reading import office_clock as clock

    return clock(real, programme)


def load_demo(*, whole: bool = False, progress: "Progress" = tuple) -> bool:
    """Make the database ready and load the demo; False when it stands there already.

    Args:
        whole: with all its years; else as it stood in October 2019, with a clock that runs on.
        progress: hands on the months of the whole one by one, as they are settled.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotLoad: it holds another programme.
    """
    _start()
    from virksom.office.commands.loading import load_demo as load

    return load(whole=whole, progress=progress)


def due(*, by: str | None, tell: bool, erase: bool) -> "Due":
    """Return the personal data that is due; first give notice or erase, when asked to.

    Args:
        by: username of the administrator who answers for it; None where nothing is done.
        tell: give notice.
        erase: erase what was told of in time.

    Raises:
        Refusal: there is no office, or nobody who may answers for it.
    """
    _start()
    from virksom.office.commands.personal import due as found

    return found(by=by, tell=tell, erase=erase)


def erase_one(code: str, *, by: str) -> "Text":
    """Erase everything the vault holds of a person; return what to tell.

    Args:
        code: any of the person's codes.
        by: username of the administrator who answers for it.

    Raises:
        Refusal: nobody has that code, or the user may not.
    """
    _start()
    from virksom.office.commands.personal import erase_one as erase

    return erase(code, by=by)


def keep_longer(code: str, *, by: str, reason: str, until: "date") -> "Text":
    """Let nothing about a candidate be erased before a day; return what to tell.

    Args:
        code: any of the candidate's codes.
        by: username of the administrator who answers for it.
        reason: why; goes to the vault.
        until: the first day on which it holds no longer.

    Raises:
        Refusal: it cannot be kept like this, nobody has that code, or the user may not.
    """
    _start()
    from virksom.office.commands.personal import keep_one

    return keep_one(code, by=by, reason=reason, until=until)


def end_keeping(code: str, *, by: str) -> "Text":
    """Keep a candidate's data no longer than its time; return what to tell.

    Args:
        code: any of the candidate's codes.
        by: username of the administrator who answers for it.

    Raises:
        Refusal: nothing about them is kept longer, nobody has that code, or the user may not.
    """
    _start()
    from virksom.office.commands.personal import end_one

    return end_one(code, by=by)


def kept_longer() -> "tuple[KeptRow, ...]":
    """Return whose data is kept longer or was, newest first.

    Raises:
        NoOffice: there is no office.
    """
    _start()
    from virksom.office.commands.personal import kept

    return kept()


def person_file(candidate: str, target: "Path", *, by: str, language: str) -> "Text":
    """Write everything about a candidate to a new file; return what to tell.

    Args:
        candidate: any of the candidate's codes.
        target: the new file; a PDF by its ending, else JSON.
        by: username of the team leader who answers for it.
        language: of the PDF.

    Raises:
        Refusal: nobody has that code, the user may not, or the file cannot be written.
    """
    _start()
    from virksom.office.commands.personal import person_file as write

    return write(candidate, target, by=by, language=language)


def import_log(log: "Log") -> str:
    """Put a whole log into the office as a programme of its own; return the programme's code.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotLoad: it has no place here; nothing was loaded.
    """
    _start()
    from virksom.office.actions.load_facts import load_facts
    from virksom.office.commands.start import database_trouble_said, make_place, make_ready

    with database_trouble_said():
        make_place()
        make_ready()
        return load_facts(log).code


def note_export(log: "Log", *, form: str, moment: datetime) -> None:
    """Write down that the office's facts are taken out, before they are.

    Raises:
        BadList: it cannot be written down; then nothing is to be taken out.
    """
    _start()
    from virksom.office.commands.exporting import note_export as note

    note(log, form=form, moment=moment)


def backup(target: "Path", *, moment: datetime) -> "Text":
    """Put the whole office into a new file; return what to tell.

    Raises:
        Refusal: there is no office, the file cannot be written, or the vault's keys are missing.
    """
    _start()
    from virksom.office.commands.keeping import backup as keep

    return keep(target, moment=moment)


def begin(code: str, *, told: "dict[str, str]", invented: bool, moment: datetime) -> "Text":
    """Make the database ready and begin a programme in it; return what to tell.

    Args:
        code: of the programme.
        told: contract, provider, administrator and mail, by these names.
        invented: whether its people are invented.
        moment: the real moment it is.

    Raises:
        Refusal: the programme cannot be begun as asked, or the database cannot be reached.
    """
    _start()
    from virksom.office.commands.beginning import begin as first

    return first(code, told=told, invented=invented, moment=moment)


def join(code: str, *, user: str, role: str, organisation: str, moment: datetime) -> "Text":
    """Let somebody with an account into one more programme; return what to tell.

    Args:
        code: of the programme.
        user: what they sign in with.
        role: value of the role.
        organisation: code of where they come from; "" where only one organisation fits.
        moment: the real moment it is.

    Raises:
        Refusal: they cannot be let in as asked, or the database cannot be reached.
    """
    _start()
    from virksom.office.commands.beginning import join as join_in

    return join_in(code, user=user, role=role, organisation=organisation, moment=moment)


def rotate_keys(*, index: bool, drop_old: bool) -> "Text":
    """Seal the vault with a new key, or forget the old ones; return what to tell.

    Raises:
        Refusal: keys are missing or do not fit, a person has to put the new one in place, or
            something is still under an old key.
    """
    _start()
    from virksom.office.commands.rotating import rotate

    return rotate(index=index, drop_old=drop_old)


def restore(path: "Path", *, erasures: str | None = None) -> "Text":
    """Make an empty office what a backup says; return what to tell.

    Args:
        path: the backup.
        erasures: file with the list of who was erased; None for the one beside the keys, and
            ``none`` when nobody ever was.

    Raises:
        Refusal: something does not fit; then nothing was touched.
    """
    _start()
    from virksom.office.commands.keeping import restore as bring_back

    return bring_back(path, erasures=erasures)


def serve(*, host: str = "127.0.0.1", port: int = 8000, language: str = "da") -> None:
    """Make the database ready and serve the office until stopped.

    Raises:
        NoOffice: the database cannot be opened or reached.
        NoKey: there is no key to sign with.
        CannotListen: the port is taken or not ours to take.
    """
    os.environ.setdefault("VIRKSOM_URL", f"http://localhost:{port}")
    _start()
    from virksom.office.commands.serving import serve as run

    run(host=host, port=port, language=language)


def _start() -> None:
    from virksom.office.commands.start import start

    start()
