"""What candidates of a programme are told about personal data; read once a process."""

from functools import lru_cache

from virksom.programme.contract import Privacy
from virksom.programme.files.privacy import read_privacy


@lru_cache(maxsize=8)
def privacy_of(contract: str) -> Privacy | None:
    """Return what candidates are told; None where nobody has written it.

    Raises:
        Refusal: the file is broken.
    """
    return read_privacy(contract)
