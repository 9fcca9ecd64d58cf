"""The same examples on every run, and none kept on disk."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "same_each_time",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("same_each_time")
