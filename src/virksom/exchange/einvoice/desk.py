"""Where rule sets are run: one thread of the process, and every rule set compiled once.

SaxonC is a machine of its own inside the process (GraalVM). Its objects belong to the threads that
are attached to it, and a web server's threads come and go. So one thread owns all of it, and
everybody else hands documents to it and waits. A process forked after it began has a dead copy of
that machine, which would crash: there it is a bug to ask (workers are forked before).
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from hashlib import sha256
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from saxonche import PyXsltExecutable

Reports = dict[str, str]
Asked = tuple[str, Mapping[str, bytes], "Future[Reports]"]


class Unusable(Exception):
    """A rule set cannot be compiled, or fails as it runs.

    Args:
        name: the rule set's.
        told: what Saxon says of it.
    """

    def __init__(self, name: str, told: str) -> None:
        """Keep both."""
        super().__init__(name)
        self.name = name
        self.told = told


def reports(xml: str, rules: Mapping[str, bytes]) -> Reports:
    """Return what each rule set says of a document, by its name.

    Args:
        xml: a document that was parsed here and written anew.
        rules: compiled XSLT by name.

    Raises:
        Unusable: a rule set is no XSLT that can be run.
    """
    done = Future[Reports]()
    _DESK.take((xml, rules, done))
    return done.result()


class _Desk:
    """The thread, begun when it is first needed; it never ends by itself."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: Thread | None = None
        self._waiting = SimpleQueue[Asked]()

    def take(self, asked: Asked) -> None:
        """Put a document in the line."""
        with self._lock:
            if self._thread is None:
                self._thread = Thread(
                    target=_work, args=(self._waiting,), name="einvoice-rules", daemon=True
                )
                self._thread.start()
            if not self._thread.is_alive():
                raise RuntimeError(_FORKED)
            self._waiting.put(asked)


_FORKED = "rule sets ran before this process was forked; SaxonC does not live through a fork"
_DESK = _Desk()


def _work(waiting: "SimpleQueue[Asked]") -> None:
    """Take one document after the other, for as long as the process lives."""
    room: _Room | None = None
    while True:
        xml, rules, done = waiting.get()
        try:
            room = room or _Room()
            done.set_result(dict(room.judge(xml, rules)))
        except BaseException as trouble:  # noqa: BLE001 - whoever waits is told of it
            done.set_exception(trouble)


class _Room:
    """SaxonC and the rule sets compiled so far, by the digest of their bytes."""

    def __init__(self) -> None:
        from saxonche import PySaxonProcessor  # noqa: PLC0415  # most processes judge nothing

        self._saxon = PySaxonProcessor(license=False)
        # A rule set reads nothing but the document it is given, and writes nothing.
        self._saxon.set_configuration_property(_PROTOCOLS, "none")
        self._xslt = self._saxon.new_xslt30_processor()
        self._compiled: dict[str, PyXsltExecutable] = {}

    def judge(self, xml: str, rules: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
        """Yield each rule set's name and report."""
        from saxonche import PySaxonApiError  # noqa: PLC0415  # the same

        node = self._saxon.parse_xml(xml_text=xml)
        for name, sheet in rules.items():
            try:
                yield name, str(self._sheet(sheet).transform_to_string(xdm_node=node) or "")
            except (PySaxonApiError, UnicodeDecodeError) as trouble:
                raise Unusable(name, str(trouble)) from None

    def _sheet(self, sheet: bytes) -> "PyXsltExecutable":
        key = sha256(sheet).hexdigest()
        if key not in self._compiled:
            text = sheet.decode("utf-8-sig")
            made = self._xslt.compile_stylesheet(stylesheet_text=text)
            made.set_capture_result_documents(True)
            self._compiled[key] = made
        return self._compiled[key]


_PROTOCOLS = "http://saxon.sf.net/feature/allowedProtocols"
