"""A client made from the description alone goes from a referral to the candidate's status.

Oracle: aiopenapi3, which knows nothing of the office: names of operations, fields and answers are
those of ``docs/reference/openapi.json``, and each answer is read by the schema it promises.
"""

import json
from typing import Any

import httpx2
import pytest
from aiopenapi3 import OpenAPI
from aiopenapi3.errors import HTTPClientError

from tests.house.tree import ROOT
from tests.office.rest.asking import key_of
from virksom.office.site.wsgi import application

pytestmark = pytest.mark.usefixtures("office", "within")
DOCUMENT = (ROOT / "docs/reference/openapi.json").read_text(encoding="utf-8")


def session(**more: Any) -> httpx2.Client:  # noqa: ANN401  # as the client's own
    return httpx2.Client(transport=httpx2.WSGITransport(app=application), **more)


def client(organisation: str) -> OpenAPI:
    document = json.loads(DOCUMENT)
    made = OpenAPI("http://localhost/", document, session_factory=session, use_operation_tags=False)
    made.authenticate(key=key_of(organisation))
    return made


def test_from_a_referral_to_a_status() -> None:
    theirs = client("uddannelseshuset")._  # how aiopenapi3 calls operations
    sent = {"name": "Åse Østergård", "birth_date": "1999-05-03", "since": "2019-10-01"}
    key = {"Idempotency-Key": "henvisning-1"}
    first = theirs.refer(data=sent, parameters=key)
    assert theirs.refer(data=sent, parameters=key) == first
    told = theirs.candidate(parameters={"candidate": first.candidate})
    assert (told.candidate, told.group) == (first.candidate, "not_started")
    page = theirs.facts(parameters={"limit": 1000})
    assert page.facts[-1].fact.model_dump()["id"] == first.fact


def test_what_is_refused_comes_as_the_described_wrong() -> None:
    theirs = client("uddannelseshuset")._
    with pytest.raises(HTTPClientError) as refused:
        theirs.invoices()
    assert refused.value.status_code == 403
    assert refused.value.data.da.startswith("Afregninger og fakturaer er for")
