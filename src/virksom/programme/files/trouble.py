"""What the machine says when a file cannot be opened, in words."""

from virksom.programme.kernel import Text

_KNOWN = {
    FileNotFoundError: Text("den findes ikke", "it does not exist"),
    IsADirectoryError: Text("det er en mappe", "it is a folder"),
    NotADirectoryError: Text("en del af stien er ikke en mappe", "part of the path is no folder"),
    PermissionError: Text("adgang nægtet", "access denied"),
}


def why_not(trouble: OSError) -> Text:
    """Return why a file could not be read or written; rare reasons in the machine's own words."""
    said = str(trouble.strerror)
    return _KNOWN.get(type(trouble), Text(said, said))
