"""Two codes that are one person: said, and taken back."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.merge_persons import CannotMerge, merge_persons
from virksom.office.actions.separate_persons import CannotSeparate, separate_persons
from virksom.office.reports.door import candidate_door
from virksom.office.store.case import NoSuchCandidate
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import LineField, OfficeForm
from virksom.office.web.steps.step import Step, about, back_to, step_page, take
from virksom.programme.kernel import Text


class SameForm(OfficeForm):
    """The other code."""

    other = LineField(
        Text("Den andens kode", "The other's code"),
        hint=Text(
            "De tæller som én fra nu af. Intet går tabt: de kan skilles ad igen.",
            "They count as one from now on. Nothing is lost: they can be parted again.",
        ),
    )


class ApartForm(OfficeForm):
    """The code that is somebody else's."""

    other = LineField(Text("Den kode, der er en andens", "The code that is somebody else's"))


@step_page(Deed.MERGE_PERSONS)
def same(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask which other code is the same person, and say so."""
    whom = about(request, candidate, deed=Deed.MERGE_PERSONS)
    form = SameForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    return take(
        request,
        form,
        step=_same(candidate),
        do=lambda typed: (
            merge_persons(
                request.actor, candidate, other=_code(typed["other"]), moment=whom.moment
            ),
        ),
        told=lambda _: Text("De to er nu én person.", "The two are now one person."),
    )


@step_page(Deed.MERGE_PERSONS)
def apart(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask which code is another person's after all, and part the two."""
    whom = about(request, candidate, deed=Deed.MERGE_PERSONS)
    form = ApartForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    form.initial["other"] = next((code for code in whom.case.codes if code != candidate), "")
    return take(
        request,
        form,
        step=_apart(candidate),
        do=lambda typed: separate_persons(
            request.actor, candidate, other=_code(typed["other"]), moment=whom.moment
        ),
        told=lambda _: Text("De er to personer igen.", "They are two persons again."),
    )


def _code(typed: str) -> str:
    """Return a code as codes are written; ``k17`` is another spelling of nobody's."""
    return typed.strip().upper()


def _same(candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(
                f"{candidate} og en anden kode er én person",
                f"{candidate} and another code are one person",
            ),
            sub=Text(
                "Når nogen er henvist to gange under hver sin kode.",
                "When somebody was referred twice, under a code each.",
            ),
            button=Text("Læg sammen", "Merge"),
            back=back_to(candidate),
        ),
        field="other",
        fields={CannotMerge: "other", NoSuchCandidate: "other"},
        door=candidate_door(candidate),
    )


def _apart(candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(f"Skil {candidate} ad", f"Part {candidate}"),
            sub=Text(
                "Når to koder alligevel er to personer.",
                "When two codes are two persons after all.",
            ),
            button=Text("Skil ad", "Part"),
            back=back_to(candidate),
        ),
        field="other",
        fields={CannotSeparate: "other", NoSuchCandidate: "other"},
        door=candidate_door(candidate),
    )
