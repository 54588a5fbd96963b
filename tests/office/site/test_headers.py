"""What every answer says to the browser."""

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.office.site.addresses")]


def test_the_policy_lets_nothing_in_from_outside_and_nothing_inline(client: Client) -> None:
    policy = client.get("/proeve/sprog")["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["font-src"] == "'self'"
    assert rules["form-action"] == "'self'"
    assert rules["img-src"] == "'self' data:"


def test_the_browser_is_told_to_guess_lend_and_leak_nothing(client: Client) -> None:
    answer = client.get("/proeve/sprog")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert "camera=()" in answer["Permissions-Policy"]


def test_pages_are_kept_in_no_cache(client: Client) -> None:
    assert client.get("/proeve/sprog")["Cache-Control"] == "private, no-store"


def test_the_session_cookie_is_for_the_server_only(client: Client) -> None:
    cookie = client.get("/proeve/gem").cookies["virksom_session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_static_files_are_served_as_they_lie(client: Client) -> None:
    answer = client.get("/static/dkfds/css/dkfds.min.css")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "max-age=600, public"
    assert b"".join(answer.streaming_content).startswith(b"*,:after")


def test_only_the_design_systems_own_theme_is_found(client: Client) -> None:
    assert client.get("/static/dkfds/scss/dkfds.scss").status_code == 404


@pytest.mark.parametrize("host", ["elsewhere.example", "localhost.elsewhere.example"])
def test_another_name_is_not_answered(client: Client, host: str) -> None:
    answer = client.get("/proeve/sprog", headers={"host": host})
    assert answer.status_code == 400
    assert "kan ikke læses" in answer.content.decode()
