"""A restore that began and has not ended: until it does, the erased may be in the office again.

It is written down beside the list of the erased, so that a restore that was interrupted once the
rows were in place is gone on with, and the office is served to nobody meanwhile: it does not
start, and processes that run already answer nothing but whether they are ready.

Source:
    Decision 0043.
"""

from pathlib import Path

from django.conf import settings

from virksom.office.store.backup.restore import is_empty
from virksom.programme.kernel import Refusal, Text

_NAME = "restoring"


class NotFinished(Refusal):
    """The office was restored half-way: whom to erase again is not erased yet."""


def begin(digest: str) -> None:
    """Write down which backup is being restored.

    Raises:
        Refusal: it cannot be written; then nothing is to be restored.
    """
    type(settings.ERASURES)(_place()).add([digest])


def is_begun(digest: str) -> bool:
    """Say whether the rows of this backup are in place and the rest is not done."""
    lines = type(settings.ERASURES)(_place()).lines()
    return digest in (lines or ()) and not is_empty()


def end() -> None:
    """Forget it: all is done, or nothing was."""
    _place().unlink(missing_ok=True)


def stands() -> bool:
    """Say whether a restore began and has not ended, without asking the database; quick."""
    return _place().exists()


def must_be_finished() -> None:
    """See that no restore stands half-way; the database is asked only when one began.

    Raises:
        NotFinished: one does.
    """
    if stands() and not is_empty():
        raise NotFinished(
            Text(
                "En gendannelse blev afbrudt, og de slettede kan stå i kontoret igen: kør »virksom "
                f"office restore« igen med samme fil. Er det et andet kontor, så slet {_place()}.",
                "A restore was interrupted, and the erased may be in the office again: run "
                "“virksom office restore” again with the same file. If it is another office, "
                f"delete {_place()}.",
            )
        )


def _place() -> Path:
    path: Path = settings.ERASURES.path
    return path.with_name(_NAME)
