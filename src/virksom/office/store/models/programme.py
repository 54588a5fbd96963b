"""Programmes and their facts: only ever added to."""

from typing import ClassVar

from django.db import models


class Programme(models.Model):
    """A programme the office runs; never changed once it is there (a trigger sees to it).

    ``behind`` is by how much its clock is behind the real one, for an invented programme that is
    played from a day in the past; null for every other.
    """

    code = models.CharField(max_length=80, unique=True)
    contract = models.CharField(max_length=80)
    invented = models.BooleanField()
    behind = models.DurationField(null=True)

    def __str__(self) -> str:
        """Return its code."""
        return self.code


class Fact(models.Model):
    """One fact; ``wire`` is the fact as it was sealed, the rest is copied from it to find it."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="facts")
    position = models.PositiveIntegerField()
    fact_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=80)
    subject = models.CharField(max_length=80)
    since = models.DateField()
    until = models.DateField(null=True)
    known_at = models.DateTimeField()
    wire = models.TextField()

    class Meta:
        """One log a programme: places and ids are used once."""

        ordering = ("programme", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "position"), name="fact_place_once"),
            models.UniqueConstraint(fields=("programme", "fact_id"), name="fact_id_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=("programme", "subject"), name="fact_subject"),
            models.Index(fields=("programme", "kind", "since"), name="fact_kind_since"),
        ]

    def __str__(self) -> str:
        """Return its id in the log."""
        return self.fact_id
