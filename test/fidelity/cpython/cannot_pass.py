"""CPython's own asyncio tests that can't pass on the tutor's loop, and why. They are not run, since some would never end."""

_OWN_LOOP = "Makes a loop of its own (test_utils.TestLoop), which a simulated executor can't wake: only our loop moves virtual time."
_ORIGINS = "Asserts that coroutine origins are not tracked. We track them in every run, so that `was never awaited` can name the line."
_TLS = "The simulated network has no encrypted connections: it says so, and names the flag that makes them possible."
_DATAGRAMS = "The simulated network has no datagrams: it says so, and names the flag that makes them possible."
_PIPES = "Virtual time has no pipes to the operating system: it says so, and names the flag that makes them possible."
_PROCESSES = (
    "Starts another Python. Virtual time has no subprocesses: it says so, and names the flag that makes them possible."
)
_AT_ONCE = "Wants to find the loop in the midst of reading a file in a thread. Here that takes no time."

_LOOPS = ("EPollEventLoopTests", "PollEventLoopTests", "SelectEventLoopTests", "KqueueEventLoopTests")


def _on_each_loop(reasons: dict[str, str]) -> dict[str, str]:
    return {f"{loop}.{name}": reason for loop in _LOOPS for name, reason in reasons.items()}


CANNOT_PASS: dict[str, dict[str, str]] = {
    "test_futures": {
        "CFutureTests.test_wrap_future": _OWN_LOOP,
        "CSubFutureTests.test_wrap_future": _OWN_LOOP,
        "PyFutureTests.test_wrap_future": _OWN_LOOP,
    },
    "test_tasks": {
        "CoroutineGatherTests.test_env_var_debug": _PROCESSES,
        "FutureGatherTests.test_env_var_debug": _PROCESSES,
    },
    "test_eager_task_factory": {
        "CEagerTaskFactoryLoopTests.test_issue105987": _PROCESSES,
    },
    "test_streams": {
        "StreamTests.test_open_connection_no_loop_ssl": _TLS,
        "StreamTests.test_open_unix_connection_no_loop_ssl": _TLS,
        "StreamTests.test_start_tls": _TLS,
        "StreamTests.test_read_all_from_pipe_reader": _PIPES,
    },
    "test_sock_lowlevel": _on_each_loop(
        {"test_recvfrom": _DATAGRAMS, "test_recvfrom_into": _DATAGRAMS, "test_sendto_blocking": _DATAGRAMS}
    ),
    "test_sendfile": _on_each_loop(
        {
            "test_sendfile_not_supported": _DATAGRAMS,
            "test_sendfile_prevents_bare_write": _AT_ONCE,
            "test_sendfile_ssl": _TLS,
            "test_sendfile_ssl_close_peer_after_receiving": _TLS,
            "test_sendfile_ssl_partial": _TLS,
            "test_sendfile_ssl_pre_and_post_data": _TLS,
        }
    ),
    "test_pep492": {
        "CoroutineTests.test_debug_mode_manages_coroutine_origin_tracking": _ORIGINS,
    },
}
