"""Where files lie: a path is this machine's, an address is a bucket, and nothing else is taken."""

import pickle
from pathlib import Path

import pytest
from pyarrow import fs

from virksom.programme.files.storage import (
    LOCAL,
    Stored,
    UnknownStorage,
    is_address,
    stored_at,
)

SERVER = {"AWS_ENDPOINT_URL": "http://127.0.0.1:9000/", "AWS_REGION": "eu-north-1"}


def test_a_path_is_of_this_machine() -> None:
    assert stored_at("a/b.parquet", environment=SERVER) == Stored(path=Path("a/b.parquet"))
    assert not is_address("a/b.parquet")
    assert stored_at("a/b", environment={}).beside(".parts").path == Path("a/b.parts")


@pytest.mark.parametrize("kind", ["s3", "s3a"])
def test_an_address_is_a_bucket_at_the_server_that_is_named(kind: str) -> None:
    found = stored_at(f"{kind}://bucket/mappe/c.parquet/", environment=SERVER)
    assert (found.path, found.system.type_name) == (Path("bucket/mappe/c.parquet"), "s3")
    named = fs.S3FileSystem(endpoint_override="127.0.0.1:9000", scheme="http", region="eu-north-1")
    assert found.system == named
    assert found.beside(".parts").system == named


def test_each_is_told_of_by_the_name_it_was_given() -> None:
    for told in ("a/b.parquet", "s3://bucket/mappe"):
        assert stored_at(told, environment=SERVER).name == told


def test_without_a_server_it_is_amazons() -> None:
    found = stored_at("s3://bucket/mappe", environment={"AWS_DEFAULT_REGION": "eu-west-1"})
    assert found.system == fs.S3FileSystem(region="eu-west-1")


@pytest.mark.parametrize("told", ["ftp://a/b", "s3://", "s3:///"])
def test_another_address_is_refused(told: str) -> None:
    with pytest.raises(UnknownStorage, match="kan ikke læses som et sted"):
        stored_at(told, environment={})


def test_a_name_that_is_no_utf_8_is_refused() -> None:
    with pytest.raises(UnknownStorage, match="ikke UTF-8"):
        stored_at("nej\udcff.parquet", environment={})


def test_what_reads_here_reads_there_too() -> None:
    assert pickle.loads(pickle.dumps(LOCAL)) == LOCAL  # noqa: S301  # our own bytes
