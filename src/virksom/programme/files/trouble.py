"""What the machine says when a file cannot be read or written, in words."""

from virksom.programme.kernel import Text

_READING = {
    FileNotFoundError: Text("den findes ikke", "it does not exist"),
    IsADirectoryError: Text("det er en mappe", "it is a folder"),
    NotADirectoryError: Text("en del af stien er ikke en mappe", "part of the path is no folder"),
    PermissionError: Text("adgang nægtet", "access denied"),
}
_WRITING = _READING | {FileNotFoundError: Text("mappen findes ikke", "the folder does not exist")}


def why_unread(trouble: OSError) -> Text:
    """Return why a file could not be read; rare reasons in the machine's own words."""
    return _READING.get(type(trouble), _said(trouble))


def why_unwritten(trouble: OSError) -> Text:
    """Return why a file could not be written; rare reasons in the machine's own words."""
    return _WRITING.get(type(trouble), _said(trouble))


def _said(trouble: OSError) -> Text:
    said = str(trouble.strerror or trouble).partition("\n")[0]
    return Text(said, said)
