/**
 * Ways to pass one exercise with the answer that its starter has, by getting at what the check hands over or looks at. Each
 * stands below the starter, and takes the place of its function.
 */

export interface Cheat {
  readonly exercise: string
  readonly source: string
}

/** What a service is to take is `was`; from then on it takes no time. */
const TAKES = `
        was, self._delay = self._delay, 0
        return was`

/** Fetches one after another that take no time, and then waits as long as the longest would have taken. */
const sequential = (take: string) => `
async def fetch_all(names, fetch):
    was = ${take}
    got = [await fetch(name) for name in names]
    await asyncio.sleep(max(was.values(), default=0))
    return got
`

const METHOD = `
class Takes:
    def take(self):${TAKES}
`

/** How a private attribute of somebody else's object can be reached that the text of an answer must not name. */
const PRIVATE: Readonly<Record<string, string>> = {
  'a function that calls it self': `def take(self):${TAKES.replaceAll('        ', '    ')}\n${sequential('take(fetch)')}`,
  'a lambda that calls it self': `
class Takes:
    take = lambda self: self._delay
${sequential('Takes.take(fetch)')}`,
  'a method without an object': METHOD + sequential('Takes.take(fetch)'),
  'a method bound to it': `import types\n${METHOD}${sequential('types.MethodType(Takes.take, fetch)()')}`,
  'a method through map': METHOD + sequential('next(map(Takes.take, [fetch]))'),
  'a method through partial': `import functools\n${METHOD}${sequential('functools.partial(Takes.take, fetch)()')}`,
  'a static method':
    METHOD.replace('    def', '    @staticmethod\n    def') + sequential('Takes.take(fetch)'),
  'a property': METHOD.replace('    def', '    @property\n    def') + sequential('Takes.take.fget(fetch)'),
  'a cached property': `import functools\n${METHOD.replace('    def', '    @functools.cached_property\n    def')}${sequential('Takes.take.func(fetch)')}`,
  'a coroutine': METHOD.replace('def', 'async def') + sequential('await Takes.take(fetch)'),
  'a generator': METHOD.replace('return was', 'yield was') + sequential('next(Takes.take(fetch))'),
  'a function within a method': `
class Takes:
    def take(self):
        def inner():
            was, self._delay = self._delay, 0
            return was
        return inner
${sequential('Takes.take(fetch)()')}`,
  'a subclass': `
async def fetch_all(names, fetch):
    class Takes(type(fetch)):
        def take(self):
            was, self._delay = self._delay, 0
            return was
    was = Takes.take(fetch)
    got = [await fetch(name) for name in names]
    await asyncio.sleep(max(was.values(), default=0))
    return got
`,
  'another object': `
class Takes:
    def take(self, other):
        was, other._delay = other._delay, 0
        return was
${sequential('Takes().take(fetch)')}`,
  'self, bound anew by a loop': `
class Takes:
    def take(self, service):
        for self in [service]:
            was, self._delay = self._delay, 0
        return was
${sequential('Takes().take(fetch)')}`,
  'self, bound anew by a walrus': `
class Takes:
    def take(self, service):
        [(self := service) for _ in "x"]${TAKES}
${sequential('Takes().take(fetch)')}`,
  'the name of a class, for something else': `
class Takes: pass
def take(Takes):
    was, Takes._delay = Takes._delay, 0
    return was
${sequential('take(fetch)')}`,
  'a number that is too long to be written': `
async def fetch_all(names, fetch):
    [(was := fetch._delay), 0x${'f'.repeat(6_000)}]
    fetch._delay = 0
    got = [await fetch(name) for name in names]
    await asyncio.sleep(max(was.values(), default=0))
    return got
`,
}

/** How attributes are written that nobody names. */
const WRITTEN: Readonly<Record<string, string>> = {
  'what a wrapper copies': `
import functools
class Free:
    def __init__(self):
        self._delay = 0
async def fetch_all(names, fetch):
    functools.update_wrapper(fetch, Free())
    return [await fetch(name) for name in names]
`,
  'what a wrapper copies, under the name of a function': `
import functools
class Free:
    def __init__(self):
        self._delay = 0
async def fetch_all(names, fetch):
    def wrapper(): ...
    wrapper = fetch
    functools.update_wrapper(wrapper, Free())
    return [await fetch(name) for name in names]
`,
  'the table of how things are copied': `
import copy
class Writes: pass
copy.dispatch_table[Writes] = lambda one: (lambda: one.target, (), (None, one.state))
async def fetch_all(names, fetch):
    one = Writes()
    one.target, one.state = fetch, {"_del" + "ay": 0}
    copy.copy(one)
    return [await fetch(name) for name in names]
`,
  'a class made by a class of classes, that says how it is copied': `
import copy
Any = type(type(()))
Writes = Any("Writes", (), {"__redu" + "ce_ex__": lambda one, protocol: (lambda: one.target, (), (None, one.state))})
async def fetch_all(names, fetch):
    one = Writes()
    one.target, one.state = fetch, {"_del" + "ay": 0}
    copy.copy(one)
    return [await fetch(name) for name in names]
`,
  'what copying keeps': `
import copy
async def fetch_all(names, fetch):
    memo = {}
    copy.deepcopy(fetch, memo)
    for kept in [*memo.values()]:
        for one in kept if isinstance(kept, list) else ():
            if isinstance(one, dict) and "_delay" in one:
                was, one["_delay"] = one["_delay"], 0
    got = [await fetch(name) for name in names]
    await asyncio.sleep(max(was.values(), default=0))
    return got
`,
  'what copying keeps, by another name': `
from copy import deepcopy as clone
async def fetch_all(names, fetch):
    memo = {}
    clone(fetch, memo)
    return [await fetch(name) for name in names]
`,
  'a second beginning': `
async def fetch_all(names, fetch):
    got = [await fetch(name) for name in names]
    fetch.__init__("fetch", 0, dict(zip(names, got)), None)
    return [await fetch(name) for name in names]
`,
}

