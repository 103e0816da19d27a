import type { PyodideAPI } from 'pyodide'
import { sealJavaScript } from '../embedded/inside/seal-host.js'

/** Takes every way from Python to JavaScript away that has a name, and from JavaScript to Node. */
export function sealProcess(python: PyodideAPI): void {
  sealJavaScript(python)
  const { platform, versions, version, arch } = process
  const stub = Object.freeze({ platform, versions, version, arch, env: {}, argv: [], execArgv: [] })
  for (const name of [
    ...['fetch', 'Request', 'Response', 'Headers', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'],
    ...['MessageChannel', 'MessagePort', 'navigator', 'require', 'module'],
  ])
    Reflect.deleteProperty(globalThis, name)
  Object.defineProperty(globalThis, 'process', { value: stub, writable: false, configurable: false })
}
