"""Those who can sign in, the organisations they come from, and what they are in a programme."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from virksom.office.store.models.programme import Programme


class User(AbstractBaseUser):
    """Somebody who can sign in; ``demo`` users can only where every programme is invented."""

    username = models.CharField(max_length=150, unique=True)
    demo = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "username"

    objects = BaseUserManager()

    def __str__(self) -> str:
        """Return the number that logs carry, not the name."""
        return str(self.pk)


class Organisation(models.Model):
    """An organisation that takes part in a programme; its name lies in the vault.

    ``kind`` is one of ``store.organisations.KINDS``; ``code`` is how facts speak of it: the code
    of a referring unit, or a company's V-code; "" for the others.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="organisations")
    kind = models.CharField(max_length=40)
    code = models.CharField(max_length=80, blank=True)
    name_sealed = models.TextField()
    mail_sealed = models.TextField(blank=True)
    cvr_sealed = models.TextField(blank=True)
    p_number_sealed = models.TextField(blank=True)
    address_sealed = models.TextField(blank=True)

    class Meta:
        """Each code once within its kind."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "kind", "code"),
                name="organisation_once",
                condition=~models.Q(code=""),
            ),
        ]

    def __str__(self) -> str:
        """Return its kind and code, not its name."""
        return f"{self.kind} {self.code}"


class Membership(models.Model):
    """A role somebody has in a programme.

    ``code`` is how facts speak of them: ``konsulent-2``, ``raadgiver-1``, a candidate's K-code;
    "" says nothing in the log. ``open`` is their door to this programme; the one to the office is
    the user's.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=40)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="memberships", null=True
    )
    code = models.CharField(max_length=80, blank=True)
    open = models.BooleanField(default=True)

    class Meta:
        """Each role once."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "user", "role"), name="role_once"),
        ]

    def __str__(self) -> str:
        """Return the role."""
        return self.role


class ApiKey(models.Model):
    """A key by which an organisation's own system asks the API: kept as a digest.

    It acts as a user of its own, who has no password and signs in nowhere. ``scopes`` are the
    codes of what it opens, with spaces between; the access table may say no to some of them yet.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="api_keys")
    user = models.OneToOneField(User, models.PROTECT, related_name="api_key")
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=400, blank=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)
