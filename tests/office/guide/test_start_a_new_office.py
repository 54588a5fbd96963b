"""The how-to walked from its page: an empty PostgreSQL, ``office init``, the first referral."""

import json
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.office.guide.page import Shell, parts
from tests.office.guide.visitor import Visitor
from tests.office.otp import totp
from tests.office.postgres import Cluster

pytestmark = [pytest.mark.slow, pytest.mark.postgres]
PASSWORD = "a word that is long enough"
_ADDRESS = re.compile(r"http://\S+/ind/\S+")
_SECRET = re.compile(r"<code[^>]*>([A-Z2-7 ]{32,})</code>")
_KEY = re.compile(r'<code class="key-text">([^<]+)</code>')


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    """A shell beside a PostgreSQL that holds nothing."""
    cluster = Cluster()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    yield Shell(tmp_path, cluster.folder, port)
    cluster.stop()


@pytest.fixture
def begun(shell: Shell) -> str:
    """Do parts 2 to 4; return the address they end with."""
    page = parts("start-a-new-office.md")
    addresses = _ADDRESS.findall("\n".join(shell.run(page[part]) for part in (2, 3, 4)))
    assert len(addresses) == 2
    return str(addresses[0])


@pytest.fixture
def opened(shell: Shell, begun: str) -> Iterator[str]:  # noqa: ARG001  # first
    """Serve the office as part 5 says; yield its address."""
    words = ["virksom", "serve", "--port", str(shell.port)]
    process = subprocess.Popen(
        words, cwd=shell.folder, env=shell.environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield f"http://localhost:{shell.port}"
    process.send_signal(signal.SIGINT)
    process.wait(timeout=20)


def comes_in(browser: Visitor, address: str) -> None:
    """Do points 1 and 2 of part 6."""
    browser.send(address)
    browser.send_on("/log-ind/ny-adgangskode", new=PASSWORD, again=PASSWORD)
    browser.send_on("/log-ind", username="administrator-1", password=PASSWORD)
    assert "Tilføj et andet trin" in browser.told
    browser.open("/din-adgang/app")
    secret = _SECRET.search(browser.page)
    assert secret is not None, browser.told
    now = datetime.now(UTC)  # noqa: TID251  # the code that an app shows now
    browser.send_on("/din-adgang/app", code=totp(secret[1].replace(" ", ""), now))
    assert "Nødkoder" in browser.told


def test_the_page_leads_from_nothing_to_the_first_referral(
    shell: Shell, begun: str, opened: str
) -> None:
    page, browser = parts("start-a-new-office.md"), Visitor(opened)
    assert json.loads(shell.run(page[5]))["ready"] is True
    comes_in(browser, begun)
    browser.send("/adgang/noegle", organisation="uddannelseshuset", scopes="referrals:write")
    key = _KEY.search(browser.page)
    assert key is not None, browser.told
    shell.kept["NOEGLE"] = key[1]
    told = shell.run(page[7])
    assert told.startswith('{"candidate": "K001", "fact": "f000002"}')
    assert re.search(r"The chain holds: \d+ facts", told)
    assert re.search(r"Referred in all +1", told)
