/** Ways out of the built-in Python, tried by what pyodide and emscripten leave. Each would end in ESCAPED. */

/** What stands in the frames above, by its name there; and an object of JavaScript's to begin with. */
const FROM_FRAMES = `
import sys
def find(name):
    frame = sys._getframe()
    while name not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals[name]
stacks = find("stacks")
Object = stacks.constructor
Array = Object.keys(stacks).constructor
from _pyodide_core import create_proxy, to_js
got = []
spy = create_proxy(lambda this, *rest: got.append(this), capture_this=True)
def try_all():
    import os, threading
    os.listdir("/")
    open("/tmp/x", "w").close()
    to_js([1, {"a": [2]}])
    print("x", flush=True)
    if got:
        escaped(got)
`

/** A function of ours in the place of one that the interpreter calls. */
const replaced = (prototype: string, ...names: readonly string[]) =>
  `${FROM_FRAMES}
prototype = ${prototype}
for name in ${JSON.stringify(names)}:
    try:
        setattr(prototype, name, spy)
    except Exception:
        continue
    escaped("replaced " + name)
try_all()`

const defined = (names: readonly string[], how: string) => `${FROM_FRAMES}
how = Object.new()
how.${how} = spy
how.configurable = True
for name in ${JSON.stringify(names)}:
    try:
        Object.defineProperty(Object.prototype, name, how)
    except Exception:
        continue
    escaped("defined " + name)
try_all()`

/** A function of the C library that emscripten hands on. */
const called = (name: string, given: string, isRefused: string) => `
import ctypes
ctypes.CDLL(None).${name}.restype = ctypes.c_int
result = ctypes.CDLL(None).${name}(${given})
if not (${isRefused}):
    escaped(result)`

const read = (path: string) => `escaped(open(${path}).read())`

const REPLACED: Readonly<Record<string, string>> = {
  'Array.prototype.push': replaced('Array.prototype', 'push', 'pop', 'splice', 'slice', 'concat'),
  'Array.prototype.map': replaced('Array.prototype', 'map', 'forEach', 'filter', 'includes', 'join'),
  'Function.prototype.call': replaced('Object.constructor.prototype', 'call', 'apply', 'bind'),
  'Object.prototype.toString': replaced('Object.prototype', 'toString', 'valueOf', 'hasOwnProperty'),
  'Promise.prototype.then': replaced(
    'stacks.baton().promise.constructor.prototype',
    'then',
    'catch',
    'finally',
  ),
  'Promise.resolve': replaced('stacks.baton().promise.constructor', 'resolve', 'reject', 'all'),
  'Uint8Array.prototype': replaced('to_js(b"x").constructor.prototype', 'set', 'subarray', 'slice', 'fill'),
  'TypedArray.prototype': replaced(
    'Object.getPrototypeOf(to_js(b"x").constructor).prototype',
    'set',
    'subarray',
    'slice',
  ),
  'ArrayBuffer.prototype.slice': replaced('to_js(b"x").buffer.constructor.prototype', 'slice'),
  'Object.keys': replaced('Object', 'keys', 'entries', 'assign', 'create', 'defineProperty'),
  'String.prototype, through a name': replaced(
    'Object.getPrototypeOf(Object.getOwnPropertyNames(stacks))',
    'push',
    'at',
  ),
  'Array.from': replaced('Array', 'from', 'isArray', 'of'),
}

const DEFINED: Readonly<Record<string, string>> = {
  'a getter where a file system is asked for': defined(['mount', 'node_ops', 'stream_ops', 'parent'], 'get'),
  'a getter where options are': defined(['root', 'opts', 'type', 'flags'], 'get'),
  'a setter where objects are made': defined(['mode', 'path', 'fd', 'position'], 'set'),
  'a getter that makes everything a promise': defined(['then'], 'get'),
  'a getter by the old name': `${FROM_FRAMES}
try:
    Object.prototype.__defineGetter__("mount", spy)
except Exception:
    pass
else:
    escaped("defined")
try_all()`,
  'another prototype': `${FROM_FRAMES}
try:
    Object.setPrototypeOf(Array.prototype, Object.new())
except Exception:
    pass
else:
    escaped("set")`,
  'an iterator of one’s own': `${FROM_FRAMES}
for symbol in Object.getOwnPropertySymbols(Array.prototype):
    how = Object.new()
    how.value = spy
    try:
        Object.defineProperty(Array.prototype, symbol, how)
    except Exception:
        continue
    escaped(symbol)
try_all()`,
}

