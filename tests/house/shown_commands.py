"""Commands shown in documents with what they print; ``make docs`` runs them anew.

In a block marked ``console`` each line that begins with ``$`` is run and what stands under it is
what it printed. ``…`` alone on a line stands for lines left out. ``$ cat NAME`` shows a file that
the commands after it use; where there is none yet it is made with what is shown. The commands of
one page share a folder, which holds nothing at first but the contracts of the checkout.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.house.tree import ROOT

BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
RUN = frozenset({"cat", "cp", "diff", "git", "grep", "sed", "virksom"})
LEFT_OUT = "…"


def pages() -> list[Path]:
    """Return the documents that show commands run here."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(page for page in found if any(_runs(text) for text in _blocks(page)))


def renewed(page: Path) -> str:
    """Return a page's text with what its commands print now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "contracts", folder / "contracts")

        def renew(found: re.Match[str]) -> str:
            return _renewed(found[1], folder) if _runs(found[1]) else found[1]

        return BLOCK.sub(renew, page.read_text(encoding="utf-8"))


def write() -> None:
    """Write every page anew whose commands print something else."""
    for page in pages():
        page.write_text(renewed(page), encoding="utf-8")


def _blocks(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def _runs(block: str) -> bool:
    words = [line.split()[1] for line, _ in _commands(block)]
    return bool(words) and RUN.issuperset(words)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each line that is run, whole, with what is shown under it."""
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        if part.startswith("$ "):
            line, _, shown = part.partition("\n")
            yield line, shown


def _renewed(block: str, folder: Path) -> str:
    return "".join(
        f"{line}\n{_shortened(_printed(line, shown, folder), shown)}"
        for line, shown in _commands(block)
    )


def _printed(line: str, shown: str, folder: Path) -> str:
    command, blank = line.removeprefix("$ "), "\n" * shown.endswith("\n\n")
    name = command.removeprefix("cat ")
    if name != command and not (folder / name).exists():
        (folder / name).write_text(shown.removesuffix(blank), encoding="utf-8")
        return shown
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=_environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout + blank


def _environment(folder: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIRKSOM_")}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {
        **kept,
        "COLUMNS": "100",
        "GIT_CEILING_DIRECTORIES": str(folder.parent),
        "NO_COLOR": "1",
        "PATH": path,
        "VIRKSOM_DATABASE": "sqlite:///office.sqlite3",
    }


def _shortened(printed: str, shown: str) -> str:
    """Leave out as much of what was printed as is left out of what is shown."""
    before = shown.splitlines()
    if LEFT_OUT not in before:
        return printed
    lines, at = printed.splitlines(), before.index(LEFT_OUT)
    after = len(before) - at - 1
    kept = [*lines[:at], LEFT_OUT, *lines[len(lines) - after :]]
    return "".join(f"{line}\n" for line in kept)


if __name__ == "__main__":
    write()
