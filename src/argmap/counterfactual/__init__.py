"""Graph → what a position commits its holder to, had a factor been otherwise."""
