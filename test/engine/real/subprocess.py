import asyncio
import sys


async def main() -> None:
    code = "import sys, time; time.sleep(0.2); print('from the child'); sys.exit(3)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.read(), await process.wait())


asyncio.run(main())
