"""CPython's own asyncio tests that can't pass on the tutor's loop, and why. One that passes all the same fails ours.

A name may stand for several: `*EventLoopTests.test_write_pty`.
"""

_OWN_LOOP = "Makes a loop of its own (test_utils.TestLoop), which a simulated executor can't wake: only our loop moves virtual time."
_ORIGINS = "Asserts that coroutine origins are not tracked. We track them in every run, so that `was never awaited` can name the line."
_TLS = "The simulated network has no encrypted connections: it says so, and names the flag that makes them possible."
_DATAGRAMS = "The simulated network has no datagrams: it says so, and names the flag that makes them possible."
_PIPES = "Virtual time has no pipes to the operating system: it says so, and names the flag that makes them possible."
_PROCESSES = (
    "Starts another Python. Virtual time has no subprocesses: it says so, and names the flag that makes them possible."
)
_FORKS = "Forks. In virtual time a process of the program's own is refused, with the flag that makes it possible."
_SYSTEM_SIGNALS = (
    "Replaces the `signal` module in `asyncio.unix_events` and asserts what the loop asks of it. In virtual time signals are a "
    "table of the run's, and nothing is asked of the system."
)
_SENDFILE = (
    "Asserts how `os.sendfile` is called. Simulated sockets have no system calls: the loop says so, and sends in asyncio's "
    "other way."
)
_SELF_PIPE = "Counts the descriptors that the loop has for itself. A loop that never sleeps needs none to be woken by."
_MOCKED_SOCKETS = "Its sockets or lookups are mocks, which the simulated network never asks."
_OUTSIDE = "Looks up an address outside of the machine. The simulated network ends there, and says so."
_TAKEN_APART = "Copies a socket, or takes its descriptor out of it. Simulated ones refuse that, with the flag that makes it possible."
_SECOND_LOOP = "Runs a loop in another process. Virtual time has one loop at a time: it says so, and names the flag that makes more possible."
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
    "test_base_events": {
        "BaseLoopSockSendfileTests.test_nonstream_socket": _DATAGRAMS,
        "BaseEventLoopTests.test_check_thread": _OWN_LOOP,
        "BaseEventLoopTests.test_env_var_debug": _PROCESSES,
        "BaseEventLoopWithSelectorTests.test_create_datagram_endpoint_*": _DATAGRAMS,
        "BaseEventLoopWithSelectorTests.test_create_connection_wrong_sock": _DATAGRAMS,
        "BaseEventLoopWithSelectorTests.test_create_server_wrong_sock": _DATAGRAMS,
        "BaseEventLoopWithSelectorTests.test_create_connection_ssl_server_hostname_*": _TLS,
        "BaseEventLoopWithSelectorTests.test_create_connection_bluetooth": _OUTSIDE,
        "BaseEventLoopWithSelectorTests.test_create_connection_ipv6_scope": _MOCKED_SOCKETS,
        "BaseEventLoopWithSelectorTests.test_create_server_soreuseport_only_defined": _MOCKED_SOCKETS,
        "BaseEventLoopWithSelectorTests.test_getnameinfo": _MOCKED_SOCKETS,
    },
    "test_unix_events": {
        **{
            f"SelectorEventLoopSignalTests.{name}": _SYSTEM_SIGNALS
            for name in (
                "test_add_signal_handler",
                "test_add_signal_handler_install_error*",
                "test_add_signal_handler_setup_error",
                "test_close",
                "test_close_on_finalizing",
                "test_remove_signal_handler",
                "test_remove_signal_handler_2",
                "test_remove_signal_handler_error*",
            )
        },
        "SelectorEventLoopUnixSockSendfileTests.test_sock_sendfile_*": _SENDFILE,
        "SelectorEventLoopUnixSocketTests.test_create_unix_server_path_dgram": _DATAGRAMS,
        "TestFork.*": _FORKS,
    },
    "test_events": _on_each_loop(
        {
            "test_*_pty": _PIPES,
            "test_read_pty_output": _PIPES,
            "test_read_pipe": _PIPES,
            "test_write_pipe": _PIPES,
            "test_unclosed_pipe_transport": _PIPES,
            "test_create_datagram_endpoint*": _DATAGRAMS,
            "test_datagram_send_to_non_listening_address": _DATAGRAMS,
            "test_create_server_ssl*": _TLS,
            "test_create_ssl_connection": _TLS,
            "test_create_ssl_unix_connection": _TLS,
            "test_ssl_connect_accepted_socket": _TLS,
            "test_create_server_trsock": _TAKEN_APART,
            "test_write_pipe_disconnect_on_close": _TAKEN_APART,
            "test_internal_fds": _SELF_PIPE,
            "test_subprocess_*": _PROCESSES,
        }
    )
    | {"Test*GetEventLoop.test_get_event_loop_new_process": _SECOND_LOOP},
    "test_sslproto": {
        "SelectorStartTLSTests.test_create_connection_*": _TLS,
        "SelectorStartTLSTests.test_handshake_timeout": _TLS,
        "SelectorStartTLSTests.test_start_tls_*": _TLS,
    },
    "test_subprocess": {
        "Subprocess*WatcherTests.*": _PROCESSES,
        "GenericWatcherTests.*": _PROCESSES,
    },
    "test_pep492": {
        "CoroutineTests.test_debug_mode_manages_coroutine_origin_tracking": _ORIGINS,
    },
}
