"""Rows for lists and search, computed from the log: they can be deleted and rebuilt."""

from typing import ClassVar

from django.db import models

from virksom.office.store.models.programme import Programme


class CandidateRow(models.Model):
    """One person as the list of candidates shows them today.

    Args:
        code: the person's code; the first of theirs.
        group: the row of the status table.
        state: the state of the day; "" for those who are not active.
        reason: of a withdrawal; "" for all others.
        several: whether they have had more than one paid employment.
        employments: how many paid employments have begun.
        companies: codes of their companies and employments, with spaces around each.
        units: codes of every unit that ever referred them, with spaces around each.
        says: what a search goes through: every code told of them, in small letters.
        referred: null for somebody who is spoken of and not referred yet.
        latest: id of the fact that says what happened last by the day.
        seen_on: the day it was computed for.
        turns_on: the first day after it on which the row may read differently without a new
            fact; null when it stays.
        consultant: code of who has them; "" while nobody has.
        asks: how much a follow-up presses, the least first.
        asks_on: the day it is due; null for none.
        notat: whether a statusnotat is needed, or would be; "" for neither.
        notat_on: the day that list is by; null for neither.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="candidate_rows")
    code = models.CharField(max_length=80)
    unit = models.CharField(max_length=80)
    adviser = models.CharField(max_length=80, blank=True)
    group = models.CharField(max_length=40)
    state = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    referred = models.DateField(null=True)
    started = models.DateField(null=True)
    full_weeks = models.PositiveIntegerField(default=0)
    partial_weeks = models.PositiveIntegerField(default=0)
    amount = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    several = models.BooleanField(default=False)
    employments = models.PositiveIntegerField(default=0)
    companies = models.TextField(blank=True)
    units = models.TextField(blank=True)
    says = models.TextField(blank=True)
    latest = models.CharField(max_length=80, blank=True)
    latest_on = models.DateField(null=True)
    seen_on = models.DateField()
    turns_on = models.DateField(null=True)
    consultant = models.CharField(max_length=80, blank=True)
    asks = models.PositiveSmallIntegerField(default=9)
    asks_on = models.DateField(null=True)
    notat = models.CharField(max_length=20, blank=True)
    notat_on = models.DateField(null=True)

    class Meta:
        """One row a person."""

        ordering = ("code",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "code"), name="candidate_row_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=("programme", "group", "code"), name="candidate_row_group"),
            models.Index(
                fields=("programme", "group", "reason", "code"), name="candidate_row_reason"
            ),
            models.Index(fields=("programme", "unit", "code"), name="candidate_row_unit"),
            models.Index(fields=("programme", "turns_on"), name="candidate_row_turns"),
            models.Index(
                fields=("programme", "asks", "asks_on", "code"), name="candidate_row_asks"
            ),
            models.Index(
                fields=("programme", "consultant", "asks", "asks_on", "code"),
                name="candidate_row_whose",
            ),
            models.Index(
                fields=("programme", "notat", "notat_on", "code"), name="candidate_row_notat"
            ),
            models.Index(
                fields=("programme", "group", "unit", "state", "code"), name="candidate_row_filter"
            ),
            models.Index(
                "programme",
                (models.F("full_weeks") + models.F("partial_weeks")).desc(),
                "code",
                name="candidate_row_weeks",
            ),
            models.Index(
                "programme", models.F("amount").desc(), "code", name="candidate_row_amount"
            ),
            models.Index(
                "programme", models.F("latest_on").desc(), "code", name="candidate_row_latest"
            ),
        ]

    def __str__(self) -> str:
        """Return the code."""
        return self.code