const ERRORS = `${FROM_FRAMES}
def failure():
    try:
        find("send").apply(1, 2)
    except Exception as error:
        return error.js_error
Error = Object.getPrototypeOf(failure().constructor)
`

const FOUND: Readonly<Record<string, string>> = {
  'how all errors are written down': `${ERRORS}
for owner in (Error, failure().constructor, Error.prototype):
    for name in ("prepareStackTrace", "captureStackTrace", "stackTraceLimit"):
        try:
            setattr(owner, name, spy)
        except Exception:
            continue
        escaped(name)
failure().stack
try_all()`,
  'an error whose stack is asked for by us': `${ERRORS}
one = Object.new()
Error.captureStackTrace(one)
escaped(one.stack.getThis())`,
  'who has called a function': `${FROM_FRAMES}
for name in ("send", "read_line", "was_refused_memory"):
    for what in ("caller", "arguments"):
        try:
            found = getattr(find(name), what)
        except Exception:
            continue
        if "JsProxy" in str(type(found)):
            escaped(found)`,
  'what is no text, on our channel': `${FROM_FRAMES}
one = Object.new()
for it in (one, 5, None, stacks, create_proxy([1])):
    find("send")(it)`,
  'text that is made when it is sent': `${FROM_FRAMES}
one = Object.new()
one.toString = create_proxy(lambda *rest: escaped("called"))
find("send")(one)`,
  'a promise of one’s own': `${FROM_FRAMES}
import _pyodide_core
one = Object.new()
one.then = create_proxy(lambda *rest: escaped(rest[0].constructor("return process")()))
_pyodide_core.run_sync(stacks.baton().promise.constructor.resolve(one))`,
  'an asynchronous function by text': `${FROM_FRAMES}
escaped(Object.getPrototypeOf(stacks.start).constructor("return import('node:fs')")())`,
}

const LIBRARY: Readonly<Record<string, string>> = {
  'a script that gives a string': `
import ctypes
run = ctypes.CDLL(None).emscripten_run_script_string
run.restype = ctypes.c_char_p
escaped(run(b"process.version"))`,
  'a script that gives a number': called('emscripten_run_script_int', 'b"1"', 'False'),
  'code within the library': `
import ctypes
address = ctypes.create_string_buffer(b"process.exit()")
escaped(ctypes.CDLL(None).emscripten_asm_const_int(address, 0, 0))`,
  'a module that is written, with scripts of its own': `
import ctypes
open("/tmp/m.so", "wb").write(b"\\0asm\\1\\0\\0\\0" + bytes([0, 14]) + b"\\x08dylink.0" + b"\\1\\4\\0\\0\\0\\0")
library = ctypes.CDLL("/tmp/m.so")
escaped(library.mount(b"/", b"/host", b"nodefs", 0, None))`,
  'a library of the host':
    'import ctypes\nescaped(ctypes.CDLL("/lib/x86_64-linux-gnu/libc.so.6").gnu_get_libc_version)',
  system: called('system', 'b"id"', 'result != 0'),
  popen: called('popen', 'b"id", b"r"', 'result == 0'),
  execve: called('execve', 'b"/bin/sh", None, None', 'result == -1'),
  fork: called('fork', '', 'result == -1'),
  kill: called('kill', '1, 9', 'result == -1'),
  getenv: called('getenv', 'b"ASYNCIO_TUTOR_TEST_SECRET"', 'result == 0'),
}

const FILES: Readonly<Record<string, string>> = {
  'a link to a file of the host': `import os\nos.symlink("/etc/passwd", "/tmp/l")\n${read('"/tmp/l"')}`,
  'a link that goes up': `import os\nos.symlink("../../../../../etc/passwd", "/tmp/l")\n${read('"/tmp/l"')}`,
  'a path that goes up': read('"/proc/self/fd/../../../../../etc/passwd"'),
  'a folder that is open': `
import os
escaped(os.read(os.open("etc/passwd", os.O_RDONLY, dir_fd=os.open("/", os.O_RDONLY)), 9))`,
  'what descriptors are': `
import os
for name in os.listdir("/proc/self/fd"):
    target = os.readlink("/proc/self/fd/" + name)
    if not target.startswith("/dev/"):
        escaped(target)`,
  'sockets beneath Python’s': `
import _socket
one = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
one.connect(("127.0.0.1", 22))
escaped(one.recv(9))`,
}

export const WAYS_OUT: Readonly<Record<string, string>> = {
  ...REPLACED,
  ...DEFINED,
  ...FOUND,
  ...LIBRARY,
  ...FILES,
}
