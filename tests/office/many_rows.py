"""A long list, every hundredth row broken, sent and loaded in a process of its own.

Writes what was found, and the most memory it took, as JSON; or is killed half-way.
"""

import json
import os
import signal
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from django.core.management import call_command

from virksom.office.access import Actor, Role
from virksom.office.actions.import_register import (
    SentRegister,
    load_register,
    loading,
    send_register,
    waiting_register,
)
from virksom.office.store import write
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.register_told import RegisterTold
from virksom.office.store.vault.persons import PersonData, put_all
from virksom.programme.record import Draft, Log, append

MONTHS = 50
MOMENT = datetime(2022, 12, 31, 12, tzinfo=UTC)


def most_memory() -> float:
    """Return the most memory this process has held, in megabytes; what its parent held is left."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


def cpr(number: int) -> str:
    """Return the CPR of an invented person."""
    return f"{1 + number % 28:02d}{1 + number % 12:02d}{70 + number % 20:02d}{1000 + number:04d}"


def listed(people: int) -> bytes:
    """Return the list of so many people."""
    lines = ["CPR-nr. eller kode;Måned;Timer;Løn;Arbejdsgiver"]
    for number in range(people):
        told = cpr(number)
        for month in range(MONTHS):
            year, rest = divmod(2018 * 12 + 9 + month, 12)
            hours = "mange" if len(lines) % 100 == 0 else "160,33"
            lines.append(f"{told[:6]}-{told[6:]};{year}-{rest + 1:02d};{hours};24849,00;V001")
    return "\n".join(lines).encode()


def stand(people: int) -> None:
    """Put a programme with its candidates into a new database, and their CPRs into the vault."""
    call_command("migrate", verbosity=0)
    codes = [f"K{number:04d}" for number in range(people)]
    since = date(2018, 9, 1)
    told = [Draft(kind="programme", subject="P1", since=since, value={"contract": "impact60"})]
    told.append(Draft(kind="company", subject="V001", since=since))
    unit = {"unit": "uddannelseshuset"}
    told += [Draft(kind="referral", subject=code, since=since, value=unit) for code in codes]
    log = append(Log(), told, moment=datetime(2018, 9, 1, 9, tzinfo=UTC))
    write.begin(ProgrammeRow("P1", "impact60", invented=False), log)
    named = [PersonData(code=code, cpr=cpr(number)) for number, code in enumerate(codes)]
    put_all("P1", named, moment=MOMENT)


def sent(people: int) -> tuple[Actor, RegisterTold]:
    """Send the list; return who did, and what was found."""
    stand(people)
    roles = frozenset({Role.FINANCE_OFFICER})
    actor = Actor(1, "oekonomi", programme="P1", roles=roles, code="oekonomi-1")
    file = SentRegister(name="liste.csv", register="eindkomst")
    send_register(actor, listed(people), sent=file, moment=MOMENT)
    told = waiting_register(actor, moment=MOMENT)
    assert told is not None
    return actor, told


def main() -> None:
    """Send and load 20,000 rows; say what was found."""
    actor, told = sent(400)
    loaded = load_register(actor, moment=MOMENT)
    found = {
        "rows": told.rows,
        "wrong": [cell.row for cell in told.wrong],
        "first": told.wrong[0].text.da,
        "loaded": loaded.new,
        "megabytes": most_memory(),
    }
    sys.stdout.write(json.dumps(found))


def killed() -> None:
    """Send 3,000 rows, and be killed when 2,000 of them are written."""
    actor, _ = sent(60)
    signs = loading(actor, moment=MOMENT)
    next(signs)
    next(signs)
    os.kill(os.getpid(), signal.SIGKILL)
