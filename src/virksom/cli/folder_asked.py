"""A question to a cohort in a folder, which answers for the facts it was made from."""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.cli.edge import Edge
from virksom.cli.heading import moment_text
from virksom.cli.options import Options
from virksom.cli.sources import contract_of
from virksom.programme.contract import Contract
from virksom.programme.files.answers import Asked
from virksom.programme.files.cohort_made import MadeOf
from virksom.programme.files.cohorts import CohortFolder
from virksom.programme.kernel import (
    Refusal,
    Text,
    day_in_copenhagen,
    parse_day,
    parse_moment,
    plain,
)


class OtherMoment(Refusal):
    """A folder is asked for what was known at another moment than the one it was made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderAsked:
    """What was asked of a folder.

    Args:
        edge: the world when it was asked.
        contract: the contract as it stands.
        folder: the cohort.
        on: the day: asked for, or the one the folder was made for, or today.
    """

    edge: Edge
    contract: Contract
    folder: CohortFolder
    on: date

    @property
    def made(self) -> MadeOf | None:
        """Which facts the folder was made from; None where it does not say."""
        return self.folder.made

    @property
    def moment(self) -> datetime | None:
        """What was known of facts and contract; None for all."""
        return None if self.made is None else self.made.known

    @property
    def unsaid(self) -> str | None:
        """Digest of a cohort that does not say which facts it was made from; else None."""
        return None if self.made is not None else self.folder.every.cohort

    @property
    def invented(self) -> bool:
        """Whether the programme said that its people are invented."""
        return self.made is not None and self.made.invented

    @property
    def played(self) -> date | None:
        """The day it was in the office, where its programme is played from the past."""
        return None if self.made is None else self.made.played

    def asked(self, on: date | None = None) -> Asked:
        """Return what every answer repeats, as the log would have it said."""
        day = on or self.on
        return Asked(
            contract=self.contract.name,
            on=day,
            known=self.moment,
            expected=self.made is not None and self.made.lies_ahead(day),
            invented=self.invented,
            facts_head=None if self.made is None else self.made.head,
            terms_digest=self.contract.digest,
            language=self.edge.language,
        )


def ask_folder(edge: Edge, options: Options, folder: CohortFolder) -> FolderAsked:
    """Read the options into a question to a folder.

    Raises:
        Refusal: a day, a moment or the contract cannot be read.
        OtherMoment: it was made for another moment than the one asked for, or does not say.
    """
    contract = contract_of(options.contract)
    if options.known is not None:
        _refuse_other(options, folder, moment=parse_moment(options.known))
    on = day_in_copenhagen(edge.now) if folder.made is None else folder.made.on
    if options.on is not None:
        on = parse_day(options.on)
    return FolderAsked(edge=edge, contract=contract, folder=folder, on=on)


def _refuse_other(options: Options, folder: CohortFolder, *, moment: datetime) -> None:
    if folder.made is not None and folder.made.known == moment:
        return
    name, known, holds = plain(str(options.facts)), options.known, _holds(folder.made)
    raise OtherMoment(
        Text(
            f"{name} {holds.da}, og --known kan ikke ændre det. Lad --known være, eller skriv en "
            f"ny mappe af fakta med »virksom export cohort --known {known} --out NY.parquet«.",
            f"{name} {holds.en}, and --known cannot change it. Leave --known out, or write a new "
            f"folder from the facts with “virksom export cohort --known {known} --out "
            "NEW.parquet”.",
        )
    )


def _holds(made: MadeOf | None) -> Text:
    if made is None:
        return Text(
            "siger ikke, hvad der var kendt, da den blev gjort",
            "does not say what was known when it was made",
        )
    if made.known is None:
        return Text("er gjort af alle fakta", "was made from every fact")
    return Text(
        f"er gjort af det, der var kendt {moment_text(made.known, 'da')}",
        f"was made from what was known {moment_text(made.known, 'en')}",
    )
