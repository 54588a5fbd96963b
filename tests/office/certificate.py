"""A certificate for tests that issue documents, made once a run."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from virksom.documents import make_certificate


@cache
def certificate_file(name: str = "Fokus") -> str:
    """Return the path of an invented certificate that holds from 2018 on."""
    path = Path(mkdtemp()) / "seal.pem"
    path.write_bytes(make_certificate(name, datetime(2018, 1, 1, tzinfo=UTC)))
    return str(path)
