"""Django's settings. The environment says only what differs from place to place.

``VIRKSOM_DATABASE`` (URL), ``VIRKSOM_SECRET_KEY``, ``VIRKSOM_VAULT_KEYS`` and
``VIRKSOM_VAULT_INDEX_KEYS`` (both with commas), ``VIRKSOM_HOSTS`` (names the office answers to,
with commas), ``VIRKSOM_HTTPS`` (``1`` when it is reached by https, by way of a proxy),
``FORWARDED_ALLOW_IPS`` (proxies elsewhere that are believed, with commas),
``VIRKSOM_URL`` (its address, as links in mails begin), ``VIRKSOM_SMTP`` (URL of the mail server),
``VIRKSOM_OIDC_…`` (an OpenID provider people may sign in by; ``openid`` names each),
``VIRKSOM_ERASURES`` (the file with the list of who was erased), ``VIRKSOM_LOG`` (``json`` for
lines that a machine reads), ``VIRKSOM_METRICS_TOKEN`` (the key to fetch numbers from elsewhere),
``VIRKSOM_WEBHOOKS_LOOPBACK`` (``1`` lets webhooks reach this machine, to try them)
``VIRKSOM_DIGEST_HOUR`` (the hour that the digest of the day goes out at; 7 when none is told)
and ``VIRKSOM_MAIL_FROM`` (the address that mails come from).
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import cast

from csp.constants import NONE, SELF
from django.utils.functional import SimpleLazyObject

import virksom
from virksom.office.site.database import DEFAULT_URL, database
from virksom.office.site.key import secret_key
from virksom.office.site.mail import base_url, digest_hour, mail_server, sender
from virksom.office.site.openid import openid
from virksom.office.site.owner_list import OwnerList
from virksom.office.site.vault_keys import VaultKeys

DEBUG = False

# --- Where data lies -------------------------------------------------------------------

DATABASES = {"default": database(os.environ.get("VIRKSOM_DATABASE", DEFAULT_URL))}
_KEPT = (
    Path(str(DATABASES["default"]["NAME"])).parent
    if "sqlite" in str(DATABASES["default"]["ENGINE"])
    else Path.cwd() / "var"
)
KEPT = _KEPT
SECRET_KEY = cast("str", SimpleLazyObject(lambda: secret_key(_KEPT)))
VAULT_KEYS = VaultKeys(_KEPT)
# Never in a backup: whoever restores one erases again who was erased since.
ERASURES = OwnerList(Path(os.environ.get("VIRKSOM_ERASURES") or _KEPT / "erasures.jsonl"))
EXPORTS = OwnerList(ERASURES.path.with_name("exports.jsonl"))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- What it is made of ----------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
    "virksom.office.store",
    "virksom.office.commands",
    "virksom.office.web",
]
MIDDLEWARE = [
    "virksom.office.site.noted.NotedMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "virksom.office.site.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "virksom.office.site.language.LanguageMiddleware",
    "virksom.office.site.bodies.BodiesMiddleware",
    "virksom.office.site.whole.WholeMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "virksom.office.web.idle.IdleMiddleware",
    "virksom.office.site.who.WhoMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "virksom.office.web.refused.RefusedMiddleware",
]
ROOT_URLCONF = "virksom.office.site.urls"
WSGI_APPLICATION = "virksom.office.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# --- Who comes in ----------------------------------------------------------------------

AUTH_USER_MODEL = "store.User"
AUTHENTICATION_BACKENDS = ["virksom.office.store.backend.OfficeBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign_in"

# allauth leads from the password to the second factor. Nobody signs up, and nobody's e-mail is
# kept with the user: it lies in the vault.
ACCOUNT_ADAPTER = "virksom.office.store.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "virksom.office.store.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "virksom"

# Who signs in elsewhere: one OpenID provider, or none. No token of it is kept.
OPENID = openid(os.environ)
SOCIALACCOUNT_ADAPTER = "virksom.office.store.adapters.ProviderAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_AUTO_SIGNUP = False

# axes closes the door on a username, be it anybody's or nobody's. It is told a digest of the
# username and of nothing else; an address is no ground, for a jobcentre has one for all.
AXES_HANDLER = "virksom.office.store.tries.Tries"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_USERNAME_CALLABLE = "virksom.office.store.tries.username_of"
AXES_CLIENT_IP_CALLABLE = "virksom.office.store.tries.address_of"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = [
    "axes.W002",  # its middleware shows a page of its own; the door tells the sentence
    "axes.W006",  # it warns of locks without an address
]

# --- What it tells browsers ------------------------------------------------------------

HTTPS = os.environ.get("VIRKSOM_HTTPS") == "1"
BELIEVED_PROXIES = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1").split(",")
ALLOWED_HOSTS = [
    host.strip()
    for host in os.environ.get("VIRKSOM_HOSTS", "localhost,127.0.0.1").split(",")
    if host.strip()
]
SESSION_ENGINE = "virksom.office.store.session_rows"
SESSION_COOKIE_NAME = "virksom_session"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "virksom_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "virksom.office.site.errors.stale"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^sundhed(/klar)?$", r"^metrics$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
_FILE = 5_100_000  # what a sheet of 5 MB is with the form around it
_REGISTER = 20_100_000  # the same of a register's list of 20 MB
UPLOADS = {
    "/henvisninger/liste": _FILE,
    "/bevis": 2_100_000,
    "/registre": _REGISTER,
    "/api/1/registre": _REGISTER,
    "/api/1/henvisninger/flere": _REGISTER,
    "/afstemning": _REGISTER,
    "/beviser/dokument": _FILE,
}
FILE_UPLOAD_MAX_MEMORY_SIZE = _REGISTER
# No file is laid on the disk on its way: a list of candidates would lie there in the open.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

# --- Mail: a sentence and a link, by one server ----------------------------------------

OFFICE_URL = base_url(os.environ.get("VIRKSOM_URL", "http://localhost:8000"))
DEFAULT_FROM_EMAIL = sender(os.environ.get("VIRKSOM_MAIL_FROM", ""), OFFICE_URL)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
DIGEST_HOUR = digest_hour(os.environ.get("VIRKSOM_DIGEST_HOUR", "7"))
globals().update(mail_server(os.environ.get("VIRKSOM_SMTP", "")))

# --- Language and time -----------------------------------------------------------------

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "virksom_sprog"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_HTTPONLY = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"

# --- Static files, served as they lie --------------------------------------------------

STATIC_URL = "/static/"
_DKFDS = Path(virksom.__file__).parents[2] / "node_modules" / "dkfds" / "dist"
# In a checkout only what pages use, so that starting stays quick; a wheel holds its own copy
# under office/web/static/dkfds.
STATICFILES_DIRS = [
    (f"dkfds/{part}", str(_DKFDS / part))
    for part in ("css", "js", "fonts/IBMPlexSans", "img/svg-icons")
    if (_DKFDS / part).is_dir()
]
# The user guide's pictures; a wheel holds its own copy under office/web/static/guide.
_GUIDE = Path(virksom.__file__).parents[2] / "docs" / "guide" / "billeder"
if _GUIDE.is_dir():
    STATICFILES_DIRS.append(("guide", str(_GUIDE)))
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 600
WHITENOISE_ALLOW_ALL_ORIGINS = False

# --- What benefit registers' codes are called: an operator's own folder of tables --------

REGISTER_TABLES = os.environ.get("VIRKSOM_REGISTERS", "")

# --- What invoices are held against beside EN 16931: an operator's own folder of rule sets ---

EINVOICE_RULES = os.environ.get("VIRKSOM_EINVOICE_RULES", "")

# --- What data for INDIGO are held against: an operator's own folder with the standard's schema ---

INDIGO_SCHEMA = os.environ.get("VIRKSOM_INDIGO_SCHEMA", "")

# --- What issued documents are sealed with: a PEM or PKCS#12 file ----------------------

SEALING_CERTIFICATE = os.environ.get("VIRKSOM_SEAL_CERTIFICATE", "")
SEALING_PASSPHRASE = os.environ.get("VIRKSOM_SEAL_PASSPHRASE", "")

# --- Webhooks: sent to the open network only; a test may let them reach this machine ---

WEBHOOKS_LOOPBACK = os.environ.get("VIRKSOM_WEBHOOKS_LOOPBACK") == "1"
WEBHOOKS_PATIENCE = 10.0

# --- What it writes down: ids and paths, never names -----------------------------------

METRICS_TOKEN = os.environ.get("VIRKSOM_METRICS_TOKEN", "").strip()
_LINE = "json" if os.environ.get("VIRKSOM_LOG") == "json" else "line"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "json": {"()": "virksom.office.site.logs.OneLine"},
    },
    "filters": {
        "closed": {"()": "virksom.office.site.logs.ClosedDoor"},
        "secret": {"()": "virksom.office.site.logs.SecretAddress"},
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": _LINE, "filters": ["secret"]}
    },
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.request": {"filters": ["closed"]},
        "virksom": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # Each request has a line only where lines are read by a machine.
        "virksom.request": {"level": "INFO" if _LINE == "json" else "WARNING"},
        **{
            name: {"handlers": ["stderr"], "level": "ERROR", "propagate": False}
            for name in ("allauth", "axes", "fido2")
        },
    },
}
