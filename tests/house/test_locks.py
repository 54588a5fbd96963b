"""What is installed is pinned and hashed, and the same for running and for development."""

import json
import re

from tests.house.tree import ROOT

HASHES = r"((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)"
PIN = re.compile(rf"^(\S+(?: \S+\])?)==(\S+) \\\n{HASHES}", re.MULTILINE)
NAMED = re.compile(r"^[a-zA-Z0-9]\S*", re.MULTILINE)


def lock(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, str]:
    """Return the version by package, its extras left out."""
    return {package.partition("[")[0]: version for package, version, _ in PIN.findall(lock(name))}


def test_every_package_is_pinned_and_hashed() -> None:
    for name in ("run.txt", "dev.txt"):
        assert len(pins(name)) == len(NAMED.findall(lock(name))) > 0


def test_development_runs_on_the_pins_of_the_product() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_every_npm_package_is_pinned_and_hashed() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert all(
        "integrity" in package and "resolved" not in package
        for name, package in packages.items()
        if name
    )
