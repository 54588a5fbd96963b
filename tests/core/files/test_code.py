"""The digest of the code: every module of the rooms that decide, and nothing else."""

import hashlib
import re
from pathlib import Path

from virksom.programme.files.code import ROOMS, code_digest, modules


def test_it_is_a_digest_and_the_same_each_time() -> None:
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", code_digest())
    assert code_digest() is code_digest()


def test_every_module_of_the_rooms_counts() -> None:
    found = {path.parent.name for path in modules()}
    assert found == set(ROOMS)
    names = [path.name for path in modules()]
    assert {"plan.py", "readings.py", "standing.py", "terms.py", "log.py"} <= set(names)


def test_names_and_contents_are_what_is_digested() -> None:
    told = hashlib.sha256()
    for path in modules():
        name = "/".join(path.parts[path.parts.index("programme") + 1 :])
        content = Path(path).read_bytes()
        told.update(f"{name}\n{len(content)}\n".encode() + content)
    assert code_digest() == f"sha256:{told.hexdigest()}"
