"""A vault with something in every sealed column, for K001 and for K002."""

from datetime import timedelta

from tests.office.cast import CODE, visitor
from tests.office.store.vault.people import ANNE, SOREN, WHEN
from virksom.office.store import identities, recovery_codes
from virksom.office.store.models import Glass, Notice, Organisation, Programme, User
from virksom.office.store.vault import documents, drafts, persons, texts
from virksom.office.store.vault.documents import NewDocument
from virksom.office.store.vault.sealing import seal

TOLD = "Anne-Marie ringede selv."


def fill() -> None:
    """Put the two persons into the vault of a standing programme, with all that can be told."""
    persons.put_all(CODE, [ANNE, SOREN], moment=WHEN)
    for code in ("K001", "K002"):
        texts.write(CODE, code, about="note", text=TOLD, by="konsulent-1", moment=WHEN)
        drafts.save(
            CODE, "agreement", subject=code, content={"text": TOLD}, by="konsulent-1", moment=WHEN
        )
        documents.keep(CODE, _document(code), moment=WHEN)
        _work(code)


def _document(code: str) -> NewDocument:
    return NewDocument(
        number=f"A-2019-000{code[-1]}",
        kind="agreement",
        subject=code,
        content=TOLD.encode(),
        content_digest="sha256:ab",
        fields={"text": TOLD},
    )


def _work(code: str) -> None:
    home = Programme.objects.get(code=CODE)
    user, _ = User.objects.get_or_create(username="anna")
    recovery_codes.make(visitor(), user.pk, moment=WHEN)
    identities.link(user.pk, issuer="https://id.example", subject=code)
    ends = WHEN + timedelta(hours=1)
    Notice.objects.create(
        programme=home,
        code="konsulent-1",
        kind="invited",
        subject=code,
        page="candidate",
        attached_sealed=seal(TOLD),
        made_at=WHEN,
        by_mail=True,
    )
    Glass.objects.create(
        programme=home,
        user=user,
        subject=code,
        reason_sealed=seal(TOLD),
        broken_at=WHEN,
        ends_at=ends,
    )
    Organisation.objects.create(
        programme=home, kind="company", code=f"V{code}", name_sealed=seal("Kærdal")
    )
