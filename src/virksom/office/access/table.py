"""Role × deed × whose data: one table, read by the guard, by buttons and by actions alike.

Source:
    Rules, section 7: the provider and the municipality see the complete edition; investor,
    companies and the public the external one. Invariant 3: names only to whom they concern.
"""

from collections.abc import Mapping
from enum import StrEnum

from virksom.office.access.deeds import BY_ROLE, Deed
from virksom.office.access.reasons import WHY, WHY_ROLE
from virksom.office.access.roles import Role
from virksom.programme.kernel import Text


class Whose(StrEnum):
    """Whose data a deed may touch; the word is the one in the table."""

    PROGRAMME = "all"
    """Everybody's in the actor's own programme."""
    UNIT = "unit"
    """Those whom the actor's own jobcentre unit referred."""
    WORKPLACE = "work"
    """Those in job training at the actor's workplace."""
    COMPANY = "firm"
    """Those employed at, or proposed to, the actor's company."""
    SELF = "self"
    """The actor's own."""


Cell = Whose | Text

GRID = """
                    consultant leader adviser finance books investor trainer company candidate admin
see_today           all        all    all     all     all   all      work    firm    self      all
see_notices         all        all    all     all     all   all      work    firm    self      all
choose_notices      all        all    all     all     all   all      work    firm    self      all
read_guide          all        all    all     all     all   all      work    firm    self      all
subscribe_calendar  all        all    all     -       -     -        work    firm    self      -
see_overview        all        all    all     all     all   -        -       -       -         all
choose_moment       all        all    all     all     all   -        -       -       -         all
see_candidates      all        all    all     all     all   -        -       -       -         -
see_candidate       all        all    all     all     all   -        -       -       -         -
see_weeks           all        all    all     all     all   -        -       -       -         -
see_findings        all        all    all     all     all   -        -       -       -         -
search              all        all    all     all     all   -        -       -       -         -
export_list         all        all    all     all     all   -        -       -       -         -
see_api             -          -      all     all     all   -        -       -       -         all
read_facts          -          all    unit    all     all   -        -       -       -         -
see_person          all        all    unit    -       -     -        work    -       self      -
see_cpr             -          all    unit    -       -     -        -       -       self      -
see_notes           all        all    unit    -       -     -        -       -       self      -
see_documents       all        all    unit    -       -     -        -       -       self      -
refer               -          -      all     -       -     -        -       -       -         -
edit_person         all        all    unit    -       -     -        -       -       self      -
invite              all        all    unit    -       -     -        -       -       -         -
note_attendance     all        all    unit    -       -     -        -       -       -         -
write_agreement     all        all    unit    -       -     -        -       -       -         -
sign_agreement      all        all    unit    -       -     -        work    firm    self      -
start               all        all    -       -       -     -        -       -       -         -
compose_path        all        all    -       -       -     -        -       -       -         -
edit_catalogue      -          all    -       -       -     -        -       -       -         -
record_employment   all        all    -       -       -     -        -       -       -         -
record_education    all        all    unit    -       -     -        -       -       -         -
follow_up           all        all    -       -       -     -        -       -       -         -
answer_check_in     all        all    -       -       -     -        -       firm    self      -
withdraw            all        all    unit    -       -     -        -       -       -         -
write_statusnotat   all        all    -       -       -     -        -       -       -         -
undo                all        all    all     all     all   -        work    firm    self      -
correct             all        all    unit    -       -     -        -       -       -         -
merge_persons       -          all    unit    -       -     -        -       -       -         -
send_link           all        all    -       -       -     -        -       -       -         all
see_companies       all        all    -       -       -     -        -       -       -         -
edit_company        all        all    -       -       -     -        -       -       -         -
log_contact         all        all    -       -       -     -        -       -       -         -
merge_companies     -          all    -       -       -     -        -       -       -         -
see_time            all        all    all     all     all   -        -       -       -         -
see_time_of_each    -          all    -       -       -     -        -       -       -         -
see_openings        all        all    all     -       -     -        -       firm    -         -
post_opening        all        all    -       -       -     -        -       firm    -         -
close_opening       all        all    -       -       -     -        -       firm    -         -
see_matches         all        all    -       -       -     -        -       -       -         -
propose             all        all    -       -       -     -        -       -       -         -
answer_proposal     all        all    -       -       -     -        -       firm    self      -
see_unfilled        all        all    all     -       -     -        -       -       -         -
edit_profile        all        all    -       -       -     -        -       -       self      -
record_competence   all        all    -       -       -     -        work    -       -         -
agree_competence    -          -      -       -       -     -        -       -       self      -
issue_certificate   all        all    -       -       -     -        work    -       -         -
see_training_places all        all    all     -       -     -        work    -       -         -
see_settlement      -          all    -       all     all   -        -       -       -         -
see_evidence        all        all    -       all     all   -        -       -       -         -
import_register     -          -      -       all     -     -        -       -       -         -
vouch               all        all    -       -       all   -        -       -       -         -
confirm_weeks       -          -      -       -       -     -        -       firm    -         -
ask_confirmation    all        all    -       -       all   -        -       -       -         -
reconcile           -          -      -       all     all   -        -       -       -         -
see_claimed_twice   -          all    -       all     -     -        -       -       -         -
prepare_settlement  -          -      -       -       all   -        -       -       -         -
release_settlement  -          all    -       -       all   -        -       -       -         -
dispute_week        -          -      -       all     -     -        -       -       -         -
answer_dispute      -          all    -       -       all   -        -       -       -         -
see_ledger          -          all    -       all     all   -        -       -       -         -
record_money        -          -      -       -       all   -        -       -       -         -
close_month         -          -      -       -       all   -        -       -       -         -
see_investment      -          all    -       -       all   all      -       -       -         -
see_budget          -          -      -       all     -     -        -       -       -         -
see_samples         -          all    -       all     all   -        -       -       -         -
draw_sample         -          -      -       all     -     -        -       -       -         -
answer_sample       -          all    -       -       all   -        -       -       -         -
simulate            -          all    -       all     all   -        -       -       -         all
see_effect          all        all    all     all     all   -        -       -       -         -
see_effect_of_each  -          all    -       -       -     -        -       -       -         -
see_reports         all        all    all     all     all   all      -       -       -         -
issue_report        -          all    -       -       -     -        -       -       -         -
export_indigo       -          all    -       all     -     -        -       -       -         -
see_forecast        all        all    all     all     all   -        -       -       -         -
try_scenario        -          all    -       all     all   -        -       -       -         -
see_told_forecast   -          all    -       -       all   all      -       -       -         -
see_own_page        -          -      -       -       -     -        -       -       self      -
give_consent        -          -      -       -       -     -        -       -       self      -
see_company_page    -          -      -       -       -     -        -       firm    -         -
see_training_page   -          -      -       -       -     -        work    -       -         -
see_looks           -          -      -       -       -     -        -       -       self      all
break_glass         -          all    all     all     -     -        -       -       -         -
see_glass           -          all    -       -       -     -        -       -       -         all
manage_people       -          -      -       -       -     -        -       -       -         all
manage_webhooks     -          -      -       -       -     -        -       -       -         all
see_outbox          -          all    -       -       -     -        -       -       -         all
erase_person        -          -      -       -       -     -        -       -       -         all
keep_longer         -          -      -       -       -     -        -       -       -         all
export_person       -          all    -       -       -     -        -       -       -         -
export_facts        -          -      -       -       -     -        -       -       -         all
"""
"""Whose data each role may touch with each deed; ``-`` says no, and ``reasons`` says why."""


def _read(grid: str) -> Mapping[Role, Mapping[Deed, Cell]]:
    lines = [line.split() for line in grid.strip().splitlines()[1:]]
    rows = {Deed(name): cells for name, *cells in lines}
    return {
        role: {deed: _cell(rows[deed][place], role=role, deed=deed) for deed in BY_ROLE}
        for place, role in enumerate(Role)
    }


def _cell(word: str, *, role: Role, deed: Deed) -> Cell:
    if word != "-":
        return Whose(word)
    return WHY.get(deed) or WHY_ROLE[role]


TABLE = _read(GRID)
"""Every role, every deed that needs one: whose data, or why not."""
