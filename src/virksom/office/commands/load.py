"""Loading from the terminal."""

from virksom.office.commands.start import database_trouble_said, make_ready


def load_demo() -> bool:
    """Load the demo into the office's database; False when it stands there already.

    Raises:
        NoOffice: the database cannot be opened.
        CannotLoad: it holds another programme.
    """
    make_ready()
    from virksom.office.actions.load_demo import load_demo as load

    with database_trouble_said():
        return load() is not None
