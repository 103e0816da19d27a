import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openCourse } from '../../src/course/course.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { locate } from '../../src/engine/embedded/locate.js'
import type { Judge } from '../../src/engine/engine.js'
import { createIsolatedEngine } from '../../src/engine/isolated/engine.js'
import type { Verdict } from '../../src/verify/verdict.js'
import { verify } from '../../src/verify/verify.js'
import { TOY_COURSE } from '../cli/fake-world.js'
import { WAYS_OUT } from '../trust/ways-out.js'
import { FORGERIES, IMPOSTORS } from './forgeries.js'
import { patientEngine } from './patient-engine.js'

const LESSONS = join(TOY_COURSE, '../../../lessons')
const exercise = (await openCourse(LESSONS).exercises())[0]!
const engine = await createIsolatedEngine()
const embedded = patientEngine(await createEmbeddedEngine())
const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
const { snapshot } = await locate()
const precious = join(folder, 'precious.txt')
writeFileSync(precious, 'do not touch')
process.env.ASYNCIO_TUTOR_TEST_SECRET = 'hunter2'

let callers = 0
const server = createServer(socket => {
  callers += 1
  socket.destroy()
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as { port: number }

afterAll(async () => {
  await engine.close()
  await embedded.close()
  server.close()
  rmSync(folder, { recursive: true })
  Reflect.deleteProperty(process.env, 'ASYNCIO_TUTOR_TEST_SECRET')
})

function judge(source: string, by: Judge = engine): Promise<Verdict> {
  const answer = { file: '/home/eve/1.1-in-order.py', source }
  return verify(exercise, answer, by, new AbortController().signal, true)
}

/** Finds a function of JavaScript in the frames above, as `send`. */
const FIND_SEND = `
import sys
frame = sys._getframe()
while "send" not in frame.f_locals:
    frame = frame.f_back
send = frame.f_locals["send"]
`

/** Each would end in ESCAPED. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  ...WAYS_OUT,
  'import js': 'import js\nescaped(js.process.version)',
  'import pyodide_js': 'import pyodide_js\nescaped(pyodide_js.FS)',
  'run_js of pyodide': 'from pyodide.code import run_js\nescaped(run_js("process.version"))',
  'the finder of JavaScript modules':
    'import sys\nfor finder in sys.meta_path:\n    for proxy in getattr(finder, "jsproxies", {}).values():\n        escaped(proxy.process.version)',
  'constructor.constructor of a list':
    'from _pyodide_core import to_js\nescaped(to_js([1]).constructor.constructor("return process")())',
  'constructor.constructor of our channel': `${FIND_SEND}\nescaped(send.constructor("return process.version")())`,
  'globals through a function made by our channel': `${FIND_SEND}\nescaped(send.constructor.constructor("return globalThis")().process.env)`,
  'an asynchronous function made by our channel': `${FIND_SEND}\nescaped(send.bind.constructor("return import('node:fs')")())`,
  'call sites of an error': `
${FIND_SEND}
from _pyodide_core import create_proxy
error = send.constructor.prototype.constructor
kept = []
escaped(error.captureStackTrace.getThis().process)
`,
  'call sites, by how errors are written down': `
${FIND_SEND}
import _pyodide_core
from _pyodide_core import create_proxy
found = []
def look(error, sites):
    found.extend(site.getThis() for site in sites)
    return ""
try:
    send.apply(1, 2)
except Exception as error:
    kind = error.js_error.constructor
Object = send.constructor.prototype.constructor.constructor
for one in (kind, Object.getPrototypeOf(kind)):
    one.prepareStackTrace = create_proxy(look)
try:
    send.apply(1, 2)
except Exception as error:
    error.js_error.stack
for instance in found:
    if hasattr(instance, "exports"):
        escaped(instance.exports)
`,
  'a folder of the host, mounted': `
import gc
for thing in gc.get_objects():
    if "JsProxy" in type(thing).__name__:
        for name in ("mountNodeFS", "mountNativeFS"):
            if hasattr(thing, name):
                getattr(thing, name)("/host", "/")
                escaped(open("/host/etc/passwd").read())
`,
  'process.getBuiltinModule': 'import js\nescaped(js.process.getBuiltinModule("node:fs"))',
  'NODEFS through what the collector knows': `
import gc
for thing in gc.get_objects():
    if "JsProxy" in type(thing).__name__ and hasattr(thing, "filesystems"):
        escaped(thing.filesystems.NODEFS)
`,
  'a file of the host': `escaped(open(${JSON.stringify(precious)}).read())`,
  'a file of every Unix': 'escaped(open("/etc/passwd").read())',
  'writing a file of the host': `
with open(${JSON.stringify(precious)}, "w") as file:
    file.write("touched")
`,
  'the environment of the host': 'import os\nescaped(os.environ["ASYNCIO_TUTOR_TEST_SECRET"])',
  'the environment of the process': 'escaped(open("/proc/self/environ").read())',
  'the snapshot': `
import os, sys
for place in (${JSON.stringify(snapshot)}, "python.snapshot", "../../../python.snapshot"):
    try:
        with open(place, "r+b") as file:
            escaped(file.read(4))
    except OSError:
        pass
`,
  'a socket': `import socket\nsocket.create_connection(("127.0.0.1", ${port}), 1)\nescaped("connected")`,
  'a page': `import urllib.request\nescaped(urllib.request.urlopen("http://127.0.0.1:${port}").read())`,
  'a shell': 'import os\nstatus = os.system("id")\nif status == 0:\n    escaped(status)',
  'a child process': 'import subprocess\nescaped(subprocess.run(["id"], capture_output=True).stdout)',
  'a fork': 'import os\nescaped(os.fork())',
  'a signal to the process above': 'import os, signal\nos.kill(os.getppid(), signal.SIGKILL)',
  'the descriptors of our channel':
    'import os\nfor descriptor in range(3, 10):\n    escaped(os.write(descriptor, b"{}"))',
  'the C library': 'import ctypes\nif ctypes.CDLL(None).system(b"id") == 0:\n    escaped("ran")',
  'a script by emscripten':
    'import ctypes\nescaped(ctypes.CDLL(None).emscripten_run_script(b"process.exit(0)"))',
}

const FIND_SAY = `
import sys
frame = sys._getframe()
while "say" not in frame.f_locals:
    frame = frame.f_back
say, secret = frame.f_locals["say"], frame.f_locals["secret"]
`

/** Before the solution: each makes a mess of what is said of it. */
const BREAKING: Readonly<Record<string, string>> = {
  'a check that nobody declared': `${FIND_SAY}
say({"started": {"title": "bogus", "schedule": 1}, "secret": secret})
import ctypes
ctypes.CDLL(None).emscripten_run_script(b"1")
`,
  'messages without an end': `${FIND_SAY}
while True:
    say({"ended": {"title": "bogus", "schedule": 1, "skipped": False, "failure": None}, "secret": secret})
`,
  'starts without an end': `${FIND_SAY}
while True:
    say({"started": {"title": "bogus", "schedule": 1}, "secret": secret})
`,
  'a message without an end': `${FIND_SEND}\nsend("x" * 120_000_000)`,
}

async function expectNoWayOut(attempt: string, by: Judge): Promise<void> {
  const before = callers
  const answer = `def escaped(how):\n    raise RuntimeError(f"ESCAPED {how}")\n\n\n${attempt}\n`
  const verdict = await judge(answer, by)
  expect(verdict.outcome).not.toBe('passed')
  const said = JSON.stringify(verdict)
  expect(said).not.toContain('ESCAPED')
  expect(said).not.toContain('hunter2')
  expect(readFileSync(precious, 'utf8')).toBe('do not touch')
  expect(callers).toBe(before)
}

describe('the isolated engine', () => {
  it('judges as the others do', async () => {
    const right = await judge(readFileSync(join(exercise.folder, 'solution.py'), 'utf8'))
    expect([right.outcome, right.checks.length]).toEqual(['passed', 4])
    expect((await judge(readFileSync(join(exercise.folder, 'starter.py'), 'utf8'))).outcome).toBe('failed')
  })

  it.each(Object.entries(ATTEMPTS))('lets nobody out by %s', (_, attempt) => expectNoWayOut(attempt, engine))

  it.each(Object.entries(FORGERIES))('counts no pass that was forged by %s', async (_, forgery) => {
    const starter = readFileSync(join(exercise.folder, 'starter.py'), 'utf8')
    const { outcome, suspicions } = await judge(`${forgery}\n\n${starter}`)
    expect({ outcome, isToBeRead: suspicions.length > 0 }).not.toEqual({
      outcome: 'passed',
      isToBeRead: false,
    })
    expect(outcome !== 'passed' || suspicions.length > 1).toBe(true)
  })

  it('suspects nobody who uses what the standard library has', async () => {
    const honest = readFileSync(new URL('honest.py', import.meta.url), 'utf8')
    const solution = readFileSync(join(exercise.folder, 'solution.py'), 'utf8')
    const { outcome, suspicions } = await judge(`${honest}\n\n${solution}`)
    expect({ outcome, suspicions }).toEqual({ outcome: 'passed', suspicions: [] })
  })

  it.each(Object.entries(IMPOSTORS))('is not taken in by %s', async (_, impostor) => {
    const starter = readFileSync(join(exercise.folder, 'starter.py'), 'utf8')
    const { outcome, suspicions } = await judge(`${starter}\n\n${impostor}`)
    expect([outcome === 'passed', suspicions.length > 0]).not.toEqual([true, false])
  })

  it('lets what breaks its interpreter fail alone', async () => {
    const solution = readFileSync(join(exercise.folder, 'solution.py'), 'utf8')
    for (const [way, source] of Object.entries(BREAKING)) {
      const { outcome, suspicions } = await judge(`${source}\n\n${solution}`)
      expect([way, outcome, suspicions.length > 0]).toEqual([way, 'failed', true])
    }
  })

  it('lets nobody pass by printing, ending, or replacing what checks stand on', async () => {
    const forgeries = [
      'print(\'{"done":true}\')',
      'import os\nos._exit(0)',
      'import os\nos.write(1, b\'{"done":true}\\n\')',
      'import asyncio\nasyncio.run = asyncio.sleep = lambda *a, **k: None',
      'import builtins\nbuiltins.AssertionError = builtins.Exception = BaseException',
      'import sys\nsys.exit(0)',
    ]
    for (const forgery of forgeries)
      expect([forgery, (await judge(forgery)).outcome]).not.toEqual([forgery, 'passed'])
  })

  it('ends what never ends, and what wants all memory', async () => {
    const endless = await judge('while True:\n    pass\n')
    expect(endless.outcome).toBe('failed')
    expect(endless.checks[0]?.failure?.message).toMatch(/still running after \d/)
    const hungry = await judge('x = [0]\nwhile True:\n    x = x * 2\n')
    expect(hungry.checks[0]?.failure?.message).toContain('MemoryError')
    expect(existsSync(precious)).toBe(true)
  })
})

describe('the embedded engine, for what the learner runs', () => {
  it.each(Object.entries(ATTEMPTS))('has no way out by %s either', (_, attempt) =>
    expectNoWayOut(attempt, embedded),
  )
})
