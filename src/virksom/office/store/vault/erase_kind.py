"""Erasing one kind of data about a person, when its time has come before that of the others.

Source:
    Article 5(1)(e) of the General Data Protection Regulation: no longer than is needed.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from django.db import transaction
from django.db.models import Max

from virksom.office.store.erased import PERSON, WHAT, page_of
from virksom.office.store.models import (
    DocumentKey,
    Draft,
    Glass,
    KeptLonger,
    Look,
    VaultPerson,
    VaultText,
)
from virksom.office.store.vault.consents import ABOUT as CONSENT
from virksom.office.store.vault.cpr import MISSING
from virksom.office.store.vault.erase import erase, gone_for_good
from virksom.office.store.vault.hold import held

CONTACT, CPR, NOTES, PAPERS, LOOKS = "contact", "cpr", "notes", "papers", "looks"
KINDS = (CONTACT, CPR, NOTES, PAPERS, LOOKS)
"""Kinds of data that can be erased by themselves, as ``privacy.yaml`` calls them."""


def erase_kind(programme: str, code: str, *, kind: str) -> None:
    """Erase one kind of data about a code, or all of it; who has none has nothing to erase.

    Looks go once their erasure is written among them, and looks that tell of an erasure never do.

    Args:
        programme: code of the programme.
        code: whose.
        kind: one of ``KINDS``, or ``PERSON`` for all that the vault holds.

    Raises:
        NoSuchProgramme: there is none with that code.
        KeyError: there is no such kind.
    """
    if kind == PERSON:
        erase(programme, code)
        return
    with transaction.atomic():
        _ERASE[kind](held(programme).pk, code)
        gone_for_good()


def held_kinds(
    programme: str, *, only: AbstractSet[str] | None = None
) -> dict[str, frozenset[str]]:
    """Return which kinds the vault holds of whom: codes by kind; texts of consents are no notes.

    Args:
        programme: its code.
        only: the kinds that are asked for; None for all.
    """
    home = {"programme__code": programme}
    people = VaultPerson.objects.filter(**home)
    texts = VaultText.objects.filter(**home).exclude(about__startswith=CONSENT)
    papers = DocumentKey.objects.filter(**home).values_list("subject", flat=True)
    drafts = Draft.objects.filter(**home).values_list("subject", flat=True)
    seen = Look.objects.filter(**home).exclude(what=WHAT).values_list("subject", flat=True)
    every: dict[str, Callable[[], Iterable[str]]] = {
        CONTACT: lambda: people.values_list("code", flat=True),
        CPR: lambda: people.exclude(cpr_sealed="").values_list("code", flat=True),
        NOTES: lambda: texts.values_list("subject", flat=True),
        PAPERS: lambda: (*papers, *drafts),
        LOOKS: lambda: seen.order_by().distinct(),
    }
    return {kind: frozenset(read()) for kind, read in every.items() if only is None or kind in only}


def _contact(pk: int, code: str) -> None:
    VaultPerson.objects.filter(programme_id=pk, code=code).delete()


def _cpr(pk: int, code: str) -> None:
    rows = VaultPerson.objects.filter(programme_id=pk, code=code)
    rows.update(cpr_sealed="", cpr_index="", cpr_class=MISSING)


def _notes(pk: int, code: str) -> None:
    rows = VaultText.objects.filter(programme_id=pk, subject=code)
    rows.exclude(about__startswith=CONSENT).delete()
    Glass.objects.filter(programme_id=pk, subject=code).update(reason_sealed="")
    KeptLonger.objects.filter(programme_id=pk, subject=code).update(reason_sealed="")


def _papers(pk: int, code: str) -> None:
    Draft.objects.filter(programme_id=pk, subject=code).delete()
    DocumentKey.objects.filter(programme_id=pk, subject=code).delete()


def _looks(pk: int, code: str) -> None:
    """Erase the looks from before their erasure was written; one that comes meanwhile stays."""
    rows = Look.objects.filter(programme_id=pk, subject=code)
    told = rows.filter(what=WHAT, page=page_of(LOOKS)).aggregate(last=Max("pk"))["last"]
    rows.filter(pk__lt=told or 0).exclude(what=WHAT).delete()
    Glass.objects.filter(programme_id=pk, subject=code, looks=None).delete()


_ERASE = {CONTACT: _contact, CPR: _cpr, NOTES: _notes, PAPERS: _papers, LOOKS: _looks}
