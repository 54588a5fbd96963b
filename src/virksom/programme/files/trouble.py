"""What the machine says when a file cannot be read or written, in words."""

import errno
import re

from virksom.programme.kernel import Text

_READING = {
    FileNotFoundError: Text("den findes ikke", "it does not exist"),
    IsADirectoryError: Text("det er en mappe", "it is a folder"),
    NotADirectoryError: Text("en del af stien er ikke en mappe", "part of the path is no folder"),
    PermissionError: Text("adgang nægtet", "access denied"),
    FileExistsError: Text("navnet er taget", "the name is taken"),
}
_WRITING = _READING | {FileNotFoundError: Text("mappen findes ikke", "the folder does not exist")}
_RARE = {
    errno.ENOSPC: Text("disken er fuld", "the disk is full"),
    errno.EDQUOT: Text(
        "der er ikke mere plads til dig på disken", "your share of the disk is full"
    ),
    errno.EROFS: Text("disken kan kun læses", "the disk can only be read"),
    errno.EIO: Text("disken svarer med en fejl", "the disk answers with an error"),
    errno.ENAMETOOLONG: Text("navnet er for langt", "the name is too long"),
    errno.ELOOP: Text("stien går i ring", "the path goes in a circle"),
    errno.EMFILE: Text("for mange filer er åbne", "too many files are open"),
    errno.EFBIG: Text("filen bliver for stor", "the file becomes too large"),
}
_OF_STORAGE = {
    "NETWORK_CONNECTION": Text(
        "lageret svarer ikke; se AWS_ENDPOINT_URL",
        "the storage does not answer; see AWS_ENDPOINT_URL",
    ),
    "NO_SUCH_BUCKET": Text("bucketen findes ikke", "the bucket does not exist"),
} | dict.fromkeys(
    ("ACCESS_DENIED", "INVALID_ACCESS_KEY_ID", "SIGNATURE_DOES_NOT_MATCH"),
    Text(
        "lageret nægter adgang; se AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY",
        "the storage denies access; see AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    ),
)
_OF_STORAGE_AT_ALL = re.compile(r"AWS Error (\w+)")
_UNTOLD = Text("systemet siger ikke hvorfor", "the system does not say why")


def why_unread(trouble: OSError, *, otherwise: Text = _UNTOLD) -> Text:
    """Return why a file could not be read.

    Args:
        trouble: what was raised.
        otherwise: what is said where it is no trouble of the system's, but of what is in the file.
    """
    return _READING.get(type(trouble)) or _said(trouble, otherwise=otherwise)


def why_unwritten(trouble: OSError) -> Text:
    """Return why a file could not be written."""
    return _WRITING.get(type(trouble)) or _said(trouble, otherwise=_UNTOLD)


def _said(trouble: OSError, *, otherwise: Text) -> Text:
    """Return it by its number, by what the storage said, or by what the file's reader did."""
    if trouble.errno is not None:
        code = errno.errorcode.get(trouble.errno, str(trouble.errno))
        return _RARE.get(trouble.errno, Text(f"systemfejl {code}", f"system error {code}"))
    told = str(trouble)
    of_storage = _OF_STORAGE_AT_ALL.search(told)
    if of_storage is not None:
        code = of_storage[1]
        other = Text(f"lageret melder fejl: {code}", f"the storage reports an error: {code}")
        return _OF_STORAGE.get(code, other)
    return _READING[IsADirectoryError] if "is a directory" in told else otherwise
