"""Text → Framework: one file for each format of the field."""
