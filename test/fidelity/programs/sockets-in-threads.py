# A blocking server in a thread, and a client on the loop.
import asyncio
import socket
import threading
import time


def serve(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection, connection.makefile("rwb") as file:
        for line in file:
            time.sleep(0.1)
            file.write(line[::-1].strip() + b"\n")
            file.flush()
    print("server: done")


async def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        for word in (b"stop\n", b"live\n"):
            writer.write(word)
            print(await reader.readline())
        writer.close()
        await writer.wait_closed()
        await asyncio.to_thread(thread.join)


asyncio.run(main())
