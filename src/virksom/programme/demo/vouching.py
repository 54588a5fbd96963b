"""Who vouches for the invented jobs: employers who confirmed a month, payslips, and one no."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from random import Random

from virksom.programme.demo.office_hours import at_work
from virksom.programme.demo.told import Told
from virksom.programme.kernel import Json
from virksom.programme.record import PAID_FORMS, Employment, Fact, Log

EMPLOYER, PAYSLIP = "employer", "payslip"

_CONFIRMED, _HANDED_IN = 3, 4
_MONTH, _SOON = timedelta(days=33), timedelta(days=12)


def tell_vouching(log: Log, chance: Random) -> Iterator[Told]:
    """Yield what employers answered of their jobs, and the payslips that were handed in.

    Each third job is confirmed after its first weeks, and of some others a payslip comes in. The
    job that never began is denied by its employer.

    Args:
        log: the whole demo.
        chance: the seeded generator.
    """
    never = {fact.replaces for fact in log.facts if fact.kind == "retraction"}
    for number, (fact, job) in enumerate(_begun(log)):
        denied = fact.id in never
        given = EMPLOYER if denied or number % _CONFIRMED == 0 else PAYSLIP
        if given == EMPLOYER or number % _HANDED_IN == 1:
            at = at_work(_said_on(fact, held=not denied), chance)
            yield _told(fact, job, given=given, held=not denied, at=at)


def payslip(candidate: str, employment: str) -> bytes:
    """Return the file of an invented payslip, a PDF of one line; it names nobody."""
    line = f"BT /F1 12 Tf 72 770 Td (Opdigtet, Invented: {candidate} {employment}) Tj ET"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            " /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        f"<< /Length {len(line)} >>\nstream\n{line}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, places = "%PDF-1.4\n", list[int]()
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    ends = f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}{ends}".encode()


def _begun(log: Log) -> Iterator[tuple[Fact, Employment]]:
    """Yield the first fact of each paid job whose hours were told with it, as they were told."""
    seen: set[str] = set()
    for fact in log.facts:
        job = fact.value
        if isinstance(job, Employment) and job.form in PAID_FORMS and job.employment not in seen:
            seen.add(job.employment)
            if job.weekly_hours is not None:
                yield fact, job


def _said_on(fact: Fact, *, held: bool) -> date:
    """Return the day somebody answers: by then the days asked about and the job are known."""
    wait = _MONTH if held else _SOON
    return max(fact.since, fact.known_at.date()) + wait


def _until(fact: Fact, *, held: bool) -> date:
    return fact.since + (_MONTH if held else _SOON)


def _told(fact: Fact, job: Employment, *, given: str, held: bool, at: datetime) -> Told:
    return Told(
        known_at=at,
        kind="confirmation",
        subject=fact.subject,
        since=fact.since,
        until=_until(fact, held=held),
        value=_says(fact, job, given=given, held=held),
        by=job.company if given == EMPLOYER else fact.by or "",
        source=given,
    )


def _says(fact: Fact, job: Employment, *, given: str, held: bool) -> Mapping[str, Json]:
    says: dict[str, Json] = {"employment": job.employment, "given": given, "held": held}
    if held:
        says["weekly_hours"] = str(job.weekly_hours)
    if given == PAYSLIP:
        content = payslip(fact.subject, job.employment)
        says["digest"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return says
