"""A Spark session for one settlement: no pages of its own, no words of its own, and then gone.

Spark is Java: what it says goes to the file that ``VIRKSOM_SPARK_LOG`` names, or nowhere.
"""

import os
import shutil
import socket
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from virksom.cli.aside import aside
from virksom.programme.kernel import Refusal, Text, quoted

if TYPE_CHECKING:
    from py4j.java_gateway import JavaGateway
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

MASTER, LOG = "VIRKSOM_SPARK_MASTER", "VIRKSOM_SPARK_LOG"
"""The settings: which Spark, and where its own words go."""

HERE = "local[*,4]"
"""Every core of this machine; a part that fails is tried four times."""

PATIENCE = 5.0
"""Seconds that a cluster has to answer."""

_UNSAID = "local[*]"
"""What Spark has when nobody names a master: it tries a part once."""

QUICK: Mapping[str, str] = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.shuffle.partitions": "1",
}
"""For totals of some thousand rows: nothing is compiled or planned anew for so little."""

JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""Java is up for seconds and does little, so it begins quickly rather than runs fast."""

_QUIET = {
    "spark.app.name": "virksom settle",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


class NoSpark(Refusal):
    """Spark is not there, or cannot begin."""


@contextmanager
def spark_session(
    master: str | None, *, settings: Mapping[str, str] = QUICK, java: str = JAVA
) -> Iterator["SparkSession"]:
    """Begin a session, and end it afterwards.

    Args:
        master: which Spark; None takes the one of Spark's own settings, or this machine.
        settings: Spark's, where its own settings have nothing else.
        java: Java's options; the first session of a process decides.

    Raises:
        NoSpark: Spark or Java is not installed, the master does not answer, or it cannot begin.
    """
    refuse_without_spark()
    if master is not None:
        refuse_unreachable(master)
    with calm():
        session = aside(lambda: _begun(master, settings=settings, java=java))
    try:
        yield session
    finally:
        with calm():
            session.stop()


def _begun(master: str | None, *, settings: Mapping[str, str], java: str) -> "SparkSession":
    from py4j.protocol import Py4JError
    from pyspark import SparkContext
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    name = master or HERE
    try:
        gateway = _java(java)
        conf = _conf(gateway, master, settings={**_QUIET, **settings})
        name = conf.get("spark.master", HERE) or HERE
        os.environ.setdefault("PYSPARK_PYTHON", conf.get("spark.pyspark.python") or sys.executable)
        context = SparkContext(conf=conf, gateway=gateway)
        # it listens to Java, and would say so when Java is stopped in the midst of a job
        vars(context._accumulatorServer)["handle_error"] = _unheard  # noqa: SLF001  # no other way
        return SparkSession.builder.getOrCreate()
    except (PySparkException, Py4JError, OSError, ValueError) as trouble:
        raise _cannot_begin(name, trouble) from None


def _unheard(_socket: object, _address: object) -> None:
    """Say nothing of a talk that Java broke off."""


def refuse_without_spark() -> None:
    """Refuse when PySpark or Java is not installed.

    Raises:
        NoSpark: one of them is not.
    """
    try:
        with calm():
            import pyspark  # noqa: F401  # only whether it is there
    except ModuleNotFoundError:
        raise NoSpark(_NO_PYSPARK) from None
    home = os.environ.get("JAVA_HOME")
    java = "java" if home is None else str(Path(home) / "bin" / "java")
    if shutil.which(java) is None:
        raise NoSpark(_NO_JAVA)


def refuse_unreachable(master: str) -> None:
    """Refuse a cluster of Spark's own that answers at none of its addresses.

    Spark itself would try for a minute. Other kinds of master are left to it.

    Raises:
        NoSpark: nobody answers.
    """
    kind, _, addresses = master.partition("://")
    if kind == "spark" and not any(map(_answers, addresses.split(","))):
        name = quoted(master)
        raise NoSpark(
            Text(
                f"Spark svarer ikke på {name.da}; se {MASTER}.",
                f"Spark does not answer at {name.en}; see {MASTER}.",
            )
        )


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    if not port.isdigit():
        return False
    try:
        with socket.create_connection((host, int(port)), timeout=PATIENCE):
            return True
    except OSError:
        return False


@contextmanager
def calm() -> Iterator[None]:
    """Keep Spark's warning of the version of pandas away: it asks for it, and nothing uses it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet fully support", FutureWarning)
        yield


_STARTED: list["JavaGateway"] = []


def _java(options: str) -> "JavaGateway":
    """Return Java, started once a process; it ends with the process."""
    from pyspark import SparkConf
    from pyspark.java_gateway import launch_gateway

    if not _STARTED:
        conf = SparkConf(loadDefaults=False).set("spark.driver.defaultJavaOptions", options)
        with Path(os.environ.get(LOG) or os.devnull).open("ab") as log:
            words = {"stdout": log, "stderr": log}
            _STARTED.append(launch_gateway(conf, words))  # type: ignore[no-untyped-call]
    return _STARTED[0]


def _conf(
    gateway: "JavaGateway", master: str | None, *, settings: Mapping[str, str]
) -> "SparkConf":
    """Return Spark's own settings, with ours where it has none."""
    from pyspark import SparkConf

    conf = SparkConf(_jvm=gateway.jvm)
    if master is not None:
        conf.setMaster(master)
    elif conf.get("spark.master", _UNSAID) == _UNSAID:
        conf.setMaster(HERE)
    for key, value in settings.items():
        conf.setIfMissing(key, value)
    conf.setIfMissing("spark.sql.warehouse.dir", str(Path(tempfile.gettempdir()) / "virksom-spark"))
    if str(conf.get("spark.master")).startswith("local"):
        conf.setIfMissing("spark.driver.host", "127.0.0.1")
        conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
    return conf


def spark_said(trouble: Exception) -> str:
    """Return the first line of what Spark complains of, without Java's names."""
    java = getattr(trouble, "java_exception", None)
    told = str(trouble if java is None else java.getMessage())
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return lines[0] if lines else type(trouble).__name__


def _cannot_begin(master: str, trouble: Exception) -> NoSpark:
    name, said = quoted(master), spark_said(trouble)
    return NoSpark(
        Text(
            f"Spark kan ikke begynde på {name.da}; {MASTER} er local[*], spark://vært:7077, yarn "
            f"eller k8s://…, og {LOG} nævner en fil til Sparks egne ord.",
            f"Spark cannot begin at {name.en} ({said}); {MASTER} is local[*], spark://host:7077, "
            f"yarn or k8s://…, and {LOG} names a file for Spark's own words.",
        )
    )


_NO_PYSPARK = Text(
    "PySpark er ikke installeret; installér »virksom[spark]«, eller kør uden --engine spark.",
    "PySpark is not installed; install “virksom[spark]”, or run without --engine spark.",
)
_NO_JAVA = Text(
    "Spark skal bruge Java 17, og her er ingen »java«; installér »openjdk-17-jre-headless«, "
    "eller kør uden --engine spark.",
    "Spark needs Java 17, and there is no “java” here; install “openjdk-17-jre-headless”, "
    "or run without --engine spark.",
)
