"""Somebody without a log-in posts an opening: kept sealed until their mail address confirms it.

Nothing is a fact yet, and no consultant is asked. Too many from one address, one network or all
together are held back for a while; the count is kept by keyed digests, and no network address is.

Source:
    Clause 6.3: companies first, and easily; invariant 3.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from virksom.office.actions.opening_told import OpeningTold, check_demand, demand_of
from virksom.office.store import notices, opening_requests, tries
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.mail_address import is_mail
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen

MOST_OF_ONE = 3
"""Requests an hour from one mail address."""

MOST_OF_ALL = 60
"""Requests an hour from everybody together."""

STRANGER = "ny-jobaabning"
"""Whom the notice of a confirming mail is for: nobody who has a log-in."""


class CannotAsk(Refusal):
    """The opening cannot be asked for like that; ``field`` says where, "" for nowhere."""

    def __init__(self, text: Text, field: str = "") -> None:
        """Keep the field."""
        super().__init__(text)
        self.field = field


class TooManyAsked(Refusal):
    """Too many were asked for lately; the sentence says when to try again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An opening as a stranger tells it, and who they are.

    Args:
        opening: the opening.
        company: what the company is called.
        cvr: eight digits or "", as ``read_cvr`` gives them.
        name: whom to talk to.
        mail: their address, which is to confirm.
        phone: "" when nobody told.
    """

    opening: OpeningTold
    company: str
    cvr: str
    name: str
    mail: str
    phone: str

    @property
    def content(self) -> dict[str, Json]:
        """All of it, as it is sealed."""
        told: dict[str, Json] = {
            each.name: _plain(getattr(self.opening, each.name)) for each in fields(self.opening)
        }
        who = {name: getattr(self, name) for name in ("company", "cvr", "name", "mail", "phone")}
        return {"opening": told, **who}


def ask_opening(
    programme: str, told: Asked, *, network: str, real: datetime, moment: datetime
) -> None:
    """Keep what a stranger told, and mail the link that confirms it.

    Args:
        programme: code of the programme.
        told: what they told.
        network: the network address they come from; only a keyed digest of it is counted.
        real: the real moment, by which requests are counted and links are over.
        moment: the moment it is in the programme.

    Raises:
        CannotAsk: no company, no name or no address is told.
        CannotPost: as ``flaws``.
        TooManyAsked: too many lately.
    """
    _check(told)
    says = told.opening.says("")
    check_demand(demand_of(programme, told.opening, says=says, posted=day_in_copenhagen(moment)))
    with transaction.atomic():
        _hold_back(programme, told.mail, network=network, real=real)
        opening_requests.forget(moment=real)
        token = opening_requests.keep(programme, told.content, mail=told.mail, moment=real)
        link = f"{settings.OFFICE_URL}{reverse('confirm_opening', args=(token,))}"
        notices.tell(
            programme,
            STRANGER,
            Kind.OPENING_ASKED,
            page="home",
            by_mail=True,
            moment=moment,
            attached=f"{told.mail}\n{link}".encode(),
        )


def asked_of(content: dict[str, Json]) -> Asked:
    """Return what a stranger told, from what was sealed."""
    told = content["opening"]
    assert isinstance(told, dict)  # noqa: S101  # as ``content`` wrote it
    who = {name: str(content[name]) for name in ("company", "cvr", "name", "mail", "phone")}
    return Asked(opening=_opening(told), **who)


def _check(told: Asked) -> None:
    if not told.company.strip():
        raise CannotAsk(Text("Skriv virksomhedens navn.", "Write the company's name."), "company")
    if not told.name.strip():
        raise CannotAsk(Text("Skriv, hvem vi kan tale med.", "Write whom we can talk to."), "name")
    if not is_mail(told.mail):
        raise CannotAsk(
            Text(
                "Skriv en mailadresse, som vi kan sende linket til.",
                "Write an e-mail address that we can send the link to.",
            ),
            "mail",
        )


def _hold_back(programme: str, mail: str, *, network: str, real: datetime) -> None:
    """Refuse when there were too many lately; what is refused is not counted again."""
    lately = opening_requests.made_lately(programme, moment=real, mail=mail)
    if lately >= MOST_OF_ONE:
        raise TooManyAsked(_WAIT_ONE)
    if opening_requests.made_lately(programme, moment=real) >= MOST_OF_ALL:
        raise TooManyAsked(_WAIT_ALL)
    if not tries.take(f"jobaabning:{network}", moment=real):
        raise TooManyAsked(_WAIT_NETWORK)


def _plain(value: object) -> Json:
    """Return a field as it can be sealed."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return value if isinstance(value, str | bool | int) else None


def _opening(told: dict[str, Json]) -> OpeningTold:
    """Return the opening of what was sealed."""
    read: dict[str, object] = dict(told)
    for name in ("hours_from", "hours_to"):
        read[name] = None if told[name] is None else Decimal(str(told[name]))
    for name in ("when", "must", "nice", "conditions"):
        read[name] = tuple(str(each) for each in _many(told[name]))
    read["by"] = None if told["by"] is None else date.fromisoformat(str(told["by"]))
    return replace(OpeningTold(), **read)  # type: ignore[arg-type]  # as ``content`` wrote them


def _many(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list) else []


_WAIT_ONE = Text(
    "Der er sendt flere jobåbninger fra den adresse inden for den sidste time. "
    "Bekræft dem i din mail, eller vent en time.",
    "Several openings were sent from that address within the last hour. "
    "Confirm them in your mail, or wait an hour.",
)
_WAIT_ALL = Text(
    "Der kommer flere jobåbninger lige nu, end vi kan tage imod. Prøv igen om en time.",
    "More openings come in just now than we can take. Try again in an hour.",
)
_WAIT_NETWORK = Text(
    "Der er sendt mange jobåbninger fra jeres net. Prøv igen om et kvarter.",
    "Many openings were sent from your network. Try again in a quarter of an hour.",
)
