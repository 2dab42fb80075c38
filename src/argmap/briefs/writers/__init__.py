"""Brief → bytes: one module for each format."""
