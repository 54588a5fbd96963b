"""What a session's browser is called."""

import pytest

from virksom.office.store.browser_names import browser_name

CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/5"
)
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130 Safari/537 Edg/130"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17 Safari"
)
DROID = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (CHROME, "Chrome · Linux"),
        (EDGE, "Edge · Windows"),
        (PHONE, "Safari · iPhone"),
        (DROID, "Firefox · Android"),
        ("curl/8.0", ""),
        ("<script>Firefox</script>", "Firefox"),
        ("\0" * 10_000, ""),
        ("", ""),
    ],
)
def test_only_family_and_system_are_told(told: str, name: str) -> None:
    assert browser_name(told) == name
