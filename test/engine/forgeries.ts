/**
 * Ways to pass without solving anything: each makes every check pass, or tries to. They stand above a starter, and are
 * named after the hole that they would get in by.
 */

/** What to do with a frame, once there is one. `G` reads attributes. */
const WITH_FRAME = `
while frame is not None:
    for c in G(frame, "f_locals").get("checks", ()):
        G(object, "__setattr__")(c.function, "__code__", G(lambda lab: None, "__code__"))
    frame = G(frame, "f_back")
`
const BY_GETATTR = `frame = G(sys, "_getframe")()${WITH_FRAME}`

/** What a class needs to be taken for any other. */
const IS_ANYTHING = `
class Any(type):
    def __instancecheck__(cls, one):
        return True
`

const WITHOUT_CHECKS = '.modules["asyncio_tutor.checking.runner"].run_check = lambda *a: None'

export const FORGERIES: Readonly<Record<string, string>> = {
  'frames: says on the channel that all checks have passed': `
import sys
frame = sys._getframe()
while "say" not in frame.f_locals:
    frame = frame.f_back
for check in frame.f_locals["checks"]:
    for schedule in range(5):
        frame.f_locals["say"]({"ended": {"title": check.title, "schedule": schedule, "skipped": False, "failure": None}, "secret": frame.f_locals["secret"]})
frame.f_locals["say"]({"done": True, "secret": frame.f_locals["secret"]})
`,
  'our modules: no check is run': `
import asyncio_tutor.checking.runner as runner
runner.run_check = lambda *a: None
`,
  'our modules through sys': `import sys\nsys${WITHOUT_CHECKS}`,
  'our modules through asyncio, as it knows sys': `import asyncio\nasyncio.events.sys${WITHOUT_CHECKS}`,
  'our modules by text': `
exec("import asyncio_tutor.checking.runner as runner; runner.run_check = lambda *a: None")
`,
  'our modules by importlib': `
import importlib
importlib.import_module("asyncio_tutor.checking.runner").run_check = lambda *a: None
`,
  'our modules through an annotation that is evaluated': `
import typing
def f(x: "__import__('asyncio_tutor.checking.runner').checking.runner.__dict__.update(run_check=lambda *a: None)"): ...
try:
    typing.get_type_hints(f)
except Exception:
    pass
`,
  'the collector: every function that runs a check is another': `
import gc
for thing in gc.get_objects():
    if getattr(thing, "__name__", "") == "asyncio_tutor.checking.runner":
        thing.run_check = lambda *a: None
`,
  'the globals of what the standard library was given by us': `import asyncio\nasyncio.new_event_loop.__globals__["sys"]${WITHOUT_CHECKS}`,
  'a traceback': `
try:
    raise ValueError
except ValueError as error:
    frame = error.__traceback__.tb_frame
    while "say" not in frame.f_locals:
        frame = frame.f_back
    frame.f_globals["run_checks"].__globals__["run_check"] = lambda *a: None
`,
  'a pattern that reads an attribute': `
import asyncio
match asyncio.new_event_loop:
    case object(__globals__=found):
        found["sys"]${WITHOUT_CHECKS}
`,
  'a formatter that gives the field': `
import asyncio, string
found, _ = string.Formatter().get_field("0.__globals__[sys]", (asyncio.new_event_loop,), {})
found${WITHOUT_CHECKS}
`,
  'an operator that reads attributes': `
import asyncio, operator
operator.attrgetter("__globals__")(asyncio.new_event_loop)["sys"]${WITHOUT_CHECKS}
`,
  'a profiler that sees every frame': `
import sys
def profile(frame, event, value):
    if frame.f_code.co_name == "run_check":
        frame.f_globals["run_check"] = lambda *a: None
sys.setprofile(profile)
`,
  'getattr by another name': `import sys\nG = getattr\n${BY_GETATTR}`,
  'getattr in a map': `import sys\ndef G(one, name):\n    return next(map(getattr, [one], [name]))\n${BY_GETATTR}`,
  'getattr by reduce': `import functools, sys\ndef G(one, name):\n    return functools.reduce(getattr, [name], one)\n${BY_GETATTR}`,
  'getattr as a property': `import sys\nread = property(getattr).fget\ndef G(one, name):\n    return read(one, name)\n${BY_GETATTR}`,
  'getattr as a default argument': `import sys\ndef G(one, name, read=getattr):\n    return read(one, name)\n${BY_GETATTR}`,
  'getattr of a class': `import sys\nclass Reads:\n    read = staticmethod(getattr)\nG = Reads.read\n${BY_GETATTR}`,
  'getattr by operator.call': `import operator, sys\ndef G(one, name):\n    return operator.call(getattr, one, name)\n${BY_GETATTR}`,
  'getattr in a list': `import sys\nG = [getattr][0]\n${BY_GETATTR}`,
  'getattr in full-width letters': `import sys\nG = ｇｅｔａｔｔｒ\n${BY_GETATTR}`,
  'a pattern by places': `
import asyncio
${IS_ANYTHING}
class Globals(metaclass=Any):
    __match_args__ = ("__globals__",)
match asyncio.new_event_loop:
    case Globals(found):
        found["sys"]${WITHOUT_CHECKS}
`,
  'a pattern by places, of a data class': `
import asyncio, abc, dataclasses
Globals = dataclasses.make_dataclass("Globals", ["__glo" + "bals__"], bases=(abc.ABC,))
Globals.register(type(asyncio.new_event_loop))
match asyncio.new_event_loop:
    case Globals(found):
        found["sys"]${WITHOUT_CHECKS}
`,
  'a formatter of its own': `
import asyncio, string
kept = []
class Keep(string.Formatter):
    def format_field(self, value, spec):
        kept.append(value)
        return ""
Keep().format("{0._" + "_globals__[sys]}", asyncio.new_event_loop)
kept[0]${WITHOUT_CHECKS}
`,
  'what a wrapper copies': `
import asyncio, functools
class Keep: pass
keep = functools.update_wrapper(Keep(), asyncio.new_event_loop, assigned=["__glo" + "bals__"], updated=[])
vars(keep)["__glo" + "bals__"]["sys"]${WITHOUT_CHECKS}
`,
  'what a wrapper copies, by a decorator': `
import asyncio, functools
class Keep: pass
keep = functools.wraps(asyncio.new_event_loop, ["__glo" + "bals__"], [])(Keep())
`,
  'an annotation that a generic function evaluates': `
import functools, sys
def go():
    G = lambda one, name: next(map(eval, [f"one.{name}"], [{}], [{"one": one}]))
    sys${WITHOUT_CHECKS}
    return int
@functools.singledispatch
def f(x): ...
@f.register
def g(x: "go()"): ...
`,
  'a module written to where modules are': `
import pathlib, sys
place = pathlib.Path("/lib/python3.14/typing_extensions.py")
place.write_text("import sys\\nsys${WITHOUT_CHECKS.replaceAll('"', '\\"')}")
import typing_extensions
`,
  'a module written by open': `
import os
with os.fdopen(os.open("/lib/python3.14/typing_extensions.py", os.O_CREAT | os.O_WRONLY), "w") as file:
    file.write("import sys\\nsys${WITHOUT_CHECKS.replaceAll('"', '\\"')}")
import typing_extensions
`,
  'the traceback that a log record has': `
import logging
class Keep(logging.Formatter):
    def format(self, record):
        frame = record.exc_info[2].tb_frame
        while "say" not in frame.f_locals:
            frame = frame.f_back
        frame.f_globals["run_checks"].__globals__["run_check"] = lambda *a: None
        return ""
handler = logging.StreamHandler()
handler.setFormatter(Keep())
logging.getLogger().addHandler(handler)
try:
    raise ValueError
except ValueError:
    logging.exception("x")
`,
  'the frame of a call graph': `
import asyncio
async def look():
    frame = asyncio.capture_call_graph(asyncio.current_task()).call_stack[0].frame
    while "checks" not in frame.f_locals:
        frame = frame.f_back
    frame.f_globals["run_checks"].__globals__["run_check"] = lambda *a: None
asyncio.new_event_loop().run_until_complete(look())
`,
  'the frame that a signal handler gets': `
import signal
def handler(number, frame):
    while frame is not None:
        if "run_checks" in frame.f_globals:
            frame.f_globals["run_check"] = lambda *a: None
        frame = frame.f_back
signal.signal(signal.SIGUSR1, handler)
signal.raise_signal(signal.SIGUSR1)
`,
  'json that says every check has passed': `
import json
dumps = json.dumps
def forged(message, **rest):
    if isinstance(message, dict) and "ended" in message:
        message["ended"]["failure"] = None
    return dumps(message, **rest)
json.dumps = forged
json.JSONEncoder.encode = lambda self, message: forged(message)
`,
  'chance that draws nothing': `
import random
random.Random.randrange = random.Random.randint = lambda *a: 0
random.Random.sample = lambda self, *a, **k: []
random.Random.shuffle = lambda *a: None
`,
  'a pickle that names what it wants': `
import multiprocessing.connection
multiprocessing.connection._ForkingPickler.loads(b"casyncio_tutor.checking.runner\\nrun_check\\n.")
`,
  'state that copying sets': `
import asyncio, copy
def pass_all(lab): ...
class Sets:
    def __reduce__(self):
        return (lambda: asyncio.new_event_loop), (), (None, {"__co" + "de__": pass_all})
try:
    copy.copy(Sets())
except TypeError:
    pass
`,
  'what wakes up when the collector comes': `
import sys
class Late:
    def __del__(self):
        sys${WITHOUT_CHECKS}
late = Late()
late.itself = late
del late
`,
  'builtins through enum': `
import enum
enum.bltns.all = lambda *a: True
enum.bltns.isinstance = lambda *a: True
`,
  'text that is nested too deeply to be read': `
import sys
x = ${'-'.repeat(3)}1
y = ${'1+'.repeat(6_000)}1
sys${WITHOUT_CHECKS}
`,
  'a class made by type': `
import asyncio
made = type("Any", (type,), {"__instancecheck__": lambda cls, one: True})("P", (), {"__match_args__": ("__globals__",)})
match asyncio.new_event_loop:
    case made(found):
        found["sys"]${WITHOUT_CHECKS}
`,
  'a frame by a job in a thread': `
import asyncio
async def look():
    graph = await asyncio.to_thread(asyncio.capture_call_graph)
    return graph
asyncio.new_event_loop().run_until_complete(look())
`,
}

/** Below a starter: what `answer` gives, for the first exercise, whose function is `make_coffee`. */
export const IMPOSTORS: Readonly<Record<string, string>> = {
  'a result that equals anything': `
class Equal(str):
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 0
`,
}
