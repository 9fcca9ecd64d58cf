"""What leaves the dashboard: the readable summary of an address, pictures, the site as files."""