/** How time is made to pass. */
const TIME: Readonly<Record<string, string>> = {
  'a coroutine that is driven by hand': `
async def fetch_all(names, fetch):
    got, loop = [], asyncio.get_running_loop()
    for name in names:
        one = fetch(name)
        if (future := one.send(None)) is not None:
            future.set_result(None)
        try:
            one.send(None)
        except StopIteration as stop:
            got.append(stop.value)
    await asyncio.sleep(max((timer.when() for timer in loop.scheduled()), default=0) - loop.time())
    return got
`,
  'a generator that drives one': `
import types
@types.coroutine
def quick(coroutine):
    if (future := coroutine.send(None)) is not None:
        future.set_result(None)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    yield
async def fetch_all(names, fetch):
    return [await quick(fetch(name)) for name in names]
`,
  'timers that are due at once': `
import copy
Any = type(type(()))
Writes = Any("Writes", (), {"__redu" + "ce_ex__": lambda one, protocol: (lambda: one.target, (), (None, one.state))})
async def fetch_all(names, fetch):
    got, loop, longest = [], asyncio.get_running_loop(), 0
    for name in names:
        task = asyncio.ensure_future(fetch(name))
        await asyncio.sleep(0)
        for timer in loop.scheduled():
            longest = max(longest, timer.when())
            one = Writes()
            one.target, one.state = timer, (None, {"_wh" + "en": loop.time()})
            copy.copy(one)
        got.append(await task)
    await asyncio.sleep(longest - loop.time())
    return got
`,
}

const EQUAL = `
class Equal(str):
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
`
const HANDS_OVER = `
async def deliver(order, find, pack, ship):
    await find(Equal())
    await pack(Equal())
    return await ship(Equal())
`

/** What is handed to a service, or is the result, and equals anything. */
const LIES: Readonly<Record<string, Cheat>> = {
  'a string that equals anything': { exercise: 'in-order', source: EQUAL + HANDS_OVER },
  'an object that equals anything, of a class made by a class of classes': {
    exercise: 'in-order',
    source: `
kind = ().__class__
Any = kind.__class__
Equal = Any("Equal", (), {"__e" + "q__": lambda self, other: True})
${HANDS_OVER}`,
  },
  'a tuple that equals anything': {
    exercise: 'in-order',
    source: `
class Equal(tuple):
    _fields = ()
    def __eq__(self, other):
        return True
${HANDS_OVER}`,
  },
  'a string that becomes the right one later': {
    exercise: 'in-order',
    source: `
from collections import UserString
async def deliver(order, find, pack, ship):
    goods = await find(order)
    one = UserString("x")
    packing = pack(one)
    one.data = goods
    return await ship(await packing)
`,
  },
  'elements that equal anything': {
    exercise: 'fetch-all',
    source: `${EQUAL}
async def fetch_all(names, fetch):
    await asyncio.gather(*map(fetch, names))
    return [Equal() for name in names]
`,
  },
  'keys that equal anything': {
    exercise: 'worker-pool',
    source: `${EQUAL}
async def process_all(items, work, workers):
    limit = asyncio.Semaphore(workers)
    async def one(item):
        async with limit:
            return await work(item)
    got = await asyncio.gather(*map(one, items))
    return {Equal(item): "" for item in items}
`,
  },
}

/** What leads from a function that a check hands over to the check. */
const EXPECTS_NOTHING = 'lab.expect = lab.expect_equal = lab.expect_elapsed = lab.fail = lambda *a, **k: None'
const fromMethod = (page: string) => ({
  exercise: 'fallback',
  source: `
import functools, weakref
loads = load_page
async def load_page(parts, fetch, limit, fallback):
    lab = ${page}.lab
    ${EXPECTS_NOTHING}
    return await loads(parts, fetch, limit, fallback)
`,
})
const HANDED: Readonly<Record<string, Cheat>> = {
  'a weak reference to a method': fromMethod('weakref.ref.__call__(weakref.WeakMethod(fetch))'),
  'a method': fromMethod('fetch.__self__'),
  'a method, by a name that stands there': fromMethod('getattr(fetch, "__self__")'),
  'a method within a partial function': fromMethod('functools.partial(fetch).func.__self__'),
  'a closure': fromMethod('fetch.__closure__[0].cell_contents.__self__'),
}

const forFetchAll = (group: Readonly<Record<string, string>>): Record<string, Cheat> =>
  Object.fromEntries(Object.entries(group).map(([name, source]) => [name, { exercise: 'fetch-all', source }]))

export const CHEATS: Readonly<Record<string, Cheat>> = {
  ...forFetchAll(PRIVATE),
  ...forFetchAll(WRITTEN),
  ...forFetchAll(TIME),
  ...LIES,
  ...HANDED,
}
