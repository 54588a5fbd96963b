"""Loading from the terminal."""

from virksom.office.actions import load_demo as action
from virksom.office.commands.start import database_trouble_said, make_ready


def load_demo() -> bool:
    """Load the demo into the office's database; False when it stands there already.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotLoad: it holds another programme.
    """
    make_ready()
    with database_trouble_said():
        return action.load_demo() is not None
