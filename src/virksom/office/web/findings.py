"""What to look at: odd facts and costly readings; a large programme is looked through first."""

from collections.abc import Generator

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.findings import NOTHING, Look, Looked, findings_page
from virksom.office.reports.findings import look as look_at
from virksom.office.reports.large import is_large, takes_long, why_not_in_columns
from virksom.office.reports.large_found import found_before, found_by_reading
from virksom.office.store.read import is_read
from virksom.office.web.moment import Shown, case_seen, shown
from virksom.office.web.once import is_done, read_first
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.working import Work
from virksom.programme.kernel import Text

_WORK = Work(
    heading=Text("Alle kandidater ses igennem", "Every candidate is looked through"),
    note=Text(
        "Det tager som regel under et minut, når der er mange kandidater. Lad siden stå.",
        "It mostly takes less than a minute where there are many candidates. Leave the page open.",
    ),
    here="findings",
    back="/overblik",
)


@guarded(Deed.SEE_FINDINGS)
@require_safe
def findings(request: OfficeRequest) -> HttpResponse:
    """Show what to look at; while a large programme is looked through, say so."""
    at = shown(request)
    found = _found(at)
    if found is None and not is_done(request, _WORK):
        return read_first(request, _signs(at), work=_WORK)
    found = found or _looked_through(at)
    level, code = request.GET.get("alvor", ""), request.GET.get("slags", "")
    page = findings_page(found, level=level, code=code, page=asked_page(request.GET))
    return show(request, "findings.html", at=at, page=page, here="findings")


@guarded(Deed.SEE_FINDINGS)
@require_safe
def look(request: OfficeRequest) -> HttpResponse:
    """Show a few findings, alone: what pages put beside something else once it is computed.

    Those about one candidate rest on the facts about them; the rest of the log is not read.
    """
    at, code = shown(request), request.GET.get("kandidat", "")
    found = _look_alone(request, code, at=at) if code else _look_at_all(at)
    return render(request, "look.html", {"look": found, "carry": at.carry})


def _look_alone(request: OfficeRequest, code: str, *, at: Shown) -> Look:
    """Return what is found about one candidate; nothing where nobody has the code."""
    seen = case_seen(request.actor.programme, code, at=at)
    person = None if seen is None else seen.persons.get(code)
    return NOTHING if seen is None or person is None else look_at(seen, person, wait=True)


def _look_at_all(at: Shown) -> Look:
    return look_at(_found(at) or _looked_through(at), None, wait=True)


def _looked_through(at: Shown) -> Looked:
    for _ in _signs(at):
        pass
    return _found(at) or at.seen


def _found(at: Shown) -> Looked | None:
    """Return what was found; None of a large programme that has not been looked through."""
    if not is_large(at.where):
        return at.seen
    if takes_long(at.where):
        return None
    large = at.large
    if large is not None:
        from virksom.office.reports import large_findings  # noqa: PLC0415  # numba

        if large_findings.why_not_in_numbers(large) is None:
            return large_findings.found_in(large)
    return found_before(at.seen) if is_read(at.where.row.code) else None


def _signs(at: Shown) -> Generator[Text, None, None]:
    """Look a large programme through, and say how far it has come."""
    yield _FACTS
    large, why = at.large, None
    if large is not None:
        from virksom.office.reports import large_findings  # noqa: PLC0415  # numba

        yield from large_findings.look_through(large)
        why = large_findings.why_not_in_numbers(large)
        if why is None:
            return
    why = why or why_not_in_columns(at.where)
    yield _everybody(why)
    found_by_reading(at.seen, at.where, why=why)


_FACTS = Text("Læser, hvad der er kommet til …", "Reading what has come in …")


def _everybody(why: Text) -> Text:
    return Text(
        f"{why.da} Derfor læses alle én for én, og det tager nogle minutter …",
        f"{why.en} So everybody is read one by one, and it takes some minutes …",
    )
