"""Lists of referrals: a template to fill in, and the way back to typed rows."""

from virksom.exchange.referrals.read import read_referrals
from virksom.exchange.referrals.row import ReferralPreview, ReferralRow
from virksom.exchange.referrals.template import referral_template

__all__ = [
    "ReferralPreview",
    "ReferralRow",
    "read_referrals",
    "referral_template",
]
