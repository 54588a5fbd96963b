"""A file is known by its first bytes."""

import pytest

from virksom.exchange.attached import kind_attached


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\xff\xd8\xff\xe0...", "jpg"),
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"", ""),
        (b"PK\x03\x04", ""),
        (b"<html>", ""),
        (b" %PDF-1.7", ""),
        (b"GIF89a", ""),
        (b"\x89PNG\n", ""),
    ],
)
def test_a_file_is_what_its_first_bytes_say(content: bytes, kind: str) -> None:
    assert kind_attached(content) == kind
