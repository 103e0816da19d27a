# sock_accept, sock_connect, sock_recv, sock_sendall: sockets without streams.
import asyncio
import socket


async def main() -> None:
    loop = asyncio.get_running_loop()
    with socket.socket() as listener:
        listener.setblocking(False)
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        async def serve() -> None:
            connection, _ = await loop.sock_accept(listener)
            with connection:
                while data := await loop.sock_recv(connection, 100):
                    await asyncio.sleep(0.05)
                    await loop.sock_sendall(connection, data.upper())
            print("server: done")

        serving = asyncio.create_task(serve())
        with socket.socket() as client:
            client.setblocking(False)
            await loop.sock_connect(client, listener.getsockname())
            for word in (b"one", b"two"):
                await loop.sock_sendall(client, word)
                print(await loop.sock_recv(client, 100))
        await serving


asyncio.run(main())
