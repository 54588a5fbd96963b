"""The tables. Nothing derived stands in them; facts are only ever added.

Every table but the programme itself and its users carries its programme.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Programme(models.Model):
    """A programme the office runs; never changed once it is there (a trigger sees to it)."""

    code = models.CharField(max_length=80, unique=True)
    contract = models.CharField(max_length=80)
    invented = models.BooleanField()

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

    def __str__(self) -> str:
        """Return its id in the log."""
        return self.fact_id


class User(AbstractBaseUser):
    """Somebody who can sign in; ``demo`` users can only where every programme is invented."""

    username = models.CharField(max_length=150, unique=True)
    demo = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    failures = models.PositiveSmallIntegerField(default=0)
    failed_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"

    objects = BaseUserManager()

    def __str__(self) -> str:
        """Return the number that logs carry, not the name."""
        return str(self.pk)


class Membership(models.Model):
    """A role somebody has in a programme."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=40)

    class Meta:
        """Each role once."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "user", "role"), name="role_once"),
        ]

    def __str__(self) -> str:
        """Return the role."""
        return self.role
