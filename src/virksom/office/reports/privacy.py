"""What a candidate is told about personal data: on the page, and on paper."""

from datetime import datetime

from virksom.documents import Candidate, Letterhead, PrivacySheet, privacy_sheet_pdf
from virksom.office.reports.own.self import Self
from virksom.office.store.privacy import privacy_of
from virksom.programme.contract import Privacy
from virksom.programme.kernel import Text

_UNNAMED = Text("Leverandøren", "The provider")


def privacy_paper(me: Self, *, language: str, moment: datetime) -> bytes | None:
    """Return the candidate's information sheet as a PDF; None where nobody has written it.

    Source:
        Articles 13 and 14 of the General Data Protection Regulation.

    Args:
        me: the candidate.
        language: ``da`` or ``en``.
        moment: when; the sheet tells what held then.
    """
    told = privacy_of(me.case.row.contract)
    if told is None:
        return None
    return privacy_sheet_pdf(_sheet(me, told), language=language, moment=moment)


def _sheet(me: Self, told: Privacy) -> PrivacySheet:
    name = "" if me.data is None else me.data.name
    return PrivacySheet(
        letterhead=Letterhead(
            issuer=me.seen.rules.labels("parties").get("provider", _UNNAMED),
            programme=me.seen.contract.title,
            invented=me.case.row.invented,
        ),
        candidate=Candidate(code=me.person.id, name=name),
        privacy=told,
    )
