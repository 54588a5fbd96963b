"""Registers by the API: a list is sent and looked at, and what it says is put on record."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Field, File, Form, Router, Schema
from ninja.files import UploadedFile

from virksom.office.access import Deed, Scope
from virksom.office.actions.import_register import SentRegister, load_register, send_register
from virksom.office.rest.door import KeyDoor, Sent, Wrong, actor_of
from virksom.office.rest.seen import now
from virksom.office.store.register_told import RegisterTold, WeeksMoved
from virksom.programme.kernel import amount_text

router = Router(auth=KeyDoor(Deed.IMPORT_REGISTER, Scope.REGISTERS_WRITE), tags=["registers"])


class RegisterIn(Sent):
    """From which register a list is, and whether it is all that the register has.

    ``register_code`` is ``eindkomst`` or the register of a table, such as ``ydelsesrefusion``.
    """

    register_code: Annotated[str, Field(max_length=80)]
    complete: bool = False


class Cell(Wrong):
    """A cell that keeps its row from being loaded, in a sentence of both languages."""

    row: int
    column: str


class MovedOut(Schema):
    """Consecutive weeks of a candidate that are paid otherwise once the list is loaded."""

    candidate: str
    first_week: str
    last_week: str
    weeks: int
    before: str
    after: str
    billed: bool


class RegisterOut(Schema):
    """What was found in a list; nothing is loaded yet."""

    register_code: str
    rows: int
    candidates: int
    new: int
    changed: int
    gone: int
    same: int
    wrong: list[Cell]
    nobody: list[int]
    weeks_moved: int
    kroner: str
    billed_weeks_moved: int
    billed_kroner: str
    moved: list[MovedOut]


class LoadedOut(Schema):
    """How many facts were new, told otherwise, and taken back."""

    new: int
    changed: int
    gone: int


_REFUSED = {401: Wrong, 403: Wrong, 422: Wrong}


@router.post("/registre", response={200: RegisterOut, **_REFUSED}, operation_id="send_register")
def send_list(
    request: HttpRequest, sent: Form[RegisterIn], *, file: File[UploadedFile]
) -> RegisterOut:
    """Send a register's list, to be looked at for a day; the one before is dropped."""
    actor = actor_of(request)
    said = SentRegister(name=file.name or "", register=sent.register_code, complete=sent.complete)
    return _list(send_register(actor, file.read(), sent=said, moment=now(actor)))


@router.post(
    "/registre/laes-ind", response={200: LoadedOut, **_REFUSED}, operation_id="load_register"
)
def load_list(request: HttpRequest) -> LoadedOut:
    """Load all that the list says that can be read, or nothing."""
    actor = actor_of(request)
    loaded = load_register(actor, moment=now(actor))
    return LoadedOut(new=loaded.new, changed=loaded.changed, gone=loaded.gone)


def _list(told: RegisterTold) -> RegisterOut:
    effect = told.effect
    return RegisterOut(
        register_code=told.register,
        rows=told.rows,
        candidates=told.people,
        new=told.new,
        changed=told.changed,
        gone=told.gone,
        same=told.same,
        wrong=[
            Cell(row=cell.row, column=cell.column, da=cell.text.da, en=cell.text.en)
            for cell in told.wrong
        ],
        nobody=list(told.nobody),
        weeks_moved=effect.weeks,
        kroner=amount_text(effect.kroner),
        billed_weeks_moved=effect.billed,
        billed_kroner=amount_text(effect.billed_kroner),
        moved=[_moved(one) for one in effect.shown],
    )


def _moved(one: WeeksMoved) -> MovedOut:
    return MovedOut(
        candidate=one.candidate,
        first_week=one.first,
        last_week=one.last,
        weeks=one.weeks,
        before=amount_text(one.before),
        after=amount_text(one.after),
        billed=one.billed,
    )
