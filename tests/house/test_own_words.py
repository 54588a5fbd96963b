"""The repository speaks of itself alone, and of people in the words the contract asks for.

No path of a machine, no address of a registry; and no word to avoid in what people read.
"""

import re
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from virksom.programme.contract import DatedValue
from virksom.programme.files.contracts import read_contract

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


TERMS = read_contract("impact60").terms
WORDS: DatedValue = TERMS.on(TERMS.begins()).dated("words_to_avoid")
ALSO = ("afklaringsforløb",)
TOLD = (".py", ".html", ".typ", ".js", ".yaml")
NOT_OURS = {
    "contracts/impact60/clauses.yaml": "the clause that names the words",
    "contracts/impact60/terms.yaml": "the list itself",
    "src/virksom/exchange/referrals/columns.py": "headings of the jobcentre's own lists",
}


def avoided() -> re.Pattern[str]:
    """Return what finds a word to avoid, in Danish, with any of its endings."""
    assert isinstance(WORDS.value, dict)
    words = "|".join(re.escape(text.da) for text in WORDS.value.values())
    return re.compile(
        rf"(?<![\w])(?:{words}|{'|'.join(ALSO)})[a-zæøå]{{0,4}}(?![\w])", re.IGNORECASE
    )


def read_by_people() -> list[Path]:
    """Return the files whose texts people read."""
    found = [
        path
        for folder in ("src", "catalogue", "contracts")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in TOLD
    ]
    return [path for path in found if str(path.relative_to(ROOT)) not in NOT_OURS]


def test_our_own_texts_use_the_words_to_use() -> None:
    told = {}
    for path in read_by_people():
        if found := avoided().search(path.read_text(encoding="utf-8")):
            told[str(path.relative_to(ROOT))] = found[0]
    assert told == {}


@pytest.mark.parametrize("text", ["Borgeren møder", "efter visitation.", "»startsamtalerne«"])
def test_a_word_to_avoid_is_seen(text: str) -> None:
    assert avoided().search(text)


@pytest.mark.parametrize("text", ["borgmesteren", "medborger", "en kandidat", "arbejdsgiver"])
def test_other_words_are_let_be(text: str) -> None:
    assert not avoided().search(text)


def test_every_exception_is_a_file_that_needs_it() -> None:
    assert all(avoided().search((ROOT / name).read_text(encoding="utf-8")) for name in NOT_OURS)
