"""The form of an agreement: what each party commits to, and expects."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.forms import BoundField

from virksom.office.store.agreements import AgreementWords, PartyWords
from virksom.office.store.meetings import ROLE_LABELS
from virksom.office.web.forms import OfficeForm, WordsField
from virksom.programme.kernel import Text

COMMITS, EXPECTS = Text("Forpligter sig til", "Commits to"), Text("Forventer", "Expects")


class PartyWordsField(WordsField):
    """One thing a line; gives the lines without their marks."""

    template = "agreement/lines.html"

    def clean(self, value: object) -> tuple[str, ...]:
        """Return the lines that say something."""
        lines = (line.strip().lstrip("-•*").strip() for line in super().clean(value).splitlines())
        return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFields:
    """The two fields of one party, under its name."""

    label: Text
    who: str
    commits: BoundField
    expects: BoundField


class AgreementForm(OfficeForm):
    """Two fields for each party, one thing a line."""

    def take(self, words: AgreementWords) -> None:
        """Make the fields of these parties, with what they say."""
        for party in words.parties:
            for name, label, lines in (
                (f"commits_{party.role}", COMMITS, party.commits),
                (f"expects_{party.role}", EXPECTS, party.expects),
            ):
                field = PartyWordsField(label, required=label is COMMITS)
                field.speak(self.language, self.today)
                self.fields[name] = field
                self.initial[name] = "\n".join(lines)

    def blocks(self, words: AgreementWords, who: Mapping[str, str]) -> tuple[PartyFields, ...]:
        """Return the fields by party, in order."""
        return tuple(
            PartyFields(
                label=ROLE_LABELS[party.role],
                who=who[party.role],
                commits=self[f"commits_{party.role}"],
                expects=self[f"expects_{party.role}"],
            )
            for party in words.parties
        )

    def words(self, before: AgreementWords) -> AgreementWords:
        """Return what was written; only when the form holds."""
        said = self.cleaned_data
        return AgreementWords(
            met_on=before.met_on,
            place=before.place,
            language=before.language,
            parties=tuple(
                PartyWords(
                    role=party.role,
                    code=party.code,
                    commits=said[f"commits_{party.role}"],
                    expects=said[f"expects_{party.role}"],
                )
                for party in before.parties
            ),
        )
