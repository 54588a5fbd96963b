"""The commands, one module each; read when called."""
