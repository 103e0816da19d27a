import { constants } from 'node:fs'
import { createRequire } from 'node:module'
import type { PyodideAPI } from 'pyodide'

const require = createRequire(import.meta.url)

/** What a shell says of a command that it does not find. */
const NOT_FOUND = 127

/**
 * Emscripten hands sockets and `system()` on to Node: what a program asks for would happen for real. There is no network
 * here, and there are no commands. Call it before pyodide is loaded. The modules are this thread's own.
 */
export function sealHost(): void {
  const refuse = () => {
    throw new Error('There is no such thing here.')
  }
  const { Socket, Server } = require('node:net') as typeof import('node:net')
  const { Socket: Datagrams } = require('node:dgram') as typeof import('node:dgram')
  Object.assign(Socket.prototype, { connect: refuse })
  Object.assign(Server.prototype, { listen: refuse })
  Object.assign(Datagrams.prototype, { bind: refuse, connect: refuse, send: refuse })
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'])
    Object.assign(require('node:dns'), { [name]: refuse })
  const commands = {
    spawn: refuse,
    exec: refuse,
    execFile: refuse,
    execSync: refuse,
    execFileSync: refuse,
    fork: refuse,
  }
  const spawnSync = () => ({ status: NOT_FOUND, signal: null })
  Object.assign(require('node:child_process'), { ...commands, spawnSync })
  // Emscripten's sockets are WebSockets, which it calls connected before they are. Without them it says the truth.
  Reflect.deleteProperty(globalThis, 'WebSocket')
  const modules: { _load: (name: string, ...rest: unknown[]) => unknown } = require('node:module')
  const load = modules._load
  modules._load = (name, ...rest) => (name === 'ws' ? refuse() : load(name, ...rest))
  // Emscripten asks for this one, and gets no other.
  const binding = (name: string) => (name === 'constants' ? { fs: constants } : refuse())
  Object.assign(process, { binding, kill: refuse, dlopen: refuse })
}

/**
 * Whoever may say how errors are written down is handed what called what, and so the WebAssembly instance and all that it
 * refers to. Call it before anything of a program's runs.
 */
export function sealErrors(): void {
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: undefined,
    writable: false,
    configurable: false,
  })
}

/** Stock CPython has no modules of JavaScript's, so there are none: no program can come to depend on them, or get out by them. */
export function sealJavaScript(python: PyodideAPI): void {
  for (const name of ['js', 'pyodide_js']) python.unregisterJsModule(name)
  python.runPython(`
import sys
for name in [*sys.modules]:
    if name in ("js", "pyodide_js") or name.partition(".")[0] in ("pyodide", "_pyodide", "_pyodide_core"):
        del sys.modules[name]
del sys, name
`)
}
