"""What other people's systems asked of the office, and what the office tells them."""

from typing import ClassVar

from django.db import models

from virksom.office.store.models.people import Organisation, User
from virksom.office.store.models.programme import Programme


class ApiAnswer(models.Model):
    """What a write by the API was answered, kept so that the same question is answered the same.

    ``digest`` is of the idempotency key, ``asked_sealed`` the digest of what was sent,
    ``content_sealed`` the body of the answer; rows are thrown away when they are old.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="api_answers")
    user = models.ForeignKey(User, models.CASCADE, related_name="api_answers")
    digest = models.CharField(max_length=64)
    asked_sealed = models.TextField()
    status = models.PositiveSmallIntegerField()
    content_sealed = models.TextField(blank=True)
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        """A key is used once by each holder."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "user", "digest"), name="api_answer_once"),
        ]

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class Webhook(models.Model):
    """An address of an organisation that is told what happens, by ids alone.

    ``wants`` are the groups it is told of, with spaces between; ``position`` is the place of the
    last fact that was looked at for it. While a secret is renewed, the one before signs too until
    ``secret_until``. ``stopped_at`` says that it is told no more.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="webhooks")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="webhooks")
    url_sealed = models.TextField()
    wants = models.CharField(max_length=400)
    secret_sealed = models.TextField()
    secret_before_sealed = models.TextField(blank=True)
    secret_until = models.DateTimeField(null=True)
    position = models.PositiveIntegerField()
    made_by = models.CharField(max_length=80)
    made_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class WebhookDelivery(models.Model):
    """One thing a webhook is told: a kind, a code and a fact's id; tried until it is taken."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="webhook_deliveries")
    webhook = models.ForeignKey(Webhook, models.PROTECT, related_name="deliveries")
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, blank=True)
    fact_id = models.CharField(max_length=80, blank=True)
    known_at = models.DateTimeField()
    made_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first; those that wait are found without the others."""

        ordering = ("pk",)
        indexes: ClassVar = [
            models.Index(
                fields=("programme", "webhook", "next_try"),
                name="webhook_delivery_waits",
                condition=models.Q(taken_at=None, given_up_at=None),
            ),
        ]

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class WebhookTry(models.Model):
    """One try of a delivery: what was answered, or why nothing was."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="webhook_tries")
    delivery = models.ForeignKey(WebhookDelivery, models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    trouble = models.CharField(max_length=40, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)
