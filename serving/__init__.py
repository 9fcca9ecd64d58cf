"""What `asgi.py` puts around the app: static files, the page sent first, data, pictures."""
