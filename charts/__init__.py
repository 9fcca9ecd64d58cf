"""Pure functions: frame in, Vega-Lite specification out. They know nothing but their frame."""
