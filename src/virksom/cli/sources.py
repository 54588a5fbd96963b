"""Where facts and contracts come from."""

import os
from datetime import datetime
from itertools import takewhile
from pathlib import Path

from virksom.cli.edge import Edge
from virksom.cli.unswept import read_unswept
from virksom.cli.working import READING, working
from virksom.programme.contract import Contract
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import parse_facts, read_content, read_facts
from virksom.programme.kernel import Refusal, Text, parse_moment, plain
from virksom.programme.record import Log

DEMO = "demo"
"""The word that names the shipped demo where a file of facts may be named."""


IN_COLUMNS = frozenset({".xlsx", ".parquet"})
"""Endings of files of facts in columns."""


class NotFile(Refusal):
    """A folder is named where a file of facts is to be."""


class NoOfficeInstalled(Refusal):
    """The office is an extra that is not installed."""


def log_of(edge: Edge, facts: str | None) -> Log:
    """Return the log named by ``--facts``: the demo, a file, or else that of the office.

    Raises:
        Refusal: the file cannot be read, or there is no office.
    """
    with working(edge, READING):
        if facts is None:
            return _office_log()
        return _demo_log() if facts == DEMO else read_unswept(lambda: file_log(Path(facts)))


def known_log(edge: Edge, facts: str | None, *, known: str | None) -> Log:
    """Return the log named by ``--facts``, only up to the moment ``known`` when there is one.

    Raises:
        Refusal: the file cannot be read, there is no office, or ``known`` is no moment.
    """
    moment = None if known is None else parse_moment(known)
    log = log_of(edge, facts)
    if moment is None:
        return log
    return Log(tuple(takewhile(lambda fact: fact.known_at <= moment, log.facts)))


def taken_out(edge: Edge, facts: str | None, *, known: str | None, form: str) -> Log:
    """Return the log to be written to a file; that of the office is first noted as taken out.

    Files made from here on are for their owner alone, where it is the office's.

    Raises:
        Refusal: as ``known_log``; or it cannot be noted.
    """
    log = known_log(edge, facts, known=known)
    if facts is None:
        note_taken_out(edge, log, form=form)
    return log


def note_taken_out(edge: Edge, log: Log, *, form: str) -> None:
    """Note that the office's facts are taken out; files made from here on are their owner's alone.

    Raises:
        Refusal: it cannot be noted.
    """
    from virksom.office.commands import note_export

    os.umask(0o077)
    note_export(log, form=form, moment=edge.now)


def file_log(path: Path) -> Log:
    """Return the log in a file: facts.jsonl, or a workbook or Parquet by its ending.

    Raises:
        NotFile: it is a folder.
        Refusal: the file cannot be read.
    """
    if path.is_dir():
        raise NotFile(_a_folder(path))
    if path.suffix.lower() not in IN_COLUMNS:
        return read_facts(path)
    try:
        from virksom.exchange.facts import lines_of
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    return parse_facts(lines_of(read_content(path), path.name), path.name)


def _a_folder(path: Path) -> Text:
    name = plain(str(path))
    return Text(
        f"{name} er en mappe; her skal nævnes en fil med fakta. En kohorte læses kun af »virksom "
        "settle«; nævn ellers de fakta, den er skrevet af.",
        f"{name} is a folder; a file of facts is wanted here. A cohort is read by “virksom settle” "
        "alone; else name the facts it was written from.",
    )


def is_folder(facts: str | None) -> bool:
    """Say whether ``--facts`` names a folder, here or in a bucket, which is a cohort in columns."""
    return facts not in {None, DEMO} and ("://" in str(facts) or Path(str(facts)).is_dir())


def clock_of(edge: Edge, facts: str | None) -> datetime:
    """Return the moment it is where the facts come from: the office's own clock, else the real one.

    The office's is behind where an invented programme is played from a day in the past.

    Raises:
        Refusal: there is no office.
    """
    if facts is not None:
        return edge.now
    try:
        from virksom.office.commands import office_clock

        return office_clock(edge.now)
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None


def contract_of(name_or_folder: str) -> Contract:
    """Return a contract by its name or folder.

    Raises:
        UnknownContract: neither.
        BadContract: a file of it is missing or broken.
    """
    return read_contract(name_or_folder)


def no_office(missing: ImportError) -> NoOfficeInstalled:
    """Return the refusal for an office that is not installed."""
    return NoOfficeInstalled(
        Text(
            f"Kontoret er ikke installeret ({missing.name} mangler); "
            "installér »virksom[office]«, eller nævn en fil med --facts.",
            f"The office is not installed ({missing.name} is missing); "
            "install “virksom[office]”, or name a file with --facts.",
        )
    )


def _office_log() -> Log:
    try:
        from virksom.office.commands import office_log

        return office_log()
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None


def _demo_log() -> Log:
    from virksom.programme.files.demo import shipped_demo

    return shipped_demo()
