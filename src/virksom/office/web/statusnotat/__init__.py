"""The pages of the statusnotat, and the issued documents."""
