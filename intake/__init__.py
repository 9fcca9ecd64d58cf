"""What a steward brings: a figure or a table as issued, read, shown with its effect, then written whole or not at all."""
