"""The API's door: a key of an organisation, what it opens, and the access table behind it."""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.security import HttpBearer
from pydantic import ConfigDict

from virksom.office.access import Actor, Deed, Denied, Scope, may, not_opened
from virksom.office.actions.recognise import recognise
from virksom.office.store import api_keys
from virksom.programme.kernel import Refusal, Text

WRONG_KEY = Text("Nøglen passer ikke.", "The key does not fit.")


class KeyDoor(HttpBearer):
    """Lets in who brings a key, when the table and the key's scopes open the operation.

    Args:
        deed: what the operation does.
        scope: what the key must open.
    """

    def __init__(self, deed: Deed, scope: Scope) -> None:
        super().__init__()
        self.deed = deed
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """Return who asks; None for a key that nobody has.

        Raises:
            Denied: the key's holder may not, or the key does not open it.
        """
        del request
        holder = api_keys.holder_of(token)
        if holder is None:
            return None
        actor = recognise(holder.user, programme=holder.programme)
        may(actor, self.deed)
        if self.scope.value not in holder.scopes:
            raise Denied(not_opened(self.scope))
        return actor


class Sent(Schema):
    """What is sent: a field that is not known is refused by its name."""

    model_config = ConfigDict(extra="forbid")


class Wrong(Schema):
    """What is wrong, in both languages."""

    da: str
    en: str


class Unreadable(Wrong):
    """What is wrong, in both languages; ``fields`` names those that cannot be read."""

    fields: tuple[str, ...] = ()


def actor_of(request: HttpRequest) -> Actor:
    """Return who asks, as the door recognised them."""
    actor: Actor = request.auth  # type: ignore[attr-defined]  # ninja keeps what the door gave
    return actor


def told(text: Text) -> dict[str, str]:
    """Return what is wrong, in both languages."""
    return {"da": text.da, "en": text.en}


def answer_refusals(api: NinjaAPI) -> None:
    """Let the API answer what the programme refuses with its own sentence."""

    def denied(request: HttpRequest, wrong: Denied) -> HttpResponse:
        return api.create_response(request, told(wrong.reason), status=403)

    def refused(request: HttpRequest, wrong: Refusal) -> HttpResponse:
        return api.create_response(request, told(wrong.text), status=422)

    api.exception_handler(Denied)(denied)
    api.exception_handler(Refusal)(refused)


def mark(view: object, deed: Deed) -> None:
    """Name the deed of an address, so that it stands in the access table's tests."""
    view.deed = deed  # type: ignore[attr-defined]  # read back by deed_of
