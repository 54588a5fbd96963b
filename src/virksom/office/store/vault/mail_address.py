"""What reads as an e-mail address: asked alike by forms and by the API."""

import re

_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.ASCII)


def is_mail(text: str) -> bool:
    """Say whether a mail can be sent to a text; one line, one address and nothing around it."""
    return _MAIL.fullmatch(text) is not None
