"""The adviser's pages: a referral, a list of them, and who a candidate is."""
