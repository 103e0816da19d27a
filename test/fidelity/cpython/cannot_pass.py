"""CPython's own asyncio tests that can't pass on the tutor's loop, and why. They are not run, since some would never end."""

_OWN_LOOP = (
    "Makes a loop of its own (test_utils.TestLoop), which a simulated executor can't wake: only our loop moves virtual time."
)
_ORIGINS = (
    "Asserts that coroutine origins are not tracked. We track them in every run, so that `was never awaited` can name the line."
)

CANNOT_PASS: dict[str, dict[str, str]] = {
    "test_futures": {
        "CFutureTests.test_wrap_future": _OWN_LOOP,
        "CSubFutureTests.test_wrap_future": _OWN_LOOP,
        "PyFutureTests.test_wrap_future": _OWN_LOOP,
    },
    "test_pep492": {
        "CoroutineTests.test_debug_mode_manages_coroutine_origin_tracking": _ORIGINS,
    },
}
