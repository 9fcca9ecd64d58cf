"""The same examples on every run, and none kept on disk."""

from hypothesis import settings

settings.register_profile("same_each_time", derandomize=True, deadline=None)
settings.load_profile("same_each_time")
