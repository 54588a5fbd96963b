"""Put the demo programme and its log-ins into an empty office."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from virksom.office.access import Role
from virksom.office.actions.demo_persons import demo_persons
from virksom.office.actions.load_facts import CannotLoad, load_facts, programme_of
from virksom.office.actions.play_openings import play_openings
from virksom.office.actions.play_settlement import keep_settled, settled_demo
from virksom.office.store import organisations, read, users, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.organisations import (
    COMPANY,
    FINANCE,
    INVESTOR,
    JOBCENTRE_UNIT,
    PROVIDER,
    SOCIAL_ENTERPRISE,
    OrganisationRow,
)
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.users import NewUser
from virksom.office.store.vault.persons import PersonData, put_all
from virksom.office.store.vault.sealing import seal
from virksom.programme.demo import DEMO_CONTRACT, DEMO_ON, DEMO_SEED
from virksom.programme.demo.settled import LIVED_TO, Progress
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Text
from virksom.programme.record import Company, Log

DEMO_PASSWORD = "virksom-demo"  # noqa: S105  # shown on the sign-in page of a demo database
"""The one password of every demo log-in."""

PLAYED_FROM = datetime(2019, 10, 7, 13, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
"""The moment at which the clock of the demo begins to run: an hour after its last fact by then."""

DEMO_ORGANISATIONS = (
    OrganisationRow(kind=PROVIDER, code=""),
    OrganisationRow(kind=JOBCENTRE_UNIT, code="uddannelseshuset"),
    OrganisationRow(kind=JOBCENTRE_UNIT, code="job_og_aktivhuset"),
    OrganisationRow(kind=FINANCE, code=""),
    OrganisationRow(kind=INVESTOR, code=""),
)
"""The organisations of the demo that are no companies."""

_PARTIES = {
    PROVIDER: Text("JOBFOKUS", "JOBFOKUS"),
    FINANCE: Text("Aalborg Kommune", "City of Aalborg"),
    INVESTOR: Text("Den Sociale Kapitalfond", "Den Sociale Kapitalfond"),
}

DEMO_USERS = (
    ("konsulent", Role.RECRUITMENT_CONSULTANT, "konsulent-2", (PROVIDER, "")),
    ("teamleder", Role.TEAM_LEADER, "teamleder", (PROVIDER, "")),
    ("raadgiver", Role.ADVISER, "raadgiver-2", (JOBCENTRE_UNIT, "uddannelseshuset")),
    ("oekonomi", Role.FINANCE_OFFICER, "oekonomi-1", (FINANCE, "")),
    ("bogholder", Role.BOOKKEEPER, "bogholder-1", (PROVIDER, "")),
    ("investor", Role.INVESTOR_ANALYST, "", (INVESTOR, "")),
    ("oplaerer", Role.TRAINER, "oplaerer-1", (SOCIAL_ENTERPRISE, "V001")),
    ("virksomhed", Role.COMPANY_CONTACT, "kontakt-1", (COMPANY, "V009")),
    ("virksomhed-2", Role.COMPANY_CONTACT, "kontakt-2", (COMPANY, "V017")),
    ("kandidat", Role.CANDIDATE, "K033", None),
    ("administrator", Role.ADMINISTRATOR, "", (PROVIDER, "")),
)
"""Demo log-ins: what each is, how facts speak of them, and where they come from."""


def load_demo(
    *, moment: datetime, whole: bool = False, progress: Progress = tuple
) -> ProgrammeRow | None:
    """Load the demo; None when it stands there already, and then nothing is touched.

    Args:
        moment: the real moment it is.
        whole: with all its years to the end of 2022, as ``--facts demo`` has them, and every
            month settled, paid, repaid, controlled and closed; else as it stood at
            ``PLAYED_FROM``, with evidence and its months settled by then, from where its clock
            runs on, so that it can be worked in.
        progress: hands on the months one by one, as they are settled.

    Raises:
        CannotLoad: the database holds another programme.
    """
    log = shipped_demo()
    with transaction.atomic():
        write.hold_programmes()
        held = read.programmes()
        if held:
            _check_same(held, log)
            return None
        if whole:
            return _lived(log, moment=moment, progress=progress)
        return _played(log, behind=moment - PLAYED_FROM)


def _lived(log: Log, *, moment: datetime, progress: Progress) -> ProgrammeRow:
    """Load the demo with all its years, settled to the end; its clock is the real one."""
    row = programme_of(log)
    known, kept = settled_demo(log, log, row=row, until=LIVED_TO, progress=progress)
    row = load_facts(known)
    _fill(row.code, read.log(row.code), moment=moment)
    keep_settled(row.code, kept, moment=moment)
    return row


def _played(log: Log, *, behind: timedelta) -> ProgrammeRow:
    """Load the demo as it stood when its clock begins: settled up to then, and with openings."""
    known, kept = settled_demo(log, _by_then(log), row=programme_of(log), until=PLAYED_FROM)
    row = load_facts(known, behind=behind)
    _fill(row.code, read.log(row.code), moment=PLAYED_FROM)
    keep_settled(row.code, kept, moment=PLAYED_FROM)
    play_openings(row.code, seed=DEMO_SEED, moment=PLAYED_FROM)
    return row


def _fill(programme: str, log: Log, *, moment: datetime) -> None:
    """Put names into the vault, and those who can sign in beside it."""
    also = [code for _, _, code, _ in DEMO_USERS if code]
    told = {data.code: data for data in demo_persons(log, DEMO_SEED, also=also)}
    rows = [*map(_named, DEMO_ORGANISATIONS), *_companies(log, told)]
    held = {(row.kind, row.code) for row in rows}
    missing = {origin for *_, origin in DEMO_USERS if origin} - held
    rows += [OrganisationRow(kind=kind, code=code) for kind, code in sorted(missing)]
    organisations.add(programme, rows)
    people = [data for code, data in told.items() if not code.startswith("V")]
    put_all(programme, people, moment=moment)
    users.add(programme, [_user(*line) for line in DEMO_USERS])


def _named(row: OrganisationRow) -> OrganisationRow:
    """Return a unit or party with the name the contract gives it."""
    rules = contract_of(DEMO_CONTRACT).terms.on(DEMO_ON)
    labels = {**rules.labels("referring_units"), **_PARTIES}
    label = labels.get(row.code or row.kind)
    return row if label is None else replace(row, name_sealed=seal(label.da))


def _companies(log: Log, told: Mapping[str, PersonData]) -> Iterator[OrganisationRow]:
    for fact in log.known().of_kind("company"):
        social = isinstance(fact.value, Company) and fact.value.social_enterprise is True
        data = told[fact.subject]
        yield OrganisationRow(
            kind=SOCIAL_ENTERPRISE if social else COMPANY,
            code=fact.subject,
            name_sealed=seal(data.name),
            mail_sealed=seal(data.mail),
        )


def _by_then(log: Log) -> Log:
    return Log(tuple(fact for fact in log.facts if fact.known_at <= PLAYED_FROM))


def _user(username: str, role: Role, code: str, organisation: tuple[str, str] | None) -> NewUser:  # noqa: PLR0917  # one line of the table above
    return NewUser(
        username=username,
        password=DEMO_PASSWORD,
        role=role,
        code=code,
        organisation=organisation,
        demo=True,
    )


def _check_same(held: tuple[ProgrammeRow, ...], log: Log) -> None:
    """The demo may have grown since it was loaded; by then it is still the demo."""
    if [row.code for row in held] != [programme_of(log).code] or not users.demo_users():
        raise CannotLoad(
            Text(
                "Databasen holder et andet program; demoen skal have sin egen database.",
                "The database holds another programme; the demo needs a database of its own.",
            )
        )
