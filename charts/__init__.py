"""Pure functions: frame in, Altair chart out. They know nothing but their frame."""
