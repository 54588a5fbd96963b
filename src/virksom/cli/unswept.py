"""Reading very many facts without looking for garbage among them."""

import gc
from collections.abc import Callable

from virksom.programme.record import Log

_MANY = 20_000
"""Facts from which it takes longer to go through what is kept than to keep it."""


def read_unswept(read: Callable[[], Log]) -> Log:
    """Return a log; of a large one nothing is looked through for garbage, now and ever after.

    It stays until the answer is written; to go through it again and again took longer than to
    read it.
    """
    swept = gc.isenabled()
    gc.disable()
    try:
        log = read()
        if len(log.facts) >= _MANY:
            gc.freeze()
        return log
    finally:
        if swept:
            gc.enable()
