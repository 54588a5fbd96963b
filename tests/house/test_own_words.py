"""The repository speaks of itself alone: no path of a machine, no address of a registry."""

import re
import subprocess

import pytest

from tests.house.tree import ROOT

# Written in halves, so that this file does not tell on itself.
FOREIGN = re.compile(
    "|".join(
        (
            r"(?<![\w.])/wo" + r"rk/",
            r"\.\./sha" + r"red\b",
            r"--(extra-)?inde" + r"x-url",
            r"pypi\.o" + r"rg|files\.python" + r"hosted",
            r"registry\.np" + r"mjs",
            r'"resol' + r'ved":\s*"http',
        )
    )
)


def tracked() -> list[str]:
    """Return the files of the repository; those in the working tree where git is missing."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_a_registry() -> None:
    told = {}
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="ignore")
        if found := FOREIGN.search(text):
            told[name] = found[0]
    assert told == {}


@pytest.mark.parametrize(
    "text", ["/wo" + "rk/main/x", "../sha" + "red/rules.md", '"resol' + 'ved": "https://x"']
)
def test_a_foreign_word_is_seen(text: str) -> None:
    assert FOREIGN.search(text)
