"""Every read of the office: plain functions that return frozen page objects, and no rule."""
