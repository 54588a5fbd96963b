"""Something that may take its time: then a page shows how far it has come, and leads on.

What is done before it gives a first sign of life needs no such page. The page is sent bit by bit
while the work is done, so it needs no script and no second request. Who leaves it half-way ends the
work; whatever was in a transaction is then undone.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.html import escape

from virksom.office.access import OfficeRequest
from virksom.office.web.render import show_still
from virksom.programme.kernel import Refusal, Text

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A sign of life with a way to stop: what has been done by then is shown.

    Args:
        text: how far it has come.
        label: what the way to stop is called.
        to: the address it leads to.
    """

    text: Text
    label: Text
    to: str


Sign = Text | Stop

_MARK = b"<!--signs-->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What the page says while the work is done.

    Args:
        heading: what is being done.
        note: what happens if one leaves.
        here: the part of the office it lies in.
        back: where one may go when it is refused.
    """

    heading: Text
    note: Text
    here: str
    back: str


def working(
    request: OfficeRequest,
    signs: Generator[Sign, None, Result],
    *,
    work: Work,
    then: Callable[[Result], HttpResponse],
) -> HttpResponse:
    """Do the work and lead on; where it takes its time, by a page that does it as it is sent.

    Args:
        request: whose work it is.
        signs: the work: signs of life, and then the result.
        work: what the page says.
        then: leads on from the result; may tell what was done.

    Raises:
        Refusal: it was refused before a first sign of life; later, the page says so.
    """
    try:
        first = next(signs)
    except StopIteration as end:
        return then(end.value)
    shown = show_still(request, "working.html", page=work, here=work.here)
    before, after = shown.content.split(_MARK)
    return _sent(_parts(request, _all(first, signs), work=work, then=then, around=(before, after)))


def _sent(parts: Iterator[bytes]) -> HttpResponse:
    answer = StreamingHttpResponse(parts)
    answer["Cache-Control"] = "no-store"
    answer["X-Accel-Buffering"] = "no"  # or a proxy keeps the signs back until the work is done
    return cast("HttpResponse", answer)  # Django takes either


def _all(first: Sign, signs: Generator[Sign, None, Result]) -> Generator[Sign, None, Result]:
    yield first
    return (yield from signs)


def _parts(
    request: OfficeRequest,
    signs: Generator[Sign, None, Result],
    *,
    work: Work,
    then: Callable[[Result], HttpResponse],
    around: tuple[bytes, bytes],
) -> Iterator[bytes]:
    language = request.LANGUAGE_CODE
    yield around[0]
    try:
        result = yield from _signs(signs, language=language)
    except Refusal as wrong:
        yield _refused(wrong, work=work, language=language)
    else:
        onward = then(result)["Location"]
        request.session.save()
        yield _onward(onward, language=language)
    yield around[1]


def _signs(
    signs: Generator[Sign, None, Result], *, language: str
) -> Generator[bytes, None, Result]:
    while True:
        try:
            sign = next(signs)
        except StopIteration as end:
            result: Result = end.value
            return result
        yield _told(sign, language=language)


def _told(sign: Sign, *, language: str) -> bytes:
    if isinstance(sign, Text):
        return f"<li>{escape(sign.read(language))}</li>\n".encode()
    text, label = escape(sign.text.read(language)), escape(sign.label.read(language))
    return f'<li>{text} <a href="{escape(sign.to)}">{label}</a></li>\n'.encode()


def _refused(wrong: Refusal, *, work: Work, language: str) -> bytes:
    back = Text("Tilbage", "Back").read(language)
    sentence = escape(wrong.text.read(language))
    return f'<li role="alert">{sentence} <a href="{escape(work.back)}">{back}</a></li>'.encode()


def _onward(address: str, *, language: str) -> bytes:
    told = escape(address)
    done = Text("Færdig. Gå videre", "Done. Go on").read(language)
    refresh = f'<meta http-equiv="refresh" content="0;url={told}">'
    return f'<li><a href="{told}">{done}</a></li>{refresh}'.encode()
