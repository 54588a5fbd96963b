"""Backup and restore from the terminal."""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from virksom.office.actions.replay_erasures import replay_erasures
from virksom.office.commands.start import (
    database_trouble_said,
    make_place,
    make_ready,
    must_be_there,
)
from virksom.office.store import backup as store
from virksom.office.store import erased, projections, read
from virksom.office.store.backup import Manifest, unfinished
from virksom.office.store.erased import Erasure
from virksom.office.store.vault import keys
from virksom.office.store.vault.ring import KeyRing
from virksom.office.web import clock
from virksom.programme.kernel import Refusal, Text, number_text

NONE = "none"
"""What is said in the place of a list of erasures when there is none."""


class CannotBegin(Refusal):
    """A restore lacks something that lies outside the backup."""


def backup(target: Path, *, moment: datetime) -> Text:
    """Put the whole office into a new file, and see that the list of erasures is up to date.

    Raises:
        NoOffice: there is no database.
        Refusal: the file cannot be written, or the vault's keys are missing.
    """
    must_be_there()
    with database_trouble_said():
        erased.write_down()
        made = store.keep(target, moment=moment)
    tables, en = len(made.parts), number_text(made.rows, "en")
    lying = settings.ERASURES.path
    return Text(
        f"{target}: {number_text(made.rows)} rækker i {tables} tabeller, {made.digest}.\n"
        f"Boksens nøgler ({keys.source().place}) og listen over dem, der er slettet ({lying}), "
        "er ikke i den: gem dem et andet sted.",
        f"{target}: {en} rows in {tables} tables, {made.digest}.\n"
        f"The vault's keys ({keys.source().place}) and the list of who was erased ({lying}) are "
        "not in it: keep them in another place.",
    )


def restore(path: Path, *, erasures: str | None) -> Text:
    """Make an empty office what a backup says, erase again who was erased since, and tell.

    Everything that can be seen to be wrong is seen before anything is touched. One that was
    interrupted when the rows were in place is gone on with by the same backup.

    Raises:
        Refusal: the backup, the keys or the list of erasures is missing or does not fit, or the
            office is not empty.
    """
    held = _keys()
    listed = _listed(erasures)
    manifest = store.read_backup(path, held)
    with database_trouble_said():
        make_place()
        if not unfinished.is_begun(manifest.digest):
            _put_in(path, manifest)
        make_ready()
        again = replay_erasures(listed)
        for row in read.programmes():
            projections.rebuild(row.code, on=clock.today(row))
        erased.write_down()
        unfinished.end()
    return _restored(manifest, again)


def _put_in(path: Path, manifest: Manifest) -> None:
    """Put the rows in place, with a mark that stays until the erased are erased again."""
    if store.is_empty():
        unfinished.begin(manifest.digest)
    try:
        store.restore(path, manifest)
    except Refusal:
        unfinished.end()
        raise


def _restored(manifest: Manifest, again: int) -> Text:
    since, digest = manifest.made_at, manifest.digest
    da, en = number_text(manifest.rows), number_text(manifest.rows, "en")
    return Text(
        f"Kontoret er, som det stod {since}: {da} rækker, {digest}. "
        f"Slettet igen siden da: {again}.",
        f"The office is as it stood {since}: {en} rows, {digest}. Erased again since: {again}.",
    )


def _keys() -> KeyRing:
    found = keys.source().found()
    if found is None:
        raise CannotBegin(
            Text(
                f"Boksens nøgler er ikke i {keys.source().place}: læg dem tilbage fra det sted, "
                "hvor de er gemt, før kopien gendannes. Intet er rørt.",
                f"The vault's keys are not in {keys.source().place}: put them back from where "
                "they are kept before the backup is restored. Nothing was touched.",
            )
        )
    return found


def _listed(asked: str | None) -> tuple[Erasure, ...]:
    if asked == NONE:
        return ()
    place = settings.ERASURES if asked is None else type(settings.ERASURES)(Path(asked))
    lines = place.lines()
    if lines is None:
        raise CannotBegin(
            Text(
                f"Listen over dem, der er slettet, er ikke i {place.path}: læg den tilbage, eller "
                "nævn den med --erasures. Er ingen nogensinde slettet, så skriv »--erasures none«. "
                "Intet er rørt.",
                f"The list of who was erased is not in {place.path}: put it back, or name it with "
                "--erasures. If nobody was ever erased, write “--erasures none”. Nothing was "
                "touched.",
            )
        )
    return erased.listed(lines)
