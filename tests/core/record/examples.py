"""An example of every kind of fact: a subject, a full value on the wire, and what is read."""

from datetime import date
from decimal import Decimal

from tests.core.record.lines import JOB
from virksom.programme import record
from virksom.programme.record import Value

AGREED = {"party": "candidate", "at": "2019-03-04"}

EXAMPLES: dict[str, tuple[str, dict[str, object], Value]] = {
    "programme": (
        "P1",
        {"contract": "impact60", "terms_digest": "sha256:00", "invented": True},
        record.Programme(contract="impact60", terms_digest="sha256:00", invented=True),
    ),
    "company": (
        "V009",
        {"trade": "a", "place": "b", "social_enterprise": True, "related_to_provider": False}
        | {"division": "56", "consultant": "konsulent-2", "training_seats": 2},
        record.Company(
            trade="a",
            place="b",
            division="56",
            consultant="konsulent-2",
            social_enterprise=True,
            related_to_provider=False,
            training_seats=2,
        ),
    ),
    "referral": (
        "K017",
        {"unit": "a", "adviser": "b", "age_band": "c", "earlier_offers": 3, "motivated": True},
        record.Referral(unit="a", adviser="b", age_band="c", earlier_offers=3, motivated=True),
    ),
    "interview": (
        "K017",
        {
            "kind": "recruitment",
            "planned": "2019-03-04",
            "came": ["adviser"],
            "outcome": "yes",
            "proposed": ["2019-03-04"],
            "place": "jobcentre",
            "adviser": "raadgiver-1",
            "consultant": "konsulent-1",
            "employer": "V001",
            "missed": ["employer"],
        },
        record.Interview(
            kind="recruitment",
            planned="2019-03-04",
            came=("adviser",),
            outcome="yes",
            proposed=("2019-03-04",),
            place="jobcentre",
            adviser="raadgiver-1",
            consultant="konsulent-1",
            employer="V001",
            missed=("employer",),
        ),
    ),
    "agreement": (
        "K017",
        {"version": 2, "digest": "sha256:00", "signed": [AGREED], "parties": ["candidate"]},
        record.Agreement(
            version=2,
            digest="sha256:00",
            signed=(record.Signature(party="candidate", at="2019-03-04"),),
            parties=("candidate",),
        ),
    ),
    "start": ("K017", {}, record.Start()),
    "element": ("K017", {"element": "mentoring"}, record.Element(element="mentoring")),
    "training": (
        "K017",
        {"workplace": "V009", "trade": "cafe"},
        record.Training(workplace="V009", trade="cafe"),
    ),
    "competence": (
        "K017",
        {"competence": "hygiene", "level": 2, "documented_by": "V009"}
        | {"evidence": "training", "workplace": "V009", "agreed": True},
        record.Competence(
            competence="hygiene",
            level=2,
            documented_by="V009",
            evidence="training",
            workplace="V009",
            agreed=True,
        ),
    ),
    "employment": (
        "K017",
        JOB | {"opening": "O001", "mentor": True, "ended": "contract_ended"},
        record.Employment(
            employment="E044",
            company="V009",
            form="ordinary",
            weekly_hours=Decimal("20.0"),
            opening="O001",
            mentor=True,
            ended="contract_ended",
        ),
    ),
    "education": (
        "K017",
        {"kind": "hf", "publicly_supported": False},
        record.Education(kind="hf", publicly_supported=False),
    ),
    "benefit": ("K017", {"code": "su"}, record.Benefit(code="su")),
    **{
        kind: (
            "K017",
            {"planned": True, "came": False, "answer": "talk"}
            | {"company": "V009", "opening": "O001", "employment": "E044"},
            record.Occasion(
                planned=True,
                came=False,
                answer="talk",
                company="V009",
                opening="O001",
                employment="E044",
            ),
        )
        for kind in ("meeting", "followup", "check_in", "trial_day")
    },
    "withdrawal": ("K017", {"reason": "moved"}, record.Withdrawal(reason="moved")),
    "contact": (
        "V009",
        {"channel": "phone", "minutes": 20, "by": "konsulent-2", "asked": True, "opening": "O001"},
        record.Contact(channel="phone", minutes=20, by="konsulent-2", asked=True, opening="O001"),
    ),
    "profile": (
        "K017",
        {"wanted": ["kitchen"], "hours_able": "12", "hours_willing": "20", "may_rise": True}
        | {"when": ["morning"], "place": "9000", "transport": "bus", "minutes": 40}
        | {"avoid": ["crowds"], "support": ["mentor"]},
        record.Profile(
            wanted=("kitchen",),
            hours_able=Decimal(12),
            hours_willing=Decimal(20),
            may_rise=True,
            when=("morning",),
            place="9000",
            transport="bus",
            minutes=40,
            avoid=("crowds",),
            support=("mentor",),
        ),
    ),
    "opening": (
        "O001",
        {"company": "V009", "occupation": "kitchen_helper", "hours_from": "12", "hours_to": "20"}
        | {"when": ["morning"], "place": "9000", "must": ["hygiene"], "nice": ["serving"]}
        | {"conditions": ["standing"], "mentor": True, "seats": 2, "by": "2019-11-01"}
        | {"asked": True},
        record.Opening(
            company="V009",
            occupation="kitchen_helper",
            hours_from=Decimal(12),
            hours_to=Decimal(20),
            when=("morning",),
            place="9000",
            must=("hygiene",),
            nice=("serving",),
            conditions=("standing",),
            mentor=True,
            seats=2,
            by=date(2019, 11, 1),
            asked=True,
        ),
    ),
    "closing": (
        "O001",
        {"outcome": "unfilled", "missing": ["hygiene", "hours"]},
        record.Closing(outcome="unfilled", missing=("hygiene", "hours")),
    ),
    "proposal": (
        "O001",
        {"candidate": "K017", "step": "declined", "side": "company", "reason": "hours"}
        | {"planned": "2019-11-01", "snapshot": "sha256:00", "points": 62, "most": 100},
        record.Proposal(
            candidate="K017",
            step="declined",
            side="company",
            reason="hours",
            planned="2019-11-01",
            snapshot="sha256:00",
            points=62,
            most=100,
        ),
    ),
    "issued": (
        "2019-0044",
        {"document": "invoice", "number": 44, "months": ["2019-03"], "known": "2019-04-01"}
        | {"terms_digest": "a", "facts_digest": "b", "content_digest": "c"}
        | {"candidate": "K017", "file_digest": "d"},
        record.Issued(
            document="invoice",
            number=44,
            months=("2019-03",),
            known="2019-04-01",
            terms_digest="a",
            facts_digest="b",
            content_digest="c",
            candidate="K017",
            file_digest="d",
        ),
    ),
    "retraction": ("K017", {"reason": "mistake"}, record.Retraction(reason="mistake")),
    "same_person": ("K017", {"other": "K018"}, record.SamePerson(other="K018")),
    "income": (
        "K017",
        {"hours": "80.50", "pay": "12000.00", "company": "V009", "register": "eindkomst"},
        record.Income(
            hours=Decimal("80.50"), pay=Decimal("12000.00"), company="V009", register="eindkomst"
        ),
    ),
    "confirmation": (
        "K017",
        {"employment": "E001", "given": "payslip", "held": True, "weekly_hours": "20.0"}
        | {"digest": "sha256:00"},
        record.Confirmation(
            employment="E001",
            given="payslip",
            held=True,
            weekly_hours=Decimal("20.0"),
            digest="sha256:00",
        ),
    ),
    "dispute": (
        "K017",
        {"reason": "on_benefit", "document": "F-2019-0001", "line": 3, "answer": "accepted"},
        record.Dispute(reason="on_benefit", document="F-2019-0001", line=3, answer="accepted"),
    ),
    "run": (
        "R0001",
        {"month": "2019-08", "step": "prepared", "known": "2019-10-14T09:00:00+02:00"}
        | {"lines_digest": "a", "terms_digest": "b", "facts_digest": "c", "code_digest": "d"},
        record.Run(
            month="2019-08",
            step="prepared",
            known="2019-10-14T09:00:00+02:00",
            lines_digest="a",
            terms_digest="b",
            facts_digest="c",
            code_digest="d",
        ),
    ),
    "movement": (
        "B0001",
        {"what": "outcome", "amount": "1592.00", "reference": "Faktura", "bank": "sha256:00"}
        | {"matched": [{"document": "F-2019-0001", "amount": "1592.00"}]},
        record.Movement(
            what="outcome",
            amount=Decimal("1592.00"),
            matched=(record.Matched(document="F-2019-0001", amount=Decimal("1592.00")),),
            reference="Faktura",
            bank="sha256:00",
        ),
    ),
    "closed_month": (
        "P1",
        {"month": "2019-09", "digest": "sha256:00"},
        record.ClosedMonth(month="2019-09", digest="sha256:00"),
    ),
    "sample": (
        "S0001",
        {"seed": "a", "size": 1, "months": ["2019-09"]}
        | {"lines": [{"document": "F-2019-0001", "line": 3}]},
        record.Sample(
            seed="a",
            size=1,
            months=("2019-09",),
            lines=(record.SampledLine(document="F-2019-0001", line=3),),
        ),
    ),
    "control": (
        "S0001",
        {"document": "F-2019-0001", "line": 3, "step": "found", "says": "wrong", "reason": "x"},
        record.Control(document="F-2019-0001", line=3, step="found", says="wrong", reason="x"),
    ),
    "deduction": (
        "S0001",
        {"step": "claimed", "says": "claimed", "amount": "1592.00"},
        record.Deduction(step="claimed", says="claimed", amount=Decimal("1592.00")),
    ),
    "same_company": ("V009", {"other": "V010"}, record.SameCompany(other="V010")),
}
"""A subject and a full value on the wire for each kind, and what is read."""
