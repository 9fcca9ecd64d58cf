"""Province boundaries, and maps of the figures drawn on them."""
