"""A list from a sheet: what the pages that take one have in common."""

from collections.abc import Callable, Sequence

from django.http import HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.web.render import show_still
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

THROWN_AWAY = Text("Listen er smidt ud.", "The list is thrown away.")
"""What is said when a list was dropped."""

_WRONG = 422
CHOOSE = Text("Vælg en fil at sende.", "Choose a file to send.")
"""What is said when no file was chosen."""


def keep_sent(request: OfficeRequest, keep: Callable[[bytes, str], None]) -> Text | None:
    """Keep the file that was sent, to be looked at.

    Args:
        request: with the file.
        keep: does it, from the file's bytes and its name; refuses with a sentence.

    Returns:
        Why it was not kept; None when it was.
    """
    sent = request.FILES.get("file")
    if sent is None or sent.name is None:
        return CHOOSE
    try:
        keep(sent.read(), sent.name)
    except Refusal as wrong:
        return wrong.text
    return None


def show_list(
    request: OfficeRequest, template: str, *, page: object, here: str, wrong: Text | None
) -> HttpResponse:
    """Return the page of a list that waits; of none, with what was wrong with the last.

    Args:
        request: whose list it is.
        template: extends ``list_from_sheet.html``.
        page: what it shows; None for no list.
        here: the part of the office it lies in.
        wrong: why a file was not kept; None when it was, or none was sent.
    """
    answer = show_still(request, template, page=page, here=here, wrong=wrong)
    answer["Cache-Control"] = "no-store"
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


def codes_loaded(facts: Sequence[Fact]) -> str:
    """Return the codes that the good rows got, at least one: »K003–K004«."""
    first, last = facts[0].subject, facts[-1].subject
    return first if len(facts) == 1 else f"{first}–{last}"
