"""The numbers a Prometheus server fetches."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from django.conf import LazySettings
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store.vault.persons import PersonData, put

Samples = dict[tuple[str, str], float]


def numbers(told: str) -> Samples:
    """Return each number by its name and its labels' values."""
    return {
        (sample.name, " ".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(told)
        for sample in family.samples
    }


def fetched(client: Client) -> Samples:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    return numbers(answer.content.decode())


@pytest.mark.usefixtures("office")
def test_a_request_is_counted_by_its_room_and_class(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    before = fetched(client)
    client.get("/kandidater")
    client.get("/kandidater/K999")
    after = fetched(client)
    for key in (
        ("virksom_requests_total", "2xx lists"),
        ("virksom_requests_total", "4xx candidate"),
    ):
        assert after[key] == before.get(key, 0) + 1


@pytest.mark.usefixtures("office")
def test_facts_and_waiting_mails_are_told_by_programme(client: Client) -> None:
    found = fetched(client)
    assert found["virksom_database_up", ""] == 1
    assert found["virksom_facts", "P1"] == 5
    assert found["virksom_mails_waiting", "P1"] == 0


@pytest.mark.usefixtures("office")
def test_no_number_is_about_anybody(browser_of: ClientOf) -> None:
    put(CODE, PersonData(code="K001", name="Anne Aagaard"), moment=MOMENT)
    client = browser_of("adviser")
    client.get("/kandidater/K001")
    client.get("/ind/a-secret-link")
    told = client.get("/metrics").content.decode()
    assert all(word not in told for word in ("K001", "Anne", "adviser", "a-secret", "/"))


@pytest.mark.usefixtures("office")
def test_labels_stay_few(browser_of: ClientOf) -> None:
    client = browser_of("team_leader")
    before = rooms(client)
    for number in range(30):
        client.get(f"/kandidater/K{number:03}")
        client.get(f"/nowhere-{number}")
    assert len(rooms(client) - before) < 4


def rooms(client: Client) -> set[str]:
    return {key[1] for key in fetched(client) if key[0] == "virksom_request_seconds_count"}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    "told",
    [{"REMOTE_ADDR": "10.0.0.8"}, {"HTTP_X_FORWARDED_FOR": "10.0.0.8"}, {"HTTP_FORWARDED": "x"}],
)
def test_from_elsewhere_or_through_a_proxy_they_are_closed(
    told: dict[str, str], client: Client
) -> None:
    answer = client.get("/metrics", **told)
    assert answer.status_code in {302, 403}
    assert b"virksom_requests" not in answer.content


@pytest.mark.usefixtures("office")
def test_with_a_key_they_open_from_elsewhere_and_only_by_it(
    client: Client, settings: LazySettings
) -> None:
    settings.METRICS_TOKEN = "a long key for numbers"
    assert client.get("/metrics").status_code == 403
    there = {"REMOTE_ADDR": "10.0.0.8", "HTTP_AUTHORIZATION": "Bearer a long key for numbers"}
    assert client.get("/metrics", **there).status_code == 200
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer another").status_code == 403


@pytest.fixture
def two_processes(own_database: str, tmp_path: Path) -> Iterator[str]:
    """Serve by gunicorn with two processes; yield the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    (tmp_path / "numbers").mkdir()
    told = {
        "VIRKSOM_DATABASE": own_database,
        "VIRKSOM_BIND": at,
        "WEB_CONCURRENCY": "2",
        "PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "numbers"),
    }
    words = ("-m", "gunicorn", "-c", "python:virksom.office.site.gunicorn")
    process = subprocess.Popen(
        [sys.executable, *words, "virksom.office.site.wsgi"], env={**os.environ, **told}
    )
    yield f"http://{at}"
    process.send_signal(signal.SIGQUIT)
    process.wait(timeout=20)


def test_two_processes_count_together(two_processes: str) -> None:
    patient = requests.Session()
    patient.mount(
        "http://", HTTPAdapter(max_retries=Retry(200, backoff_factor=0.02, backoff_max=0.2))
    )
    for _ in range(12):
        answer = patient.get(
            f"{two_processes}/sundhed", headers={"Connection": "close"}, timeout=90
        )
        assert answer.status_code == 200
    found = numbers(patient.get(f"{two_processes}/metrics", timeout=90).text)
    assert found["virksom_requests_total", "2xx health"] == 12
    assert found["virksom_database_up", ""] == 1
