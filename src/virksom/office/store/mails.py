"""A notice as a mail: one sentence and a link, and never whom it is about.

Source:
    Invariant 3; decision 0018.
"""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from virksom.office.store.notice_kinds import SENTENCES, Kind
from virksom.office.store.notices import NoticeRow

_BODY = """\
{sentence}
{link}

{english}

Denne mail kan ikke besvares. This mail cannot be answered.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as it is handed over, but for the address.

    Args:
        subject: the sentence of its kind.
        link: where it leads.
        body: the sentence in both languages, and the link.
    """

    subject: str
    link: str
    body: str


def mail_of(row: NoticeRow, *, link: str = "") -> Mail:
    """Return what a notice says by mail; nothing in it tells whom it is about.

    Args:
        row: the notice.
        link: where it leads instead of the notice's own page; "" for that page.
    """
    link = link or f"{settings.OFFICE_URL}{page_of(row)}"
    if row.kind is Kind.LINK and row.attached:
        link = row.attached.decode()
    if row.kind is Kind.OPENING_ASKED:
        link = row.attached.decode().partition("\n")[2]
    if row.kind is Kind.DIGEST:
        return _digest_mail(row, link=link)
    text = SENTENCES[row.kind]
    body = _BODY.format(sentence=text.da, english=text.en, link=link)
    return Mail(subject=text.da.rstrip("."), link=link, body=body)


def _digest_mail(row: NoticeRow, *, link: str) -> Mail:
    """Return a digest: how many of each kind, and one link; whom they are about is not told."""
    text = SENTENCES[Kind.DIGEST]
    counted = [line.split() for line in row.attached.decode().splitlines()]
    told = [(SENTENCES[Kind(kind)], many) for kind, many in counted]
    danish = "\n".join((text.da, *(f"- {many} × {one.da}" for one, many in told)))
    english = "\n".join((text.en, *(f"- {many} × {one.en}" for one, many in told)))
    body = _BODY.format(sentence=danish, english=english, link=link)
    return Mail(subject=text.da.rstrip("."), link=link, body=body)


def page_of(row: NoticeRow) -> str:
    """Return the path of a notice's own page, which leads on to what it is about."""
    return reverse("notice", args=[row.number])
