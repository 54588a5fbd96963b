"""Where facts and contracts come from."""

from datetime import datetime
from pathlib import Path

from virksom.cli.edge import Edge
from virksom.cli.working import READING, working
from virksom.programme.contract import Contract
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import read_facts
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Log

DEMO = "demo"
"""The word that names the shipped demo where a file of facts may be named."""


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
        return _demo_log() if facts == DEMO else read_facts(Path(facts))


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
