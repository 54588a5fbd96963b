"""What the match needs beside the facts: competences, companies' contacts, requests, travel times.

``*_sealed`` columns hold ciphertext; "" is an empty text, sealed or not.
"""

from typing import ClassVar

from django.db import models

from virksom.office.store.models.programme import Programme


class CatalogueCompetence(models.Model):
    """A competence as the provider has it: its own, or one of the shipped list told otherwise.

    ``synonyms`` are one a line, ``trades`` codes with spaces between, ``broader`` the code of the
    competence it is part of; taken out of use, never deleted.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="competences")
    code = models.CharField(max_length=80)
    label_da = models.CharField(max_length=80)
    label_en = models.CharField(max_length=80)
    synonyms = models.TextField(blank=True)
    trades = models.CharField(max_length=400, blank=True)
    broader = models.CharField(max_length=80, blank=True)
    in_use = models.BooleanField(default=True)

    class Meta:
        """Each code once."""

        ordering = ("code",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "code"), name="competence_once"),
        ]

    def __str__(self) -> str:
        """Return its code."""
        return self.code


class CompanyContact(models.Model):
    """Somebody to talk to at a company; ``company`` is its V-code."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="company_contacts")
    company = models.CharField(max_length=80)
    name_sealed = models.TextField()
    title_sealed = models.TextField(blank=True)
    mail_sealed = models.TextField(blank=True)
    phone_sealed = models.TextField(blank=True)
    in_use = models.BooleanField(default=True)
    changed_at = models.DateTimeField()

    class Meta:
        """Found by the company, oldest first."""

        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("programme", "company"), name="company_contact")]

    def __str__(self) -> str:
        """Return the company and the number, not the name."""
        return f"{self.company} {self.pk}"


class OpeningRequest(models.Model):
    """An opening that somebody without a log-in posted; a fact once its mail address is confirmed.

    ``content_sealed`` is all that was typed, ``digest`` that of the confirming link's token, and
    ``sender`` a keyed digest of the mail address, by which too many are held back.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="opening_requests")
    digest = models.CharField(max_length=64, unique=True)
    sender = models.CharField(max_length=64)
    content_sealed = models.TextField()
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    opening = models.CharField(max_length=80, blank=True)

    class Meta:
        """Oldest first; counted by time."""

        ordering = ("pk",)
        indexes: ClassVar = [
            models.Index(fields=("programme", "made_at"), name="opening_request_made")
        ]

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class TravelTime(models.Model):
    """How long it takes between two places by a means of transport, as a consultant typed it."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="travel_times")
    one = models.CharField(max_length=80)
    other = models.CharField(max_length=80)
    transport = models.CharField(max_length=20)
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        """Each pair once for each transport; ``one`` sorts before ``other``."""

        ordering = ("one", "other", "transport")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "one", "other", "transport"), name="travel_time_once"
            ),
        ]

    def __str__(self) -> str:
        """Return the two places."""
        return f"{self.one} {self.other}"
