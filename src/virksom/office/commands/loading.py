"""Loading from the terminal."""

from django.utils import timezone

from virksom.office.actions import load_demo as action
from virksom.office.commands.start import database_trouble_said, make_ready
from virksom.programme.demo.settled import Progress


def load_demo(*, whole: bool = False, progress: Progress = tuple) -> bool:
    """Load the demo into the office's database; False when it stands there already.

    Args:
        whole: with all its years; else as it stood in October 2019, with a clock that runs on.
        progress: hands on the months of the whole one by one, as they are settled.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotLoad: it holds another programme.
    """
    make_ready()
    with database_trouble_said():
        found = action.load_demo(moment=timezone.now(), whole=whole, progress=progress)
        return found is not None
