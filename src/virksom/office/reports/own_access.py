"""Everybody's own access: what they sign in with, and where they are signed in."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.store import factors as store
from virksom.office.store import identities, openid
from virksom.office.store.session_list import SessionRow, sessions_of
from virksom.programme.kernel import Text

_UNKNOWN = Text("En browser, vi ikke kender", "A browser we do not know")
_CODE = Text("Kode fra appen", "Code from the app")
_CODE_ONLY = Text("Nødkode", "Recovery code")
_APP_HINT = Text(
    "Seks cifre, som din godkendelsesapp viser nu. En nødkode på otte cifre kan også bruges.",
    "Six digits that your authenticator app shows now. A recovery code of eight digits will do "
    "too.",
)
_CODE_HINT = Text(
    "Brug kun en nødkode, hvis du ikke har din adgangsnøgle. Den virker én gang.",
    "Use a recovery code only when you do not have your passkey. It works once.",
)


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that somebody signs in with, or one place where they are signed in.

    Args:
        label: what it is.
        told: since when, and when it was last used.
        door: where it is taken away.
        here: whether it is the session that asks.
    """

    label: Text
    told: Text
    door: Door
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAccessPage:
    """What somebody signs in with, and where they are signed in.

    Args:
        username: what they sign in with.
        by_link: whether they come by links and have no password.
        password: whether they have one.
        elsewhere: whether there is an account elsewhere, or one that can be linked.
        accounts: those they have elsewhere and sign in by, oldest first.
        linkable: what another account is called that can be linked; empty when none can.
        owes_factor: whether a second factor has to be made before anything else is shown.
        app: their authenticator app; None without one.
        passkeys: oldest first.
        codes: how many recovery codes are left; empty when there is no factor they stand in for.
        few_codes: whether it is time to make new ones.
        sessions: this one first, then the newest.
        several: whether they are signed in at more than one place.
    """

    username: str
    by_link: bool
    password: bool
    elsewhere: bool
    accounts: tuple[Held, ...]
    linkable: Text
    owes_factor: bool
    app: Held | None
    passkeys: tuple[Held, ...]
    codes: Text
    few_codes: bool
    sessions: tuple[Held, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class AppPage:
    """What an authenticator app is told.

    Args:
        picture: what it reads, as an address of an image.
        secret: the same, to be typed, in groups of four.
    """

    picture: str
    secret: str


@dataclass(frozen=True, slots=True)
class CodesPage:
    """New recovery codes.

    Args:
        codes: in groups of four.
        file: the same as a file.
    """

    codes: tuple[str, ...]
    file: Text


@dataclass(frozen=True, slots=True)
class SecondStepPage:
    """What is asked for after the password.

    Args:
        passkey: whether a passkey will do.
        asks: what the code is called.
        hint: what helps to find it.
        error: why it was not enough; None at first.
    """

    passkey: bool
    asks: Text
    hint: Text
    error: Text | None


_FEW = 3


def own_access_page(
    user_id: int, actor: Actor, *, key: str | None, factor: bool, moment: datetime
) -> OwnAccessPage:
    """Return the page of somebody who is signed in.

    Args:
        user_id: number of the one who asks.
        actor: who they are.
        key: of the session that asks.
        factor: whether it was begun with a second factor.
        moment: the real moment it is.
    """
    held = store.factors(user_id)
    sessions = sessions_of(user_id, key=key, moment=moment)
    known = identities.of(user_id)
    linkable = _linkable(known, password=held.password)
    return OwnAccessPage(
        username=actor.username,
        by_link=not held.password and not known,
        password=held.password,
        accounts=tuple(_account(each) for each in known),
        linkable=linkable,
        elsewhere=bool(known) or linkable != words.NOTHING,
        owes_factor=actor.needs_factor and not factor,
        app=_app(held.app_since),
        passkeys=tuple(_passkey(each) for each in held.passkeys),
        codes=_codes(held),
        few_codes=held.count > 0 and held.codes_left <= _FEW,
        sessions=tuple(_session(each) for each in sessions),
        several=len(sessions) > 1,
    )


def app_page(secret: str, picture: str) -> AppPage:
    """Return what an app is told: a picture in SVG, and its secret to be typed."""
    image = b64encode(picture.encode()).decode("ascii")
    return AppPage(f"data:image/svg+xml;base64,{image}", _in_fours(secret))


def codes_page(codes: tuple[str, ...]) -> CodesPage:
    """Return new recovery codes, to be shown and to be kept in a file."""
    told = tuple(_in_fours(code) for code in codes)
    listed = "\r\n".join(told)
    return CodesPage(
        told,
        Text(
            f"Nødkoder til virksom. Hver virker én gang.\r\n\r\n{listed}\r\n",
            f"Recovery codes for virksom. Each works once.\r\n\r\n{listed}\r\n",
        ),
    )


def second_step_page(user_id: int, *, error: Text | None = None) -> SecondStepPage:
    """Return what is asked of somebody after the password."""
    held = store.factors(user_id)
    app = held.app_since is not None
    return SecondStepPage(
        passkey=bool(held.passkeys),
        asks=_CODE if app else _CODE_ONLY,
        hint=_APP_HINT if app else _CODE_HINT,
        error=error,
    )


def _account(known: identities.Identity) -> Held:
    told = openid.told()
    here = told is not None and told.issuer == known.issuer
    label = told.name if told and here else words.same(known.issuer)
    return Held(label, _since(known.since), Door("unlink_account", (str(known.id),)))


def _linkable(known: tuple[identities.Identity, ...], *, password: bool) -> Text:
    """Return what can be linked by one who signs in with a password, and has not linked it yet."""
    told = openid.told()
    if told is None or not password or any(each.issuer == told.issuer for each in known):
        return words.NOTHING
    return told.name


def _app(since: datetime | None) -> Held | None:
    return None if since is None else Held(words.NOTHING, _since(since), Door("remove_app"))


def _passkey(held: store.Passkey) -> Held:
    used = held.used_at and words.moment(held.used_at)
    told = used and Text(f"sidst brugt {used.da}", f"last used {used.en}")
    return Held(
        _browser(held.browser),
        words.joined(_since(held.made_at), told or words.NOTHING),
        Door("remove_passkey", (str(held.id),)),
    )


def _session(row: SessionRow) -> Held:
    at = words.moment(row.began_at)
    told = Text(f"siden {at.da}", f"since {at.en}")
    return Held(_browser(row.browser), told, Door("end_session", (str(row.id),)), here=row.here)


def _browser(name: str) -> Text:
    return words.same(name) if name else _UNKNOWN


def _since(when: datetime) -> Text:
    at = words.moment(when)
    return Text(f"tilføjet {at.da}", f"added {at.en}")


def _codes(held: store.Factors) -> Text:
    if not held.count:
        return words.NOTHING
    left = words.number(held.codes_left)
    return Text(f"{left.da} tilbage", f"{left.en} left")


def _in_fours(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
