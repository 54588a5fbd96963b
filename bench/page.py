"""How long the office takes for its first page, the demo programme loaded and the process warm."""

from http import HTTPStatus

from bench.timing import Line, taken


def overview() -> Line:
    """Time the overview page beside the sign-in page, both on the server only.

    The office is pointed at a database with the demo already.
    """
    from django.test import Client  # noqa: PLC0415  # after the settings
    from django.urls import reverse  # noqa: PLC0415

    from bench.asking import signed_in  # noqa: PLC0415

    guest, client = Client(), signed_in("konsulent", sign_in=reverse("sign_in"))

    def ask(who: Client, page: str) -> None:
        answer = who.get(reverse(page), HTTP_HOST="localhost")
        if answer.status_code != HTTPStatus.OK:
            message = f"{page} answered {answer.status_code}"
            raise RuntimeError(message)

    return Line(
        job="overview page, on the server",
        ours=taken(lambda: ask(client, "overview"), times=15),
        peer="sign-in page",
        theirs=taken(lambda: ask(guest, "sign_in"), times=15),
        target=0.1,
    )
