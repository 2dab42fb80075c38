"""Map → Brief: sheets of paper for a class or a debate."""
