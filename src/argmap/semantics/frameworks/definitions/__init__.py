"""Attacks → extensions: one file for each semantics, its definition and paper first."""
