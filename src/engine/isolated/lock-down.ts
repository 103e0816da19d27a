import { constants } from 'node:fs'
import { createRequire } from 'node:module'
import type { PyodideAPI } from 'pyodide'

const require = createRequire(import.meta.url)

/**
 * What a program in the interpreter could reach of Node, were it not for this, beside what the permissions of the
 * process forbid (files, processes, threads, native code). Call it before pyodide is loaded; it still needs `process`.
 */
export function closeTheNetwork(): void {
  const refuse = () => {
    throw new Error('There is no network here.')
  }
  const { Socket, Server } = require('node:net') as typeof import('node:net')
  const { Socket: Datagrams } = require('node:dgram') as typeof import('node:dgram')
  Object.assign(Socket.prototype, { connect: refuse })
  Object.assign(Server.prototype, { listen: refuse })
  Object.assign(Datagrams.prototype, { bind: refuse, connect: refuse, send: refuse })
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'])
    Object.assign(require('node:dns'), { [name]: refuse })
  // Emscripten asks for this one, and gets no other.
  const binding = (name: string) => (name === 'constants' ? { fs: constants } : refuse())
  Object.assign(process, { binding, kill: refuse, dlopen: refuse })
}

/** Takes every way from Python to JavaScript away that has a name, and from JavaScript to Node. */
export function closeTheDoors(python: PyodideAPI): void {
  for (const name of ['js', 'pyodide_js']) python.unregisterJsModule(name)
  python.runPython(`
import sys
for name in [*sys.modules]:
    if name in ("js", "pyodide_js") or name.partition(".")[0] in ("pyodide", "_pyodide", "_pyodide_core"):
        del sys.modules[name]
del sys, name
`)
  const { platform, versions, version, arch } = process
  const stub = Object.freeze({ platform, versions, version, arch, env: {}, argv: [], execArgv: [] })
  for (const name of [
    ...['fetch', 'Request', 'Response', 'Headers', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'],
    ...['MessageChannel', 'MessagePort', 'navigator', 'require', 'module'],
  ])
    Reflect.deleteProperty(globalThis, name)
  Object.defineProperty(globalThis, 'process', { value: stub, writable: false, configurable: false })
}
