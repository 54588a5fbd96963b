"""The link that was last mailed, for tests: where it leads, without the office's own name."""

from datetime import datetime

from django.conf import settings

from tests.office.cast import CODE
from virksom.office.store.models import Notice
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.store.vault.sealing import opened


def address_of(*codes: str, moment: datetime) -> None:
    """Give these people an e-mail address."""
    for code in codes:
        put(CODE, PersonData(code=code, mail=f"{code}@example.dk"), moment=moment)


def last_link() -> str:
    """Return the path of the link in the last notice that holds one."""
    notice = Notice.objects.filter(kind="link").order_by("-pk")[0]
    assert notice.by_mail
    return opened(notice.attached_sealed).removeprefix(settings.OFFICE_URL)
