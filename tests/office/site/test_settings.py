"""The settings, as they are in use."""

import os
import subprocess
import sys

from virksom.office.site import settings


def check(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "virksom.office.commands", "check", "--deploy"],
        env={**os.environ, "VIRKSOM_SECRET_KEY": "0123456789abcdefghij" * 3, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr


def test_behind_https_django_finds_nothing_to_warn_of() -> None:
    assert "no issues" in check(VIRKSOM_HTTPS="1")


def test_without_https_it_warns_of_that_alone() -> None:
    said = check(VIRKSOM_HTTPS="")
    assert {line.split("(")[1][:13] for line in said.splitlines() if line.startswith("?")} == {
        "security.W004",
        "security.W008",
        "security.W012",
        "security.W016",
    }


def test_nobody_sees_how_the_program_fails() -> None:
    assert settings.DEBUG is False


def test_passwords_are_hashed_by_argon2() -> None:
    assert settings.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_only_this_machine_is_answered_unless_told() -> None:
    assert settings.ALLOWED_HOSTS[:2] == ["localhost", "127.0.0.1"]


def test_time_is_copenhagens() -> None:
    assert settings.USE_TZ
    assert settings.TIME_ZONE == "Europe/Copenhagen"
