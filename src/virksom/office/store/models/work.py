"""What the office needs to work: notices, links, looks, broken glass, the catalogue, filters."""

from typing import ClassVar

from django.db import models

from virksom.office.store.models.people import User
from virksom.office.store.models.programme import Programme


class Notice(models.Model):
    """Something waits for somebody: shown in the office, and told by mail with a link only.

    ``code`` is whom it is for, as facts speak of them; ``page``, ``at`` and ``asks`` are the door
    it leads to. A mail waits until ``mailed_at`` is set; ``tries`` says how often it failed.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="notices")
    code = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, blank=True)
    page = models.CharField(max_length=40)
    at = models.CharField(max_length=200, blank=True)
    attached_sealed = models.TextField(blank=True)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField()
    mailed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(null=True)

    class Meta:
        """Oldest first; mails that wait are found without the others."""

        ordering = ("pk",)
        indexes: ClassVar = [
            models.Index(
                fields=("programme", "made_at"),
                name="notice_unmailed",
                condition=models.Q(by_mail=True, mailed_at=None),
            ),
        ]

    def __str__(self) -> str:
        """Return its kind and whom it is for."""
        return f"{self.kind} {self.code}"


class NoticeSetting(models.Model):
    """How somebody wants to be told: ``ways`` holds what they chose, by the kind of notice.

    ``digest_at`` is when their latest digest was made; nobody gets two on one day.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="notice_settings")
    code = models.CharField(max_length=80)
    ways = models.JSONField(default=dict)
    digest_at = models.DateTimeField(null=True)

    class Meta:
        """One row for each who is told."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "code"), name="notice_setting_once"),
        ]

    def __str__(self) -> str:
        """Return whose it is."""
        return self.code


class SignInLink(models.Model):
    """A link that signs somebody in once: kept as a digest, with an end."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="links")
    user = models.ForeignKey(User, models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    after = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class FeedKey(models.Model):
    """The secret address of somebody's calendar feed, kept as a digest."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="feed_keys")
    user = models.ForeignKey(User, models.CASCADE, related_name="feed_keys")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        """Return its number."""
        return str(self.pk)


class Look(models.Model):
    """Somebody looked at a candidate's person data; only ever added to (a trigger sees to it)."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="looks")
    user = models.ForeignKey(User, models.PROTECT, related_name="looks")
    by = models.CharField(max_length=80, blank=True)
    role = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    what = models.CharField(max_length=40)
    page = models.CharField(max_length=40)
    at = models.DateTimeField()
    glass = models.ForeignKey("Glass", models.PROTECT, related_name="looks", null=True)

    class Meta:
        """Found by whom was looked at."""

        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("programme", "subject"), name="look_subject")]

    def __str__(self) -> str:
        """Return who looked at whom, by number and code."""
        return f"{self.user_id} {self.subject}"


class Glass(models.Model):
    """Access that somebody took in need, with a reason in the vault and an end."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="glasses")
    user = models.ForeignKey(User, models.PROTECT, related_name="glasses")
    subject = models.CharField(max_length=80)
    reason_sealed = models.TextField()
    broken_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        """Return who and whom, by number and code."""
        return f"{self.user_id} {self.subject}"


class KeptLonger(models.Model):
    """Data about somebody is kept beyond its time: until a day, with a reason in the vault."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="kept_longer")
    user = models.ForeignKey(User, models.PROTECT, related_name="kept_longer")
    subject = models.CharField(max_length=80)
    reason_sealed = models.TextField()
    begun_at = models.DateTimeField()
    until = models.DateField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, related_name="ended_keeping", null=True)

    class Meta:
        """Oldest first; found by whom it is about."""

        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("programme", "subject"), name="kept_longer")]

    def __str__(self) -> str:
        """Return whom and until when."""
        return f"{self.subject} {self.until}"


class CatalogueElement(models.Model):
    """An element that a path can be composed of; taken out of use, never deleted."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="catalogue")
    code = models.CharField(max_length=80)
    label_da = models.CharField(max_length=80)
    label_en = models.CharField(max_length=80)
    place = models.PositiveIntegerField(default=0)
    in_use = models.BooleanField(default=True)

    class Meta:
        """Each code once, in the provider's order."""

        ordering = ("place", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "code"), name="element_once"),
        ]

    def __str__(self) -> str:
        """Return its code."""
        return self.code


class SavedFilter(models.Model):
    """What somebody asks a list for, under a name of their own."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="filters")
    user = models.ForeignKey(User, models.CASCADE, related_name="filters")
    page = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        """Each name once."""

        ordering = ("name",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "user", "page", "name"), name="filter_name_once"
            ),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class SharedScenario(models.Model):
    """A scenario that somebody shares with other parties: what it turns, never what it comes to.

    ``party`` is the one whose user shares it, ``parties`` are those who may see it, by code and
    with spaces between.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="shared_scenarios")
    user = models.ForeignKey(User, models.CASCADE, related_name="shared_scenarios")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)
    party = models.CharField(max_length=20)
    parties = models.CharField(max_length=80)
    shared_at = models.DateTimeField()

    class Meta:
        """Each name of somebody's once; the latest first."""

        ordering = ("-shared_at", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "user", "name"), name="shared_scenario_once"
            ),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name
