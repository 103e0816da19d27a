/**
 * Correct programs, made from seeds: parts that each use asyncio as it is meant to be used, side by side in one run. What they do
 * comes close to what the rules of the diagnosis look for: shared state across awaits under a lock, functions made in loops that
 * bind their values, sleeps in loops, timeouts that are long enough or caught, work in threads.
 */
export function correctProgram(seed: number): string {
  const chance = chanceOf(seed)
  const names = Object.keys(PARTS)
  const chosen = Array.from({ length: 2 + chance.below(3) }, () => names[chance.below(names.length)]!)
  const parts = chosen.map((name, at) => PARTS[name]!(`${name}_${at}`, chance))
  const starts = chosen.map((name, at) => `        group.create_task(${name}_${at}())`)
  return [
    'import asyncio',
    'import time',
    '',
    ...parts.flatMap(part => [part.trim(), '', '']),
    'async def main():',
    '    async with asyncio.TaskGroup() as group:',
    ...starts,
    '',
    '',
    'asyncio.run(main())',
    '',
  ].join('\n')
}

interface Chance {
  readonly below: (count: number) => number
  /** Seconds, which no two draws of a program have in common. */
  readonly seconds: () => string
}

/** Numerical Recipes' linear congruential generator: its high bits are good enough, and it is short. */
function chanceOf(seed: number): Chance {
  let state = (seed * 2654435761 + 12345) % 2 ** 32
  let drawn = 0
  const below = (count: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * count)
  }
  return { below, seconds: () => (0.05 + below(40) / 100 + ++drawn / 1000).toFixed(3) }
}

type Part = (name: string, chance: Chance) => string

const PARTS: Readonly<Record<string, Part>> = {
  locked: (name, { below, seconds }) => `
${name}_total = 0


async def ${name}_add(lock, amount, delay):
    global ${name}_total
    async with lock:
        before = ${name}_total
        await asyncio.sleep(delay)
        ${name}_total = before + amount


async def ${name}():
    lock = asyncio.Lock()
    await asyncio.gather(${Array.from({ length: 2 + below(2) }, (_, at) => `${name}_add(lock, ${at + 1}, ${seconds()})`).join(', ')})
`,

  atomic: (name, { below, seconds }) => `
class Counter_${name}:
    def __init__(self):
        self.value = 0
        self.seen = {"last": 0}

    async def add(self, delay):
        await asyncio.sleep(delay)
        before = self.value
        self.value = before + 1
        self.seen["last"] = self.value
        await asyncio.sleep(0)


async def ${name}():
    counter = Counter_${name}()
    await asyncio.gather(*(counter.add(delay) for delay in (${Array.from({ length: 3 + below(3) }, seconds).join(', ')})))
    assert counter.value > 2
`,

  queued: (name, { below, seconds }) => `
async def ${name}_work(queue, results, delay):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(delay)
        results.append(item)
        queue.task_done()
    queue.task_done()


async def ${name}():
    queue = asyncio.Queue(maxsize=${1 + below(3)})
    results = []
    async with asyncio.TaskGroup() as group:
        for delay in (${seconds()}, ${seconds()}):
            group.create_task(${name}_work(queue, results, delay))
        for item in range(${4 + below(5)}):
            await queue.put(item)
        for _ in range(2):
            await queue.put(None)
        await queue.join()
`,

  timed: (name, { below, seconds }) => `
async def ${name}_fetch(delay):
    await asyncio.sleep(delay)
    return delay


async def ${name}():
    try:
        async with asyncio.timeout(${below(2) === 0 ? '0.03' : '9'}):
            await ${name}_fetch(${seconds()})
    except TimeoutError:
        await asyncio.sleep(${seconds()})
    await asyncio.wait_for(${name}_fetch(${seconds()}), ${5 + below(5)})
`,

  bound: (name, { below, seconds }) => `
async def ${name}():
    seen = []
    loop = asyncio.get_running_loop()
    for number in range(${2 + below(4)}):
        loop.call_later(${seconds()}, lambda number=number: seen.append(number))
        loop.call_soon(seen.append, number)

    async def note(value, delay):
        await asyncio.sleep(delay)
        seen.append(value)

    tasks = [asyncio.create_task(note(value, ${seconds()})) for value in "abc"]
    await asyncio.wait(tasks)
    for letter in "xy":

        async def at_once():
            await asyncio.sleep(${seconds()})
            seen.append(letter)

        await at_once()
    await asyncio.sleep(1)
`,

  periodic: (name, { below, seconds }) => `
async def ${name}_tick(interval, count):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while count:
        count -= 1
        await asyncio.sleep(${(0.001 * (1 + below(9))).toFixed(3)})
        due += interval
        await asyncio.sleep(due - loop.time())


async def ${name}_retry(delay):
    for attempt in range(3):
        try:
            async with asyncio.timeout(2):
                await asyncio.sleep(delay)
            if attempt == 2:
                return
            raise OSError("not yet")
        except OSError:
            await asyncio.sleep(delay * 2**attempt)


async def ${name}():
    await asyncio.gather(${name}_tick(${seconds()}, ${3 + below(4)}), ${name}_retry(${seconds()}))
`,

  threaded: (name, { below, seconds }) => `
def ${name}_load(number, delay):
    time.sleep(delay)
    return number


async def ${name}():
    numbers = range(${1 + below(3)})
    loaded = await asyncio.gather(*(asyncio.to_thread(${name}_load, number, ${seconds()}) for number in numbers))
    assert loaded == list(numbers)
`,

  cancelled: (name, { below, seconds }) => `
async def ${name}_serve(started):
    try:
        started.set()
        await asyncio.Event().wait()
    finally:
        await asyncio.sleep(${seconds()})


async def ${name}():
    started = asyncio.Event()
    task = asyncio.create_task(${name}_serve(started))
    await started.wait()
    await asyncio.sleep(${seconds()})
    task.cancel(${below(2) === 0 ? '' : '"enough"'})
    try:
        await task
    except asyncio.CancelledError:
        pass
`,

  bounded: (name, { below, seconds }) => `
async def ${name}_get(places, number):
    async with places:
        await asyncio.sleep(${seconds()} + number / 1000)
        return number


async def ${name}():
    places = asyncio.Semaphore(${2 + below(3)})
    results = await asyncio.gather(*(${name}_get(places, number) for number in range(${5 + below(8)})))
    assert sorted(results) == results
`,

  signalled: (name, { below, seconds }) => `
async def ${name}():
    condition = asyncio.Condition()
    level = 0

    async def wait_for(wanted):
        async with condition:
            await condition.wait_for(lambda: level >= wanted)

    async def rise():
        nonlocal level
        for _ in range(${2 + below(2)}):
            await asyncio.sleep(${seconds()})
            async with condition:
                level += 1
                condition.notify_all()

    await asyncio.gather(wait_for(1), wait_for(2), rise())
`,
}
